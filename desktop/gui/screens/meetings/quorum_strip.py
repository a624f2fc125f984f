"""One line above an attendance: quorate or not, counted as each person is marked."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout

from desktop.domain.meeting import Attendance
from desktop.domain.presence import Standing
from desktop.gui.measures import space
from desktop.gui.screens.meetings.attendance_words import quorum_words, unplaced_words
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.notice import NoticeBox


class QuorumStrip(QFrame):
    """Says the count in plain type; a quorum that is missing or lost stands on the notice ground."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("quorum_strip")
        self._plain = Label("", "strong")
        self._plain.setObjectName("quorum_words")
        self._counts = Label("", "muted")
        self._counts.setObjectName("attendance_counts")
        self._warning = NoticeBox()
        self._unplaced = Label("", "small")
        self._unplaced.setObjectName("attendance_unplaced")
        column = QVBoxLayout(self)
        space(column, (24, 0, 24, 12), 4)
        for widget in (self._plain, self._warning, self._counts, self._unplaced):
            column.addWidget(widget)

    def show_count(self, people: Sequence[Attendance], counted: Standing, summed: str = "") -> None:
        """Say how many members are in the room and whether they are enough; summed are the counts of everybody."""
        self._counts.setText(summed)
        self._counts.setVisible(bool(summed))
        words, warns = quorum_words(people, counted)
        heading, _, rest = words.partition(": ") if warns else ("", "", words)
        self._warning.say(heading, rest if warns else "")
        self._warning.setVisible(warns)
        self._plain.setText("" if warns else words)
        self._plain.setVisible(not warns)
        unplaced = unplaced_words(counted)
        self._unplaced.set_role("late" if counted.turned else "small")
        self._unplaced.setText(unplaced)
        self._unplaced.setVisible(bool(unplaced))
        self.setAccessibleName(f"{words} {unplaced}".strip())
