"""Progress against a report, and what one agency has to answer for: the rows, and the sentence that counts them."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime

from desktop.charts.base_dates import base_date_words
from desktop.domain.agencies import all_agencies, has_part, part_of
from desktop.domain.board import Board
from desktop.domain.dates import short_date
from desktop.domain.errors import Refused
from desktop.domain.rating_key import RatingLevel
from desktop.domain.rating_words import key_line
from desktop.domain.recommendation import Recommendation, Report
from desktop.domain.recommendation_counts import counted_sentence, counts_by_status
from desktop.exports.follow_up_contents import ProgressContents, ProgressRow
from desktop.storage.book import Book
from desktop.workflows.board_masthead import kind_of_copy, masthead_on
from desktop.workflows.pack_rows.report_rows import shown_ref
from desktop.workflows.rating_of_board import rating_of_board
from desktop.workflows.recommendation_trail import Answering, CitedMinute, Trail, trail_of
from desktop.workflows.recommendation_words import (
    assurance_words,
    base_of,
    closing_words,
    grace_words,
    response_words,
)


def build_progress(
    book: Book, report: Report, *, as_at: date, public: bool = False, generated: datetime | None = None
) -> ProgressContents:
    """Return the progress against the recommendations of a report; raises Refused where it has none."""
    found = book.recommendations.all(report_id=report.id)
    if not found:
        raise Refused("This report has no recommendations in the book yet.")
    board = _board(book, report.board_id)
    heading = f"Progress against “{report.title}”"
    contents = _contents(book, board, found, "Progress against a report", heading, as_at, public, generated)
    author = f"By {report.author_body}" if report.author_body else "Author not stated"
    published = f"published {short_date(report.published)}" if report.published else "publication date not known"
    return replace(contents, notes=(f"{author}, {published}.", *contents.notes))


def build_agency_return(
    book: Book, board: Board, agency: str, *, as_at: date, generated: datetime | None = None
) -> ProgressContents:
    """Return the recommendations in which an agency has a part; it goes to another body and holds nothing exempt.

    Raises Refused, naming the agencies that there are, where it has a part in none.
    """
    everything = recommendations_of(book, board.id)
    found = [each for each in everything if has_part(each, agency)]
    if not found:
        there = ", ".join(all_agencies(everything)) or "none yet"
        raise Refused(f"No recommendation is led, supported or to be answered by {agency}; the agencies are: {there}.")
    name = next(each for each in all_agencies(found) if each.casefold() == agency.strip().casefold())
    contents = _contents(book, board, found, "Agency return", f"Recommendations for {name}", as_at, True, generated)
    rows = tuple(replace(row, part=part_of(one, agency)) for row, one in zip(contents.rows, found, strict=True))
    return replace(contents, rows=rows)


def recommendations_of(book: Book, board_id: str) -> list[Recommendation]:
    """Return every recommendation of a board, report by report."""
    reports = book.reports.all(board_id=board_id)
    return [each for report in reports for each in book.recommendations.all(report_id=report.id)]


def _contents(
    book: Book,
    board: Board,
    found: Sequence[Recommendation],
    subject: str,
    heading: str,
    as_at: date,
    public: bool,
    generated: datetime | None,
) -> ProgressContents:
    reports = {each.report_id: book.reports.get(each.report_id) for each in found}
    known = [report for report in reports.values() if report is not None]
    trails = [trail_of(book, each, public=public) for each in found]
    private = not public and any(map(holds_private, trails))
    rating = rating_of_board(book, board.id, as_at)
    rows = [
        _row(
            book,
            each,
            reports[each.report_id],
            trail,
            rating.level(rating.rate_recommendation(each, as_at=as_at)),
            public,
        )
        for each, trail in zip(found, trails, strict=True)
    ]
    return ProgressContents(
        masthead=masthead_on(board, subject, as_at, kind_of_copy(public=public, holds_exempt=private), generated),
        heading=heading,
        sentence=counted_sentence(found, as_at=as_at, grace_days=board.working_grace_days),
        notes=(*_base_notes(board, known, found), f"Ratings: {key_line(rating.key)}."),
        counts=tuple((str(status).capitalize(), number) for status, number in counts_by_status(found)),
        rows=tuple(rows),
        several_reports=len(known) > 1,
    )


def _base_notes(board: Board, reports: Sequence[Report], found: Iterable[Recommendation]) -> Iterable[str]:
    for report in reports:
        because = f" ({report.base_reason.strip().rstrip('.')})" if report.base_reason.strip() else ""
        whose = f" of “{report.title}”" if len(reports) > 1 else ""
        yield f"Timescales{whose} are {base_date_words(report)}{because}."
    if any(grace_words(each, board.working_grace_days) for each in found):
        yield f"The Board allows a working grace of {board.working_grace_days} days for what is due immediately."


def holds_private(trail: Trail) -> bool:
    """Return whether anything that hangs on a recommendation is private."""
    hidden = [*(each.privacy for each in trail.actions), *(each.privacy for each in trail.minutes)]
    return any(hidden) or any(file.exempt for file in trail.files)


def _newest_update(book: Book, trail: Trail, public: bool) -> tuple[str, date | None]:
    """Return what was last heard, of the recommendation itself or of an action that answers it, and when."""
    told = [(each.made_on, each.text) for each in trail.updates]
    for answering in trail.actions:
        if not (public and answering.privacy):
            item = answering.item
            told += [(each.made_on, f"{item.ref}: {each.text}") for each in book.updates.all(action_item_id=item.id)]
    if not told:
        return "", None
    made_on, text = max(told, key=lambda each: each[0])
    return text, made_on


def _row(
    book: Book, found: Recommendation, report: Report | None, trail: Trail, level: RatingLevel, public: bool
) -> ProgressRow:
    update, updated_on = _newest_update(book, trail, public)
    evidence = tuple(_evidence(found, trail))
    return ProgressRow(
        ref=shown_ref(found),
        report=report.title if report else "",
        theme=found.theme,
        text="\n\n".join(found.paragraphs),
        response=response_words(found),
        timing=found.timing,
        due=found.due,
        base=base_of(found, report),
        lead="; ".join(part for part in (found.lead, *found.supporting) if part),
        actions=tuple(_action(each, public) for each in trail.actions),
        update=update,
        updated_on=updated_on,
        evidence_count=len(evidence),
        evidence=() if public else evidence,
        minutes=tuple(_minute(each, public) for each in trail.minutes),
        status=str(found.status).capitalize(),
        rating=level,
        assurance=assurance_words(found),
        signed_off=closing_words(found),
    )


def _evidence(found: Recommendation, trail: Trail) -> Iterable[str]:
    for each in found.evidence:
        yield " ".join(part for part in (each.text, each.link) if part)
    for file in trail.files:
        yield " ".join(part for part in (file.name, file.note) if part)


def _action(each: Answering, public: bool) -> str:
    item = each.item
    if public and each.privacy:
        return each.privacy.words
    due = f", due {short_date(item.current_due)}" if item.current_due else ", no date set"
    return f"{item.ref} {item.wording} ({item.status}{due})".strip()


def _minute(each: CitedMinute, public: bool) -> str:
    when = f", {short_date(each.on)}" if each.on else ""
    about = each.privacy.words if public and each.privacy else each.about
    return f"{each.number}{when}: {about}"


def _board(book: Book, board_id: str) -> Board:
    board = book.boards.get(board_id)
    if board is None:
        raise Refused("The board of this report is no longer in the book; restore it from the bin first.")
    return board
