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

Kept = dict[str, tuple[str, ...]]


class Drafts:
    """Fields that write nothing until a button is pressed: what stands in them is kept for each record.

    kept may be shared by several such groups of fields, of which each shows another record. With a desk, and the kind
    of the records, it is kept in the book as well, and stands here again after the program was stopped.
    """

    def __init__(
        self,
        fields: Sequence[LineField | TextField],
        kept: Kept | None = None,
        *,
        desk: TypingDesk | None = None,
        kind: str = "",
    ) -> None:
        self._fields = fields
        self._kept: Kept = {} if kept is None else kept
        self._record_id: str | None = None
        self._desk = desk
        self._kind = kind
        self._autosaves = [Autosave(desk, field, partial(self._typed, field)) for field in fields if desk]

    @property
    def begun(self) -> list[LineField | TextField]:
        """The fields in which something stands."""
        return [field for field in self._fields if field.typed()]

    def switch(self, record_id: str | None) -> None:
        """Put away what was typed for the former record, and show what was typed for this one."""
        if record_id == self._record_id:
            return
        for autosave in self._autosaves:
            autosave.keep_now()
            autosave.let_go()
        if self._record_id is not None and self.begun:
            self._kept[self._record_id] = tuple(field.typed() for field in self._fields)
        self._record_id = record_id
        self._show(self._kept.pop(record_id or "", ()) or self._left_behind())
        for autosave in self._autosaves:
            autosave.resume()

    @contextmanager
    def giving(self, record_id: str) -> Iterator[None]:
        """Let the edit that is performed within take the place of what was typed for a record, in one transaction."""
        if self._desk is None:
            yield
            return
        with self._desk.becoming([self._place(record_id, field) for field in self._fields]):
            yield

    def done(self, record_id: str) -> None:
        """Forget what was typed for a record: it was given to it."""
        self._kept.pop(record_id, None)
        if record_id == self._record_id:
            for autosave in self._autosaves:
                autosave.let_go()
            self._show(())

    def _typed(self, field: LineField | TextField) -> Typed | None:
        if self._record_id is None or not field.typed():
            return None
        return Typed(self._place(self._record_id, field), "", field.typed())

    def _place(self, record_id: str, field: LineField | TextField) -> "Place":
        from desktop.storage.typing import Place

        return Place(self._kind, record_id, f"begun.{field.editor.objectName()}")

    def _left_behind(self) -> tuple[str, ...]:
        """Return what the window before this one left in the fields."""
        if self._desk is None or self._record_id is None:
            return ()
        found = [self._desk.take_begun(self._place(self._record_id, field)) or "" for field in self._fields]
        return tuple(found) if any(found) else ()

    def _show(self, texts: tuple[str, ...]) -> None:
        for field, text in zip(self._fields, texts or [""] * len(self._fields), strict=True):
            field.set_text(text)
            field.say("")
