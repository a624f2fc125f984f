"""The terms of reference, clause by clause."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from desktop.domain.board import Board, TermsClause
from desktop.domain.edits import changed
from desktop.gui.form_table import FormTable
from desktop.gui.models.columns import Column
from desktop.gui.record_form import BookKeeper, Keeper
from desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.gui.widgets.empty import EmptyState
from desktop.gui.widgets.fields import LineField, TextField
from desktop.gui.widgets.table_actions import add_actions
from desktop.gui.writers import writes
from desktop.storage.typing import Place

if TYPE_CHECKING:
    from desktop.gui.screens.board.screen import BoardScreen


@dataclass(frozen=True, slots=True)
class ClauseRow:
    """A clause at its place in the board's terms of reference; id is that place."""

    id: str
    board_id: str
    part: str
    number: int
    text: str


COLUMNS = (
    Column(name="part", heading="Part", text=lambda row: row.part.capitalize(), width=110),
    Column(name="number", heading="No.", text=lambda row: str(row.number), tone=lambda row: "strong", width=60),
    Column(name="text", heading="Clause", text=lambda row: row.text, stretch=True),
)


class _Keeper(BookKeeper):
    """Keeps a clause in its board's record."""

    def current(self, row: Any) -> ClauseRow | None:
        """Return the clause as the book has it."""
        board = self._screen.session.book.boards.get(row.board_id)
        return next((each for each in rows_of(board) if each.id == row.id), None) if board else None

    def place_of(self, row: Any, attribute: str) -> Place:
        """Return where what is typed is kept: only the form can read it back."""
        return Place("boards", row.board_id, f"form.clause-{row.id}.{attribute}")

    def put(self, name: str, _before: Any, after: Any) -> None:
        """Write the board with the changed clause."""
        board = self._screen.session.book.boards.get(after.board_id)
        if board is not None:
            rows = [after if each.id == after.id else each for each in rows_of(board)]
            super().put(name, board, with_rows(board, rows))


class TermsTab(FormTable):
    """Clauses are added at the end and deleted by key."""

    def __init__(self, screen: "BoardScreen") -> None:
        empty = EmptyState(
            "board",
            "No terms of reference yet",
            "A paper that sets them out brings them here; or add them clause by clause.",
            writes(PrimaryButton("Add a clause", "empty_add_clause", self.add_clause)),
        )
        tools = (writes(SecondaryButton("Add clause", "add_clause", self.add_clause)),)
        super().__init__(screen, "terms", "Terms of reference", COLUMNS, empty, tools)
        self.pane.add(
            self.form.bind(LineField("Part", "clause_part", hint="aim, role"), "part", "part"),
            self.form.bind(TextField("Clause", "clause_text", lines=(3, 16)), "text", "words"),
        )
        add_actions(
            self.table,
            (
                ("Add a clause", "clause_add", "Ins", self.add_clause),
                ("Delete", "clause_delete", "Del", self.delete_clause),
            ),
        )

    def records(self) -> list[Any]:
        """Return the clauses of the board in view."""
        board = self._screen.session.board
        return rows_of(board) if board else []

    def called(self, record: Any) -> str:
        """Return the clause by part and number."""
        return f"{record.part} {record.number}"

    def keeper(self) -> Keeper:
        """Return what writes a clause into its board."""
        return _Keeper(self._screen)

    def show_record(self, record: Any) -> None:
        """Show a clause."""
        super().show_record(record)
        if isinstance(record, ClauseRow):
            self.pane.set_heading(f"{record.part.capitalize()} {record.number}")

    def add_clause(self) -> None:
        """Add a clause to the last part."""
        board = self._screen.session.board
        if board is None:
            return
        part = board.terms_of_reference[-1].part if board.terms_of_reference else "aim"
        number = sum(clause.part == part for clause in board.terms_of_reference) + 1
        clause = TermsClause(part=part, number=number, text="New clause")
        after = replace(board, terms_of_reference=(*board.terms_of_reference, clause))
        if self._screen.perform("New clause of the terms of reference", [changed(board, after)]):
            self.refresh()
            self.choose(str(len(after.terms_of_reference) - 1))

    def delete_clause(self) -> None:
        """Take the chosen clause out; undo brings it back."""
        board, row = self._screen.session.board, self.table.current_row()
        if board is not None and isinstance(row, ClauseRow):
            rows = [each for each in rows_of(board) if each.id != row.id]
            self._screen.perform(f"Removal of {self.called(row)}", [changed(board, with_rows(board, rows))])


def rows_of(board: Board) -> list[ClauseRow]:
    """Return a board's clauses with their places."""
    return [
        ClauseRow(str(place), board.id, clause.part, clause.number, clause.text)
        for place, clause in enumerate(board.terms_of_reference)
    ]


def with_rows(board: Board, rows: list[ClauseRow]) -> Board:
    """Return the board with these clauses, numbered from 1 in each part."""
    counts: dict[str, int] = {}
    clauses: list[TermsClause] = []
    for row in rows:
        counts[row.part] = counts.get(row.part, 0) + 1
        clauses.append(TermsClause(part=row.part, number=counts[row.part], text=row.text))
    return replace(board, terms_of_reference=tuple(clauses))
