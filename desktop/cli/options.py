"""Options that several commands share, under the same name and with the same words."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from desktop.domain.dates import read_date
from desktop.domain.errors import Refused

ENDING = ".minutebook"
MOST_DAYS = 60


class FilePath(click.Path):
    """The path of a file, which need not be there."""

    def __init__(self) -> None:
        super().__init__(path_type=Path)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the path; wrong usage when it is empty, Refused when the system can have no such file."""
        if not value:
            self.fail("it is empty; name a file", param, ctx)
        path = Path(str(super().convert(value, param, ctx)))
        try:
            return self.meant_by(path)
        except OSError as error:
            raise Refused(f"{path.name} cannot be used as the name of a file ({error.strerror}).") from error

    def meant_by(self, path: Path) -> Path:
        """Return the file that is meant by what was typed; OSError where there can be none of that name."""
        path.exists()
        return path


class BookPath(FilePath):
    """The path of a minute book; its ending may be left out unless a file of the shorter name is there."""

    def meant_by(self, path: Path) -> Path:
        """Return the path as typed where it is there or has the ending, else with the ending."""
        if path.exists() or path.suffix.lower() == ENDING:
            return path
        return super().meant_by(path.with_name(path.name + ENDING))


class Name(click.ParamType[str]):
    """A name or words of one, on one line."""

    name = "text"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the name without blanks round it; wrong usage when nothing is left."""
        words = " ".join(str(value).split())
        if not words:
            self.fail("it is empty; give a name", param, ctx)
        return words


class Day(click.ParamType[date]):
    """A day as 2014-11-07, or as people write it: "7 Nov 2014", day first."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return the date; wrong usage when it is none, or its weekday does not fit."""
        if isinstance(value, date):
            return value
        try:
            return datetime.strptime(value, "%Y-%m-%d").date()
        except ValueError:
            reading = read_date(value)
        if reading.conflict:
            self.fail(reading.conflict.rstrip("."), param, ctx)
        if reading.date is None or reading.words != value.strip():
            self.fail(f"“{value}” is not read as a day; write year, month and day, as 2014-11-07", param, ctx)
        return reading.date


class ClearDays(click.ParamType[int]):
    """A number of days of notice, from 0 to 60."""

    name = "number"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Return the number; wrong usage when it is none or out of range."""
        text = str(value)
        if not (text.isascii() and text.isdigit() and int(text[:9]) <= MOST_DAYS):
            self.fail(f"“{value}” is no number of days; write one from 0 to {MOST_DAYS}, as 5", param, ctx)
        return int(text)


NAME = Name()
DAY = Day()
DAYS = ClearDays()
PATH = FilePath()
BOOK = BookPath()
book_option = click.option("--book", "book_path", type=BOOK, required=True, help="The minute book (.minutebook).")
json_option = click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
