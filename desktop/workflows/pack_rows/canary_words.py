"""The words that a public copy must not hold: those of private matter that stand in no open record."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, fields
from typing import Any

from desktop.domain.action_item import ActionItem
from desktop.domain.agenda import AgendaItem
from desktop.domain.board import Board
from desktop.domain.meeting import Meeting
from desktop.domain.minutes import Minute
from desktop.domain.plan_tree import PlanTree
from desktop.domain.position_entry import PositionEntry
from desktop.exports.canary import Canaries, phrases_of, plain_words
from desktop.exports.pack_contents import PackContents
from desktop.exports.pack_plan import words_of_its_own
from desktop.storage.book import Book
from desktop.workflows.pack_rows.exempt import (
    correction_privacy,
    declaration_privacy,
    item_privacy,
    minute_privacy,
    programme_privacy,
)
from desktop.workflows.plan_reading import without_exempt
from desktop.workflows.progress_review_print import hidden_ids

# A short title ("Staffing") is common speech: it is looked for only where no open record uses it.
_TELLING_WORDS = 3


@dataclass(slots=True)
class _Words:
    """titles are looked for whole, names only where no open record has them, texts by their phrases."""

    titles: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)

    def take(self, title: str, *records: Any) -> None:
        self.titles.append(title)
        self.texts += [text for record in records for text in _texts(record)]

    def take_whole(self, *texts: str) -> None:
        """Take texts that may be too short for a phrase: what tells something is looked for whole as well."""
        self.texts += texts
        self.names += [text for text in texts if _is_telling(_plain(text))]


@dataclass(slots=True)
class _Sides:
    """The words of private matter and those of open matter."""

    private: _Words = field(default_factory=_Words)
    opened: _Words = field(default_factory=_Words)
    digests: set[str] = field(default_factory=set)

    def of(self, private: object) -> _Words:
        return self.private if private else self.opened


def canaries_of(
    book: Book,
    board: Board,
    exempt_items: list[ActionItem],
    contents: PackContents | None,
    own_words: tuple[str, ...] = (),
    reported: Iterable[PositionEntry] = (),
) -> Canaries:
    """Return what to look for in a public copy of anything of this board.

    exempt_items are the board's exempt action items; contents, or own_words for a copy that is no pack, give the
    words that every such copy has whatever it holds. reported is what the board reported before, in the words of then,
    where the copy says what changed since.
    """
    sides = _Sides()
    for meeting in book.meetings.all(board_id=board.id):
        _take_meeting(book, meeting, sides)
    for planned in book.programme_items.all(board_id=board.id):
        sides.of(programme_privacy(book, planned)).take(planned.title, planned)
    exempt_ids = {item.id for item in exempt_items}
    _take_action_items(book, board, exempt_ids, sides)
    _take_papers(book, board, sides)
    for entry in reported:
        sides.of(entry.exempt or entry.record_id in exempt_ids).take("", entry.wording)
    _take_reports(book, board, sides.opened)
    own = (*own_words, *(words_of_its_own(contents) if contents else ()))
    sides.opened.texts += [*_texts(board), *own, *(phrase.text for phrase in book.phrases.all(board_id=board.id))]
    known = set().union(*map(phrases_of, sides.opened.texts))
    phrases = set().union(*map(phrases_of, sides.private.texts)) - known
    return Canaries(frozenset(_telling(sides)), frozenset(phrases), frozenset(sides.digests))


def _take_meeting(book: Book, meeting: Meeting, sides: _Sides) -> None:
    sides.opened.take("", meeting, *book.attendance.all(meeting_id=meeting.id))
    for item in book.agenda_items.all(meeting_id=meeting.id):
        _take_item(book, item, sides)
    for minute in book.minutes.all(meeting_id=meeting.id):
        _take_minute(book, minute, sides)
    for declared in book.declarations.all(meeting_id=meeting.id):
        # who declared is known to have been there; why is told only with an open item
        sides.of(declaration_privacy(book, declared)).take(declared.nature, declared.nature, declared.conduct)
    for correction in book.corrections.all(meeting_id=meeting.id):
        sides.of(correction_privacy(book, correction)).take("", correction)


def _take_item(book: Book, item: AgendaItem, sides: _Sides) -> None:
    private = item_privacy(book, item)
    words = sides.of(private)
    words.take(item.title, item)
    words.names += [item.presenter, item.paper_author, item.urgency_asked_by, item.note, item.urgency_reason]
    words.names += [item.public_interest, item.outcome_reason, *item.links]
    for paper in book.papers.all(agenda_item_id=item.id):
        side = sides.of(private or paper.exempt)
        sides.digests |= {paper.sha256} if (private or paper.exempt) and paper.sha256 else set()
        side.take(paper.title)
        side.take(paper.file_name)


def _take_minute(book: Book, minute: Minute, sides: _Sides) -> None:
    words = sides.of(minute_privacy(book, minute))
    parts = book.resolutions.all(minute_id=minute.id)
    words.take(minute.title, minute.title, minute.text, minute.note_above, *parts)
    words.names += [minute.text, minute.note_above, *(part.dissent for part in parts), *(part.text for part in parts)]
    # what somebody wrote for the public is open, whatever it sums up
    sides.opened.texts.append(minute.public_summary)


def _take_action_items(book: Book, board: Board, exempt_ids: set[str], sides: _Sides) -> None:
    items = book.action_items.all(board_id=board.id)
    for item in items:
        words = sides.of(item.id in exempt_ids)
        words.take("", item, *book.updates.all(action_item_id=item.id), *book.extensions.all(action_item_id=item.id))
    for asked in book.date_requests.among("action_item_id", (item.id for item in items)):
        sides.of(asked.action_item_id in exempt_ids).texts += [asked.reason, asked.timing, asked.answer]
    for decision in book.decisions.all(board_id=board.id):
        sides.of(decision.record_id in exempt_ids).texts += [decision.reason, decision.answer]
    for file in book.evidence_files.all(board_id=board.id):
        sides.of(file.exempt or file.record_id in exempt_ids).texts += [file.name, file.note]


def _take_papers(book: Book, board: Board, sides: _Sides) -> None:
    """Take plans, scorecard, headlines, reviews and functions; what stands below an exempt entry is as private."""
    for plan in book.plans.all(board_id=board.id):
        sides.opened.take(plan.title, plan, *book.milestones.all(plan_id=plan.id))
        _take_plan_entries(book, plan.id, sides)
    for risk in book.risks.all(board_id=board.id):
        sides.of(risk.exempt).take_whole(risk.text, risk.mitigation, risk.owner, risk.note)
    for headline in book.headlines.all(board_id=board.id):
        sides.of(headline.exempt).take_whole(headline.text, headline.source)
        sides.opened.take("", headline.theme)
    measures = book.measures.all(board_id=board.id)
    sides.opened.take("", *measures, *book.readings.among("measure_id", [each.id for each in measures]))
    sides.opened.take("", *book.outcomes.all(board_id=board.id), *book.functions.all(board_id=board.id))
    for review in book.progress_reviews.all(board_id=board.id):
        entries = book.outcome_entries.all(progress_review_id=review.id)
        hidden = hidden_ids(entries)
        sides.opened.take(review.title, review)
        for entry in entries:
            sides.of(entry.id in hidden).take_whole(entry.heading, entry.text, entry.answer_note)


def _take_plan_entries(book: Book, plan_id: str, sides: _Sides) -> None:
    entries = book.plan_entries.all(plan_id=plan_id)
    opened = {entry.id for entry in without_exempt(PlanTree(entries))}
    for entry in entries:
        words = sides.of(entry.id not in opened)
        words.take("", entry)
        words.take_whole(entry.wording, entry.note)
    ids = [entry.id for entry in entries]
    for update in book.plan_updates.among("plan_entry_id", ids):
        sides.of(update.plan_entry_id not in opened).take("", update)
    for revision in book.plan_revisions.among("plan_entry_id", ids):
        sides.of(revision.plan_entry_id not in opened).take("", revision)


def _take_reports(book: Book, board: Board, opened: _Words) -> None:
    opened.take("", *book.strands.all(board_id=board.id))
    for report in book.reports.all(board_id=board.id):
        opened.take(report.title, report, *book.recommendations.all(report_id=report.id))


def _telling(sides: _Sides) -> Iterator[str]:
    """Yield what to look for whole: a private title of three words and more, a shorter one or a name if not open."""
    opened = sides.opened
    open_titles = {_plain(title) for title in opened.titles}
    open_words = f" {' '.join(_plain(text) for text in (*opened.texts, *opened.names))} "
    for title in map(_plain, sides.private.titles):
        if title and title not in open_titles and (_is_telling(title) or f" {title} " not in open_words):
            yield title
    for name in map(_plain, sides.private.names):
        if name and not name.isdecimal() and f" {name} " not in open_words:
            yield name


def _is_telling(title: str) -> bool:
    return title.count(" ") + 1 >= _TELLING_WORDS


def _plain(text: str) -> str:
    return " ".join(plain_words(text))


def _texts(record: Any) -> Iterator[str]:
    """Yield every text in a record, those inside its parts too."""
    if isinstance(record, str):
        yield record
    elif isinstance(record, tuple | list):
        for part in record:
            yield from _texts(part)
    elif hasattr(record, "__dataclass_fields__"):
        for each in fields(record):
            yield from _texts(getattr(record, each.name))
