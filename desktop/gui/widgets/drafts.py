"""What was typed for a record and not yet given to it."""

from collections.abc import Sequence

from desktop.gui.widgets.fields import LineField, TextField

Kept = dict[str, tuple[str, ...]]


class Drafts:
    """Fields that write nothing until a button is pressed: what stands in them is kept for each record.

    kept may be shared by several such groups of fields, of which each shows another record.
    """

    def __init__(self, fields: Sequence[LineField | TextField], kept: Kept | None = None) -> None:
        self._fields = fields
        self._kept: Kept = {} if kept is None else kept
        self._record_id: str | None = None

    @property
    def begun(self) -> list[LineField | TextField]:
        """The fields in which something stands."""
        return [field for field in self._fields if _typed(field)]

    def switch(self, record_id: str | None) -> None:
        """Put away what was typed for the former record, and show what was typed for this one."""
        if record_id == self._record_id:
            return
        if self._record_id is not None and self.begun:
            self._kept[self._record_id] = tuple(map(_typed, self._fields))
        self._record_id = record_id
        self._show(self._kept.pop(record_id or "", ()))

    def done(self, record_id: str) -> None:
        """Forget what was typed for a record: it was given to it."""
        self._kept.pop(record_id, None)
        if record_id == self._record_id:
            self._show(())

    def _show(self, texts: tuple[str, ...]) -> None:
        for field, text in zip(self._fields, texts or [""] * len(self._fields), strict=True):
            field.set_text(text)
            field.say("")


def _typed(field: LineField | TextField) -> str:
    return field.line.text() if isinstance(field, LineField) else field.box.toPlainText()
