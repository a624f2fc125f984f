"""What was reported, position by position, and what changed from one to another."""

from desktop.gui.screens.positions.screen import PositionsScreen

__all__ = ["PositionsScreen"]
