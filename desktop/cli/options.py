"""Options that several commands share, under the same name and with the same words."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

PATH = click.Path(path_type=Path)


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
book_option = click.option("--book", "book_path", type=PATH, required=True, help="The minute book (.minutebook).")
json_option = click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
