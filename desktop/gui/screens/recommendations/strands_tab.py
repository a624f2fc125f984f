"""The strands of the framework, and the recommendations that belong to each."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout

from desktop.domain.recommendation import Recommendation, Strand
from desktop.gui.form_table import FormTable
from desktop.gui.measures import space
from desktop.gui.models.columns import Column
from desktop.gui.requests import OpenRecord
from desktop.gui.widgets.buttons import LinkButton
from desktop.gui.widgets.empty import EmptyState
from desktop.gui.widgets.fields import TextField
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.layouts import clear_layout

if TYPE_CHECKING:
    from desktop.gui.screens.recommendations.screen import RecommendationsScreen


class StrandsTab(FormTable):
    """Says in words which strand rests on no recommendation."""

    def __init__(self, screen: "RecommendationsScreen") -> None:
        columns = (
            Column(name="number", heading="No.", text=lambda row: str(row.number), tone=lambda row: "strong", width=60),
            Column(name="title", heading="Strand", text=lambda row: row.title, stretch=True),
            Column(
                name="responsibility",
                heading="Responsibility",
                text=lambda row: row.responsibility or "not said",
                width=170,
            ),
            Column(name="count", heading="Recommendations", text=self._count, width=140),
        )
        empty = EmptyState(
            "strands",
            "No strands yet",
            "Where a board gathers its challenges into strands, the paper that sets them out brings them here.",
        )
        super().__init__(screen, "strands", "Strands", columns, empty)
        bind = self.form.bind
        self.pane.add(
            bind(TextField("Title", "strand_title", lines=(1, 6)), "title", "title"),
            bind(TextField("Text", "strand_text", lines=(3, 16)), "text", "text"),
            bind(TextField("Key actions", "strand_actions", lines=(2, 10)), "key_actions", "key actions"),
            bind(
                TextField("Responsibility", "strand_responsibility", lines=(1, 4)), "responsibility", "responsibility"
            ),
            bind(
                TextField("Tests of progress", "strand_tests", lines=(2, 10)), "tests_of_progress", "tests of progress"
            ),
        )
        self.pane.add_section("Recommendations that belong here")
        self._belonging = QVBoxLayout()
        space(self._belonging, spacing=4)
        self.pane.body.addLayout(self._belonging)

    def records(self) -> list[Any]:
        """Return the strands of the board in view."""
        return self._screen.session.book.strands.all(board_id=self._screen.session.board_id)

    def called(self, record: Any) -> str:
        """Return the strand by its number."""
        return f"strand {record.number}"

    def show_record(self, record: Any) -> None:
        """Show a strand and what belongs to it."""
        super().show_record(record)
        clear_layout(self._belonging)
        if not isinstance(record, Strand):
            return
        self.pane.set_heading(f"{record.number}  {record.title}")
        belonging = self._recommendations(record)
        for found in belonging:
            words = f"{found.ref} {found.paragraphs[0] if found.paragraphs else found.theme}"
            link = LinkButton(words, f"strand_tie_{found.ref}", self._opener(found))
            self._belonging.addWidget(link)
        if not belonging:
            self._belonging.addWidget(Label("It rests on no recommendation yet: tie one on its own page.", "muted"))

    def _count(self, row: Strand) -> str:
        return str(len(self._recommendations(row)) or "none")

    def _recommendations(self, strand: Strand) -> list[Recommendation]:
        book = self._screen.session.book
        links = book.links.all(to_kind="strands", to_id=strand.id, from_kind="recommendations")
        found = (book.recommendations.get(link.from_id) for link in links)
        return [each for each in found if each is not None]

    def _opener(self, found: Recommendation) -> Callable[[], None]:
        return lambda: self._screen.requested.emit(OpenRecord("recommendations", found.id))
