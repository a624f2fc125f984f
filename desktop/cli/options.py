"""Options that several commands share, under the same name and with the same words."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from desktop.domain.errors import Refused


class FilePath(click.Path):
    """The path of a file, which need not be there."""

    def __init__(self) -> None:
        super().__init__(path_type=Path)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the path; wrong usage when it is empty, Refused when the system can have no such file."""
        if not value:
            self.fail("It is empty; name a file.", param, ctx)
        path = Path(str(super().convert(value, param, ctx)))
        try:
            path.exists()
        except OSError as error:
            raise Refused(f"{path.name} cannot be used as the name of a file ({error.strerror}).") from error
        return path


class Day(click.ParamType[date]):
    """A day as 2014-11-07."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return the date; wrong usage when it is not written as year-month-day."""
        if isinstance(value, date):
            return value
        try:
            return datetime.strptime(value, "%Y-%m-%d").date()
        except ValueError:
            self.fail(f"{value!r} is not a date; write it as 2014-11-07.", param, ctx)


DAY = Day()
PATH = FilePath()
book_option = click.option("--book", "book_path", type=PATH, required=True, help="The minute book (.minutebook).")
json_option = click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
