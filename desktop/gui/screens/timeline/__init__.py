"""The screen of the timeline: what happened when, by theme."""

from desktop.gui.screens.timeline.screen import TimelineScreen

__all__ = ["TimelineScreen"]
