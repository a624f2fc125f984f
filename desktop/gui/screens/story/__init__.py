"""The whole story of one record on one page."""

from desktop.gui.screens.story.screen import StoryScreen

__all__ = ["StoryScreen"]
