"""A part of a resolution becomes an item of the action log, and keeps the way back to its minute."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date

from desktop.domain.action_item import ActionItem
from desktop.domain.board import Board
from desktop.domain.dates import short_date
from desktop.domain.meeting import Meeting
from desktop.domain.minutes import Minute, Resolution, resolution_ref
from desktop.domain.several_leads import split_by_lead
from desktop.domain.verb_first import verb_first


def from_resolution(
    resolution: Resolution,
    minute: Minute,
    meeting: Meeting,
    board: Board,
    *,
    lead: str = "",
    due: date | None = None,
    next_meeting: date | None = None,
    taken_refs: Collection[str] = (),
) -> ActionItem:
    """Return a new action item for the part; nothing is written.

    Its words begin with the verb where the resolution allows it. lead and due are what somebody chose; without
    them the post that the resolution names and the timescale that stands in it are taken, counted from the day of
    the meeting. taken_refs are the references that the board's log has already.
    """
    from desktop.domain.timing.in_prose import find_timing

    wording, named_lead = verb_first(resolution.text)
    timing = find_timing(resolution.text, base=meeting.date, next_meeting=next_meeting)
    agreed_due = due or (timing.due if timing else None)
    return ActionItem(
        board_id=board.id,
        ref=free_ref(resolution_ref(minute.number or short_date(meeting.date), resolution), taken_refs),
        wording=wording,
        source_kind="resolutions",
        source_id=resolution.id,
        agreed_on=meeting.date,
        lead=lead.strip() or named_lead,
        timing=timing.text if timing else "",
        original_due=agreed_due,
        current_due=agreed_due,
        exempt=bool(minute.exempt_paragraphs) or minute.confidential,
    )


def one_for_each_lead(
    resolution: Resolution,
    minute: Minute,
    meeting: Meeting,
    board: Board,
    *,
    next_meeting: date | None = None,
    taken_refs: Collection[str] = (),
) -> list[ActionItem]:
    """Return an action for each post that a part asks for something, with its own words and timescale.

    [] where it asks one or none; nothing is written. next_meeting and taken_refs are as for from_resolution.
    """
    items: list[ActionItem] = []
    for share in split_by_lead(resolution.text):
        item = from_resolution(
            replace(resolution, text=share.text),
            minute,
            meeting,
            board,
            lead=share.lead,
            next_meeting=next_meeting,
            taken_refs={*taken_refs, *(each.ref for each in items)},
        )
        items.append(replace(item, wording=share.wording))
    return items


def free_ref(ref: str, taken: Collection[str]) -> str:
    """Return the reference, with a letter behind it where the log has it already: C4(3), C4(3)b, C4(3)c."""
    tried, number = ref, 1
    while tried in taken:
        number += 1
        tried = ref + (chr(ord("a") + number - 1) if number <= 26 else f"/{number}")
    return tried
