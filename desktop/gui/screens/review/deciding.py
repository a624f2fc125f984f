"""The deciding in a review: what can be decided, what is asked for, and the writing of it in one step."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.domain.action_item import ENDED, ActionItem, ActionStatus
from desktop.domain.decision import DecisionKind
from desktop.domain.errors import Refused
from desktop.domain.escalation import next_on_route
from desktop.domain.review_order import ReviewGroup
from desktop.gui.requests import Tell
from desktop.gui.screens.review.panel import FORMS, offered_ref
from desktop.gui.widgets.fields import ChoiceField
from desktop.workflows.action_named import action_named
from desktop.workflows.awaited_answers import answered
from desktop.workflows.decide import Ruling
from desktop.workflows.write_decisions import name_of, taken_out, written

if TYPE_CHECKING:
    from desktop.gui.screens.review.reading import ReviewReading
    from desktop.gui.screens.review.screen import ReviewScreen

_K = DecisionKind
_MOST_IN_WORDS = 2000
_ALWAYS = frozenset({_K.CLOSED, _K.NEW_DATE, _K.ESCALATED, _K.REFERRED, _K.IN_WRITING, _K.KEPT_OPEN, _K.MERGED})


class Deciding(QObject):
    """One key, one decision; where it needs more, the panel asks."""

    def __init__(self, screen: "ReviewScreen") -> None:
        super().__init__(screen)
        self._screen = screen
        self._minute_id = ""

    @property
    def _reading(self) -> "ReviewReading":
        reading = self._screen.reading
        assert reading is not None
        return reading

    def forget(self) -> None:
        """Write into the minute that the program finds, until another one is chosen."""
        self._minute_id = ""

    def possible(self) -> frozenset[DecisionKind]:
        """Return what can be decided about what is in view."""
        screen, case = self._screen, self._screen.case
        stop = screen.reading.course.stop if screen.reading else None
        if screen.why_not or stop is None:
            return frozenset()
        if stop.together:
            closes = stop.group is ReviewGroup.PROPOSED and bool(screen.together.ids(ticked=True))
            return frozenset({_K.CLOSED}) if closes else frozenset()
        if case is None or case.item.status in ENDED:
            return frozenset()
        refuses = case.item.status is ActionStatus.PROPOSED or case.request is not None
        return _ALWAYS | {_K.REFUSED} if refuses else _ALWAYS

    def press(self, kind: DecisionKind) -> None:
        """Take a decision about what is in view, or ask for what it needs."""
        screen = self._screen
        if kind not in self.possible():
            if screen.why_not:
                screen.foot.point_out()
            return
        case = screen.case
        if case is None:
            self._close_together()
            return
        if kind is _K.REFUSED and case.item.status is not ActionStatus.PROPOSED:
            kind = _K.DATE_REFUSED
        if self._needs_no_more(kind):
            self._write_at_once([(case.item, Ruling(kind))])
        else:
            screen.foot.ask(kind, self._refs() if kind is _K.MERGED else (), self._next_step())

    def from_panel(self) -> None:
        """Take the decision that stands in the panel; raises Refused where it cannot be taken so."""
        panel, case = self._screen.foot.panel, self._screen.case
        if case is None:
            return
        if panel.kind is None:
            self._answer(panel.value("answer"))
            return
        kind, book = panel.kind, self._screen.session.book
        into = action_named(book, case.item.board_id, panel.into()) if kind is _K.MERGED else None
        cases = [(case.item, panel.ruling(kind, into))]
        up = panel.value("up") if kind is _K.NEW_DATE else ""
        if up:
            cases.append((case.item, Ruling(_K.ESCALATED, to=up, answer_due=self._reading.review.answer_by)))
        self._write(cases, evidence=panel.value("evidence") if kind is _K.CLOSED else "")

    def ask_answer(self) -> None:
        """Ask what came back of the escalation or referral in view."""
        screen = self._screen
        if screen.case is not None and screen.case.asked is not None and not screen.session.book.read_only:
            screen.foot.ask_answer()

    def take_back(self, decision_id: str) -> None:
        """Take a decision of this meeting back, with its words in the minute."""
        screen = self._screen
        decision = self._reading.decisions.get(decision_id)
        if decision is None:
            return
        try:
            edits, note = taken_out(screen.session.book, decision)
        except Refused as refusal:
            self._tell(str(refusal))
            return
        if screen.perform(f"Taken back: {decision.wording}", edits) and note:
            self._tell(note)

    def choose_minute(self, minute_id: str) -> None:
        """Write the decisions that follow into another minute of the meeting."""
        self._minute_id = minute_id or ""
        self._screen.foot.show_foot()

    def offer_minutes(self, field: ChoiceField) -> None:
        """Offer the minutes of the meeting to be written into."""
        meeting_id = self._screen.meeting_in_view
        minutes = self._screen.session.book.minutes.all(meeting_id=meeting_id) if meeting_id else []
        numbered = [(each.id, f"{each.number} {each.title}".strip()) for each in minutes]
        field.set_choices([("", "The item on the action log"), *numbered] if numbered else [])
        field.set_value(self._minute_id)
        field.setEnabled(not self._screen.why_not)

    def _close_together(self) -> None:
        screen = self._screen
        ids, left = screen.together.ids(ticked=True), screen.together.ids(ticked=False)
        items = screen.session.book.action_items.among("id", ids)
        self._reading.course.take_up(left)
        self._write_at_once([(item, Ruling(_K.CLOSED)) for item in items])

    def _write_at_once(self, cases: Sequence[tuple[ActionItem, Ruling]]) -> None:
        try:
            self._write(cases)
        except Refused as refusal:
            self._tell(str(refusal))

    def _write(self, cases: Sequence[tuple[ActionItem, Ruling]], *, evidence: str = "") -> None:
        screen = self._screen
        review = self._reading.review
        assert review.meeting is not None
        screen.session.commit_typing()
        book, minute_id = screen.session.book, self._minute_id
        made = written(book, review.meeting, cases, on=review.as_at, minute_id=minute_id, evidence=evidence)
        screen.foot.close_panel()
        if screen.perform(name_of(cases), made.edits):
            screen.go(1)
            screen.take_focus()

    def _answer(self, words: str) -> None:
        screen, asked = self._screen, self._screen.case.asked if self._screen.case else None
        if asked is None:
            return
        edits = answered(asked, words, on=self._reading.review.as_at)
        screen.foot.close_panel()
        screen.perform(f"Answer of {asked.to}", edits)
        screen.take_focus()

    def _needs_no_more(self, kind: DecisionKind) -> bool:
        case = self._screen.case
        assert case is not None
        if kind is _K.CLOSED:
            return bool(case.evidence) or not self._reading.board.evidence_to_close
        return kind not in FORMS

    def _refs(self) -> list[str]:
        """Return the other actions as they are offered: with their words, where the log is not very long."""
        here = self._screen.case.item.id if self._screen.case else ""
        others = [each.entry for each in self._reading.review.order if each.entry.ref and each.entry.id != here]
        if len(others) > _MOST_IN_WORDS:
            return [each.ref for each in others]
        ids = [each.id for each in others]
        covered, rows = self._reading.covered(ids), self._reading.rows(ids)
        return [offered_ref(row.ref, "exempt" if row.id in covered else row.wording) for row in rows.values()]

    def _next_step(self) -> str:
        """Return the body that comes after the last one that the action was escalated to, by the board's route."""
        case = self._screen.case
        assert case is not None
        made = self._screen.session.book.decisions.all(record_id=case.item.id, kind=_K.ESCALATED)
        return next_on_route(self._reading.board.escalation_route, (each.to for each in made))

    def _tell(self, sentence: str) -> None:
        self._screen.requested.emit(Tell(sentence))
