"""The one series of numbers that runs through minutes, chosen among everything that looks like a number."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter

from desktop.importers.minute_numbers import MinuteNumber, step

# A number that follows on counts as much as half a title; one missing number costs less than it.
_NEXT = 1.0
_MISSING = 0.7
_MOST_MISSING = 6
_LEAST_SCORE = 2.0
# Between one minute and the next stand at most so many other numbers of the same shape.
_MOST_BETWEEN = 80
# Lower than this a candidate is a clause or a person, not a minute without a title.
_WORST = -3.0


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage that begins with a number: where it stands, its number, title, further text, and how like a heading.

    length is 2 where number and title stand in two passages.
    """

    index: int
    number: MinuteNumber
    title: str
    rest: str
    score: float
    length: int = 1


def best_series(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates that form the best rising series of one shape; empty where none convinces."""
    by_shape: dict[str, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        by_shape[candidate.number.shape].append(candidate)
    chains = [_best_chain(group) for group in by_shape.values()]
    score, chain = max(chains, key=lambda found: found[0], default=(0.0, []))
    return _filled(chain, candidates) if score >= _LEAST_SCORE else []


def _filled(chain: list[Candidate], candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the chain with the numbers that are missing in it, where they stand in their place but under no title."""
    same = [found for found in candidates if found.number.shape == chain[0].number.shape and found.score > _WORST]
    members = {member.index for member in chain}
    # Forwards and back again: before the first of the chain several may be missing.
    for found in [*same, *reversed(same)]:
        if found.index in members:
            continue
        at = bisect_left(chain, found.index, key=attrgetter("index"))
        before, after = chain[at - 1] if at else None, chain[at] if at < len(chain) else None
        if _fits(before, found) and _fits(found, after) and (before or after):
            chain.insert(at, found)
            members.add(found.index)
    return chain


def _fits(old: Candidate | None, new: Candidate | None) -> bool:
    """Say whether the two follow on without a gap; an open end fits."""
    if old is None or new is None:
        return True
    return new.index >= old.index + old.length and step(old.number.values, new.number.values) == 1


def gaps(chain: Sequence[Candidate]) -> list[tuple[Candidate, Candidate]]:
    """Return the neighbours between which numbers are missing."""
    return [(old, new) for old, new in pairwise(chain) if step(old.number.values, new.number.values) > 1]


def _best_chain(group: Sequence[Candidate]) -> tuple[float, list[Candidate]]:
    """Return the score and members of the best rising chain in one shape."""
    scores: list[float] = []
    before: list[int] = []
    for at, candidate in enumerate(group):
        links = [
            (scores[old] + _NEXT - _MISSING * (ahead - 1), old)
            for old in range(max(0, at - _MOST_BETWEEN), at)
            if 0 < (ahead := step(group[old].number.values, candidate.number.values)) <= _MOST_MISSING
            and candidate.index >= group[old].index + group[old].length
        ]
        best, old = max(links, default=(0.0, -1))
        scores.append(candidate.score + max(best, 0.0))
        before.append(old if best > 0 else -1)
    at = max(range(len(scores)), key=scores.__getitem__)
    total, chain = scores[at], []
    while at >= 0:
        chain.append(group[at])
        at = before[at]
    return total, chain[::-1]
