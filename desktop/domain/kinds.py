"""The kinds of record that a book holds, under their plural names."""

from typing import Any, Protocol

from desktop.domain.action_item import ActionItem, Extension, ProgressUpdate
from desktop.domain.agenda import AgendaItem, Paper
from desktop.domain.board import Board, Membership, Person
from desktop.domain.meeting import Attendance, Declaration, Meeting
from desktop.domain.minutes import Correction, Minute, Resolution
from desktop.domain.recommendation import Link, Recommendation, Report, Strand
from desktop.domain.source import Query, SourceDocument


class Record(Protocol):
    """Anything a book holds: a frozen dataclass with a text id."""

    @property
    def id(self) -> str: ...


KINDS: dict[str, type[Any]] = {
    "boards": Board,
    "people": Person,
    "memberships": Membership,
    "meetings": Meeting,
    "attendance": Attendance,
    "declarations": Declaration,
    "agenda-items": AgendaItem,
    "papers": Paper,
    "minutes": Minute,
    "resolutions": Resolution,
    "corrections": Correction,
    "action-items": ActionItem,
    "extensions": Extension,
    "updates": ProgressUpdate,
    "reports": Report,
    "recommendations": Recommendation,
    "strands": Strand,
    "links": Link,
    "source-documents": SourceDocument,
    "queries": Query,
}

_NAMES = {record_type: kind for kind, record_type in KINDS.items()}


def kind_of(record: Record) -> str:
    """Return the plural name of the record's kind; raises KeyError for anything a book cannot hold."""
    return _NAMES[type(record)]
