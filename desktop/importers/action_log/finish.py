"""Drafts made into actions: dates with the extensions between them, ratings that are not ours, refs that are free."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from desktop.domain.action_item import ENDED, ActionItem, Extension
from desktop.domain.dates import long_date
from desktop.domain.rating import Rating
from desktop.domain.rating_key import RatingKey
from desktop.domain.rating_rule import rate
from desktop.importers.action_log.days import DayRead
from desktop.importers.action_log.draft import Draft
from desktop.importers.action_log.known import KnownActions, plain_ref

NO_REASON = "Moved before the log was brought over; it gives no reason."
_OURS = "L"
_BEST_FIRST = tuple(Rating)
_FILLED = ("lead", "supporting", "origin", "agreed_on", "evidence_expected")


def make_items(
    drafts: Sequence[Draft],
    *,
    board_id: str,
    name: str,
    today: date,
    known: Sequence[ActionItem],
    key: RatingKey | None = None,
) -> None:
    """Make the action of each draft, with its extensions.

    known are the actions that the board has in the book. A draft of one of those gets its id and only what may fill
    its empty fields; a ref that another action bears already gets a letter behind it.
    """
    in_book = KnownActions(known)
    taken = in_book.refs
    numbered = any(draft.fields["ref"] for draft in drafts)
    for number, draft in enumerate(drafts, 1):
        draft.known = in_book.same(draft.fields["ref"], draft.fields["wording"])
        if draft.known is not None:
            _make_known(draft, draft.known)
            continue
        draft.clash = in_book.bearing(draft.fields["ref"])
        _name_ref(draft, taken, "" if numbered else f"{_OURS}{number}")
        _make_dates(draft)
        draft.item = ActionItem(board_id=board_id, **draft.fields, evidence=tuple(draft.evidence))
        _make_extensions(draft, today)
        _rate(draft, name, today, key)


def _make_known(draft: Draft, known: ActionItem) -> None:
    """Let the draft be the action of the book: what it may fill there, and its updates, but no status and no rating."""
    fields: dict[str, Any] = {name: draft.fields.get(name) for name in _FILLED if draft.fields.get(name)}
    if known.original_due is None and known.current_due is None and (due := draft.fields.get("original_due")):
        fields |= {"original_due": due, "current_due": due, "timing": draft.fields.get("timing", "")}
    draft.item = ActionItem(
        id=known.id, board_id=known.board_id, ref=known.ref, wording=known.wording, status=known.status, **fields
    )
    draft.doubts.clear()
    draft.status_doubt, draft.leads_text = "", ""
    draft.notes = [
        f"known already as {known.ref or 'an action of the log'}: only its empty fields and updates are filled"
    ]


def _name_ref(draft: Draft, taken: set[str], ours: str) -> None:
    ref = draft.fields["ref"] or ours
    if ours and not draft.fields["ref"]:
        draft.note("the log gives no refs: this one is ours")
    free = free_ref(ref, taken) if ref else ""
    if free != ref:
        draft.note(f"ref {ref} is taken: this action goes by {free}")
    if free:
        taken.add(plain_ref(free))
    draft.fields["ref"] = free


def free_ref(ref: str, taken: Collection[str]) -> str:
    """Return the ref, with a letter behind it where it is taken: 7, 7b, 7c; taken are plain refs."""
    tried, number = ref, 1
    while plain_ref(tried) in taken:
        number += 1
        tried = ref + (chr(ord("a") + number - 1) if number <= 26 else f"/{number}")
    return tried


def _make_dates(draft: Draft) -> None:
    """Let the last date stand as the current one; a single revised date stands for both."""
    fields = draft.fields
    original = fields.get("original_due")
    later = sorted({day: reason for day, reason in draft.moved_to if day != original}.items())
    if original is None and later and not any(name == "original_due" for name, _ in draft.doubts):
        fields["original_due"] = original = later[0][0]
        later = later[1:]
        draft.note("the log gives a revised date and no first one, so it stands for both")
    early = [day for day, _reason in later if original is not None and day < original]
    if early and original is not None:
        read = _as_doubt(early[0], original)
        draft.doubts.append(("current_due", read))
    draft.moved_to = [(day, reason) for day, reason in later if original is not None and day > original]
    fields["current_due"] = draft.moved_to[-1][0] if draft.moved_to else original


def _as_doubt(day: date, original: date) -> DayRead:
    words = f"The revised date, {long_date(day)}, is before the first one, {long_date(original)}."
    return DayRead(None, long_date(day), words, (day,))


def _make_extensions(draft: Draft, today: date) -> None:
    item = draft.made
    before = item.original_due
    for day, reason in draft.moved_to:
        assert before is not None
        draft.extensions.append(
            Extension(
                action_item_id=item.id,
                made_on=min(before, today),
                from_due=before,
                to_due=day,
                reason=reason or NO_REASON,
            )
        )
        before = day
    if draft.moved_to:
        draft.note("the log does not say when and by whom the date was moved")


def _rate(draft: Draft, name: str, today: date, key: RatingKey | None) -> None:
    """Keep a printed rating that our rule would not give, with the reason that it was printed so."""
    item, printed = draft.made, draft.rating
    if printed is None or item.status in ENDED:
        return
    if printed is Rating.COMPLETE:
        draft.note(f"it is printed as {draft.rating_words} and not as closed")
        return
    heard = max((day for day, _text in draft.updates), default=None)
    ours = rate(item, as_at=today, last_update=heard, times_revised=len(draft.extensions), key=key)
    if ours is not printed:
        reason = f"Printed as {draft.rating_words} in {name}"
        draft.item = replace(item, rating_override=printed, rating_reason=reason)
        draft.is_flattered = ours is not Rating.NOT_RATED and _BEST_FIRST.index(printed) < _BEST_FIRST.index(ours)
        draft.note(f"rated {draft.rating_words} as printed; by our rule it would be another")
