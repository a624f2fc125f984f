"""How recommendations of several reports are tied to each other, and what is said of it from either end."""

from collections.abc import Callable, Iterable
from enum import StrEnum

from desktop.domain.errors import Refused
from desktop.domain.recommendation import Link, Recommendation


class Tie(StrEnum):
    """What one recommendation is to another, as a link holds it."""

    DUPLICATES = "duplicates"
    OVERLAPS = "overlaps"
    SUPERSEDES = "supersedes"
    DEPENDS_ON = "depends on"


_FROM_HERE = {
    Tie.DUPLICATES: "Duplicate of",
    Tie.OVERLAPS: "Overlaps with",
    Tie.SUPERSEDES: "Supersedes",
    Tie.DEPENDS_ON: "Depends on",
}
_FROM_THERE = {
    Tie.DUPLICATES: "Duplicate of",
    Tie.OVERLAPS: "Overlaps with",
    Tie.SUPERSEDES: "Superseded by",
    Tie.DEPENDS_ON: "Needed by",
}
CLOSED_TOGETHER = frozenset({Tie.DUPLICATES, Tie.OVERLAPS})
"""Ties for which closing one asks about the other; each stays answerable to its own report."""
_ONE_WAY = frozenset({Tie.SUPERSEDES, Tie.DEPENDS_ON})


def tie_words(link: Link, seen_from: str) -> str:
    """Return what the other recommendation is to the one with that id: "Duplicate of", "Needed by"."""
    try:
        tie = Tie(link.relation)
    except ValueError:
        return link.relation.capitalize()
    return (_FROM_HERE if link.from_id == seen_from else _FROM_THERE)[tie]


def offered_ties() -> list[tuple[Tie, str]]:
    """Return the ties that a person can make, each with its words."""
    return list(_FROM_HERE.items())


def tied(one: Recommendation, tie: Tie, other: Recommendation | None, links: Iterable[Link]) -> Link:
    """Return the link that ties a recommendation to another; links are those that stand between recommendations.

    Raises Refused for one tied to itself, for two that are tied so already, and for a circle of what supersedes or
    depends on what.
    """
    known = list(links)
    if other is None:
        raise Refused("Choose the other recommendation: type its reference or some of its words.")
    if other.id == one.id:
        raise Refused("A recommendation cannot be tied to itself; choose another one.")
    if any(_stands(each, one, tie, other) for each in known):
        raise Refused(f"{one.ref} and {other.ref} are tied so already.")
    if tie in _ONE_WAY and _reaches(other.id, one.id, lambda at: _next(known, tie, at)):
        word = "supersedes" if tie is Tie.SUPERSEDES else "depends on"
        raise Refused(f"{other.ref} already {word} {one.ref}; the two cannot wait for each other.")
    kind = "recommendations"
    return Link(from_kind=kind, from_id=one.id, to_kind=kind, to_id=other.id, relation=str(tie))


def _stands(link: Link, one: Recommendation, tie: Tie, other: Recommendation) -> bool:
    ends = (link.from_id, link.to_id)
    same_way = ends == (one.id, other.id)
    return link.relation == tie and (same_way or (tie not in _ONE_WAY and ends == (other.id, one.id)))


def _next(links: list[Link], tie: Tie, at: str) -> list[str]:
    return [link.to_id for link in links if link.relation == tie and link.from_id == at]


def _reaches(start: str, sought: str, onward: Callable[[str], list[str]]) -> bool:
    seen, waiting = set[str](), [start]
    while waiting:
        at = waiting.pop()
        if at == sought:
            return True
        if at not in seen:
            seen.add(at)
            waiting += onward(at)
    return False
