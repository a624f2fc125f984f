"""Who was at a meeting and what they declared, as minutes print it."""

from collections.abc import Iterable

from desktop.domain.board import chair_of
from desktop.domain.meeting import Attendance, AttendanceRole, Declaration, Meeting
from desktop.domain.presence import COME, come_and_gone
from desktop.exports.minutes_contents import People
from desktop.storage.book import Book
from desktop.workflows.pack_rows.exempt import declaration_privacy

_HEADINGS = (
    (COME, "Present:-"),
    (frozenset({AttendanceRole.IN_ATTENDANCE}), "In attendance:-"),
    (frozenset({AttendanceRole.APOLOGIES}), "Apologies for absence were received from:-"),
    (frozenset({AttendanceRole.ABSENT}), "Absent:-"),
)


def attendance_lists(book: Book, meeting: Meeting) -> tuple[People, ...]:
    """Return the lists of names that are not empty; whoever presides comes first among those present."""
    recorded = book.attendance.all(meeting_id=meeting.id)
    board = book.boards.get(meeting.board_id)
    chair = chair_of(board)
    lists = []
    for roles, heading in _HEADINGS:
        people = [each for each in recorded if each.role in roles]
        people.sort(key=lambda each: not each.presiding)
        if people:
            lists.append(People(heading=heading, names=tuple(_printed(each, chair) for each in people)))
    return tuple(lists)


def declaration_lines(book: Book, meeting: Meeting, *, public: bool) -> tuple[str, ...]:
    """Return the declarations of interest; in a public copy those for a private item do not say its title or nature."""
    return tuple(_declared(book, each, public) for each in book.declarations.all(meeting_id=meeting.id))


def _printed(attendance: Attendance, chair: str) -> str:
    remarks = "; ".join(_remarks(attendance, chair))
    name = named(attendance.name, attendance.capacity)
    return f"{name} ({remarks})" if remarks else name


def named(name: str, capacity: str) -> str:
    """Return a name with its capacity, where that says more than the name."""
    return f"{name}, {capacity}" if capacity and capacity.casefold() not in name.casefold() else name


def _remarks(attendance: Attendance, chair: str) -> Iterable[str]:
    if attendance.presiding:
        yield f"in the {chair}"
    if attendance.substitute_for:
        yield f"substitute for {attendance.substitute_for}"
    yield from come_and_gone(attendance)


def _declared(book: Book, declaration: Declaration, public: bool) -> str:
    item = book.agenda_items.get(declaration.agenda_item_id) if declaration.agenda_item_id else None
    hidden = bool(public and declaration_privacy(book, declaration))
    title = f" ({item.title.rstrip('.')})" if item and not hidden else ""
    where = f", item {item.number}{title}" if item and item.number else title
    nature = "" if hidden or not declaration.nature else f": {declaration.nature.rstrip('.')}"
    conduct = f" {declaration.conduct.rstrip('.')}." if declaration.conduct and not hidden else ""
    interest = str(declaration.interest)
    return f"{declaration.name} declared {_article(interest)} {interest} interest{where}{nature}.{conduct}"


def _article(word: str) -> str:
    return "an" if word[:1] in "aeiou" else "a"
