"""The register of functions: who holds each, and when it was returned."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from desktop.domain.edits import changed
from desktop.domain.errors import Refused
from desktop.domain.outcome import Function, FunctionState
from desktop.domain.outcome_functions import DAY_FIELDS, STATE_WORDS, read_words, state_day, timed, when_words
from desktop.gui.form_table import FormTable
from desktop.gui.models.columns import Column
from desktop.gui.record_form import BookKeeper, Keeper, lock
from desktop.gui.record_story import edits_of
from desktop.gui.requests import ImportPaper, Tell
from desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.gui.widgets.date_field import DateField
from desktop.gui.widgets.empty import EmptyState
from desktop.gui.widgets.fields import ChoiceField, LineField, TextField
from desktop.gui.widgets.history import History
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.table_actions import add_actions
from desktop.gui.widgets.title_field import TitleField
from desktop.gui.writers import writes
from desktop.workflows import progress_review_outcomes as register

if TYPE_CHECKING:
    from desktop.gui.screens.reviews.screen import ReviewsScreen

_EMPTY = (
    "Where functions were taken from a body and are handed back one by one, each stands here with its state. They come "
    "with a progress review, or are written by hand."
)
_KEYS = {FunctionState.RETURNED: "R", FunctionState.RECOMMENDED: "C", FunctionState.HELD: "H"}


class _Keeper(BookKeeper):
    """A day typed in words is read as well, into the day of the state that the function has."""

    def put(self, name: str, before: Any, after: Any) -> None:
        """Write the change as one step; a function keeps its name."""
        if not after.title.strip():
            self._screen.requested.emit(Tell("A function needs its name: it cannot be left empty."))
            self._screen.refresh()
            return
        if after.timing != before.timing:
            after = timed(after, after.timing)
        self._screen.perform(name, [changed(before, after)])


class FunctionsTab(FormTable):
    """H, C and R put the chosen function into another state; Ins adds one."""

    def __init__(self, screen: "ReviewsScreen") -> None:
        self._new = LineField("New function", "new_function", hint="Its name, then Enter")
        self._new.entered.connect(self.add_function)
        lock(self._new, screen.session.book.read_only)
        empty = EmptyState(
            "reviews",
            "No functions in the register",
            _EMPTY,
            writes(
                PrimaryButton(
                    "Import a progress review", "functions_import", lambda: screen.requested.emit(ImportPaper())
                )
            ),
            writes(SecondaryButton("Write one by hand", "functions_by_hand", self.begin)),
        )
        super().__init__(screen, "functions", "Functions", _columns(), empty, (self._new,), lines=3)
        bind = self.form.bind
        states = [(state, words.capitalize()) for state, words in STATE_WORDS.items()]
        self._read = Label("", "small")
        self._history = History()
        self.pane.add(
            bind(TitleField("Function", "function_title"), "title", "name"),
            bind(LineField("Group", "function_group"), "group", "group"),
            bind(ChoiceField("State", "function_state", states), "state", "state"),
            bind(LineField("When, as printed or typed", "function_timing", hint="February 2016"), "timing", "day"),
            self._read,
            bind(DateField("Taken", "function_taken"), "taken_on", "day"),
            bind(DateField("Recommended for return", "function_recommended"), "recommended_on", "day"),
            bind(DateField("Returned", "function_returned"), "returned_on", "day"),
            bind(LineField("Source", "function_source", hint="Paper or minute"), "source", "source"),
            bind(TextField("Note", "function_note", lines=(2, 8)), "note", "note"),
        )
        self._heading = self.pane.add_section("History")
        self.pane.add(self._history)
        self._add_keys()

    def records(self) -> list[Any]:
        """Return the functions of the board in view."""
        return self._screen.session.book.functions.all(board_id=self._screen.session.board_id)

    def called(self, record: Any) -> str:
        """Return a function by its name."""
        return f"“{record.title[:40]}”"

    def keeper(self) -> Keeper:
        """Return what writes the form's changes."""
        return _Keeper(self._screen)

    def show_record(self, record: Any) -> None:
        """Show a function, how its day was read, and its history."""
        super().show_record(record)
        if not isinstance(record, Function):
            return
        self.pane.set_heading(record.title, STATE_WORDS[record.state].capitalize())
        read = read_words(record)
        stays = "" if state_day(record) else ": it stays as typed"
        self._read.setText(f"{read[:1].upper()}{read[1:]}{stays}.")
        self._read.setVisible(bool(read))
        events = edits_of(self._screen.session.book, record)
        self._history.show_events(events)
        self._heading.setVisible(bool(events))

    def begin(self) -> None:
        """Let a new function be typed."""
        self._stack.setCurrentIndex(0)
        self._new.line.setFocus()

    def add_function(self) -> None:
        """Add the function that is typed, and let the next be typed."""
        screen, title = self._screen, self._new.line.text()
        board_id = screen.session.board_id
        if board_id is None:
            screen.requested.emit(Tell("There is no board in this book yet: add one under Board, or import a paper."))
            return
        try:
            edits = register.new_function(screen.session.book, board_id, title)
        except Refused as refusal:
            self._new.say(str(refusal), wrong=True)
            return
        if screen.perform(f"New function “{title[:40]}”", edits):
            self._new.set_text("")
            self.choose(edits[0].record_id)
            self._new.line.setFocus()

    def _put_in(self, state: FunctionState) -> None:
        row = self.table.current_row()
        if isinstance(row, Function) and row.state is not state:
            on = getattr(row, DAY_FIELDS[state])
            edits = register.function_state([row], state, on)
            self._screen.perform(f"{self.called(row)} {STATE_WORDS[state]}", edits)
            if not self.table.isVisible():
                self.pane.setFocus(Qt.FocusReason.OtherFocusReason)

    def _delete(self) -> None:
        row = self.table.current_row()
        if isinstance(row, Function):
            self._screen.perform(f"Removal of {self.called(row)}", self._screen.session.book.removal(row))

    def _add_keys(self) -> None:
        states = [
            (words.capitalize(), f"function_{words}", _KEYS[state], lambda state=state: self._put_in(state))
            for state, words in STATE_WORDS.items()
        ]
        add_actions(
            self.table,
            (
                ("Add a function", "function_add", "Ins", self.begin),
                *states,
                ("Delete", "function_delete", "Del", self._delete),
            ),
        )


def _columns() -> tuple[Column, ...]:
    return (
        Column(
            name="title",
            heading="Function",
            text=lambda row: row.title,
            detail=lambda row: row.group,
            stretch=True,
            sortable=False,
        ),
        Column(
            name="state",
            heading="State",
            text=lambda row: STATE_WORDS[row.state].capitalize(),
            width=132,
            sortable=False,
        ),
        Column(
            name="timing",
            heading="When",
            text=lambda row: when_words(row) or "not stated",
            detail=lambda row: read_words(row) if state_day(row) else "",
            tone=lambda row: "" if when_words(row) else "muted",
            width=150,
            sortable=False,
        ),
        Column(name="source", heading="Source", text=lambda row: row.source, width=140, sortable=False, yields=True),
    )
