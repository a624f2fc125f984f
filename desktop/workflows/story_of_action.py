"""The story of an action: where it came from, its dates, what was heard and shown, what was decided."""

from collections.abc import Iterable
from datetime import date, datetime

from desktop.domain.action_item import ActionItem, Extension, ProgressUpdate
from desktop.domain.errors import Refused
from desktop.domain.slippage import slippage, slippage_words
from desktop.exports.follow_up_contents import StoryContents, StoryLine, StoryPart
from desktop.storage.book import Book
from desktop.workflows.board_masthead import kind_of_copy, masthead_on
from desktop.workflows.minute_named import moved_in
from desktop.workflows.pack_rows.exempt import action_privacy
from desktop.workflows.pack_rows.report_rows import shown_ref
from desktop.workflows.pack_rows.sources import sources_of
from desktop.workflows.rating_of_board import rating_of_board
from desktop.workflows.story_lines import (
    GONE,
    SUBJECT,
    dated_line,
    day_words,
    decision_lines,
    evidence_lines,
    standing,
    stated,
)


def story_of_action(book: Book, item: ActionItem, as_at: date, generated: datetime | None = None) -> StoryContents:
    """Return the story as at a day; raises Refused where the board is no longer in the book."""
    board = book.boards.get(item.board_id)
    if board is None:
        raise Refused(GONE)
    updates = sorted(book.updates.all(action_item_id=item.id), key=lambda each: each.made_on)[::-1]
    extensions = sorted(book.extensions.all(action_item_id=item.id), key=lambda each: each.made_on)[::-1]
    source = sources_of(book, [item]).get(item.source_id or "")
    files = book.evidence_files.all(record_kind="action-items", record_id=item.id)
    private = bool(action_privacy(book, item)) or any(each.exempt for each in files)
    mark = kind_of_copy(public=False, holds_exempt=private)
    return StoryContents(
        masthead=masthead_on(board, SUBJECT, as_at, mark, generated),
        heading=f"Action {item.ref}".strip(),
        source=source.words if source else item.origin,
        paragraphs=(item.wording,),
        facts=_facts(book, item, updates, extensions, as_at),
        parts=tuple(_parts(book, item, updates, extensions)),
    )


def _facts(
    book: Book, item: ActionItem, updates: list[ProgressUpdate], extensions: list[Extension], as_at: date
) -> tuple[tuple[str, str], ...]:
    heard, times = (updates[0].made_on if updates else None), len(extensions)
    rules = rating_of_board(book, item.board_id, as_at)
    found = rules.rated(item, as_at=as_at, last_update=heard, times_revised=times)
    days = [meeting.date for meeting in book.meetings.all(board_id=item.board_id)]
    slipped = slippage_words(slippage(item, as_at=as_at, times_revised=times, meeting_days=days))
    return stated(
        ("Where it stands", standing(str(item.status), rules.level(found.rating), item.status_reason or found.why)),
        ("Agreed", day_words(item.agreed_on) if item.agreed_on else ""),
        ("Timescale", item.timing),
        ("Original due", day_words(item.original_due)),
        ("Current due", ", ".join(filter(None, (day_words(item.current_due), slipped)))),
        ("Lead", item.lead or "not named yet"),
        ("Supporting", "; ".join(item.supporting)),
        ("Against the risk", item.mitigation),
        ("Evidence asked for", item.evidence_expected),
    )


def _parts(
    book: Book, item: ActionItem, updates: list[ProgressUpdate], extensions: list[Extension]
) -> Iterable[StoryPart]:
    files = book.evidence_files.all(record_kind="action-items", record_id=item.id)
    decisions = book.decisions.all(record_kind="action-items", record_id=item.id)
    told = (
        ("Updates", (dated_line(each.made_on, each.text, each.author) for each in updates), "No update yet."),
        ("Dates moved", (_moved(book, each) for each in extensions), "Its date was never moved."),
        ("Evidence", evidence_lines(item.evidence, files), "No evidence yet."),
        ("Decisions", decision_lines(decisions), "No decision yet."),
        ("Answers", _answered(book, item), "No recommendation."),
        ("Closing", _closing(item), "Not closed yet."),
    )
    for heading, lines, empty in told:
        yield StoryPart(heading=heading, lines=tuple(lines), empty=empty)


def _moved(book: Book, each: Extension) -> StoryLine:
    words = f"From {day_words(each.from_due)} to {day_words(each.to_due)}: {each.reason}"
    minute = moved_in(book, each)
    by = (f"agreed by {each.agreed_by}" if each.agreed_by else "", f"minute {minute}" if minute else "")
    return dated_line(each.made_on, words, ", ".join(filter(None, by)))


def _answered(book: Book, item: ActionItem) -> Iterable[StoryLine]:
    ids = [link.to_id for link in book.links.all(from_id=item.id, to_kind="recommendations")]
    if item.source_kind == "recommendations" and item.source_id:
        ids.append(item.source_id)
    for record_id in dict.fromkeys(ids):
        if found := book.recommendations.get(record_id):
            report = book.reports.get(found.report_id)
            title = report.title if report else ""
            yield StoryLine(when=shown_ref(found), words=" ".join(found.paragraphs[:1]), detail=title)


def _closing(item: ActionItem) -> Iterable[StoryLine]:
    if item.closed_on:
        minute = f"minute {item.closed_in_minute}" if item.closed_in_minute else ""
        yield dated_line(item.closed_on, "Closed by the Board", minute)
    if item.proposed_on:
        yield dated_line(item.proposed_on, "Proposed for closure", item.proposed_by)
