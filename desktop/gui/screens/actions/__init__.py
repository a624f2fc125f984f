"""Actions: the action log as a filtered list, and the whole story of one action."""

from desktop.gui.screens.actions.screen import ActionsScreen

__all__ = ["ActionsScreen"]
