"""A date typed as people type it, and read back in words."""

from collections.abc import Callable, Iterable
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.domain.calendar_words import WEEKDAYS
from desktop.domain.dates import DateReading, find_dates, read_date, say_date, short_date
from desktop.domain.day_warnings import weekday_question
from desktop.domain.errors import Refused
from desktop.domain.near_dates import read_near_date
from desktop.gui.measures import space
from desktop.gui.widgets.buttons import LinkButton
from desktop.gui.widgets.fields import LineField
from desktop.gui.widgets.layouts import clear_layout
from desktop.gui.widgets.notice import NoticeBox

_TAKES = "A day such as 7 November 2014, or words such as end of March"


class DateField(LineField):
    """A whole date, or words that mean one ("end March 2015"); committed(date or None).

    While it is typed the reading stands below in full with its weekday. A weekday that does not fit is not taken:
    the dates that would fit are offered as links. base is the day that "within a month" counts from, and
    next_meeting the one that "by the next meeting" means. A day that stands here is selected as the field is
    entered, so that typing replaces it; two days at once are not taken. warn gives what is to be said of a day that
    is typed or stored; it never keeps a day from being taken. today tells a day that was from one that is.
    """

    def __init__(
        self,
        label: str,
        name: str,
        *,
        base: date | None = None,
        hint: str = "Type a date",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label, name, read=self._read_typed, hint=hint, parent=parent)
        self.line.setToolTip(_TAKES)
        self.base = base
        self.next_meeting: date | None = None
        self.today: date | None = None
        self.warn: Callable[[date], Iterable[str]] | None = None
        self._offered_for: DateReading | None = None
        self._is_entered = False
        self._offers = QWidget()
        self._offer_row = QHBoxLayout(self._offers)
        space(self._offer_row, spacing=12)
        self._offers.hide()
        self.column.addWidget(self._offers)
        self._notes: NoticeBox | None = None
        self.line.textEdited.connect(lambda _text: self._read_back())

    def set_date(self, day: date | None) -> None:
        """Show the stored date."""
        self.set_text(short_date(day) if day else "")
        self.line.setToolTip(say_date(day) if day else _TAKES)
        self._warn_of(day)

    def keep_date(self, day: date | None) -> None:
        """Take note of the stored date; an edit in progress stays."""
        if self.is_edited():
            self.note_text(short_date(day) if day else "")
        else:
            self.set_date(day)

    def commit(self) -> None:
        """Tell the date; a wrong weekday stays until one of the offered dates is chosen."""
        if not self.is_edited():
            return
        if reading := self._conflict():
            self._offer(reading)
            return
        super().commit()
        if not self.is_edited():
            self.set_date(self.value())

    def settle(self) -> bool:
        """Tell the date; return whether what stands here is a date or nothing, and not one still in doubt."""
        self.commit()
        return not self.is_edited()

    def revert(self) -> None:
        """Show the stored date."""
        super().revert()
        self._offers.hide()
        self._warn_of(read_date(self._stored).date)

    def take_text(self, text: str) -> None:
        """Take words typed elsewhere, in a cell of a table: as if they were typed here and the field was left."""
        self.line.setText(text)
        self._read_back()
        self.commit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Select what stands here as the field is entered; a click does so when it is let go."""
        if event.type() is QEvent.Type.FocusIn and isinstance(event, QFocusEvent):
            self._is_entered = event.reason() is Qt.FocusReason.MouseFocusReason
            others = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
            if not self._is_entered and event.reason() not in others:
                self.line.selectAll()
        elif event.type() is QEvent.Type.MouseButtonRelease and self._is_entered:
            self._is_entered = False
            if not self.line.hasSelectedText():
                self.line.selectAll()
                return True
        return super().eventFilter(watched, event)

    def _warn_of(self, day: date | None) -> None:
        """Say below what is odd about a day."""
        words = "\n".join(self.warn(day)) if self.warn and day else ""
        if words and self._notes is None:
            self._notes = NoticeBox()
            self._notes.text.setObjectName(f"{self.line.objectName()}_notes")
            self.column.addWidget(self._notes)
        if self._notes is not None:
            self._notes.say("", words)
            self._notes.setVisible(bool(words))

    def _read_typed(self, text: str) -> date | None:
        if not text.strip():
            return None
        if len({reading.date for reading in find_dates(text)}) > 1:
            raise Refused("Two dates stand here: leave one.")
        return read_date(text).date or self._meant(text)

    def _meant(self, text: str) -> date:
        # The grammar of timescales takes a while to load, and the first painted window has no use for it.
        from desktop.domain.timing import read_timing

        near = read_near_date(text, self.today or date.today())
        if near is not None:
            return near
        timing = read_timing(text, base=self.base, next_meeting=self.next_meeting)
        if timing.due is not None:
            return timing.due
        if timing.kind == "event_relative" and timing.note:
            raise Refused(f"{timing.note[:1].upper()}{timing.note[1:]}: type a day.")
        raise Refused("This is not read as a date: type a day such as 7 November 2014.")

    def _read_back(self) -> None:
        self._offers.hide()
        try:
            day = self.value()
        except Refused:
            self.say("")
            self._warn_of(None)
            return
        self.say(say_date(day) if day else "")
        self._warn_of(None if self._conflict() else day)

    def _conflict(self) -> DateReading | None:
        reading = read_date(self.line.text())
        return reading if reading.conflict else None

    def _offer(self, reading: DateReading) -> None:
        if self._offers.isVisible() and self._offered_for == reading:
            # Tab from the field to the first of them leaves the field: it must still be there
            return
        self._offered_for = reading
        offered = tuple(_offered(reading))
        if reading.date is not None:
            self.say(weekday_question(reading, self.today or date.today()), wrong=True)
        else:
            self.say(f"{reading.conflict.rstrip('.')}; type another day.", wrong=True)
        self._warn_of(None)
        clear_layout(self._offer_row)
        before: QWidget = self.line
        for number, day in enumerate(offered):
            name = f"{self.line.objectName()}_offer_{number}"
            link = LinkButton(_offer_words(day), name, partial(self._take, day), small=True)
            self._offer_row.addWidget(link)
            QWidget.setTabOrder(before, link)
            before = link
        self._offer_row.addStretch()
        self._offers.show()

    def _take(self, day: date) -> None:
        self._offers.hide()
        self.line.setText(say_date(day))
        self.commit()


def _offered(reading: DateReading) -> Iterable[date]:
    """Return the nearest year in which the weekday fits, the nearest such day, and the date as typed."""
    nearest = (*reading.suggestions[:1], *reading.suggestions[-1:])
    as_typed = (reading.date,) if reading.date else ()
    return dict.fromkeys((*nearest, *as_typed))


def _offer_words(day: date) -> str:
    return f"{WEEKDAYS[day.weekday()][:3]} {short_date(day)}"
