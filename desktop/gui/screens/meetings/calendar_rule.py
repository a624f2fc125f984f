"""The rule of a meeting calendar as it is typed: read back in words, with its other reading, its span and holidays."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import Refused
from desktop.domain.meeting_rule import MeetingRule
from desktop.domain.meeting_rule_words import read_meeting_rule
from desktop.gui.measures import fix, space
from desktop.gui.record_form import lock
from desktop.gui.screens.meetings.meeting_day import MeetingDay
from desktop.gui.widgets.buttons import LinkButton
from desktop.gui.widgets.fields import ChoiceField, LineField
from desktop.gui.widgets.labels import Label
from desktop.workflows.meeting_calendar import CalendarRule, OnHoliday

if TYPE_CHECKING:
    from desktop.gui.screens.meetings.calendar_screen import CalendarScreen


class _RuleField(LineField):
    """One line that is read as a rule while it is typed."""

    def __init__(self) -> None:
        super().__init__(
            "The board meets",
            "calendar_rule",
            read=read_meeting_rule,
            hint="such as every four weeks on Friday, 1.30 pm",
        )
        self.line.textEdited.connect(lambda _text: self.read_back())

    def read_back(self) -> None:
        """Say below what is understood so far."""
        try:
            self.say(f"Read as: {self.value().words}.")
        except Refused:
            self.say("")


class CalendarRuleForm(QWidget):
    """changed is emitted when the rule, a day of the span or what a holiday does was changed."""

    changed = Signal()

    def __init__(self, screen: "CalendarScreen") -> None:
        super().__init__(screen)
        self.rule: MeetingRule | None = None
        self._words = _RuleField()
        self._first = MeetingDay("From", "calendar_first", hint="the annual meeting")
        self._last = MeetingDay("To", "calendar_last")
        holidays = [(each, each.value) for each in OnHoliday]
        self._holidays = ChoiceField("On a bank holiday", "calendar_holidays", holidays)
        self._span = Label("", "wrong")
        self._span.setObjectName("calendar_span_wrong")
        self._span.hide()
        self._other = LinkButton("", "calendar_other_reading", self._take_other, small=True)
        self._other.hide()
        self._words.column.addWidget(self._other)
        self._words.committed.connect(self._read)
        for field in (self._first, self._last):
            field.today = screen.session.today
            field.committed.connect(lambda _value: self.changed.emit())
        self._holidays.committed.connect(lambda _value: self.changed.emit())
        self._lay_out(screen.session.book.read_only)

    @property
    def text(self) -> str:
        """The rule as worded."""
        return self._words.line.text().strip()

    def start(self, text: str, first: date, last: date) -> None:
        """Show a rule and a span, and read the rule where there is one."""
        self._words.set_text(text)
        self._first.set_date(first)
        self._last.set_date(last)
        self._holidays.set_value(OnHoliday.SAY_SO)
        try:
            rule = read_meeting_rule(text) if text else None
        except Refused as refusal:
            self._words.say(str(refusal), wrong=True)
            rule = None
        self._read(rule)

    def asked(self) -> CalendarRule | None:
        """Return what the calendar is to be made of, None while no rule is read."""
        if self.rule is None:
            return None
        first, last, holidays = self._first.value(), self._last.value(), self._holidays.value()
        return CalendarRule(rule=self.rule.alone(), first=first, last=last, on_holiday=holidays)

    def refuse(self, sentence: str) -> None:
        """Say what is wrong with the span."""
        self._span.setText(sentence)
        self._span.setVisible(bool(sentence))

    def take(self, text: str) -> None:
        """Take a rule as if it were typed."""
        self._words.line.setText(text)
        self._words.commit()

    def begin(self) -> None:
        """Put the cursor into the rule."""
        self._words.line.setFocus()

    def _read(self, rule: MeetingRule | None) -> None:
        self.rule = rule
        other = rule.other if rule else None
        if rule is not None:
            self._words.say(f"Read as: {rule.words}.")
        self._other.setVisible(other is not None)
        if other is not None:
            self._other.say(f"Or is it {other.words.split(', at ')[0]}?")
        self.changed.emit()

    def _take_other(self) -> None:
        if self.rule is not None and self.rule.other is not None:
            self.take(self.rule.other.words)

    def _lay_out(self, read_only: bool) -> None:
        for field in (self._words, self._first, self._last, self._holidays):
            lock(field, read_only)
        row = QHBoxLayout()
        space(row, spacing=16)
        row.addWidget(self._words, 1, Qt.AlignmentFlag.AlignTop)
        for field, width in ((self._first, 140), (self._last, 140), (self._holidays, 190)):
            fix(field, width=width)
            row.addWidget(field, 0, Qt.AlignmentFlag.AlignTop)
        whole = QVBoxLayout(self)
        space(whole, (24, 0, 24, 8), 0)
        whole.addLayout(row)
        whole.addWidget(self._span)
