"""One person as an attendance list prints them."""

from dataclasses import dataclass

from desktop.domain.meeting import AttendanceRole


@dataclass(frozen=True, slots=True)
class PersonRead:
    """One person as read: name with its title as printed, capacity, initials, and marks of attendance.

    role is given only where the entry itself says it, as in "(substitute for Councillor Elm)".
    """

    name: str
    capacity: str = ""
    initials: str = ""
    role: AttendanceRole | None = None
    substitute_for: str = ""
    arrived_at_item: str = ""
    left_at_item: str = ""
