"""What a chair can foresee of a meeting: the actions that are due, by item, and the interests likely to be declared."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from desktop.domain.action_item import ENDED, ActionItem, ActionStatus
from desktop.domain.ageing import days_late
from desktop.domain.agenda import AgendaItem, ItemKind
from desktop.domain.dates import long_date, short_date
from desktop.domain.meeting import Meeting
from desktop.storage.book import Book
from desktop.workflows.board_meetings import meetings_before

_WORD = re.compile(r"[^\W\d_]{4,}")
_COMMON = frozenset(
    {"with", "from", "that", "this", "their", "which", "update", "report", "board", "meeting", "item", "review"}
)
_HALF = 0.5


@dataclass(frozen=True, slots=True)
class ActionsDue:
    """The actions due by a day: all of them, those of each agenda item by its id, and those of no item."""

    every: tuple[ActionItem, ...]
    of_item: dict[str, tuple[ActionItem, ...]]
    unclaimed: tuple[ActionItem, ...]


def actions_due(book: Book, board_id: str, day: date, items: Sequence[AgendaItem]) -> ActionsDue:
    """Return the actions of a board that are due by a day or proposed for closure, the oldest first.

    An item takes up an action that it came from, and one that was agreed under an item of the same subject.
    """
    every = [item for item in book.action_items.all(board_id=board_id) if _is_due(item, day)]
    every.sort(key=lambda item: (item.current_due or date.max, item.ref))
    found: dict[str, list[ActionItem]] = {}
    unclaimed: list[ActionItem] = []
    for action in every:
        taker = next((item for item in items if _came_from(item, action)), None) or next(
            (item for item in items if _takes_up(book, item, action)), None
        )
        (found.setdefault(taker.id, []) if taker else unclaimed).append(action)
    return ActionsDue(tuple(every), {key: tuple(actions) for key, actions in found.items()}, tuple(unclaimed))


def say_action(action: ActionItem, day: date, *, title: str = "") -> str:
    """Return an action in a line: its ref, its words unless the title says them, its lead, and when it is due."""
    words = action.wording.rstrip(". ")
    start = " ".join(part for part in (action.ref, "" if words == title.rstrip(". ") else words) if part)
    return f"{start}{', ' if start else ''}{action.lead or 'no lead'}, {say_due(action, day)}."


def say_due(action: ActionItem, day: date) -> str:
    """Return when an action is due as at a day: "due 17 Apr 2026 (28 days late), proposed for closure"."""
    late = days_late(action.current_due, day)
    due = f"due {short_date(action.current_due)}" if action.current_due else "no date set"
    if late:
        due += f" ({late} day{'' if late == 1 else 's'} late)"
    return f"{due}, proposed for closure" if action.status is ActionStatus.PROPOSED else due


def likely_declarations(book: Book, meeting: Meeting, item: AgendaItem) -> Iterable[str]:
    """Yield the interests that were declared before under an item of the same subject, the latest first."""
    if item.kind not in (ItemKind.BUSINESS, ItemKind.STANDING):
        return
    said: set[tuple[str, str]] = set()
    for earlier in reversed(meetings_before(book, meeting)):
        for declared in book.declarations.all(meeting_id=earlier.id):
            its_item = book.agenda_items.get(declared.agenda_item_id) if declared.agenda_item_id else None
            key = (declared.name, declared.nature)
            if its_item is None or key in said or not same_subject(its_item.title, item.title):
                continue
            said.add(key)
            nature = f": {declared.nature.rstrip('.')}" if declared.nature else ""
            yield (
                f"{declared.name} may declare an interest ({declared.interest}{nature}), as on "
                f"{long_date(earlier.date)}."
            )


def same_subject(one: str, other: str) -> bool:
    """Return whether two titles share at least half of the telling words of the shorter one."""
    words, others = _telling(one), _telling(other)
    fewer = min(len(words), len(others))
    return bool(fewer) and len(words & others) / fewer >= _HALF


def _telling(title: str) -> set[str]:
    return {word for word in _WORD.findall(title.casefold()) if word not in _COMMON}


def _is_due(action: ActionItem, day: date) -> bool:
    if action.status in ENDED:
        return False
    return action.status is ActionStatus.PROPOSED or (action.current_due is not None and action.current_due <= day)


def _came_from(item: AgendaItem, action: ActionItem) -> bool:
    return item.source_kind == "action-items" and item.source_id == action.id


def _takes_up(book: Book, item: AgendaItem, action: ActionItem) -> bool:
    if item.kind not in (ItemKind.BUSINESS, ItemKind.STANDING):
        return False
    subject = _subject(book, action)
    return bool(subject) and same_subject(subject, item.title)


def _subject(book: Book, action: ActionItem) -> str:
    """Return the title of the minute or item under which an action was agreed, "" where it is not known."""
    if action.source_id is None:
        return ""
    if action.source_kind == "agenda-items":
        item = book.agenda_items.get(action.source_id)
        return item.title if item else ""
    minute_id: str | None = action.source_id if action.source_kind == "minutes" else None
    if action.source_kind == "resolutions":
        resolution = book.resolutions.get(action.source_id)
        minute_id = resolution.minute_id if resolution else None
    minute = book.minutes.get(minute_id) if minute_id else None
    return minute.title if minute else ""
