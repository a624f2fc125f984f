"""What the public may not see, and the neutral words that stand in its place.

An item's parts, papers, minute, declarations and place in the work programme are as private as the item.
"""

from dataclasses import dataclass
from typing import TypedDict

from desktop.domain.action_item import ActionItem
from desktop.domain.agenda import AgendaItem, Paper
from desktop.domain.evidence_file import EvidenceFile
from desktop.domain.meeting import Declaration
from desktop.domain.minutes import Correction, Minute
from desktop.domain.plan import PlanEntry
from desktop.domain.private_business import privacy_words
from desktop.domain.work_programme import ProgrammeItem
from desktop.storage.book import Book


class Marks(TypedDict):
    """The marks of private matter as an agenda item or a minute holds them."""

    exempt_paragraphs: tuple[int, ...]
    confidential: bool


@dataclass(frozen=True, slots=True)
class Privacy:
    """Why something is private: paragraphs of Schedule 12A, confidentiality, or a bare mark; False where it is open."""

    paragraphs: tuple[int, ...] = ()
    confidential: bool = False
    marked: bool = False

    def __bool__(self) -> bool:
        return bool(self.paragraphs) or self.confidential or self.marked

    def __or__(self, other: "Privacy") -> "Privacy":
        paragraphs = tuple(sorted({*self.paragraphs, *other.paragraphs}))
        return Privacy(paragraphs, self.confidential or other.confidential, self.marked or other.marked)

    @property
    def marks(self) -> Marks:
        """What an agenda item or a minute is marked with that comes from here; confidential goes before exempt."""
        return Marks(exempt_paragraphs=() if self.confidential else self.paragraphs, confidential=self.confidential)

    @property
    def words(self) -> str:
        """What a public copy prints in its place: "[exempt: paragraph 3]", "[confidential]"; "" where it is open."""
        return f"[{privacy_words(self.paragraphs, self.confidential)}]" if self else ""


OPEN = Privacy()
MARKED = Privacy(marked=True)


def item_privacy(book: Book, item: AgendaItem | None) -> Privacy:
    """Return why an agenda item is private, the items above it included."""
    found, seen = OPEN, set[str]()
    while item is not None and item.id not in seen:
        seen.add(item.id)
        found |= Privacy(item.exempt_paragraphs, item.confidential)
        item = book.agenda_items.get(item.parent_id) if item.parent_id else None
    return found


def paper_privacy(book: Book, paper: Paper) -> Privacy:
    """Return why a paper is private: marked itself, or of a private item."""
    item = book.agenda_items.get(paper.agenda_item_id)
    return item_privacy(book, item) | Privacy(marked=paper.exempt)


def minute_privacy(book: Book, minute: Minute | None) -> Privacy:
    """Return why a minute is private, its agenda item included."""
    if minute is None:
        return OPEN
    item = book.agenda_items.get(minute.agenda_item_id) if minute.agenda_item_id else None
    return Privacy(minute.exempt_paragraphs, minute.confidential) | item_privacy(book, item)


def action_privacy(book: Book, action: ActionItem | None) -> Privacy:
    """Return why an action item is private: marked itself, or agreed in a private minute or item."""
    if action is None:
        return OPEN
    return Privacy(marked=action.exempt) | source_privacy(book, action.source_kind, action.source_id)


def file_privacy(book: Book, file: EvidenceFile) -> Privacy:
    """Return why a file of evidence is private: marked itself, or evidence of a private action."""
    item = book.action_items.get(file.record_id) if file.record_kind == "action-items" else None
    return Privacy(marked=file.exempt) | action_privacy(book, item)


def source_privacy(book: Book, kind: str, record_id: str | None) -> Privacy:
    """Return why what a record came from is private: a minute or a part of one, an agenda item, an entry of a plan, an
    action or a decision on one.
    """
    if record_id is None:
        return OPEN
    if kind == "resolutions":
        part = book.resolutions.get(record_id)
        return minute_privacy(book, book.minutes.get(part.minute_id)) if part else OPEN
    if kind == "minutes":
        return minute_privacy(book, book.minutes.get(record_id))
    if kind == "agenda-items":
        return item_privacy(book, book.agenda_items.get(record_id))
    if kind == "plan-entries":
        return plan_entry_privacy(book, book.plan_entries.get(record_id))
    if kind == "decisions":
        decision = book.decisions.get(record_id)
        return source_privacy(book, decision.record_kind, decision.record_id) if decision else OPEN
    return action_privacy(book, book.action_items.get(record_id)) if kind == "action-items" else OPEN


def plan_entry_privacy(book: Book, entry: PlanEntry | None) -> Privacy:
    """Return why an entry of a plan is private, the entries above it included."""
    found, seen = OPEN, set[str]()
    while entry is not None and entry.id not in seen:
        seen.add(entry.id)
        found |= Privacy(marked=entry.exempt)
        entry = book.plan_entries.get(entry.parent_id) if entry.parent_id else None
    return found


def declaration_privacy(book: Book, declaration: Declaration) -> Privacy:
    """Return why the nature of a declared interest is private: it was declared at a private item."""
    item_id = declaration.agenda_item_id
    return item_privacy(book, book.agenda_items.get(item_id)) if item_id else OPEN


def programme_privacy(book: Book, planned: ProgrammeItem) -> Privacy:
    """Return why a line of the work programme is private: the agenda item that it became is."""
    item_id = planned.agenda_item_id
    return item_privacy(book, book.agenda_items.get(item_id)) if item_id else OPEN


def correction_privacy(book: Book, correction: Correction) -> Privacy:
    """Return why a correction is private: it changed a private minute, a part of one, or what hangs on an item."""
    record_id = correction.record_id or ""
    minute_id = correction.minute_id
    if correction.record_kind == "resolutions" and (part := book.resolutions.get(record_id)):
        minute_id = minute_id or part.minute_id
    found = minute_privacy(book, book.minutes.get(minute_id)) if minute_id else OPEN
    if correction.record_kind == "minutes":
        found |= minute_privacy(book, book.minutes.get(record_id))
    if correction.record_kind == "declarations" and (declared := book.declarations.get(record_id)):
        found |= declaration_privacy(book, declared)
    return found
