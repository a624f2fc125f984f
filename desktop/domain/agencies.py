"""The agencies that have a part in a recommendation: who leads, who supports, to whom it is addressed."""

from collections.abc import Iterable

from desktop.domain.recommendation import Recommendation

_LEADS, _SUPPORTS, _ADDRESSED = "leads", "supports", "addressed to"


def named_in(words: str) -> tuple[str, ...]:
    """Return the agencies in a text that parts them by semicolons."""
    return tuple(part.strip() for part in words.split(";") if part.strip())


def agencies_of(found: Recommendation) -> tuple[str, ...]:
    """Return the agencies of a recommendation, each once: its lead, those that support, those it is addressed to."""
    named = (*named_in(found.lead), *found.supporting, *named_in(found.addressee))
    first: dict[str, str] = {}
    for name in filter(None, named):
        first.setdefault(name.casefold(), name)
    return tuple(first.values())


def has_part(found: Recommendation, agency: str) -> bool:
    """Return whether an agency, however its capitals are written, has a part in a recommendation."""
    return agency.strip().casefold() in (name.casefold() for name in agencies_of(found))


def part_of(found: Recommendation, agency: str) -> str:
    """Return the part an agency has, "leads" before "supports" before "addressed to"; "" where it has none."""
    sought = agency.strip().casefold()
    parts = ((_LEADS, named_in(found.lead)), (_SUPPORTS, found.supporting), (_ADDRESSED, named_in(found.addressee)))
    return next((part for part, names in parts if sought in (name.casefold() for name in names)), "")


def all_agencies(several: Iterable[Recommendation]) -> list[str]:
    """Return every agency of several recommendations, each once, in the order of the alphabet."""
    named = {name.casefold(): name for each in several for name in agencies_of(each)}
    return [named[key] for key in sorted(named)]
