"""The work programme: meeting by meeting, what the board means to take."""

from desktop.gui.screens.programme.screen import ProgrammeScreen

__all__ = ["ProgrammeScreen"]
