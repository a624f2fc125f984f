import re
from datetime import date

from desktop.domain.recommendation import Recommendation, RecommendationStatus
from desktop.domain.recommendation_counts import counted_sentence, counts_by_status

DAY = date(2014, 11, 7)


def one(status: RecommendationStatus, due: date | None = None) -> Recommendation:
    return Recommendation(report_id="report", ref="R", paragraphs=("x",), status=status, due=due)


def test_the_parts_of_the_sentence_add_up_whatever_occurs() -> None:
    several = [one(status) for status in RecommendationStatus for _ in range(2)]
    total, *parts = map(int, re.findall(r"\d+", counted_sentence(several, as_at=DAY)))
    assert total == len(several) == sum(parts)


def test_what_is_furthest_is_named_first_and_what_is_late_is_counted() -> None:
    several = [
        one(RecommendationStatus.IN_DELIVERY, date(2014, 11, 6)),
        one(RecommendationStatus.EMBEDDED, date(2014, 1, 1)),
        one(RecommendationStatus.IN_DELIVERY),
    ]
    assert counted_sentence(several, as_at=DAY) == "3 recommendations: 1 embedded, 2 in delivery. 1 is overdue."
    assert counts_by_status(several)[0] == (RecommendationStatus.EMBEDDED, 1)
    assert counted_sentence([], as_at=DAY) == "No recommendations."
