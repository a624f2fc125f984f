"""An outcome itself: its reference, words and lead, whose text tells of it, and its place in the order."""

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.edits import changed
from desktop.domain.errors import Refused
from desktop.domain.outcome import Outcome
from desktop.gui.measures import space
from desktop.gui.record_form import BookKeeper, RecordForm
from desktop.gui.requests import Tell
from desktop.gui.widgets.buttons import SecondaryButton
from desktop.gui.widgets.fields import ChoiceField, LineField
from desktop.gui.widgets.side_by_side import in_a_row
from desktop.gui.widgets.title_field import TitleField
from desktop.gui.writers import writes
from desktop.storage.typing import Place
from desktop.workflows import progress_review_outcomes as outcomes

if TYPE_CHECKING:
    from desktop.gui.screens.reviews.page import ReviewPage


class _Keeper(BookKeeper):
    """An outcome keeps a title, and shares a text only where that leads somewhere."""

    def __init__(self, page: "ReviewPage") -> None:
        super().__init__(page.on_screen)
        self._page = page

    def place_of(self, record: Any, attribute: str) -> Place | None:
        """Return where what is typed for an attribute is kept."""
        return Place("outcomes", record.id, f"form.{attribute}")

    def put(self, name: str, before: Any, after: Any) -> None:
        """Write the change as one step, or say why it cannot be."""
        try:
            if before.text_with_id != after.text_with_id:
                edits = outcomes.sharing(self._page.book, before, after.text_with_id)
            elif not after.title.strip():
                raise Refused("An outcome needs its words: it cannot be left empty.")
            else:
                edits = [changed(before, after)]
        except Refused as refusal:
            self._page.on_screen.requested.emit(Tell(str(refusal)))
            self._page.refresh()
            return
        self._page.on_screen.perform(name, edits)


class OutcomeForm(QWidget):
    """Its fields and steps."""

    def __init__(self, page: "ReviewPage") -> None:
        super().__init__()
        self._page = page
        self._offered: list[tuple[str | None, str]] = []
        self._form = RecordForm(_Keeper(page), lambda one: f"outcome {one.ref or one.title[:30]}")
        bind = self._form.bind
        self._shares = bind(ChoiceField("Its text", "outcome_shares", ()), "text_with_id", "text")
        up = writes(SecondaryButton("Move up", "outcome_up", lambda: page.steps.move_outcome(-1)))
        down = writes(SecondaryButton("Move down", "outcome_down", lambda: page.steps.move_outcome(1)))
        remove = writes(SecondaryButton("Remove", "outcome_remove", page.steps.remove_outcome))
        column = QVBoxLayout(self)
        space(column, spacing=12)
        for widget in (
            bind(TitleField("Outcome", "outcome_title"), "title", "title"),
            bind(LineField("Reference", "outcome_ref", hint="As printed, such as 6 or 1.A"), "ref", "reference"),
            bind(LineField("Lead", "outcome_lead", hint="Post or name"), "lead", "lead"),
            bind(LineField("Priority or theme", "outcome_group"), "group", "priority"),
            bind(
                LineField("Framework", "outcome_framework", hint="Such as the council plan"), "framework", "framework"
            ),
            self._shares,
            in_a_row(up, down, remove),
        ):
            column.addWidget(widget)

    def show_outcome(self, outcome: Outcome | None) -> None:
        """Show an outcome, or none."""
        if outcome is not None:
            others = [each for each in self._page.book.outcomes.all(board_id=outcome.board_id) if each.id != outcome.id]
            choices: list[tuple[str | None, str]] = [(None, "Its own")]
            choices += [(each.id, f"With {each.ref or each.title}") for each in others]
            if choices != self._offered:
                self._shares.set_choices(choices)
                self._offered = choices
        self._form.show(outcome)
        self.setVisible(outcome is not None)
