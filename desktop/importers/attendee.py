"""A person with the role in which minutes list them."""

from dataclasses import dataclass

from desktop.documents.document import Line
from desktop.domain.meeting import AttendanceRole
from desktop.importers.minutes_passages import Passage
from desktop.importers.people_words import has_post, name_strength, post_heads
from desktop.importers.person_read import PersonRead


@dataclass(frozen=True, slots=True)
class Attendee:
    """One person with the role in which the minutes list them, and the lines that say so."""

    person: PersonRead
    role: AttendanceRole
    lines: tuple[Line, ...]


def attendee_of(person: PersonRead, role: AttendanceRole, passage: Passage) -> Attendee:
    """Return the person in the role of the list, or in the one that the entry itself gives."""
    return Attendee(person, person.role or role, passage.lines)


def is_somebody(person: PersonRead) -> bool:
    """Say whether what was read as a person has a name, or a post in place of one."""
    return name_strength(person.name) > 0 or post_heads(person.name) > 0


def is_surely_somebody(person: PersonRead) -> bool:
    """Say whether a person alone in a line is more than a capitalised word."""
    return len(person.name.split()) > 1 or has_post(person.name) or bool(person.capacity)
