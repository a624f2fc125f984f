"""A returned workbook as read: rows with their codes and cells, and what belongs to none of our columns."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class ReturnedCell:
    """An input cell that holds something; place names it as the sender would find it: "Your update, cell I5"."""

    place: str
    text: str
    is_date: bool = False
    is_number: bool = False
    formula: bool = False


@dataclass(frozen=True, slots=True)
class ReturnedRow:
    """A row: where it stands, the code of its sending and its number there ("" and 0 without), its ref as it stands.

    cells are the input cells that hold something, by the name of the field.
    """

    place: str
    code: str
    number: int
    ref: str
    cells: dict[str, ReturnedCell] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Returned:
    """A whole file: codes are the sendings that it names anywhere, the one that most rows name first.

    extra are the headings of columns that are none of ours and hold something, each with its sheet; unsent are the
    places and first words of rows that bear neither ref nor code.
    """

    name: str
    sha256: str
    codes: tuple[str, ...]
    rows: tuple[ReturnedRow, ...]
    extra: tuple[str, ...] = ()
    unsent: tuple[str, ...] = ()
