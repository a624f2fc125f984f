"""The headings of minutes: which passages begin a minute, under which number and title."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop.importers.minute_numbers import read_number
from desktop.importers.minute_series import Candidate, best_series, gaps
from desktop.importers.minute_title_lines import whole_title
from desktop.importers.minute_titles import is_capitals, is_title_like, is_usual, split_title
from desktop.importers.minutes_passages import Passage
from desktop.importers.people_words import starts_with_title
from desktop.importers.resolution_marks import is_decision_label

_LABEL = re.compile(r"^(?:Minutes|Decisions?|Resolved|Present|Apologies|In attendance|Action)\s*:", re.IGNORECASE)
_LONGEST_TITLE = 60
_CLAUSE = re.compile(r"^(?:that|to\s+[a-z]+|and|or|the)\b")


@dataclass(frozen=True, slots=True)
class Heading:
    """Where a minute begins: the index of its passage, number and title as printed, text run in behind the title.

    length counts the passages the heading takes up; number is "" where the minutes are not numbered.
    """

    index: int
    number: str
    title: str
    rest: str = ""
    length: int = 1


@dataclass(frozen=True, slots=True)
class Headings:
    """All headings in order, and the pairs of numbers between which one is missing."""

    found: tuple[Heading, ...] = ()
    gaps: tuple[tuple[Heading, Heading], ...] = ()
    groups: tuple[Heading, ...] = ()


def numbered_headings(passages: Sequence[Passage]) -> Headings:
    """Return the headings of numbered minutes, empty where no series of numbers runs through the passages."""
    candidates = [found for at in range(len(passages)) if (found := _candidate(passages, at))]
    chain = best_series(candidates)
    if not chain:
        return Headings()
    levels = _second_level(chain, candidates)
    if levels:
        return _merged(chain, levels, len(passages))
    whole = {candidate.index: whole_heading(_heading(candidate), passages) for candidate in chain}
    missing = tuple((whole[old.index], whole[new.index]) for old, new in gaps(chain))
    return Headings(tuple(whole.values()), missing)


def _heading(candidate: Candidate) -> Heading:
    return Heading(candidate.index, candidate.number.printed, candidate.title, candidate.rest, candidate.length)


def whole_heading(heading: Heading, passages: Sequence[Passage]) -> Heading:
    """Return a heading with the further lines of its title, where that was too long for one line."""
    if heading.rest or not heading.title:
        return heading
    title, lines = whole_title(heading.title, passages, heading.index + heading.length - 1)
    return replace(heading, title=title, length=heading.length + lines)


def _candidate(passages: Sequence[Passage], at: int) -> Candidate | None:
    passage = passages[at]
    read = read_number(passage.text)
    if read is None:
        return None
    number, rest = read
    if rest and not passage.furniture:
        title, after = split_title(rest)
        return Candidate(at, number, title, after, _score(title, after, rest, passages, at + 1))
    return _on_two_lines(passages, at, Candidate(at, number, "", "", 0.0))


def _on_two_lines(passages: Sequence[Passage], at: int, alone: Candidate) -> Candidate | None:
    """Return the candidate whose title stands in the passage below its number, as on a web page."""
    below = next((index for index in range(at + 1, min(at + 3, len(passages))) if not passages[index].furniture), None)
    if below is not None and _is_first_below(alone, passages[below].text):
        below += 1  # "2." and "2.1" above one title
    if (
        below is None
        or below >= len(passages)
        or _LABEL.match(passages[below].text)
        or read_number(passages[below].text)
    ):
        return None
    text = passages[below].text
    title, rest = (text, "") if _is_whole_title(text) else split_title(text)
    score = _score(title, rest, text, passages, below + 1)
    return replace(alone, title=title, rest=rest, score=score - 0.5, length=below - at + 1)


def _is_first_below(alone: Candidate, text: str) -> bool:
    """Say whether the text is nothing but the number of the first point below: 2.1 below 2."""
    read = read_number(text)
    return read is not None and not read[1] and read[0].values == (*alone.number.values, 1)


def _is_whole_title(text: str) -> bool:
    """Say whether a line below its number is all title, however long ("Land at Elm Lane - Report of ...")."""
    return not text.endswith(".") and len(text.split()) <= _LONGEST_TITLE


def _score(title: str, rest: str, whole: str, passages: Sequence[Passage], after: int) -> float:
    """Return how like a heading it looks: 3 for capitals or a usual title, 1 for a short line, below 0 for a clause."""
    if _starts_with_name(whole) or whole[0].islower() or _CLAUSE.match(whole) or is_decision_label(whole):
        return -4.0
    score = 0.0 if title else -1.5
    if title and is_capitals(title):
        score += 3.0
    elif title and is_usual(title):
        score += 2.5
    elif title and (is_title_like(title) or rest):
        score += 1.0
    if title.startswith("That "):
        score -= 4.0
    return score + (0.5 if rest or _has_text_below(passages, after) else -0.5)


def _starts_with_name(text: str) -> bool:
    """Say whether the text begins with a titled person; "Cllr and Clerk exchange" begins with none."""
    return starts_with_title(text) and bool(re.match(r"\S+\s+(?:and\s+M|[A-Z(])|\S+$", text))


def _has_text_below(passages: Sequence[Passage], after: int) -> bool:
    return after < len(passages) and read_number(passages[after].text) is None


def _second_level(chain: Sequence[Candidate], candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the members of a second level (1.1, 1.2) below a chain of 1, 2, 3, where they are headings themselves."""
    shape = chain[0].number.shape
    tops = {member.number.values[0] for member in chain}
    below = [found for found in candidates if found.number.shape == f"{shape}." and found.number.values[0] in tops]
    headings = [found for found in below if found.title and not found.rest and found.score >= 1.0]
    return headings if len(headings) * 2 > len(below) and len(headings) >= 2 else []


def _merged(chain: Sequence[Candidate], levels: Sequence[Candidate], end: int) -> Headings:
    """Return both levels as headings; one of the first with nothing but others below it only groups them."""
    starts = {found.index for found in levels}
    groups = [found for found in chain if found.index + found.length in starts]
    single = [found for found in chain if found not in groups]
    found = sorted([*single, *levels], key=lambda candidate: candidate.index)
    return Headings(tuple(map(_heading, found)), (), tuple(map(_heading, groups)))
