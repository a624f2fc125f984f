"""A reference leads to the minute that is meant, or the reader is told what does not fit."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop.domain.board import Board, MinuteSeries
from desktop.domain.edits import added_all
from desktop.domain.meeting import Meeting
from desktop.domain.minutes import Minute, Resolution
from desktop.importers.recognise import recognise
from desktop.storage.book import Book
from desktop.workflows.apply_import import plan_import
from desktop.workflows.find_reference import FoundReference, References, titles_agree

MARCH, MAY, JULY = date(2030, 3, 4), date(2030, 5, 6), date(2030, 7, 1)
Finds = Callable[[str], FoundReference]


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """Three meetings; numbers begin again in May."""
    board = Board(name="Harbour Board", minute_series=MinuteSeries(prefix="H", next=9))
    held = [Meeting(board_id=board.id, date=day) for day in (MARCH, MAY, JULY)]
    rows = [(0, "H4", "ROPES"), (0, "H5", "THE SEA WALL"), (1, "H4", "LAMPS"), (2, "H7", "BOATS"), (2, "H7", "OARS")]
    minutes = [Minute(meeting_id=held[at].id, number=number, title=title) for at, number, title in rows]
    parts = [Resolution(minute_id=minutes[1].id, position=at, part=f"({at})", text="That.") for at in (1, 2)]
    with Book.create(tmp_path / "harbour.minutebook") as made:
        made.write("Fill", added_all([board, *held, *minutes, *parts]))
        yield made


@pytest.fixture
def finds(book: Book) -> Finds:
    board = book.boards.all()[0]

    def find(text: str, before: date = JULY) -> FoundReference:
        (found,) = References(book, board).in_text(text, before=before)
        return found

    return find


def test_a_part_is_led_to(finds: Finds) -> None:
    found = finds("Minute No. H5(2)")
    assert (found.targets[0].kind, found.targets[0].words, found.doubt) == (
        "resolutions",
        "H5(2) THE SEA WALL, 4 March 2030",
        "",
    )


def test_a_number_without_the_letters_of_the_series_is_found(finds: Finds) -> None:
    assert finds("Minute No. 5").targets[0].words == "H5 THE SEA WALL, 4 March 2030"


def test_the_nearest_earlier_meeting_is_meant(finds: Finds) -> None:
    assert "LAMPS" in finds("Minute H4").targets[0].words
    assert "ROPES" in finds("Minute H4", before=date(2030, 4, 1)).targets[0].words


def test_a_day_or_a_title_that_is_given_decides(finds: Finds) -> None:
    assert "ROPES" in finds("Minute H4 of 4 March 2030").targets[0].words
    assert "ROPES" in finds("Minute H4 (Ropes)").targets[0].words


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("Minute H99", "There is no minute H99 in this book."),
        ("Minute P4", "There is no minute P4 in this book."),
        ("Minute H4 of 1 July 2030", "There is no minute H4 of 1 July 2030."),
        ("Minute H5(9)", "Minute H5 has no resolution (9)."),
        ("Minute H5 (Buoys and Bells)", "Minute H5 is called THE SEA WALL."),
        ("Minute H7", "2 minutes of 1 July 2030 have the number H7."),
    ],
)
def test_what_does_not_fit_is_said(finds: Finds, text: str, doubt: str) -> None:
    assert finds(text).doubt == doubt


def test_a_range_leads_to_each(finds: Finds) -> None:
    found = finds("Minutes Nos. H4 to H5")
    assert [target.words.split(",")[0] for target in found.targets] == ["H4 LAMPS", "H5 THE SEA WALL"]


def test_a_minute_does_not_refer_to_itself(book: Book) -> None:
    own = book.minutes.first(number="H5")
    (found,) = References(book, book.boards.all()[0]).in_text("Minute H5", before=JULY, own_id=own.id)
    assert found.targets == ()


def test_titles_agree_but_for_case_and_stops() -> None:
    assert titles_agree("The sea-wall", "THE SEA WALL:-")
    assert not titles_agree("Ropes", "LAMPS")


def test_references_to_the_minutes_of_a_real_pack_are_found(shared_seeds: Path, tmp_path: Path) -> None:
    from desktop.documents.read import read_document

    (paper,) = shared_seeds.glob("004_*.txt")
    with Book.create(tmp_path / "real.minutebook") as book:
        book.write("Import", plan_import(book, recognise(read_document(paper))))
        board = book.boards.all()[0]
        text = "Minute No. C4(3) and Minutes Nos. C1 to C8; Minute No. 4 and Minute C9"
        found = References(book, board).in_text(text, before=date(2014, 11, 7))
        assert [len(each.targets) for each in found] == [1, 8, 1, 0]
        assert found[0].targets[0].kind == "resolutions"
