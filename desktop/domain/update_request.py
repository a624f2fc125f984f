"""What was asked of leads by spreadsheet, and how the columns of other logs are read."""

from dataclasses import dataclass, field
from datetime import date

from desktop.domain.identity import new_id


@dataclass(frozen=True, slots=True, kw_only=True)
class SentRow:
    """One row as it was sent: what its cells held, by the name of the field, to tell what was changed since."""

    record_kind: str
    record_id: str
    ref: str
    values: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateRequest:
    """A workbook sent to a lead for an update; code is printed in it and tells which one came back."""

    id: str = field(default_factory=new_id)
    board_id: str
    code: str
    lead: str
    sent_on: date
    answer_by: date | None = None
    file_name: str = ""
    rows: tuple[SentRow, ...] = ()
    returned_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MappedColumn:
    """A heading of a foreign action log, and the field of the action that it fills ("" for none)."""

    heading: str
    field: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnMapping:
    """How the columns of a log from elsewhere were read, to be offered again for the same headings."""

    id: str = field(default_factory=new_id)
    board_id: str
    name: str
    columns: tuple[MappedColumn, ...] = ()
