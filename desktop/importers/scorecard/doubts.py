"""What is asked about the rows of a scorecard: figures whose period is not sure, lost figures and words, marks."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, Final

from desktop.domain.measure import RATED, Measure, MeasureStatus, Reading
from desktop.domain.source import Choice, Effect
from desktop.domain.verb_first import begins_with_verb
from desktop.importers.findings import Findings
from desktop.importers.scorecard.cells import same_ref
from desktop.importers.scorecard.draft import Draft
from desktop.importers.scorecard.readings import making

_SHOWN: Final = 4
_SEVERAL: Final = 6


def ask_about_rows(drafts: Sequence[Draft], findings: Findings) -> None:
    """Ask about each row that is not sure, and once about each mark."""
    for draft in drafts:
        _ask_periods(draft, findings)
        _ask_words(draft, findings)
    for first, second in pairwise(drafts):
        _ask_note(first, second, findings)
    _ask_lost(drafts, findings)
    _ask_marks(drafts, findings)
    _ask_twice(drafts, findings)


def names_of(drafts: Sequence[Draft]) -> str:
    """Return what the first few drafts are called, and how many more there are."""
    names = [draft.name for draft in drafts[:_SEVERAL]]
    more = len(drafts) - len(names)
    return ", ".join(names) + (f" and {more} more" if more else "")


def setting(drafts: Sequence[Draft], fields: dict[str, Any]) -> tuple[Effect, ...]:
    """Return what sets these fields of every measure."""
    return tuple(Effect(kind="measures", record_id=draft.measure.id, fields=fields) for draft in drafts)


def _ask_periods(draft: Draft, findings: Findings) -> None:
    if not draft.unplaced:
        return
    words = " … ".join(dict.fromkeys((draft.unplaced[0], draft.unplaced[-1])))
    findings.ask(
        draft.measure,
        draft.line,
        f"The cells of {draft.name} have shifted, and {len(draft.unplaced)} of its figures ({words[:100]}) cannot be "
        "put under a period with certainty. Which is right?",
        [
            *(Choice(label=_way_in_words(way, draft.ways), effects=making(way)) for way in draft.ways),
            Choice(label="Leave them out; they are entered by hand"),
        ],
    )


def _way_in_words(way: Sequence[Reading], ways: Sequence[Sequence[Reading]]) -> str:
    """Return the figures that tell a way from the others, each with its period."""
    others = [{(each.raw, each.period) for each in other} for other in ways if other is not way]
    telling = [each for each in way if not all((each.raw, each.period) in other for other in others)] or list(way)
    shown = [*telling[: _SHOWN - 1], telling[-1]] if len(telling) > _SHOWN else telling
    return "; ".join(f"{each.period}: {each.raw[:70]}" for each in shown)


def _ask_words(draft: Draft, findings: Findings) -> None:
    """Ask about a row that lost its action or its measure, where what is left reads like the action."""
    measure = draft.measure
    if "action" not in draft.lost or measure.action or not begins_with_verb(measure.title):
        return
    as_action = Effect(
        kind="measures", record_id=measure.id, fields={"action": measure.title, "title": "(wording is missing)"}
    )
    findings.ask(
        measure,
        draft.line,
        f"{draft.name} has lost a cell, and what is left reads like the action rather than what is measured. "
        "Which is it?",
        [
            Choice(label="What is measured, as it is read"),
            Choice(label="The action; the wording of the measure is missing", effects=(as_action,)),
        ],
    )


def _ask_note(first: Draft, second: Draft, findings: Findings) -> None:
    """Ask about a note that speaks of the measure in the row below, which has none."""
    if second.measure.data_note or not first.measure.data_note:
        return
    theirs = _names(second.measure.title) - _names(first.measure.title)
    said = theirs & _names(first.measure.data_note)
    if not said:
        return
    moved = (
        Effect(kind="measures", record_id=first.measure.id, fields={"data_note": ""}),
        Effect(kind="measures", record_id=second.measure.id, fields={"data_note": first.measure.data_note}),
    )
    findings.ask(
        first.measure,
        first.line,
        f"The note of {first.name} speaks of {', '.join(sorted(said))}, which is what {second.name} measures, and that "
        "has no note. Whose is it?",
        [Choice(label=f"It is of {first.name}, as printed"), Choice(label=f"It is of {second.name}", effects=moved)],
    )


def _names(text: str) -> set[str]:
    """Return the abbreviations in a text."""
    words = (word.strip("().,;:’'\"") for word in text.split())
    return {word for word in words if len(word) > 2 and word.isupper() and word.isalpha()}


def _ask_lost(drafts: Sequence[Draft], findings: Findings) -> None:
    """Say once which rows are rated but hold no figure at all."""
    lost = [
        each
        for each in drafts
        if each.measure.status_given in RATED and not (each.readings or each.ways or each.undated or each.unplaced)
    ]
    if not lost:
        return
    it, stand = ("they are", "stand") if len(lost) > 1 else ("it is", "stands")
    findings.ask(
        lost[0].measure,
        lost[0].line,
        f"{names_of(lost)} {stand} here with a status but without a single figure: the cells seem to be lost. "
        "What is to be done?",
        [
            Choice(label=f"Keep the status; the figures are entered when {it} found"),
            Choice(
                label="Take the status away too",
                effects=setting(lost, {"status_given": None, "given_for": "", "given_note": ""}),
            ),
        ],
    )


def _ask_marks(drafts: Sequence[Draft], findings: Findings) -> None:
    unknown, several = defaultdict(list), defaultdict(list)
    for draft in drafts:
        if not draft.read.known:
            unknown[draft.mark].append(draft)
        elif len(draft.read.among) > 1:
            several[draft.mark].append(draft)
    for mark, same in unknown.items():
        question = (
            f"“{mark[:60]}” is no status that the paper's key or this program knows ({names_of(same)}). What is it?"
        )
        findings.ask(same[0].measure, same[0].line, question, [*_statuses(same, MeasureStatus), Choice(label="None")])
    for mark, same in several.items():
        among = same[0].read.among
        first, *others = sorted(among, key=lambda status: status is not same[0].read.status)
        either = " and for ".join(f"“{status.value}”" for status in among)
        findings.ask(
            same[0].measure,
            same[0].line,
            f"In the paper's key {mark} stands for {either}. It is read as “{first.value}” ({names_of(same)}). "
            "Which is it?",
            [Choice(label=f"{first.value.capitalize()}, as it is read"), *_statuses(same, others)],
        )


def _statuses(same: Sequence[Draft], among: Sequence[MeasureStatus] | type[MeasureStatus]) -> Iterator[Choice]:
    for status in among:
        yield Choice(label=status.value.capitalize(), effects=setting(same, {"status_given": status.value}))


def _ask_twice(drafts: Sequence[Draft], findings: Findings) -> None:
    by_ref: dict[str, list[Draft]] = defaultdict(list)
    for draft in drafts:
        if draft.measure.ref:
            by_ref[same_ref(draft.measure.ref)].append(draft)
    for same in by_ref.values():
        for again in same[1:]:
            first: Measure = same[0].measure
            findings.ask(
                again.measure,
                again.line,
                f"The reference {first.ref} stands twice, first for “{first.title[:60]}”. Which is this one?",
                [
                    Choice(label="A measure of its own, with the reference as printed"),
                    Choice(label="A measure of its own without a reference", effects=setting([again], {"ref": ""})),
                ],
            )
