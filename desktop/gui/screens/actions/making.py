"""An action made by hand, and actions moved to the bin."""

from itertools import count
from typing import TYPE_CHECKING

from desktop.domain.action_item import ActionItem
from desktop.domain.edits import added
from desktop.gui.requests import Tell

if TYPE_CHECKING:
    from desktop.gui.screens.actions.screen import ActionsScreen


def new_action(screen: "ActionsScreen") -> None:
    """Add an action and let its wording be typed."""
    board = screen.session.board
    if board is None:
        screen.requested.emit(Tell("An action belongs to a board: import a paper or add a board first."))
        return
    items = screen.session.book.action_items
    numbers = count(items.count(board_id=board.id) + 1)
    ref = next(f"A{at}" for at in numbers if not items.count(board_id=board.id, ref=f"A{at}"))
    item = ActionItem(board_id=board.id, ref=ref, wording="New action", agreed_on=screen.session.today)
    if screen.perform(f"New action {ref}", [added(item)]):
        screen.open_record("action-items", item.id)
        screen.pane.edit_wording()


def delete_action(screen: "ActionsScreen") -> None:
    """Move the chosen actions to the bin."""
    if screen.chosen.count > 1:
        screen.together.delete()
        return
    row = screen.table.current_row()
    item = screen.session.book.action_items.get(row.id) if row else None  # type: ignore[attr-defined]
    if item is not None:
        screen.perform(f"Removal of action {item.ref}", screen.session.book.removal(item))
