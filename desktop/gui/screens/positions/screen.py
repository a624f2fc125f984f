"""The screen of reported positions: which there are, and what changed from one to another."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.compare_positions import Comparison
from desktop.domain.dates import short_date
from desktop.domain.position import Occasion
from desktop.domain.position_entry import ACTION_ITEMS, RECOMMENDATIONS, STRANDS
from desktop.gui.book_jobs import reading
from desktop.gui.freezing import freeze
from desktop.gui.jobs import Jobs
from desktop.gui.measures import fix, space
from desktop.gui.models.columns import RowsModel
from desktop.gui.requests import OpenRecord, ShowScreen, Tell
from desktop.gui.screen import Screen
from desktop.gui.screens.positions.comparison_view import ComparisonView
from desktop.gui.screens.positions.rows import PositionRow, columns, rows_of, side_words
from desktop.gui.session import BookSession
from desktop.gui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from desktop.gui.widgets.choice_field import ChoiceField
from desktop.gui.widgets.empty import EmptyState
from desktop.gui.widgets.labels import Rule
from desktop.gui.widgets.list_table import ListTable
from desktop.gui.widgets.page_header import PageHeader
from desktop.gui.writers import writes
from desktop.workflows.compare_reported import Side, compared, sides_of
from desktop.workflows.take_position import taken

if TYPE_CHECKING:
    from desktop.domain.edits import Edit

_NOTHING, _SIDES = range(2)
_KINDS = {ACTION_ITEMS: "Actions", RECOMMENDATIONS: "Recommendations", STRANDS: "Strands"}
_EMPTY = (
    "What is reported is frozen when a meeting ends and when its pack is issued. From then on two such positions can "
    "be held against each other: what is new, closed, late or worded anew, and how the figures add up."
)


class PositionsScreen(Screen):
    """The chosen position is compared with the one before it, or with any other."""

    kinds_shown = frozenset(
        {
            "boards", "meetings", "positions", "action-items", "extensions", "updates", "evidence-files", "reports",
            "recommendations", "recommendation-updates", "strands", "links", "rating-keys",
        }
    )  # fmt: skip

    def __init__(self, session: BookSession, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(session, jobs, parent)
        self._asked = 0
        self._found: Comparison | None = None
        self._shown_id = ""
        self._earlier: dict[str, Side] = {}
        self.header = PageHeader("What changed")
        self.model = RowsModel(columns(), self)
        self.table = ListTable("positions_table", "Reported positions", self.model)
        self.table.row_chosen.connect(self._follow)
        self.against = ChoiceField("Compared with", "position_against", ())
        self.against.committed.connect(self._compare_with)
        self.view = ComparisonView()
        self.view.opened.connect(self._open)
        self._stack = QStackedWidget()
        self._lay_out()
        session.board_changed.connect(self._forget)

    def refresh(self) -> None:
        """Read which positions there are, and the comparison of those in view again."""
        board_id = self.session.board_id
        rows = rows_of(sides_of(self.session.book, board_id), self.session.today) if board_id else []
        self._stack.setCurrentIndex(_SIDES if rows else _NOTHING)
        self.header.show_tabs(bool(rows))
        self._freeze.setVisible(bool(rows))
        # the list tells of the row that it keeps, which need not be the one that was asked for
        wanted = self._place_of(rows)
        self.model.show_rows(rows)
        if not rows:
            self._found = None
            self.header.set_title("What changed", "")
            return
        self.table.choose(wanted)
        self._follow(self.table.current_row())

    def open_record(self, kind: str, record_id: str) -> None:
        """Show a position, or that which a pack reports, against the one before it."""
        pack = self.session.book.packs.get(record_id) if kind == "packs" else None
        self._shown_id = (pack.position_id or "") if pack else record_id
        self._earlier.pop(self._shown_id, None)
        if self.isVisible():
            self.refresh()

    def come(self) -> None:
        """Show the last position against the one before it."""
        self._shown_id = ""
        self.refresh()

    def freeze_now(self) -> None:
        """Freeze by hand what is reported today."""
        board_id, today = self.session.board_id, self.session.today
        if board_id is None:
            self.requested.emit(Tell("There is no board in this book yet: add one under Board, or import an agenda."))
            return
        take = lambda book, told: taken(book, board_id, today, Occasion.BY_HAND, told=told)  # noqa: E731
        freeze(self.session, self.jobs, take, self._keep)

    def _keep(self, edits: "tuple[Edit, ...]") -> None:
        self._shown_id = edits[0].record_id
        self.perform(f"Position of {short_date(self.session.today)} frozen", edits)

    def _place_of(self, rows: list[PositionRow]) -> int:
        """Return which line is in view: the chosen one, or the last position, or the present where it is the only."""
        chosen = next((at for at, row in enumerate(rows) if row.id == self._shown_id), None)
        return chosen if chosen is not None else 1 if len(rows) > 2 else 0

    def _follow(self, row: object) -> None:
        """Show the chosen line against what it is compared with."""
        if not isinstance(row, PositionRow):
            return
        self._shown_id = row.id
        others = [each for each in self._rows() if each.id != row.id]
        before = self._earlier.get(row.id) or row.before or (others[0].side if others else None)
        self.against.set_choices([(each.side, side_words(each.side)) for each in others])
        self.against.set_value(before)
        if before is not None:
            self._compare(before, row.side)

    def _compare_with(self, side: Side) -> None:
        self._earlier[self._shown_id] = side
        self._follow(self.table.current_row())

    def _compare(self, one: Side, other: Side) -> None:
        """Hold two sides against each other in a job, the earlier first."""
        before, after = sorted((one, other), key=_turn)
        self._asked += 1
        asked, board_id = self._asked, self.session.board_id
        assert board_id is not None
        work = reading(self.session.book.path, lambda book: compared(book, board_id, before, after))
        self.jobs.start("Comparing", work, lambda found: self._show(asked, found, before, after), quiet=True)

    def _show(self, asked: int, found: Comparison, before: Side, after: Side) -> None:
        if asked != self._asked:
            return
        self._found = found
        self.header.set_title("What changed", f"From {before.words} to {after.words}")
        there = {kind.kind: kind for kind in found.kinds}
        for place, (kind, words) in enumerate(_KINDS.items()):
            number = len(there[kind].changes) if kind in there else 0
            self.header.name_tab(place, f"{words} ({number:,})" if number else words)
        self._show_kind(self._tab)

    def _show_kind(self, tab: int) -> None:
        self._tab = tab
        if self._found is None:
            return
        kind = next((each for each in self._found.kinds if each.kind == list(_KINDS)[tab]), None)
        self.view.setVisible(kind is not None)
        self._none.setVisible(kind is None)
        if kind is not None:
            self.view.show_kind(kind)

    def _open(self, kind: str, record_id: str) -> None:
        if self.session.book.records(kind).get(record_id) is None:
            self.requested.emit(Tell("This record is no longer in the book; it stands here as it was reported."))
        else:
            self.requested.emit(OpenRecord(kind, record_id))

    def _rows(self) -> list[PositionRow]:
        return [self.model.row(at) for at in range(self.model.rowCount())]

    def _say(self, rows: list[PositionRow]) -> None:
        if not rows:
            self.header.set_title("What changed", "")

    def _forget(self) -> None:
        self._shown_id, self._earlier = "", {}

    def _lay_out(self) -> None:
        back = lambda: self.requested.emit(ShowScreen("actions"))  # noqa: E731 - what a link does
        self.header.add_above(LinkButton("‹ Action log", "positions_back", back, small=True))
        self._freeze = writes(PrimaryButton("Freeze the position now", "freeze_now", self.freeze_now))
        self.header.add_button(self._freeze)
        self._tab = 0
        for kind, words in _KINDS.items():
            self.header.add_tab(words, f"tab_changed_{kind.replace('-', '_')}")
        self.header.tab_chosen.connect(self._show_kind)
        self._none = EmptyState("done", "None were reported", "Neither position has any of these records.")
        sides = QWidget()
        row = QHBoxLayout(sides)
        space(row, spacing=0)
        row.addWidget(self._left_side())
        upright = Rule()
        upright.setProperty("role", "upright")
        row.addWidget(upright)
        right = QVBoxLayout()
        space(right, (0, 8, 0, 0), 0)
        right.addWidget(self.view, 1)
        right.addWidget(self._none, 1)
        row.addLayout(right, 1)
        empty = EmptyState(
            "minutes",
            "Nothing has been frozen yet",
            _EMPTY,
            writes(SecondaryButton("Freeze the position now", "freeze_first", self.freeze_now)),
        )
        for page in (empty, sides):
            self._stack.addWidget(page)
        whole = QVBoxLayout(self)
        space(whole, spacing=0)
        whole.addWidget(self.header)
        whole.addWidget(self._stack, 1)

    def _left_side(self) -> QWidget:
        side = QWidget()
        fix(side, width=320)
        column = QVBoxLayout(side)
        space(column, spacing=0)
        column.addWidget(self.table, 1)
        column.addWidget(Rule())
        below = QVBoxLayout()
        space(below, (24, 12, 24, 16))
        below.addWidget(self.against)
        column.addLayout(below)
        return side


def _turn(side: Side) -> tuple[bool, str, str]:
    position = side.position
    return (position is None, side.as_at.isoformat(), position.id if position else "")
