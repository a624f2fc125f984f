"""The item that a meeting has come to, large, with the time that it has taken."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.agenda import AgendaItem
from desktop.domain.wording import counted_words
from desktop.gui.measures import space
from desktop.gui.widgets.labels import Label

_MINUTE = 60


def clock_words(seconds: int) -> str:
    """Return a stretch of time as a clock shows it: "0:07", "12:31", "1:02:05"."""
    hours, rest = divmod(max(0, seconds), _MINUTE * _MINUTE)
    minutes, left = divmod(rest, _MINUTE)
    return f"{hours}:{minutes:02d}:{left:02d}" if hours else f"{minutes}:{left:02d}"


def allotted_words(seconds: int, minutes: int | None) -> tuple[str, bool]:
    """Return how an item stands against the minutes that it was given, and whether they are over."""
    if minutes is None:
        return "no minutes allotted", False
    over = seconds - minutes * _MINUTE
    if over >= _MINUTE:
        return f"{over // _MINUTE} min over the {minutes} allotted", True
    return f"of {minutes} min allotted", over > 0


class ItemHead(QWidget):
    """Number, title, who presents it and why, its paper, the private marking, and a clock that runs."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("item_head")
        self._where = Label("", "muted", wrap=False)
        self._title = Label("", "large")
        self._title.setObjectName("item_head_title")
        self._about = Label("", "subtitle")
        self._private = Label("", "late")
        self._clock = Label("", "large", wrap=False)
        self._clock.setObjectName("item_clock")
        self._allotted = Label("", "muted", wrap=False)
        self._allotted.setObjectName("item_allotted")
        self._item: AgendaItem | None = None
        self._since: datetime | None = None
        self._lay_out()

    def show_item(self, item: AgendaItem, paper: str, where: str, since: datetime) -> None:
        """Show an item with the words for its paper; where says how far the meeting is, since when it came here."""
        self._item, self._since = item, since
        self._where.setText(where)
        self._title.setText(f"{item.number}  {item.title}".strip())
        self._about.setText("  ·  ".join(filter(None, (item.presenter, item.purpose, paper))))
        self._about.setVisible(bool(self._about.text()))
        self._private.setText(_private(item))
        self._private.setVisible(item.is_private)

    def tell_time(self, now: datetime) -> None:
        """Let the clock show how long the item has been in hand."""
        if self._item is None or self._since is None:
            return
        seconds = int((now - self._since).total_seconds())
        words, late = allotted_words(seconds, self._item.minutes_allotted)
        self._clock.setText(clock_words(seconds))
        self._allotted.setText(words)
        self._allotted.set_role("late" if late else "muted")

    def _lay_out(self) -> None:
        words, clock = QVBoxLayout(), QVBoxLayout()
        space(words, spacing=4)
        space(clock, spacing=4)
        for label in (self._where, self._title, self._about, self._private):
            words.addWidget(label)
        for label in (self._clock, self._allotted):
            clock.addWidget(label, 0, Qt.AlignmentFlag.AlignRight)
        clock.addStretch()
        row = QHBoxLayout(self)
        space(row, (28, 18, 28, 14), 24)
        row.addLayout(words, 1)
        row.addLayout(clock)


def _private(item: AgendaItem) -> str:
    if item.exempt_paragraphs:
        return f"Exempt: {counted_words('paragraph', item.exempt_paragraphs)}. The public is excluded."
    return "Confidential: the public must be excluded." if item.confidential else ""
