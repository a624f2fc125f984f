"""What was typed for a record and not yet given to it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

from desktop.gui.autosave import Autosave, Typed
from desktop.gui.typing_desk import TypingDesk
from desktop.gui.widgets.fields import LineField, TextField

if TYPE_CHECKING:
    from desktop.storage.typing import Place

_BEGUN, _OF_A_PART = "begun.", ":"


class Drafts:
    """Fields that write nothing until a button is pressed: what differs in them from what they were given is kept.

    It is kept in the book for each record of a kind, and stands in the fields again when the record is next shown,
    also after the program was stopped. part parts what is typed for one record in the same fields.
    """

    def __init__(self, fields: Sequence[LineField | TextField], desk: TypingDesk, kind: str) -> None:
        self._fields = tuple(fields)
        self._desk = desk
        self._kind = kind
        self._record_id: str | None = None
        self._part = ""
        self._given = ("",) * len(self._fields)
        self._autosaves = [Autosave(desk, field, partial(self._typed, at)) for at, field in enumerate(self._fields)]

    @property
    def begun(self) -> list[LineField | TextField]:
        """The fields in which something stands that they were not given."""
        return [field for field, given in zip(self._fields, self._given, strict=True) if _differs(field, given)]

    def switch(self, record_id: str | None, given: Sequence[str] = (), part: str = "") -> None:
        """Put away what was typed for the former record, and show what was typed for this one.

        given is what the fields begin with, nothing where it is left out; for the same record only what has not been
        typed over follows it.
        """
        given = tuple(given) or ("",) * len(self._fields)
        if (record_id, part) == (self._record_id, self._part):
            self._follow(given)
            return
        self.put_away()
        self._record_id, self._part, self._given = record_id, part, given
        self._show()
        self._put_back()
        for autosave in self._autosaves:
            autosave.resume()

    def put_away(self) -> None:
        """Keep what was typed until its record is shown again; the fields belong to no record then."""
        for autosave in self._autosaves:
            autosave.keep_now()
            autosave.let_go()
        for field, given, place in zip(self._fields, self._given, self._places(), strict=False):
            if _differs(field, given):
                self._desk.leave(place, field.typed())
        self._record_id, self._given = None, ("",) * len(self._fields)

    def give_up(self) -> None:
        """Let what was typed for the record go for good, in every part of it."""
        self._show()
        for autosave in self._autosaves:
            autosave.keep_now()
        names = {field.editor.objectName() for field in self._fields}
        begun = begun_for(self._desk, self._kind, self._record_id or "")
        others = [place for place in begun if name_and_part(place)[0] in names]
        for place in others:
            self._desk.take_begun(place)
        self._desk.drop(others)

    @contextmanager
    def giving(self, record_id: str) -> Iterator[None]:
        """Let the edit that is performed within take the place of what was typed for a record, in one transaction."""
        with self._desk.becoming([self._place(record_id, field) for field in self._fields]):
            yield

    def done(self, record_id: str) -> None:
        """Forget what was typed for a record: it was given to it."""
        for field in self._fields:
            self._desk.take_begun(self._place(record_id, field))
        if record_id == self._record_id:
            for autosave in self._autosaves:
                autosave.let_go()
            self._show()

    def _put_back(self) -> None:
        """Let what was begun stand in its field again; what was given meanwhile is kept no longer."""
        found = {place: self._desk.take_begun(place) for place in self._places()}
        for field, given, (place, text) in zip(self._fields, self._given, found.items(), strict=False):
            if text is not None:
                field.put_back(text)
                if not _differs(field, given):
                    self._desk.drop([place])

    def _typed(self, at: int) -> Typed | None:
        field, given = self._fields[at], self._given[at]
        if self._record_id is None or not _differs(field, given):
            return None
        return Typed(self._place(self._record_id, field), given, field.typed())

    def _places(self) -> list["Place"]:
        """Return where what is typed now is kept; nowhere while no record is shown."""
        return [self._place(self._record_id, field) for field in self._fields] if self._record_id else []

    def _place(self, record_id: str, field: LineField | TextField) -> "Place":
        from desktop.storage.typing import Place

        part = f"{_OF_A_PART}{self._part}" if self._part else ""
        return Place(self._kind, record_id, f"{_BEGUN}{field.editor.objectName()}{part}")

    def _follow(self, given: tuple[str, ...]) -> None:
        former, self._given = self._given, given
        for field, old, new in zip(self._fields, former, given, strict=True):
            if new != old:
                field.note_text(new) if _differs(field, old) else field.set_text(new)

    def _show(self) -> None:
        for field, given in zip(self._fields, self._given, strict=True):
            field.set_text(given)
            field.say("")


def _differs(field: LineField | TextField, given: str) -> bool:
    return field.typed().strip() != given.strip()


def begun_for(desk: TypingDesk, kind: str, record_id: str) -> list["Place"]:
    """Return where something was begun for a record and waits for its fields to be shown."""
    places = (place for place in desk.begun if (place.kind, place.record_id) == (kind, record_id))
    return [place for place in places if place.field.startswith(_BEGUN)]


def name_and_part(place: "Place") -> tuple[str, str]:
    """Return the name of the editor in which something was begun, and the part of the record."""
    name, _, part = place.field.removeprefix(_BEGUN).partition(_OF_A_PART)
    return name, part
