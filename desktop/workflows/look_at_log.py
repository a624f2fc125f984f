"""A first look at a log as its columns are chosen: its actions in words, and what falls short, before it is read."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop.domain.action_item import ENDED, ActionItem
from desktop.domain.dates import long_date
from desktop.domain.errors import Refused
from desktop.domain.wording import counted, listed
from desktop.importers.reading import Reading, Recognised
from desktop.workflows.log_in_hand import LogInHand

MOST = 400
_NAMED = 6


@dataclass(frozen=True, slots=True)
class LookRow:
    """An action as it would stand: due as read, worded as it was written, with the original date where it was moved.

    printed says which rating stays, note what is ours.
    """

    id: str
    ref: str
    wording: str
    lead: str
    due: str
    worded: str
    status: str
    printed: str
    note: str


@dataclass(frozen=True, slots=True)
class Look:
    """The first actions of a log and the sentences about them; refused is why it cannot be read as it stands, or ""."""

    rows: tuple[LookRow, ...] = ()
    warnings: tuple[str, ...] = ()
    refused: str = ""


def look(log: LogInHand) -> Look:
    """Read the first actions of a log by its plan. Never raises."""
    try:
        reading = log.reading(most=MOST)
    except Refused as refusal:
        return Look(refused=str(refusal))
    found = [each for each in reading.recognised if isinstance(each.record, ActionItem)]
    return Look(tuple(_row(each, reading) for each in found), tuple(_warnings(log, found, reading)))


def _row(found: Recognised, reading: Reading) -> LookRow:
    item = found.record
    assert isinstance(item, ActionItem)
    due = long_date(item.current_due) if item.current_due else "no date"
    first = long_date(item.original_due) if item.original_due else ""
    moved = f"original {first}" if first not in ("", due) else ""
    worded = "" if item.timing in ("", due, first) else f"“{item.timing}”"
    leads = "; ".join(filter(None, (item.lead, *item.supporting)))
    return LookRow(
        item.id,
        item.ref,
        item.wording,
        leads,
        due,
        "; ".join(filter(None, (moved, worded))),
        str(item.status),
        _printed(item),
        found.inferred,
    )


def _printed(item: ActionItem) -> str:
    """Return the rating that stays as printed, "" where our rule gives the same."""
    return f"{item.rating_override.value} as printed" if item.rating_override else "by our rule"


def _warnings(log: LogInHand, found: Sequence[Recognised], reading: Reading) -> Iterator[str]:
    items = [each.record for each in found if isinstance(each.record, ActionItem)]
    whole = len(items) < MOST
    actions = counted(len(items), "action")
    yield f"{actions} read." if whole else f"These are the first {actions}; the others are read as they are."
    if log.known_ids:
        known = sum(item.id in log.known_ids for item in items)
        if known:
            stand = "1 stands" if known == 1 else f"{known} stand"
            yield f"{stand} in the book already: only empty fields and new updates are filled."
    yield from _gaps(items)
    if repeated := _repeated(items):
        yield f"{counted(repeated, 'ref')} had to be told apart by a letter."
    if whole and (left := len(reading.leftovers)):
        yield f"{counted(left, 'row')} left over: {'it stays' if left == 1 else 'they stay'} with the paper."
    if reading.queries:
        yield f"{counted(len(reading.queries), 'question')} will wait for an answer."
    yield from _unread(log)
    yield from log.plan.document.notes


def _gaps(items: Sequence[ActionItem]) -> Iterator[str]:
    still_open = [item for item in items if item.status not in ENDED]
    undated = sum(item.current_due is None for item in still_open)
    nobodys = sum(not item.lead for item in still_open)
    for number, without in ((undated, "no date"), (nobodys, "no lead")):
        if number:
            yield f"{counted(number, 'open action')} {'has' if number == 1 else 'have'} {without}."


def _repeated(items: Sequence[ActionItem]) -> int:
    stems = Counter(item.ref.rstrip("bcdefghijklmnopqrstuvwxyz") for item in items if item.ref)
    return sum(item.ref[-1:].islower() and stems[item.ref[:-1]] > 1 for item in items)


def _unread(log: LogInHand) -> Iterator[str]:
    aside = [table for table in log.plan.tables if table not in log.plan.to_read]
    if aside:
        names = [f"“{table.name or 'a table'}”" for table in aside]
        yield f"{listed(names[:_NAMED])} {'is' if len(aside) == 1 else 'are'} not read."
    unused = [f"“{column.heading or 'without a heading'}”" for table in log.plan.to_read for column in table.columns
              if not column.field and column.holds]  # fmt: skip
    if unused := list(dict.fromkeys(unused)):
        more = f" and {len(unused) - _NAMED} more" if len(unused) > _NAMED else ""
        yield f"Not used: {', '.join(unused[:_NAMED])}{more}. What stands there stays with the paper."
