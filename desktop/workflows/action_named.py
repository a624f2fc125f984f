"""The action that somebody cites by its reference, as C4(3)."""

from desktop.domain.errors import PartRefused
from desktop.storage.book import Book


def action_named(book: Book, board_id: str, text: str) -> str | None:
    """Return the id of a board's action with this reference, in capitals or small letters and with blanks or without;
    None where nothing is typed.

    Raises PartRefused, named "merge_into" as in decide, where no action has it.
    """
    ref = text.strip()
    close = "".join(ref.split())
    for spelling in dict.fromkeys((ref, close, ref.upper(), close.upper())) if ref else ():
        if (found := book.action_items.first(board_id=board_id, ref=spelling)) is not None:
            return found.id
    if ref:
        raise PartRefused(
            f"No action has the reference {ref}; choose one that is offered while you type.", "merge_into"
        )
    return None
