"""What became of an item at its meeting, and what follows from it: it returns, or it no longer does."""

from collections.abc import Sequence
from dataclasses import replace

from desktop.domain.agenda import RETURNS, AgendaItem, ItemKind, ItemOutcome
from desktop.domain.agenda_order import NUMBERS_MOVE
from desktop.domain.edits import Edit, changed
from desktop.domain.meeting import Meeting
from desktop.domain.work_programme import ProgrammeState
from desktop.storage.book import Book
from desktop.workflows.arrange_agenda import arranged
from desktop.workflows.board_meetings import meetings_after
from desktop.workflows.business_place import with_business
from desktop.workflows.returning_items import FROM_ITEM, again, can_return, programme_follows

_IN_PROGRAMME = {
    ItemOutcome.OPEN: ProgrammeState.ON_AGENDA,
    ItemOutcome.TAKEN: ProgrammeState.TAKEN,
    ItemOutcome.DEFERRED: ProgrammeState.DEFERRED,
    ItemOutcome.NOT_REACHED: ProgrammeState.DEFERRED,
    ItemOutcome.WITHDRAWN: ProgrammeState.WITHDRAWN,
}


def with_outcome(book: Book, meeting: Meeting, item: AgendaItem, outcome: ItemOutcome, reason: str = "") -> list[Edit]:
    """Return the edits that record what became of an item of a meeting, with the reason where there is one.

    Where the next meeting has a draft agenda, a deferred or unreached item stands on it again in the same step, and
    goes from it when it was taken after all. The work programme says the same of what was planned.
    """
    after = replace(item, outcome=outcome, outcome_reason=reason.strip())
    if after == item:
        return []
    later = _next_draft(book, meeting)
    copies = book.agenda_items.all(source_kind=FROM_ITEM, source_id=item.id)
    edits = [changed(item, after), *_in_programme(book, item, outcome)]
    if outcome not in RETURNS:
        return [*edits, *(_taken_off(book, item, outcome, later, copies) if later else [])]
    if copies:
        return [*edits, *_worded_again(book, after, meeting, copies)]
    return closed(book, meeting, [(item, after)])


def closed(book: Book, meeting: Meeting, marks: Sequence[tuple[AgendaItem, AgendaItem]]) -> list[Edit]:
    """Return the edits that mark several items of a meeting at once, as its end does: each as it was and as it is.

    What is deferred or was not reached stands on the next agenda again, where that is begun and still a draft.
    """
    later = _next_draft(book, meeting)
    edits: list[Edit] = []
    back: list[AgendaItem] = []
    agenda = book.agenda_items.all(meeting_id=later.id) if later else []
    left = {after.id for _, after in marks if after.outcome in RETURNS}
    for item, after in marks:
        edits.append(changed(item, after))
        if later is not None and after.id in left and item.parent_id not in left and _comes_back(book, later, item):
            new = again(book, after, meeting, later, 1)
            agenda, back = with_business(agenda, new), [*back, *new]
        else:
            edits += _in_programme(book, item, after.outcome)
    if later is None or not back:
        return edits
    return [*edits, *arranged(book, later, agenda), *programme_follows(book, back)]


def _comes_back(book: Book, later: Meeting, item: AgendaItem) -> bool:
    """Return whether an item is to be put on the next agenda, which does not have it yet."""
    has = book.agenda_items.count(source_kind=FROM_ITEM, source_id=item.id) > 0
    return can_return(item) and not has and not _stands_on(book, later, item)


def _next_draft(book: Book, meeting: Meeting) -> Meeting | None:
    """Return the first later meeting of the board, where its agenda is begun and still a draft."""
    after = meetings_after(book, meeting)
    begun = [each for each in after if book.agenda_items.count(meeting_id=each.id)]
    return begun[0] if begun and begun[0].state in NUMBERS_MOVE else None


def _taken_off(
    book: Book, item: AgendaItem, outcome: ItemOutcome, later: Meeting, copies: Sequence[AgendaItem]
) -> list[Edit]:
    """Return the edits that take what returned from the draft agenda; the work programme goes back with it."""
    gone = {copy.id for copy in copies if copy.meeting_id == later.id and copy.outcome is ItemOutcome.OPEN}
    items = book.agenda_items.all(meeting_id=later.id)
    kept = [each for each in items if each.id not in gone and each.parent_id not in gone]
    planned = [each for copy_id in gone for each in book.programme_items.all(agenda_item_id=copy_id)]
    state, meeting_id = _IN_PROGRAMME[outcome], item.meeting_id
    return [
        *(edit for edit in (arranged(book, later, kept) if gone else []) if edit.kind != "programme-items"),
        *(changed(one, replace(one, state=state, meeting_id=meeting_id, agenda_item_id=item.id)) for one in planned),
    ]


def _stands_on(book: Book, later: Meeting, item: AgendaItem) -> bool:
    """Return whether the next agenda has the item anyway, as it has every usual one."""
    usual = item.kind is not ItemKind.BUSINESS
    return usual and any(each.title == item.title for each in book.agenda_items.all(meeting_id=later.id))


def _worded_again(book: Book, item: AgendaItem, was: Meeting, copies: Sequence[AgendaItem]) -> list[Edit]:
    """Return the edits by which what returned gives the reason as it now is."""
    edits: list[Edit] = []
    for copy in copies:
        note = again(book, item, was, was, 1)[0].note
        if copy.outcome is ItemOutcome.OPEN and copy.note != note:
            edits.append(changed(copy, replace(copy, note=note)))
    return edits


def _in_programme(book: Book, item: AgendaItem, outcome: ItemOutcome) -> list[Edit]:
    planned = book.programme_items.all(agenda_item_id=item.id)
    return [changed(each, replace(each, state=_IN_PROGRAMME[outcome])) for each in planned]
