"""What the window says of an attendance and of the quorum."""

from collections.abc import Sequence

from desktop.domain.confirmed import FROZEN
from desktop.domain.meeting import Attendance, AttendanceRole, Meeting
from desktop.domain.presence import COME, Standing, come_and_gone

ROLES = (
    AttendanceRole.EXPECTED,
    AttendanceRole.PRESENT,
    AttendanceRole.SUBSTITUTE,
    AttendanceRole.IN_ATTENDANCE,
    AttendanceRole.APOLOGIES,
    AttendanceRole.ABSENT,
)
_AWAY = (AttendanceRole.EXPECTED, AttendanceRole.APOLOGIES, AttendanceRole.ABSENT)
_SET = "No quorum is set for this board: see the rules of the board."

KEYS = (
    "P present, A apologies, X absent, I in attendance, S substitute, C in the chair, L left, R arrived. "
    "Each mark goes on to the next person."
)
_CONFIRMED = "The minutes are confirmed: only a correction at a later meeting changes this."


def why_locked(meeting: Meeting | None) -> str:
    """Return why nothing can be written of a meeting whose minutes are confirmed, or ""."""
    return _CONFIRMED if meeting is not None and meeting.state in FROZEN else ""


def role_words(row: Attendance) -> str:
    """Return how somebody stands, with whom they sit for: "Substitute for Councillor A. Alder"."""
    if row.role is AttendanceRole.SUBSTITUTE and row.substitute_for:
        return f"Substitute for {row.substitute_for}"
    return "Expected: not marked yet" if row.role is AttendanceRole.EXPECTED else row.role.value.capitalize()


def stay_words(row: Attendance) -> str:
    """Return from when to when, and who presides: "in the chair; left at item 5"."""
    words = "; ".join([*(["in the chair"] if row.presiding else []), *come_and_gone(row)])
    return words[:1].upper() + words[1:]


def tone_of(row: Attendance) -> str:
    """Return the tone of a line: those who are there stand out."""
    return "muted" if row.role in _AWAY else "strong" if row.role in COME else ""


def summed_up(people: Sequence[Attendance]) -> str:
    """Return the counts in words: "7 present, 1 in attendance, 3 apologies"."""
    counts = [(role, sum(each.role is role for each in people)) for role in ROLES]
    return ", ".join(f"{count} {role.value}" for role, count in counts if count)


def quorum_words(people: Sequence[Attendance], counted: Standing) -> tuple[str, bool]:
    """Return the sentence about the quorum, and whether it is a warning."""
    needed = counted.quorum.needed
    if needed is None:
        return (_SET if counted.quorum.words.startswith("No quorum") else counted.quorum.words), False
    unmarked = sum(each.role is AttendanceRole.EXPECTED for each in people)
    there = f"{counted.at_start} member{'' if counted.at_start == 1 else 's'} present"
    if not counted.is_quorate():
        if unmarked:
            return f"{there} so far, {unmarked} not marked yet; quorum {counted.quorum.words}", False
        return f"Not quorate: {there}, quorum {counted.quorum.words}. The board can hear, but not resolve.", True
    if counted.lost_at is not None:
        return _lost(counted, counted.lost_at), True
    return f"Quorate: {there}, quorum {counted.quorum.words}", False


def unplaced_words(counted: Standing) -> str:
    """Return who is counted for the whole meeting, and why: left before arriving, or an item that is nowhere; or ""."""
    turned = [
        f"{each.name} left at item {each.left_at_item} before arriving at item {each.arrived_at_item}"
        for each in counted.turned
    ]
    told = [f"{'; '.join(turned)}: one of the two is wrong. Counted for the whole meeting until it is put right."]
    lost = ", ".join(each.name for each in counted.unplaced if each not in counted.turned)
    nowhere = f"Counted for the whole meeting, for no such item is on the agenda: {lost}."
    return " ".join([*(told if turned else []), *([nowhere] if lost else [])])


def _lost(counted: Standing, at: int) -> str:
    left = counted.here[at]
    words = f"Quorum lost at item {counted.points[at].name}: {left} left, quorum {counted.quorum.words}."
    again = next((n for n in range(at, len(counted.here)) if counted.is_quorate(n)), None)
    till = f" until item {counted.points[again].name}" if again is not None else ""
    return f"{words} The board can hear{till}, but not resolve."
