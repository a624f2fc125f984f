"""Questions about leads: several that ran together, people who share one title, ends and beginnings of names."""

from collections import defaultdict
from collections.abc import Collection, Sequence

from desktop.domain.effect_fields import replacing
from desktop.domain.source import Choice
from desktop.importers.findings import Findings
from desktop.importers.improvement_plan.asking import choice, effects, names_of, quoted, said, taking
from desktop.importers.improvement_plan.damage import bled_leads, is_fragment_of
from desktop.importers.improvement_plan.draft import Draft
from desktop.importers.improvement_plan.finish import surely_parted
from desktop.importers.lead_names import stretches


def ask_leads(drafts: Sequence[Draft], known: Collection[str], findings: Findings) -> None:
    """Ask of every doubt about who leads, each once for all entries that share it."""
    _ask_parted(drafts, known, findings)
    _ask_shared_titles(drafts, findings)
    for draft in drafts:
        _ask_torn(draft, findings)
        _ask_fragment(draft, findings)
        _ask_bled(draft, known, findings)


def _ask_parted(drafts: Sequence[Draft], known: Collection[str], findings: Findings) -> None:
    """Ask of leads that ran together: once for all that a post parts, and of each other run by itself."""
    doubtful: dict[tuple[str, tuple[str, ...]], list[Draft]] = defaultdict(list)
    sure: list[Draft] = []
    for draft in drafts:
        runs = [run for run in draft.leads.glued if not surely_parted(run[1], known)]
        for run in runs:
            doubtful[run].append(draft)
        if draft.leads.glued and not runs:
            sure.append(draft)
    if sure:
        _ask_all_parted(sure, drafts, findings)
    for (printed, names), same in doubtful.items():
        findings.ask(
            same[0].made,
            same[0].line,
            f"The leads of {names_of(same)} are printed with nothing between them: {quoted(printed)}. Who leads?",
            [
                choice(said(names)),
                choice(
                    "One lead, as it is printed",
                    taking(drafts, same),
                    {"leads": replacing(_together([(printed, names)]))},
                ),
            ],
        )


def _ask_all_parted(sure: Sequence[Draft], drafts: Sequence[Draft], findings: Findings) -> None:
    printed, names = sure[0].leads.glued[0]
    as_printed = tuple(
        effect
        for draft in sure
        for effect in effects(taking(drafts, [draft]), {"leads": replacing(_together(draft.leads.glued))})
    )
    findings.ask(
        sure[0].made,
        sure[0].line,
        f"The leads of {names_of(sure)} are printed with nothing between them. They are parted where the next post "
        f"begins: {quoted(printed)} is read as {said(names)}. Is that right?",
        [choice("Yes, as they are parted"), Choice(label="No, each cell is one lead, as printed", effects=as_printed)],
    )


def _ask_shared_titles(drafts: Sequence[Draft], findings: Findings) -> None:
    """Ask once for the plan whether names after one title in the plural are people of their own."""
    holders = [draft for draft in drafts if any(lead.together for lead in draft.leads.leads)]
    if not holders:
        return
    as_printed = tuple(
        effect
        for draft in holders
        for effect in effects(taking(drafts, [draft]), {"leads": replacing(_together(_shared(draft)))})
    )
    first, names = _shared(holders[0])[0]
    findings.ask(
        holders[0].made,
        holders[0].line,
        f"{quoted(first)} is read as {said(names)}, and so wherever names share one title ({names_of(holders)}). "
        "Is each of them a lead?",
        [
            choice("Yes, each is a lead of their own"),
            Choice(label="No, they lead together, as printed", effects=as_printed),
        ],
    )


def _shared(draft: Draft) -> list[tuple[str, tuple[str, ...]]]:
    """Return what is printed of people under one title, with their names."""
    found: dict[str, list[str]] = defaultdict(list)
    for lead in draft.leads.leads:
        if lead.together:
            found[lead.together].append(lead.name)
    return [(printed, tuple(names)) for printed, names in found.items()]


def _together(runs: Sequence[tuple[str, Sequence[str]]]) -> dict[str, list[str]]:
    """Return what stands in the place of each name where the names are to be one lead again, as printed."""
    together: dict[str, list[str]] = {}
    for printed, names in runs:
        for place, name in enumerate(names):
            together.setdefault(name, [printed] if place == 0 else [])
    return together


def _ask_torn(draft: Draft, findings: Findings) -> None:
    above = draft.torn_from
    if above is None:
        return
    findings.ask(
        draft.made,
        draft.line,
        f"The leads of {above.name} go on in the row of {draft.name}: {quoted(draft.printed_leads)} ends a name that "
        f"begins above. Who leads {draft.name}?",
        [
            choice(said(draft.made.leads)),
            choice(f"The same as {above.name}", [draft], {"leads": list(above.made.leads)}),
        ],
    )


def _ask_fragment(draft: Draft, findings: Findings) -> None:
    above = draft.above
    if above is None or draft.torn_from is not None or not is_fragment_of(draft.printed_leads, above.printed_leads):
        return
    findings.ask(
        draft.made,
        draft.line,
        f"{quoted(draft.printed_leads)} is printed as the lead of {draft.name}; it is the end of the leads above, "
        f"those of {above.name}. Who leads {draft.name}?",
        [
            choice("As it is printed"),
            choice(f"The same as {above.name}: {said(above.made.leads)}", [draft], _same(draft, above)),
            choice("It has no lead yet", [draft], {"leads": []}),
        ],
    )


def _same(draft: Draft, above: Draft) -> dict[str, object]:
    """Return what puts the leads of the entry above in the place of what is printed."""
    first, *others = draft.made.leads or ("",)
    return {"leads": replacing({first: list(above.made.leads)} | {each: [] for each in others})}


def _ask_bled(draft: Draft, known: Collection[str], findings: Findings) -> None:
    words, leads = bled_leads(draft.timing)
    if not leads or draft.giver_of_timing is not None:
        return
    names = list(dict.fromkeys([_whole(name, known) for name in stretches(leads)] + list(draft.made.leads)))
    findings.ask(
        draft.made,
        draft.line,
        f"The date of {draft.name} also names leads: {quoted(draft.timing)}. Do they lead it?",
        [
            choice("No, it stays as it is printed"),
            choice(f"Yes: {said(names)}. The date is {quoted(words)}", [draft], {"timing": words, "leads": names}),
        ],
    )


def _whole(name: str, known: Collection[str]) -> str:
    """Return the lead that a name cut off at the edge of its cell begins, or the name itself."""
    whole = sorted((each for each in known if each.startswith(name) and each != name), key=len)
    return whole[0] if whole and name not in known else name
