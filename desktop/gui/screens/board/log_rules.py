"""How the board runs its log: the reporting cycle, the working grace, evidence, and whom a matter goes to."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.domain.board import Board
from desktop.domain.errors import Refused
from desktop.domain.wording import counted
from desktop.gui.measures import space
from desktop.gui.record_form import RecordForm
from desktop.gui.screen import Screen
from desktop.gui.widgets.fields import ChoiceField, LineField
from desktop.gui.widgets.labels import Label, section_label
from desktop.gui.widgets.names import read_names, say_names

_LONGEST = 366
_EVIDENCE = [(True, "Only with evidence"), (False, "Also without evidence")]


def read_cycle(text: str) -> int:
    """Return the days of a reporting cycle, from 1; raises Refused for anything else."""
    days = read_grace(text)
    if days == 0:
        raise Refused("A reporting cycle has one day at least, such as 35.")
    return days


def read_grace(text: str) -> int:
    """Return a number of days up to a year; raises Refused for anything else."""
    words = text.strip()
    if words.isascii() and words.isdecimal() and len(words) <= 3 and int(words) <= _LONGEST:
        return int(words)
    raise Refused("This takes a number of days, such as 28.")


class LogRules(QWidget):
    """Fields in two columns, with what each means below it."""

    def __init__(self, screen: Screen) -> None:
        super().__init__()
        self._form = RecordForm(screen, lambda board: f"“{board.name[:40]}”")
        bind = self._form.bind
        self._cycle = LineField("Reporting cycle (days)", "board_cycle", read=read_cycle)
        self._grace = LineField("Working grace (days)", "board_grace", read=read_grace)
        route = LineField(
            "Escalation, step by step",
            "board_escalation",
            read=read_names,
            hint="Director; Chief Executive; Council",
        )
        self._cycle_means, self._grace_means = Label("", "small"), Label("", "small")
        self._grace_means.setObjectName("board_grace_means")
        grid = QGridLayout(self)
        space(grid, (24, 14, 24, 20), 8)
        grid.setHorizontalSpacing(32)
        grid.addWidget(section_label("The log of actions"), 0, 0, 1, 2)
        fields: tuple[tuple[QWidget, Label | None], ...] = (
            (bind(self._cycle, "cycle_days", "reporting cycle"), self._cycle_means),
            (bind(self._grace, "working_grace_days", "working grace"), self._grace_means),
            (
                bind(ChoiceField("An action is closed", "board_evidence", _EVIDENCE), "evidence_to_close", "evidence"),
                None,
            ),
            (bind(route, "escalation_route", "escalation", to_text=say_names), None),
        )
        for place, (field, means) in enumerate(fields):
            row, column = 1 + 2 * (place // 2), place % 2
            grid.addWidget(field, row, column, Qt.AlignmentFlag.AlignTop)
            if means is not None:
                grid.addWidget(means, row + 1, column, Qt.AlignmentFlag.AlignTop)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)

    def show_board(self, board: Board | None) -> None:
        """Show the rules of a board."""
        self._form.show(board)
        cycle = counted(board.cycle_days, "day") if board else ""
        self._cycle_means.setText(f"What was not heard of for {cycle} and falls due within {cycle} is at risk.")
        grace = board.working_grace_days if board else 0
        self._grace_means.setText(
            f"What is due immediately is overdue only after {counted(grace, 'day')}; both days are printed."
            if grace
            else "No grace: what is due immediately is overdue from the day after the base date."
        )
