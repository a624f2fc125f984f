"""The paper itself, line by line, each with what was made of it."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.gui.kind_words import words_for
from desktop.gui.measures import space
from desktop.gui.models.columns import Column, RowsModel
from desktop.gui.widgets.list_table import ListTable


@dataclass(frozen=True, slots=True)
class PaperLine:
    """A line of the paper and the kinds of record that hold it."""

    line: int
    text: str
    kinds: tuple[str, ...]
    placed: bool


def _made_of(row: PaperLine) -> str:
    if row.kinds:
        return ", ".join(words_for(kind) for kind in row.kinds)
    return "heading" if row.placed else "left over"


COLUMNS = (
    Column(name="line", heading="Line", text=lambda row: str(row.line), tone=lambda row: "muted", width=70),
    Column(name="text", heading="As printed", text=lambda row: row.text, stretch=True),
    Column(
        name="made", heading="Read as", text=_made_of, tone=lambda row: "muted" if row.placed else "late", width=200
    ),
)


class PaperTab(QWidget):
    """Read only: what is wrong is corrected where it was read."""

    def __init__(self) -> None:
        super().__init__()
        self.model = RowsModel(COLUMNS, self)
        self.table = ListTable("paper_table", "The paper itself", self.model, fitted=True)
        whole = QVBoxLayout(self)
        space(whole, spacing=0)
        whole.addWidget(self.table)

    def show_lines(self, lines: Iterable[PaperLine]) -> None:
        """Show these lines."""
        self.model.show_rows(list(lines))
