"""A lead asks for a date: the new request takes the place of one that was not answered yet."""

from datetime import date

from desktop.domain.action_item import ActionItem
from desktop.domain.date_request import date_asked, request_withdrawn
from desktop.domain.decision import RequestState
from desktop.domain.edits import Edit, added, changed
from desktop.storage.book import Book


def asked(
    book: Book, item: ActionItem, to: date | None, *, on: date, reason: str, by: str = "", timing: str = ""
) -> tuple[Edit, ...]:
    """Return the edits of a request; raises PartRefused as date_asked does."""
    request = date_asked(item, to, on=on, reason=reason, by=by, timing=timing)
    former = book.date_requests.all(action_item_id=item.id, state=RequestState.OPEN)
    return (*(changed(each, request_withdrawn(each, on=on)) for each in former), added(request))
