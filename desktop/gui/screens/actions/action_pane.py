"""The whole story of one action, everything editable in place."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.domain.action_item import ActionItem, ActionStatus
from desktop.domain.rating import RATING_STYLES, Rating
from desktop.gui.measures import space
from desktop.gui.record_form import RecordForm
from desktop.gui.requests import OpenRecord
from desktop.gui.screens.actions.action_story import source_words, story
from desktop.gui.screens.actions.answers import Answers
from desktop.gui.screens.actions.steps import StepPanel
from desktop.gui.screens.actions.timing_words import say_timing
from desktop.gui.suggestions import suggest_names
from desktop.gui.widgets.buttons import LinkButton
from desktop.gui.widgets.fields import ChoiceField, LineField, TextField
from desktop.gui.widgets.history import History
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.names import read_names, say_names
from desktop.gui.widgets.rating import RatingBadge
from desktop.gui.widgets.reference_strip import ReferenceStrip
from desktop.gui.widgets.side_pane import SidePane

if TYPE_CHECKING:
    from desktop.gui.screens.actions.screen import ActionsScreen


def _in_row(*widgets: QWidget) -> QWidget:
    whole = QWidget()
    row = QHBoxLayout(whole)
    space(row, spacing=10)
    for widget in widgets:
        row.addWidget(widget, int(widget is widgets[-1]), Qt.AlignmentFlag.AlignVCenter)
    return whole


class ActionPane(SidePane):
    """Fields above, the steps in its life in the middle, its history below."""

    def __init__(self, screen: "ActionsScreen") -> None:
        super().__init__("action_pane")
        self._screen = screen
        self._item: ActionItem | None = None
        self._source = LinkButton("", "action_source", self._open_source, small=True)
        self._rating = RatingBadge()
        self._why = Label("", "small")
        self._form = RecordForm(screen, lambda item: f"action {item.ref}".strip())
        self._steps = StepPanel(screen)
        self._answers = Answers(screen)
        self._history = History()
        self._fill()

    def show_action(self, action_id: str | None) -> None:
        """Show an action as the book has it now, or nothing."""
        book = self._screen.session.book
        item = book.action_items.get(action_id) if action_id else None
        self._item = item
        self._form.show(item)
        self._steps.show_action(item)
        self._answers.show_action(item)
        self.content.setVisible(item is not None)
        if item is None:
            return
        board = book.boards.get(item.board_id)
        self._references.look_in(book, board, before=self._screen.session.today)
        self.set_heading(f"Action {item.ref}".strip())
        words, _kind, _id = source_words(book, item)
        self._source.say(words)
        self._source.setEnabled(bool(_id))
        rating, why = self._steps.rating_of(item)
        self._rating.show_rating(rating)
        self._why.setText(why)
        self._timing.say(say_timing(book, item))
        self._history.show_events(story(book, item))

    def edit_wording(self) -> None:
        """Put the cursor into the wording."""
        self._wording.box.setFocus()
        self._wording.box.selectAll()

    def _fill(self) -> None:
        bind = self._form.bind
        self.subheading.hide()
        statuses = [(each, each.value.capitalize()) for each in ActionStatus]
        ratings = [(None, "By rule"), *((each, f"{each.value}  {RATING_STYLES[each].label}") for each in Rating)]
        supporting = LineField("Supporting, parted by semicolons", "action_supporting", read=read_names)
        expected = TextField("What will show that it is done", "action_expected", lines=(1, 5))
        self._wording = bind(TextField("Action", "action_wording", lines=(1, 10)), "wording", "wording")
        self._timing = bind(LineField("Timescale as worded", "action_timing"), "timing", "timescale")
        self._references = ReferenceStrip(self._wording.box)
        self._references.pressed.connect(self._screen.requested)
        self.add(self._source, _in_row(self._rating, self._why), self._wording, self._references)
        self.add(bind(self._lead_field(), "lead", "lead"), self._timing, self._steps)
        self.add(
            bind(ChoiceField("Status", "action_status", statuses), "status", "status"),
            bind(ChoiceField("Rating", "action_rating", ratings), "rating_override", "rating"),
            self._answers,
        )
        self.add_section("History")
        self.add(self._history)
        self.add_section("More")
        self.add(
            bind(LineField("Ref", "action_ref"), "ref", "reference"),
            bind(supporting, "supporting", "supporting leads", to_text=say_names),
            bind(
                LineField("Reason for a rating set by hand", "action_rating_reason"), "rating_reason", "rating reason"
            ),
            bind(expected, "evidence_expected", "evidence expected"),
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
