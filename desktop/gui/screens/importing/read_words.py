"""What a recognised record says of itself in one line, and how its group is headed."""

from collections.abc import Callable, Iterable
from typing import Any

from desktop.domain.dates import long_date, say_date
from desktop.domain.minutes import resolution_ref
from desktop.domain.times import say_time
from desktop.gui.kind_words import words_for
from desktop.gui.screens.importing.paper_words import PAPER_ORDER, PAPER_SAYS, reading_words
from desktop.importers.reading import Reading, Recognised

Say = Callable[[Any], str]


def _joined(*parts: object, by: str = ", ") -> str:
    return by.join(str(part) for part in parts if part)


def _pages(item: Any) -> str:
    return f"pages {item.first_page} - {item.last_page}" if item.first_page else ""


_SAY: dict[str, Say] = {
    "boards": lambda board: _joined(board.name, board.organisation),
    "people": lambda person: _joined(person.name, person.post),
    "memberships": lambda membership: membership.capacity or "member",
    "meetings": lambda meeting: _joined(say_date(meeting.date), say_time(meeting.time), meeting.venue),
    "attendance": lambda person: _joined(person.name, person.capacity) + f": {person.role.value}",
    "declarations": lambda one: _joined(one.name, one.interest.value, one.nature),
    "agenda-items": lambda item: _joined(item.number, _joined(item.title, _pages(item)), by="  "),
    "minutes": lambda minute: _joined(minute.number, minute.title, by="  "),
    "resolutions": lambda part: part.text,
    "action-items": lambda item: _joined(item.ref, item.wording, by="  "),
    "extensions": lambda one: f"{long_date(one.to_due)} instead of {long_date(one.from_due)}" if one.from_due else "",
    "updates": lambda update: f"{long_date(update.made_on)}: {update.text}",
    "reports": lambda report: _joined(report.title, report.author_body),
    "recommendations": lambda one: _joined(one.ref, one.paragraphs[0] if one.paragraphs else "", by="  "),
    "strands": lambda strand: _joined(strand.number, strand.title, by="  "),
    **PAPER_SAYS,
}


_ORDER = (
    "boards",
    "meetings",
    "agenda-items",
    "papers",
    "attendance",
    "declarations",
    "minutes",
    "resolutions",
    "action-items",
    "extensions",
    "updates",
    "reports",
    "recommendations",
    "strands",
    *PAPER_ORDER,
    "people",
    "memberships",
)
_QUIET = 2


def say_record(found: Recognised) -> str:
    """Return one line that says what was read."""
    say = _SAY.get(found.kind)
    return say(found.record) if say else str(getattr(found.record, "title", "") or found.kind)


def say_paper(reading: Reading) -> str:
    """Return what a paper is and of which meeting: "Agenda pack of 7 November 2014"."""
    kind = reading.kind.replace("-", " ").capitalize()
    holder = {"agenda-pack": "agenda-items"}.get(reading.kind, reading.kind)
    owners = [getattr(found.record, "meeting_id", "") for found in reading.recognised if found.kind == holder]
    days: list[Any] = [found.record for found in reading.recognised if found.kind == "meetings"]
    day = next((each.date for owner in owners for each in days if each.id == owner), None)
    return f"{kind} of {long_date(day)}" if day else kind


def lines_words(lines: Iterable[int]) -> str:
    """Return line numbers as "16" or "16 - 30"."""
    numbers = sorted(lines)
    if not numbers:
        return ""
    return str(numbers[0]) if numbers[0] == numbers[-1] else f"{numbers[0]} - {numbers[-1]}"


def group_key(found: Recognised) -> tuple[str, str]:
    """Return what gathers records: their kind, and the meeting or report that they belong to."""
    record = found.record
    owner = getattr(record, "report_id", None) or (
        getattr(record, "meeting_id", None) if found.kind in ("agenda-items", "attendance", "minutes") else None
    )
    return found.kind, owner or ""


def reading_order(key: tuple[str, str]) -> int:
    """Return the place of a group: as a reader goes through the paper, those who are named in it last."""
    return _ORDER.index(key[0]) if key[0] in _ORDER else len(_ORDER) - _QUIET


def say_group(key: tuple[str, str], members: list[Recognised], reading: Reading) -> tuple[str, str]:
    """Return heading and summary of a group of records."""
    kind, owner = key
    owner_record = next((found.record for found in reading.recognised if found.record.id == owner), None)
    heading = f"{words_for(kind)} ({len(members)})"
    if owner_record is not None and hasattr(owner_record, "date"):
        return heading, f"of {say_date(owner_record.date)}"
    if owner_record is not None and hasattr(owner_record, "title"):
        return heading, owner_record.title
    return heading, "; ".join(say_record(found) for found in members[:3])


def say_in(found: Recognised, reading: Reading) -> str:
    """Return one line that says what was read, with what it hangs on where it says nothing alone."""
    if found.kind == "readings":
        return reading_words(found, reading)
    return _resolution(found, reading) if found.kind == "resolutions" else say_record(found)


def _resolution(found: Recognised, reading: Reading) -> str:
    """Return a resolution with the reference by which it will be cited."""
    record: Any = found.record
    minute: Any = next((each.record for each in reading.recognised if each.record.id == record.minute_id), None)
    return f"{resolution_ref(minute.number, record)}  {record.text}" if minute else str(record.text)
