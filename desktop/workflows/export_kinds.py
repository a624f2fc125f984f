"""What can be written of a meeting. A new kind is a line here and one in export_meeting.WRITERS."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop.domain.agenda import Supplement
from desktop.domain.meeting import Meeting
from desktop.storage.book import Book


class Export(StrEnum):
    """The kinds of file."""

    PAPERS = "papers"
    AGENDA = "agenda"
    WORKBOOK = "workbook"
    MINUTES = "minutes"
    BRIEF = "brief"
    QUESTIONS = "questions"
    QUESTIONS_WORD = "questions-word"
    SUPPLEMENT_PAPERS = "supplement-papers"
    SUPPLEMENT = "supplement"
    EXTRACT = "extract"
    CALENDAR = "calendar"


@dataclass(frozen=True, slots=True)
class ExportKind:
    """One kind: its name for people, what it holds, the ending of its file, and whether there is a public copy."""

    export: Export
    words: str
    holds: str
    ending: str
    format: str
    has_public: bool = True


EXPORT_KINDS = (
    ExportKind(Export.PAPERS, "Agenda and papers", "Agenda and papers, page numbers stamped", ".pdf", "PDF"),
    ExportKind(Export.AGENDA, "Agenda", "The agenda as it is printed", ".docx", "Word"),
    ExportKind(Export.WORKBOOK, "Meeting pack", "Agenda, action log, recommendations, charts", ".xlsx", "Excel"),
    ExportKind(Export.MINUTES, "Minutes", "The minutes of this meeting", ".docx", "Word"),
    ExportKind(Export.BRIEF, "Chair's brief", "With clock, speakers, outcomes, actions due", ".docx", "Word", False),
    ExportKind(Export.QUESTIONS, "Question sheet", "One page for the chair: what to ask about", ".pdf", "PDF", False),
    ExportKind(
        Export.QUESTIONS_WORD, "Question sheet", "One page for the chair: what to ask about", ".docx", "Word", False
    ),
    ExportKind(
        Export.SUPPLEMENT_PAPERS, "Supplement and papers", "A supplementary agenda with its papers", ".pdf", "PDF"
    ),
    ExportKind(Export.SUPPLEMENT, "Supplement", "A supplementary agenda as it is printed", ".docx", "Word"),
    ExportKind(Export.EXTRACT, "Extract", "One minute, taken out for another body", ".docx", "Word"),
    ExportKind(Export.CALENDAR, "Calendar entry", "Date, time and place for any calendar", ".ics", "Calendar", False),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """One file that is asked for.

    supplement is the number of a supplementary agenda, minute_id the minute of an extract and asked_by for whom that
    is made; as_at is the day of the figures of a workbook. issued asks that the book records a pack as issued, and
    freezes what it reports.
    """

    export: Export
    public: bool = False
    supplement: int = 0
    minute_id: str = ""
    asked_by: str = ""
    as_at: date | None = None
    issued: bool = False


def kind_named(export: Export) -> ExportKind:
    """Return a kind by its name."""
    return next(kind for kind in EXPORT_KINDS if kind.export is export)


def supplements_of(book: Book, meeting: Meeting) -> list[Supplement]:
    """Return the supplementary agendas of a meeting by their number."""
    return sorted(book.supplements.all(meeting_id=meeting.id), key=lambda each: each.number)


def kinds_for(book: Book, meeting: Meeting) -> list[ExportKind]:
    """Return the kinds that a meeting has something for: minutes and extracts once there are minutes, and so on."""
    has_minutes = bool(book.minutes.count(meeting_id=meeting.id))
    has_agenda = bool(book.agenda_items.count(meeting_id=meeting.id))
    has_actions = bool(book.action_items.count(board_id=meeting.board_id))
    there = {
        Export.MINUTES: has_minutes,
        Export.EXTRACT: has_minutes,
        Export.PAPERS: has_agenda,
        Export.AGENDA: has_agenda,
        Export.BRIEF: has_agenda,
        Export.QUESTIONS: has_actions,
        Export.QUESTIONS_WORD: has_actions,
        Export.SUPPLEMENT: bool(supplements_of(book, meeting)),
        Export.SUPPLEMENT_PAPERS: bool(supplements_of(book, meeting)),
    }
    return [kind for kind in EXPORT_KINDS if there.get(kind.export, True)]


def file_name(book: Book, meeting: Meeting, wanted: Wanted) -> str:
    """Return a name for the file, of words that may be public: board, day and what it is."""
    board = book.boards.get(meeting.board_id)
    name = "".join(letter for letter in (board.name if board else "Board") if letter.isalnum() or letter in " -")
    kind = kind_named(wanted.export)
    minute = book.minutes.get(wanted.minute_id) if wanted.minute_id else None
    told = {
        Export.WORKBOOK: "",
        Export.PAPERS: "agenda and papers",
        Export.SUPPLEMENT: f"supplement {wanted.supplement}",
        Export.SUPPLEMENT_PAPERS: f"supplement {wanted.supplement} with papers",
        Export.BRIEF: "chair's brief",
        Export.EXTRACT: f"extract {_plain(minute.number)}" if minute else "extract",
        Export.CALENDAR: "calendar",
    }.get(wanted.export, kind.words.casefold())
    copy = "public" if wanted.public else ""
    return " ".join(part for part in (name.strip(), meeting.date.isoformat(), told, copy) if part) + kind.ending


def _plain(number: str) -> str:
    return "".join(letter if letter.isalnum() else "-" for letter in number)
