"""The minutes of a meeting in two of their versions, side by side."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.meeting import Meeting
from desktop.gui.measures import fix, space
from desktop.gui.widgets.buttons import SecondaryButton
from desktop.gui.widgets.fields import ChoiceField
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.scrolled import scrolled
from desktop.gui.widgets.two_versions import TwoVersions
from desktop.workflows.minute_versions import Version, compared, versions

if TYPE_CHECKING:
    from desktop.gui.screens.meetings.screen import MeetingsScreen

_ONE = "There is one version only; each step of the minutes keeps the text as it then stood."
_SAME = "These two versions say the same."


class VersionsView(QWidget):
    """Choose an earlier and a later version; left is emitted to go back to the minutes."""

    left = Signal()

    def __init__(self, screen: "MeetingsScreen") -> None:
        super().__init__()
        self.setObjectName("versions_view")
        self._screen = screen
        self._versions: list[Version] = []
        self._earlier = ChoiceField("Earlier version", "earlier_version", ())
        self._later = ChoiceField("Later version", "later_version", ())
        for field in (self._earlier, self._later):
            field.committed.connect(lambda _value: self._compare())
        self._all = QCheckBox("Show what is the same as well")
        self._all.setObjectName("show_same")
        self._all.toggled.connect(lambda _on: self._compare())
        self._told = Label("", "muted")
        self._texts = TwoVersions()
        self._lay_out()

    def show_meeting(self, meeting: Meeting, chair_word: str) -> None:
        """Read the versions of a meeting's minutes and compare the last two."""
        self._versions = versions(self._screen.session.book, meeting, chair_word)
        names = [(place, one.name) for place, one in enumerate(self._versions)]
        last = len(names) - 1
        for field, place in ((self._earlier, max(0, last - 1)), (self._later, last)):
            field.set_choices(names)
            field.set_value(place)
        self._compare()

    def take_focus(self) -> None:
        """Put the keyboard into the first choice."""
        self._earlier.combo.setFocus()

    def _compare(self) -> None:
        if len(self._versions) < 2:
            self._told.setText(_ONE)
            self._texts.show_versions("", "", ())
            return
        earlier, later = (self._versions[field.value() or 0] for field in (self._earlier, self._later))
        pairs = compared(earlier, later)
        shown = [pair for pair in pairs if pair.differs or self._all.isChecked()]
        differ = sum(pair.differs for pair in pairs)
        parts = "one part differs" if differ == 1 else f"{differ} parts differ"
        self._told.setText(
            f"{parts[0].upper()}{parts[1:]}. Words taken out are struck through, words put in are underlined."
            if differ
            else _SAME
        )
        self._texts.show_versions(earlier.name, later.name, [(pair.heading, pair.before, pair.after) for pair in shown])

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        space(head, spacing=12)
        for field in (self._earlier, self._later):
            fix(field, width=200)
            head.addWidget(field, 0, Qt.AlignmentFlag.AlignTop)
        head.addStretch()
        back = SecondaryButton("Back to the minutes", "leave_versions", self.left.emit)
        head.addWidget(back, 0, Qt.AlignmentFlag.AlignBottom)
        content = QWidget()
        inside = QVBoxLayout(content)
        space(inside, (24, 8, 24, 24), 8)
        said = QHBoxLayout()
        space(said, spacing=16)
        said.addWidget(self._told, 1)
        said.addWidget(self._all, 0, Qt.AlignmentFlag.AlignTop)
        inside.addLayout(said)
        inside.addWidget(self._texts)
        inside.addStretch()
        area = scrolled(content, "versions_area", "Both versions side by side")
        whole = QVBoxLayout(self)
        space(whole, spacing=0)
        top = QWidget()
        top_row = QVBoxLayout(top)
        space(top_row, (24, 16, 24, 8))
        top_row.addLayout(head)
        whole.addWidget(top)
        whole.addWidget(area, 1)
