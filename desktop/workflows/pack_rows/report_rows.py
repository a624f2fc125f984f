"""Reports with their recommendations, and the strands that gather them, as rows."""

from collections import defaultdict
from collections.abc import Iterable

from desktop.charts.base_dates import base_date_words
from desktop.charts.facts import BoardFacts
from desktop.domain.action_item import Evidence
from desktop.domain.board_rating import BoardRating
from desktop.domain.dates import short_date
from desktop.domain.rating import Rating
from desktop.domain.recommendation import Assurance, Link, Recommendation, Report, Strand
from desktop.domain.recommendation_due import grace_ends
from desktop.domain.wording import counted
from desktop.exports.pack_contents import RecommendationRow, ReportPart, StrandRow


def report_parts(facts: BoardFacts, links: Iterable[Link], *, public: bool) -> tuple[ReportPart, ...]:
    """Return each report with its recommendations; a public copy counts evidence and does not quote it."""
    ratings = facts.recommendation_ratings()
    answers = _answering_refs(facts, links)
    by_report: dict[str, list[RecommendationRow]] = defaultdict(list)
    for each in facts.recommendations:
        by_report[each.report_id].append(_row(each, ratings[each.id], facts.rating, answers[each.id], public))
    return tuple(_part(report, by_report[report.id]) for report in facts.reports)


def strand_rows(strands: Iterable[Strand], facts: BoardFacts, links: Iterable[Link]) -> tuple[StrandRow, ...]:
    """Return the strands with the refs of the recommendations tied to them, whichever way the tie was made."""
    tied: dict[str, list[str]] = defaultdict(list)
    _add_tied(tied, {each.id: shown_ref(each) for each in facts.recommendations}, links)
    return tuple(
        StrandRow(
            number=strand.number,
            title=strand.title,
            text=strand.text,
            key_actions=strand.key_actions,
            responsibility=strand.responsibility,
            tests_of_progress=strand.tests_of_progress,
            recommendations=", ".join(tied[strand.id]),
        )
        for strand in strands
    )


def shown_ref(recommendation: Recommendation) -> str:
    """Return the ref as printed, or ours in square brackets where the report prints none."""
    return f"[{recommendation.ref}]" if recommendation.ref_is_ours else recommendation.ref


def _part(report: Report, rows: list[RecommendationRow]) -> ReportPart:
    return ReportPart(
        title=report.title,
        author_body=report.author_body,
        published=report.published,
        base=_base(report),
        link=report.link,
        rows=tuple(rows),
    )


def _base(report: Report) -> str:
    because = f" ({report.base_reason.strip().rstrip('.')})" if report.base_reason.strip() else ""
    return f"{base_date_words(report)}{because}"


def _row(
    each: Recommendation, rating: Rating, rules: BoardRating, actions: list[str], public: bool
) -> RecommendationRow:
    return RecommendationRow(
        ref=shown_ref(each),
        theme=each.theme,
        text="\n\n".join(each.paragraphs),
        addressee=each.addressee,
        timing=_timing(each, rules.grace_days),
        due=each.due,
        lead="; ".join(part for part in (each.lead, *each.supporting) if part),
        status=str(each.status).capitalize(),
        rating=rules.level(rating),
        assurance="" if each.assurance is Assurance.NONE else str(each.assurance).capitalize(),
        actions=", ".join(actions),
        evidence=_evidence(each.evidence, public),
        signed_off=_sign_off(each),
    )


def _timing(each: Recommendation, grace_days: int) -> str:
    """Return the timescale as worded, with the working grace that the board allows for what is due at once."""
    said = not each.urgent or "urgent" in each.timing.lower()
    words = each.timing if said else f"{each.timing} (urgent)".strip()
    ends = grace_ends(each, grace_days)
    return f"{words}; working grace of {counted(grace_days, 'day')}: {short_date(ends)}" if ends else words


def _answering_refs(facts: BoardFacts, links: Iterable[Link]) -> dict[str, list[str]]:
    """Return for each recommendation the refs of the action items that come from it or are tied to it."""
    refs = {item.id: item.ref or "an action item without a ref" for item in facts.action_items}
    answering: dict[str, list[str]] = defaultdict(list)
    for item in facts.action_items:
        if item.source_kind == "recommendations" and item.source_id:
            answering[item.source_id].append(refs[item.id])
    _add_tied(answering, refs, links)
    return answering


def _add_tied(tied: dict[str, list[str]], refs: dict[str, str], links: Iterable[Link]) -> None:
    """Add to each record the refs of those that links tie to it, whichever way each was made."""
    for link in links:
        for one, other in ((link.from_id, link.to_id), (link.to_id, link.from_id)):
            if one in refs and refs[one] not in tied[other]:
                tied[other].append(refs[one])


def _evidence(evidence: tuple[Evidence, ...], public: bool) -> str:
    if public:
        return f"{len(evidence)} held" if evidence else ""
    return "\n".join(" ".join(part for part in (each.text, each.link) if part) for each in evidence)


def _sign_off(each: Recommendation) -> str:
    parts = []
    if each.signed_off_on:
        minute = f", minute {each.signed_off_in_minute}" if each.signed_off_in_minute else ""
        by = f" by {each.signed_off_by}" if each.signed_off_by else ""
        parts.append(f"Signed off {short_date(each.signed_off_on)}{by}{minute}")
    if each.verified_on:
        parts.append(f"Verified {short_date(each.verified_on)}{f' by {each.verified_by}' if each.verified_by else ''}")
    return "\n".join(parts)
