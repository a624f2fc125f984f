"""Importing: a paper's reading before it is written, and the queries that stay in the book afterwards."""

from desktop.gui.screens.importing.screen import ImportingScreen

__all__ = ["ImportingScreen"]
