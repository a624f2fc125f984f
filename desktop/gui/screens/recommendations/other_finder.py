"""The finder of another recommendation, as the steps and the ties of one have it."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from desktop.domain.recommendation import Recommendation
from desktop.gui.widgets.line_field import LineField
from desktop.gui.widgets.record_finder import RecordFinder
from desktop.workflows.recommendation_twins import candidates

if TYPE_CHECKING:
    from desktop.gui.screens.recommendations.screen import RecommendationsScreen

_NOTHING = "No other recommendation of this board has that reference or those words."


class OtherFinder(RecordFinder):
    """chosen(Recommendation) is emitted for the first one found when Enter is pressed, or for the one clicked."""

    def __init__(self, screen: "RecommendationsScreen", name: str, of: Callable[[], Recommendation | None]) -> None:
        self._screen, self._of = screen, of
        field = LineField("The other recommendation", name, hint="Its reference, or words of it")
        super().__init__(field, self._others, self._name_of, _NOTHING)

    def _others(self, words: str) -> Sequence[Recommendation]:
        one, session = self._of(), self._screen.session
        return candidates(session.book, session.board_id, words, but=one) if one else []

    def _name_of(self, found: Recommendation) -> str:
        report = self._screen.session.book.reports.get(found.report_id)
        words = found.paragraphs[0] if found.paragraphs else found.theme
        return f"{found.ref}, {report.title if report else ''}: {words}"
