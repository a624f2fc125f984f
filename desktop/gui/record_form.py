"""Fields tied to one record: they show it, and each change of a field becomes one undoable step."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from typing import Any, Protocol, TypeVar, runtime_checkable

from PySide6.QtWidgets import QLineEdit, QTextEdit

from desktop.domain.dates import short_date
from desktop.domain.edits import changed
from desktop.domain.kinds import Record, kind_of
from desktop.gui.autosave import Autosave, Typed
from desktop.gui.screen import Screen
from desktop.gui.typing_desk import TypingDesk
from desktop.gui.widgets.date_field import DateField
from desktop.gui.widgets.fields import ChoiceField, Field, LineField, TextField
from desktop.storage.typing import Place

F = TypeVar("F", bound=Field)
NOT_SAVED_YET = "This was typed before and is not saved yet: Ctrl+Enter saves it, Esc takes it away."


@dataclass(slots=True, eq=False)
class _Tie:
    field: Field
    attribute: str
    words: str
    to_text: Callable[[Any], str]
    autosave: "Autosave | None" = None

    def text_of(self, record: Any) -> str:
        """Return the attribute as text; None is nothing."""
        value = getattr(record, self.attribute)
        return "" if value is None else self.to_text(value)


class Keeper(Protocol):
    """Where the records of a form stand: the book, or a paper's reading that is not written yet."""

    @property
    def locked(self) -> bool:
        """Whether nothing can be changed."""

    def current(self, record: Any) -> Any:
        """Return the record as it now stands, or None where it has gone."""

    def put(self, name: str, before: Any, after: Any) -> None:
        """Store the record's new state as one step under a name."""


@runtime_checkable
class SafeKeeper(Keeper, Protocol):
    """A keeper whose records stand in a book: what is typed for them is safe before it is an edit."""

    @property
    def typing(self) -> TypingDesk:
        """Return what keeps it."""

    def place_of(self, record: Any, attribute: str) -> Place | None:
        """Return where what is typed for an attribute is kept.

        The field is the attribute's own name only where its text can be written into the record without this form.
        """


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

    @property
    def typing(self) -> TypingDesk:
        """Return what keeps the typing of the screen's session."""
        return self._screen.session.typing

    def place_of(self, record: Record, attribute: str) -> Place | None:
        """Return where what is typed for an attribute is kept; one of a subclass may need more than its text."""
        plain = type(self).put is BookKeeper.put and type(getattr(record, attribute)) is str
        return Place(kind_of(record), record.id, attribute if plain else f"form.{attribute}")

    def put(self, name: str, before: Record, after: Record) -> None:
        """Write the change as one undoable step."""
        self._screen.perform(name, [changed(before, after)])


class RecordForm:
    """The fields of a pane that show one record at a time.

    called says how a record is named in the list of what can be undone ("item 4", "action C4(2)").
    """

    def __init__(self, keeper: Keeper | Screen, called: Callable[[Any], str]) -> None:
        self._keeper: Keeper = BookKeeper(keeper) if isinstance(keeper, Screen) else keeper
        self._safe = self._keeper if isinstance(self._keeper, SafeKeeper) else None
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
        if self._safe is not None and isinstance(field, LineField | TextField):
            later = field.commit_for_now if isinstance(field, TextField) else None
            tie.autosave = Autosave(self._safe.typing, field, lambda: self._typed(tie), later)
        return field

    def show(self, record: Record | None) -> None:
        """Show a record in every field; None empties and locks them.

        Where it is the record that is shown already, an edit in progress in any field stays. Where it is another
        one, what was typed is first stored in the record that leaves.
        """
        stays = record is not None and self.record is not None and record.id == self.record.id
        if not stays:
            self.commit()
            self._leave_the_rest()
        self.record = record
        locked = record is None or self._keeper.locked
        for tie in self._ties:
            if stays and locked:
                self._strand(tie)
            if not stays or tie is not self._in_hand:
                value = None if record is None else getattr(record, tie.attribute)
                fill(tie.field, value, tie.to_text, keep=stays)
            lock(tie.field, locked)
            if not stays and not locked:
                self._put_back(tie)

    def commit(self) -> None:
        """Store what was typed and not yet told, as leaving each field does."""
        for tie in self._ties if self.record is not None else ():
            tie.field.commit()

    def _store(self, tie: _Tie, value: Any) -> None:
        before = None if self.record is None else self._keeper.current(self.record)
        if before is None or getattr(before, tie.attribute) == value:
            if tie.autosave is not None:
                tie.autosave.keep_now()
            return
        after = replace(before, **{tie.attribute: value})
        self.record = after
        self._in_hand = tie
        with self._becoming(tie, before):
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
            if tie.autosave is not None:
                tie.autosave.let_go()

    def _becoming(self, tie: _Tie, record: Any) -> AbstractContextManager[None]:
        place = self._place(tie, record)
        if place is None or self._safe is None:
            return nullcontext()
        stretch = (id(tie), tie.field.stretch) if isinstance(tie.field, TextField) else None
        return self._safe.typing.becoming([place], stretch)

    def _place(self, tie: _Tie, record: Any) -> Place | None:
        return self._safe.place_of(record, tie.attribute) if self._safe and tie.autosave else None

    def _typed(self, tie: _Tie) -> Typed | None:
        """Return the edit in progress in a field, as its autosave keeps it."""
        if self.record is None or not tie.field.is_edited():
            return None
        place = self._place(tie, self.record)
        assert isinstance(tie.field, LineField | TextField)
        return Typed(place, tie.text_of(self.record), tie.field.typed()) if place else None

    def _leave_the_rest(self) -> None:
        """Keep with their record, until it is shown again, the texts that could not be read."""
        for tie in self._ties:
            if tie.autosave is None:
                continue
            typed = self._typed(tie)
            if typed is not None and self._safe is not None:
                tie.autosave.keep_now()
                self._safe.typing.leave(typed.place, typed.text)
            tie.autosave.let_go()

    def _strand(self, tie: _Tie) -> None:
        """Hand over what is typed in a field that was shut meanwhile, and show what is stored."""
        typed = self._typed(tie) if tie.autosave is not None else None
        if typed is not None and tie.autosave is not None and self._safe is not None:
            tie.autosave.keep_now()
            tie.autosave.let_go()
            tie.field.revert()
            self._safe.typing.stranded.emit(typed.place)

    def _put_back(self, tie: _Tie) -> None:
        place = self._place(tie, self.record)
        text = self._safe.typing.take_begun(place) if place and self._safe else None
        if text is not None and isinstance(tie.field, LineField | TextField):
            tie.field.put_back(text)
            tie.field.say(NOT_SAVED_YET)
            if tie.autosave is not None:
                tie.autosave.resume()


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
