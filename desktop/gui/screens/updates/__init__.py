"""Updates by spreadsheet: asked of the leads, and what they sent back."""

from desktop.gui.screens.updates.screen import UpdatesScreen

__all__ = ["UpdatesScreen"]
