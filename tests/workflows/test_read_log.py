"""A log from elsewhere held up, read by its columns, put into a book, and known again the next time."""

from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from desktop.domain.action_item import ActionItem, ActionStatus, ProgressUpdate
from desktop.domain.board import Board
from desktop.domain.edits import added_all
from desktop.domain.errors import Refused
from desktop.domain.rating import Rating
from desktop.importers.action_log.plan import with_field, with_heading, with_used
from desktop.storage.book import Book
from desktop.workflows.apply_import import plan_import
from desktop.workflows.log_in_hand import LogInHand, ReturnFound, open_paper
from desktop.workflows.look_at_log import look
from desktop.workflows.read_log import remembered

TODAY = date(2014, 11, 27)
HEADINGS = ("Ref", "What to do", "Who", "Target date", "State of play", "Cost")
ROWS = (
    ("B1", "Mend the sea wall before winter", "Pilot", "31/12/2014", "Two men are at it.", "5"),
    ("B2", "Paint the harbour light", "", "TBC", "", "6"),
)


@pytest.fixture
def book(tmp_path: Path):
    with Book.create(tmp_path / "harbour.minutebook") as made:
        made.write("Set up", added_all([Board(name="Harbour Board")]))
        yield made


def written(tmp_path: Path, rows=ROWS, headings=HEADINGS, name: str = "log.xlsx") -> Path:
    workbook = Workbook()
    for row in (headings, *rows):
        workbook.active.append(row)
    workbook.save(tmp_path / name)
    return tmp_path / name


def opened(book: Book, path: Path) -> LogInHand:
    found = open_paper(book, path, board=book.boards.first(), today=TODAY)
    assert isinstance(found, LogInHand)
    return found


def with_chosen(log: LogInHand, **fields: str) -> LogInHand:
    """Return the log with columns chosen by their headings, blanks as underscores."""
    plan = log.plan
    for heading, field in fields.items():
        table = plan.tables[0]
        at = next(each.at for each in table.columns if each.heading == heading.replace("_", " "))
        plan = with_field(plan, table, at, field)
    return LogInHand(plan, log.board, log.actions, log.known, log.today)


def put(book: Book, log: LogInHand) -> None:
    edits = plan_import(book, log.reading(), today=TODAY)
    book.write("Import", (*edits, *remembered(book, log.plan, log.board.id)))


def test_a_look_says_in_words_what_falls_short(book, tmp_path) -> None:
    seen = look(with_chosen(opened(book, written(tmp_path)), What_to_do="wording", State_of_play="update"))
    words = " ".join(seen.warnings)
    assert [row.ref for row in seen.rows] == ["B1", "B2"]
    assert (seen.rows[0].due, seen.rows[0].worded) == ("31 December 2014", "“31/12/2014”")
    assert "1 open action has no date." in words and "1 open action has no lead." in words
    assert "Not used: “Cost”" in words


def test_without_a_column_for_the_action_the_look_says_what_to_choose(book, tmp_path) -> None:
    log = with_chosen(opened(book, written(tmp_path)), What_to_do="")
    assert "choose which one holds the action" in look(log).refused


def test_the_columns_are_remembered_and_offered_the_next_time(book, tmp_path) -> None:
    first = with_chosen(opened(book, written(tmp_path)), State_of_play="expected")
    put(book, first)
    assert [mapping.columns[4].field for mapping in book.column_mappings.all()] == ["expected"]
    turned = tuple(reversed(HEADINGS))
    later = opened(book, written(tmp_path, [tuple(reversed(("B3", *ROWS[0][1:])))], turned, "later.xlsx"))
    assert later.plan.tables[0].remembered
    assert {each.heading: each.field for each in later.plan.tables[0].columns}["State of play"] == "expected"


def test_another_choice_for_the_same_headings_takes_the_place_of_the_first(book, tmp_path) -> None:
    put(book, with_chosen(opened(book, written(tmp_path)), State_of_play="expected"))
    again = opened(book, written(tmp_path, [("B3", *ROWS[0][1:])], name="again.xlsx"))
    put(book, with_chosen(again, State_of_play="update"))
    (mapping,) = book.column_mappings.all()
    assert mapping.columns[4].field == "update"


def test_what_the_book_has_is_known_and_only_its_empty_fields_are_filled(book, tmp_path) -> None:
    board = book.boards.first()
    stands = ActionItem(
        board_id=board.id, ref="B 1", wording="Mend the sea wall", status=ActionStatus.ON_HOLD, status_reason="Frost"
    )
    told = ProgressUpdate(action_item_id=stands.id, made_on=date(2014, 11, 1), text="Two men are at it.")
    book.write("Set up", added_all([stands, told]))
    put(book, with_chosen(opened(book, written(tmp_path)), What_to_do="wording", State_of_play="update"))
    item = book.action_items.get(stands.id)
    assert (item.ref, item.wording, item.status) == ("B 1", "Mend the sea wall", ActionStatus.ON_HOLD)
    assert (item.lead, item.current_due) == ("Pilot", date(2014, 12, 31))
    assert book.updates.count() == 1
    assert book.action_items.count() == 2


def test_a_ref_of_another_action_is_not_used_again(book, tmp_path) -> None:
    other = ActionItem(board_id=book.boards.first().id, ref="B1", wording="Buy rope for the pilot boat")
    book.write("Set up", added_all([other]))
    log = with_chosen(opened(book, written(tmp_path)), What_to_do="wording")
    reading = log.reading()
    assert {getattr(found.record, "ref", "") for found in reading.recognised} >= {"B1b", "B2"}
    assert any("Is this the same action?" in query.question for query in reading.queries)


def test_the_same_file_a_second_time_is_refused(book, tmp_path) -> None:
    log = with_chosen(opened(book, written(tmp_path)), What_to_do="wording")
    put(book, log)
    with pytest.raises(Refused, match="in the book already"):
        plan_import(book, log.reading())


def test_closed_actions_come_in_where_the_board_closes_on_evidence(book, tmp_path) -> None:
    headings = ("Ref", "Action", "Lead", "Due", "Status", "RAG")
    rows = (("B1", "Mend it", "Pilot", "1/9/2014", "Closed", "B"), ("B2", "Paint it", "Pilot", "1/9/2014", "", "Green"))
    put(book, opened(book, written(tmp_path, rows, headings)))
    closed, painted = book.action_items.all()
    assert (closed.status, closed.rating_override) == (ActionStatus.CLOSED, None)
    assert (painted.rating_override, painted.rating_reason) == (Rating.ON_TRACK, "Printed as Green in log.xlsx")
    assert book.check() == []


def test_another_row_can_be_taken_as_headings_and_a_table_left_aside(book, tmp_path) -> None:
    log = opened(book, written(tmp_path, [("Ref", "Action", "Lead", "Due"), *ROWS], ("a", "b", "c", "d")))
    table = log.plan.tables[0]
    moved = with_heading(log.plan, table, 0)
    assert moved.tables[0].columns[0].heading == "a"
    assert with_used(log.plan, table, False).to_read == ()


def test_what_came_back_from_a_lead_is_no_log(book, tmp_path) -> None:
    headings = ("Ref", "What was asked for", "Your update (type here)", "Status now (choose)")
    path = written(tmp_path, [("B1", "Mend it", "Done", "in progress")], headings)
    assert isinstance(open_paper(book, path, board=None, today=TODAY), ReturnFound)


def test_a_log_in_word_or_text_is_held_up_too(book, tmp_path) -> None:
    path = tmp_path / "log.txt"
    path.write_text(
        "Action log\n\nRef\tAction\tLead\tDue\n1\tMend the wall\tPilot\t1 May 2015\n2\tPaint it\tPilot\tTBC\n"
    )
    assert len(look(opened(book, path)).rows) == 2


def test_results_of_formulas_are_read_where_the_file_keeps_them_and_said(book, tmp_path) -> None:
    rows = [("B1", '="Mend "&"it"', "Pilot", "1/9/2015"), ("B2", "Paint it", "Pilot", "=TODAY()")]
    log = opened(book, written(tmp_path, rows, ("Ref", "Action", "Lead", "Due")))
    seen = look(log)
    assert [row.ref for row in seen.rows] == ["B2"]
    assert any("2 cells are worked out by a formula" in words for words in seen.warnings)


def test_a_lead_in_a_cell_merged_downwards_is_the_lead_of_each_row_that_it_reaches(book: Book, tmp_path: Path) -> None:
    workbook = Workbook()
    rows = (("B1", "Mend the sea wall", "Pilot"), ("B2", "Paint the light", None), ("B3", "Oil the lamp", None))
    for row in (HEADINGS[:3], *rows):
        workbook.active.append(row)
    workbook.active.merge_cells("C2:C3")
    workbook.save(tmp_path / "log.xlsx")
    reading = opened(book, tmp_path / "log.xlsx").reading()
    found = [each for each in reading.recognised if isinstance(each.record, ActionItem)]
    assert [each.record.lead for each in found] == ["Pilot", "Pilot", ""]
    assert "its lead stands in a cell above" in found[1].inferred and not found[2].inferred.count("its lead")
