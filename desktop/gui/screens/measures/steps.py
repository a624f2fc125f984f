"""The steps that are given to a measure: a status over the rule, and a tie to what the board does."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from desktop.domain.edits import Edit
from desktop.domain.errors import PartRefused
from desktop.domain.measure import Direction, Measure, MeasureStatus
from desktop.domain.measure_words import say_direction, say_status
from desktop.gui.step_fields import StepFields
from desktop.gui.widgets.fields import ChoiceField, LineField, TextField
from desktop.gui.widgets.record_finder import RecordFinder
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
        other = LineField("Action or recommendation", "tie_other", hint="Its reference, or words of it")
        self._finder = RecordFinder(other, self._candidates, lambda found: str(found[2]), _NOTHING)
        self._finder.chosen.connect(self._tie)
        self.add_step("tie", "Tie to work", {"other": other}, ("Tie the first one", "tie_measure"), self._tie_first)

    def show_measure(self, measure: Measure | None) -> None:
        """Show the steps of a measure."""
        self.show_record(measure)

    def offers(self, step: str, record: Any) -> bool:
        """Offer both always."""
        return True

    def _give_status(self) -> bool:
        period = self._screen.period

        def work(measure: Measure) -> Iterable[Edit]:
            if period is None:
                raise PartRefused("There is no quarter yet: enter a figure first.", "status")
            return measure_steps.give_status(
                measure, period, self._value("give", "status"), self._value("give", "direction"),
                self._text("give", "note"),
            )  # fmt: skip

        return self.give("give", "Status of", work)

    def _candidates(self, words: str) -> list[tuple[str, str, str]]:
        session = self._screen.session
        return measure_ties.candidates(session.book, session.board_id, words)

    def _tie_first(self) -> None:
        if self._finder.found:
            self._tie(self._finder.found[0])
        else:
            self._finder.say_nothing_fits()

    def _tie(self, found: tuple[str, str, str]) -> None:
        book, (kind, record_id, _words) = self._screen.session.book, found
        if self.give("tie", "Tie of", lambda measure: [measure_ties.tie(book, measure, kind, record_id)]):
            self._finder.clear()
