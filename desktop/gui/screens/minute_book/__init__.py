"""The screen of the minutes and agendas of all years."""

from desktop.gui.screens.minute_book.screen import MinuteBookScreen

__all__ = ["MinuteBookScreen"]
