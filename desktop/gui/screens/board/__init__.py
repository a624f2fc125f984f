"""The board: what it is called, the rules it runs by, its members and its terms of reference."""

from desktop.gui.screens.board.screen import BoardScreen

__all__ = ["BoardScreen"]
