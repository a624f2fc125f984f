"""Sets of recommendations as reports and their recommendations, with the queries that only a person can settle."""

from collections.abc import Sequence

from desktop.documents.document import Block, Paragraph
from desktop.domain.board import Board
from desktop.domain.recommendation import Addressed, Recommendation, RecommendationStatus, Report
from desktop.domain.recommendation_due import due_of
from desktop.importers.addressees import addressee_of, urgent_words
from desktop.importers.findings import Findings
from desktop.importers.known_reports import KnownReport, known_report_of
from desktop.importers.own_refs import own_refs
from desktop.importers.recommendation_drafts import DraftRecommendation, DraftSet
from desktop.importers.recommendation_sets import find_sets
from desktop.importers.recommendation_tables import read_table
from desktop.importers.report_queries import ask_about_report
from desktop.importers.report_titles import author_of, published_in, title_of


def read_reports(
    blocks: Sequence[Block], board: Board, findings: Findings, known_reports: Sequence[KnownReport] = ()
) -> list[Report]:
    """Add the reports and recommendations found in these blocks, and ask about each report that has no date."""
    return [_add_set(draft, board, findings, known_reports) for draft in drafts_in(blocks)]


def drafts_in(blocks: Sequence[Block]) -> list[DraftSet]:
    """Return the sets of recommendations in these blocks, from running text and from tables, in order."""
    drafts: list[DraftSet] = []
    text: list[Paragraph] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            text.append(block)
        elif draft := read_table(block, text[-1] if text else None):
            drafts += _in_text(text[:-1] if draft.heading_lines else text)
            drafts.append(draft)
            text = []
    return drafts + _in_text(text)


def _in_text(paragraphs: Sequence[Paragraph]) -> list[DraftSet]:
    return [draft for _, _, draft in find_sets(paragraphs)]


def _add_set(draft: DraftSet, board: Board, findings: Findings, known_reports: Sequence[KnownReport]) -> Report:
    title = title_of(draft.heading)
    report = Report(board_id=board.id, title=title, author_body=author_of(title), published=published_in(draft.heading))
    findings.add(report, draft.heading_lines or draft.items[0].lines[:1], "" if draft.heading else "not named in print")
    findings.place(draft.furniture)
    recommendations = [
        _add_recommendation(item, ref, place, report, findings)
        for place, (item, ref) in enumerate(zip(draft.items, _refs(draft), strict=True), start=1)
    ]
    if report.published is None:
        ask_about_report(draft, report, recommendations, known_report_of(draft, known_reports), findings)
    return report


def _refs(draft: DraftSet) -> list[str]:
    if all(item.ref for item in draft.items):
        return [item.ref for item in draft.items]
    return own_refs([item.timing for item in draft.items])


def _add_recommendation(
    item: DraftRecommendation, ref: str, place: int, report: Report, findings: Findings
) -> Recommendation:
    first = item.texts[0]
    addressee, addressed, inferred = addressee_of(first, findings.document.text)
    urgent = urgent_words(" ".join(item.texts))
    national = addressed is Addressed.NATIONAL
    recommendation = Recommendation(
        report_id=report.id,
        position=place,
        ref=ref,
        ref_is_ours=not item.ref,
        theme=item.theme,
        paragraphs=tuple(item.texts),
        addressee=item.addressee or addressee,
        addressed=addressed,
        timing=item.timing or urgent,
        due=due_of(item.timing, report.counts_from),
        urgent=bool(urgent) and not item.timing,
        lead=item.lead,
        response=item.response,
        status=RecommendationStatus.NOT_OURS if national else RecommendationStatus.NOT_RESPONDED,
    )
    notes = [inferred, "" if item.ref else "the reference is ours: none is printed"]
    return findings.add(recommendation, item.lines, "; ".join(note for note in notes if note))
