"""The steps of a plan entry as edits: each is written in one transaction and undone in one step."""

from dataclasses import replace
from datetime import date

from desktop.domain import plan_steps as steps
from desktop.domain.edits import Edit, added, changed
from desktop.domain.errors import PartRefused
from desktop.domain.plan import Milestone, PlanEntry, PlanUpdate, Reached
from desktop.domain.timing import read_timing
from desktop.storage.book import Book


def date_moved(
    book: Book, entry: PlanEntry, to: date | None, *, on: date, reason: str, agreed_by: str, minute: str = ""
) -> list[Edit]:
    """Return the edits that move a date, or give the first one; minute names the minute that agreed it.

    Raises PartRefused as due_moved does, and where no minute has that number.
    """
    meeting_id = _meeting_of(book, entry, minute)
    after, revision = steps.due_moved(entry, to, on=on, reason=reason, agreed_by=agreed_by, meeting_id=meeting_id)
    return [changed(entry, after), *([added(revision)] if revision else [])]


def updated(entry: PlanEntry, text: str, *, on: date, author: str = "") -> list[Edit]:
    """Return the edit that adds a dated update; without an author it is from the accountable lead."""
    if not text.strip():
        raise PartRefused("Type the update first.", "text")
    lead = entry.leads[0] if entry.leads else ""
    return [added(PlanUpdate(plan_entry_id=entry.id, made_on=on, author=author.strip() or lead, text=text.strip()))]


def worded(entry: PlanEntry, timing: str) -> PlanEntry:
    """Return the entry with other words in its dates; what was read of them follows while no date was moved."""
    words = timing.strip()
    if entry.original_due != entry.current_due:
        return replace(entry, timing=words, timing_inferred=False)
    read = read_timing(words)
    is_review = read.kind == "review_point"
    due = None if is_review else read.due
    return replace(
        entry, timing=words, timing_inferred=False, start=read.start, original_due=due, current_due=due,
        review_on=read.due if is_review else entry.review_on,
    )  # fmt: skip


def judged(
    milestone: Milestone,
    reached: Reached,
    *,
    today: date,
    on: date | None = None,
    judgement: str = "",
    minute: str = "",
) -> list[Edit]:
    """Return the edit by which the board judges a milestone."""
    after = steps.judged(milestone, reached, today=today, on=on, judgement=judgement, minute=minute)
    return [changed(milestone, after)]


def _meeting_of(book: Book, entry: PlanEntry, minute: str) -> str | None:
    """Return the meeting whose minute has that number, None where none is named."""
    if not minute.strip():
        return None
    plan = book.plans.get(entry.plan_id)
    for found in book.minutes.all(number=minute.strip()):
        meeting = book.meetings.get(found.meeting_id)
        if meeting is not None and plan is not None and meeting.board_id == plan.board_id:
            return meeting.id
    raise PartRefused(f"No minute of this board has the number {minute.strip()}; leave it out or correct it.", "minute")
