"""A date that a lead asks for moves nothing until the board grants it."""

from datetime import date

import pytest

from desktop.domain.decision import RequestState
from desktop.domain.errors import Refused
from desktop.workflows.ask_date import asked
from tests.workflows.harbour_book import THIS, Harbour

LATER = date(2031, 9, 30)


def test_a_request_moves_nothing(made: Harbour) -> None:
    item = made.open_action
    made.book.write("Ask", asked(made.book, item, LATER, on=THIS, reason="Stone is late", timing="by Michaelmas"))
    (request,) = made.book.date_requests.all(action_item_id=item.id)
    assert (request.state, request.asked_by, request.timing) == ("open", "The Director of Works", "by Michaelmas")
    assert made.book.action_items.get(item.id) == item


def test_a_new_request_takes_the_place_of_the_former(made: Harbour) -> None:
    for to in (LATER, date(2031, 12, 31)):
        made.book.write("Ask", asked(made.book, made.open_action, to, on=THIS, reason="Stone is late"))
    found = {each.to_due: each.state for each in made.book.date_requests.all()}
    assert found == {LATER: RequestState.WITHDRAWN, date(2031, 12, 31): RequestState.OPEN}


@pytest.mark.parametrize(
    ("to", "reason", "words"),
    [(None, "Stone", "Type the date"), (date(2031, 5, 31), "Stone", "later date"), (LATER, " ", "Say why")],
)
def test_what_is_no_request_is_refused(made: Harbour, to: date | None, reason: str, words: str) -> None:
    with pytest.raises(Refused, match=words):
        asked(made.book, made.open_action, to, on=THIS, reason=reason)
