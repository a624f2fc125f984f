"""What the pane says of the chosen cell: its mark, what its recommendation lacks, and the holes of the whole."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup

from desktop.domain.coverage import MARK_SIGNS, Coverage, Mark
from desktop.gui.measures import space
from desktop.gui.requests import OpenRecord
from desktop.gui.screens.coverage.grid import Cell
from desktop.gui.screens.coverage.holes_panel import HolesPanel
from desktop.gui.widgets.buttons import LinkButton
from desktop.gui.widgets.chips import ToggleChip
from desktop.gui.widgets.flow import FlowLayout
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.notice import NoticeBox
from desktop.gui.widgets.side_pane import SidePane
from desktop.gui.writers import writes

_WORDS = 300
_CHOICES = (
    (Mark.PRIMARY, f"{MARK_SIGNS[Mark.PRIMARY]}  Primary", "mark_primary"),
    (Mark.CONTRIBUTES, f"{MARK_SIGNS[Mark.CONTRIBUTES]}  Contributes", "mark_contributes"),
    (None, "None", "mark_none"),
)


class CoveragePane(SidePane):
    """mark_wanted(mark or None) is the person's choice for the chosen cell; opened(request) a link pressed."""

    mark_wanted = Signal(object)
    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__("coverage_pane")
        self._cell: Cell | None = None
        self._against = ""
        self._words = Label("")
        self._column = Label("", "strong")
        self._lacks = NoticeBox()
        self.holes = HolesPanel()
        self.holes.opened.connect(self.opened)
        self._row_link = LinkButton("", "coverage_open_row", partial(self._open, row=True))
        self._column_link = LinkButton("", "coverage_open_column", partial(self._open, row=False))
        self._group = QButtonGroup(self)
        self._marks = {}
        choices = FlowLayout()
        space(choices)
        for mark, words, name in _CHOICES:
            chip = self._marks[mark] = writes(ToggleChip(words, name))
            self._group.addButton(chip)
            chip.clicked.connect(partial(self.mark_wanted.emit, mark))
            choices.addWidget(chip)
        self.add(self._words, self._lacks, self._row_link, self._column)
        self.body.addLayout(choices)
        self.add(self._column_link, self.holes)

    def show_cell(self, cell: Cell | None, found: Coverage, lacks: Mapping[str, str]) -> None:
        """Show a cell of the matrix."""
        self._cell, self._against = cell, found.against
        for part in (self._words, self._lacks, self._row_link, self._column, self._column_link, *self._marks.values()):
            part.setVisible(cell is not None)
        if cell is None:
            self.set_heading("Coverage", "What each recommendation rests on, and where nothing stands.")
            return
        row, column = cell
        self.set_heading(f"{row.ref}  {row.theme}".strip(), row.report)
        self._words.setText(row.words if len(row.words) <= _WORDS else f"{row.words[: _WORDS - 1].rstrip()}…")
        lack = lacks.get(row.id, "")
        self._lacks.say(f"{lack.capitalize()}." if lack else "")
        self._lacks.setVisible(bool(lack))
        self._row_link.say(f"Open {row.ref}")
        self._column.setText(f"{row.ref} and {column.name}: {column.title}")
        self._column_link.say(f"Open {column.name}")
        self._marks[found.marks.get((row.id, column.id))].setChecked(True)

    def _open(self, *, row: bool) -> None:
        if self._cell is not None:
            kind, one = ("recommendations", self._cell[0]) if row else (self._against, self._cell[1])
            self.opened.emit(OpenRecord(kind, one.id))
