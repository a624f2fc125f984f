"""Reminders: whom to remind of which actions before the meeting, and the text and calendar for each."""

from desktop.gui.screens.reminders.screen import RemindersScreen

__all__ = ["RemindersScreen"]
