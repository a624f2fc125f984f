"""The command line: what the window does, without it, so that everything can be scripted. Never imports Qt."""

from desktop.cli.program import main

__all__ = ["main"]
