"""The day of a meeting: it cannot be left empty."""

from datetime import date

from desktop.domain.errors import Refused
from desktop.gui.widgets.date_field import DateField


class MeetingDay(DateField):
    """A date field that takes a day and nothing else."""

    def _read_typed(self, text: str) -> date:
        day = super()._read_typed(text)
        if day is None:
            raise Refused("A meeting needs a date: type a day such as 7 November 2014.")
        return day
