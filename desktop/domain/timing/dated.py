"""Readings that rest on periods named in the words: deadlines, months, ranges, beginnings."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from desktop.domain.timing.any_of import any_of
from desktop.domain.timing.lead_in import BLOCKED, LABEL, PLAIN, STORY, is_doubtful, judge
from desktop.domain.timing.marks import ANY_MARK, P
from desktop.domain.timing.period import DAY, MONTH, YEAR, Period
from desktop.domain.timing.phrase import Phrase
from desktop.domain.timing.pieces import Piece, cut
from desktop.domain.timing.record import Timing

_BRACKET: Final = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]")
_REVISED: Final = re.compile(
    r"\b"
    + any_of(
        """
        revised | now | extended | slipped | moved | deferred | postponed | rescheduled | put back | changed | delayed
        amended | new date
        """
    )
    + r"\b",
    re.I,
)
_FROM_OLD: Final = re.compile(rf"\b(?:from|was)\W*{P}", re.I)
_OLD: Final = re.compile(
    r"\b(?:was|were|originally|original|previously|formerly|instead\s+of|rather\s+than)\W*(?:by|due)?\W*$", re.I
)
_OCCASION: Final = re.compile(
    r"^\s*(?:'s\s+)?(?:[\w&-]+\s+){0,3}"
    + any_of(
        """
        meetings? | board | cabinet | council | committee | conference | agm | elections? | inspections? | panel
        executive | scrutiny | session | cycle | budget | summit | reports? | statement | review
        """
    )
    + r"\b",
    re.I,
)
_COMPLETED: Final = re.compile(r"complete(?:d\b|$)", re.I)
_RECURRING: Final = re.compile(r"\b(?:weekly|monthly|quarterly|yearly|annually|each|every)\b", re.I)
_MEETING: Final = re.compile(r"\bmeetings?\b", re.I)
_SAYS_DONE: Final = re.compile(r"^\W*(?:now\s+)?(?:completed?|done|achieved|closed)\b", re.I)
_GOES_ON: Final = re.compile(
    r"^\W*(?:and|then)\b.*\b(?:on-?going|onwards?|thereafter|monthly|quarterly|annually|every|each|continu\w+)", re.I
)
_BEGINS: Final = re.compile(r"(?:\bto|^)\s*(?:start|commence|begin)\W*$", re.I)
_YEAR_AGAIN: Final = re.compile(r"\s*/\s*\d")
_TO_BE_DONE: Final = re.compile(r"\bto\s+be\s+\w+", re.I)
_OWN_SENTENCE: Final = re.compile(r"^\s*(?:$|[-,;:.()\[/])")
ONE_DAY: Final = timedelta(days=1)


def dated_pieces(phrase: Phrase) -> tuple[list[Piece], str, str]:
    """Return the pieces that count, the skeleton they were cut from, and what was set aside (brackets, old dates)."""
    skeleton, aside = _without_brackets(phrase)
    pieces = [part for piece in cut(skeleton) for part in _two_days(phrase, piece)]
    kept = _as_revised(pieces)
    if len(kept) < len(pieces):
        aside = f"{aside}; replaces an earlier date".strip("; ")
    return kept, skeleton, aside


def read_piece(phrase: Phrase, piece: Piece, after: str, aside: str) -> Timing | None:
    """Read one dated piece with the words before it and after it, or None where they tell of something else."""
    judged = judge(piece.words)
    if piece.shape not in ("by", "before", "range") and (judged == BLOCKED or (judged, piece.shape) == (STORY, "bare")):
        return None
    timing = _SHAPES[piece.shape](phrase, piece)
    doubt = [] if timing.kind == "unknown" else _doubts(piece, judged, after, aside, timing.precision)
    words = "" if judged == PLAIN else phrase.spell_out(piece.words)
    notes = [timing.note, *doubt, words, phrase.spell_out(after), aside]
    note = "; ".join(dict.fromkeys(part for part in notes if part))
    return replace(timing, note=note, sure=timing.sure and not doubt)


def due_of(period: Period) -> date:
    """Return the day meant when something is due by a period: its last, unless the words mean another."""
    return period.by or period.last


def start_of(period: Period) -> date:
    """Return the day from which a period opens: its first, or its last where the words mean its end."""
    return period.last if period.ends else period.first


def _doubts(piece: Piece, judged: str, after: str, aside: str, precision: str) -> list[str]:
    own_doubt = judged in (STORY, BLOCKED) or (judged == LABEL and piece.shape in ("bare", "until"))
    not_firm = any(is_doubtful(words) for words in (f"{piece.words} {piece.lead}", after[:30], aside[:30]))
    occasion = precision != DAY and (_OCCASION.match(after) or _MEETING.search(piece.words))
    unclear_end = piece.shape == "bare" and not _OWN_SENTENCE.match(after)
    doubts = (
        (own_doubt, "the words before the date may mean something else"),
        (not_firm, "the date is not firm"),
        (_COMPLETED.match(piece.lead), "completed may mean that it is done"),
        (_SAYS_DONE.match(after) or _SAYS_DONE.match(aside), "it says that it is done"),
        (_GOES_ON.match(after), "it goes on after that"),
        (_BEGINS.search(piece.words) and piece.shape in ("by", "before"), "it says when the work begins, not its end"),
        (_YEAR_AGAIN.match(after), "the year is not plain"),
        (_RECURRING.search(piece.words), "it may come round again"),
        (occasion, "the day itself is not given"),
        (unclear_end and not occasion, "the words after the date may mean something else"),
    )
    return [words for doubtful, words in doubts if doubtful]


def _range(phrase: Phrase, piece: Piece) -> Timing:
    first, last = phrase.period(piece.mark, "nearest"), phrase.period(piece.end_mark, "nearest")
    if first is None or last is None:
        return phrase.not_dated("range", piece.mark, piece.end_mark)
    start, due, notes = start_of(first), due_of(last), (first.note, last.note)
    sure = first.sure and last.sure
    if piece.goes_on:
        again = phrase.spell_out(piece.end_mark)
        return phrase.read_as(
            "onwards",
            start=start,
            precision=first.precision,
            open_ended=True,
            notes=[*notes, f"first review {again}"],
            sure=sure,
        )
    return between(phrase, start, due, last.precision, notes, sure)


def between(phrase: Phrase, start: date, due: date, precision: str, notes: tuple[str, ...], sure: bool) -> Timing:
    """Return a range; one that ends before it starts has no dates, and says so."""
    if start > due:
        return phrase.read_as("range", notes=[*notes, "it ends before it starts"], sure=False)
    return phrase.read_as("range", start=start, due=due, precision=precision, notes=notes, sure=sure)


def _onwards(phrase: Phrase, piece: Piece) -> Timing:
    period = phrase.period(piece.mark, "nearest")
    if period is None:
        return phrase.not_dated("onwards", piece.mark)
    precision = DAY if period.ends else period.precision
    start = start_of(period)
    return phrase.read_as(
        "onwards", start=start, precision=precision, open_ended=True, notes=[period.note], sure=period.sure
    )


def _by(phrase: Phrase, piece: Piece) -> Timing:
    period = phrase.period(piece.mark)
    if period is None:
        return phrase.not_dated("deadline", piece.mark)
    vague = period.precision == YEAR and not period.ends and not period.note
    notes = [period.note, "read as the end of that year" if vague else ""]
    sure = period.sure and not vague
    return phrase.read_as("deadline", due=due_of(period), precision=period.precision, notes=notes, sure=sure)


def _before(phrase: Phrase, piece: Piece) -> Timing:
    period = phrase.period(piece.mark)
    if period is None:
        return phrase.not_dated("deadline", piece.mark)
    due = due_of(period) if period.ends or period.first == date.min else period.first - ONE_DAY
    return phrase.read_as("deadline", due=due, precision=period.precision, notes=[period.note], sure=period.sure)


def _until(phrase: Phrase, piece: Piece) -> Timing:
    period = phrase.period(piece.mark)
    if period is None:
        return phrase.not_dated("range", piece.mark)
    return phrase.read_as(
        "range", due=due_of(period), precision=period.precision, notes=[period.note], sure=period.sure
    )


def _bare(phrase: Phrase, piece: Piece) -> Timing:
    period = phrase.period(piece.mark)
    if period is not None and (period.ends or (period.precision == DAY and period.first == period.last)):
        return _by(phrase, piece)
    if period is None:
        return phrase.not_dated("deadline", piece.mark)
    kind = "month" if period.precision == MONTH else "range"
    start = None if _TO_BE_DONE.search(piece.words) else period.first
    return phrase.read_as(
        kind, start=start, due=period.last, precision=period.precision, notes=[period.note], sure=period.sure
    )


_SHAPES: Final[dict[str, Callable[[Phrase, Piece], Timing]]] = {
    "range": _range,
    "onwards": _onwards,
    "by": _by,
    "before": _before,
    "until": _until,
    "bare": _bare,
}


def _without_brackets(phrase: Phrase) -> tuple[str, str]:
    inside = "".join(found[1] for found in _BRACKET.finditer(phrase.skeleton))
    outside = _BRACKET.sub(" ", phrase.skeleton)
    if not ANY_MARK.search(outside) or (_REVISED.search(inside) and not _FROM_OLD.search(inside)):
        return re.sub(r"[()\[\]]", " ", phrase.skeleton), ""
    if named := _named_in_brackets(phrase, inside, outside):
        outside = named
    set_aside = [phrase.spell_out(found[1]) for found in _BRACKET.finditer(phrase.skeleton)]
    return outside.strip(), "; ".join(set_aside)


def _named_in_brackets(phrase: Phrase, inside: str, outside: str) -> str:
    """Return the words outside with the date from the brackets where theirs lacks a year: "end of Q1 (June 2015)"."""
    vague, exact = ANY_MARK.findall(outside), ANY_MARK.findall(inside)
    if len(vague) != 1 or len(exact) != 1 or phrase.named(vague[0]).period or not phrase.named(exact[0]).period:
        return ""
    return outside.replace(vague[0], exact[0])


def _as_revised(pieces: list[Piece]) -> list[Piece]:
    kept = [piece for piece in pieces if not _OLD.search(piece.words)] or pieces
    for number in range(len(kept) - 1, -1, -1):
        piece = kept[number]
        moved = re.search(rf"{_REVISED.pattern}\W*$", piece.words, re.I)
        if moved and piece.shape in ("range", "until"):
            return [_only_end(piece)]
        if number and _REVISED.search(f"{piece.words} {piece.lead}"):
            return kept[number:]
    return kept


def _two_days(phrase: Phrase, piece: Piece) -> list[Piece]:
    """Part "30 September 2015/31 March 2016": a stroke between days parts two of them, between months it spans."""
    period = phrase.period(piece.mark)
    if piece.joined != "/" or period is None or period.precision != DAY:
        return [piece]
    last = replace(piece, shape="bare", mark=piece.end_mark, end_mark="", words="/", lead="")
    return [replace(piece, shape="bare", end_mark=""), last]


def _only_end(piece: Piece) -> Piece:
    return Piece("by", piece.end_mark or piece.mark, "", piece.words, piece.lead, False, piece.last)
