"""Fields tied to one record: they show it, and each change of a field becomes one undoable step."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Protocol, TypeVar

from PySide6.QtWidgets import QLineEdit, QTextEdit

from desktop.domain.dates import short_date
from desktop.domain.edits import changed
from desktop.domain.kinds import Record, kind_of
from desktop.gui.screen import Screen
from desktop.gui.widgets.date_field import DateField
from desktop.gui.widgets.fields import ChoiceField, Field, LineField, TextField

F = TypeVar("F", bound=Field)


@dataclass(frozen=True, slots=True)
class _Tie:
    field: Field
    attribute: str
    words: str
    to_text: Callable[[Any], str]


class Keeper(Protocol):
    """Where the records of a form stand: the book, or a paper's reading that is not written yet."""

    @property
    def locked(self) -> bool:
        """Whether nothing can be changed."""

    def current(self, record: Any) -> Any:
        """Return the record as it now stands, or None where it has gone."""

    def put(self, name: str, before: Any, after: Any) -> None:
        """Store the record's new state as one step under a name."""


class BookKeeper:
    """Keeps records in the book, through the screen's one way to write."""

    def __init__(self, screen: Screen) -> None:
        self._screen = screen

    @property
    def locked(self) -> bool:
        """Whether the book is open for reading only."""
        return self._screen.session.book.read_only

    def current(self, record: Record) -> Any:
        """Return the record as the book has it."""
        return self._screen.session.book.records(kind_of(record)).get(record.id)

    def put(self, name: str, before: Record, after: Record) -> None:
        """Write the change as one undoable step."""
        self._screen.perform(name, [changed(before, after)])


class RecordForm:
    """The fields of a pane that show one record at a time.

    called says how a record is named in the list of what can be undone ("item 4", "action C4(2)").
    """

    def __init__(self, keeper: Keeper | Screen, called: Callable[[Any], str]) -> None:
        self._keeper: Keeper = BookKeeper(keeper) if isinstance(keeper, Screen) else keeper
        self._called = called
        self._ties: list[_Tie] = []
        self._in_hand: _Tie | None = None
        self.record: Any = None

    def bind(self, field: F, attribute: str, words: str, *, to_text: Callable[[Any], str] = str) -> F:
        """Tie a field to an attribute; words name it in "Change of <words> of ...". Returns the field.

        to_text turns the value into what a line or box shows; None is always shown as nothing.
        """
        tie = _Tie(field, attribute, words, to_text)
        self._ties.append(tie)
        field.committed.connect(lambda value: self._store(tie, value))
        return field

    def show(self, record: Record | None) -> None:
        """Show a record in every field; None empties and locks them.

        Where it is the record that is shown already, an edit in progress in any field stays. Where it is another
        one, what was typed is first stored in the record that leaves.
        """
        stays = record is not None and self.record is not None and record.id == self.record.id
        if not stays:
            self.commit()
        self.record = record
        locked = record is None or self._keeper.locked
        for tie in self._ties:
            if not stays or tie is not self._in_hand:
                value = None if record is None else getattr(record, tie.attribute)
                fill(tie.field, value, tie.to_text, keep=stays)
            lock(tie.field, locked)

    def commit(self) -> None:
        """Store what was typed and not yet told, as leaving each field does."""
        for tie in self._ties if self.record is not None else ():
            tie.field.commit()

    def _store(self, tie: _Tie, value: Any) -> None:
        before = None if self.record is None else self._keeper.current(self.record)
        if before is None or getattr(before, tie.attribute) == value:
            return
        after = replace(before, **{tie.attribute: value})
        self.record = after
        self._in_hand = tie
        self._keeper.put(f"Change of {tie.words} of {self._called(before)}", before, after)
        self._in_hand = None
        self._take_back_if_refused(tie, before)

    def _take_back_if_refused(self, tie: _Tie, before: Any) -> None:
        """Let what the book did not take stand as an edit in progress, so that nothing typed is lost."""
        stands = None if self.record is None else self._keeper.current(self.record)
        if stands is None or stands.id != before.id:
            return
        self.record = stands
        value = getattr(stands, tie.attribute)
        if value == getattr(before, tie.attribute):
            note(tie.field, value, tie.to_text)
        else:
            fill(tie.field, value, tie.to_text, keep=True)


def fill(field: Field, value: Any, to_text: Callable[[Any], str] = str, *, keep: bool = False) -> None:
    """Show a value in a field of any kind; keep leaves an edit in progress alone."""
    if isinstance(field, ChoiceField):
        field.keep_value(value) if keep else field.set_value(value)
    elif isinstance(field, DateField):
        field.keep_date(value) if keep else field.set_date(value)
    elif isinstance(field, LineField | TextField):
        text = "" if value is None else to_text(value)
        field.keep_text(text) if keep else field.set_text(text)


def note(field: Field, value: Any, to_text: Callable[[Any], str] = str) -> None:
    """Tell a field what is stored, and let what stands in it be an edit in progress."""
    if isinstance(field, ChoiceField):
        field.set_value(value)
    elif isinstance(field, LineField | TextField):
        words = short_date if isinstance(field, DateField) else to_text
        field.note_text("" if value is None else words(value))


def lock(field: Field, locked: bool) -> None:
    """Let a field be read only: text can still be selected and copied."""
    if isinstance(field.editor, QLineEdit | QTextEdit):
        field.editor.setReadOnly(locked)
    else:
        field.editor.setEnabled(not locked)
