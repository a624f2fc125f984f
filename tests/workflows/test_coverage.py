"""The coverage matrix of a book: counted on an invented board, and on the real pack where it is beside the checkout."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop.domain.action_item import ActionItem, ActionStatus, Evidence
from desktop.domain.coverage import Coverage, Mark
from desktop.domain.coverage_holes import NO_EVIDENCE, NO_MINUTE, of_columns
from desktop.domain.decision import Decision, DecisionKind
from desktop.domain.edits import added, added_all, changed
from desktop.domain.errors import Refused
from desktop.domain.evidence_file import EvidenceFile
from desktop.domain.meeting import Meeting
from desktop.domain.minutes import Minute, Resolution
from desktop.domain.rating import Rating
from desktop.domain.recommendation import Link, RecommendationStatus
from desktop.storage.book import Book
from desktop.workflows.build_pack import build_pack
from desktop.workflows.coverage import coverage
from desktop.workflows.mark_coverage import marked, next_mark
from desktop.workflows.pack_rows.coverage_rows import coverage_tables
from tests.workflows.coverage_book import (
    FIRST_REFS,
    invented,
    one_called,
    real,
    set_base,
    tie_what_is_proposed,
)

AS_AT = date(2014, 11, 7)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with invented(tmp_path / "lantern.minutebook") as made:
        yield made


@pytest.fixture(params=["invented", "real"])
def pack(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Book]:
    path = tmp_path / "pack.minutebook"
    made = invented(path) if request.param == "invented" else real(path, request.getfixturevalue("shared_seeds"))
    with made:
        yield made


def read(book: Book, against: str = "strands", as_at: date = AS_AT) -> Coverage:
    board = book.boards.first()
    assert board is not None
    return coverage(book, board.id, against, as_at=as_at)


def refs(found: Coverage) -> dict[str, list[str]]:
    return {hole.kind: hole.refs for hole in found.holes}


def action(book: Book, ref: str, **fields: object) -> ActionItem:
    made = ActionItem(board_id=book.boards.all()[0].id, ref=ref, wording=f"Do {ref}", **fields)  # type: ignore[arg-type]
    book.write("Action", [added(made)])
    return made


def meeting(book: Book, day: date, text: str = "", part: str = "") -> tuple[Meeting, Resolution]:
    met = Meeting(board_id=book.boards.all()[0].id, date=day)
    minute = Minute(meeting_id=met.id, title="Lamps", text=text)
    resolved = Resolution(minute_id=minute.id, text=part or "That it be noted.")
    book.write("Meeting", added_all([met, minute, resolved]))
    return met, resolved


def test_a_base_date_makes_fifteen_recommendations_overdue(pack: Book) -> None:
    report = set_base(pack)
    dues = Counter(one.due for one in pack.recommendations.all(report_id=report.id))
    assert dues == {date(2013, 11, 11): 5, date(2014, 2, 11): 4, date(2014, 5, 11): 6}
    assert sum(row.rating is Rating.OVERDUE for row in read(pack).rows) == 15


def test_without_ties_everything_is_a_hole(pack: Book) -> None:
    found = read(pack)
    assert (len(found.rows), len(found.columns), len(found.marks)) == (30, 11, 0)
    # 30 less R15, which is addressed to a department of the government: nobody here has to answer it
    assert len(refs(found)["no strand"]) == 29 and "R15" not in refs(found)["no strand"]
    assert len(refs(found)["strand without recommendation"]) == 11
    assert len(refs(read(pack, "action-items"))["no action"]) == 29


def test_the_proposed_ties_leave_sixteen_recommendations_and_eight_strands_open(pack: Book) -> None:
    set_base(pack)
    tie_what_is_proposed(pack)
    found = read(pack)
    # 7 on strand 1, 4 on strand 2, 2 on strand 10, and R6 once more on strand 10
    assert Counter(found.marks.values()) == {Mark.PRIMARY: 13, Mark.CONTRIBUTES: 1}
    holes = refs(found)
    # each report has 15: of the first 7 are tied, of the second 6, and R15 is not ours: 8 and 8 are left
    assert holes["no strand"] == [
        *("I3", "I4", "3M1", "3M3", "6M2", "6M3", "6M4", "6M5"),
        *("R1", "R3", "R4", "R9", "R10", "R12", "R13", "R14"),
    ]
    # 3 of the 11 carry what is tied
    assert holes["strand without recommendation"] == ["3", "4", "5", "6", "7", "8", "9", "11"]
    # all 15 of the first report are overdue, and the minutes of September came before they were tabled
    assert sorted(holes[NO_MINUTE]) == sorted(FIRST_REFS)
    assert NO_EVIDENCE not in holes
    # an overlap covers nothing: a duplicate answers to its own report; 1 pair, 3 by 2, 2 by 1, and 1 by 3
    assert len(found.overlaps) == 1 + 6 + 2 + 3
    assert [(column.ref, len(rows)) for column, rows in found.serving_many()] == [("1", 7), ("2", 4), ("10", 3)]


def test_a_kind_that_no_book_holds_is_refused_in_a_sentence(book: Book) -> None:
    with pytest.raises(Refused, match="holds no plan entries yet"):
        read(book, "plan-entries")


def test_an_action_answers_by_link_or_by_where_it_came_from(book: Book) -> None:
    action(book, "K1", source_kind="recommendations", source_id=one_called(book, "R1").id)
    tied = action(book, "K2")
    book.write("Tie", marked(book, one_called(book, "R2").id, "action-items", tied.id, Mark.CONTRIBUTES))
    action(book, "K3")
    found = read(book, "action-items")
    assert [(row.ref, column.ref, mark.value) for row, column, mark in found.marked()] == [
        ("R1", "K1", "primary"),
        ("R2", "K2", "contributes"),
    ]
    assert refs(found)["action without recommendation"] == ["K3"]
    assert len(refs(found)["no action"]) == 27


def test_what_was_withdrawn_answers_nothing_and_what_was_merged_answers_where_it_went(book: Book) -> None:
    one, two = (one_called(book, ref).id for ref in ("R1", "R2"))
    action(book, "K1", source_kind="recommendations", source_id=one, status=ActionStatus.WITHDRAWN)
    kept = action(book, "K2")
    gone = {"status": ActionStatus.WITHDRAWN, "merged_into_id": kept.id}
    action(book, "K3", source_kind="recommendations", source_id=two, **gone)
    found = read(book, "action-items")
    assert [(row.ref, column.ref) for row, column, _mark in found.marked()] == [("R2", "K2")]
    assert [column.ref for column in found.columns] == ["K2"] and "R1" in refs(found)["no action"]


def test_what_is_said_to_be_done_needs_words_or_a_file_that_shows_it(book: Book) -> None:
    shown = (Evidence(text="The log of the lamp"),)
    for ref, fields in {
        "R1": {"status": RecommendationStatus.SIGNED_OFF},
        "R2": {"status": RecommendationStatus.IMPLEMENTED, "evidence": shown},
        "R3": {"status": RecommendationStatus.IN_DELIVERY},
    }.items():
        one = one_called(book, ref)
        book.write("Status", [changed(one, replace(one, **fields))])  # type: ignore[arg-type]
    action(book, "K1", status=ActionStatus.CLOSED)
    filed = action(book, "K2", status=ActionStatus.CLOSED)
    file = EvidenceFile(board_id=filed.board_id, record_kind="action-items", record_id=filed.id, name="lamp.pdf")
    book.write("File", [added(file)])
    found = refs(read(book, "action-items"))
    assert (found[NO_EVIDENCE], found[of_columns(NO_EVIDENCE, "action-items")]) == (["R1"], ["K1"])
    assert refs(read(book))[NO_EVIDENCE] == ["R1"]


def test_red_is_no_hole_once_one_of_the_last_two_meetings_told_of_it(book: Book) -> None:
    set_base(book)
    meeting(book, date(2014, 7, 4), "I1 was long spoken of.")
    meeting(book, date(2014, 9, 26), "The keeper spoke of I2 and of I31.", "That 3M1 be taken up again.")
    met, resolved = meeting(book, date(2014, 10, 10))
    answered = one_called(book, "I4")
    made = action(book, "K1", source_kind="resolutions", source_id=resolved.id)
    tie = Link(from_kind="action-items", from_id=made.id, to_kind="recommendations", to_id=answered.id)
    decided = Decision(
        board_id=met.board_id, record_kind="recommendations", record_id=one_called(book, "I5").id,
        kind=DecisionKind.KEPT_OPEN, made_on=met.date, meeting_id=met.id,
    )  # fmt: skip
    book.write("Tie", added_all([tie, decided]))
    hole = next(each for each in read(book).holes if each.kind == NO_MINUTE)
    # I1 was told of three meetings ago, and I3 is not I31
    assert set(FIRST_REFS) - set(hole.refs) == {"I2", "3M1", "I4", "I5"}
    assert "no minute of 26 September 2014 or 10 October 2014" in hole.words


def test_a_meeting_after_the_day_tells_nothing(book: Book) -> None:
    set_base(book)
    meeting(book, date(2014, 12, 5), "I1 was spoken of.")
    assert "I1" in refs(read(book))[NO_MINUTE]
    assert "I1" not in refs(read(book, as_at=date(2014, 12, 5)))[NO_MINUTE]


def test_two_reports_with_the_same_ref_are_told_apart_in_words(book: Book) -> None:
    one = one_called(book, "I1")
    book.write("Rename", [changed(one, replace(one, ref="R1"))])
    found = read(book)
    assert [row.name for row in found.rows if row.ref == "R1"] == ["R1 (Lamps at sea)", "R1 (Keepers ashore)"]
    assert refs(found)["no strand"].count("R1") == 2


def test_what_is_left_out_is_not_named_but_what_it_answers_is_no_hole(book: Book) -> None:
    hidden = action(book, "K1", source_kind="recommendations", source_id=one_called(book, "R1").id)
    action(book, "K2")
    found = coverage(book, hidden.board_id, "action-items", as_at=AS_AT, without={hidden.id})
    assert [column.ref for column in found.columns] == ["K2"] and not found.marks
    assert "R1" not in refs(found)["no action"]


def test_space_goes_round_by_one_link(book: Book) -> None:
    row, strand = one_called(book, "R1").id, book.strands.all()[0].id
    mark: Mark | None = None
    seen = []
    for _press in range(4):
        mark = next_mark(book, row, "strands", strand, mark)
        book.write("Mark", marked(book, row, "strands", strand, mark))
        seen.append((mark, [(link.relation, link.primary) for link in book.links.all()]))
    assert seen == [
        (Mark.CONTRIBUTES, [("belongs to", False)]),
        (Mark.PRIMARY, [("belongs to", True)]),
        (None, []),
        (Mark.CONTRIBUTES, [("belongs to", False)]),
    ]


def test_a_mark_clears_away_doubled_links_in_either_direction(book: Book) -> None:
    row, strand = one_called(book, "R1").id, book.strands.all()[0].id
    kinds = {"relation": "belongs to"}
    out = Link(from_kind="recommendations", from_id=row, to_kind="strands", to_id=strand, **kinds)  # type: ignore[arg-type]
    back = Link(from_kind="strands", from_id=strand, to_kind="recommendations", to_id=row, **kinds)  # type: ignore[arg-type]
    book.write("Twice", added_all([out, back]))
    book.write("Mark", marked(book, row, "strands", strand, Mark.CONTRIBUTES))
    assert [link.primary for link in book.links.all()] == [False]
    book.write("Off", marked(book, row, "strands", strand, None))
    assert book.links.all() == []


def test_an_action_made_from_a_recommendation_always_answers_it(book: Book) -> None:
    row = one_called(book, "R1").id
    item = action(book, "K1", source_kind="recommendations", source_id=row)
    with pytest.raises(Refused, match="K1 was made from this recommendation"):
        marked(book, row, "action-items", item.id, None)
    assert next_mark(book, row, "action-items", item.id, Mark.PRIMARY) is Mark.CONTRIBUTES
    book.write("Mark", marked(book, row, "action-items", item.id, Mark.CONTRIBUTES))
    assert list(read(book, "action-items").marks.values()) == [Mark.CONTRIBUTES]


def test_the_tables_of_a_pack_have_signs_refs_and_holes(book: Book) -> None:
    tie_what_is_proposed(book)
    action(book, "K1", source_kind="recommendations", source_id=one_called(book, "R1").id)
    strands, actions = coverage_tables(book, book.boards.all()[0].id, AS_AT, hidden=())
    r6 = next(line for line in strands.lines if line.ref == "R6")
    assert (r6.signs[0], r6.signs[9], r6.primary) == ("●", "○", ("strand 1",))
    assert next(line.primary for line in actions.lines if line.ref == "R1") == ("K1",)
    assert [(hole.kind, hole.count) for hole in strands.holes] == [
        ("no strand", 16),
        ("strand without recommendation", 8),
    ]


def test_a_public_copy_neither_names_what_is_exempt_nor_calls_its_answer_a_hole(book: Book, tmp_path: Path) -> None:
    hidden = action(book, "K77", exempt=True, source_kind="recommendations", source_id=one_called(book, "R1").id)
    action(book, "K88", exempt=True)
    met, _resolved = meeting(book, AS_AT)
    for public in (False, True):
        made = build_pack(book, met.id, AS_AT, public)
        told = str(made.coverage)
        assert (hidden.ref in told, "K88" in told) == (not public, not public)
        (by_action,) = (table for table in made.coverage if table.against == "action-items")
        assert next(line.lacks for line in by_action.lines if line.ref == "R1") == ""
