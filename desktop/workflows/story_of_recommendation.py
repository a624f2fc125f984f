"""The story of a recommendation: its words, what answers it, what shows it, who closed it and when."""

from collections.abc import Iterable
from datetime import date, datetime

from desktop.domain.board import Board
from desktop.domain.dates import long_date, short_date
from desktop.domain.errors import Refused
from desktop.domain.recommendation import Recommendation, Report
from desktop.exports.follow_up_contents import StoryContents, StoryLine, StoryPart
from desktop.storage.book import Book
from desktop.workflows.board_masthead import kind_of_copy, masthead_on
from desktop.workflows.pack_rows.report_rows import shown_ref
from desktop.workflows.rating_of_board import rating_of_board
from desktop.workflows.recommendation_return import holds_private
from desktop.workflows.recommendation_trail import Trail, trail_of
from desktop.workflows.recommendation_twins import twins_of
from desktop.workflows.recommendation_words import (
    assurance_words,
    base_of,
    closings,
    grace_words,
    response_words,
)
from desktop.workflows.story_lines import (
    GONE,
    SUBJECT,
    dated_line,
    decision_lines,
    evidence_lines,
    standing,
    stated,
)


def story_of_recommendation(
    book: Book, found: Recommendation, as_at: date, generated: datetime | None = None
) -> StoryContents:
    """Return the story as at a day; raises Refused where the report is no longer in the book."""
    report = book.reports.get(found.report_id)
    board = book.boards.get(report.board_id) if report else None
    if report is None or board is None:
        raise Refused(GONE)
    trail = trail_of(book, found)
    mark = kind_of_copy(public=False, holds_exempt=holds_private(trail))
    return StoryContents(
        masthead=masthead_on(board, SUBJECT, as_at, mark, generated),
        heading=f"Recommendation {shown_ref(found)}{f': {found.theme}' if found.theme else ''}",
        source=_report_words(report),
        paragraphs=found.paragraphs,
        facts=_facts(book, found, report, board, as_at),
        parts=tuple(_parts(book, found, trail)),
    )


def _facts(book: Book, found: Recommendation, report: Report, board: Board, as_at: date) -> tuple[tuple[str, str], ...]:
    rules = rating_of_board(book, board.id, as_at)
    level = rules.level(rules.rate_recommendation(found, as_at=as_at))
    day = long_date(found.due) if found.due else "No date"
    due = (day, base_of(found, report), grace_words(found, board.working_grace_days))
    return stated(
        ("Where it stands", standing(str(found.status), level, found.status_reason)),
        ("Timescale", found.timing or "none in the report"),
        ("Due", ", ".join(filter(None, due))),
        ("Our response", response_words(found)),
        ("Addressed to", f"{found.addressee or 'not named'} ({found.addressed})"),
        ("Lead", found.lead or "not named yet"),
        ("Supporting", "; ".join(found.supporting)),
        ("Assurance", assurance_words(found) or "none stated"),
    )


def _parts(book: Book, found: Recommendation, trail: Trail) -> Iterable[StoryPart]:
    told = (
        ("Actions that answer it", _actions(trail), "No action answers it yet."),
        ("Updates", (dated_line(each.made_on, each.text, each.author) for each in trail.updates), "No update yet."),
        ("Evidence", evidence_lines(found.evidence, trail.files), "No evidence yet."),
        ("Minutes", _minutes(trail), "No minute yet."),
        ("Decisions", decision_lines(trail.decisions), "No decision yet."),
        ("Tied to", _ties(book, found), "Nothing else."),
        ("Closing", (StoryLine(when=name, words=words) for name, words in closings(found)), "Not signed off yet."),
    )
    for heading, lines, empty in told:
        yield StoryPart(heading=heading, lines=tuple(lines), empty=empty)


def _report_words(report: Report) -> str:
    published = f"published {long_date(report.published)}" if report.published else ""
    return ", ".join(filter(None, (report.title, report.author_body, published)))


def _actions(trail: Trail) -> Iterable[StoryLine]:
    for each in trail.actions:
        item = each.item
        due = f"due {short_date(item.current_due)}" if item.current_due else "no date set"
        detail = ", ".join(filter(None, (item.lead, str(item.status), due)))
        yield StoryLine(when=item.ref, words=item.wording, detail=detail)


def _minutes(trail: Trail) -> Iterable[StoryLine]:
    for each in reversed(trail.minutes):
        about = f"{each.about[:1].upper()}{each.about[1:]}"
        yield StoryLine(when=each.number, words=about, detail=f"meeting of {short_date(each.on)}" if each.on else "")


def _ties(book: Book, found: Recommendation) -> Iterable[StoryLine]:
    for twin in twins_of(book, found):
        yield StoryLine(when=twin.other.ref, words=f"{twin.words} {twin.called}", detail=str(twin.other.status))
    for link in book.links.all(from_id=found.id, to_kind="strands"):
        if strand := book.strands.get(link.to_id):
            yield StoryLine(when="Strand", words=f"{strand.number} {strand.title}")
