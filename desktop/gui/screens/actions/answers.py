"""The recommendations that an action answers."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.action_item import ActionItem
from desktop.domain.edits import added, removed
from desktop.domain.recommendation import Link, Recommendation
from desktop.gui.measures import space
from desktop.gui.record_form import lock
from desktop.gui.requests import OpenRecord
from desktop.gui.widgets.fields import ChoiceField
from desktop.gui.widgets.labels import section_label
from desktop.gui.widgets.link_list import Leads, LinkList

if TYPE_CHECKING:
    from desktop.gui.screens.actions.screen import ActionsScreen

_LETTERS = 60


class Answers(QWidget):
    """Links lead to the recommendation; the list below adds one, choosing it again takes it off."""

    def __init__(self, screen: "ActionsScreen") -> None:
        super().__init__()
        self._screen = screen
        self._item: ActionItem | None = None
        self._links = LinkList()
        self._links.pressed.connect(screen.requested)
        self._more = ChoiceField("Answers another recommendation", "answers_more", [])
        self._more.committed.connect(self._add)
        column = QVBoxLayout(self)
        space(column, spacing=6)
        column.addWidget(section_label("Answers"))
        column.addWidget(self._links)
        column.addWidget(self._more)

    def show_action(self, item: ActionItem | None) -> None:
        """Show what an action answers."""
        self._item = item
        if item is None:
            self._links.show_links([])
            return
        linked = {link.to_id: link for link in self._own_links(item)}
        recommendations = self._recommendations()
        self._links.show_links(
            [
                Leads(_whole(found), f"answers_{found.ref}", OpenRecord("recommendations", found.id))
                for found in recommendations
                if found.id in linked
            ]
        )
        offered = [(found, _said(found)) for found in recommendations]
        self._more.set_choices(offered)
        self._more.set_value(None)
        self._more.setVisible(bool(offered))
        lock(self._more, self._screen.session.book.read_only)

    def _own_links(self, item: ActionItem) -> list[Link]:
        return self._screen.session.book.links.all(from_kind="action-items", from_id=item.id, relation="answers")

    def _recommendations(self) -> list[Recommendation]:
        book = self._screen.session.book
        reports = book.reports.all(board_id=self._screen.session.board_id)
        return [found for report in reports for found in book.recommendations.all(report_id=report.id)]

    def _add(self, found: Recommendation) -> None:
        if self._item is None:
            return
        stands = next((link for link in self._own_links(self._item) if link.to_id == found.id), None)
        if stands is not None:
            self._screen.perform(f"{self._item.ref} no longer answers {found.ref}", [removed(stands)])
            return
        link = Link(from_kind="action-items", from_id=self._item.id, to_kind="recommendations", to_id=found.id)
        self._screen.perform(f"{self._item.ref} answers {found.ref}", [added(link)])


def _whole(found: Recommendation) -> str:
    return f"{found.ref} {found.paragraphs[0] if found.paragraphs else found.theme}"


def _said(found: Recommendation) -> str:
    words = _whole(found)
    return words if len(words) <= _LETTERS else f"{words[:_LETTERS]}…"
