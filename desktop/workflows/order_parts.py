"""The parts of a resolution added, moved and taken away; labels and the references of their actions follow."""

import re
from collections.abc import Sequence
from dataclasses import replace

from desktop.domain.edits import Edit, added, changed
from desktop.domain.minute_parts import in_sequence, placed, relabelled, style_of
from desktop.domain.minutes import Minute, Resolution, ResolutionVerb, resolution_ref
from desktop.storage.book import Book


def parts_of(book: Book, minute: Minute) -> list[Resolution]:
    """Return the parts of a minute's resolution in their order."""
    return book.resolutions.all(minute_id=minute.id)


def add_part(
    book: Book, minute: Minute, text: str, verb: ResolutionVerb = ResolutionVerb.RESOLVED
) -> tuple[Resolution, list[Edit]]:
    """Return a new last part, and the edits that write it; a part that stood alone is then labelled too.

    Labels look like those of the minute, or of the meeting's other minutes. Where those of the minute are not in
    sequence, as an imported paper may print them, they stay.
    """
    parts = parts_of(book, minute)
    new = Resolution(minute_id=minute.id, position=len(parts) + 1, verb=verb, text=text)
    after = _labelled(book, minute, parts, [*parts, new])
    return after[-1], [*_changes(book, minute, parts, after), added(after[-1])]


def move_part(book: Book, minute: Minute, part: Resolution, by: int) -> list[Edit]:
    """Return the edits that move a part up (by -1) or down (by 1); [] at the ends."""
    parts = parts_of(book, minute)
    at = next(place for place, each in enumerate(parts) if each.id == part.id)
    if not 0 <= at + by < len(parts):
        return []
    after = list(parts)
    after.insert(at + by, after.pop(at))
    return _changes(book, minute, parts, _labelled(book, minute, parts, after))


def remove_part(book: Book, minute: Minute, part: Resolution) -> list[Edit]:
    """Return the edits that move a part to the bin and let those below it close up."""
    parts = parts_of(book, minute)
    after = _labelled(book, minute, parts, [each for each in parts if each.id != part.id])
    return [*book.removal(part), *_changes(book, minute, parts, after)]


def _labelled(
    book: Book, minute: Minute, before: Sequence[Resolution], after: Sequence[Resolution]
) -> list[Resolution]:
    if before and not in_sequence(before):
        return placed(after)
    return relabelled(after, style_of(before, *_labels_elsewhere(book, minute)))


def _labels_elsewhere(book: Book, minute: Minute) -> list[str]:
    others = [each for each in book.minutes.all(meeting_id=minute.meeting_id) if each.id != minute.id]
    return [part.part for other in others for part in parts_of(book, other)]


def _changes(book: Book, minute: Minute, before: Sequence[Resolution], after: Sequence[Resolution]) -> list[Edit]:
    stood = {part.id: part for part in before}
    edits: list[Edit] = []
    for part in after:
        if part.id in stood and part != stood[part.id]:
            edits += [changed(stood[part.id], part), *_actions_follow(book, minute, stood[part.id], part)]
    return edits


def _actions_follow(book: Book, minute: Minute, before: Resolution, after: Resolution) -> list[Edit]:
    """Return the edits that give the actions of a part its new reference, where they have that of the old one."""
    old, new = resolution_ref(minute.number, before), resolution_ref(minute.number, after)
    items = book.action_items.all(source_kind="resolutions", source_id=before.id) if old != new else []
    of_part = [item for item in items if re.fullmatch(rf"{re.escape(old)}[a-z]?", item.ref)]
    return [changed(item, replace(item, ref=new + item.ref[len(old) :])) for item in of_part]
