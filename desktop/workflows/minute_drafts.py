"""What a minute begins with, by the kind of its item, in the board's own phrases."""

from dataclasses import dataclass

from desktop.domain.agenda import AgendaItem, ItemKind, ItemOutcome
from desktop.domain.agenda_order import in_order
from desktop.domain.board import Board
from desktop.domain.meeting import AttendanceRole, Declaration, Meeting
from desktop.domain.minutes import resolution_ref
from desktop.domain.private_business import exclusion_wording
from desktop.storage.book import Book
from desktop.workflows.minute_facts import facts_of
from desktop.workflows.minute_titles import spoken_title
from desktop.workflows.pack_rows.exempt import declaration_privacy, source_privacy
from desktop.workflows.phrases import filled, phrase_text
from desktop.workflows.private_items import Decision, decision_on, lost_words


@dataclass(frozen=True, slots=True)
class Draft:
    """The text of a minute and the parts of its resolution; [words in brackets] are still to be typed over."""

    text: str = ""
    parts: tuple[str, ...] = ()


def draft_of(book: Book, board: Board, meeting: Meeting, item: AgendaItem) -> Draft:
    """Return what the minute of an item begins with; nothing for business, of which nobody knows the course."""
    if item.kind is ItemKind.APOLOGIES:
        return _apologies(book, board, meeting, item)
    if item.kind is ItemKind.DECLARATIONS:
        return _declarations(book, board, meeting, item)
    if item.kind is ItemKind.MINUTES:
        return _confirmation(book, board, meeting, item)
    if item.kind is ItemKind.MATTERS_ARISING:
        return Draft("\n\n".join(_matters(book, meeting, item)))
    if item.kind is ItemKind.EXCLUSION:
        if decision_on(item) is Decision.LOST:
            return Draft(lost_words(item))
        words = exclusion_wording(items_behind(book, meeting, item), board)
        return Draft(parts=(words,) if words else ())
    if item.kind is ItemKind.DATES:
        return _dates(book, board, meeting, item)
    return Draft()


def outcome_note(book: Book, board: Board, item: AgendaItem) -> str:
    """Return the line that notes an item which was not taken, "" for one that was."""
    names = {
        ItemOutcome.DEFERRED: "Deferred item",
        ItemOutcome.WITHDRAWN: "Withdrawn",
        ItemOutcome.NOT_REACHED: "Not reached",
    }
    if item.outcome not in names:
        return ""
    words = phrase_text(book, board, "", names[item.outcome])
    reason = item.outcome_reason.strip().rstrip(".")
    return f"{words} {reason[:1].upper()}{reason[1:]}." if reason else words


def items_behind(book: Book, meeting: Meeting, exclusion: AgendaItem) -> list[AgendaItem]:
    """Return the items from an exclusion item on, as far as the next one; those in public cite their sub-items."""
    items = [placed.item for placed in in_order(book.agenda_items.all(meeting_id=meeting.id))]
    at = next((place for place, each in enumerate(items) if each.id == exclusion.id), len(items))
    behind: list[AgendaItem] = []
    for item in items[at + 1 :]:
        if item.kind is ItemKind.EXCLUSION:
            break
        behind.append(item)
    return behind


def _apologies(book: Book, board: Board, meeting: Meeting, item: AgendaItem) -> Draft:
    if not _is_marked(book, meeting):
        return Draft()
    facts = facts_of(book, board, meeting, item)
    name = "Apologies received" if facts["names"] else "No apologies"
    return Draft(filled(phrase_text(book, board, item.kind, name), facts).text)


def _declarations(book: Book, board: Board, meeting: Meeting, item: AgendaItem) -> Draft:
    declared = book.declarations.all(meeting_id=meeting.id)
    if declared:
        return Draft("\n\n".join(_declared(book, board, each) for each in declared))
    words = phrase_text(book, board, item.kind, "No declarations") if _is_marked(book, meeting) else ""
    return Draft(words)


def _declared(book: Book, board: Board, declaration: Declaration) -> str:
    about = book.agenda_items.get(declaration.agenda_item_id)
    private = declaration_privacy(book, declaration)
    conduct = declaration.conduct.strip().rstrip(".")
    facts = {
        "member": declaration.name,
        "class": declaration.interest.value,
        "item": about.number or private.words or about.title if about else "",
        # the minute of the declarations is public: of a private item it says no more than a public copy may
        "nature": private.words or declaration.nature.strip().rstrip("."),
        "conduct": conduct[:1].lower() + conduct[1:],
    }
    words = filled(phrase_text(book, board, ItemKind.DECLARATIONS, "An interest declared"), facts).text
    return words.replace(" a other", " another")


def _confirmation(book: Book, board: Board, meeting: Meeting, item: AgendaItem) -> Draft:
    facts = facts_of(book, board, meeting, item)
    if not facts["meeting"]:
        return Draft()
    text, part = (phrase_text(book, board, item.kind, name) for name in ("Minutes considered", "Correct record"))
    return Draft(filled(text, facts).text, (filled(part, facts).text,) if part else ())


def _dates(book: Book, board: Board, meeting: Meeting, item: AgendaItem) -> Draft:
    facts = facts_of(book, board, meeting, item)
    names = [name for name, fact in (("Date of next meeting", "next"), ("Closing time", "closed")) if facts[fact]]
    return Draft("\n\n".join(filled(phrase_text(book, board, item.kind, name), facts).text for name in names))


def _matters(book: Book, meeting: Meeting, item: AgendaItem) -> list[str]:
    """Return a line for each source of the item and of those below it: which minute, and what was last heard."""
    below = book.agenda_items.all(meeting_id=meeting.id, parent_id=item.id)
    return [line for line in (_matter(book, each) for each in (item, *below)) if line]


def _matter(book: Book, item: AgendaItem) -> str:
    ref, title, heard = source_of(book, item.source_kind, item.source_id)
    if not ref:
        return ""
    if private := source_privacy(book, item.source_kind, item.source_id):
        return f"Further to Minute No. {ref}: {private.words}"
    named = f" ({title})" if title else ""
    return f"Further to Minute No. {ref}{named}: {heard or '[update]'}"


def source_of(book: Book, kind: str, record_id: str | None) -> tuple[str, str, str]:
    """Return number, title and last update of the minute that an item came from, ("", "", "") where it is none."""
    if kind == "minutes":
        minute = book.minutes.get(record_id)
        return (minute.number, spoken_title(book, minute), "") if minute else ("", "", "")
    if kind == "resolutions":
        part = book.resolutions.get(record_id)
        minute = book.minutes.get(part.minute_id) if part else None
        if part is None or minute is None:
            return "", "", ""
        return resolution_ref(minute.number, part), spoken_title(book, minute), ""
    if kind == "decisions":
        decision = book.decisions.get(record_id)
        return source_of(book, decision.record_kind, decision.record_id) if decision else ("", "", "")
    if kind == "action-items":
        action = book.action_items.get(record_id)
        ref, title, _ = source_of(book, action.source_kind, action.source_id) if action else ("", "", "")
        updates = book.updates.all(action_item_id=record_id) if ref else []
        return ref, title, updates[-1].text if updates else ""
    return "", "", ""


def _is_marked(book: Book, meeting: Meeting) -> bool:
    """Return whether somebody has marked who was there."""
    return any(each.role is not AttendanceRole.EXPECTED for each in book.attendance.all(meeting_id=meeting.id))
