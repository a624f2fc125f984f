"""The way from a record that was found elsewhere to its action in the list."""

from typing import TYPE_CHECKING, Any

from desktop.gui.requests import OpenRecord

if TYPE_CHECKING:
    from desktop.gui.screens.actions.screen import ActionsScreen
    from desktop.storage.book import Book


def open_record(screen: "ActionsScreen", kind: str, record_id: str) -> None:
    """Show one action, or that of an update, decision, evidence ...; filters that hide it are taken off."""
    record = _about(screen.session.book, kind, record_id)
    if getattr(record, "record_kind", "") == "recommendations":
        screen.requested.emit(OpenRecord("recommendations", record.record_id))
        return
    wanted = getattr(record, "action_item_id", getattr(record, "record_id", record_id))
    screen.ask()
    position = screen.model.position_of(wanted)
    if position is None:
        screen.filters.take(())
        screen.filters.text.clear()
        position = screen.model.position_of(wanted)
    if position is not None:
        screen.table.choose(position)


def _about(book: "Book", kind: str, record_id: str) -> Any:
    """Return a record, or the file of evidence whose bytes it holds."""
    record = book.records(kind).get(record_id)
    return book.evidence_files.get(record.evidence_file_id) if kind == "evidence-contents" and record else record
