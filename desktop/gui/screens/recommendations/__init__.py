"""Recommendations: those of every report, the reports themselves, and the strands that gather them."""

from desktop.gui.screens.recommendations.screen import RecommendationsScreen

__all__ = ["RecommendationsScreen"]
