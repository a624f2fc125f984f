"""What was heard and shown of a recommendation, and what closed it, in lines."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.dates import short_date
from desktop.domain.recommendation import Recommendation
from desktop.domain.recommendation_steps import odd_days
from desktop.gui.measures import space
from desktop.gui.theme import theme
from desktop.gui.widgets.labels import Label, section_label
from desktop.gui.widgets.layouts import clear_layout
from desktop.workflows.recommendation_words import closing_words, response_words

if TYPE_CHECKING:
    from desktop.gui.screens.recommendations.screen import RecommendationsScreen

_UPDATES_SHOWN = 4


class Told(QWidget):
    """Response, updates (newest first), each closing with its day, and evidence; a part that is empty says so."""

    def __init__(self, screen: "RecommendationsScreen") -> None:
        super().__init__()
        self._screen = screen
        self._column = QVBoxLayout(self)
        space(self._column, spacing=4)

    def show_recommendation(self, found: Recommendation | None) -> None:
        """Show what is told of a recommendation."""
        clear_layout(self._column)
        if found is None:
            return
        response = response_words(found)
        self._part("Response", [response] if response else [], "No response yet.")
        self._part("Updates", self._updates(found), "No update yet.")
        self._part("Closing", list(closing_words(found)), "Not closed yet.")
        self._remark(found)
        self._part("Evidence", self._evidence(found), "Nothing said yet of what shows it done.")

    def _part(self, heading: str, lines: list[str], empty: str) -> None:
        if self._column.count():
            self._column.addSpacing(theme().px(8))
        self._column.addWidget(section_label(heading))
        for line in lines:
            self._column.addWidget(Label(line))
        if not lines:
            self._column.addWidget(Label(empty, "muted"))

    def _remark(self, found: Recommendation) -> None:
        for words in odd_days(found):
            remark = Label(words, "strong")
            remark.setObjectName("closing_remark")
            self._column.addWidget(remark)

    def _updates(self, found: Recommendation) -> list[str]:
        told = self._screen.session.book.recommendation_updates.all(recommendation_id=found.id)
        newest = sorted(told, key=lambda each: each.made_on, reverse=True)
        lines = [
            f"{short_date(each.made_on)}{f', {each.author}' if each.author else ''}: {each.text}" for each in newest
        ]
        more = len(lines) - _UPDATES_SHOWN
        return lines if more <= 0 else [*lines[:_UPDATES_SHOWN], f"{more} older in the whole story."]

    def _evidence(self, found: Recommendation) -> list[str]:
        return [
            ". ".join(filter(None, (short_date(each.received) if each.received else "", each.text, each.link)))
            for each in sorted(found.evidence, key=lambda each: each.received or date.min, reverse=True)
        ]
