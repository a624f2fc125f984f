"""The window's lists: filters, sorting, pages and counts made by SQLite."""

from dataclasses import replace
from datetime import date, time

import pytest

from desktop.domain.action_item import ENDED, ActionItem, ActionStatus, Extension, ProgressUpdate
from desktop.domain.agenda import AgendaItem, ItemKind
from desktop.domain.board import Board
from desktop.domain.edits import added, added_all, changed, removed
from desktop.domain.list_query import Filter, ListQuery
from desktop.domain.meeting import MeetingState
from desktop.domain.rating import Rating
from desktop.domain.recommendation import RecommendationStatus
from desktop.storage.book import Book
from desktop.storage.rows import ActionRow, MeetingRow
from tests.storage.invented_board import InventedBoard, fill

AS_AT = date(2014, 11, 7)


@pytest.fixture
def log(book: Book) -> list[ActionItem]:
    """Five actions of a board, in an order that no column has."""
    board = Board(name="Harbour Board", evidence_to_close=False)
    told = [
        ("C10(1)", "Paint the pier", "Painter", date(2014, 10, 10), ActionStatus.IN_PROGRESS),
        ("C4(10)", "count ropes", "", None, ActionStatus.NOT_STARTED),
        ("C4(3)", "Buy 100% wool_en sails", "Chandler", date(2014, 9, 1), ActionStatus.CLOSED),
        ("", "Nameless", "chandler", date(2014, 12, 1), ActionStatus.ON_HOLD),
        ("A2", "Älter boats first", "Boatman", date(2014, 11, 7), ActionStatus.IN_PROGRESS),
    ]
    items = [
        ActionItem(board_id=board.id, ref=ref, wording=wording, lead=lead, current_due=due, status=status)
        for ref, wording, lead, due, status in told
    ]
    book.write("Add", [added(board), *added_all(items)])
    return items


def query(*filters: Filter, **more: object) -> ListQuery:
    return ListQuery("action-items", filters=filters, as_at=AS_AT, **more)  # type: ignore[arg-type]


def refs(book: Book, *filters: Filter, **more: object) -> list[str]:
    return [row.ref for row in book.lists.page(query(*filters, **more), 0, 100)]


def test_a_row_tells_everything_the_list_shows(book: Book, invented: InventedBoard) -> None:
    (row,) = book.lists.page(query(), 0, 10)
    assert row == ActionRow(
        id=invented.action_item.id,
        ref="C4(3)",
        wording="Buy oil",
        lead="Harbour Master",
        timing="",
        original_due=date(2014, 10, 3),
        current_due=date(2014, 10, 10),
        days_late=28,
        times_revised=1,
        status=ActionStatus.NOT_STARTED,
        rating=Rating.OVERDUE,
        rating_original=Rating.OVERDUE,
        slippage=7,
        requests_open=1,
        last_heard=date(2014, 10, 1),
        asks=False,
        proposed_on=None,
        last_update_on=date(2014, 10, 1),
        last_update="Barrels ordered",
        source_ref="C4(3)",
        exempt=False,
        days_late_original=35,
        rating_by_rule=Rating.OVERDUE,
        supporting="Pilot; Chandler",
        evidence_count=2,
    )


def test_references_are_sorted_as_people_count(book: Book, log: list[ActionItem]) -> None:
    assert refs(book) == ["A2", "C4(3)", "C4(10)", "C10(1)", ""]


@pytest.mark.parametrize("column", ["ref", "lead", "current_due", "days_late", "rating"])
@pytest.mark.parametrize("direction", ["asc", "desc"])
def test_what_has_no_value_comes_last(book: Book, log: list[ActionItem], column: str, direction: str) -> None:
    rows = book.lists.page(query(sort=((column, direction),)), 0, 10)
    empty = [getattr(row, column) in ("", None, Rating.NOT_RATED) for row in rows]
    assert empty == sorted(empty)


def test_the_latest_stand_first_when_sorted_by_days_late(book: Book, log: list[ActionItem]) -> None:
    rows = book.lists.page(query(sort=(("days_late", "desc"),)), 0, 10)
    assert [row.days_late for row in rows] == [28, 0, 0, None, None]


def test_status_is_sorted_by_the_life_of_an_action(book: Book, log: list[ActionItem]) -> None:
    statuses = [row.status for row in book.lists.page(query(sort=(("status", "asc"),)), 0, 10)]
    assert statuses == sorted(statuses, key=list(ActionStatus).index)


def test_two_columns_sort_together(book: Book, log: list[ActionItem]) -> None:
    assert refs(book, sort=(("status", "asc"), ("current_due", "desc"))) == ["C4(10)", "A2", "C10(1)", "", "C4(3)"]


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        (Filter("status", "=", ActionStatus.CLOSED), {"C4(3)"}),
        (Filter("status", "!=", ActionStatus.CLOSED), {"A2", "C4(10)", "C10(1)", ""}),
        (
            Filter("status", "in", [status for status in ActionStatus if status not in ENDED]),
            {"A2", "C4(10)", "C10(1)", ""},
        ),
        (Filter("status", "in", []), set()),
        (Filter("current_due", "<", AS_AT), {"C10(1)", "C4(3)"}),
        (Filter("current_due", "<=", AS_AT), {"C10(1)", "C4(3)", "A2"}),
        (Filter("current_due", ">", AS_AT), {""}),
        (Filter("current_due", ">=", AS_AT), {"", "A2"}),
        (Filter("current_due", "in", [None, AS_AT]), {"C4(10)", "A2"}),
        (Filter("current_due", "=", None), {"C4(10)"}),
        (Filter("lead", "empty"), {"C4(10)"}),
        (Filter("lead", "not-empty"), {"A2", "C4(3)", "C10(1)", ""}),
        (Filter("lead", "contains", "CHAND"), {"C4(3)", ""}),
        (Filter("wording", "contains", "100%"), {"C4(3)"}),
        (Filter("wording", "contains", "l_e"), {"C4(3)"}),
        (Filter("wording", "contains", "n_e"), set()),
        (Filter("rating", "=", Rating.OVERDUE), {"C10(1)"}),
        (Filter("days_late", ">", 0), {"C10(1)"}),
        (Filter("exempt", "=", True), set()),
        (Filter("exempt", "=", False), {"A2", "C4(3)", "C4(10)", "C10(1)", ""}),
    ],
)
def test_filters(book: Book, log: list[ActionItem], condition: Filter, expected: set[str]) -> None:
    assert set(refs(book, condition)) == expected
    assert book.lists.count(query(condition)) == len(expected)


def test_all_filters_must_hold(book: Book, log: list[ActionItem]) -> None:
    assert refs(book, Filter("status", "=", ActionStatus.IN_PROGRESS), Filter("lead", "=", "Boatman")) == ["A2"]


@pytest.mark.parametrize(
    ("text", "expected"), [("alter", ["A2"]), ("c4(3)", ["C4(3)"]), ("pai", ["C10(1)"]), ("%%", [])]
)
def test_text_is_looked_for_as_words_or_reference(
    book: Book, log: list[ActionItem], text: str, expected: list[str]
) -> None:
    assert refs(book, text=text) == expected


def test_blank_text_is_no_condition(book: Book, log: list[ActionItem]) -> None:
    assert len(refs(book, text="  ")) == 5


def test_any_number_of_records_can_be_asked_for(book: Book, log: list[ActionItem]) -> None:
    wanted = (log[0].id, log[2].id)
    many = (*wanted, *(f"nowhere {number}" for number in range(40_000)))
    for ids in (wanted, many):
        query = ListQuery("action-items", (Filter("id", "in", ids),), board_id=log[0].board_id)
        assert book.lists.count(query) == 2
        assert {row.id for row in book.lists.page(query, 0, 10)} == set(wanted)


def test_pages_follow_one_another(book: Book, log: list[ActionItem]) -> None:
    pages = [row.ref for offset in (0, 2, 4) for row in book.lists.page(query(), offset, 2)]
    assert pages == refs(book)
    assert book.lists.ids(query()) == [row.id for row in book.lists.page(query(), 0, 100)]


def test_the_other_board_and_the_bin_are_not_shown(book: Book, log: list[ActionItem]) -> None:
    other = fill(book)
    book.write("Remove", [removed(log[0])])
    assert book.lists.count(query(board_id=log[0].board_id)) == 4
    assert [row.wording for row in book.lists.page(query(board_id=other.board.id), 0, 10)] == ["Buy oil"]


@pytest.mark.parametrize("bad", [{"sort": (("colour", "asc"),)}, {"filters": (Filter("colour", "=", 1),)}])
def test_an_unknown_column_is_a_bug(book: Book, bad: dict[str, object]) -> None:
    with pytest.raises(KeyError):
        book.lists.page(ListQuery("action-items", **bad), 0, 1)  # type: ignore[arg-type]


def test_an_unknown_view_is_a_bug(book: Book) -> None:
    with pytest.raises(KeyError):
        book.lists.count(ListQuery("people"))


def test_values_are_the_choices_of_a_filter(book: Book, log: list[ActionItem]) -> None:
    assert book.lists.values("action-items", "lead") == ["Boatman", "Chandler", "chandler", "Painter"]
    assert book.lists.values("action-items", "status", board_id="other") == []


def test_a_tally_counts_what_the_query_shows(book: Book, log: list[ActionItem]) -> None:
    tally = book.lists.tally(query(Filter("status", "!=", ActionStatus.CLOSED)), "rating")
    assert tally == {Rating.AT_RISK: 2, Rating.OVERDUE: 1, Rating.NOT_RATED: 1}


def test_updates_and_extensions_in_the_bin_do_not_count(book: Book, invented: InventedBoard) -> None:
    follow_up = [one for one in invented.others if isinstance(one, Extension | ProgressUpdate)]
    book.write("Remove", [removed(one) for one in follow_up])
    (row,) = book.lists.page(query(), 0, 1)
    assert (row.times_revised, row.last_update, row.last_update_on) == (0, "", None)


def test_the_latest_update_is_shown(book: Book, invented: InventedBoard) -> None:
    update = ProgressUpdate(action_item_id=invented.action_item.id, made_on=date(2014, 11, 3), text="Oil is here")
    book.write("Add", [added(update)])
    (row,) = book.lists.page(query(), 0, 1)
    assert (row.last_update, row.last_update_on) == ("Oil is here", date(2014, 11, 3))


def test_a_recommendation_is_shown_with_its_report_and_actions(book: Book, invented: InventedBoard) -> None:
    mended = replace(invented.recommendation, due=date(2014, 11, 1), status=RecommendationStatus.ACCEPTED)
    book.write("Edit", [changed(invented.recommendation, mended)])
    (row,) = book.lists.page(ListQuery("recommendations", as_at=AS_AT, board_id=invented.board.id), 0, 10)
    assert (row.report_title, row.ref, row.summary) == ("Report on the lamps", "R15", "Trim them.")
    assert (row.days_late, row.rating, row.action_count) == (6, Rating.OVERDUE, 1)


def test_an_action_that_comes_from_a_recommendation_and_is_linked_counts_once(
    book: Book, invented: InventedBoard
) -> None:
    item = invented.action_item
    came = replace(item, source_kind="recommendations", source_id=invented.recommendation.id)
    book.write("Edit", [changed(item, came)])
    (row,) = book.lists.page(ListQuery("recommendations"), 0, 1)
    assert row.action_count == 1
    assert book.lists.page(query(), 0, 1)[0].source_ref == "R15"


def test_a_meeting_is_shown_with_its_counts(book: Book, invented: InventedBoard) -> None:
    rows = book.lists.page(ListQuery("meetings", board_id=invented.board.id), 0, 10)
    expected = MeetingRow(
        id=invented.meeting.id,
        date=date(2014, 9, 26),
        time=time(13, 30),
        venue="Custom House",
        state=MeetingState.SCHEDULED,
        item_count=1,
        minute_count=1,
        present_count=1,
    )
    assert rows == [expected]


def test_sub_items_and_headings_are_no_items_of_a_meeting(book: Book, invented: InventedBoard) -> None:
    heading = AgendaItem(meeting_id=invented.meeting.id, title="Part II", kind=ItemKind.HEADING)
    below = AgendaItem(meeting_id=invented.meeting.id, parent_id=heading.id, title="Wicks")
    book.write("Add", [added(heading), added(below)])
    assert book.lists.page(ListQuery("meetings"), 0, 1)[0].item_count == 1


def test_the_newest_meeting_stands_first(book: Book, invented: InventedBoard) -> None:
    later = replace(invented.meeting, id="later", date=date(2014, 11, 7))
    book.write("Add", [added(later)])
    assert [row.date for row in book.lists.page(ListQuery("meetings"), 0, 10)] == [later.date, invented.meeting.date]
