"""Progress reviews outcome by outcome, what became of the steps of last time, and the register of functions."""

from desktop.gui.screens.reviews.screen import ReviewsScreen

__all__ = ["ReviewsScreen"]
