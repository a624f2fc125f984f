"""One column of a log from elsewhere: its heading, some of its cells, and the field that it fills."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.gui.measures import fix, space
from desktop.gui.widgets.fields import ChoiceField
from desktop.gui.widgets.labels import Label, Rule
from desktop.importers.action_log.fields import FIELDS, NOT_USED
from desktop.importers.action_log.guess import Column
from desktop.importers.action_log.headings import A_GUESS, LIKELY

_CHOICES = [(NOT_USED, "Not used"), *((field.name, field.label) for field in FIELDS)]
_SURE = {A_GUESS: "a guess", LIKELY: "likely"}
HEADING_WIDTH, FIELD_WIDTH, SURE_WIDTH = 190, 210, 150
_BETWEEN = "   ·   "


class ColumnRow(QWidget):
    """The person chooses in the list; chosen(place, field) is called with what they choose."""

    def __init__(self, column: Column, chosen: Callable[[int, str], None]) -> None:
        super().__init__()
        heading = column.heading or "(no heading)"
        self._heading = Label(heading, "strong", wrap=False)
        fix(self._heading, width=HEADING_WIDTH)
        samples = Label(_BETWEEN.join(column.samples) or "empty", "muted", wrap=False)
        samples.setObjectName(f"samples_{column.at}")
        samples.setToolTip("\n\n".join(column.samples))
        self.field = ChoiceField(f"What “{heading}” holds", f"column_{column.at}", _CHOICES)
        self.field.label.hide()
        fix(self.field, width=FIELD_WIDTH)
        self.field.committed.connect(lambda field: chosen(column.at, str(field)))
        self._sure = Label("", "small", wrap=False)
        self._sure.setObjectName(f"sure_{column.at}")
        fix(self._sure, width=SURE_WIDTH)
        row = QHBoxLayout()
        space(row, (24, 0, 24, 0), 16)
        row.addWidget(self._heading)
        row.addWidget(samples, 1)
        row.addWidget(self.field)
        row.addWidget(self._sure)
        whole = QVBoxLayout(self)
        space(whole, (0, 4, 0, 0), 4)
        whole.addLayout(row)
        whole.addWidget(Rule())
        self.show_column(column)

    def show_column(self, column: Column) -> None:
        """Show what the column fills now, and how sure that is."""
        self.field.keep_value(column.field)
        self._sure.setText(_words(column))
        self.field.editor.setAccessibleDescription(_words(column))


def _words(column: Column) -> str:
    """Return how sure a guess is and what it rests on: "likely, by its heading"."""
    if not column.field:
        return ""
    return ", ".join(filter(None, (_SURE.get(column.sure, ""), column.why)))
