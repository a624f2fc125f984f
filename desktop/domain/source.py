"""The imported document itself, where each record came from, and what is still in doubt."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from desktop.domain.identity import new_id


class QueryState(StrEnum):
    """A query waits until somebody chooses; it is never settled silently."""

    OPEN = "open"
    SETTLED = "settled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """The lines (from 1, inclusive) of the source that a record was read from."""

    kind: str
    record_id: str
    first_line: int
    last_line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Leftover:
    """A line of the source that no record holds."""

    line: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceDocument:
    """An imported file: its whole text and where each record stands in it."""

    id: str = field(default_factory=new_id)
    board_id: str | None = None
    name: str
    kind: str
    sha256: str
    imported_on: date
    text: str
    placements: tuple[Placement, ...] = ()
    leftovers: tuple[Leftover, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What a choice does: set these fields (JSON values) of a record, or make it if it is not there."""

    kind: str
    record_id: str
    fields: dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One answer to a query: the words on the button and what follows from it."""

    label: str
    effects: tuple[Effect, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """A doubt found in a document, with the line it stands in and the answers offered."""

    id: str = field(default_factory=new_id)
    source_document_id: str | None = None
    record_kind: str = ""
    record_id: str | None = None
    line: int = 0
    text: str
    question: str
    choices: tuple[Choice, ...] = ()
    state: QueryState = QueryState.OPEN
    answer: str = ""
