"""What is asked in place before an agenda is published: its doubts, and when it went out if not just now."""

from collections.abc import Callable, Sequence
from datetime import date, time

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.dates import read_date
from desktop.domain.errors import Refused
from desktop.domain.times import read_time, say_time
from desktop.gui.measures import space
from desktop.gui.theme import theme
from desktop.gui.widgets.buttons import LinkButton, SecondaryButton
from desktop.gui.widgets.date_field import DateField
from desktop.gui.widgets.fields import LineField
from desktop.gui.widgets.notice import NoticeBox
from desktop.gui.widgets.side_by_side import beside
from desktop.gui.writers import writes


class PublicationDoubts(NoticeBox):
    """Hidden until a publication is asked for in which something is doubtful."""

    def __init__(self, publish: Callable[[], object]) -> None:
        super().__init__("Before the agenda goes out")
        self._step = ""
        self._button = writes(SecondaryButton("Publish all the same", "publish_all_the_same", publish))
        row = QHBoxLayout()
        space(row, spacing=12)
        row.addWidget(self._button)
        row.addWidget(LinkButton("Not now", "publish_not_now", self.put_away, small=True))
        row.addStretch()
        self.body.addSpacing(theme().px(8))
        self.body.addLayout(row)
        self.hide()

    def ask(self, doubts: Sequence[str], step: str) -> None:
        """Show every doubt, and the name under which undo takes the publication back."""
        self._step = step
        self._say(doubts)
        self.show()
        self._button.setFocus()

    def follow(self, doubts: Sequence[str]) -> bool:
        """Keep what is asked up to date; return whether the doubts stand here."""
        if self.isHidden():
            return False
        if doubts:
            self._say(doubts)
        return True

    def put_away(self) -> None:
        """Ask nothing any more."""
        self.hide()

    def _say(self, doubts: Sequence[str]) -> None:
        lines = [f"·  {words}" for words in doubts]
        self.say("Before the agenda goes out", "\n".join([*lines, f"Undo {self._step} takes it back."]))


class PublicationDay(QWidget):
    """A link, and behind it the day and time at which an agenda went out; empty fields mean now."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self.on = DateField("It went out on", "went_out_on", hint="today")
        self.on.today = today
        self.at = LineField("At", "went_out_at", read=read_time, hint="now, or a time such as 4 pm")
        self.at.committed.connect(lambda at: self.at.set_text(say_time(at)))
        self._link = writes(LinkButton("It went out earlier…", "went_out_earlier", self._open, small=True))
        self._fields = beside(self.on, self.at)
        column = QVBoxLayout(self)
        space(column, spacing=4)
        column.addWidget(self._link)
        column.addWidget(self._fields)
        self._fields.hide()

    def follow(self, *, out: bool, over: bool) -> None:
        """Stand here until the agenda is out; open for a meeting that is over, or where a day is begun."""
        self.setHidden(out)
        self.ask(over or bool(self.on.typed() or self.at.typed()))

    def ask(self, wanted: bool) -> None:
        """Open the fields where they are wanted."""
        if wanted:
            self._link.hide()
            self._fields.show()

    def put_away(self) -> None:
        """Show the link alone."""
        self._fields.hide()
        self._link.show()

    def value(self) -> tuple[date | None, time | None]:
        """Return what was typed, None for what was not; raises Refused for what is no day or no time."""
        if not self.on.line.text().strip():
            return None, self.at.value()
        if read_date(self.on.line.text()).conflict:
            raise Refused("Type the day on which it went out, such as 7 November 2014.")
        return self.on.value(), self.at.value()

    def _open(self) -> None:
        self.ask(True)
        self.on.line.setFocus()
