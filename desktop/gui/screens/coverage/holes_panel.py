"""The holes of the matrix in words, what serves many, and which recommendations are alike."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.coverage import Coverage, CoverageRow, Hole
from desktop.domain.wording import listed
from desktop.gui.measures import space
from desktop.gui.requests import OpenRecord
from desktop.gui.screens.coverage.hole_button import HoleButton
from desktop.gui.widgets.fold import Fold
from desktop.gui.widgets.labels import Label, section_label
from desktop.gui.widgets.layouts import clear_layout
from desktop.gui.widgets.link_list import Leads, LinkList


class HolesPanel(QWidget):
    """hole_chosen(kind, "" for none) is emitted when a kind of hole is pressed; opened(request) for a link."""

    hole_chosen = Signal(str)
    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._buttons: list[HoleButton] = []
        self._list = QVBoxLayout()
        space(self._list, spacing=0)
        self._words = Label("", "muted")
        self._words.setObjectName("hole_words")
        self._none = Label("No holes: everything is answered, shown and minuted.", "muted")
        self._none.setObjectName("no_holes")
        self._many, self._many_links = _folded("What serves many", "coverage_many")
        self._alike, self._alike_links = _folded("Recommendations that are alike", "coverage_alike")
        for links in (self._many_links, self._alike_links):
            links.pressed.connect(self.opened)
        column = QVBoxLayout(self)
        space(column, spacing=8)
        column.addWidget(section_label("Holes"))
        column.addWidget(self._none)
        column.addLayout(self._list)
        for widget in (self._words, self._many, self._alike):
            column.addWidget(widget)

    def show_coverage(self, found: Coverage, chosen: str) -> None:
        """Show the holes of a matrix; chosen is the kind that stays pressed."""
        if [button.hole for button in self._buttons] != list(found.holes):
            self._make_buttons(found.holes)
        for button in self._buttons:
            button.setChecked(button.hole.kind == chosen)
        self._none.setVisible(not found.holes)
        said = next((hole.words for hole in found.holes if hole.kind == chosen), "")
        self._words.setText(said)
        self._words.setVisible(bool(said))
        self._show_many(found)
        self._show_alike(found)

    def _make_buttons(self, holes: Iterable[Hole]) -> None:
        focused = next((button.objectName() for button in self._buttons if button.hasFocus()), "")
        clear_layout(self._list)
        self._buttons = [HoleButton(hole) for hole in holes]
        for button in self._buttons:
            button.clicked.connect(lambda on, kind=button.hole.kind: self.hole_chosen.emit(kind if on else ""))
            self._list.addWidget(button)
            if button.objectName() == focused:
                button.setFocus()

    def _show_many(self, found: Coverage) -> None:
        many = found.serving_many()
        leads = [
            Leads(
                f"{column.name.capitalize()} serves {len(rows)}: {_names(rows)}",
                f"serves_{column.ref}",
                OpenRecord(found.against, column.id),
            )
            for column, rows in many
        ]
        _fill(self._many, self._many_links, leads)

    def _show_alike(self, found: Coverage) -> None:
        leads = [
            Leads(
                f"{each.one.name} {each.relation} {each.other.name}",
                f"alike_{at}",
                OpenRecord("recommendations", each.one.id),
            )
            for at, each in enumerate(found.overlaps)
        ]
        _fill(self._alike, self._alike_links, leads)


def _names(rows: list[CoverageRow]) -> str:
    return listed([row.name for row in rows])


def _folded(heading: str, name: str) -> tuple[Fold, LinkList]:
    fold, links = Fold(heading, name), LinkList(small=True)
    fold.body.addWidget(links)
    return fold, links


def _fill(fold: Fold, links: LinkList, leads: list[Leads]) -> None:
    links.show_links(leads)
    fold.say(f"{len(leads):,}")
    fold.setVisible(bool(leads))
