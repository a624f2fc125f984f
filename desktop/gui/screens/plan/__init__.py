"""The improvement plan: its tree, the same over months, its milestones and its highlight report."""

from desktop.gui.screens.plan.screen import PlanScreen

__all__ = ["PlanScreen"]
