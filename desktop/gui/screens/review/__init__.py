"""The chair's review: the action log taken through a meeting, one decision at a time."""

from desktop.gui.screens.review.screen import ReviewScreen

__all__ = ["ReviewScreen"]
