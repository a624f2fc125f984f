"""The chair's review: full screen, one decision at a time, the minute writing itself."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.gui.jobs import Jobs
from desktop.gui.requests import ExportPack, OpenRecord, ShowScreen
from desktop.gui.screen import Screen
from desktop.gui.screens.review.deciding import Deciding
from desktop.gui.screens.review.foot import Foot
from desktop.gui.screens.review.keys import DECISION_KEYS
from desktop.gui.screens.review.pages import decision_lines, lines_of, overview, takes_ticks, together_words
from desktop.gui.screens.review.reading import ReviewReading
from desktop.gui.screens.review.scale import Scale
from desktop.gui.screens.review.side import ReviewSide, SideOf
from desktop.gui.screens.review.stage import Stage
from desktop.gui.screens.review.strip import Strip
from desktop.gui.screens.review.together import TogetherPage
from desktop.gui.session import BookSession
from desktop.gui.widgets.empty import EmptyState
from desktop.gui.widgets.table_actions import add_actions
from desktop.gui.writers import why_read_only
from desktop.workflows.minute_named import cited
from desktop.workflows.review_case import ReviewCase
from desktop.workflows.review_order import meeting_for_review, why_no_decision

_HERE = Qt.ShortcutContext.WidgetWithChildrenShortcut


class ReviewScreen(Screen):
    """Takes the action log through a meeting; reading is None in a book without boards."""

    kinds_shown = frozenset(
        {
            "boards",
            "meetings",
            "minutes",
            "resolutions",
            "action-items",
            "extensions",
            "updates",
            "decisions",
            "date-requests",
            "evidence-files",
            "rating-keys",
            "attendance",
        }
    )

    def __init__(self, session: BookSession, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(session, jobs, parent)
        self.scale = Scale()
        self.reading: ReviewReading | None = None
        self.case: ReviewCase | None = None
        self._wanted: str | None = None
        self._came_from = "today"
        self.deciding = Deciding(self)
        self.strip = Strip(self.scale, self.leave)
        self.stage = Stage(self.scale, self.open_source)
        self.together = TogetherPage(self.scale, self.take_up, lambda: self.foot.show_foot())
        self.side = ReviewSide(self.scale, self._open_line, self.deciding.take_back)
        self.side.minute.committed.connect(self.deciding.choose_minute)
        self.foot = Foot(self)
        self._nothing = EmptyState(
            "actions", "No action is open", "What is agreed at a meeting stands here until the Board closes it."
        )
        self._stack = QStackedWidget()
        self._lay_out()
        self._add_actions()

    @property
    def meeting_in_view(self) -> str | None:
        """The id of the meeting whose review this is."""
        meeting = self.reading.meeting if self.reading else None
        return meeting.id if meeting else None

    @property
    def why_not(self) -> str:
        """The sentence that says why nothing can be decided, "" where it can."""
        return why_read_only(self.session.book) or why_no_decision(self.reading.meeting if self.reading else None)

    def open_for(self, meeting_id: str | None, came_from: str) -> None:
        """Begin the review of a meeting, or of the one that is in progress or coming; came_from is where Esc leads."""
        self.session.commit_typing()
        if came_from not in ("", "review"):
            self._came_from = came_from
        self._wanted, self.reading = meeting_id, None
        self.deciding.forget()
        self.foot.close_panel()
        self.side.close_side()
        self.read_again()

    def refresh(self) -> None:
        """Read the log and the meeting again."""
        session, board = self.session, self.session.board
        if board is None:
            self.reading = None
        elif self.reading is None or self.reading.board.id != board.id:
            meeting = meeting_for_review(session.book, board.id, session.today, self._wanted)
            self.reading = ReviewReading(session, board, meeting)
        else:
            held = session.book.meetings.get(self.meeting_in_view)
            self.reading.follow(board, held or meeting_for_review(session.book, board.id, session.today))
        self.show_stop()

    def retheme(self) -> None:
        """Dress the review in the colours that now stand."""
        self.scale.fit(self.size())
        self._dress()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the type to the screen."""
        super().resizeEvent(event)
        if self.scale.fit(event.size()):
            self._dress()

    def take_focus(self) -> None:
        """Give the keyboard to the list in view, or else to the review itself."""
        is_list = self._stack.currentWidget() is self.together
        (self.together.list if is_list else self).setFocus(Qt.FocusReason.OtherFocusReason)

    def go(self, by: int) -> None:
        """Go to the next stop, or back."""
        if self.reading is not None and self.reading.course.go(by):
            self.foot.close_panel()
            self.show_stop()

    def go_to(self, action_id: str) -> None:
        """Go to the stop of an action."""
        if self.reading is not None and self.reading.course.go_to(action_id):
            self.foot.close_panel()
            self.show_stop()

    def take_up(self, action_id: str) -> None:
        """Take an action of the list in view by itself."""
        if self.reading is not None:
            self.reading.course.take_up([action_id])
            self.go_to(action_id)

    def show_stop(self) -> None:
        """Show the action or the list that the course has come to."""
        stop = self.reading.course.stop if self.reading else None
        self.case = self.reading.case(stop.ids[0]) if self.reading and stop and not stop.together else None
        if self.reading is None or stop is None:
            self._stack.setCurrentWidget(self._nothing)
        elif stop.together:
            self._show_together(self.reading)
        elif self.case is not None:
            self._show_case(self.reading, self.case)
        self.strip.show_reading(self.reading)
        if self.side.shows is not None:
            self._fill_side(self.side.shows)
        self.foot.show_foot()
        if not self.foot.is_asking and not self.side.list.hasFocus():
            self.take_focus()

    def leave(self) -> None:
        """Go back to where the review was opened from."""
        self.requested.emit(ShowScreen(self._came_from))

    def open_source(self) -> None:
        """Open the minute that the action in view comes from."""
        item = self.case.item if self.case else None
        if item is not None and item.source_id and item.source_kind:
            self.requested.emit(OpenRecord(item.source_kind, item.source_id))

    def print_questions(self) -> None:
        """Ask for the question sheet as a file."""
        if self.meeting_in_view is not None:
            self.requested.emit(ExportPack(self.meeting_in_view, kind="questions"))

    def trigger(self, name: str) -> None:
        """Do what a key does, by the name of its action."""
        next(each for each in self.actions() if each.objectName() == name).trigger()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on by Space; leave what is open, or the review, by Esc."""
        if event.key() == Qt.Key.Key_Space:
            self.go(1)
        elif event.key() == Qt.Key.Key_Escape:
            self._escape()
        else:
            super().keyPressEvent(event)

    def _escape(self) -> None:
        if self.foot.is_asking:
            self.foot.close_panel()
            self.take_focus()
        elif self.side.shows is not None:
            self._toggle(self.side.shows)
        else:
            self.leave()

    def _show_together(self, reading: ReviewReading) -> None:
        stop = reading.course.stop
        assert stop is not None
        heading, said = together_words(stop)
        ticks = takes_ticks(stop) and not self.why_not
        self.together.show_lines(heading, said, lines_of(self.session.book, reading, stop), ticks=ticks)
        self._stack.setCurrentWidget(self.together)

    def _show_case(self, reading: ReviewReading, case: ReviewCase) -> None:
        self.stage.show_case(
            case,
            reading.review,
            reading.key.level(case.rating),
            covered=bool(reading.covered([case.item.id])),
            cited=cited(self.session.book, case.decided[-1]) if case.decided else "",
        )
        self._stack.setCurrentWidget(self.stage)

    def _uncover(self) -> None:
        """Show what is exempt, or cover it again."""
        if self.case is not None and self.reading is not None:
            self.reading.uncovered ^= {self.case.item.id}
            self.show_stop()

    def _toggle(self, side: SideOf) -> None:
        if self.side.shows is side:
            self.side.close_side()
            self.take_focus()
        else:
            self._fill_side(side)
            self.side.list.setFocus()

    def _fill_side(self, side: SideOf) -> None:
        if self.reading is None:
            return
        stop = self.reading.course.stop
        here = stop.ids[0] if stop and not stop.together else ""
        if side is SideOf.OVERVIEW:
            lines = overview(self.reading)
            self.side.show_lines(side, "The way of this review", "Enter goes there", lines, here, may_take_back=False)
            return
        lines = decision_lines(self.session.book, list(self.reading.decisions.values()))
        said = "" if lines else "Nothing is decided yet. Each decision stands here until the minutes are confirmed."
        self.deciding.offer_minutes(self.side.minute)
        first = lines[0].record_id if lines else ""
        self.side.show_lines(side, "Decided at this meeting", said, lines, first, may_take_back=not self.why_not)

    def _open_line(self, record_id: str) -> None:
        decision = self.reading.decisions.get(record_id) if self.reading else None
        self.go_to(decision.record_id if decision else record_id)

    def _dress(self) -> None:
        self.setStyleSheet(self.scale.style())
        self.scale.apply(self)
        if self.reading is not None and self.isVisible():
            self.show_stop()

    def _add_actions(self) -> None:
        decide = [
            (key.words, f"key_{key.kind.name.lower()}", key.letter, partial(self.deciding.press, key.kind))
            for key in DECISION_KEYS
        ]
        ways = (
            ("Next", "key_next", "Right", partial(self.go, 1)),
            ("Back", "key_back", "Left", partial(self.go, -1)),
            ("Back", "key_back_too", "Backspace", partial(self.go, -1)),
            ("Overview", "key_overview", "O", partial(self._toggle, SideOf.OVERVIEW)),
            ("Decisions", "key_decisions", "D", partial(self._toggle, SideOf.DECISIONS)),
            ("Show what is exempt", "key_exempt", "X", self._uncover),
            ("Question sheet", "key_questions", "P", self.print_questions),
            ("Open the minute", "key_minute", "Ctrl+Return", self.open_source),
        )
        add_actions(self, (*decide, ("Answer", "key_answer", "A", self.deciding.ask_answer)), _HERE)
        add_actions(self, ways, _HERE, reads=[name for _, name, *_ in ways])

    def _lay_out(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Chair's review")
        for page in (self.stage, self.together, self._nothing):
            self._stack.addWidget(page)
        # a page makes do with the height that the display has
        self._stack.setMinimumHeight(1)
        middle = QHBoxLayout()
        self.scale.space(middle, spacing=40)
        middle.addWidget(self._stack, 1)
        middle.addWidget(self.side)
        whole = QVBoxLayout(self)
        self.scale.space(whole, (64, 32, 64, 28), 28)
        whole.addWidget(self.strip)
        whole.addLayout(middle, 1)
        whole.addWidget(self.foot)
