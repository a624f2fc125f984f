"""The question sheet for a chair: on one page what to ask about, from what the action log shows.

It is for the chair alone, private matter included. A further question is a line in QUESTIONS.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple

from desktop.domain.action_item import ENDED, ActionStatus
from desktop.domain.ageing import late_words
from desktop.domain.board import Board
from desktop.domain.dates import long_date
from desktop.domain.list_query import Filter, ListQuery
from desktop.domain.ref_order import ref_order
from desktop.domain.silence import is_silent, meetings_silent
from desktop.domain.slippage import SLIPPED_FROM, times_words
from desktop.domain.wording import counted, counted_words
from desktop.exports.question_contents import QuestionContents, QuestionGroup, QuestionRow
from desktop.storage.book import Book
from desktop.workflows.build_brief import PRIVATE_TO_CHAIR
from desktop.workflows.measure_ties import any_tied, falling_beside_green
from desktop.workflows.meeting_masthead import masthead_of, sitting_of
from desktop.workflows.review_order import day_of_review

if TYPE_CHECKING:
    from desktop.storage.rows import ActionRow

SUBJECT = "Question sheet"
# what stands on one page of A4, two lines for each action
_ROOM, _LETTERS, _NAMED_ABOVE = 16, 110, 8


@dataclass(frozen=True, slots=True)
class Asked:
    """An action as a question looks at it; bare says that nothing shows it done.

    falling are the measures tied to it that get worse while it stands well.
    """

    row: "ActionRow"
    silent: int
    bare: bool
    falling: tuple[str, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether the action is still to be done."""
        return self.row.status not in ENDED


FALLING = "Green with a falling measure"


class Question(NamedTuple):
    """One question: the heading of its actions, what is asked, and which actions it is put about."""

    heading: str
    words: str
    about: Callable[[Asked], bool]


QUESTIONS: tuple[Question, ...] = (
    Question("Overdue", "What stops it, and by when will it be done?", lambda one: bool(one.row.days_late)),
    Question(
        "Slipped twice or more",
        "What makes this date certain, and should it go further up?",
        lambda one: one.is_open and one.row.times_revised >= SLIPPED_FROM,
    ),
    Question(
        "Silent for two meetings",
        "Why has the board heard nothing?",
        lambda one: one.is_open and is_silent(one.silent),
    ),
    Question(
        "Complete without evidence",
        "What shows that it is done, and that it lasts?",
        lambda one: one.bare and one.row.status in (ActionStatus.PROPOSED, ActionStatus.CLOSED),
    ),
    Question(
        FALLING,
        "What has the work changed, when what it is measured by gets worse?",
        lambda one: bool(one.falling),
    ),
)


_FROM = "days late from the date that is now agreed"


def build_question_sheet(book: Book, meeting_id: str, *, generated: datetime | None = None) -> QuestionContents:
    """Return the sheet for a meeting, counted to the same day as its review.

    Raises Refused where the meeting is not in the book.
    """
    sitting = sitting_of(book, meeting_id)
    board, as_at = sitting.board, day_of_review(sitting.meeting, (generated or datetime.now()).date())
    today = "" if as_at == sitting.meeting.date else "today, "
    asked = _asked(book, board, as_at)
    standing = (PRIVATE_TO_CHAIR.format(chair=board.chair_word.upper()),)
    return QuestionContents(
        masthead=masthead_of(sitting, SUBJECT, standing, generated),
        groups=tuple(_groups(asked)),
        note=" ".join((f"Days and meetings are counted to {today}{long_date(as_at)}, {_FROM}.", *_not_asked(book))),
    )


def _not_asked(book: Book) -> Iterable[str]:
    """Yield which question could not be put, since the book holds nothing to put it from."""
    if not book.measures.count():
        yield f"Not asked: {FALLING} (this book holds no measures yet)."
    elif not any_tied(book):
        yield f"Not asked: {FALLING} (no measure of this book is tied to an action yet)."


def _asked(book: Book, board: Board, as_at: date) -> list[Asked]:
    bare = _ids(book, board, Filter("evidence_count", "=", 0))
    query = ListQuery("action-items", board_id=board.id, sort=(("days_late", "desc"), ("ref", "asc")), as_at=as_at)
    days = [each.date for each in book.meetings.all(board_id=board.id)]
    falling = falling_beside_green(book, board.id, as_at)
    rows: Sequence[ActionRow] = book.lists.page(query, 0, book.lists.count(query))
    return [
        Asked(row, meetings_silent(days, row.last_heard, as_at), row.id in bare, tuple(falling.get(row.id, ())))
        for row in rows
    ]


def _ids(book: Book, board: Board, condition: Filter) -> set[str]:
    return set(book.lists.ids(ListQuery("action-items", (condition,), board_id=board.id)))


def _groups(asked: Iterable[Asked]) -> list[QuestionGroup]:
    known = list(asked)
    named: set[str] = set()
    parts: list[tuple[Question, list[Asked], list[Asked]]] = []
    for question in QUESTIONS:
        about = [one for one in known if question.about(one)]
        own = [one for one in about if one.row.id not in named]
        above = [one for one in about if one.row.id in named]
        named |= {one.row.id for one in own}
        parts.append((question, own, above))
    room = _room_for([len(own) for _, own, _ in parts])
    return [_group(*part, space) for part, space in zip(parts, room, strict=True) if part[1] or part[2]]


def _group(question: Question, own: list[Asked], above: list[Asked], room: int) -> QuestionGroup:
    refs = sorted((one.row.ref for one in above if one.row.ref), key=ref_order)
    shown = refs if len(refs) <= _NAMED_ABOVE else [*refs[:_NAMED_ABOVE], f"{len(refs) - _NAMED_ABOVE} others"]
    return QuestionGroup(
        heading=question.heading,
        question=question.words,
        count=len(own) + len(above),
        rows=tuple(_row(one) for one in own[:room]),
        above=tuple(shown),
        more=max(0, len(own) - room),
    )


def _room_for(wanted: Sequence[int]) -> list[int]:
    """Return how many actions each question may name: in turn one each, until the page is full."""
    given = [0] * len(wanted)
    while sum(given) < min(_ROOM, sum(wanted)):
        for at, number in enumerate(wanted):
            if given[at] < number and sum(given) < _ROOM:
                given[at] += 1
    return given


def _row(one: Asked) -> QuestionRow:
    row = one.row
    words = " ".join(row.wording.split())
    return QuestionRow(
        ref=row.ref or "no ref",
        wording=words if len(words) <= _LETTERS else f"{words[:_LETTERS].rstrip()}…",
        lead=row.lead or "no lead",
        why=_why(one),
    )


def _why(one: Asked) -> str:
    row = one.row
    late = f"{late_words(row.days_late)} late" if row.days_late else ""
    moved = f"moved {times_words(row.times_revised)}" if row.times_revised else ""
    silent = f"silent for {counted(one.silent, 'meeting')}" if one.is_open and is_silent(one.silent) else ""
    ended = row.status.value if row.status in (ActionStatus.PROPOSED, ActionStatus.CLOSED) else ""
    bare = "no evidence" if one.bare and ended else ""
    falls = f"{counted_words('measure', one.falling)} worsening" if one.falling else ""
    return ", ".join(filter(None, (ended, late, moved, silent, bare, falls)))
