"""What an agenda, or a supplementary agenda, says: read from the book, less what its readers may not see."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from desktop.domain.agenda import AgendaItem, ItemKind, Paper, PaperStatus, Supplement
from desktop.domain.agenda_order import NUMBERS_MOVE, PlacedItem, in_order
from desktop.domain.dates import read_date, say_date
from desktop.domain.errors import Refused
from desktop.domain.meeting import Meeting
from desktop.domain.page_run import in_supplements, paper_pages, printed_pages
from desktop.domain.times import say_time
from desktop.exports.agenda_contents import AgendaContents, AgendaLine
from desktop.storage.book import Book
from desktop.workflows.board_meetings import meetings_after
from desktop.workflows.item_kinds import kind_by_title
from desktop.workflows.meeting_masthead import Sitting, copy_words, masthead_of, sitting_of
from desktop.workflows.pack_rows.attendance_lists import named
from desktop.workflows.pack_rows.exempt import Privacy, item_privacy
from desktop.workflows.serving import members_on


@dataclass(frozen=True, slots=True)
class AgendaSource:
    """The agenda of a meeting as the book has it: its items in order, and their papers and supplements."""

    sitting: Sitting
    items: tuple[PlacedItem, ...]
    papers: tuple[Paper, ...]
    supplements: tuple[Supplement, ...]


def agenda_source(book: Book, meeting_id: str) -> AgendaSource:
    """Return the agenda of a meeting; raises Refused where the meeting is not in the book."""
    sitting = sitting_of(book, meeting_id)
    items = tuple(in_order(book.agenda_items.all(meeting_id=meeting_id)))
    papers = tuple(paper for placed in items for paper in book.papers.all(agenda_item_id=placed.id))
    return AgendaSource(sitting, items, papers, tuple(book.supplements.all(meeting_id=meeting_id)))


def build_agenda(
    book: Book, meeting_id: str, *, public: bool = False, subject: str = "Agenda", generated: datetime | None = None
) -> AgendaContents:
    """Return the agenda as it went out, without the items that supplements brought.

    Raises Refused where the meeting is not in the book.
    """
    source = agenda_source(book, meeting_id)
    own = [placed for placed in source.items if placed.item.supplement == 0]
    issued = [each for each in source.supplements if each.issued_on]
    sent = {each.number for each in issued}
    papers = [paper for paper in source.papers if paper.supplement in sent]
    lines = [
        _line(book, placed, printed_pages(placed.item, papers, issued), item_privacy(book, placed.item), public)
        for placed in own
    ]
    lines, dates = _with_dates(own, lines, _future_dates(book, source.sitting))
    meeting = source.sitting.meeting
    draft = "DRAFT" if meeting.state in NUMBERS_MOVE else ""
    privacies = [item_privacy(book, placed.item) for placed in own]
    standing = (draft, copy_words(source.sitting, privacies, public=public))
    return AgendaContents(
        masthead=masthead_of(source.sitting, subject, standing, generated),
        opening=(*_published(source.sitting), *map(_issued, issued)),
        members=members_of(book, meeting.board_id, meeting.date),
        lines=tuple(lines),
        dates=dates,
        closing=_contact(source.sitting),
    )


def build_supplement(
    book: Book, meeting_id: str, number: int, *, public: bool = False, generated: datetime | None = None
) -> AgendaContents:
    """Return a supplementary agenda: the items it brings, and those to which it brings papers.

    Raises Refused where there is no supplement of that number.
    """
    source = agenda_source(book, meeting_id)
    supplement = supplement_numbered(source, number)
    papers = [paper for paper in source.papers if paper.supplement == number]
    touched = {paper.agenda_item_id for paper in papers}
    own = [placed for placed in source.items if placed.item.supplement == number or placed.id in touched]
    lines = [
        _line(book, placed, _supplement_pages(placed.item, papers, supplement), item_privacy(book, placed.item), public)
        for placed in own
    ]
    standing = (
        "" if supplement.issued_on else "DRAFT",
        copy_words(source.sitting, [item_privacy(book, placed.item) for placed in own], public=public),
    )
    return AgendaContents(
        masthead=masthead_of(source.sitting, "Supplementary agenda", standing, generated),
        heading=f"Supplementary agenda {number}",
        opening=tuple(filter(None, (_issued(supplement), supplement.reason))),
        lines=tuple(lines),
        closing=_contact(source.sitting),
    )


def supplement_numbered(source: AgendaSource, number: int) -> Supplement:
    """Return a supplement by its number; raises Refused where the meeting has none of that number."""
    for supplement in source.supplements:
        if supplement.number == number:
            return supplement
    raise Refused(f"There is no supplementary agenda {number} for {say_date(source.sitting.meeting.date)}.")


def members_of(book: Book, board_id: str, day: date) -> tuple[str, ...]:
    """Return the members of a board on a day, each with the capacity in which they serve."""
    return tuple(named(each.person.name, each.capacity) for each in members_on(book, board_id, day))


def _line(book: Book, placed: PlacedItem, paper: str, privacy: Privacy, public: bool) -> AgendaLine:
    item = placed.item
    if public and privacy:
        return AgendaLine(
            number=item.number, title=privacy.words, level=placed.depth, private=privacy.words, paper=paper,
            heading=item.kind is ItemKind.HEADING,
        )  # fmt: skip
    return AgendaLine(
        number=item.number,
        title=item.title,
        level=placed.depth,
        heading=item.kind is ItemKind.HEADING,
        paper=paper,
        private=privacy.words,
        details=tuple(_details(item)),
        links=item.links,
    )


def _details(item: AgendaItem) -> Iterable[str]:
    asked = [f"Presenter: {item.presenter.rstrip('.')}." if item.presenter else "", _sentence(item.purpose)]
    if any(asked):
        yield " ".join(filter(None, asked))
    if item.urgent and item.urgency_reason:
        yield f"Urgent item. Special circumstances: {_sentence(item.urgency_reason)}"
    if item.kind is ItemKind.EXCLUSION and item.note:
        yield item.note


def _sentence(words: str) -> str:
    words = words.strip()
    return f"{words}." if words and words[-1] not in ".?!" else words


def _supplement_pages(item: AgendaItem, papers: Sequence[Paper], supplement: Supplement) -> str:
    own = [paper for paper in papers if paper.agenda_item_id == item.id]
    told = [paper_pages(paper, [supplement]) for paper in own]
    if not any(told):
        return f"({item.paper})" if item.paper not in (PaperStatus.NONE, PaperStatus.TO_FOLLOW) else ""
    (words,) = in_supplements(own, [supplement])
    pages = words.partition(", ")[2]
    return f"(herewith) ({pages[:1].upper()}{pages[1:]})"


def _with_dates(
    own: Sequence[PlacedItem], lines: list[AgendaLine], dates: tuple[str, ...]
) -> tuple[list[AgendaLine], tuple[str, ...]]:
    """Return the lines with the dates of future meetings below the item about them, or else the dates apart.

    Where that item has its dates as sub-items they are printed already.
    """
    at = next((at for at, placed in enumerate(own) if _is_about_dates(placed.item)), None)
    if at is None:
        return lines, dates
    if not any(placed.item.parent_id == own[at].id for placed in own):
        lines[at] = replace(lines[at], details=(*lines[at].details, *dates))
    return lines, ()


def _is_about_dates(item: AgendaItem) -> bool:
    return item.kind is ItemKind.DATES or (item.parent_id is None and kind_by_title(item.title) is ItemKind.DATES)


def _published(sitting: Sitting) -> tuple[str, ...]:
    meeting = sitting.meeting
    if meeting.published_on is None:
        return ()
    at = f" at {say_time(meeting.published_at)}" if meeting.published_at else ""
    return (f"Published on {say_date(meeting.published_on)}{at}.",)


def _issued(supplement: Supplement) -> str:
    if supplement.issued_on is None:
        return ""
    at = f" at {say_time(supplement.issued_at)}" if supplement.issued_at else ""
    return f"Supplementary agenda {supplement.number} issued on {say_date(supplement.issued_on)}{at}."


def _future_dates(book: Book, sitting: Sitting) -> tuple[str, ...]:
    """Return the meetings that the book has after this one, then the dates printed before that it does not have.

    One of those whose weekday does not fit is still to be confirmed.
    """
    later = meetings_after(book, sitting.meeting)
    known = {each.date for each in later}
    printed = [_as_printed(line, known) for line in sitting.meeting.future_dates]
    return (*map(_say_meeting, later), *filter(None, printed))


def _say_meeting(meeting: Meeting) -> str:
    at = f", {say_time(meeting.time)}" if meeting.time else ""
    return f"{say_date(meeting.date)}{at}{' (provisional)' if meeting.provisional else ''}"


def _as_printed(line: str, known: set[date]) -> str:
    """Return a date as it was printed, "" where the book has the meeting of that day or of a day that was meant."""
    read = read_date(line)
    if read.date in known or known.intersection(read.suggestions):
        return ""
    return f"{line} (to be confirmed)" if read.conflict else line


def _contact(sitting: Sitting) -> tuple[str, ...]:
    return (f"Contact: {sitting.board.contact}",) if sitting.board.contact else ()
