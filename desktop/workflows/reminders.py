"""A reminder for each lead: what is overdue, what is due, what has no date, and how to answer; as a text to send."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from desktop.domain.action_item import ActionItem, ActionStatus
from desktop.domain.ageing import days_late, late_words
from desktop.domain.board import Board
from desktop.domain.dates import long_date, say_date
from desktop.domain.meeting import Meeting
from desktop.domain.paper_deadlines import PUBLICATION, deadlines_for
from desktop.domain.rating_rule import asks_for_date
from desktop.domain.slippage import times_words
from desktop.domain.times import say_time
from desktop.domain.wording import counted, listed
from desktop.storage.book import Book
from desktop.workflows.ask_updates import latest_updates
from desktop.workflows.updates_due import LeadAsked, leads_to_ask

_LONGEST_UPDATE = 240
_ANSWER = (
    "Say in a few words for each what has been done since the last update, and whether its date holds.",
    "A later date is asked for with its reason; it counts once the Board has agreed it.",
    "What is finished is proposed for closure, with what shows that it is done; the Board closes it.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """What one lead is reminded of.

    overdue, due and undated are what is to be chased: past their date, due by the meeting (or within the board's
    cycle where none is arranged), without a date. later and proposed are only named. text is what is sent.
    """

    lead: LeadAsked
    overdue: tuple[ActionItem, ...] = ()
    due: tuple[ActionItem, ...] = ()
    undated: tuple[ActionItem, ...] = ()
    later: tuple[ActionItem, ...] = ()
    proposed: tuple[ActionItem, ...] = ()
    text: str = ""

    @property
    def chased(self) -> tuple[ActionItem, ...]:
        """All that the lead is asked about."""
        return (*self.overdue, *self.due, *self.undated)


@dataclass(frozen=True, slots=True)
class _Case:
    book: Book
    board: Board
    meeting: Meeting | None
    due_by: date
    today: date
    told: Mapping[str, tuple[str, date]]
    revised: Mapping[str, int]


def reminders(book: Book, board_id: str, today: date) -> list[Reminder]:
    """Return a reminder for each lead of an open action: those with most overdue first, then by name.

    Exempt actions stand only in the reminder of a person who may see them.
    """
    board = book.boards.get(board_id)
    if board is None:
        return []
    leads = [lead for lead in leads_to_ask(book, board_id) if lead.actions or lead.held_back]
    ids = [item.id for lead in leads for item in lead.actions]
    coming = [meeting for meeting in book.meetings.all(board_id=board_id) if meeting.date >= today]
    meeting = min(coming, key=lambda each: each.date, default=None)
    due_by = meeting.date if meeting else date.fromordinal(today.toordinal() + board.cycle_days)
    revised = Counter(each.action_item_id for each in book.extensions.among("action_item_id", ids))
    case = _Case(book, board, meeting, due_by, today, latest_updates(book, ids, ()), revised)
    found = [_reminder(case, lead) for lead in leads]
    return sorted(found, key=lambda each: (-len(each.overdue), -len(each.chased), each.lead.name.casefold()))


def _reminder(case: _Case, lead: LeadAsked) -> Reminder:
    parts: dict[str, list[ActionItem]] = defaultdict(list)
    for item in sorted(lead.actions, key=lambda each: each.current_due or date.max):
        if name := _part(item, case):
            parts[name].append(item)
    made = Reminder(
        lead=lead,
        overdue=tuple(parts["overdue"]),
        due=tuple(parts["due"]),
        undated=tuple(parts["undated"]),
        later=tuple(parts["later"]),
        proposed=tuple(parts["proposed"]),
    )
    return replace(made, text=_text(case, made))


def _part(item: ActionItem, case: _Case) -> str:
    if item.status is ActionStatus.PROPOSED:
        return "proposed"
    if item.current_due is None:
        return "undated" if asks_for_date(item, as_at=case.today) else ""
    if item.current_due < case.today:
        return "overdue"
    return "due" if item.current_due <= case.due_by else "later"


def _text(case: _Case, made: Reminder) -> str:
    parts = (
        _head(case, made),
        _listed(case, made, made.overdue, "overdue"),
        _listed(case, made, made.due, f"due by {say_date(case.due_by)}"),
        _listed(case, made, made.undated, "without a date: which day do you propose?"),
        _named("Due later", made.later, with_day=True),
        _named("Proposed for closure, before the Board", made.proposed, with_day=False),
        _answer(case, made),
        [case.board.contact] if case.board.contact else [],
    )
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def _head(case: _Case, made: Reminder) -> list[str]:
    name = case.board.name
    lines = [f"Actions of the {name}: reminder of {say_date(case.today)}", "", f"To: {made.lead.name}", ""]
    if case.meeting is None:
        return [*lines, f"The {name} has no next meeting in its calendar yet."]
    at = f" at {say_time(case.meeting.time)}" if case.meeting.time else ""
    venue = f", {case.meeting.venue.rstrip('.')}" if case.meeting.venue else ""
    return [*lines, f"The {name} next meets on {say_date(case.meeting.date)}{at}{venue}."]


def _listed(case: _Case, made: Reminder, items: Sequence[ActionItem], words: str) -> list[str]:
    if not items:
        return []
    lines = [f"{counted(len(items), 'action')} {words}"]
    for item in items:
        private = " (exempt: not to be passed on)" if item.id in made.lead.exempt_ids else ""
        lines += [f"- {_name(item)}{private}", f"  {_when(case, item)}", f"  {_heard(case, item)}"]
    return lines


def _name(item: ActionItem) -> str:
    return f"{item.ref}: {item.wording}" if item.ref else item.wording


def _when(case: _Case, item: ActionItem) -> str:
    if item.current_due is None:
        return f"As worded: {item.timing}." if item.timing else "No date is set."
    late = late_words(days_late(item.current_due, case.today))
    said = f"Overdue since {long_date(item.current_due)}, {late}." if late else f"Due {long_date(item.current_due)}."
    times = case.revised.get(item.id, 0)
    if times and item.original_due and item.original_due != item.current_due:
        said += f" It was originally due {long_date(item.original_due)} and has been moved {times_words(times)}."
    return said


def _heard(case: _Case, item: ActionItem) -> str:
    if item.id not in case.told:
        return "No update has been given yet."
    words, day = case.told[item.id]
    words = " ".join(words.split())
    short = words if len(words) <= _LONGEST_UPDATE else f"{words[:_LONGEST_UPDATE].rstrip()} …"
    return f"Last update, {long_date(day)}: {short}"


def _named(words: str, items: Sequence[ActionItem], *, with_day: bool) -> list[str]:
    said = [
        f"{item.ref or item.wording}{f' ({long_date(item.current_due)})' if with_day and item.current_due else ''}"
        for item in items
    ]
    return [f"{words}: {listed(said)}."] if said else []


def _answer(case: _Case, made: Reminder) -> list[str]:
    if not made.chased:
        return ["Nothing is asked of you before the meeting." if case.meeting else "Nothing is asked of you now."]
    deadline = _answer_by(case)
    by = f" by {say_date(deadline)}" if deadline else ""
    return [f"How to answer{by}:", *(f"- {line}" for line in _ANSWER)]


def _answer_by(case: _Case) -> date | None:
    """Return the last day for papers before the agenda goes out, or the meeting itself where that has passed."""
    if case.meeting is None:
        return None
    days = [each.day for each in deadlines_for(case.board, case.meeting.date) if each.stage != PUBLICATION]
    return max((day for day in days if day >= case.today), default=case.meeting.date)
