"""One returned row held beside the book: which of its answers are new, known, to be decided, or refused."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from desktop.domain.action_item import ENDED, ActionItem
from desktop.domain.dates import long_date, short_date
from desktop.domain.decision import DateRequest
from desktop.domain.errors import Refused
from desktop.domain.lead_answer import LeadAnswer, action_answered, holds, recommendation_answered
from desktop.domain.lead_says import read_status, read_wanted_day
from desktop.domain.recommendation import Recommendation
from desktop.domain.return_fields import HEADINGS, NO_DATE_ASKED
from desktop.domain.update_request import SentRow, UpdateRequest
from desktop.importers.updates.returned import ReturnedCell
from desktop.workflows.return_difference import CellDifference, State
from desktop.workflows.updates_due import is_asked

_FORMULA = "The cell holds a formula or an error of one; it must hold the words themselves."


@dataclass(slots=True)
class RowInHand:
    """A returned row with all that the book knows of its record.

    changed_on gives the day on which a field of the record last changed; doubt is why everything here is to be
    decided, or ""; minute_doubts says of a text which minutes it names that are not there.
    """

    record: ActionItem | Recommendation
    sent: SentRow
    request: UpdateRequest
    cells: dict[str, ReturnedCell]
    on: date
    updates: list[Any] = field(default_factory=list)
    open_requests: list[DateRequest] = field(default_factory=list)
    files: int = 0
    next_meeting: date | None = None
    changed_on: Callable[[str], date | None] = lambda _name: None
    doubt: str = ""
    minute_doubts: Callable[[str], str] = lambda _text: ""

    @property
    def has_ended(self) -> bool:
        """Whether nobody is asked about the record any more."""
        if isinstance(self.record, ActionItem):
            return self.record.status in ENDED
        return not is_asked(self.record)

    def text(self, name: str) -> str:
        """Return what an input cell says; nothing where it holds a formula."""
        cell = self.cells.get(name)
        return "" if cell is None or cell.formula else cell.text.strip()


def compare(row: RowInHand) -> tuple[CellDifference, ...]:
    """Return the answers of a row, refused ones and known ones too; what was left empty or as sent is none."""
    found = [cell for cell in (_update(row), _status(row), _date(row), _evidence(row)) if cell is not None]
    found += _formulas(row)
    found = [_decided(row, cell) for cell in found]
    return tuple(_minutes_checked(row, _status_checked(row, cell)) for cell in found)


def _update(row: RowInHand) -> CellDifference | None:
    theirs = row.text("update")
    if not theirs:
        return None
    latest = row.updates[-1] if row.updates else None
    cell = _cell(row, "update", theirs, sent=row.sent.values.get("last_update", ""))
    if any(_same(theirs, each.text) for each in row.updates):
        return replace(cell, state=State.KNOWN)
    if latest is None:
        return cell
    sent = (row.sent.values.get("last_update", ""), row.sent.values.get("last_update_on", ""))
    if (latest.text, latest.made_on.isoformat()) == sent:
        return replace(cell, ours=latest.text, ours_on=latest.made_on)
    why = "The book has a newer update than the one that was sent; with theirs put in, both stand."
    return replace(cell, ours=latest.text, ours_on=latest.made_on, state=State.ASK, why=why)


def _status(row: RowInHand) -> CellDifference | None:
    theirs, sent, ours = row.text("status"), row.sent.values.get("status", ""), str(row.record.status)
    if not theirs or _same(theirs, sent):
        return None
    cell = _cell(row, "status", theirs, sent=sent, ours=ours)
    try:
        status = read_status(theirs, row.sent.record_kind)
    except Refused as refusal:
        return replace(cell, state=State.REFUSED, why=str(refusal))
    cell = replace(cell, theirs=str(status))
    if str(status) == sent:
        return None
    if str(status) == ours:
        return replace(cell, state=State.KNOWN)
    if ours != sent:
        why = f"The book said “{sent}” when this was sent, and now says “{ours}”."
        return replace(cell, state=State.ASK, why=why, ours_on=row.changed_on("status"))
    return cell


def _date(row: RowInHand) -> CellDifference | None:
    theirs, reason = row.text("new_date"), row.text("reason")
    if not isinstance(row.record, ActionItem):
        theirs, reason = (("" if words == NO_DATE_ASKED else words) for words in (theirs, reason))
        if not theirs and not reason:
            return None
        cell = _cell(row, "new_date" if theirs else "reason", theirs or reason)
        return replace(cell, state=State.REFUSED, why="The date of a recommendation is set by its report.")
    if not theirs:
        if not reason or row.cells.get("new_date"):
            return None
        cell = _cell(row, "reason", reason)
        return replace(cell, state=State.REFUSED, why="A reason is given, and no new date that it is for.")
    return _asked_day(row, row.record, theirs, reason)


def _asked_day(row: RowInHand, item: ActionItem, theirs: str, reason: str) -> CellDifference:
    ours = long_date(item.current_due) if item.current_due else "no date"
    cell = _cell(row, "new_date", theirs, sent=_said(row.sent.values.get("current_due", "")), ours=ours, more=reason)
    try:
        day, doubt = read_wanted_day(_as_day(row.cells["new_date"]), on=row.on, next_meeting=row.next_meeting)
        _check_day(item, day, reason, row.on)
    except Refused as refusal:
        return replace(cell, state=State.REFUSED, why=str(refusal))
    cell = replace(cell, day=day)
    if day == item.current_due or any(each.to_due == day for each in row.open_requests):
        return replace(cell, state=State.KNOWN)
    if row.open_requests:
        asked = row.open_requests[-1]
        why = f"{long_date(asked.to_due)} was asked for before and is not answered yet; theirs would take its place."
        return replace(cell, state=State.ASK, why=why, ours_on=asked.asked_on)
    if (item.current_due.isoformat() if item.current_due else "") != row.sent.values.get("current_due", ""):
        return replace(
            cell, state=State.ASK, why="The date was moved after this was sent.", ours_on=row.changed_on("current_due")
        )
    return replace(cell, state=State.ASK, why=_sentence(doubt)) if doubt else cell


def _check_day(item: ActionItem, day: date, reason: str, on: date) -> None:
    if item.current_due is not None and day < item.current_due:
        raise Refused(
            f"{long_date(day)} is before {long_date(item.current_due)}, on which it is due; a date is only moved later."
        )
    if day < on:
        raise Refused(f"{long_date(day)} has passed.")
    if not reason and day != item.current_due:
        raise Refused("A new date is asked for without a reason; the board needs one.")


def _as_day(cell: ReturnedCell) -> str:
    """Return the words of a date; a bare number is a day as spreadsheets count them, from the end of 1899."""
    if cell.is_number and cell.text.isdigit() and 36526 <= int(cell.text) <= 73050:
        return date.fromordinal(date(1899, 12, 30).toordinal() + int(cell.text)).isoformat()
    return cell.text


def _evidence(row: RowInHand) -> CellDifference | None:
    text, link = row.text("evidence"), row.text("link")
    if not text and not link:
        return None
    cell = _cell(row, "evidence" if text else "link", text or link, more=link if text else "")
    cell = replace(cell, field="evidence")
    given = LeadAnswer(evidence=text, link=link, by="", on=row.on).given()
    return replace(cell, state=State.KNOWN) if holds(row.record.evidence, given) else cell


def _formulas(row: RowInHand) -> Iterator[CellDifference]:
    for name, cell in row.cells.items():
        if cell.formula:
            yield replace(_cell(row, name, cell.text or "a formula"), state=State.REFUSED, why=_FORMULA)


def _decided(row: RowInHand, cell: CellDifference) -> CellDifference:
    """Return the cell to be decided where the whole row is, and refused where the record has ended."""
    if cell.state in (State.REFUSED, State.KNOWN):
        return cell
    if row.has_ended:
        ended = _ended_words(row.record)
        if cell.field in ("status", "new_date"):
            return replace(cell, state=State.REFUSED, why=f"{ended}: nothing of it can change.")
        return replace(cell, state=State.ASK, why=f"{ended} after this was sent.", ours=cell.ours or ended)
    if row.doubt and cell.state is State.NEW:
        return replace(cell, state=State.ASK, why=row.doubt)
    return cell


def _minutes_checked(row: RowInHand, cell: CellDifference) -> CellDifference:
    """Return the cell with a warning where its words name a minute that is not there; it is taken all the same."""
    if cell.state not in (State.NEW, State.ASK):
        return cell
    doubts = row.minute_doubts(f"{cell.theirs}\n{cell.more}")
    return replace(cell, why=" ".join(filter(None, (cell.why, doubts))))


def _status_checked(row: RowInHand, cell: CellDifference) -> CellDifference:
    """Return the cell, a status refused where it lacks what it needs (its evidence); the other answers stand alone."""
    if cell.field != "status" or cell.state in (State.REFUSED, State.KNOWN):
        return cell
    answer = LeadAnswer(
        status=read_status(cell.theirs, row.sent.record_kind),
        update=row.text("update"),
        evidence=row.text("evidence"),
        link=row.text("link"),
        by=row.request.lead,
        on=row.on,
        files=row.files,
    )
    try:
        if isinstance(row.record, ActionItem):
            action_answered(row.record, answer)
        else:
            recommendation_answered(row.record, answer)
    except Refused as refusal:
        why = f"“{cell.theirs}” is not taken: {_lower_first(str(refusal))}"
        return replace(cell, state=State.REFUSED, why=why)
    return cell


def _cell(row: RowInHand, name: str, theirs: str, **more: Any) -> CellDifference:
    place = row.cells[name].place
    return CellDifference(
        id=f"{row.sent.record_id}:{name}", field=name, heading=HEADINGS[name], place=place, theirs=theirs, **more
    )


def _ended_words(record: ActionItem | Recommendation) -> str:
    if isinstance(record, ActionItem) and record.closed_on:
        minute = f" in minute {record.closed_in_minute}" if record.closed_in_minute else ""
        return f"It was closed on {short_date(record.closed_on)}{minute}"
    return f"It is {record.status}"


def _said(day: str) -> str:
    return long_date(date.fromisoformat(day)) if day else "no date"


def _same(one: str, other: str) -> bool:
    return one.casefold().split() == other.casefold().split()


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:].rstrip('.')}."


def _lower_first(sentence: str) -> str:
    return sentence if sentence.startswith("“") else sentence[:1].lower() + sentence[1:]
