"""The chair's brief: the agenda with its clock, what each item should come to, and what the chair ought to know.

It is for the chair alone and holds what the book knows, private matter too; no public copy of it can be made.
"""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from desktop.domain.action_item import ActionItem
from desktop.domain.agenda import AgendaItem, ItemKind
from desktop.domain.agenda_length import expected_times, say_minutes, whole_length
from desktop.domain.agenda_order import PlacedItem
from desktop.domain.meeting import Meeting
from desktop.domain.page_run import printed_pages
from desktop.domain.private_business import privacy_words
from desktop.domain.times import say_time
from desktop.exports.brief_contents import BriefContents, BriefRow
from desktop.storage.book import Book
from desktop.workflows.build_agenda import AgendaSource, agenda_source, members_of
from desktop.workflows.meeting_masthead import masthead_of
from desktop.workflows.offered_words import action_words
from desktop.workflows.pack_rows.exempt import item_privacy
from desktop.workflows.pack_rows.expected_outcome import expected_outcome, kind_told
from desktop.workflows.pack_rows.foreseen import ActionsDue, actions_due, likely_declarations, say_action, say_due

PRIVATE_TO_CHAIR = "PRIVATE: FOR THE {chair} ONLY"


def build_brief(book: Book, meeting_id: str, *, generated: datetime | None = None) -> BriefContents:
    """Return the brief for a meeting; raises Refused where it is not in the book."""
    source = agenda_source(book, meeting_id)
    items = [placed.item for placed in source.items]
    meeting, board = source.sitting.meeting, source.sitting.board
    due = actions_due(book, board.id, meeting.date, items)
    clock = expected_times(items, meeting.time)
    rows = [_row(book, source, placed, say_time(clock.get(placed.id)), due) for placed in source.items]
    standing = (PRIVATE_TO_CHAIR.format(chair=board.chair_word.upper()),)
    return BriefContents(
        masthead=masthead_of(source.sitting, "Chair brief", standing, generated),
        facts=tuple(_facts(book, source, due)),
        rows=tuple(rows),
        actions=tuple(_action_cells(book, action, meeting.date) for action in due.unclaimed),
    )


def _row(book: Book, source: AgendaSource, placed: PlacedItem, starts: str, due: ActionsDue) -> BriefRow:
    item = placed.item
    return BriefRow(
        number=item.number,
        title=item.title,
        level=placed.depth,
        heading=item.kind is ItemKind.HEADING,
        starts=starts,
        length=say_minutes(item.minutes_allotted) if item.minutes_allotted else "",
        speaker=item.presenter,
        paper=printed_pages(item, source.papers, source.supplements),
        outcome=tuple(expected_outcome(book, source.sitting.board, item)),
        watch=tuple(_watch(book, source, item, due)),
    )


def _watch(book: Book, source: AgendaSource, item: AgendaItem, due: ActionsDue) -> Iterable[str]:
    board, meeting = source.sitting.board, source.sitting.meeting
    if privacy := item_privacy(book, item):
        yield f"In private: {privacy_words(privacy.paragraphs, privacy.confidential)}."
    if item.urgent or item.urgency_reason:
        agreed = f"agreed by the {board.chair_word}" if item.urgency_agreed else f"the {board.chair_word} has to agree"
        asked = f", asked for by {item.urgency_asked_by}" if item.urgency_asked_by else ""
        yield f"Urgent, {agreed}{asked}: {item.urgency_reason.rstrip('.') or 'no special circumstances recorded'}."
    for action in due.of_item.get(item.id, ()):
        yield f"Action due: {say_action(action, meeting.date, title=item.title)}"
    if kind_told(item) is ItemKind.MATTERS_ARISING and due.unclaimed:
        yield f"{_counted(len(due.unclaimed), 'action')} due that no other item takes up: listed below."
    yield from likely_declarations(book, meeting, item)
    told = {f"{action_words(action)}." for action in due.of_item.get(item.id, ())}
    if item.note and item.note not in told and item.kind is not ItemKind.EXCLUSION:
        yield f"Note: {item.note}"


def _facts(book: Book, source: AgendaSource, due: ActionsDue) -> Iterable[tuple[str, str]]:
    meeting, board = source.sitting.meeting, source.sitting.board
    items = [placed.item for placed in source.items]
    if taken := whole_length(items):
        of = f" of {say_minutes(meeting.minutes_allotted)}" if meeting.minutes_allotted else ""
        yield "Length", f"{say_minutes(taken)}{of}{_ends(meeting, taken)}"
    if board.quorum:
        members = members_of(book, board.id, meeting.date)
        counted = f" ({_counted(len(members), 'member')})" if members else ""
        yield "Quorum", f"{board.quorum.rstrip('.')}{counted}"
    urgent = [item for item in items if item.urgent]
    if urgent:
        yield "Urgent", "; ".join(f"{item.number} {item.title}".strip() for item in urgent)
    late = sum(action.current_due is not None and action.current_due < meeting.date for action in due.every)
    if due.every:
        yield "Actions", f"{len(due.every)} due by this meeting, {late or 'none'} of them overdue"


def _ends(meeting: Meeting, taken: int) -> str:
    if meeting.time is None:
        return ""
    end = datetime.combine(meeting.date, meeting.time) + timedelta(minutes=taken)
    return f"; ends about {say_time(end.time())}"


def _action_cells(book: Book, action: ActionItem, day: date) -> tuple[str, ...]:
    heard = max(book.updates.all(action_item_id=action.id), key=lambda each: each.made_on, default=None)
    return (
        action.ref or "no ref",
        action.wording,
        action.lead or "no lead",
        say_due(action, day),
        heard.text if heard else "nothing heard",
    )


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
