"""References in a text checked against the minutes that stand in the book, and led there."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from difflib import SequenceMatcher

from desktop.domain.board import Board
from desktop.domain.dates import long_date
from desktop.domain.minute_refs import MinuteRef, find_refs
from desktop.domain.minutes import Minute, Resolution
from desktop.storage.book import Book
from desktop.workflows.minute_titles import spoken_title

_ALIKE = 0.75


@dataclass(frozen=True, slots=True)
class Target:
    """Where a reference leads: a minute or one part of its resolution, named for the reader."""

    kind: str
    record_id: str
    words: str


@dataclass(frozen=True, slots=True)
class FoundReference:
    """A reference with where it leads; doubt is the sentence that says what does not fit, or ""."""

    ref: MinuteRef
    targets: tuple[Target, ...] = ()
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class _Dated:
    minute: Minute
    day: date


class References:
    """The minutes of one board, looked up by number."""

    def __init__(self, book: Book, board: Board) -> None:
        self._book = book
        self._prefix = board.minute_series.prefix
        self._days = {meeting.id: meeting.date for meeting in book.meetings.all(board_id=board.id)}

    def in_text(self, text: str, *, before: date, own_id: str = "") -> list[FoundReference]:
        """Return every reference in a text with where it leads.

        before is the day of the meeting that the text belongs to: where numbers begin again, the nearest meeting up to
        that day is meant. own_id is the minute in which the text stands.
        """
        known: dict[MinuteRef, FoundReference] = {}
        found: list[FoundReference] = []
        for ref in find_refs(text):
            alike = replace(ref, first=0, last=0, words="")
            if alike not in known:
                known[alike] = self.resolve(ref, before=before, own_id=own_id)
            found.append(replace(known[alike], ref=ref))
        return found

    def resolve(self, ref: MinuteRef, *, before: date, own_id: str = "") -> FoundReference:
        """Return where one reference leads, and what does not fit."""
        targets: list[Target] = []
        doubts: list[str] = []
        for number in ref.numbers:
            fits, doubt = self._minutes(ref, number, before, own_id)
            targets += [self._target(ref, each) for each in fits]
            doubts += [doubt or self._part_doubt(ref, fits)]
        told = list(dict.fromkeys(filter(None, doubts)))
        return FoundReference(ref, tuple(targets), " ".join(told))

    def _minutes(self, ref: MinuteRef, number: str, before: date, own_id: str) -> tuple[list[_Dated], str]:
        known = [each for each in self._numbered(number) if each.minute.id != own_id]
        if not known:
            return [], f"There is no minute {number} in this book."
        if ref.day is not None:
            held = [each for each in known if each.day == ref.day]
            return held, "" if held else f"There is no minute {number} of {long_date(ref.day)}."
        titled = [each for each in known if titles_agree(ref.title, each.minute.title)] if ref.title else known
        nearest = _nearest(titled or known, before)
        if ref.title and not titled:
            return nearest, f"Minute {nearest[0].minute.number} is called {nearest[0].minute.title}."
        if len(nearest) > 1:
            return nearest, f"{len(nearest)} minutes of {long_date(nearest[0].day)} have the number {number}."
        return nearest, ""

    def _numbered(self, number: str) -> list[_Dated]:
        """Return the board's minutes of a number; some print it with the letters of the series, some without."""
        for asked in _spellings(number, self._prefix):
            found = [each for each in self._book.minutes.all(number=asked) if each.meeting_id in self._days]
            if found:
                return [_Dated(each, self._days[each.meeting_id]) for each in found]
        return []

    def _target(self, ref: MinuteRef, fit: _Dated) -> Target:
        minute, part = fit.minute, self._part(ref, fit.minute)
        number = f"{minute.number}({ref.part})" if part else minute.number
        words = f"{number} {spoken_title(self._book, minute)}, {long_date(fit.day)}"
        return Target("resolutions", part.id, words) if part else Target("minutes", minute.id, words)

    def _part(self, ref: MinuteRef, minute: Minute) -> Resolution | None:
        if not ref.part:
            return None
        parts = self._book.resolutions.all(minute_id=minute.id)
        labelled = next((part for part in parts if re.sub(r"\W", "", part.part).lower() == ref.part.lower()), None)
        bare = [part for part in parts if not part.part.strip()]
        return labelled or next((part for part in bare if str(part.position) == ref.part), None)

    def _part_doubt(self, ref: MinuteRef, fits: list[_Dated]) -> str:
        if ref.part and fits and not self._part(ref, fits[0].minute):
            return f"Minute {fits[0].minute.number} has no resolution ({ref.part})."
        return ""


def titles_agree(one: str, other: str) -> bool:
    """Return whether two titles are the same but for letters, stops and a few words."""
    plain, against = (re.sub(r"[\W_]+", " ", text).strip().casefold() for text in (one, other))
    if not plain or not against:
        return False
    return plain in against or against in plain or SequenceMatcher(None, plain, against).ratio() >= _ALIKE


def _nearest(known: list[_Dated], before: date) -> list[_Dated]:
    """Return the minutes of the latest meeting up to a day, or of the first one after it."""
    earlier = [each.day for each in known if each.day <= before]
    day = max(earlier) if earlier else min(each.day for each in known)
    return [each for each in known if each.day == day]


def _spellings(number: str, prefix: str) -> Iterator[str]:
    """Yield the forms in which a number may be printed, the one that was written first."""
    yield number
    tight = re.sub(r"(?<=[A-Z])[ .-](?=\d)", "", number)
    digits = re.sub(r"^\D+", "", number)
    forms = (tight, f"{prefix}{digits}", f"{prefix.strip()} {digits}".strip(), digits)
    yield from (form for form in dict.fromkeys(forms) if form != number and _same_series(number, form, prefix))


def _same_series(number: str, form: str, prefix: str) -> bool:
    """A number of another series (C4 asked, P4 known) is another minute; one without letters may be of any."""
    letters, others = (re.sub(r"[^A-Z]", "", text.upper()) for text in (number, form))
    own = re.sub(r"[^A-Z]", "", prefix.upper())
    return letters == others or (not letters and others == own) or (not others and letters == own)
