"""The people of minutes written as records, and the officers named only in the text offered for the list."""

from collections.abc import Iterable, Sequence

from desktop.documents.document import Line
from desktop.domain.board import Membership, Person
from desktop.domain.identity import new_id
from desktop.domain.meeting import Attendance, AttendanceRole, Meeting
from desktop.domain.source import Choice, Effect
from desktop.importers.attendee import Attendee
from desktop.importers.findings import Findings
from desktop.importers.minutes_named import is_listed, is_same_person, people_named
from desktop.importers.minutes_passages import Passage
from desktop.importers.people_glued import unglued
from desktop.importers.person_read import PersonRead

_MEMBERS = (AttendanceRole.PRESENT, AttendanceRole.APOLOGIES)


def add_attendance(
    lists: Sequence[Attendee], told: Iterable[Attendee], meeting: Meeting, findings: Findings
) -> list[PersonRead]:
    """Add people, seats on the board and attendance in their order, and return the people.

    lists are those of the attendance lists, of whom each name counts once; told are those of whom the minutes tell
    besides, under names that may be shorter than in the lists.
    """
    told = list(told)
    added: list[Attendee] = []
    for attendee in lists:
        if _is_excused_below(attendee, told):
            continue
        _add_once(attendee, added, [other.person.name == attendee.person.name for other in added], meeting, findings)
    for attendee in told:
        known = [other.role is attendee.role and is_same_person(attendee.person, other.person) for other in added]
        _add_once(attendee, added, known, meeting, findings)
    return [attendee.person for attendee in added]


def _is_excused_below(attendee: Attendee, told: Sequence[Attendee]) -> bool:
    """Say whether somebody listed as absent is among those whose apologies a minute tells of."""
    excused = [other for other in told if other.role is AttendanceRole.APOLOGIES]
    return attendee.role is AttendanceRole.ABSENT and any(
        is_same_person(attendee.person, one.person) for one in excused
    )


def _add_once(
    attendee: Attendee, added: list[Attendee], known: Sequence[bool], meeting: Meeting, findings: Findings
) -> None:
    if any(known):
        findings.place(attendee.lines)
        return
    added.append(attendee)
    _add(attendee, len(added), meeting, findings)


def ask_about_named(
    passages: Iterable[Passage], listed: Sequence[PersonRead], meeting: Meeting, findings: Findings
) -> None:
    """Ask about each officer whom the text names with a post but no list holds."""
    position = len(listed)
    for person, passage in people_named(passages):
        if not is_listed(person, listed):
            position += 1
            line = _line_naming(person, passage)
            question = f"{person.name} is named in the text, but in no list of those there. Were they in attendance?"
            findings.ask(meeting, line, question, [_add_choice(person, position, meeting), Choice(label="Leave out")])


def _add(attendee: Attendee, position: int, meeting: Meeting, findings: Findings) -> None:
    read = attendee.person
    person = next((known for known in findings.of(Person) if known.name == read.name), None)
    if person is None:
        aliases = (read.initials,) if read.initials else ()
        person = findings.add(Person(name=read.name, post=read.capacity, aliases=aliases), attendee.lines)
        if attendee.role in _MEMBERS:
            seat = Membership(board_id=meeting.board_id, person_id=person.id, capacity=read.capacity)
            findings.add(seat, attendee.lines, "listed among the members")
    record = Attendance(
        meeting_id=meeting.id,
        person_id=person.id,
        position=position,
        name=read.name,
        capacity=read.capacity,
        role=attendee.role,
        substitute_for=read.substitute_for,
        arrived_at_item=read.arrived_at_item,
        left_at_item=read.left_at_item,
    )
    findings.add(record, attendee.lines)
    _ask_about_glued(person, record, attendee.lines, findings)


def _ask_about_glued(person: Person, record: Attendance, lines: Sequence[Line], findings: Findings) -> None:
    """Offer the name as it was meant, where the text lost the spaces in it."""
    name = unglued(record.name)
    if name == record.name:
        return
    effects = tuple(
        Effect(kind=kind, record_id=made.id, fields={"name": name})
        for kind, made in (("people", person), ("attendance", record))
    )
    choices = [Choice(label=name, effects=effects), Choice(label=f"{record.name}, as printed")]
    findings.ask(record, lines[0], f"The name {record.name} has lost its spaces. What is the name?", choices)


def _add_choice(person: PersonRead, position: int, meeting: Meeting) -> Choice:
    person_id = new_id()
    attendance = {
        "meeting_id": meeting.id,
        "person_id": person_id,
        "position": position,
        "name": person.name,
        "capacity": person.capacity,
        "role": AttendanceRole.IN_ATTENDANCE.value,
    }
    return Choice(
        label="Add as in attendance",
        effects=(
            Effect(kind="people", record_id=person_id, fields={"name": person.name, "post": person.capacity}),
            Effect(kind="attendance", record_id=new_id(), fields=attendance),
        ),
    )


def _line_naming(person: PersonRead, passage: Passage) -> Line:
    surname = person.name.split()[-1]
    return next((line for line in passage.lines if surname in line.text), passage.lines[0])
