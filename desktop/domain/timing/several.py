"""Several dated pieces in one timescale: a beginning and an end, milestones, or a date with a story behind it."""

import re
from collections.abc import Sequence
from datetime import timedelta
from itertools import pairwise
from typing import Final

from desktop.domain.timing.any_of import any_of
from desktop.domain.timing.dated import between, dated_pieces, due_of, read_piece, start_of
from desktop.domain.timing.lead_in import BLOCKED, STORY, is_doubtful, judge
from desktop.domain.timing.period import Period
from desktop.domain.timing.phrase import Phrase
from desktop.domain.timing.pieces import Piece, cut
from desktop.domain.timing.record import Milestone, Timing

_POINTS: Final = frozenset({"by", "bare", "before", "range"})
_ENDS: Final = frozenset({"by", "until", "before", "bare"})
_ANOTHER_MATTER: Final = re.compile(
    r"\b"
    + any_of(
        r"""
        inform | in line | align\w* | link\w* | ready | roll | ahead | as part | see | per | subject | to coincide
        review\w* | update\w* | from the
        """
    )
    + r"\b",
    re.I,
)
_OF_DATE: Final = r"(?:\s+(?:date|target|timescale|deadline|due|completion|end|by|to|is|was))*\W*$"
_ORIGINAL: Final = re.compile(rf"^\W*(?:original(?:ly)?|initial(?:ly)?|baseline|old|previous(?:ly)?){_OF_DATE}", re.I)
_REVISED: Final = re.compile(
    rf"^\W*(?:(?:and|but|now)\s+)?(?:revised|now|new|amended|updated|extended){_OF_DATE}", re.I
)
_LIST_WORDS: Final = re.compile(r"^\W*(?:and|&|or|,|/)?\W*$", re.I)


def read_dated(phrase: Phrase) -> Timing | None:
    """Read the periods that the words name, or return None where they name none or tell of something else."""
    pieces, skeleton, aside = dated_pieces(phrase)
    if not pieces:
        return None
    if restated := _original_and_revised(phrase, cut(skeleton), aside):
        return restated
    for read in (_begin_and_end, _one_stretch, _milestones):
        if len(pieces) > 1 and (timing := read(phrase, pieces, aside)):
            return timing
    return _first_that_reads(phrase, pieces, skeleton, aside)


def _first_that_reads(phrase: Phrase, pieces: list[Piece], skeleton: str, aside: str) -> Timing | None:
    firm = [piece for piece in pieces if piece.shape in ("by", "range", "onwards", "before")]
    ordered = pieces if judge(pieces[0].words) not in (BLOCKED, STORY) else [*firm, *pieces]
    for piece in ordered:
        timing = read_piece(phrase, piece, skeleton[piece.last :], aside)
        if timing is not None:
            return timing
    return None


def _original_and_revised(phrase: Phrase, pieces: list[Piece], aside: str) -> Timing | None:
    """Read "Original June 2018 Revised August 2018": both are milestones, and the revised date is due."""
    if len(pieces) != 2 or not {piece.shape for piece in pieces} <= {"by", "bare"}:
        return None
    says = zip((_ORIGINAL, _REVISED), pieces, strict=True)
    if not all(pattern.match(f"{piece.words} {piece.lead}") for pattern, piece in says):
        return None
    original, revised = (phrase.period(piece.mark) for piece in pieces)
    if original is None or revised is None:
        return phrase.not_dated("multi", *(piece.mark for piece in pieces))
    return phrase.read_as(
        "multi",
        due=due_of(revised),
        precision=revised.precision,
        milestones=[Milestone("original", due_of(original)), Milestone("revised", due_of(revised))],
        notes=[*_notes([original, revised]), aside, "the revised date is read as the one due"],
        sure=False,
    )


def _begin_and_end(phrase: Phrase, pieces: list[Piece], aside: str) -> Timing | None:
    """Read "May 2015 onwards, completion by April 2016": it has an end, so it is not open-ended."""
    opening, ending = pieces[0], pieces[1]
    if len(pieces) != 2 or opening.shape != "onwards" or ending.shape not in _ENDS or _off_topic(ending):
        return None
    if judge(opening.words) == BLOCKED:
        return None
    start, due = phrase.period(opening.mark, "nearest"), phrase.period(ending.mark)
    if start is None or due is None:
        return phrase.not_dated("range", opening.mark, ending.mark)
    sure = start.sure and due.sure and ending.shape in ("by", "until")
    return between(phrase, start_of(start), due_of(due), due.precision, (start.note, due.note, aside), sure)


def _one_stretch(phrase: Phrase, pieces: list[Piece], aside: str) -> Timing | None:
    """Read "June and July 2015" as one stretch: periods of which each follows the last."""
    if not _is_bare_list(pieces):
        return None
    marks = [mark for piece in pieces for mark in (piece.mark, piece.end_mark) if mark]
    periods = [phrase.period(mark, "nearest") for mark in marks]
    known = [period for period in periods if period is not None]
    if len(known) < len(marks) or not all(_follows(one, two) for one, two in pairwise(known)):
        return None
    first, last, sure = known[0], known[-1], all(period.sure for period in known)
    return between(phrase, start_of(first), due_of(last), last.precision, (*_notes(known), aside), sure)


def _follows(one: Period, two: Period) -> bool:
    return two.first - one.last == timedelta(days=1)


def _milestones(phrase: Phrase, pieces: list[Piece], aside: str) -> Timing | None:
    """Read two or more points as milestones, the last of which is due."""
    linked = _linked(pieces)
    if len(linked) < 2:
        return None
    known = _in_order(phrase, linked)
    if len(known) < len(linked):
        return phrase.not_dated("multi", *(piece.mark for piece in linked))
    milestones = [Milestone(_label(phrase, piece), due_of(period)) for piece, period in zip(linked, known, strict=True)]
    last = max(known, key=due_of)
    doubtful = len(linked) < len(pieces) or any(is_doubtful(piece.words) for piece in linked)
    return phrase.read_as(
        "multi",
        due=due_of(last),
        precision=last.precision,
        milestones=milestones,
        notes=[*_notes(known), aside],
        sure=all(period.sure for period in known) and not doubtful,
    )


def _in_order(phrase: Phrase, pieces: list[Piece]) -> list[Period]:
    """Return the periods of the pieces as far as they are known; without years, each is sought after the last."""
    known: list[Period] = []
    for piece in pieces:
        base = max(phrase.base, known[-1].last) if phrase.base and known else phrase.base
        period = phrase.named(piece.end_mark or piece.mark).on_base(base, "next")
        known += [period] if period else []
    return known


def _notes(periods: Sequence[Period]) -> list[str]:
    return [period.note for period in periods]


def _linked(pieces: list[Piece]) -> list[Piece]:
    if pieces[0].shape not in _POINTS or judge(pieces[0].words) in (BLOCKED, STORY):
        return []
    linked = [pieces[0]]
    for piece in pieces[1:]:
        if piece.shape not in _POINTS or _off_topic(piece):
            break
        linked.append(piece)
    return linked


def _off_topic(piece: Piece) -> bool:
    if judge(piece.words) in (BLOCKED, STORY) or _ANOTHER_MATTER.search(piece.words):
        return True
    return piece.shape == "bare" and bool(re.match(r"\s*(?:for|to|at|of|as)\b", piece.words, re.I))


def _is_bare_list(pieces: list[Piece]) -> bool:
    shapes = {piece.shape for piece in pieces}
    return shapes <= {"bare", "range"} and all(_LIST_WORDS.match(piece.words) for piece in pieces[1:])


def _label(phrase: Phrase, piece: Piece) -> str:
    words = phrase.spell_out(f"{piece.words} {piece.lead}".lstrip(" -,;:&/"))
    words = re.sub(r"^(?:and|then)\b\s*", "", words, flags=re.I)
    return re.sub(r"(?:\s*\b(?:by|in|on|at|due|from|to be|date))+\W*$", "", words, flags=re.I).strip(" -:,;|")
