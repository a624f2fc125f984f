"""What the public may read of a minute: its marks, and the summary that stands in its place."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from desktop.domain.edits import changed
from desktop.domain.minutes import Minute
from desktop.domain.public_summary import repeated_words
from desktop.domain.wording import counted_words
from desktop.gui.measures import space
from desktop.gui.record_form import BookKeeper, RecordForm
from desktop.gui.screens.meetings.paragraph_boxes import ParagraphBoxes
from desktop.gui.widgets.fields import TextField
from desktop.gui.widgets.fold import Fold
from desktop.gui.widgets.labels import Label
from desktop.workflows.pack_rows.exempt import minute_privacy

if TYPE_CHECKING:
    from desktop.gui.screens.meetings.screen import MeetingsScreen

_HINT = "What the public may be told, in words of its own"


class PrivacyLine(Fold):
    """One folded line below a minute; open where the minute is private. show_minute(minute) is all that it needs.

    keeper says whether the minutes may still be written in.
    """

    def __init__(self, screen: "MeetingsScreen", keeper: BookKeeper) -> None:
        super().__init__("Public or private", "minute_privacy")
        self._screen, self._keeper = screen, keeper
        self._minute: Minute | None = None
        self._was_private = False
        self._by_item = Label("", "muted")
        self._confidential = QCheckBox("Confidential")
        self._confidential.setObjectName("minute_confidential")
        self._confidential.clicked.connect(lambda on: self._mark((), confidential=on))
        self._boxes = ParagraphBoxes("minute_paragraph")
        self._boxes.ticked.connect(lambda paragraphs: self._mark(paragraphs, confidential=False))
        self._form = RecordForm(keeper, _called)
        self._summary = self._form.bind(
            TextField("Public summary", "minute_public_summary", lines=(2, 8), hint=_HINT), "public_summary", "summary"
        )
        self._marks = QWidget()
        column = QVBoxLayout(self._marks)
        space(column, spacing=4)
        column.addWidget(self._confidential, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._boxes)
        for widget in (self._by_item, self._summary, self._marks):
            self.body.addWidget(widget)

    def show_minute(self, minute: Minute | None) -> None:
        """Show what the public may read of a minute, or nothing."""
        another = minute is None or self._minute is None or minute.id != self._minute.id
        self._minute = minute
        self._form.show(minute)
        self.setVisible(minute is not None)
        if minute is None:
            return
        book = self._screen.session.book
        private = minute_privacy(book, minute)
        own = bool(minute.exempt_paragraphs) or minute.confidential
        self._by_item.setText(f"Private with its agenda item {private.words}." if private and not own else "")
        self._by_item.setVisible(bool(self._by_item.text()))
        self._confidential.setChecked(minute.confidential)
        self._confidential.setEnabled(not self._keeper.locked)
        self._boxes.tick(minute.exempt_paragraphs)
        self._boxes.lock(self._keeper.locked)
        self._summary.setVisible(bool(private))
        self._summary.say(_warned(minute), wrong=bool(_warned(minute)))
        self.say(private.words.strip("[]").capitalize() if private else "Open to the public")
        if another or (private and not self._was_private):
            self.open(bool(private))
        self._was_private = bool(private)

    def _mark(self, paragraphs: tuple[int, ...], *, confidential: bool) -> None:
        minute = self._screen.session.book.minutes.get(self._minute.id) if self._minute else None
        if minute is None:
            return
        said = "confidential" if confidential else "open to the public"
        if paragraphs:
            said = f"exempt under {counted_words('paragraph', paragraphs)}"
        after = replace(minute, exempt_paragraphs=paragraphs, confidential=confidential)
        self._screen.perform(f"Marking of {_called(minute)} as {said}", [changed(minute, after)])


def _called(minute: Minute) -> str:
    return f"minute {minute.number}".strip()


def _warned(minute: Minute) -> str:
    shared = repeated_words(minute.public_summary, f"{minute.title}\n{minute.text}")
    return f"The minute itself has these words too: “{shared}”. Check that they may be published." if shared else ""
