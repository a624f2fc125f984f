"""One file of evidence: its name, size and day, its SHA-256, a note that can be typed, and what can be done to it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.dates import short_date
from desktop.domain.edits import changed
from desktop.domain.evidence_file import EvidenceFile
from desktop.gui.measures import space
from desktop.gui.record_form import RecordForm
from desktop.gui.screen import Screen
from desktop.gui.widgets.buttons import LinkButton
from desktop.gui.widgets.fields import LineField
from desktop.gui.widgets.flow import FlowLayout
from desktop.gui.widgets.labels import Label
from desktop.gui.writers import writes

_KILOBYTE = 1024
_SHOWN_DIGITS = 12

Offer = tuple[str, str, Callable[[EvidenceFile], object], bool]


class EvidenceCard(QWidget):
    """Shows a file; offers are (words, name, work with the file, whether it changes the book)."""

    def __init__(self, screen: Screen, number: int, offers: Sequence[Offer]) -> None:
        super().__init__()
        self._screen = screen
        self.file: EvidenceFile | None = None
        self._name, self._facts = Label("", "strong"), Label("", "small")
        self._digest = Label("", "small")
        self._digest.setObjectName(f"evidence_file_sha_{number}")
        self._form = RecordForm(screen, lambda file: f"evidence {file.name}")
        self._note = self._form.bind(LineField("Note", f"evidence_file_note_{number}"), "note", "the note")
        self._mark = writes(LinkButton("", f"evidence_file_exempt_{number}", self._mark_or_not, small=True))
        self._links = [self._link(words, name, number, work, changes) for words, name, work, changes in offers]
        self._lay_out()

    def show_file(self, file: EvidenceFile, *, as_the_record: bool) -> None:
        """Show a file; as_the_record says that it is exempt because what it is evidence of is."""
        self.file = file
        self._form.show(file)
        self._name.setText(file.name)
        exempt = "exempt" if file.exempt else "exempt, as the action is" if as_the_record else ""
        self._facts.setText(", ".join(filter(None, (_size(file.size), _day(file.received_on), exempt))))
        self._digest.setText(f"SHA-256 {file.sha256[:_SHOWN_DIGITS]}…" if file.sha256 else "")
        self._digest.setVisible(bool(file.sha256))
        self._digest.setToolTip(f"SHA-256 {file.sha256}: the same file has the same number.")
        self._digest.setAccessibleName(f"SHA-256 {file.sha256}")
        self._mark.say("Not exempt" if file.exempt else "Mark exempt")
        for link in (self._mark, *self._links):
            link.setAccessibleName(f"{link.text()}: {file.name}")

    def _mark_or_not(self) -> None:
        if self.file is not None:
            words = "{} no longer exempt" if self.file.exempt else "{} marked exempt"
            self._screen.perform(
                words.format(self.file.name), [changed(self.file, replace(self.file, exempt=not self.file.exempt))]
            )

    def _link(
        self, words: str, name: str, number: int, work: Callable[[EvidenceFile], object], changes: bool
    ) -> LinkButton:
        link = LinkButton(words, f"evidence_file_{name}_{number}", lambda: self._do(work), small=True)
        return writes(link) if changes else link

    def _do(self, work: Callable[[EvidenceFile], object]) -> None:
        if self.file is not None:
            work(self.file)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        space(column, spacing=4)
        for label in (self._name, self._facts, self._digest):
            column.addWidget(label)
        column.addWidget(self._note)
        row = FlowLayout()
        space(row, spacing=12)
        for link in (*self._links, self._mark):
            row.addWidget(link)
        column.addLayout(row)


def _size(size: int) -> str:
    kilobytes = max(1, round(size / _KILOBYTE))
    return f"{kilobytes / _KILOBYTE:.1f} MB" if kilobytes >= _KILOBYTE else f"{kilobytes} KB"


def _day(day: date | None) -> str:
    return short_date(day) if day else ""
