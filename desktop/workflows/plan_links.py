"""What a plan entry is tied to: the actions that carry it out, the recommendations it answers, what it depends on."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from desktop.domain.action_item import ActionItem, ActionStatus, Extension
from desktop.domain.dates import short_date
from desktop.domain.edits import Edit, added, changed, removed
from desktop.domain.errors import PartRefused, Refused
from desktop.domain.plan import PLAN_ENDED, EntryLevel, PlanEntry, PlanRevision, PlanStatus
from desktop.domain.plan_ahead import DEPENDS_ON
from desktop.domain.plan_steps import with_status
from desktop.domain.recommendation import Link, Recommendation
from desktop.storage.book import Book
from desktop.workflows.make_action import free_ref
from desktop.workflows.plan_reading import ENTRIES

ACTIONS, RECOMMENDATIONS = "action-items", "recommendations"
_STATUSES = {
    PlanStatus.NOT_STARTED: ActionStatus.NOT_STARTED,
    PlanStatus.IN_PROGRESS: ActionStatus.IN_PROGRESS,
    PlanStatus.ON_HOLD: ActionStatus.ON_HOLD,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """One record to which an entry is tied; link is None for an action that was made from it."""

    kind: str
    record_id: str
    ref: str
    words: str
    relation: str
    link: Link | None = None
    primary: bool = True


def made_action(book: Book, entry: PlanEntry, *, today: date) -> list[Edit]:
    """Return the edits that put an entry on the action log, with its reference, words, leads, timing and dates.

    The dates that were moved come with their reasons. Raises Refused for what has ended, and for what has an action
    that is still open already.
    """
    plan = book.plans.get(entry.plan_id)
    if plan is None:
        raise Refused("This plan is no longer in the book; restore it from the bin first.")
    if entry.status in PLAN_ENDED:
        raise Refused(f"It is {entry.status}, so there is nothing left to put on the action log.")
    standing = next((item for item in _made_from(book, entry) if item.status is not ActionStatus.WITHDRAWN), None)
    if standing is not None:
        raise Refused(f"It stands on the action log already, as {standing.ref or 'an action without a ref'}.")
    taken = {item.ref for item in book.action_items.all(board_id=plan.board_id)}
    item = ActionItem(
        board_id=plan.board_id,
        ref=free_ref(full_ref(book, entry), taken),
        wording=entry.wording,
        source_kind=ENTRIES,
        source_id=entry.id,
        agreed_on=today,
        lead=entry.leads[0] if entry.leads else "",
        supporting=entry.leads[1:],
        timing=entry.timing,
        original_due=entry.original_due,
        current_due=entry.current_due,
        review_on=entry.review_on,
        status=_STATUSES[entry.status],
        status_reason=entry.status_reason,
        exempt=entry.exempt,
    )
    revisions = book.plan_revisions.all(plan_entry_id=entry.id)
    return [added(item), *(added(_extension(item, each)) for each in revisions)]


def full_ref(book: Book, entry: PlanEntry) -> str:
    """Return the reference of an entry; a part has that of its action before it: "2.1.1 a)"."""
    parent = book.plan_entries.get(entry.parent_id)
    if entry.level is EntryLevel.PART and parent and parent.ref and not entry.ref.startswith(parent.ref):
        return f"{parent.ref} {entry.ref}".strip()
    return entry.ref


def ties_of(book: Book, entry: PlanEntry) -> list[Tie]:
    """Return everything that an entry is tied to, the actions first."""
    made = [
        Tie(kind=ACTIONS, record_id=item.id, ref=item.ref, words=item.wording, relation="made from it")
        for item in _made_from(book, entry)
    ]
    there = {tie.record_id for tie in made}
    linked = [tie for tie in _linked(book, entry) if tie.record_id not in there]
    order = {ACTIONS: 0, RECOMMENDATIONS: 1}
    return [*made, *sorted(linked, key=lambda tie: order.get(tie.kind, 2))]


def linked_to(book: Book, entry: PlanEntry, kind: str, record_id: str | None, *, primary: bool = True) -> list[Edit]:
    """Return the edit that ties an entry: to an action that carries it out, a recommendation that it answers, or an
    entry on which it depends.

    Raises PartRefused where nothing was chosen, or where the tie stands already.
    """
    if not record_id:
        raise PartRefused("Choose what it is tied to: type its reference or some of its words.", "other")
    if record_id == entry.id:
        raise PartRefused("An entry cannot depend on itself; choose another one.", "other")
    if any(tie.record_id == record_id for tie in ties_of(book, entry)):
        raise PartRefused("It is tied to that already.", "other")
    if kind == ACTIONS:
        return [added(Link(from_kind=ACTIONS, from_id=record_id, to_kind=ENTRIES, to_id=entry.id))]
    relation = "answers" if kind == RECOMMENDATIONS else DEPENDS_ON
    return [
        added(
            Link(from_kind=ENTRIES, from_id=entry.id, to_kind=kind, to_id=record_id, relation=relation, primary=primary)
        )
    ]


def unlinked(book: Book, link: Link) -> list[Edit]:
    """Return the edit that takes a tie off; raises Refused where it is gone already."""
    if book.links.get(link.id) is None:
        raise Refused("This tie is off already.")
    return [removed(link)]


def closed_actions(book: Book, entry: PlanEntry) -> list[ActionItem]:
    """Return the closed actions of an entry that is still open: they offer to complete it, and never do so silently."""
    if entry.status in PLAN_ENDED:
        return []
    items = (book.action_items.get(tie.record_id) for tie in ties_of(book, entry) if tie.kind == ACTIONS)
    return [item for item in items if item is not None and item.status is ActionStatus.CLOSED]


def open_actions(book: Book, entry: PlanEntry) -> list[ActionItem]:
    """Return the actions of an entry that are still open."""
    ended = (ActionStatus.CLOSED, ActionStatus.WITHDRAWN, ActionStatus.TRANSFERRED)
    items = (book.action_items.get(tie.record_id) for tie in ties_of(book, entry) if tie.kind == ACTIONS)
    return [item for item in items if item is not None and item.status not in ended]


def completed_by(book: Book, entry: PlanEntry, *, today: date) -> list[Edit]:
    """Return the edit that completes an entry because its action was closed, on the day of the last closing."""
    items = closed_actions(book, entry)
    if not items:
        raise Refused("No action of it is closed; set its status instead.")
    last = max(items, key=lambda item: item.closed_on or date.min)
    minute = f" in minute {last.closed_in_minute}" if last.closed_in_minute else ""
    day = f" on {short_date(last.closed_on)}" if last.closed_on else ""
    reason = f"Action {last.ref} was closed{day}{minute}".replace("  ", " ")
    return [changed(entry, with_status(entry, PlanStatus.COMPLETE, today=today, on=last.closed_on, reason=reason))]


def _made_from(book: Book, entry: PlanEntry) -> list[ActionItem]:
    return book.action_items.all(source_kind=ENTRIES, source_id=entry.id)


def _linked(book: Book, entry: PlanEntry) -> Iterator[Tie]:
    for link in (*book.links.all(from_id=entry.id), *book.links.all(to_id=entry.id)):
        outward = link.from_id == entry.id
        kind, record_id = (link.to_kind, link.to_id) if outward else (link.from_kind, link.from_id)
        record = book.records(kind).get(record_id)
        if record is not None:
            relation = link.relation if outward or link.relation != DEPENDS_ON else "waits for it"
            yield Tie(
                kind=kind, record_id=record_id, ref=str(getattr(record, "ref", "")), words=_words(record),
                relation=relation, link=link, primary=link.primary,
            )  # fmt: skip


def _words(record: object) -> str:
    if isinstance(record, Recommendation):
        return record.paragraphs[0] if record.paragraphs else record.theme
    said = (getattr(record, name, "") for name in ("wording", "title", "text", "name"))
    return next((each for each in said if each), "")


def _extension(item: ActionItem, revision: PlanRevision) -> Extension:
    return Extension(
        action_item_id=item.id, made_on=revision.made_on, from_due=revision.from_due, to_due=revision.to_due,
        reason=revision.reason, agreed_by=revision.agreed_by, meeting_id=revision.meeting_id,
    )  # fmt: skip
