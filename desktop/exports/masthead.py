"""What stands at the head of every printed paper and in its properties: built once, the same in each format."""

import datetime
from dataclasses import dataclass

from desktop.domain.dates import say_date
from desktop.domain.times import say_time

SUBJECTS = (
    "Meeting pack",
    "Agenda",
    "Agenda and papers",
    "Supplementary agenda",
    "Minutes",
    "Chair brief",
    "Question sheet",
    "Extract from minutes",
    "Progress against a report",
    "Agency return",
    "Whole story",
    "Action log",
    "Progress review",
    "Highlight report",
    "Timeline",
)
"""What a file of ours says it is, in its properties; it tells one of ours from any other file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Masthead:
    """The board, its meeting, and what kind of copy this is.

    subject is one of SUBJECTS; standing says in capitals how the paper stands ("DRAFT", "PUBLIC COPY"), marking is the
    board's protective marking. generated is when it was made, and the only moment in the file's properties.
    """

    board: str
    subject: str
    day: datetime.date
    generated: datetime.datetime
    organisation: str = ""
    time: datetime.time | None = None
    venue: str = ""
    marking: str = ""
    standing: str = ""

    @property
    def title(self) -> str:
        """The title of the file, as a reader of titles hears it."""
        return f"{self.board}: {self.subject.lower()}, {say_date(self.day)}"

    @property
    def facts(self) -> tuple[tuple[str, str], ...]:
        """Date, time and venue, each with its label; what is not known is left out."""
        told = (("Date", say_date(self.day)), ("Time", say_time(self.time)), ("Venue", self.venue))
        return tuple((label, words) for label, words in told if words)

    @property
    def whose(self) -> str:
        """Whose paper it is and how it stands, as a line above a table: "Harbour Board. PUBLIC COPY."."""
        return f"{self.board}. {self.standing}." if self.standing else f"{self.board}."

    @property
    def held(self) -> str:
        """The meeting in one line: "Friday 26 September 2014 at 10 am, Town Hall"."""
        at = f" at {say_time(self.time)}" if self.time else ""
        return ", ".join(part for part in (f"{say_date(self.day)}{at}", self.venue.rstrip(".")) if part)
