"""One answer in full: what came back, what the book says now, what it said when the workbook was sent."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.dates import say_date, short_date
from desktop.gui.measures import space
from desktop.gui.screens.updates.return_rows import AnswerRow, AsideRow, ReturnRow, said, stands
from desktop.gui.widgets.buttons import LinkButton, SecondaryButton
from desktop.gui.widgets.labels import Label, section_label
from desktop.gui.widgets.notice import NoticeBox
from desktop.gui.widgets.side_pane import SidePane
from desktop.gui.writers import writes
from desktop.workflows.return_difference import State, Take

_ASIDE = {
    "Not sent back": "This row was sent and is not in the file that came back; nothing of it changes.",
    "Row of nobody's": "This row was filled in but belongs to nothing that was sent; tell its writer, or type it in.",
    "Column left aside": "This column is none of ours; what stands in it is not read.",
}


class ReturnPane(SidePane):
    """Two buttons decide; what is refused has none."""

    def __init__(self, take: Callable[[Take], None], show_record: Callable[[], None]) -> None:
        super().__init__("return_pane")
        self._why = NoticeBox()
        self._why.text.setObjectName("return_why")
        self._theirs, self._ours, self._sent = Label(), Label(), Label()
        self._theirs.setObjectName("return_theirs")
        self._ours.setObjectName("return_ours")
        self._sent.setObjectName("return_sent")
        self._heads = {name: section_label("") for name in ("theirs", "ours", "sent")}
        self.take_theirs = writes(SecondaryButton("", "return_take_theirs", lambda: take(Take.THEIRS)))
        self.take_ours = writes(SecondaryButton("", "return_take_ours", lambda: take(Take.OURS)))
        self._place = Label("", "small")
        self._record = LinkButton("Show it in the log", "return_show_record", show_record)
        self._buttons = QWidget()
        column = QVBoxLayout(self._buttons)
        space(column, spacing=8)
        column.addWidget(self.take_theirs)
        column.addWidget(self.take_ours)
        self.add(self._why, self._buttons)
        for name, label in (("theirs", self._theirs), ("ours", self._ours), ("sent", self._sent)):
            self.add(self._heads[name], label)
        self.add(self._place, self._record)

    def show_row(self, row: ReturnRow | None) -> None:
        """Show an answer, what is left aside, or nothing."""
        self.content.setVisible(row is not None)
        is_answer = isinstance(row, AnswerRow)
        for part in (self._place, self._record, *self._heads.values(), self._theirs, self._ours, self._sent):
            part.setVisible(is_answer)
        self._why.setVisible(False)
        self._buttons.setVisible(False)
        if isinstance(row, AsideRow):
            self.set_heading(row.what, f"{row.words}\n\n{_ASIDE[row.what]}")
        elif isinstance(row, AnswerRow):
            self._show_answer(row)

    def _show_answer(self, row: AnswerRow) -> None:
        cell, request = row.cell, row.row.request
        self.set_heading(f"{row.row.ref}  {cell.heading.split('(')[0].strip()}", row.row.wording)
        self._why.say(stands(row).capitalize() if cell.state is State.REFUSED else "", cell.why)
        self._why.setVisible(bool(cell.why))
        self._heads["theirs"].setText("Theirs: what came back")
        self._theirs.setText(f"{cell.theirs}\n\n{cell.more}".strip() if cell.field != "new_date" else said(cell))
        ours_on = f", {short_date(cell.ours_on)}" if cell.ours_on else ""
        self._heads["ours"].setText(f"Ours: in the book now{ours_on}")
        self._ours.setText(cell.ours or "nothing yet")
        self._heads["sent"].setText("When it was sent")
        self._sent.setText(f"{cell.sent or 'nothing yet'}\n{request.lead}, {say_date(request.sent_on)}")
        self._place.setText(f"{cell.place}. Code {request.code}.")
        self._offer(row)

    def _offer(self, row: AnswerRow) -> None:
        state = row.cell.state
        self._buttons.setVisible(state in (State.ASK, State.NEW))
        new = state is State.NEW
        self.take_theirs.setText("Put it in the book  (T)" if new else "Take theirs  (T)")
        self.take_ours.setText("Leave it out  (O)" if new else "Keep ours  (O)")
