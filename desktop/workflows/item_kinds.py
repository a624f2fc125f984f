"""What sort of item a title names, and the usual items of a board as items of an agenda."""

import re
from collections.abc import Iterable

from desktop.domain.agenda import AgendaItem, ItemKind
from desktop.domain.board import Board
from desktop.domain.meeting import Meeting
from desktop.importers.item_titles import is_about_dates, is_exclusion, kind_of_title
from desktop.workflows.starter_data import standing_items

_APOLOGIES = re.compile(r"\bapolog", re.IGNORECASE)
_INTERESTS = re.compile(r"\b(?:declarations?|disclosures?)\b.*\binterests?\b", re.IGNORECASE)
_ARISING = re.compile(r"\bmatters arising\b|\baction (?:log|points|tracker|list)\b", re.IGNORECASE)


def kind_by_title(title: str) -> ItemKind:
    """Return the kind of an item of the usual business by its title; STANDING where the title tells no more."""
    if kind_of_title(title) is ItemKind.MINUTES:
        return ItemKind.MINUTES
    if is_about_dates(title):
        return ItemKind.DATES
    if is_exclusion(title):
        return ItemKind.EXCLUSION
    told = ((_APOLOGIES, ItemKind.APOLOGIES), (_INTERESTS, ItemKind.DECLARATIONS), (_ARISING, ItemKind.MATTERS_ARISING))
    return next((kind for pattern, kind in told if pattern.search(title)), ItemKind.STANDING)


def usual_items(board: Board, meeting: Meeting, have: Iterable[AgendaItem]) -> list[AgendaItem]:
    """Return the usual items of this kind of board that an agenda does not have yet, to stand after those it has.

    An item of the same kind is taken for the same: the minutes under another title are not added a second time.
    """
    have = list(have)
    titles = {item.title.casefold() for item in have}
    kinds = {kind_by_title(item.title) for item in have} | {item.kind for item in have}
    last = max((item.position for item in have if item.parent_id is None), default=0)
    missing = [title for title in standing_items(board.kind) if title.casefold() not in titles]
    wanted = [(title, kind_by_title(title)) for title in missing]
    wanted = [(title, kind) for title, kind in wanted if kind is ItemKind.STANDING or kind not in kinds]
    return [
        AgendaItem(meeting_id=meeting.id, position=last + place, title=title, kind=kind)
        for place, (title, kind) in enumerate(wanted, 1)
    ]
