"""Above the scorecard: what contradicts, and the table of status by direction."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.measure import Direction
from desktop.domain.measure_summary import DIRECTIONS, StatusByDirection
from desktop.domain.measure_words import say_direction, say_status
from desktop.gui.measures import fix, space
from desktop.gui.requests import OpenRecord
from desktop.gui.theme import theme
from desktop.gui.widgets.fold import Fold
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.layouts import clear_layout
from desktop.gui.widgets.link_list import Leads, LinkList
from desktop.gui.widgets.notice import NoticeBox
from desktop.workflows.measure_board import Scorecard
from desktop.workflows.measure_ties import contradiction_words

_NUMBER = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_MOST_TOLD, _HIGH, _LOW = 3, 720, 440
_NOT_KNOWN = "not known"
_HOW = "▲ is better and ▼ is worse, whichever way the figure went."


class SummaryStrip(QWidget):
    """chosen(OpenRecord) is emitted for a contradiction that was pressed."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._grid_holder = QWidget()
        self._grid_holder.setObjectName("status_by_direction")
        self._grid = QGridLayout(self._grid_holder)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._against = NoticeBox()
        self._links = LinkList(small=True)
        self._links.pressed.connect(self.chosen)
        self._against.body.addWidget(self._links)
        fold = self.fold = Fold("Summary", "measures_summary")
        self._is_chosen, self._gist = False, ""
        fold.button.clicked.connect(self._keep_fold)
        both = QHBoxLayout()
        space(both, spacing=32)
        both.addWidget(self._grid_holder, 0, Qt.AlignmentFlag.AlignTop)
        self._sentences = Label("")
        self._sentences.setObjectName("measures_sentences")
        said = QVBoxLayout()
        space(said, spacing=6)
        said.addWidget(self._sentences)
        said.addWidget(Label(_HOW, "small"))
        said.addStretch()
        both.addLayout(said, 1)
        fold.body.addLayout(both)
        column = QVBoxLayout(self)
        space(column, (24, 12, 24, 8), 8)
        column.addWidget(self._against)
        column.addWidget(fold)

    def fit(self, height: int) -> None:
        """Open the table where the page is high enough for it, until the person opens or folds it."""
        if not self._is_chosen:
            self.fold.open(height >= theme().px(_HIGH))
            self._say_gist()
        self._links.setVisible(height >= theme().px(_LOW))

    def _keep_fold(self) -> None:
        self._is_chosen = True
        self._say_gist()

    def _say_gist(self) -> None:
        """Say beside the folded table what is getting worse; the open one says it itself."""
        self.fold.say("" if self.fold.is_open else self._gist)

    def show_scorecard(self, found: Scorecard) -> None:
        """Say what contradicts, and count."""
        table = found.table
        said = found.sentences
        self._sentences.setText(" ".join(said[2:]))
        worse = table.going(Direction.WORSENING)
        self._gist = said[-1] if worse else "None is worsening." if said else ""
        self._say_gist()
        self._fill(table)
        self._say_against(found)

    def _say_against(self, found: Scorecard) -> None:
        held = [row for row in found.rows if row.against]
        self._against.setVisible(bool(held))
        count = len(held)
        heading = "A measure gets worse" if count == 1 else f"{count:,} measures get worse"
        self._against.say(f"{heading} beside work that stands well" if held else "")
        self._links.show_links(
            [
                Leads(
                    f"{row.measure.ref} {row.measure.title}: {contradiction_words(row.against)}",
                    f"against_{at}",
                    OpenRecord("measures", row.id),
                )
                for at, row in enumerate(held[:_MOST_TOLD])
            ]
        )

    def _fill(self, table: StatusByDirection) -> None:
        clear_layout(self._grid)
        head = ["", *(_NOT_KNOWN if each is Direction.UNKNOWN else say_direction(each) for each in DIRECTIONS), "all"]
        lines: list[Sequence[str]] = [head]
        for status in table.rows():
            numbers = [table.of(status, each) for each in DIRECTIONS]
            lines.append([say_status(status), *(f"{each:,}" for each in numbers), f"{table.with_status(status):,}"])
        lines.append(["all", *(f"{table.going(each):,}" for each in DIRECTIONS), f"{table.total:,}"])
        for at, line in enumerate(lines):
            for column, words in enumerate(line):
                label = Label(words, "section" if at == 0 or at == len(lines) - 1 else "small", wrap=False)
                if column:
                    label.setAlignment(_NUMBER)
                    fix(label, width=92 if column < len(line) - 1 else 40)
                self._grid.addWidget(label, at, column)
        self._grid.setVerticalSpacing(2)
