"""The chosen measure: how it stands and why, its course, what it is tied to, its fields and readings."""

from typing import TYPE_CHECKING, Any

from desktop.domain.measure import ComparedWith, Measure, Polarity
from desktop.domain.measure_words import say_direction, say_number, say_status
from desktop.gui.chart_desk import ChartDesk
from desktop.gui.record_form import BookKeeper, RecordForm
from desktop.gui.screens.measures.readings import ReadingsFold
from desktop.gui.screens.measures.rows import MeasureRow
from desktop.gui.screens.measures.steps import MeasureSteps
from desktop.gui.screens.measures.ties import TiesList
from desktop.gui.widgets.buttons import SecondaryButton
from desktop.gui.widgets.chart_card import ChartCard
from desktop.gui.widgets.fields import ChoiceField, LineField, TextField
from desktop.gui.widgets.fold import Fold
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.notice import NoticeBox
from desktop.gui.widgets.side_pane import SidePane
from desktop.gui.writers import writes
from desktop.workflows import measure_steps as steps

if TYPE_CHECKING:
    from desktop.gui.screens.measures.screen import MeasuresScreen

_WAYS = [(Polarity.HIGH, "high"), (Polarity.LOW, "low"), (Polarity.UNKNOWN, "not said")]
_COUNTS = [(False, "for its period alone"), (True, "from the beginning of its year")]


def called(measure: Measure) -> str:
    """Return how a measure is named in what can be undone."""
    return f"measure {measure.ref}" if measure.ref else f"measure “{measure.title[:40]}”"


class _Keeper(BookKeeper):
    """Reads the number of a target together with its words."""

    def put(self, name: str, before: Any, after: Any) -> None:
        """Write the change as one undoable step."""
        super().put(name, before, steps.with_target(after, after.target) if before.target != after.target else after)


class MeasurePane(SidePane):
    """Shows one measure, or what the head of an outcome gathers."""

    def __init__(self, screen: "MeasuresScreen") -> None:
        super().__init__("measure_pane")
        self._screen = screen
        self._row: MeasureRow | None = None
        self._against = NoticeBox("It contradicts")
        self._status, self._why_status = Label("", "strong"), Label("", "muted")
        self._direction, self._why_direction = Label("", "strong"), Label("", "muted")
        self._rule = writes(SecondaryButton("Let the rule stand", "rule_again", self._rule_again))
        self._card = ChartCard("measure_chart")
        self._desk = ChartDesk(screen)
        self._desk.serve(self._card)
        self._steps = MeasureSteps(screen)
        self._ties = TiesList(screen)
        self._readings = ReadingsFold(screen)
        self._form = RecordForm(_Keeper(screen), called)
        self._parts = (
            self._against, self._status, self._why_status, self._direction, self._why_direction, self._rule, self._card,
            self._steps, self._ties, self._readings, self._settings(), self._notes(),
        )  # fmt: skip
        self.add(*self._parts)

    def show_row(self, row: object) -> None:
        """Show a measure, or nothing."""
        found = self._row = row if isinstance(row, MeasureRow) else None
        self.content.setVisible(row is not None)
        for part in self._parts:
            part.setVisible(found is not None)
        self._form.show(found.measure if found else None)
        self._steps.show_measure(found.measure if found else None)
        if found is None:
            if row is not None:
                self.set_heading(getattr(row, "title", ""), getattr(row, "about", ""))
            return
        self._say(found)

    def retheme(self) -> None:
        """Draw the chart in the colours that now stand."""
        self._card.redraw()

    def _say(self, found: MeasureRow) -> None:
        from desktop.charts.measure_trend import measure_trend

        measure, stands = found.measure, found.standing
        outcome = found.row.outcome
        self.set_heading(f"{measure.ref}  {measure.title}".strip(), outcome.title if outcome else "")
        self._against.say("It contradicts", f"{found.against}. Ask what the work has changed." if found.against else "")
        self._against.setVisible(bool(found.against))
        self._status.setText(f"{say_status(stands.status)} in {stands.period.label}")
        self._why_status.setText(stands.why_status)
        self._direction.setText(
            say_direction(stands.direction) if stands.direction.value != "unknown" else "Direction not known"
        )
        self._why_direction.setText(stands.why_direction)
        self._rule.setVisible(stands.given or stands.given_direction)
        self._card.show_chart(measure_trend(measure, found.row.readings, self._screen.session.today, stands.period))
        self._ties.show_row(found.row)
        self._readings.show_row(found.row)
        self._said.say(measure.target or "no target")

    def _rule_again(self) -> None:
        if self._row is not None:
            self._screen.perform(f"Rule again for {called(self._row.measure)}", steps.rule_again(self._row.measure))

    def _settings(self) -> Fold:
        bind = self._form.bind
        fold = self._said = Fold("How it is judged", "measure_judged")
        years = [(each, each.value) for each in ComparedWith]
        fields = (
            bind(TextField("Target, as worded", "measure_target", lines=(1, 4)), "target", "target"),
            bind(ChoiceField("Good is", "measure_polarity", _WAYS), "polarity", "polarity"),
            bind(
                LineField("Still satisfactory within", "measure_tolerance", read=steps.read_tolerance, hint="2"),
                "tolerance",
                "tolerance",
                to_text=lambda value: say_number(value),
            ),
            bind(ChoiceField("Compared with", "measure_compared", years), "compared_with", "comparison"),
            bind(ChoiceField("A figure counts", "measure_cumulative", _COUNTS), "cumulative", "counting"),
            bind(LineField("Reported", "measure_frequency", hint="Quarterly"), "frequency", "frequency"),
            bind(LineField("Unit", "measure_unit", hint="%"), "unit", "unit"),
        )
        for field in fields:
            fold.body.addWidget(field)
        return fold

    def _notes(self) -> Fold:
        bind = self._form.bind
        fold = Fold("Words and notes", "measure_notes")
        for field in (
            bind(LineField("Ref", "measure_ref"), "ref", "ref"),
            bind(TextField("Measure", "measure_title", lines=(1, 6)), "title", "words"),
            bind(LineField("Lead", "measure_lead", hint="Post or name"), "lead", "lead"),
            bind(TextField("Data notes of the report", "measure_data_note", lines=(2, 12)), "data_note", "data notes"),
            bind(TextField("Note", "measure_note", lines=(2, 8)), "note", "note"),
        ):
            fold.body.addWidget(field)
        return fold
