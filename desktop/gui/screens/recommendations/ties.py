"""What answers a recommendation and where it belongs: actions and strands."""

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.action_item import ActionItem
from desktop.domain.edits import added, removed
from desktop.domain.recommendation import Link, Recommendation, Strand
from desktop.gui.measures import space
from desktop.gui.requests import OpenRecord
from desktop.gui.widgets.buttons import LinkButton, SecondaryButton
from desktop.gui.widgets.fields import ChoiceField
from desktop.gui.widgets.labels import Label, section_label
from desktop.gui.widgets.layouts import clear_layout
from desktop.gui.writers import writes

if TYPE_CHECKING:
    from desktop.gui.screens.recommendations.screen import RecommendationsScreen


class Ties(QWidget):
    """Links lead to the other record; choosing a strand ties it, choosing it again takes the tie off."""

    def __init__(self, screen: "RecommendationsScreen") -> None:
        super().__init__()
        self._screen = screen
        self._found: Recommendation | None = None
        self._actions = QVBoxLayout()
        self._others = QVBoxLayout()
        for part in (self._actions, self._others):
            space(part, spacing=4)
        self._make = writes(SecondaryButton("New action from this", "action_from_recommendation", self.make_action))
        self._strand = ChoiceField("Belongs to strand", "recommendation_strand", [])
        self._strand.committed.connect(self._tie)
        column = QVBoxLayout(self)
        space(column, spacing=6)
        column.addWidget(section_label("Actions that answer it"))
        column.addLayout(self._actions)
        column.addWidget(self._make)
        column.addLayout(self._others)
        column.addWidget(self._strand)

    def show_recommendation(self, found: Recommendation | None) -> None:
        """Show the ties of a recommendation."""
        self._found = found
        clear_layout(self._actions)
        clear_layout(self._others)
        if found is None:
            return
        actions = self._answering(found)
        for item in actions:
            words = f"{item.ref} {item.wording}"
            self._actions.addWidget(self._link(words, "action-items", item.id))
        if not actions:
            self._actions.addWidget(Label("None yet.", "muted"))
        for link, record in self._tied(found):
            words = f"{link.relation.capitalize()}: {_said(record)}"
            self._others.addWidget(
                self._link(words, link.to_kind if link.from_id == found.id else link.from_kind, record.id)
            )
        strands = self._screen.session.book.strands.all(board_id=self._screen.session.board_id)
        self._strand.set_choices([(strand, _said(strand)) for strand in strands])
        self._strand.set_value(None)
        self._strand.setVisible(bool(strands))
        locked = self._screen.session.book.read_only
        self._make.setEnabled(not locked)
        self._strand.editor.setEnabled(not locked)

    def make_action(self) -> None:
        """Make an action that answers the recommendation and show it."""
        found = self._found
        board = self._screen.session.board
        if found is None or board is None:
            return
        item = ActionItem(
            board_id=board.id,
            ref=self._free_ref(found, board.id),
            wording=found.paragraphs[0] if found.paragraphs else found.theme,
            source_kind="recommendations",
            source_id=found.id,
            agreed_on=self._screen.session.today,
            lead=found.lead,
            timing=found.timing,
            original_due=found.due,
            current_due=found.due,
        )
        link = Link(from_kind="action-items", from_id=item.id, to_kind="recommendations", to_id=found.id)
        if self._screen.perform(f"New action {item.ref}", [added(item), added(link)]):
            self._screen.requested.emit(OpenRecord("action-items", item.id))

    def _answering(self, found: Recommendation) -> list[ActionItem]:
        book = self._screen.session.book
        items = {item.id: item for item in book.action_items.all(source_kind="recommendations", source_id=found.id)}
        for link in book.links.all(to_kind="recommendations", to_id=found.id, from_kind="action-items"):
            item = book.action_items.get(link.from_id)
            if item is not None:
                items[item.id] = item
        return list(items.values())

    def _tied(self, found: Recommendation) -> list[tuple[Link, Any]]:
        book = self._screen.session.book
        ties: list[tuple[Link, Any]] = []
        for link in [*book.links.all(from_id=found.id), *book.links.all(to_id=found.id)]:
            outward = link.from_id == found.id
            kind, record_id = (link.to_kind, link.to_id) if outward else (link.from_kind, link.from_id)
            record = book.records(kind).get(record_id)
            if record is not None and kind not in ("action-items", "recommendations"):
                ties.append((link, record))
        return ties

    def _tie(self, strand: Strand) -> None:
        found = self._found
        if found is None:
            return
        name = f"{found.ref} and strand {strand.number}"
        stands = self._screen.session.book.links.first(from_id=found.id, to_kind="strands", to_id=strand.id)
        if stands is not None:
            self._screen.perform(f"Tie of {name} taken off", [removed(stands)])
            return
        link = Link(
            from_kind="recommendations", from_id=found.id, to_kind="strands", to_id=strand.id, relation="belongs to"
        )
        self._screen.perform(f"Tie of {name}", [added(link)])

    def _link(self, words: str, kind: str, record_id: str) -> LinkButton:
        opened = OpenRecord(kind, record_id)
        return LinkButton(words, f"tie_{record_id[-6:]}", lambda: self._screen.requested.emit(opened))

    def _free_ref(self, found: Recommendation, board_id: str) -> str:
        items = self._screen.session.book.action_items
        if not items.count(board_id=board_id, ref=found.ref):
            return found.ref
        number = 2
        while items.count(board_id=board_id, ref=f"{found.ref}-{number}"):
            number += 1
        return f"{found.ref}-{number}"


def _said(record: Any) -> str:
    if isinstance(record, Strand):
        return f"{record.number} {record.title}"
    words = record.paragraphs[0] if isinstance(record, Recommendation) and record.paragraphs else ""
    return f"{getattr(record, 'ref', '')} {words}".strip() or str(getattr(record, "title", "record"))
