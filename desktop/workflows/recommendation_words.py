"""What is said of a recommendation wherever it is printed: response, date and its base, assurance, the two closings."""

from desktop.domain.dates import long_date, short_date
from desktop.domain.recommendation import Assurance, DateBase, Recommendation, RecommendationStatus, Report
from desktop.domain.recommendation_due import grace_ends, is_computed

BASE_WORDS = {
    DateBase.PUBLICATION: "publication",
    DateBase.RECEIPT: "receipt",
    DateBase.ACCEPTANCE: "acceptance",
    DateBase.MEETING: "the meeting",
}
_EMBEDDED = RecommendationStatus.EMBEDDED
ASSURANCE_LINES = {1: "management says so", 2: "a corporate check", 3: "an independent check"}


def base_of(found: Recommendation, report: Report | None) -> str:
    """Return "counted from publication on 11 November 2013", "set by hand", or why no date is counted."""
    counts_from = report.counts_from if report else None
    if not found.timing:
        return "set by the Board; the report gives no timescale" if found.due else "the report gives no timescale"
    if report is None or counts_from is None:
        return "set by hand" if found.due else "not counted: the report's date is not known"
    if found.due is None:
        return "no date follows from these words"
    if not is_computed(found, counts_from):
        return "set by hand"
    return f"counted from {BASE_WORDS[report.base]} on {long_date(counts_from)}"


def grace_words(found: Recommendation, grace_days: int) -> str:
    """Return "working grace of 28 days, to 9 December 2013", or "" where the board allows none here."""
    ends = grace_ends(found, grace_days)
    return f"working grace of {grace_days} days, to {long_date(ends)}" if ends else ""


def response_words(found: Recommendation) -> str:
    """Return the response with its day and its reason: "Accepted in part, 3 Sep 2014: over two years"."""
    said = found.response.strip()
    if not said:
        return f"Responded {short_date(found.responded_on)}" if found.responded_on else ""
    when = f", {short_date(found.responded_on)}" if found.responded_on else ""
    return f"{said}{when}{f': {found.response_reason}' if found.response_reason else ''}"


def assurance_words(found: Recommendation) -> str:
    """Return the level of assurance, the line that it rests on, and its gaps; "" where nothing is said of it."""
    line = ASSURANCE_LINES.get(found.assurance_line, "")
    if found.assurance is Assurance.NONE and not line and not found.assurance_gaps:
        return ""
    level = f"{found.assurance.capitalize()}" if found.assurance is not Assurance.NONE else "No assurance"
    rests = f" (line {found.assurance_line}: {line})" if line else ""
    gaps = f". Gaps: {found.assurance_gaps}" if found.assurance_gaps else ""
    return f"{level}{rests}{gaps}"


def closings(found: Recommendation) -> tuple[tuple[str, str], ...]:
    """Return what closed it, each with its name: the lead's claim, our sign-off, its lasting, the one outside."""
    said = []
    if found.implemented_on:
        said.append(("Lead's claim", f"implemented {short_date(found.implemented_on)}"))
    if found.signed_off_on:
        by = f" by {found.signed_off_by}" if found.signed_off_by else ""
        minute = f", minute {found.signed_off_in_minute}" if found.signed_off_in_minute else ""
        said.append(("Signed off", f"{short_date(found.signed_off_on)}{by}{minute}"))
    if found.embedded_on:
        again = f", to be looked at again {short_date(found.recheck_on)}" if found.recheck_on else ""
        shown = f": {found.status_reason}" if found.status is _EMBEDDED and found.status_reason else ""
        said.append(("Embedded", f"{short_date(found.embedded_on)}{again}{shown}"))
    if found.verified_on:
        by = f" by {found.verified_by}" if found.verified_by else ""
        said.append(("Closed outside", f"{short_date(found.verified_on)}{by}"))
    return tuple(said)


def closing_words(found: Recommendation) -> tuple[str, ...]:
    """Return what closed it, one line each."""
    return tuple(f"{name}: {words}" for name, words in closings(found))
