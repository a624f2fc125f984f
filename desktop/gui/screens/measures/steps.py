"""The steps that are given to a measure: a status over the rule, and a tie to what the board does."""

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.edits import Edit
from desktop.domain.errors import PartRefused
from desktop.domain.measure import Direction, Measure, MeasureStatus
from desktop.domain.measure_words import say_direction, say_status
from desktop.gui.measures import space
from desktop.gui.step_fields import StepFields
from desktop.gui.widgets.buttons import LinkButton
from desktop.gui.widgets.fields import ChoiceField, LineField, TextField
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.layouts import clear_layout
from desktop.workflows import measure_steps, measure_ties

if TYPE_CHECKING:
    from desktop.gui.screens.measures.screen import MeasuresScreen

_NOTHING = "No action or recommendation of this board has that reference or those words."


class MeasureSteps(StepFields):
    """Each is one undoable step; what is missing is said beside its field."""

    kind = "measures"
    noun = "measure"
    rests_at = "give"

    def __init__(self, screen: "MeasuresScreen") -> None:
        super().__init__(screen, "measure_steps")
        self._screen = screen
        statuses: list[tuple[Any, str]] = [(None, "as by rule"), *((each, say_status(each)) for each in MeasureStatus)]
        ways: list[tuple[Any, str]] = [(None, "as by rule"), *((each, say_direction(each)) for each in Direction)]
        self.add_step(
            "give",
            "Set status",
            {
                "status": ChoiceField("Status", "given_status", statuses),
                "direction": ChoiceField("Direction", "given_direction", ways),
                "note": TextField("Why it stands over the rule", "given_note", lines=(2, 6)),
            },
            ("Set for this quarter", "give_status"),
            self._give_status,
        )
        self._finder = TieFinder(screen)
        self._finder.chosen.connect(self._tie)
        self.add_step("tie", "Tie to work", {"other": self._finder.field}, ("Tie the first one", "tie_measure"),
                      self._tie_first, self._finder)  # fmt: skip

    def show_measure(self, measure: Measure | None) -> None:
        """Show the steps of a measure."""
        self.show_record(measure)
        self._finder.clear()

    def offers(self, step: str, record: Any) -> bool:
        """Offer both always."""
        return True

    def _give_status(self) -> bool:
        fields, period = self.parts["give"], self._screen.period
        status, direction, note = fields["status"], fields["direction"], fields["note"]
        assert isinstance(status, ChoiceField) and isinstance(direction, ChoiceField) and isinstance(note, TextField)

        def work(measure: Measure) -> Iterable[Edit]:
            if period is None:
                raise PartRefused("There is no quarter yet: enter a figure first.", "status")
            return measure_steps.give_status(measure, period, status.value(), direction.value(), note.typed())

        return self.give("give", "Status of", work)

    def _tie_first(self) -> None:
        if self._finder.found:
            self._tie(*self._finder.found[0][:2])
        else:
            self.parts["tie"]["other"].say(_NOTHING, wrong=True)

    def _tie(self, kind: str, record_id: str) -> None:
        book = self._screen.session.book
        if self.give("tie", "Tie of", lambda measure: [measure_ties.tie(book, measure, kind, record_id)]):
            self._finder.clear()


class TieFinder(QWidget):
    """Actions and recommendations found while a reference or words are typed; chosen(kind, id) for the one clicked."""

    chosen = Signal(str, str)

    def __init__(self, screen: "MeasuresScreen") -> None:
        super().__init__()
        self._screen = screen
        self.field = LineField("Action or recommendation", "tie_other", hint="Its reference, or words of it")
        self.found: list[tuple[str, str, str]] = []
        self._offered = QVBoxLayout()
        space(self._offered, spacing=4)
        column = QVBoxLayout(self)
        space(column, spacing=4)
        column.addWidget(self.field)
        column.addLayout(self._offered)
        self.field.edited.connect(self._find)

    def clear(self) -> None:
        """Show nothing that was found before."""
        self._find()

    def _find(self) -> None:
        clear_layout(self._offered)
        session, words = self._screen.session, self.field.typed()
        self.field.say("")
        self.found = measure_ties.candidates(session.book, session.board_id, words)
        for number, (kind, record_id, said) in enumerate(self.found):
            press = partial(self.chosen.emit, kind, record_id)
            self._offered.addWidget(LinkButton(said, f"tie_offer_{number}", press, small=True))
        if self.found:
            self._offered.addWidget(Label("Enter takes the first; Tab goes to the others.", "small"))
        elif words.strip():
            self.field.say(_NOTHING)
