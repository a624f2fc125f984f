"""Timescales that go on: no date at all, or an end or a milestone within them."""

import re
from dataclasses import replace
from typing import Final

from desktop.domain.timing.any_of import any_of
from desktop.domain.timing.dated import dated_pieces, due_of
from desktop.domain.timing.marks import ANY_MARK, P
from desktop.domain.timing.period import YEAR
from desktop.domain.timing.phrase import Phrase
from desktop.domain.timing.pieces import cut
from desktop.domain.timing.record import Timing

_WORDS: Final = any_of(
    r"""
    on-?going | on going | continuous(?:ly)? | continual(?:ly)? | continuing | continues? | continued
    business as usual
    bau | b\.a\.u | rolling | indefinite(?:ly)? | until further notice | open[\s-]ended | permanent(?:ly)? | always
    perpetual | (?:keep|kept) under review
    """
)
_ONGOING: Final = re.compile(rf"^(?:[^{P[1:-1]}]{{0,25}}?)\b{_WORDS}\b", re.I)
_UNTIL: Final = re.compile(
    r"^\W*(?:\w+\s+){0,2}?"
    + any_of("until | till | to | up to | through(?: to)? | throughout | during | over | for | ending | ends")
    + rf"\s+(?:the\s+)?(?P<mark>{P})",
    re.I,
)


def read_ongoing(phrase: Phrase) -> Timing | None:
    """Read "Ongoing": no dates at all, unless an end or a milestone stands behind it."""
    found = _ONGOING.search(phrase.skeleton)
    if not found:
        return None
    rest = phrase.skeleton[found.end() :]
    if not ANY_MARK.search(rest):
        return phrase.read_as("ongoing", open_ended=True, notes=[phrase.spell_out(rest)])
    if any(piece.shape in ("range", "onwards") for piece in cut(rest)):
        return None
    if ends := _UNTIL.search(rest):
        return _ongoing_until(phrase, ends["mark"])
    pieces, _, _ = dated_pieces(replace(phrase, skeleton=rest))
    return _ongoing_with_milestone(phrase, pieces[-1].mark, phrase.spell_out(rest))


def _ongoing_until(phrase: Phrase, mark: str) -> Timing:
    period = phrase.period(mark)
    if period is None:
        return phrase.not_dated("ongoing", mark)
    start = period.first if period.precision == YEAR and not period.ends else None
    return phrase.read_as(
        "ongoing", start=start, due=period.last, precision=period.precision, notes=[period.note], sure=period.sure
    )


def _ongoing_with_milestone(phrase: Phrase, mark: str, about: str) -> Timing:
    period = phrase.period(mark)
    if period is None:
        return replace(phrase.not_dated("ongoing", mark), open_ended=True)
    return phrase.read_as(
        "ongoing",
        due=due_of(period),
        precision=period.precision,
        open_ended=True,
        notes=[period.note, about],
        sure=False,
    )
