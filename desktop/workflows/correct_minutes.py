"""Corrections that a meeting makes to the minutes of an earlier one: recorded there, applied here, both texts kept."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from desktop.domain.confirming_words import APOLOGIES, PRESENT, minutes_of
from desktop.domain.edits import Edit, added, changed, removed
from desktop.domain.errors import Refused
from desktop.domain.kinds import Record, kind_of
from desktop.domain.meeting import Attendance, AttendanceRole, Declaration, Meeting
from desktop.domain.minutes import Correction, Minute, Resolution, resolution_ref
from desktop.domain.record_codec import from_json
from desktop.importers.body_names import same_name_key
from desktop.storage.book import Book
from desktop.workflows.confirm_minutes import Place, made_at, recorded

IN_ATTENDANCE = "those in attendance"
ROLE_OF = {APOLOGIES: AttendanceRole.APOLOGIES, PRESENT: AttendanceRole.PRESENT}
# whoever stands so is on no list that the minutes print, and may be put on one
_ON_NO_LIST = frozenset({AttendanceRole.ABSENT, AttendanceRole.EXPECTED})
_LISTS = ROLE_OF | {IN_ATTENDANCE: AttendanceRole.IN_ATTENDANCE}
_WORDED = {
    "minutes": ("title", "note_above", "text"),
    "resolutions": ("text",),
    "attendance": ("name", "capacity"),
    "declarations": ("name", "nature", "conduct"),
}


def correct_list(
    book: Book, meeting: Meeting, part: str, names: Sequence[str], place: Place, *, reason: str = ""
) -> list[Edit]:
    """Return the edits that let a list of names (part: APOLOGIES or PRESENT) be these, one person a line.

    "Name, post" gives a new name its post. Raises Refused where nothing differs or a name stands on the other list.
    """
    stand = book.attendance.all(meeting_id=meeting.id)
    listed = [each for each in stand if each.role is ROLE_OF[part]]
    wanted = [" ".join(name.split()) for name in names if name.strip()]
    kept = [_listed_as(name, listed) for name in wanted]
    gone = [each for each in listed if each not in kept]
    new = [name for name, one in zip(wanted, kept, strict=True) if one is None]
    if not gone and not new:
        raise Refused(f"Nothing differs from {part} as they stand; add a name, or take one out.")
    came = [_put_on(book, meeting, ROLE_OF[part], name, stand) for name in new]
    named = [edit.after.name for edit in came if isinstance(edit.after, Attendance)]
    told = Correction(
        meeting_id=meeting.id,
        part=part,
        record_kind="attendance",
        before="\n".join(each.name for each in listed),
        after="\n".join([*(each.name for each in listed if each not in gone), *named]),
        reason=reason.strip(),
    )
    return _with_words(book, meeting, place, [told], [*map(removed, gone), *came])


def correct_words(
    book: Book, record: Minute | Resolution, field: str, after: str, place: Place, *, reason: str = ""
) -> list[Edit]:
    """Return the edits that give a field of a minute or resolution other words; both are kept in the correction.

    Raises Refused where nothing differs or nothing would be left.
    """
    minute = record if isinstance(record, Minute) else book.minutes.get(record.minute_id)
    meeting = book.meetings.get(minute.meeting_id) if minute else None
    if minute is None or meeting is None:
        raise Refused("This minute is in the bin; bring it back before it is corrected.")
    told = _told(book, meeting, record, field, after.strip(), reason)
    if told.before == told.after:
        raise Refused("The words are as they stand; change them to what the meeting agreed.")
    if not told.after:
        raise Refused("Nothing would be left; type the words that the meeting agreed.")
    return _with_words(book, meeting, place, [told], [_set(record, field, told.after)])


def correct_spelling(book: Book, meeting: Meeting, old: str, new: str, place: Place, *, reason: str = "") -> list[Edit]:
    """Return the edits that spell a name (or any words) anew wherever the minutes of a meeting have it.

    Headings in capitals have it in capitals. Raises Refused where the words do not stand there.
    """
    old, new = old.strip(), new.strip()
    if not old or not new or old == new:
        raise Refused("Type the name as it stands and as it should be spelt.")
    told: list[Correction] = []
    edits: list[Edit] = []
    for record in _records_of(book, meeting):
        after = record
        for field in _WORDED[kind_of(record)]:
            words = getattr(record, field)
            fresh = words.replace(old, new).replace(old.upper(), new.upper())
            if fresh != words:
                told.append(_told(book, meeting, record, field, fresh, reason))
                after = _with(after, field, fresh)
        edits += [changed(record, after)] if after is not record else []
    if not told:
        raise Refused(f"“{old}” does not stand in {minutes_of(meeting)}; type it as it is written there.")
    return _with_words(book, meeting, place, told, edits)


def take_back(book: Book, correction: Correction, place: Place) -> list[Edit]:
    """Return the edits that take a correction away again: the words before it, and the minute that told of it.

    Raises Refused where what it corrected was changed again since.
    """
    meeting = book.meetings.get(correction.meeting_id)
    if meeting is None:
        raise Refused("The meeting of this correction is in the bin; bring it back first.")
    undone = _undone(book, correction) if correction.record_field else _list_undone(book, meeting, correction)
    before = made_at(book, meeting, place.at)
    after = [one for one in before if one.id != correction.id]
    return [removed(correction), *undone, *recorded(book, meeting, place, before, after)]


def part_of(book: Book, record: Record, field: str) -> str:
    """Name what a correction corrects, as part of a sentence: "minute C4", "the heading of minute C4"."""
    if isinstance(record, Minute):
        minute = f"minute {record.number}".strip()
        return {"title": f"the heading of {minute}", "note_above": f"the note above {minute}"}.get(field, minute)
    if isinstance(record, Resolution):
        minute_of = book.minutes.get(record.minute_id)
        return f"minute {resolution_ref(minute_of.number if minute_of else '', record)}"
    if isinstance(record, Attendance):
        lists = {role: part for part, role in ROLE_OF.items()}
        return lists.get(record.role, IN_ATTENDANCE)
    return "the declarations of interest"


def _with_words(
    book: Book, meeting: Meeting, place: Place, told: Iterable[Correction], edits: Iterable[Edit]
) -> list[Edit]:
    """Put corrections into the book with what they change, and tell of them in the minute that made them."""
    made = [replace(one, made_at_meeting_id=place.at.id, made_in_minute=place.minute.number) for one in told]
    before = made_at(book, meeting, place.at)
    return [*map(added, made), *edits, *recorded(book, meeting, place, before, [*before, *made])]


def _set(record: Record, field: str, words: str) -> Edit:
    return changed(record, _with(record, field, words))


def _with(record: Any, field: str, words: str) -> Any:
    return replace(record, **{field: words})


def _told(book: Book, meeting: Meeting, record: Record, field: str, after: str, reason: str) -> Correction:
    minute_id = record.id if isinstance(record, Minute) else getattr(record, "minute_id", None)
    return Correction(
        meeting_id=meeting.id,
        minute_id=minute_id,
        part=part_of(book, record, field),
        record_kind=kind_of(record),
        record_id=record.id,
        record_field=field,
        before=getattr(record, field),
        after=after,
        reason=reason.strip(),
    )


def _records_of(book: Book, meeting: Meeting) -> list[Record]:
    minutes = book.minutes.all(meeting_id=meeting.id)
    parts = [part for minute in minutes for part in book.resolutions.all(minute_id=minute.id)]
    people: list[Attendance] = book.attendance.all(meeting_id=meeting.id)
    interests: list[Declaration] = book.declarations.all(meeting_id=meeting.id)
    return [*people, *interests, *minutes, *parts]


def _listed_as(name: str, listed: Iterable[Attendance]) -> Attendance | None:
    return next((each for each in listed if each.name == name or f"{each.name}, {each.capacity}" == name), None)


def _put_on(book: Book, meeting: Meeting, role: AttendanceRole, line: str, stand: Sequence[Attendance]) -> Edit:
    """Put one person on a list: whoever stands as absent changes, anybody else comes new."""
    name, _, capacity = line.partition(", ")
    known = next((each for each in stand if same_name_key(each.name) == same_name_key(name)), None)
    if known is not None and known.role in _ON_NO_LIST:
        return changed(known, replace(known, name=name, capacity=capacity or known.capacity, role=role))
    if known is not None:
        raise Refused(f"{known.name} stands as {known.role.value} already; take the name out there first.")
    person = next((each for each in book.people.all() if same_name_key(each.name) == same_name_key(name)), None)
    last = max((each.position for each in stand), default=0)
    return added(
        Attendance(
            meeting_id=meeting.id,
            person_id=person.id if person else None,
            position=last + 1,
            name=name,
            capacity=capacity,
            role=role,
        )
    )


def _undone(book: Book, correction: Correction) -> list[Edit]:
    record = book.records(correction.record_kind).get(correction.record_id)
    if record is None or getattr(record, correction.record_field) != correction.after:
        raise Refused(f"The words of {correction.part} were changed again since; take that back first.")
    return [_set(record, correction.record_field, correction.before)]


def _list_undone(book: Book, meeting: Meeting, correction: Correction) -> list[Edit]:
    role = _LISTS[correction.part]
    before, after = (set(filter(None, side.split("\n"))) for side in (correction.before, correction.after))
    listed = {each.name: each for each in book.attendance.all(meeting_id=meeting.id, role=role)}
    if not after - before <= set(listed) or (before - after) & set(listed):
        raise Refused(f"The names of {correction.part} were changed again since; take that back first.")
    gone = [_as_before(book, listed[name]) for name in sorted(after - before)]
    return [*gone, *(added(_brought_back(book, meeting, role, name)) for name in sorted(before - after))]


def _as_before(book: Book, one: Attendance) -> Edit:
    """Take a person off a list: whoever stood as absent before stands so again, anybody else goes."""
    changes = (change.before for change in reversed(book.history("attendance", one.id)) if change.before)
    stood = next((before for before in changes if before["role"] in _ON_NO_LIST), None)
    return changed(one, from_json(Attendance, stood)) if stood else removed(one)


def _brought_back(book: Book, meeting: Meeting, role: AttendanceRole, name: str) -> Attendance:
    """Return the person whom a correction took off a list, with everything that was told of them."""
    wanted = (meeting.id, role, name)
    binned = (one for kind, one, _ in book.bin() if kind == "attendance")
    known = next((one for one in binned if (one.meeting_id, one.role, one.name) == wanted), None)
    return known or Attendance(meeting_id=meeting.id, name=name, role=role)
