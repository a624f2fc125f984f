"""The interests declared at a meeting: class, nature, and what the member did."""

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout

from desktop.domain.agenda_order import in_order
from desktop.domain.edits import added
from desktop.domain.meeting import AttendanceRole, Declaration, InterestClass, Meeting
from desktop.gui.form_table import FormTable
from desktop.gui.measures import space
from desktop.gui.models.columns import Column
from desktop.gui.record_form import Keeper
from desktop.gui.screens.meetings.attendance_words import why_locked
from desktop.gui.screens.meetings.minutes_keeper import MinutesKeeper
from desktop.gui.screens.meetings.tab import MeetingTab
from desktop.gui.suggestions import suggest
from desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.gui.widgets.empty import EmptyState
from desktop.gui.widgets.fields import ChoiceField, LineField, TextField
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.table_actions import add_actions
from desktop.gui.writers import writes

if TYPE_CHECKING:
    from desktop.gui.screens.meetings.screen import MeetingsScreen

_CONDUCT = (
    "Remained and took part",
    "Spoke, then left the room",
    "Left the room for the item",
    "Remained by dispensation and did not vote",
    "Remained by dispensation and voted",
)


class DeclarationsTable(FormTable):
    """The declarations of the meeting it was last given."""

    def __init__(self, screen: "MeetingsScreen") -> None:
        self.meeting: Meeting | None = None
        self._numbers: dict[str, str] = {}
        self._keeper = MinutesKeeper(screen)
        self._first = writes(PrimaryButton("Add a declaration", "empty_add_declaration", self.add_declaration))
        self._add = writes(SecondaryButton("Add declaration", "add_declaration", self.add_declaration))
        self._locked = Label("", "muted")
        self._locked.setObjectName("declarations_locked")
        empty = EmptyState(
            "person",
            "No interests declared",
            "Record who declared an interest, its class and nature, and what the member did.",
            self._first,
        )
        tools = (self._add, self._locked)
        super().__init__(screen, "declarations", "Declarations of interest", self._columns(), empty, tools)
        bind = self.form.bind
        member = bind(LineField("Member", "declaration_name"), "name", "member")
        self._item = bind(ChoiceField("Item", "declaration_item", ()), "agenda_item_id", "item")
        conduct = LineField("What the member did", "declaration_conduct", hint="remained, spoke, left")
        suggest(member, self._names)
        suggest(conduct, lambda: _CONDUCT)
        classes = [(each, each.value.capitalize()) for each in InterestClass]
        self.pane.add(
            member,
            self._item,
            bind(ChoiceField("Class of interest", "declaration_class", classes), "interest", "class"),
            bind(TextField("Nature", "declaration_nature", lines=(2, 8)), "nature", "nature"),
            bind(conduct, "conduct", "conduct"),
        )
        add_actions(
            self.table,
            (
                ("Add a declaration", "declaration_add", "Ins", self.add_declaration),
                ("Delete", "declaration_delete", "Del", self.delete_declaration),
            ),
        )

    def keeper(self) -> Keeper:
        """Return what locks the form once the minutes are confirmed."""
        return self._keeper

    def records(self) -> list[Any]:
        """Return the declarations of the meeting in view."""
        return self._screen.session.book.declarations.all(meeting_id=self.meeting.id) if self.meeting else []

    def refresh(self) -> None:
        """Read the declarations again, and the items that they can be about."""
        items = self._screen.session.book.agenda_items.all(meeting_id=self.meeting.id) if self.meeting else []
        about = [(each.id, f"{each.item.number} {each.item.title}".strip()) for each in in_order(items)]
        self._item.set_choices([(None, "no item named"), *about])
        self._numbers = {item.id: item.number or item.title for item in items}
        why = why_locked(self.meeting)
        open_ = not why and not self._screen.session.book.read_only
        for button in (self._first, self._add):
            button.setEnabled(open_)
        for action in self.table.actions():
            action.setEnabled(open_)
        self._add.setVisible(not why)
        self._first.setVisible(not why)
        self._locked.setText(why)
        self._locked.setVisible(bool(why))
        super().refresh()

    def called(self, record: Any) -> str:
        """Return the declaration by its member."""
        return f"the declaration of {record.name}"

    def show_record(self, record: Any) -> None:
        """Show a declaration."""
        self._keeper.stand_at(record)
        super().show_record(record)
        if isinstance(record, Declaration):
            self.pane.set_heading(record.name, f"{record.interest.value.capitalize()} interest")

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(name="name", heading="Member", text=lambda row: row.name, tone=lambda row: "strong", width=230),
            Column(name="item", heading="Item", text=lambda row: self._numbers.get(row.agenda_item_id, "–"), width=64),
            Column(name="interest", heading="Interest", text=lambda row: row.interest.value.capitalize(), width=180),
            Column(
                name="nature",
                heading="Nature",
                text=lambda row: row.nature,
                detail=lambda row: row.conduct,
                stretch=True,
            ),
        )

    def _names(self) -> list[str]:
        """Return who can declare an interest: everybody on the attendance who is not away."""
        if self.meeting is None:
            return []
        there = self._screen.session.book.attendance.all(meeting_id=self.meeting.id)
        return [each.name for each in there if each.role not in (AttendanceRole.APOLOGIES, AttendanceRole.ABSENT)]

    def add_declaration(self) -> None:
        """Add a declaration and let the name be typed."""
        if self.meeting is None:
            return
        one = Declaration(meeting_id=self.meeting.id, name="Member")
        if self._screen.perform("New declaration of interest", [added(one)]):
            self.refresh()
            self.choose(one.id)
            self.pane.focusNextChild()

    def delete_declaration(self) -> None:
        """Move the chosen declaration to the bin."""
        row = self.table.current_row()
        if isinstance(row, Declaration):
            self._screen.perform(f"Removal of {self.called(row)}", self._screen.session.book.removal(row))


class DeclarationsTab(MeetingTab):
    """The declarations as a tab of a meeting's page."""

    def __init__(self, screen: "MeetingsScreen") -> None:
        super().__init__(screen)
        self.table = DeclarationsTable(screen)
        whole = QVBoxLayout(self)
        space(whole, spacing=0)
        whole.addWidget(self.table)

    def refresh(self) -> None:
        """Read the declarations made at the meeting."""
        self.table.meeting = self.meeting
        self.table.refresh()

    def forget(self) -> None:
        """Store what was typed, and choose nothing."""
        self.table.form.commit()
        self.table.model.show_rows([])

    def choose(self, kind: str, record_id: str) -> None:
        """Choose one declaration."""
        self.table.choose(record_id)
