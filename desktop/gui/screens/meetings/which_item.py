"""Files that wait for an item: each with a guess from its name, to be confirmed or changed."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.agenda import AgendaItem, ItemKind
from desktop.domain.agenda_order import in_order, printed_number
from desktop.domain.paper_guess import guess_item
from desktop.gui.measures import fix, space
from desktop.gui.widgets.buttons import LinkButton, PrimaryButton
from desktop.gui.widgets.card import Card
from desktop.gui.widgets.fields import ChoiceField
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.layouts import clear_layout
from desktop.gui.writers import writes


class WhichItem(Card):
    """chosen(item id, paths) is emitted for each item when the person attaches; shown(bool) as files wait or not."""

    chosen = Signal(str, object)
    shown = Signal(bool)

    def __init__(self) -> None:
        super().__init__("Which item?", "which_item")
        self._items: list[AgendaItem] = []
        self._paths: list[Path] = []
        self._fields: dict[Path, ChoiceField] = {}
        self._rows = QVBoxLayout()
        space(self._rows, spacing=8)
        self.body.addLayout(self._rows)
        buttons = QHBoxLayout()
        space(buttons, spacing=12)
        buttons.addWidget(writes(PrimaryButton("Attach them", "which_attach", self.attach)))
        buttons.addWidget(LinkButton("Leave them out", "which_leave", self.empty, small=True))
        buttons.addStretch()
        self.body.addLayout(buttons)
        self.hide()

    def show_items(self, items: Sequence[AgendaItem]) -> None:
        """Offer these items; what was chosen already stays."""
        chosen = {path: field.value() for path, field in self._fields.items()}
        self._items = [placed.item for placed in in_order(items) if placed.item.kind is not ItemKind.HEADING]
        self._fill(chosen)

    def wait_for(self, paths: Sequence[Path]) -> None:
        """Let files wait until somebody says where they belong."""
        chosen = {path: field.value() for path, field in self._fields.items()}
        self._paths += [path for path in paths if path not in self._paths]
        self._fill(chosen)

    def attach(self) -> None:
        """Tell the files of each item in their order; a file without an item goes on waiting."""
        wanted: dict[str, list[Path]] = {}
        for path in self._paths:
            if item_id := self._fields[path].value():
                wanted.setdefault(item_id, []).append(path)
        self._paths = [path for path in self._paths if not self._fields[path].value()]
        self._fill({})
        for item_id, paths in wanted.items():
            self.chosen.emit(item_id, paths)

    def empty(self) -> None:
        """Let no file wait any more."""
        self._paths = []
        self._fill({})

    def _fill(self, chosen: dict[Path, object]) -> None:
        clear_layout(self._rows)
        self._fields = {}
        choices = [("", "Choose an item"), *((item.id, self._named(item)) for item in self._items)]
        for number, path in enumerate(self._paths):
            guess = guess_item(path.name, self._items)
            field = ChoiceField(path.name, f"which_item_{number}", choices)
            field.label.hide()
            field.set_value(chosen.get(path) or (guess.id if guess else ""))
            self._fields[path] = field
            self._rows.addWidget(_row(path, field))
        self.setVisible(bool(self._paths))
        self.shown.emit(bool(self._paths))

    def _named(self, item: AgendaItem) -> str:
        above = next((each.number for each in self._items if each.id == item.parent_id), "")
        return f"{printed_number(item, above)}  {item.title}".strip()


def _row(path: Path, field: ChoiceField) -> QWidget:
    whole = QWidget()
    row = QHBoxLayout(whole)
    space(row, spacing=16)
    row.addWidget(Label(path.name, wrap=False), 1, Qt.AlignmentFlag.AlignVCenter)
    fix(field, width=360)
    row.addWidget(field)
    return whole
