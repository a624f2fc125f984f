"""What came back of a workbook, in the states that people leave it in."""

from datetime import date, datetime
from typing import Any

import pytest

from desktop.domain.action_item import ActionStatus, Evidence, ProgressUpdate
from desktop.domain.action_steps import date_moved
from desktop.domain.decision import DateRequest, RequestState
from desktop.domain.edits import added, changed
from desktop.domain.errors import Refused
from desktop.domain.recommendation import RecommendationStatus
from desktop.workflows.apply_updates import applied
from desktop.workflows.refused_answers import refused_text
from desktop.workflows.return_difference import CellDifference, State, Take
from tests.fixtures.returns import BACK, Asked, fill, only

LONG = "\n".join(f"Line {number}: the wall was mended a little further along the quay." for number in range(40))


def answer(asked: Asked, **fields: Any) -> CellDifference:
    """Return the one difference that answers about H4(1) make."""
    return only(asked.back(fill(asked.path, {"H4(1)": fields})))


def test_an_untouched_workbook_makes_no_difference(asked) -> None:
    difference = asked.back()
    assert difference.rows == () and difference.missing == () and difference.extra == ()


def test_a_long_update_with_line_breaks_is_new_and_keeps_them(asked) -> None:
    assert len(LONG) > 2000
    cell = answer(asked, update=LONG)
    assert (cell.state, cell.theirs) == (State.NEW, LONG)


@pytest.mark.parametrize(
    "typed", ["31/03/15", "31 March 2015", "end March 2015", "by end of Mar 2015", datetime(2015, 3, 31), 42094]
)
def test_a_date_is_read_day_first_however_it_is_typed(asked, typed) -> None:
    cell = answer(asked, new_date=typed, reason="Stone is late.")
    assert (cell.state, cell.day) == (State.NEW, date(2015, 3, 31))


@pytest.mark.parametrize(
    ("typed", "reason", "why"),
    [
        ("03/31/15", "Late.", "There is no month 31"),
        ("soon", "Late.", "is not read as a day"),
        ("March 2015 onwards", "Late.", "is not read as a day"),
        ("31/03/15", None, "without a reason"),
        ("1 October 2014", "Late.", "is before 3 October 2014"),
        ("10 October 2014", "Late.", "10 October 2014 has passed"),
    ],
)
def test_a_date_that_cannot_be_is_refused_by_its_cell(asked, typed, reason, why) -> None:
    cell = answer(asked, new_date=typed, reason=reason)
    assert cell.state is State.REFUSED and why in cell.why and cell.place.startswith("Your update, cell ")


def test_a_doubtful_date_is_to_be_decided(asked) -> None:
    cell = answer(asked, new_date="Friday 31 March 2015", reason="Late.")
    assert cell.state is State.ASK and "Tuesday" in cell.why


def test_a_proposal_without_evidence_is_refused_and_its_update_is_taken(asked) -> None:
    back = fill(asked.path, {"H4(1)": {"status": "proposed for closure", "update": "It is done."}})
    difference = asked.back(back)
    assert "shows that it is done" in only(difference, State.REFUSED).why
    asked.book.write("In", applied(asked.book, difference, {}))
    assert asked.book.updates.all()[-1].text == "It is done."
    assert asked.book.action_items.get(asked.made.late.id).status is ActionStatus.NOT_STARTED


def test_what_was_refused_is_told_as_a_text_for_the_lead(asked) -> None:
    difference = asked.back(fill(asked.path, {"H4(1)": {"status": "closed", "update": "It is done."}}))
    text = refused_text(difference)
    assert text.startswith(f"Not taken from {difference.name}") and "H4(1)" in text and "It is done." not in text
    assert only(difference, State.REFUSED).why in text


@pytest.mark.parametrize("fields", [{"evidence": "The photograph"}, {"link": "https://quay.example/photo"}])
def test_a_proposal_with_evidence_or_a_link_is_taken(asked, fields) -> None:
    difference = asked.back(fill(asked.path, {"H4(1)": {"status": "Proposed for closure", **fields}}))
    asked.book.write("In", applied(asked.book, difference, {}))
    item = asked.book.action_items.get(asked.made.late.id)
    assert (item.status, item.proposed_on, item.proposed_by) == (ActionStatus.PROPOSED, BACK, "Director of Works")
    assert item.evidence[0].received == BACK


@pytest.mark.parametrize("typed", ["Closed", "Ongoing", "withdrawn"])
def test_a_status_that_is_not_the_leads_to_say_is_refused(asked, typed) -> None:
    assert answer(asked, status=typed).state is State.REFUSED


def test_a_formula_is_refused_by_name_and_the_rest_is_taken(asked) -> None:
    difference = asked.back(fill(asked.path, {"H4(1)": {"update": "=1+1", "status": "in progress"}}))
    assert "formula" in only(difference, State.REFUSED).why
    assert only(difference, State.REFUSED).place == "Your update, cell I2"
    assert only(difference, State.NEW).field == "status"


def test_text_that_begins_with_a_sign_is_text(asked) -> None:
    def as_text(sheet: Any) -> None:
        sheet.cell(2, 9).value = "=done"
        sheet.cell(2, 9).data_type = "s"

    cell = only(asked.back(fill(asked.path, {}, as_text)))
    assert (cell.state, cell.theirs) == (State.NEW, "=done")


def test_a_changed_status_is_shown_with_ours_theirs_and_when(asked) -> None:
    asked.change("action-items", asked.made.late.id, status=ActionStatus.IN_PROGRESS)
    cell = answer(asked, status="on hold", update=None)
    assert cell.state is State.REFUSED  # on hold needs a reason
    back = fill(asked.path, {"H4(1)": {"status": "on hold", "update": "The crane broke."}})
    cell = only(asked.back(back), State.ASK)
    assert (cell.sent, cell.ours, cell.theirs) == ("not started", "in progress", "on hold")
    assert cell.ours_on is not None


def test_what_the_book_says_already_is_known(asked) -> None:
    asked.change("action-items", asked.made.late.id, status=ActionStatus.IN_PROGRESS)
    assert answer(asked, status="In progress").state is State.KNOWN


def test_an_update_after_a_newer_one_is_to_be_decided(asked) -> None:
    newer = ProgressUpdate(action_item_id=asked.made.late.id, made_on=date(2014, 10, 30), text="Said by telephone.")
    asked.book.write("Telephone", [added(newer)])
    cell = answer(asked, update="Half is mended.")
    assert (cell.state, cell.ours, cell.ours_on) == (State.ASK, "Said by telephone.", date(2014, 10, 30))


def test_a_date_that_was_moved_since_is_to_be_decided(asked) -> None:
    to = date(2014, 12, 1)
    moved, extension = date_moved(asked.made.late, to, on=BACK, reason="Frost.", agreed_by="The Board")
    asked.book.write("Move", [changed(asked.made.late, moved), added(extension)])
    assert "moved after this was sent" in answer(asked, new_date="31/03/15", reason="Late.").why


def test_a_request_that_waits_gives_way_when_theirs_is_taken(asked) -> None:
    waiting = DateRequest(action_item_id=asked.made.late.id, asked_on=date(2014, 10, 28), to_due=date(2015, 1, 31))
    asked.book.write("Ask", [added(waiting)])
    difference = asked.back(fill(asked.path, {"H4(1)": {"new_date": "31/03/15", "reason": "Late."}}))
    cell = only(difference, State.ASK)
    asked.book.write("In", applied(asked.book, difference, {cell.id: Take.THEIRS}))
    assert asked.book.date_requests.get(waiting.id).state is RequestState.WITHDRAWN
    assert asked.book.date_requests.first(state=RequestState.OPEN).to_due == date(2015, 3, 31)


def test_what_has_ended_since_is_not_opened_by_a_return(asked) -> None:
    asked.change(
        "action-items", asked.made.late.id, status=ActionStatus.CLOSED, closed_on=BACK, closed_in_minute="H9",
        evidence=(Evidence(text="Photograph"),),
    )  # fmt: skip
    difference = asked.back(fill(asked.path, {"H4(1)": {"status": "in progress", "update": "More is done."}}))
    assert "closed on 3 Nov 2014 in minute H9" in only(difference, State.REFUSED).why
    assert only(difference, State.ASK).field == "update"


def test_an_old_copy_is_marked_and_decided_one_by_one(asked) -> None:
    asked.send(on=date(2014, 11, 1))
    difference = asked.back(fill(asked.path, {"H4(1)": {"update": "Half is mended."}}))
    assert difference.rows[0].stale and "old copy" in only(difference, State.ASK).why


def test_a_second_copy_of_the_same_adds_nothing(asked) -> None:
    back = fill(asked.path, {"H4(1)": {"update": "Half is mended.", "new_date": "31/03/15", "reason": "Late."}})
    asked.book.write("In", applied(asked.book, asked.back(back), {}))
    again = asked.back(back)
    assert {cell.state for row in again.rows for cell in row.cells} == {State.KNOWN}
    with pytest.raises(Refused, match="has all of it already"):
        applied(asked.book, again, {})


def test_nothing_is_written_while_something_is_to_be_decided(asked) -> None:
    asked.change("action-items", asked.made.late.id, status=ActionStatus.IN_PROGRESS)
    difference = asked.back(fill(asked.path, {"H4(1)": {"status": "on hold", "update": "The crane broke."}}))
    with pytest.raises(Refused, match="must be decided first: H4"):
        applied(asked.book, difference, {})


def test_a_row_without_a_ref_is_named_by_its_words(asked) -> None:
    asked.change("action-items", asked.made.late.id, ref="")
    answers = {None: {"status": "on hold", "update": "The crane broke."}}
    difference = asked.back(fill(asked.send(on=BACK), answers))
    (_row, update), _status = difference.cells(State.NEW)
    with pytest.raises(Refused, match=r"^“Mend the wall”: “On hold” needs"):
        applied(asked.book, difference, {update.id: Take.OURS})


def test_a_recommendation_takes_update_status_and_evidence(asked) -> None:
    fields = {"update": "All keepers are trained.", "status": "evidence submitted", "link": "https://quay.example"}
    asked.book.write("In", applied(asked.book, asked.back(fill(asked.path, {"R1": fields})), {}))
    found = asked.book.recommendations.get(asked.made.train.id)
    assert (found.status, found.evidence[0].link) == (RecommendationStatus.EVIDENCE_SUBMITTED, "https://quay.example")
    assert asked.book.recommendation_updates.first().made_on == BACK


def test_a_recommendation_takes_no_date(asked) -> None:
    cell = only(asked.back(fill(asked.path, {"R1": {"new_date": "31/03/15"}})))
    assert "set by its report" in cell.why and cell.state is State.REFUSED
