"""The date of a headline as typed, with how it is read standing below."""

from collections.abc import Callable
from datetime import date

from desktop.domain.errors import Refused
from desktop.domain.headline_date import HeadlineDate, read_headline_date
from desktop.gui.widgets.fields import LineField

_HINT = "12 Mar 2015, March 2015"
_UNDATED, _EMPTY = "Undated lane", "Empty: the undated lane"


class WhenField(LineField):
    """committed(HeadlineDate); what is in doubt is asked below, and nothing is told until it is settled."""

    def __init__(self, name: str, today: Callable[[], date], label: str = "Date, as typed") -> None:
        super().__init__(label, name, read=lambda text: read_headline_date(text, today()), hint=_HINT)
        self.line.setToolTip(f"{_HINT}, 2015, early 2016; empty for what is undated")
        self.line.textEdited.connect(lambda _text: self.say_reading())

    def commit(self) -> None:
        """Tell the date if it was changed, and go on saying how it is read."""
        was_edited = self.is_edited()
        super().commit()
        if was_edited and not self.is_edited():
            self.say_reading()

    def revert(self) -> None:
        """Show the stored date and its reading."""
        super().revert()
        self.say_reading()

    def say_reading(self) -> None:
        """Say below how the words are read as far as they go; what cannot be read is said when the field is left."""
        try:
            found: HeadlineDate = self.value()
        except Refused:
            self.say("")
            return
        words = found.words if found.date else f"{_UNDATED}, these words kept" if found.timing else _EMPTY
        self.say(f"{words} ({found.note})" if found.note else words)
