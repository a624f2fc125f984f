"""The screen of the work programme."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.edits import Edit, changed
from desktop.domain.errors import Refused
from desktop.domain.work_programme import ProgrammeItem
from desktop.gui.jobs import Jobs
from desktop.gui.measures import space
from desktop.gui.requests import OpenRecord, ShowScreen, Tell
from desktop.gui.screen import Screen
from desktop.gui.screens.programme.pane import ProgrammePane, called
from desktop.gui.screens.programme.rows import HeadRow, ProgrammeModel, meeting_id_of, rows_of
from desktop.gui.screens.programme.table import ProgrammeTable
from desktop.gui.session import BookSession
from desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.gui.widgets.chips import FilterChip, ToggleChip
from desktop.gui.widgets.empty import EmptyState
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.list_page import lay_out_list
from desktop.gui.widgets.page_header import PageHeader
from desktop.gui.widgets.table_actions import add_actions
from desktop.gui.writers import writes
from desktop.workflows import work_programme as steps
from desktop.workflows.work_programme import Planned

_ABOUT = (
    "What the board means to take at which meeting. It is voluntary: it is not the statutory Forward Plan, which gives "
    "notice of key decisions."
)
_KEYS = "Alt+Up, Alt+Down to move"


class ProgrammeScreen(Screen):
    """Lines are added, edited in place, moved by keys and dragged; a line on an agenda leads there."""

    kinds_shown = frozenset({"boards", "meetings", "agenda-items", "programme-items", "minutes"})

    def __init__(self, session: BookSession, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(session, jobs, parent)
        self._model = ProgrammeModel(self)
        self._model.edited.connect(self._edit)
        self._table = ProgrammeTable(self._model)
        self._pane = ProgrammePane(self)
        self._lead = FilterChip("Lead", "anyone", "programme_filter_lead")
        self._lead.offer(lambda: [(each, each) for each in steps.leads(session.book, session.board_id or "")])
        self._earlier = ToggleChip("Earlier meetings", "programme_earlier")
        if session.book.read_only:
            self._table.lock()
        self._table.row_chosen.connect(self._show_row)
        self._table.row_opened.connect(self._open_row)
        self._table.dropped.connect(self._drop)
        self._lead.chosen.connect(lambda _value: self.refresh())
        self._earlier.toggled.connect(lambda _on: self.refresh())
        self._add_actions()
        self._lay_out()

    def refresh(self) -> None:
        """Read the programme of the board in view."""
        session = self.session
        groups = (
            steps.programme(
                session.book,
                session.board_id,
                session.today,
                lead=self._lead.value,
                earlier=self._earlier.isChecked(),
            )
            if session.board_id
            else []
        )
        has_any = len(groups) > 1 or any(group.lines for group in groups)
        self._model.show_rows(list(rows_of(groups, session.today)) if has_any else [])
        self._stack.setCurrentIndex(0 if has_any else 1)
        self._pane.setVisible(has_any)
        if has_any and not self._table.currentIndex().isValid():
            self._table.choose(0)
        self._show_row(self._table.current_row())

    def open_record(self, kind: str, record_id: str) -> None:
        """Show one line."""
        item = self.session.book.programme_items.get(record_id)
        self._lead.set_value(None)
        if item is not None and steps.planned(self.session.book, item).settled:
            self._earlier.setChecked(True)
        self.refresh()
        self._choose(record_id)

    def step(self, name: str, edits: Callable[[], list[Edit]]) -> bool:
        """Take a step of the programme, or say why it cannot be taken."""
        try:
            found = edits()
        except Refused as refusal:
            self.requested.emit(Tell(str(refusal)))
            self.refresh()
            return False
        return bool(found) and self.perform(name, found) is not None

    def add_item(self) -> None:
        """Add a line below the chosen one, and let its title be typed."""
        board_id = self.session.board_id
        if board_id is None:
            self.requested.emit(Tell("A work programme belongs to a board: import a paper or add a board first."))
            return
        row = self._table.current_row()
        after = row.item.position if isinstance(row, Planned) else 0 if isinstance(row, HeadRow) else None
        item = steps.new_item(self.session.book, board_id, meeting_id_of(row), after=after)
        if self._lead.value is not None:
            item = replace(item, lead=self._lead.value)
        if self.step("New item of the work programme", lambda: steps.inserted(self.session.book, item)):
            self._choose(item.id)
            self._table.setFocus()
            self._table.edit(self._model.index(self._table.currentIndex().row(), 0))

    def _edit(self, row: Planned, column: str, value: str) -> None:
        words = value.strip()
        if words or column != "title":
            item = row.item
            after: ProgrammeItem = replace(item, **{column: words})  # type: ignore[arg-type]
            self.step(f"Change of {called(item)}", lambda: [changed(item, after)])

    def _on_chosen(self, name: str, edits: Callable[[ProgrammeItem], list[Edit]]) -> None:
        row = self._table.current_row()
        if isinstance(row, Planned) and self.step(f"{name} {called(row.item)}", lambda: edits(row.item)):
            self._choose(row.id)

    def _move(self, by: int) -> None:
        self._on_chosen("Move of", lambda item: steps.moved(self.session.book, item, by))

    def _to_meeting(self, by: int) -> None:
        self._on_chosen(
            "Move to another meeting of", lambda item: steps.neighbour(self.session.book, item, self.session.today, by)
        )

    def _delete(self) -> None:
        self._on_chosen("Removal of", self._removal)

    def _removal(self, item: ProgrammeItem) -> list[Edit]:
        steps.refuse_on_agenda(self.session.book, item)
        return self.session.book.removal(item)

    def _drop(self, item_id: str, above: object) -> None:
        item = self.session.book.programme_items.get(item_id)
        if item is None or (isinstance(above, Planned) and above.id == item_id):
            return
        to = meeting_id_of(above)
        at = above.item.position if isinstance(above, Planned) else 0
        if to == item.meeting_id and item.position < at:
            at -= 1
        if self.step(f"Move of {called(item)}", lambda: steps.placed(self.session.book, item, to, at=at)):
            self._choose(item_id)

    def _put_off(self) -> None:
        self._pane.give_reason()

    def _open_row(self, row: object) -> None:
        if isinstance(row, HeadRow) and row.meeting_id:
            self.requested.emit(OpenRecord("meetings", row.meeting_id))
        elif isinstance(row, Planned):
            self._pane.enter()

    def _show_row(self, row: object) -> None:
        if isinstance(row, HeadRow):
            self._pane.show_meeting(row)
        else:
            self._pane.show_line(row if isinstance(row, Planned) else None)

    def _choose(self, record_id: str) -> None:
        for position in range(self._model.rowCount()):
            if self._model.row(position).id == record_id:
                self._table.choose(position)

    def _add_actions(self) -> None:
        offers = (
            ("Add an item", "programme_add", "Ins", self.add_item),
            ("Move up", "programme_up", "Alt+Up", lambda: self._move(-1)),
            ("Move down", "programme_down", "Alt+Down", lambda: self._move(1)),
            ("To the meeting before", "programme_before", "Alt+Shift+Up", lambda: self._to_meeting(-1)),
            ("To the next meeting", "programme_next", "Alt+Shift+Down", lambda: self._to_meeting(1)),
            ("Defer or withdraw", "programme_put_off", "D", self._put_off),
            ("Delete", "programme_delete", "Del", self._delete),
        )
        add_actions(self._table, offers)

    def _lay_out(self) -> None:
        header = PageHeader()
        header.set_title("Work programme", _ABOUT)
        header.add_button(writes(PrimaryButton("Add item", "programme_add_button", self.add_item)))
        empty = EmptyState(
            "programme",
            "No meetings to plan for yet",
            "Make the calendar of the board's meetings first; then each item of the year is put to the meeting that "
            "shall take it, and offered to its agenda.",
            SecondaryButton(
                "Make the calendar", "programme_calendar", lambda: self.requested.emit(ShowScreen("calendar"))
            ),
        )
        body = QWidget()
        keys = Label(_KEYS, "muted", wrap=False)
        keys.setToolTip("With Shift: to the meeting before or after. A line can be dragged as well.")
        tools = (self._lead, self._earlier, None, keys)
        self._stack = lay_out_list(body, tools, (self._table, empty), self._pane)
        whole = QVBoxLayout(self)
        space(whole, spacing=0)
        whole.addWidget(header)
        whole.addWidget(body, 1)
