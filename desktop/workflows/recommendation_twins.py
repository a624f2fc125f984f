"""The recommendations of other reports that are tied to one: found by reference or words, tied, asked about."""

from dataclasses import dataclass

from desktop.domain.edits import Edit, added
from desktop.domain.recommendation import CLOSED_STATUSES, UNRATED_STATUSES, Link, Recommendation, Report
from desktop.domain.recommendation_ties import CLOSED_TOGETHER, Tie, tie_words, tied
from desktop.storage.book import Book

_KIND = "recommendations"
_MOST = 8


@dataclass(frozen=True, slots=True)
class Twin:
    """The other end of a tie: the recommendation, its report, and what it is to the first one, in words."""

    link: Link
    other: Recommendation
    report: Report | None
    words: str

    @property
    def called(self) -> str:
        """How the other one is named beside its report: "R2, Lights at sea"."""
        return ", ".join(part for part in (self.other.ref, self.report.title if self.report else "") if part)


def twins_of(book: Book, found: Recommendation) -> list[Twin]:
    """Return the recommendations that are tied to one, whichever way each tie was made."""
    links = [*book.links.all(from_kind=_KIND, from_id=found.id, to_kind=_KIND)]
    links += book.links.all(to_kind=_KIND, to_id=found.id, from_kind=_KIND)
    twins = []
    for link in links:
        other = book.recommendations.get(link.to_id if link.from_id == found.id else link.from_id)
        if other is not None:
            twins.append(Twin(link, other, book.reports.get(other.report_id), tie_words(link, found.id)))
    return twins


def asked_about(book: Book, found: Recommendation) -> list[Twin]:
    """Return the open twins about which closing a recommendation asks, each once."""
    ended = CLOSED_STATUSES | UNRATED_STATUSES
    open_ones = {
        twin.other.id: twin
        for twin in twins_of(book, found)
        if twin.link.relation in CLOSED_TOGETHER and twin.other.status not in ended
    }
    return list(open_ones.values())


def tie(book: Book, one: Recommendation, relation: Tie, other: Recommendation | None) -> Edit:
    """Return the edit that ties two recommendations; raises Refused where they cannot be tied so."""
    links = book.links.all(from_kind=_KIND, to_kind=_KIND)
    return added(tied(one, relation, other, links))


def candidates(book: Book, board_id: str | None, words: str, *, but: Recommendation) -> list[Recommendation]:
    """Return the recommendations of a board that a reference or some words may mean, those of other reports first.

    A whole reference goes before words; a report's name beside the reference ("R2 lights") narrows it.
    """
    if not words.strip():
        return []
    reports = {report.id: report for report in book.reports.all(board_id=board_id)}
    everything = [each for report_id in reports for each in book.recommendations.all(report_id=report_id)]
    told = words.casefold().split()
    by_ref = [each for each in everything if _is_meant(each, reports[each.report_id], told)]
    hits = book.search(words, board_id=board_id, kinds=(_KIND,), limit=_MOST + 1)
    by_words = [each for hit in hits if (each := book.recommendations.get(hit.record_id)) is not None]
    found = {each.id: each for each in (*by_ref, *by_words) if each.id != but.id}
    return sorted(found.values(), key=lambda each: (each not in by_ref, each.report_id == but.report_id))[:_MOST]


def _is_meant(found: Recommendation, report: Report, told: list[str]) -> bool:
    ref = found.ref.casefold().split()
    if told[: len(ref)] != ref:
        return False
    return all(word in report.title.casefold() for word in told[len(ref) :])
