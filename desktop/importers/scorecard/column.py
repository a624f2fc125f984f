"""A column of a table of measures."""

from dataclasses import dataclass

from desktop.importers.scorecard.periods import Named


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its place (from 0), the field that it holds, its heading, and its period where it is of one."""

    at: int
    field: str
    heading: str
    period: Named | None = None

    @property
    def is_reading(self) -> bool:
        """Whether its cells are figures of a period."""
        return self.field == "value"
