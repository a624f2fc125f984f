"""The steps that the recommendations of the sample board go through, by the words that its story has for them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from desktop.domain import recommendation_steps
from desktop.domain.action_item import Evidence
from desktop.domain.recommendation import Recommendation, RecommendationStatus

if TYPE_CHECKING:
    from desktop.workflows.sample_events import Event


def _respond(event: Event, one: Recommendation) -> Recommendation:
    response = recommendation_steps.Response(event.told["response"])
    return recommendation_steps.responded(one, response, reason=event.told.get("reason", ""), on=event.on)


def _stand(event: Event, one: Recommendation) -> Recommendation:
    return recommendation_steps.stood(one, RecommendationStatus(event.told["status"]))


def _implement(event: Event, one: Recommendation) -> Recommendation:
    return recommendation_steps.implemented(one, on=event.on)


def _show(event: Event, one: Recommendation) -> Recommendation:
    return recommendation_steps.evidenced(one, Evidence(text=event.told["evidence"], received=event.on))


def _embed(event: Event, one: Recommendation) -> Recommendation:
    recheck = date.fromisoformat(event.told["recheck_on"])
    return recommendation_steps.embedded(one, on=event.on, shown_by=event.told["shown_by"], recheck_on=recheck)


def _supersede(event: Event, one: Recommendation) -> Recommendation:
    by, find = event.of(event.told["by"]), event.book.recommendations.get
    return recommendation_steps.superseded(one, by, reason=event.told["reason"], find=find)


STEPS: dict[str, Callable[[Event, Recommendation], Recommendation]] = {
    "respond": _respond,
    "stand": _stand,
    "implement": _implement,
    "show": _show,
    "embed": _embed,
    "supersede": _supersede,
}
