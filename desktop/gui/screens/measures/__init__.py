"""The screen of the scorecard: measures, the figures of a quarter, risks."""

from desktop.gui.screens.measures.screen import MeasuresScreen

__all__ = ["MeasuresScreen"]
