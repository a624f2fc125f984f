"""What closing a recommendation asks about the others that say the same."""

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from desktop.domain.recommendation import Recommendation
from desktop.gui.measures import space
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.layouts import clear_layout
from desktop.workflows.recommendation_twins import Twin

_EACH = "Each stays answerable to its own report"


class TwinBoxes(QWidget):
    """A box for each open twin; what is done to the recommendation is done to those that are ticked too.

    name is that of the step, too what is asked ("sign off too?"), own what each has of its own then.
    """

    def __init__(self, name: str, too: str, own: str) -> None:
        super().__init__()
        self._name, self._too = name, too
        self._boxes: list[tuple[Twin, QCheckBox]] = []
        self._heading, self._note = Label("", "strong"), Label(f"{_EACH}, with {own} of its own.", "small")
        self._rows = QVBoxLayout()
        space(self._rows, spacing=4)
        column = QVBoxLayout(self)
        space(column, (0, 4, 0, 4), 4)
        column.addWidget(self._heading)
        column.addLayout(self._rows)
        column.addWidget(self._note)
        self.hide()

    def ask(self, twins: list[Twin]) -> None:
        """Ask about these; boxes that are ticked stay so."""
        if [twin.other.id for twin in twins] == [twin.other.id for twin, _box in self._boxes]:
            self._boxes = [(twin, box) for twin, (_old, box) in zip(twins, self._boxes, strict=True)]
            return
        clear_layout(self._rows)
        self._boxes = [(twin, self._box(number, twin)) for number, twin in enumerate(twins)]
        which = "This one" if len(twins) == 1 else "These"
        self._heading.setText(f"{which} may be answered as well: {self._too}")
        self.setVisible(bool(twins))

    def ticked(self) -> list[Recommendation]:
        """Return the recommendations that are ticked."""
        return [twin.other for twin, box in self._boxes if box.isChecked()]

    def _box(self, number: int, twin: Twin) -> QCheckBox:
        words = f"{twin.other.ref}, {twin.words.split()[0].casefold()}"
        box = QCheckBox(words)
        box.setObjectName(f"also_{self._name}_{number}")
        box.setAccessibleDescription(twin.called)
        box.setToolTip(twin.called)
        self._rows.addWidget(box)
        self._rows.addWidget(Label(twin.report.title if twin.report else "", "small"))
        return box
