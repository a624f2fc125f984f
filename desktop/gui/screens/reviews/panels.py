"""What is asked before a review is begun, or an issued one reopened: in place, above the page."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import PartRefused, Refused
from desktop.domain.outcome import ProgressReview
from desktop.domain.wording import counted
from desktop.gui.measures import space
from desktop.gui.widgets.buttons import SecondaryButton
from desktop.gui.widgets.date_field import DateField
from desktop.gui.widgets.fields import LineField
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.side_by_side import in_a_row
from desktop.gui.writers import writes

if TYPE_CHECKING:
    from desktop.gui.screens.reviews.page import ReviewPage


class Panel(QFrame):
    """A strip with a heading, a sentence, fields and two buttons; Escape puts it away."""

    def __init__(self, name: str, heading: str, sentence: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("role", "panel")
        self.heading, self.sentence = Label(heading, "strong"), Label(sentence, "muted")
        self.column = QVBoxLayout(self)
        space(self.column, (24, 12, 24, 16), 8)
        self.column.addWidget(self.heading)
        self.column.addWidget(self.sentence)
        self.hide()

    def finish(self, fields: QWidget, *buttons: QWidget) -> None:
        """Add the fields and the buttons below them."""
        self.column.addWidget(fields)
        row = QHBoxLayout()
        row.addWidget(in_a_row(*buttons), 1)
        self.column.addLayout(row)


class BeginPanel(Panel):
    """The title and the period of the next review, as they would be unless they are changed."""

    def __init__(self, page: "ReviewPage") -> None:
        super().__init__("begin_panel", "Begin the next review", "")
        self._page = page
        self._wanted: ProgressReview | None = None
        self._title = LineField("Title", "begin_title")
        self._starts, self._ends = DateField("Period from", "begin_starts"), DateField("Period to", "begin_ends")
        begin = writes(SecondaryButton("Begin it", "begin_review", self._begin))
        self.finish(self._fields(), begin, SecondaryButton("Not now", "begin_cancel", self.hide))
        for field in (self._title, self._starts, self._ends):
            field.entered.connect(self._begin)

    def _fields(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        space(row, spacing=12)
        for field, share in ((self._title, 2), (self._starts, 1), (self._ends, 1)):
            row.addWidget(field, share, Qt.AlignmentFlag.AlignTop)
        return holder

    def open(self, wanted: ProgressReview, last: ProgressReview | None, steps: int) -> None:
        """Ask for a review that would come next; steps are those of the last one that it will ask about."""
        self._wanted = wanted
        self._title.set_text(wanted.title)
        self._starts.set_date(wanted.starts)
        self._ends.set_date(wanted.ends)
        self.heading.setText("Begin the next review" if last else "Begin the first review")
        asked = f"{counted(steps, 'next step')} of “{last.title}” will be asked about: have you?" if last else ""
        first = "Its outcomes stand ready, and what the book knows of the period is offered for its text."
        self.sentence.setText(asked or first)
        self.show()
        self._title.line.setFocus()
        self._title.line.selectAll()

    def _begin(self) -> None:
        if self._wanted is None or not (self._starts.settle() and self._ends.settle()):
            return
        asked = replace(
            self._wanted,
            title=self._title.line.text().strip(),
            starts=self._starts.value(),
            ends=self._ends.value(),
        )
        fields = {"title": self._title, "starts": self._starts, "ends": self._ends}
        for field in fields.values():
            field.say("")
        try:
            done = self._page.steps.begin(asked)
        except Refused as refusal:
            part = refusal.part if isinstance(refusal, PartRefused) else "title"
            fields.get(part, self._title).say(str(refusal), wrong=True)
            return
        self.setVisible(not done)


class ReopenPanel(Panel):
    """The reason for which an issued review is changed."""

    def __init__(self, page: "ReviewPage") -> None:
        super().__init__(
            "reopen_panel", "Reopen the review", "What was issued is changed only with a reason, which stays on record."
        )
        self._page = page
        self._reason = LineField("Reason", "reopen_reason", hint="Such as a figure that was put right")
        self._reason.entered.connect(self._reopen)
        reopen = writes(SecondaryButton("Reopen it", "reopen_review", self._reopen))
        self.finish(self._reason, reopen, SecondaryButton("Not now", "reopen_cancel", self.hide))

    def open(self) -> None:
        """Ask for the reason."""
        self._reason.set_text("")
        self.show()
        self._reason.line.setFocus()

    def _reopen(self) -> None:
        try:
            done = self._page.steps.reopen(self._reason.line.text())
        except Refused as refusal:
            self._reason.say(str(refusal), wrong=True)
            return
        self.setVisible(not done)
