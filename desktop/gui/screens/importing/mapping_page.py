"""The page on which a log from elsewhere is held up before it is read: which of its columns holds what."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop.gui.measures import fix, space
from desktop.gui.models.columns import RowsModel
from desktop.gui.screens.importing.column_row import FIELD_WIDTH, HEADING_WIDTH, SURE_WIDTH, ColumnRow
from desktop.gui.screens.importing.look_columns import COLUMNS
from desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.gui.widgets.fields import ChoiceField
from desktop.gui.widgets.labels import Label, Rule
from desktop.gui.widgets.layouts import clear_layout
from desktop.gui.widgets.list_table import ListTable
from desktop.gui.widgets.notice import NoticeBox
from desktop.gui.widgets.page_header import PageHeader
from desktop.gui.widgets.scrolled import scrolled
from desktop.importers.action_log.plan import (
    LogPlan,
    LogTable,
    headings_that_may_be,
    with_field,
    with_heading,
    with_used,
)

if TYPE_CHECKING:
    from desktop.workflows.log_in_hand import LogInHand

_LONGEST = 80
_HEADS = ("Their column", "What stands in it", "Holds", "How that is known")


class MappingPage(QWidget):
    """Nothing is written here; accepted asks for the reading of the log by these columns, given_up puts it away."""

    accepted = Signal()
    given_up = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.log: LogInHand | None = None
        self._at = 0
        self._rows: list[ColumnRow] = []
        self.header = PageHeader()
        self.header.add_button(SecondaryButton("Cancel", "cancel_log", self.given_up.emit))
        self._read = PrimaryButton("Read the log", "read_log", self.accepted.emit)
        self.header.add_button(self._read)
        self._sheet = ChoiceField("Table", "log_table", [])
        self._sheet.committed.connect(self._choose_table)
        self._heading = ChoiceField("The headings stand in", "log_heading", [])
        self._heading.committed.connect(lambda at: self._change(lambda plan, table: with_heading(plan, table, at)))
        self._used = QCheckBox("Read this table")
        self._used.setObjectName("log_used")
        self._used.clicked.connect(lambda on: self._change(lambda plan, table: with_used(plan, table, on)))
        self._columns = QVBoxLayout()
        self._model = RowsModel(COLUMNS, self)
        self.table = ListTable("log_preview", "As the actions will stand", self._model, fitted=True)
        self._said = NoticeBox()
        self._said.text.setObjectName("log_said")
        self._lay_out()

    def show_log(self, log: "LogInHand | None") -> None:
        """Hold up a log, or none."""
        self.log = log
        self._at = 0
        if log is not None:
            usable = [at for at, table in enumerate(log.plan.tables) if table in log.plan.to_read]
            self._at = usable[0] if usable else 0
            self._show_table()
            self._look()

    def begin(self) -> None:
        """Let the person begin at the first column."""
        if self._rows:
            self._rows[0].field.editor.setFocus()

    @property
    def _table(self) -> LogTable:
        assert self.log is not None
        return self.log.plan.tables[self._at]

    def _choose_table(self, at: int) -> None:
        self._at = at
        self._show_table()

    def _choose_field(self, at: int, field: str) -> None:
        if self.log is not None:
            self.log = replace(self.log, plan=with_field(self.log.plan, self._table, at, field))
            for row, column in zip(self._rows, self._table.columns, strict=True):
                row.show_column(column)
            self._say_tables()
            self._look()

    def _change(self, change: Callable[[LogPlan, LogTable], LogPlan]) -> None:
        if self.log is not None:
            self.log = replace(self.log, plan=change(self.log.plan, self._table))
            self._show_table()
            self._look()

    def _show_table(self) -> None:
        """Show the table in hand: its headings and its columns."""
        assert self.log is not None
        self._say_tables()
        rows = headings_that_may_be(self.log.plan, self._table)
        sheet = self.log.plan.sheets[self._table.sheet]
        self._heading.set_choices(
            [(at, _cut(f"row {sheet.rows[at].lines[0].number - sheet.above}: {words}")) for at, words in rows]
        )
        self._heading.set_value(self._table.heading.at)
        clear_layout(self._columns)
        self._rows = [ColumnRow(column, self._choose_field) for column in self._table.columns]
        for row in self._rows:
            self._columns.addWidget(row)
        self._columns.addStretch()

    def _say_tables(self) -> None:
        assert self.log is not None
        tables = self.log.plan.tables
        self._sheet.set_choices([(at, _called(self.log.plan, table, at)) for at, table in enumerate(tables)])
        self._sheet.set_value(self._at)
        self._sheet.setVisible(len(tables) > 1)
        self._used.setVisible(len(tables) > 1)
        self._used.setChecked(self._table.used and self._table.has_action)
        self._used.setEnabled(self._table.has_action)

    def _look(self) -> None:
        """Read the first actions by these columns and say what falls short."""
        from desktop.workflows.look_at_log import look

        assert self.log is not None
        seen = look(self.log)
        self._model.show_rows(seen.rows)
        self._said.say("It cannot be read like this" if seen.refused else "", seen.refused or " ".join(seen.warnings))
        self._read.setEnabled(not seen.refused)
        known = any(table.remembered for table in self.log.plan.to_read)
        about = (
            "These headings are known: the columns are read as they were the last time."
            if known
            else "Check what each column holds."
        )
        board = f" The actions go into the log of {self.log.board.name}." if self.log.board else ""
        self.header.set_title(f"Action log: {self.log.plan.document.name}", f"{about}{board} Nothing is written yet.")

    def _lay_out(self) -> None:
        choices = QHBoxLayout()
        space(choices, (24, 12, 24, 8), 16)
        choices.addWidget(self._sheet, 1)
        choices.addWidget(self._heading, 2)
        choices.addWidget(self._used)
        columns = QWidget()
        inside = QVBoxLayout(columns)
        space(inside, spacing=0)
        space(self._columns, spacing=0)
        inside.addLayout(_heads())
        inside.addWidget(Rule())
        inside.addLayout(self._columns)
        said = QVBoxLayout()
        space(said, (24, 12, 24, 12))
        said.addWidget(self._said)
        whole = QVBoxLayout(self)
        space(whole, spacing=0)
        whole.addWidget(self.header)
        whole.addLayout(choices)
        whole.addWidget(Rule())
        whole.addWidget(scrolled(columns), 5)
        whole.addLayout(said)
        whole.addWidget(self.table, 4)


def _heads() -> QHBoxLayout:
    """Return the headings over the columns of the log."""
    row = QHBoxLayout()
    space(row, (24, 4, 24, 4), 16)
    for words, width in zip(_HEADS, (HEADING_WIDTH, 0, FIELD_WIDTH, SURE_WIDTH), strict=True):
        label = Label(words, "section", wrap=False)
        row.addWidget(label, 0 if width else 1)
        if width:
            fix(label, width=width)
    return row


def _called(plan: LogPlan, table: LogTable, at: int) -> str:
    """Return the name of a table with its rows and whether it is read."""
    rows = sum(bool(row.filled) for row in plan.rows_of(table))
    read = "" if table in plan.to_read else ", not read"
    return f"{table.name or f'Table {at + 1}'} ({rows} rows{read})"


def _cut(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()}…"
