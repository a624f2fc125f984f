"""How far the minutes of a meeting have come: a strip of steps, the next one a press away, DRAFT said in words."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.board import chair_of
from desktop.domain.confirmed import FROZEN
from desktop.domain.dates import long_date
from desktop.domain.edits import changed
from desktop.domain.meeting import Meeting, MeetingState
from desktop.domain.minute_states import WAY, Step, draft_words, gone_back, steps_of
from desktop.gui.freezing import freeze
from desktop.gui.measures import fix, space
from desktop.gui.requests import OpenRecord
from desktop.gui.screens.meetings.minute_steps import MinuteSteps
from desktop.gui.screens.meetings.versions_view import VersionsView
from desktop.gui.widgets.buttons import LinkButton, SecondaryButton
from desktop.gui.widgets.flow import FlowLayout
from desktop.gui.widgets.labels import Label, Rule
from desktop.gui.widgets.layouts import clear_layout
from desktop.gui.writers import lock_writers, writes

if TYPE_CHECKING:
    from desktop.gui.screens.meetings.screen import MeetingsScreen

_NEXT = {
    MeetingState.DRAFT_MINUTES: "The meeting was held: these are its draft minutes",
    MeetingState.CLEARED: "Mark as cleared by officers…",
    MeetingState.CHAIRS_VERSION: "Mark as the {chair}'s version…",
    MeetingState.CONFIRMED: "Record the confirmation…",
    MeetingState.SIGNED: "Record the signature…",
}


class StandingOfMinutes(QWidget):
    """Stands above the minutes, which it is given; correcting(minute id, meeting id) asks for corrections there."""

    correcting = Signal(str, str)

    def __init__(self, screen: "MeetingsScreen", minutes: QWidget) -> None:
        super().__init__()
        self.setObjectName("standing_of_minutes")
        self._screen = screen
        self._meeting: Meeting | None = None
        self._badge = Label("", "badge", wrap=False)
        self._badge.setObjectName("minutes_standing")
        self._corrected = Label("Corrected", "badge", wrap=False)
        self._corrected.setObjectName("corrected_badge")
        self._unwritten = Label("", "muted")
        self._unwritten.setObjectName("minutes_unwritten")
        self._shown: tuple[object, ...] = ()
        self._steps = FlowLayout()
        self._offers = QHBoxLayout()
        self._form = MinuteSteps(screen)
        self._form.correcting.connect(self.correcting)
        self._versions = VersionsView(screen)
        self._versions.left.connect(self.show_minutes)
        self._views = QStackedWidget()
        self._views.addWidget(minutes)
        self._views.addWidget(self._versions)
        self._strip = QWidget()
        # shown before they stand in the row, they would be windows of their own
        self._badges, self._offered = QWidget(self._strip), QWidget(self._strip)
        self._form.opened.connect(self._offered.hide)
        self._form.closed.connect(self._offered.show)
        self._lay_out()

    def show_meeting(self, meeting: Meeting, *, written: bool) -> None:
        """Show the steps of a meeting's minutes; without minutes there is nothing to say."""
        if self._meeting is not None and self._meeting.id != meeting.id:
            self._form.leave_form()
            self.show_minutes()
        self._meeting = meeting
        self._strip.setVisible(written or meeting.state in WAY)
        self._corrected.setVisible(bool(self._screen.session.book.corrections.count(meeting_id=meeting.id)))
        words = draft_words(meeting, self._chair_word())
        self._badge.setText(words)
        self._badge.setVisible(bool(words))
        self._badges.setVisible(bool(words) or self._corrected.isVisibleTo(self._badges))
        self._say_unwritten(meeting)
        # made anew under the pointer, a button would lose the press that made the text be stored
        shown = (meeting.id, meeting.state, self._steps_of(meeting), self._chair_word(), meeting.confirmed_in_minute)
        if shown != self._shown:
            self._shown = shown
            self._show_steps(meeting)
            self._show_offers(meeting)
        self._form.follow(meeting)
        if self._views.currentWidget() is self._versions:
            self._versions.show_meeting(meeting, self._chair_word())
        lock_writers(self._strip, self._screen.session.book)

    def show_minutes(self) -> None:
        """Show the minutes themselves."""
        self._views.setCurrentIndex(0)

    def show_versions(self) -> None:
        """Show the versions side by side."""
        if self._meeting is not None:
            self._versions.show_meeting(self._meeting, self._chair_word())
            self._views.setCurrentWidget(self._versions)
            self._versions.take_focus()

    def _say_unwritten(self, meeting: Meeting) -> None:
        from desktop.workflows.write_minutes import unwritten_words

        words = "" if meeting.state in FROZEN else unwritten_words(self._screen.session.book, meeting)
        self._unwritten.setText(f"{words}." if words else "")
        self._unwritten.setVisible(bool(words))

    def _steps_of(self, meeting: Meeting) -> tuple[Step, ...]:
        confirming = self._screen.session.book.meetings.get(meeting.confirmed_at_meeting_id)
        return tuple(steps_of(meeting, self._chair_word(), confirming.date if confirming else None))

    def _show_steps(self, meeting: Meeting) -> None:
        steps = self._steps_of(meeting)
        for kept in (self._badges, self._offered):
            self._steps.removeWidget(kept)
        clear_layout(self._steps)
        self._steps.addWidget(self._badges)
        for place, step in enumerate(steps):
            if place:
                self._steps.addWidget(Label("›", "muted", wrap=False))
            self._steps.addWidget(self._step(meeting, step))
        self._steps.addWidget(_gap())
        self._steps.addWidget(self._offered)

    def _step(self, meeting: Meeting, step: Step) -> QWidget:
        if step.skipped:
            return Label(f"{step.name} (passed over)", "muted", wrap=False)
        if not step.done:
            return self._leap(step) if self._may_leap(meeting, step.state) else Label(step.name, "muted", wrap=False)
        words = f"✓ {step.name}{f': {step.told}' if step.told else ''}"
        if step.state is MeetingState.CONFIRMED and meeting.confirmed_at_meeting_id:
            return LinkButton(words, "confirming_minute", partial(self._show_confirming, meeting))
        return Label(words, "strong" if step.present else "", wrap=False)

    def _show_offers(self, meeting: Meeting) -> None:
        clear_layout(self._offers)
        following = _following(meeting)
        if following is not None:
            press = self._draft if following is MeetingState.DRAFT_MINUTES else partial(self._form.begin, following)
            name = f"step_{following.name.lower()}"
            self._offers.addWidget(writes(SecondaryButton(self._words_of(following), name, press)))
        if meeting.state is MeetingState.SIGNED:
            again = partial(self._form.begin, MeetingState.SIGNED)
            self._offers.addWidget(writes(LinkButton("Correct the signing details…", "sign_again", again, small=True)))
        if meeting.state in FROZEN:
            correct = LinkButton(
                "Correct at a later meeting…", "correct_later", self._form.begin_correction, small=True
            )
            self._offers.addWidget(writes(correct))
        if meeting.state in (MeetingState.CLEARED, MeetingState.CHAIRS_VERSION):
            self._offers.addWidget(writes(LinkButton("One step back", "step_back", self._go_back, small=True)))
        self._offers.addWidget(LinkButton("Compare versions", "compare_versions", self.show_versions, small=True))

    def _may_leap(self, meeting: Meeting, state: MeetingState) -> bool:
        """Say whether a step further on may be taken at once; a signature comes after the confirmation."""
        if meeting.state not in WAY or state is _following(meeting):
            return False
        return state is not MeetingState.SIGNED or meeting.state in FROZEN

    def _leap(self, step: Step) -> QWidget:
        """Return the name of a step as what takes it, over the steps before it."""
        begin = partial(self._form.begin, step.state)
        leap = writes(LinkButton(f"{step.name}…", f"step_{step.state.name.lower()}", begin))
        leap.setToolTip(self._words_of(step.state))
        return leap

    def _words_of(self, state: MeetingState) -> str:
        return _NEXT[state].replace("{chair}", self._chair_word())

    def _draft(self) -> None:
        """Say that the meeting was held; what was reported to it is frozen as at its end."""
        from desktop.workflows.run_meeting import held, position_at

        meeting, screen = self._meeting, self._screen
        if meeting is None:
            return
        today, name = screen.session.today, f"Draft minutes of {long_date(meeting.date)}"
        freeze(
            screen.session,
            screen.jobs,
            lambda book, told: position_at(book, meeting, today, told),
            lambda frozen: screen.perform(name, held(screen.session.book, meeting, today, frozen=frozen)),
        )

    def _go_back(self) -> None:
        meeting = self._meeting
        if meeting is not None:
            after = gone_back(meeting)
            name = f"Minutes of {long_date(meeting.date)} back to {after.state.value}"
            self._screen.perform(name, [changed(meeting, after)])

    def _show_confirming(self, meeting: Meeting) -> None:
        book = self._screen.session.book
        at = meeting.confirmed_at_meeting_id
        minute = book.minutes.first(meeting_id=at, number=meeting.confirmed_in_minute)
        to = OpenRecord("minutes", minute.id) if minute else OpenRecord("meetings", at or "")
        self._screen.requested.emit(to)

    def _chair_word(self) -> str:
        board = self._screen.session.board
        return chair_of(board)

    def _lay_out(self) -> None:
        space(self._steps, spacing=8)
        space(self._offers, spacing=16)
        self._offered.setLayout(self._offers)
        badges = QHBoxLayout(self._badges)
        space(badges, (0, 0, 4, 0), 8)
        badges.addWidget(self._badge)
        badges.addWidget(self._corrected)
        column = QVBoxLayout(self._strip)
        space(column, (24, 8, 24, 8), 8)
        column.addLayout(self._steps)
        column.addWidget(self._unwritten)
        column.addWidget(self._form)
        whole = QVBoxLayout(self)
        space(whole, spacing=0)
        whole.addWidget(self._strip)
        whole.addWidget(Rule())
        whole.addWidget(self._views, 1)


def _gap() -> QWidget:
    """Return some air between the steps and what may be done next, where both stand in one row."""
    gap = QWidget()
    fix(gap, width=1)
    return gap


def _following(meeting: Meeting) -> MeetingState | None:
    """Return the next step on the way, None after the last."""
    at = WAY.index(meeting.state) if meeting.state in WAY else -1
    return WAY[at + 1] if at + 1 < len(WAY) else None
