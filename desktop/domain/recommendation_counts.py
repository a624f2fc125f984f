"""Recommendations counted by what became of them, in one sentence that adds up."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from desktop.domain.recommendation import Recommendation, RecommendationStatus
from desktop.domain.recommendation_rule import is_late
from desktop.domain.wording import counted

_WORDS = {
    RecommendationStatus.EMBEDDED: "embedded",
    RecommendationStatus.SIGNED_OFF: "signed off",
    RecommendationStatus.EVIDENCE_SUBMITTED: "with evidence to be tested",
    RecommendationStatus.IMPLEMENTED: "implemented as the lead says",
    RecommendationStatus.IN_DELIVERY: "in delivery",
    RecommendationStatus.ACCEPTED: "accepted and not begun",
    RecommendationStatus.NOT_RESPONDED: "not yet responded to",
    RecommendationStatus.NOT_ACCEPTED: "not accepted",
    RecommendationStatus.SUPERSEDED: "superseded",
    RecommendationStatus.NOT_OURS: "not addressed to us",
}


def counts_by_status(several: Iterable[Recommendation]) -> list[tuple[RecommendationStatus, int]]:
    """Return how many stand at each status that occurs, the furthest first."""
    found = Counter(each.status for each in several)
    return [(status, found[status]) for status in _WORDS if found[status]]


def counted_sentence(several: Iterable[Recommendation], *, as_at: date, grace_days: int = 0) -> str:
    """Return "15 recommendations: 3 embedded, 4 signed off, 8 in delivery. 2 of the 8 open ones are overdue.".

    grace_days is what the board allows for what is due immediately.
    """
    known = list(several)
    if not known:
        return "No recommendations."
    parts = [f"{number} {_WORDS[status]}" for status, number in counts_by_status(known)]
    said = f"{counted(len(known), 'recommendation')}: {', '.join(parts)}."
    late = sum(is_late(each, as_at=as_at, grace_days=grace_days) for each in known)
    is_or_are = "is" if late == 1 else "are"
    return f"{said} {late} {is_or_are} overdue." if late else f"{said} None is overdue."
