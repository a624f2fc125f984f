"""Reports whose recommendations the application brings along, and whether a set is one of them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from desktop.domain.recommendation import Recommendation, Report
from desktop.importers.recommendation_drafts import DraftSet


@dataclass(frozen=True, slots=True)
class KnownReport:
    """A published report and its recommendations in our own words; ids and board do not matter."""

    report: Report
    recommendations: tuple[Recommendation, ...]


# Measured on two reports on one subject: a summary and its own original 66 and 68, each with the other's 42 and 44.
_ALIKE_WITH_SHAPE = 55.0
_ALIKE_ALONE = 62.0


def known_report_of(draft: DraftSet, known_reports: Sequence[KnownReport]) -> KnownReport | None:
    """Return the known report that a set is, judged by shape (how many, under which timescales) and words."""
    likely = [(likeness(draft, known), known) for known in known_reports if _is_likely(draft, known)]
    return max(likely, key=lambda pair: pair[0])[1] if likely else None


def likeness(draft: DraftSet, known: KnownReport) -> float:
    """Return how alike the words are, from 0 to 100, comparing the recommendations in their order."""
    from rapidfuzz.fuzz import token_set_ratio

    pairs = list(zip(draft.items, known.recommendations, strict=False))
    if not pairs:
        return 0.0
    scores = [token_set_ratio(" ".join(item.texts).lower(), " ".join(ours.paragraphs).lower()) for item, ours in pairs]
    return sum(scores) / len(scores)


def _is_likely(draft: DraftSet, known: KnownReport) -> bool:
    if len(draft.items) != len(known.recommendations):
        return False
    needed = _ALIKE_WITH_SHAPE if _same_shape(draft, known) else _ALIKE_ALONE
    return likeness(draft, known) >= needed


def _same_shape(draft: DraftSet, known: KnownReport) -> bool:
    timescales = list(Counter(item.timing.lower() for item in draft.items).values())
    ours = list(Counter(one.timing.lower() for one in known.recommendations).values())
    refs = [item.ref for item in draft.items] == [one.ref for one in known.recommendations]
    return (len(timescales) > 1 and timescales == ours) or refs
