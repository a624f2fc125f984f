"""Decisions of a meeting about its actions, written into its minute in the same step, and taken out of it again."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from desktop.domain.action_item import ActionItem
from desktop.domain.confirmed import FROZEN
from desktop.domain.dates import say_date
from desktop.domain.decision import Decision
from desktop.domain.edits import Edit, changed
from desktop.domain.errors import Refused
from desktop.domain.evidence_link import evidence_given
from desktop.domain.meeting import Meeting
from desktop.domain.minutes import Minute, Resolution, resolution_ref
from desktop.domain.ref_order import ref_order
from desktop.domain.resolved_words import part_of_resolution, public_wording
from desktop.domain.wording import listed
from desktop.storage.book import Book
from desktop.workflows.board_meetings import board_of
from desktop.workflows.decide import Ruling, decide, wording_of
from desktop.workflows.follow_up_minute import follow_up_minute
from desktop.workflows.order_parts import add_part, remove_part
from desktop.workflows.pack_rows.exempt import action_privacy, minute_privacy
from desktop.workflows.take_back import taken_back

Case = tuple[ActionItem, Ruling]


@dataclass(frozen=True, slots=True)
class WrittenDecisions:
    """The edits of one step, and the part of the resolution that they write: its words and how it is cited."""

    edits: tuple[Edit, ...]
    words: str
    ref: str


def written(
    book: Book, meeting: Meeting, cases: Sequence[Case], *, on: date, minute_id: str = "", evidence: str = ""
) -> WrittenDecisions:
    """Return the edits by which a meeting decides about actions, all in one part of the resolution of one minute.

    minute_id is the minute that was chosen for it; without one the minute of the item on the action log or matters
    arising is taken, and made where there is none. evidence is what the meeting accepted as showing the action done.
    Raises Refused where the minutes are confirmed, or where one of the rulings may not be made.
    """
    if meeting.state in FROZEN:
        raise Refused(f"The minutes of {say_date(meeting.date)} are confirmed: a later meeting decides.")
    board = board_of(book, meeting)
    minute, edits = follow_up_minute(book, board, meeting, minute_id)
    spoken = [_wording(book, minute, item, ruling) for item, ruling in cases]
    words = part_of_resolution(spoken)
    part, parts = add_part(book, minute, words)
    edits += parts
    for (item, ruling), wording in zip(cases, spoken, strict=True):
        with_evidence = _shown_done(item, evidence, on)
        ruled = decide(book, with_evidence, ruling, on=on, meeting=meeting, minute=minute)
        edits += [_settled(edit, item, part, wording) for edit in ruled]
    return WrittenDecisions(tuple(edits), words, resolution_ref(minute.number, part))


def taken_out(book: Book, decision: Decision) -> tuple[tuple[Edit, ...], str]:
    """Return the edits that take a decision back together with its words in the minute, and what has to be looked at.

    The other decisions of the same part keep theirs. A part that was reworded by hand stays as it was typed; the
    sentence that is returned then says so. Raises Refused as taken_back does.
    """
    edits = taken_back(book, decision)
    part = book.resolutions.get(decision.resolution_id)
    minute = book.minutes.get(part.minute_id) if part else None
    if part is None or minute is None:
        return edits, ""
    together = decisions_of_part(book, part.id)
    if part.text.strip() != part_of_resolution([each.wording for each in together]):
        ref = resolution_ref(minute.number, part)
        return edits, f"{ref} was reworded by hand and stays as it is: look at it again."
    left = [each.wording for each in together if each.id != decision.id]
    if left:
        return (*edits, changed(part, replace(part, text=part_of_resolution(left)))), ""
    return (*edits, *remove_part(book, minute, part)), ""


def decisions_of_part(book: Book, resolution_id: str) -> list[Decision]:
    """Return the decisions that one part of a resolution holds, in the order in which they were made."""
    return book.decisions.all(resolution_id=resolution_id)


def decisions_of_meeting(book: Book, meeting: Meeting) -> list[Decision]:
    """Return what a meeting decided about its actions, in the order in which it was decided."""
    return [each for each in book.decisions.all(meeting_id=meeting.id) if each.record_kind == "action-items"]


def name_of(decided: Iterable[Case]) -> str:
    """Return what the step is called where it can be undone: "Closed: action H4(1)"."""
    cases = list(decided)
    refs = sorted({item.ref or "without reference" for item, _ in cases}, key=ref_order)
    kinds = list(dict.fromkeys(ruling.kind.value for _, ruling in cases))
    return f"{' and '.join(kinds).capitalize()}: action{'s' if len(refs) > 1 else ''} {listed(refs)}"


def _wording(book: Book, minute: Minute, item: ActionItem, ruling: Ruling) -> str:
    """Return the words of a ruling; of an exempt action an open minute says no more than its reference."""
    if action_privacy(book, item) and not minute_privacy(book, minute):
        return public_wording(_naming_other(book, ruling), item)
    return wording_of(_naming_other(book, ruling), item)


def _naming_other(book: Book, ruling: Ruling) -> Ruling:
    into = book.action_items.get(ruling.merge_into) if ruling.merge_into and not ruling.to else None
    return replace(ruling, to=into.ref) if into else ruling


def _shown_done(item: ActionItem, evidence: str, on: date) -> ActionItem:
    given = evidence_given(evidence, on=on)
    return replace(item, evidence=(*item.evidence, given)) if given else item


def _settled(edit: Edit, item: ActionItem, part: Resolution, wording: str) -> Edit:
    """Return an edit that begins from the action as the book has it, and a decision that names its part."""
    after: Any = edit.after
    if isinstance(after, Decision) and edit.before is None:
        return Edit(edit.kind, None, replace(after, resolution_id=part.id, wording=wording))
    if isinstance(after, ActionItem) and after.id == item.id:
        return changed(item, after)
    return edit
