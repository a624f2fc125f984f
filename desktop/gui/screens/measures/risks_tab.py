"""Risks and issues by outcome, each with what is done about it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from desktop.domain.dates import short_date
from desktop.domain.edits import Edit
from desktop.domain.measure import Risk, RiskKind
from desktop.gui.form_table import FormTable
from desktop.gui.models.columns import Column
from desktop.gui.suggestions import suggest_names
from desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.gui.widgets.empty import EmptyState
from desktop.gui.widgets.fields import ChoiceField, LineField, TextField
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.table_actions import add_actions
from desktop.gui.writers import writes
from desktop.workflows import measure_steps as steps

if TYPE_CHECKING:
    from desktop.gui.screens.measures.screen import MeasuresScreen

_NONE = "nothing yet"


def _stands(row: Risk) -> str:
    stands = f"closed {short_date(row.closed_on)}" if row.closed_on else "open"
    return f"{stands}, exempt" if row.exempt else stands


def _score(row: Risk) -> str:
    scored = row.likelihood and row.impact
    return f"{row.likelihood} x {row.impact} = {row.likelihood * row.impact}" if scored else "not scored"


class RisksTab(FormTable):
    """In the order of the outcomes; what is closed stays in view with its day."""

    def __init__(self, screen: "MeasuresScreen") -> None:
        self._names: dict[str | None, str] = {}
        columns = (
            Column(name="text", heading="Risk or issue", text=lambda row: row.text, stretch=True, sortable=False,
                   detail=self._below, tone=lambda row: "muted" if row.closed_on else "strong"),
            Column(name="mitigation", heading="Mitigation", text=lambda row: row.mitigation or _NONE, width=224,
                   sortable=False, tone=lambda row: "" if row.mitigation else "late"),
            Column(name="owner", heading="Owner", text=lambda row: row.owner, width=120, hidden=True, sortable=False),
            Column(name="stands", heading="Stands, score", text=_stands, detail=_score, width=132, sortable=False,
                   tone=lambda row: "muted" if row.closed_on else ""),
        )  # fmt: skip
        self._add = writes(SecondaryButton("Add a risk", "risk_add", self.add_risk))
        empty = EmptyState(
            "measures",
            "No risks yet",
            "A performance report brings the risks of each outcome and what is done about them; or write one by hand.",
            writes(PrimaryButton("Add a risk", "risk_add_first", self.add_risk)),
        )
        super().__init__(screen, "risks", "Risks and issues", columns, empty, (self._add,), lines=3)
        self._fill_pane(screen)
        add_actions(self.table, (("Add a risk", "risk_insert", "Ins", self.add_risk),
                                 ("Delete the risk", "risk_delete", "Del", self._delete)))  # fmt: skip

    def records(self) -> list[Any]:
        """Return the risks of the board in view, outcome by outcome."""
        book, board_id = self._screen.session.book, self._screen.session.board_id
        outcomes = book.outcomes.all(board_id=board_id)
        self._names = {each.id: f"{each.ref} {each.title}".strip() for each in outcomes}
        places = {each.id: at for at, each in enumerate(outcomes)}
        found = book.risks.all(board_id=board_id) if board_id else []
        return sorted(found, key=lambda each: (places.get(each.outcome_id or "", len(places)), each.position))

    def called(self, record: Any) -> str:
        """Return the risk by its words."""
        return f"{record.kind.value} “{record.text[:40]}”"

    def show_record(self, record: Any) -> None:
        """Show a risk and what can be done with it."""
        book = self._screen.session.book
        outcomes = book.outcomes.all(board_id=self._screen.session.board_id)
        choices = [(each.id, self._names.get(each.id, each.title)) for each in outcomes]
        self._outcome.set_choices([*choices, (None, "none")])
        super().show_record(record)
        if not isinstance(record, Risk):
            return
        self.pane.set_heading(record.kind.value.capitalize(), _stands(record).capitalize())
        self._close.setText("Open it again" if record.closed_on else "Close today")
        self._close.setEnabled(not book.read_only)
        self._lacks.setVisible(not record.mitigation and record.closed_on is None)

    def add_risk(self) -> None:
        """Add a risk below the outcome of the chosen one and go to its words."""
        session, row = self._screen.session, self.table.current_row()
        if session.board_id is None:
            return
        edits = steps.new_risk(session.book, session.board_id, row.outcome_id if isinstance(row, Risk) else None)
        if self._screen.perform("New risk", edits):
            self.refresh()
            self.choose(edits[0].record_id)
            self._words.box.setFocus()
            self._words.box.selectAll()

    def _below(self, row: Risk) -> str:
        """Return the second line of a risk: its kind, and the outcome that it threatens."""
        return f"{row.kind.value.capitalize()}, {self._names.get(row.outcome_id, 'without an outcome')}"

    def _fill_pane(self, screen: "MeasuresScreen") -> None:
        bind = self.form.bind
        kinds = [(each, each.value) for each in RiskKind]
        shown = [(False, "Open to the public"), (True, "Exempt: not in public copies")]
        self._words = bind(TextField("Risk or issue", "risk_text", lines=(2, 10)), "text", "words")
        self._outcome = ChoiceField("Outcome", "risk_outcome", [])
        owner = bind(LineField("Owner", "risk_owner", hint="Post or name"), "owner", "owner")
        suggest_names(owner, screen.session)
        self._lacks = Label("Nothing is said of what is done about it.", "late")
        self._close = writes(SecondaryButton("Close today", "risk_close", self._turn))
        self.pane.add(
            bind(ChoiceField("Kind", "risk_kind", kinds), "kind", "kind"),
            self._words,
            bind(TextField("Mitigation", "risk_mitigation", lines=(3, 14)), "mitigation", "mitigation"),
            self._lacks,
            bind(self._outcome, "outcome_id", "outcome"),
            owner,
            self._scored("Likelihood, 1 to 5", "likelihood"),
            self._scored("Impact, 1 to 5", "impact"),
            bind(ChoiceField("May be shown", "risk_exempt", shown), "exempt", "privacy"),
            bind(TextField("Note", "risk_note", lines=(1, 6)), "note", "note"),
            self._close,
        )

    def _scored(self, label: str, attribute: str) -> LineField:
        field = LineField(label, f"risk_{attribute}", read=steps.read_score, hint="not scored")
        return self.form.bind(field, attribute, attribute, to_text=lambda value: str(value) if value else "")

    def _turn(self) -> None:
        risk = self.form.record
        if isinstance(risk, Risk):
            opened = risk.closed_on is not None
            edits = steps.open_risk(risk) if opened else steps.close_risk(risk, self._screen.session.today)
            self._step("Opening again of" if opened else "Closing of", lambda: edits)

    def _delete(self) -> None:
        if isinstance(self.form.record, Risk):
            self._step("Removal of", lambda: self._screen.session.book.removal(self.form.record))

    def _step(self, name: str, edits: Callable[[], list[Edit]]) -> None:
        self._screen.perform(f"{name} {self.called(self.form.record)}", edits())
