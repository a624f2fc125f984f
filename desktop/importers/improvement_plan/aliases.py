"""Spellings of one name: found among the leads of a plan, and offered to be read as one; never put together unasked."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from desktop.domain.board import Person
from desktop.domain.effect_fields import replacing
from desktop.domain.source import Choice, Effect
from desktop.domain.wording import listed
from desktop.importers.findings import Findings
from desktop.importers.improvement_plan.asking import effects, quoted
from desktop.importers.improvement_plan.draft import Draft
from desktop.importers.lead_words import is_person

_SMALL: Final = frozenset({"of", "the", "for", "and"})
_WHOLE, _WORD, _FIRST_NAME = 86, 75, 55
_HELD: Final = re.compile(r"^(?P<post>[^,(]+)(?:,\s*|\s*\()(?P<name>[^,()]+)\)?$")


def ask_spellings(drafts: Sequence[Draft], findings: Findings) -> None:
    """Ask of every group of leads that look like spellings of one name."""
    printed = Counter(name for draft in drafts for name in draft.made.leads)
    for group in spellings(list(printed)):
        _ask(sorted(group, key=lambda name: (-printed[name], name)), printed, drafts, findings)


def spellings(names: Sequence[str]) -> list[list[str]]:
    """Return the groups of names that look like spellings of one, each of two at least."""
    groups: list[list[str]] = []
    for name in names:
        alike = [group for group in groups if any(same_name(name, other) for other in group)]
        joined = [name] if not alike else [*(each for group in alike for each in group), name]
        groups = [group for group in groups if group not in alike] + [joined]
    return [group for group in groups if len(group) > 1]


def same_name(one: str, other: str) -> bool:
    """Say whether two leads look like spellings of one name or post."""
    mine, theirs = _tokens(one), _tokens(other)
    if mine == theirs or "".join(mine) == "".join(theirs):
        return True
    if len(mine) != len(theirs):
        return _is_cut_off(one, other) or _is_cut_off(other, one)
    if not set(mine) & set(theirs) and len(mine) > 1:
        return False
    unlike = [(place, a, b) for place, (a, b) in enumerate(zip(mine, theirs, strict=True)) if a != b]
    if any(min(len(a), len(b)) < 3 or a.rstrip("s") == b.rstrip("s") or re.search(r"\d", a + b) for _, a, b in unlike):
        return False
    from rapidfuzz import fuzz

    if fuzz.ratio(" ".join(mine), " ".join(theirs)) < _WHOLE:
        return False
    return all(fuzz.ratio(a, b) >= (_WORD if place == len(mine) - 1 else _FIRST_NAME) for place, a, b in unlike)


def _is_cut_off(short: str, long: str) -> bool:
    """Say whether one name is another that breaks off before an "and", as the edge of a cell cuts it."""
    return (
        len(short.split()) > 2
        and long.casefold().startswith(short.casefold())
        and bool(re.match(r"\s+(?:and|&)\s", long[len(short) :]))
    )


@lru_cache(4096)
def _tokens(name: str) -> tuple[str, ...]:
    plain = re.sub(r"(?<=\w)[-’'](?=\w)|(?<=-)\s+", "", name.casefold().replace("&", " and "))
    return tuple(word for word in re.findall(r"\w+", plain) if word not in _SMALL)


def _ask(group: Sequence[str], printed: Counter[str], drafts: Sequence[Draft], findings: Findings) -> None:
    holders = {name: [draft for draft in drafts if name in draft.made.leads] for name in group}
    said = listed([f"{quoted(name)} ({printed[name]})" for name in group])
    first = min((each[0] for each in holders.values()), key=lambda draft: draft.line.number)
    findings.ask(
        first.made,
        first.line,
        f"{said} look like spellings of one lead. Are they?",
        [
            Choice(label="No, each is a lead of its own"),
            *(Choice(label=f"Yes, one: {name}", effects=_as_one(name, group, drafts)) for name in group),
        ],
    )


def _as_one(name: str, group: Sequence[str], drafts: Sequence[Draft]) -> tuple[Effect, ...]:
    """Return what puts one spelling in the place of the others, which the person keeps as aliases."""
    others = [each for each in group if each != name]
    changed = [draft for draft in drafts if set(others) & set(draft.made.leads)]
    made = effects(changed, {"leads": replacing({other: [name] for other in others})})
    found = _HELD.match(name)
    if found is None or not is_person(found["name"].strip()):
        return made
    held = [other for each in others if (other := _HELD.match(each))]
    also = [other["name"].strip() for other in held if other["name"].strip() != found["name"].strip()]
    if not also:
        return made
    person = Person(name=found["name"].strip(), post=found["post"].strip(), aliases=tuple(dict.fromkeys(also)))
    fields = {"name": person.name, "post": person.post, "aliases": list(person.aliases)}
    return (*made, Effect(kind="people", record_id=person.id, fields=fields))
