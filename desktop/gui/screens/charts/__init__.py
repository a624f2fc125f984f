"""Charts: each large, with the rows behind its parts, its numbers, and as a picture to take along."""

from desktop.gui.screens.charts.screen import ChartsScreen

__all__ = ["ChartsScreen"]
