"""The members of the board: who they are, in what capacity, from when to when."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from desktop.domain.board import Membership, Person
from desktop.domain.dates import short_date
from desktop.domain.edits import added
from desktop.gui.form_table import FormTable
from desktop.gui.models.columns import Column
from desktop.gui.record_form import RecordForm
from desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.gui.widgets.date_field import DateField
from desktop.gui.widgets.empty import EmptyState
from desktop.gui.widgets.fields import ChoiceField, LineField
from desktop.gui.widgets.names import read_names, say_names
from desktop.gui.widgets.table_actions import add_actions
from desktop.gui.writers import writes

if TYPE_CHECKING:
    from desktop.gui.screens.board.screen import BoardScreen

_EXEMPT = [(False, "Is not sent to them"), (True, "May be sent to them")]


@dataclass(frozen=True, slots=True)
class Member:
    """A membership with its person."""

    membership: Membership
    person: Person

    @property
    def id(self) -> str:
        """The id of the membership."""
        return self.membership.id


def _term(row: Member) -> str:
    starts, ends = row.membership.starts, row.membership.ends
    if starts is None and ends is None:
        return f"left {_day(row.person.left_on)}" if row.person.left_on else ""
    return f"{_day(starts)} to {_day(ends)}" if ends else f"from {_day(starts)}"


def _day(day: date | None) -> str:
    return short_date(day) if day else "…"


COLUMNS = (
    Column(name="name", heading="Name", text=lambda row: row.person.name, tone=lambda row: "strong", width=240),
    Column(
        name="capacity", heading="Capacity", text=lambda row: row.membership.capacity or row.person.post, stretch=True
    ),
    Column(name="term", heading="Member", text=_term, width=190, yields=True),
)


class MembersTab(FormTable):
    """One form for the person, one for the seat on the board."""

    def __init__(self, screen: "BoardScreen") -> None:
        empty = EmptyState(
            "person",
            "No members yet",
            "Members come in with the minutes that list them; or add them here.",
            writes(PrimaryButton("Add a member", "empty_add_member", self.add_member)),
        )
        tools = (writes(SecondaryButton("Add member", "add_member", self.add_member)),)
        super().__init__(screen, "members", "Members", COLUMNS, empty, tools)
        self.person_form = RecordForm(screen, lambda person: person.name)
        bind = self.person_form.bind
        also = LineField("Also spelt, parted by semicolons", "person_aliases", read=read_names)
        self.pane.add(
            bind(LineField("Name as printed", "person_name"), "name", "name"),
            bind(LineField("Post", "person_post"), "post", "post"),
            bind(LineField("Organisation", "person_organisation"), "organisation", "organisation"),
            bind(also, "aliases", "spellings", to_text=say_names),
            bind(ChoiceField("Exempt matter", "person_sees_exempt", _EXEMPT), "sees_exempt", "exempt matter"),
            bind(DateField("Left the post on", "person_left_on"), "left_on", "day of leaving"),
        )
        self.pane.add_section("Seat on this board")
        self.pane.add(
            self.form.bind(LineField("Capacity", "member_capacity"), "capacity", "capacity"),
            self.form.bind(DateField("Member from", "member_starts"), "starts", "start of membership"),
            self.form.bind(DateField("Member to", "member_ends"), "ends", "end of membership"),
        )
        add_actions(
            self.table,
            (
                ("Add a member", "member_add", "Ins", self.add_member),
                ("End this membership in the book", "member_delete", "Del", self.delete_member),
            ),
        )

    def records(self) -> list[Any]:
        """Return the members of the board in view."""
        book = self._screen.session.book
        people = {person.id: person for person in book.people.all()}
        memberships = book.memberships.all(board_id=self._screen.session.board_id)
        return [Member(each, people[each.person_id]) for each in memberships if each.person_id in people]

    def called(self, record: Any) -> str:
        """Return the person's name."""
        person = self._screen.session.book.people.get(record.person_id)
        return person.name if person else "a member"

    def show_record(self, record: Any) -> None:
        """Show a member in both forms."""
        member = record if isinstance(record, Member) else None
        self.form.show(member.membership if member else None)
        self.person_form.show(member.person if member else None)
        self.pane.content.setVisible(member is not None)
        if member is not None:
            self.pane.set_heading(member.person.name, member.membership.capacity or member.person.post)

    def choose_member(self, record_id: str) -> None:
        """Choose a member by the id of the membership or of the person."""
        for row in self.records():
            if record_id in (row.membership.id, row.person.id):
                self.choose(row.id)

    def add_member(self) -> None:
        """Add a person with a seat on the board and let the name be typed."""
        board_id = self._screen.session.board_id
        if board_id is None:
            return
        person = Person(name="New member")
        seat = Membership(board_id=board_id, person_id=person.id)
        if self._screen.perform("New member", [added(person), added(seat)]):
            self.refresh()
            self.choose(seat.id)
            self.pane.focusNextChild()

    def delete_member(self) -> None:
        """Move the seat to the bin; the person stays, for meetings name them."""
        row = self.table.current_row()
        if isinstance(row, Member):
            edits = self._screen.session.book.removal(row.membership)
            self._screen.perform(f"Removal of {row.person.name} from the members", edits)
