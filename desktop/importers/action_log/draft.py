"""An action as it is being read from one row, with all that belongs to it and what is in doubt."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from desktop.documents.document import Line
from desktop.domain.action_item import ActionItem, Evidence, Extension, ProgressUpdate
from desktop.domain.rating import Rating
from desktop.importers.action_log.days import DayRead


@dataclass(slots=True)
class Draft:
    """fields are those of the action that the row fills; notes say what is ours.

    doubts are days to be asked about, by the name of the field; status_doubt and printed are the kind of doubt about
    the status and its words; leads_text is the cell that names several leads; clash is the action of the book that
    bears its ref in other words; is_flattered says that its printed rating is better than that of our rule.
    """

    lines: tuple[Line, ...]
    fields: dict[str, Any]
    notes: list[str] = field(default_factory=list)
    doubts: list[tuple[str, DayRead]] = field(default_factory=list)
    moved_to: list[tuple[date, str]] = field(default_factory=list)
    updates: list[tuple[date, str]] = field(default_factory=list)
    evidence: list[Evidence] = field(default_factory=list)
    status_doubt: str = ""
    printed: str = ""
    leads_text: str = ""
    due_words: str = ""
    rating: Rating | None = None
    rating_words: str = ""
    is_flattered: bool = False
    known: ActionItem | None = None
    clash: ActionItem | None = None
    item: ActionItem | None = None
    extensions: list[Extension] = field(default_factory=list)

    def note(self, words: str) -> None:
        """Say what is ours."""
        if words and words not in self.notes:
            self.notes.append(words)

    @property
    def made(self) -> ActionItem:
        """The action, once it is made."""
        assert self.item is not None
        return self.item

    @property
    def line(self) -> Line:
        """The first line of the row."""
        return self.lines[0]

    @property
    def inferred(self) -> str:
        """What is ours, as one sentence."""
        return "; ".join(self.notes)

    def progress(self) -> list[ProgressUpdate]:
        """Return the updates as records."""
        lead = self.made.lead
        return [
            ProgressUpdate(action_item_id=self.made.id, made_on=day, author=lead, text=text)
            for day, text in self.updates
        ]


def lines_in(drafts: Sequence[Draft]) -> list[Line]:
    """Return the lines of several drafts."""
    return [line for draft in drafts for line in draft.lines]
