"""Fields tied to one record: they show it, and each change of a field becomes one undoable step."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

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


class RecordForm:
    """The fields of a screen's pane that show one record at a time.

    called says how a record is named in the list of what can be undone ("item 4", "action C4(2)").
    """

    def __init__(self, screen: Screen, called: Callable[[Any], str]) -> None:
        self._screen = screen
        self._called = called
        self._ties: list[_Tie] = []
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
        """Show a record in every field; None empties and locks them. Edits in progress are given up."""
        self.record = record
        locked = record is None or self._screen.session.book.read_only
        for tie in self._ties:
            fill(tie.field, None if record is None else getattr(record, tie.attribute), tie.to_text)
            lock(tie.field, locked)

    def refresh(self) -> None:
        """Read the record again from the book and show it; one that has gone is shown as nothing."""
        if self.record is not None:
            self.show(self._screen.session.book.records(kind_of(self.record)).get(self.record.id))

    def _store(self, tie: _Tie, value: Any) -> None:
        if self.record is None:
            return
        before = self._screen.session.book.records(kind_of(self.record)).get(self.record.id)
        if before is None or getattr(before, tie.attribute) == value:
            return
        after = replace(before, **{tie.attribute: value})
        self.record = after
        self._screen.perform(f"Change of {tie.words} of {self._called(before)}", [changed(before, after)])


def fill(field: Field, value: Any, to_text: Callable[[Any], str] = str) -> None:
    """Show a value in a field of any kind."""
    if isinstance(field, DateField):
        field.set_date(value)
    elif isinstance(field, ChoiceField):
        field.set_value(value)
    elif isinstance(field, LineField | TextField):
        field.set_text("" if value is None else to_text(value))


def lock(field: Field, locked: bool) -> None:
    """Let a field be read only: text can still be selected and copied."""
    if isinstance(field.editor, QLineEdit | QPlainTextEdit):
        field.editor.setReadOnly(locked)
    else:
        field.editor.setEnabled(not locked)
