"""Meetings: the list of them, and one meeting with its agenda, attendance, minutes and what follows."""

from desktop.gui.screens.meetings.screen import MeetingsScreen

__all__ = ["MeetingsScreen"]
