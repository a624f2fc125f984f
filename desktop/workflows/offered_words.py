"""How actions and minutes are named where they are offered for an agenda, and on it."""

from desktop.domain.action_item import ActionItem
from desktop.domain.dates import long_date
from desktop.domain.minutes import Minute
from desktop.domain.sentence_case import KnownNames
from desktop.storage.book import Book
from desktop.workflows.minute_titles import calm_title


def action_words(action: ActionItem) -> str:
    """Return "Action C4(3), due 7 November 2014"."""
    due = f"due {long_date(action.current_due)}" if action.current_due else ""
    return ", ".join(part for part in (f"Action {action.ref}".strip(), due) if part)


def minute_words(book: Book, minute: Minute, known: KnownNames | None = None) -> str:
    """Return "Minute C4: Style and approach"."""
    title = calm_title(book, minute, known)
    return f"Minute {minute.number}: {title}" if minute.number else title
