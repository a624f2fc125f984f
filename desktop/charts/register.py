"""The standard charts, in the order in which a pack shows them."""

from collections.abc import Callable

from desktop.charts.action_items_by_rating import action_items_by_rating
from desktop.charts.chart import Chart
from desktop.charts.closed_against_due import closed_against_due
from desktop.charts.facts import BoardFacts
from desktop.charts.overdue_ageing import overdue_ageing
from desktop.charts.ratings_over_time import ratings_over_time
from desktop.charts.recommendations_by_status import recommendations_by_status

CHARTS: tuple[Callable[[BoardFacts], Chart], ...] = (
    recommendations_by_status,
    closed_against_due,
    action_items_by_rating,
    overdue_ageing,
    ratings_over_time,
)
