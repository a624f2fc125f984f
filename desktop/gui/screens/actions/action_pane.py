"""The whole story of one action, everything editable in place."""

from functools import partial
from typing import TYPE_CHECKING

from desktop.domain.action_item import ActionItem, ActionStatus
from desktop.domain.errors import Refused
from desktop.domain.rating_key import default_key
from desktop.domain.rating_rule import is_undated
from desktop.gui.measures import space
from desktop.gui.rating_choices import override_choices
from desktop.gui.record_form import RecordForm, lock
from desktop.gui.requests import OpenRecord, Tell
from desktop.gui.screens.actions.action_story import TakeBack, source_words, story
from desktop.gui.screens.actions.answer_box import AnswerBox
from desktop.gui.screens.actions.answers import Answers
from desktop.gui.screens.actions.board_steps import BoardSteps
from desktop.gui.screens.actions.date_request_box import DateRequestBox
from desktop.gui.screens.actions.dates_part import DatesPart
from desktop.gui.screens.actions.evidence_part import EvidencePart
from desktop.gui.screens.actions.put_right import PutRight
from desktop.gui.screens.actions.state_notice import StateNotice
from desktop.gui.screens.actions.steps import LeadSteps
from desktop.gui.screens.actions.timing_words import say_timing
from desktop.gui.suggestions import suggest_names
from desktop.gui.widgets.buttons import LinkButton
from desktop.gui.widgets.date_field import DateField
from desktop.gui.widgets.fields import ChoiceField, LineField, TextField
from desktop.gui.widgets.history import History
from desktop.gui.widgets.names import read_names, say_names
from desktop.gui.widgets.notice import NoticeBox
from desktop.gui.widgets.reference_strip import ReferenceStrip
from desktop.gui.widgets.side_pane import SidePane

if TYPE_CHECKING:
    from desktop.gui.screens.actions.screen import ActionsScreen

_UNDER_WAY = (ActionStatus.NOT_STARTED, ActionStatus.IN_PROGRESS)
_NO_DATE = "Ask the lead for the next milestone and its day, or set a day on which the Board looks at it again."


class ActionPane(SidePane):
    """How it stands above, the steps in its life in the middle, its history below."""

    def __init__(self, screen: "ActionsScreen") -> None:
        super().__init__("action_pane")
        self._screen = screen
        self._item: ActionItem | None = None
        self._source = LinkButton("", "action_source", self._open_source, small=True)
        self._form = RecordForm(screen, lambda item: f"action {item.ref}".strip())
        self._dates = DatesPart(screen)
        self._board = BoardSteps(screen)
        self._state = StateNotice(screen, partial(self._board.open_step, "escalate"))
        self._request, self._awaited = DateRequestBox(screen), AnswerBox(screen)
        self._undated = NoticeBox("No date", _NO_DATE)
        self._undated.setObjectName("action_undated")
        space(self._undated.body, (14, 10, 14, 12), 8)
        self._offered = override_choices(default_key())
        self._override = ChoiceField("Rating", "action_rating", self._offered)
        self._lead = LeadSteps(screen)
        self._evidence = EvidencePart(screen)
        self._answers = Answers(screen)
        self._put_right = PutRight(screen)
        self._history = History()
        self._history.pressed.connect(self._follow)
        self._fill()

    def show_action(self, action_id: str | None) -> None:
        """Show an action as the book has it now, or nothing."""
        book = self._screen.session.book
        item = book.action_items.get(action_id) if action_id else None
        self._item = item
        if item is not None:
            self._offer_ratings(item)
        self._form.show(item)
        for steps in (self._lead, self._board, self._put_right):
            steps.show_record(item)
        self._answers.show_action(item)
        self.content.setVisible(item is not None)
        if item is None:
            return
        self._references.look_in(book, book.boards.get(item.board_id), before=self._screen.session.today)
        self.set_heading(f"Action {item.ref}".strip())
        words, _kind, record_id = source_words(book, item)
        self._source.say(words)
        self._source.setEnabled(bool(record_id))
        for part in (self._dates, self._state, self._request, self._awaited, self._evidence):
            part.show_action(item)
        self._undated.setVisible(is_undated(item))
        lock(self._status, book.read_only or item.status not in _UNDER_WAY)
        self._timing.say(say_timing(book, item))
        self._history.show_events(story(book, item))

    def _offer_ratings(self, item: ActionItem) -> None:
        choices = override_choices(self._screen.session.rating.key, item.rating_override)
        if choices != self._offered:
            self._offered = choices
            self._override.set_choices(choices)

    def edit_wording(self) -> None:
        """Put the cursor into the wording."""
        self._wording.box.setFocus()
        self._wording.box.selectAll()

    def _fill(self) -> None:
        bind = self._form.bind
        self.subheading.hide()
        self._wording = bind(TextField("Action", "action_wording", lines=(1, 10)), "wording", "wording")
        self._timing = bind(LineField("Timescale as worded", "action_timing"), "timing", "timescale")
        statuses = [(each, each.value.capitalize()) for each in ActionStatus]
        self._status = bind(ChoiceField("Status", "action_status", statuses), "status", "status")
        self._references = ReferenceStrip(self._wording.box)
        self._references.pressed.connect(self._screen.requested)
        self._undated.body.addWidget(
            bind(DateField("Look at it again on", "action_review_on"), "review_on", "review date")
        )
        self.add(self._source, self._wording, self._references)
        self.add(self._dates, self._state, self._request, self._awaited, self._undated)
        self.add(bind(self._lead_field(), "lead", "lead"), self._timing, self._status)
        self.add(self._lead, self._board, self._evidence, self._answers)
        self.add_section("History")
        self.add(self._history)
        self.add_section("More")
        self._fill_more()

    def _fill_more(self) -> None:
        bind = self._form.bind
        supporting = LineField("Supporting, parted by semicolons", "action_supporting", read=read_names)
        expected = TextField("What will show that it is done", "action_expected", lines=(1, 5))
        mitigation = TextField("Mitigation, where the lead says that it is at risk", "action_mitigation", lines=(1, 5))
        self.add(
            bind(expected, "evidence_expected", "evidence expected"),
            bind(mitigation, "mitigation", "mitigation"),
            bind(self._override, "rating_override", "rating"),
            bind(
                LineField("Reason for a rating set by hand", "action_rating_reason"), "rating_reason", "rating reason"
            ),
            bind(LineField("Ref", "action_ref"), "ref", "reference"),
            bind(supporting, "supporting", "supporting leads", to_text=say_names),
            self._put_right,
        )

    def _lead_field(self) -> LineField:
        field = LineField("Lead", "action_lead", hint="Post or name")
        suggest_names(field, self._screen.session)
        return field

    def _open_source(self) -> None:
        if self._item is not None:
            _words, kind, record_id = source_words(self._screen.session.book, self._item)
            if record_id:
                self._screen.requested.emit(OpenRecord(kind, record_id))

    def _follow(self, where: object) -> None:
        if isinstance(where, TakeBack):
            self._take_back(where.decision_id)
        else:
            self._screen.requested.emit(where)

    def _take_back(self, decision_id: str) -> None:
        """Take a decision back, with its words in the minute where it wrote them."""
        from desktop.workflows.write_decisions import taken_out

        book = self._screen.session.book
        decision = book.decisions.get(decision_id)
        if decision is None:
            return
        try:
            edits, look_again = taken_out(book, decision)
        except Refused as refusal:
            self._screen.requested.emit(Tell(str(refusal)))
            return
        if self._screen.perform(f"Taken back: {decision.wording}", edits) and look_again:
            self._screen.requested.emit(Tell(look_again))
