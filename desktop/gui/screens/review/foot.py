"""The foot of the review: the keys or what a decision asks for, and the minute as it writes itself."""

from collections.abc import Iterable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.dates import say_date, short_date
from desktop.domain.decision import DecisionKind
from desktop.domain.wording import counted
from desktop.gui.screens.review.keys import KeyRow
from desktop.gui.screens.review.panel import DecisionPanel
from desktop.gui.widgets.buttons import LinkButton, PrimaryButton
from desktop.gui.widgets.labels import Label
from desktop.gui.writers import writes
from desktop.workflows.attendance_list import no_quorum_words
from desktop.workflows.review_case import suggested
from desktop.workflows.run_meeting import BEFORE, begun

if TYPE_CHECKING:
    from desktop.gui.screens.review.screen import ReviewScreen


class Foot(QWidget):
    """Keys, panel and minute line. Where nothing can be decided it says why, and offers to begin the meeting."""

    def __init__(self, screen: "ReviewScreen") -> None:
        super().__init__()
        self._screen = screen
        self.keys = KeyRow(screen.scale, screen.deciding.press, screen.go)
        self.panel = DecisionPanel(screen.scale, screen.deciding.from_panel, self._leave_panel)
        self.why = Label("", "asks")
        self.why.setObjectName("review_why")
        self.quorum = Label("", "asks")
        self.quorum.setObjectName("review_quorum")
        self._begin = writes(PrimaryButton("Begin the meeting", "review_begin", self._begin_meeting))
        self.minute = Label("", "muted", wrap=False)
        self.minute.setObjectName("review_minute_line")
        self._lay_out()

    @property
    def is_asking(self) -> bool:
        """Whether the panel is open."""
        return not self.panel.isHidden()

    def show_foot(self) -> None:
        """Say what can be decided about what is in view, and what the minute says."""
        screen, reading = self._screen, self._screen.reading
        meeting = reading.meeting if reading else None
        self.why.setText(screen.why_not)
        self.why.setVisible(bool(screen.why_not))
        self._begin.setVisible(meeting is not None and meeting.state in BEFORE and not screen.session.book.read_only)
        missing = "" if screen.why_not or meeting is None else no_quorum_words(screen.session.book, meeting)
        self.quorum.setText(missing)
        self.quorum.setVisible(bool(missing))
        possible = screen.deciding.possible()
        ticked = len(screen.together.ids(ticked=True)) if screen.case is None and possible else 0
        onward = not (possible or screen.why_not)
        self.keys.offer(DecisionKind.CLOSED if ticked else self._suggested(), possible, onward=onward)
        self.keys.let_space_tick(screen.case is None and screen.together.has_ticks)
        is_there = reading is not None and reading.course.stop is not None
        self.keys.setVisible(is_there and not self.is_asking)
        self.keys.buttons[DecisionKind.CLOSED].say(f"Close {ticked}" if ticked else "Close")
        self.minute.setText(self._minute_words())

    def ask(self, kind: DecisionKind, refs: Iterable[str], step: str) -> None:
        """Ask in place for what a decision needs."""
        case, reading = self._screen.case, self._screen.reading
        assert case is not None and reading is not None
        self.keys.hide()
        self.panel.ask(kind, case, reading.review, reading.board.escalation_route, refs, step)

    def ask_answer(self) -> None:
        """Ask in place what came back."""
        assert self._screen.case is not None
        self.keys.hide()
        self.panel.ask_answer(self._screen.case)

    def close_panel(self) -> None:
        """Put the panel away; what was typed in it is given up."""
        self.panel.hide()
        self.keys.show()

    def point_out(self) -> None:
        """Lead the eye to the reason why nothing can be decided."""
        if self._begin.isVisible():
            self._begin.setFocus()

    def _leave_panel(self) -> None:
        self.close_panel()
        self._screen.take_focus()

    def _suggested(self) -> DecisionKind | None:
        case, reading = self._screen.case, self._screen.reading
        return suggested(case, asks_for_evidence=reading.board.evidence_to_close) if case and reading else None

    def _minute_words(self) -> str:
        reading = self._screen.reading
        if reading is None or reading.meeting is None:
            return ""
        if not reading.decisions:
            day, as_at = reading.meeting.date, reading.review.as_at
            counted_to = "" if as_at == day else f", counted to today, {short_date(as_at)}"
            return f"Meeting of {short_date(day)}{counted_to}: nothing is decided yet"
        last = list(reading.decisions.values())[-1]
        part = self._screen.session.book.resolutions.get(last.resolution_id)
        so_far = counted(len(reading.decisions), "decision")
        return f"{last.in_minute}, {so_far} so far.  {part.text if part else last.wording}"

    def _begin_meeting(self) -> None:
        screen = self._screen
        meeting = screen.reading.meeting if screen.reading else None
        if meeting is not None:
            edits = begun(meeting, datetime.now())
            screen.perform(f"Beginning of the meeting of {say_date(meeting.date)}", edits)
            screen.take_focus()

    def _lay_out(self) -> None:
        screen, scale = self._screen, self._screen.scale
        why = QHBoxLayout()
        scale.space(why, spacing=20)
        why.addWidget(self.why, 1)
        why.addWidget(self._begin)
        line = QHBoxLayout()
        scale.space(line, spacing=32)
        line.addWidget(self.minute, 1)
        for words, name, action in (
            ("O  Overview", "review_overview", "key_overview"),
            ("D  Decisions", "review_decisions", "key_decisions"),
            ("P  Question sheet", "review_questions", "key_questions"),
        ):
            line.addWidget(LinkButton(words, name, partial(screen.trigger, action), small=True))
        column = QVBoxLayout(self)
        scale.space(column, spacing=16)
        column.addLayout(why)
        column.addWidget(self.quorum)
        column.addWidget(self.keys)
        column.addWidget(self.panel)
        column.addLayout(line)
