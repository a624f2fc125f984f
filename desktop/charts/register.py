"""The standard charts, in the order in which a pack shows them."""

from collections.abc import Callable

from desktop.charts.action_items_by_rating import action_items_by_rating
from desktop.charts.chart import Chart
from desktop.charts.closed_against_due import closed_against_due
from desktop.charts.facts import BoardFacts
from desktop.charts.measures_by_priority import measures_by_priority
from desktop.charts.overdue_ageing import overdue_ageing
from desktop.charts.paper_facts import PaperFacts
from desktop.charts.plan_progress import plan_progress
from desktop.charts.ratings_over_time import ratings_over_time
from desktop.charts.recommendations_by_status import recommendations_by_status
from desktop.charts.recommendations_by_strand import recommendations_by_strand
from desktop.charts.slippage_by_action import slippage_by_action
from desktop.charts.slippage_by_lead import slippage_by_lead

CHARTS: tuple[Callable[[BoardFacts], Chart], ...] = (
    recommendations_by_status,
    recommendations_by_strand,
    closed_against_due,
    action_items_by_rating,
    overdue_ageing,
    slippage_by_action,
    slippage_by_lead,
    ratings_over_time,
)

PAPER_CHARTS: tuple[Callable[[PaperFacts], Chart], ...] = (plan_progress, measures_by_priority)
"""The charts of plans and measures, which stand after those; a board without either has none of them."""
