"""The risks and issues of a board as rows, under their outcomes."""

from datetime import date

from desktop.domain.measure import Risk
from desktop.domain.outcome import Outcome
from desktop.exports.paper_contents import RiskRow, RisksPart
from desktop.storage.book import Book
from desktop.workflows.pack_rows.known_days import PaperDays
from desktop.workflows.pack_rows.known_papers import risk_then
from desktop.workflows.pack_rows.measure_rows import outcome_name


def risks_part(book: Book, board_id: str, as_at: date, days: PaperDays, *, public: bool) -> RisksPart | None:
    """Return the risks as at a day, the open ones first, None without any; a public copy leaves exempt ones out."""
    known = [each for each in book.risks.all(board_id=board_id) if days.knows_risk(each, as_at)]
    risks = [risk_then(each, as_at) for each in known]
    shown = [each for each in risks if not (public and each.exempt)]
    if not risks:
        return None
    outcomes = {each.id: each for each in book.outcomes.all(board_id=board_id)}
    places = {each: at for at, each in enumerate(outcomes)}
    shown.sort(key=lambda each: (each.closed_on is not None, places.get(each.outcome_id or "", len(places))))
    return RisksPart(rows=tuple(_row(each, outcomes) for each in shown), left_out=len(risks) - len(shown))


def _row(risk: Risk, outcomes: dict[str, Outcome]) -> RiskRow:
    return RiskRow(
        kind=risk.kind.capitalize(),
        outcome=outcome_name(outcomes.get(risk.outcome_id or "")),
        text=risk.text,
        mitigation=risk.mitigation,
        owner=risk.owner,
        likelihood=risk.likelihood,
        impact=risk.impact,
        closed_on=risk.closed_on,
        note=risk.note,
    )
