"""The screen of the coverage matrix."""

from desktop.gui.screens.coverage.screen import CoverageScreen

__all__ = ["CoverageScreen"]
