"""How actions and minutes are named where they are offered for an agenda, and on it."""

from desktop.domain.action_item import ActionItem
from desktop.domain.dates import long_date, short_date
from desktop.domain.minutes import Minute


def action_words(action: ActionItem, *, short: bool = False) -> str:
    """Return "Action C4(3), due 7 November 2014"; short names the lead too, and the month in three letters."""
    due = action.current_due
    said = (short_date if short else long_date)(due) if due else ""
    parts = (f"Action {action.ref}".strip(), action.lead if short else "", f"due {said}" if said else "")
    return ", ".join(part for part in parts if part)


def minute_words(minute: Minute) -> str:
    """Return "Minute C4: Style and approach"."""
    title = minute.title.capitalize() if minute.title.isupper() else minute.title
    return f"Minute {minute.number}: {title}" if minute.number else title
