"""A calendar file (iCalendar, RFC 5545) that any calendar program takes in by a double click: no network is needed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

from desktop.domain.errors import Refused
from desktop.exports.put_in_place import put_in_place

PRODUCT: Final = "-//Matters Arising//Minute book//EN"
ZONE: Final = "Europe/London"
_USUAL_MINUTES: Final = 120
# Written out: the one that the library makes lists single years and ends in 2037.
_ZONE_TEXT: Final = """BEGIN:VTIMEZONE
TZID:Europe/London
BEGIN:DAYLIGHT
DTSTART:19810329T010000
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
TZNAME:BST
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
TZNAME:GMT
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarEvent:
    """One entry, of the whole day where at is None. A greater sequence replaces what was sent with the same uid.

    remind_days is how many days before its beginning the calendar reminds of it, None where it does not.
    """

    uid: str
    sequence: int
    title: str
    day: date
    at: time | None = None
    minutes: int | None = None
    place: str = ""
    text: str = ""
    category: str = "Meeting"
    provisional: bool = False
    remind_days: int | None = None


def write_calendar(
    events: Sequence[CalendarEvent], to: Path, *, name: str, made_at: datetime, replace: bool = False
) -> None:
    """Write the events as one file that is read again before it is put in its place.

    A calendar that this program wrote before is written over, any other file only with replace. made_at has a
    time zone. Raises Refused, in one sentence, where it cannot be written; then nothing is left behind.
    """
    if not replace:
        _refuse_other_file(to)
    content = _calendar(events, name, made_at)
    put_in_place(to, lambda part: _write(content, part, events))


def _calendar(events: Sequence[CalendarEvent], name: str, made_at: datetime) -> bytes:
    from icalendar import Calendar, Timezone

    calendar = Calendar()
    for key, value in (("version", "2.0"), ("prodid", PRODUCT), ("calscale", "GREGORIAN"), ("method", "PUBLISH")):
        calendar.add(key, value)
    calendar.add("x-wr-calname", name)
    zone: Any = Timezone.from_ical(_ZONE_TEXT)
    calendar.add_component(zone)
    for event in events:
        calendar.add_component(_entry(event, made_at))
    content: bytes = calendar.to_ical()
    return content


def _entry(event: CalendarEvent, made_at: datetime) -> Any:
    from icalendar import Event

    entry = Event()
    begins, ends = _span(event)
    for key, value in (
        ("uid", event.uid),
        ("dtstamp", made_at),
        ("sequence", event.sequence),
        ("summary", event.title),
        ("dtstart", begins),
        ("dtend", ends),
        ("categories", [event.category]),
        ("status", "TENTATIVE" if event.provisional else "CONFIRMED"),
        ("transp", "OPAQUE" if event.at else "TRANSPARENT"),
    ):
        entry.add(key, value)
    for key, value in (("location", event.place), ("description", event.text)):
        if value:
            entry.add(key, value)
    if event.remind_days is not None:
        entry.add_component(_alarm(event, event.remind_days))
    return entry


def _alarm(event: CalendarEvent, days: int) -> Any:
    from icalendar import Alarm

    alarm = Alarm()
    for key, value in (("action", "DISPLAY"), ("description", event.title), ("trigger", timedelta(days=-days))):
        alarm.add(key, value)
    return alarm


def _span(event: CalendarEvent) -> tuple[date, date]:
    if event.at is None:
        return event.day, event.day + timedelta(days=1)
    begins = datetime.combine(event.day, event.at, ZoneInfo(ZONE))
    return begins, begins + timedelta(minutes=event.minutes or _USUAL_MINUTES)


def _write(content: bytes, part: Path, events: Sequence[CalendarEvent]) -> None:
    part.write_bytes(content)
    if _read_again(part) != {(event.uid, event.day, event.title) for event in events}:
        raise Refused("The calendar file did not read as it was written, and was not kept; write it again.")


def _read_again(path: Path) -> set[tuple[str, date, str]]:
    from icalendar import Calendar

    entries: list[Any] = Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    return {(str(each["uid"]), _day(each["dtstart"].dt), str(each["summary"])) for each in entries}


def _day(begins: date) -> date:
    return begins.date() if isinstance(begins, datetime) else begins


def _refuse_other_file(to: Path) -> None:
    if to.is_file() and PRODUCT.encode() not in to.read_bytes()[:65_536]:
        raise Refused(f"{to.name} is there already and is no calendar of this program; choose another name.")
