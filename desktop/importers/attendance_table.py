"""Attendance set out as a table with a heading row: names, posts, initials, and marks of who was there."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from desktop.domain.meeting import AttendanceRole
from desktop.importers.attendance_labels import read_attendance_label
from desktop.importers.people import read_row
from desktop.importers.people_words import name_strength
from desktop.importers.person_read import PersonRead

_NAME = re.compile(
    r"^(?:names?|member|members|attendee|attendees|person|councillor|committee member|board member)(?:\s*\(.*\))?$",
    re.IGNORECASE,
)
_POST = re.compile(
    r"^(?:job\s*)?(?:title|role|post|position|designation|capacity|organi[sz]ation|representing|representation|agency|body|department|company|"
    r"employer|constituency|ward|party|(?:title|role|post|position)\s*(?:/|and|&|,)\s*(?:organi[sz]ation|title|role))$",
    re.IGNORECASE,
)
_INITIALS = re.compile(r"^(?:initials?|init\.?|abbreviation)$", re.IGNORECASE)
_BY_OTHER_MEANS = re.compile(
    r"^(?:(?:by|via|on)\s+)?(?:(?:tele)?phone|video(?:\s+(?:link|conference))?|teams|zoom|skype|remote(?:ly)?|virtual(?:ly)?|"
    r"in person|part(?:\s+of\s+meeting)?)$",
    re.IGNORECASE,
)
_YES = re.compile(r"^(?:[✓✔√xX×•●]|yes|y|p|present|attended|a|apologies|apols?)\.?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class AttendanceColumns:
    """Which column of an attendance table holds what; role is the one that the heading row itself gives."""

    name: int
    details: tuple[int, ...]
    marks: tuple[tuple[int, AttendanceRole], ...]
    role: AttendanceRole | None = None

    @property
    def needs_mark(self) -> bool:
        """Say whether only a mark tells who was present: a column of apologies alone leaves all others present."""
        return any(role is AttendanceRole.PRESENT for _, role in self.marks)

    def read(self, cells: Sequence[str]) -> tuple[PersonRead, AttendanceRole | None] | None:
        """Return the person of one row with the role its marks give, or None for a row without a name."""
        if self.name >= len(cells) or not name_strength(cells[self.name].split("(")[0].strip()):
            return None
        person = read_row([cells[self.name], *(cells[at] for at in self.details if at < len(cells) and cells[at])])
        return (person, self._role(cells)) if person else None

    def _role(self, cells: Sequence[str]) -> AttendanceRole | None:
        for at, role in self.marks:
            cell = cells[at].strip() if at < len(cells) else ""
            if _YES.match(cell):
                return _said(cell) or role
            if role is AttendanceRole.PRESENT and _BY_OTHER_MEANS.match(cell):
                return role
        return None


def is_name_heading(text: str) -> bool:
    """Say whether a line is the heading of the column of names, alone."""
    return bool(_NAME.match(text.strip(" :*")))


def is_post_heading(text: str) -> bool:
    """Say whether a line is the heading of a column of posts or organisations, alone."""
    return bool(_POST.match(text.strip(" :*")))


def columns_of(cells: Sequence[str]) -> AttendanceColumns | None:
    """Return the columns that a heading row names, or None where the row is no such heading."""
    plain = [cell.strip(" :*") for cell in cells]
    details = tuple(at for at, cell in enumerate(plain) if _POST.match(cell) or _INITIALS.match(cell))
    name = next((at for at, cell in enumerate(plain) if _NAME.match(cell)), None)
    labels = [
        (at, label.role)
        for at, cell in enumerate(plain)
        if (label := read_attendance_label(cell)) and not label.rest and label.role and at != name
    ]
    if name is None and details and labels and labels[0][0] == 0:
        return AttendanceColumns(0, details, (), labels[0][1])
    if name is None or not (details or len(labels) > 1 or labels):
        return None
    return AttendanceColumns(name, details, tuple((at, role) for at, role in labels if at not in details))


def _said(cell: str) -> AttendanceRole | None:
    """Return the role that the mark itself says: A or Apologies stands under one heading with P or Present."""
    if cell.lower().startswith("a") and cell.lower() != "attended":
        return AttendanceRole.APOLOGIES
    return AttendanceRole.PRESENT if cell.lower() in ("p", "present", "attended") else None
