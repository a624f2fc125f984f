"""Search: finds by words, beginnings of words and references, and is safe for whatever is typed."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.board import Person
from desktop.domain.edits import added, changed, removed
from desktop.domain.minutes import Minute
from desktop.storage.book import Book
from desktop.storage.search import MATCH_ENDS, MATCH_STARTS
from tests.storage.invented_board import InventedBoard, fill


def found(book: Book, text: str, **where: object) -> list[tuple[str, str]]:
    """Return kind and title of the hits."""
    return [(hit.kind, hit.title) for hit in book.search(text, **where)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("harbour improvement", "boards"),
        ("alder", "people"),
        ("Cllr", "people"),
        ("september 2014", "meetings"),
        ("ferryman", "attendance"),
        ("wherry", "declarations"),
        ("lamps", "agenda-items"),
        ("lamps.pdf", "papers"),
        ("café", "minutes"),
        ("CAFE", "minutes"),
        ("bought advance", "resolutions"),
        ("lamp oil", "corrections"),
        ("buy oil", "action-items"),
        ("receipt", "action-items"),
        ("no barrels", "extensions"),
        ("barrels ordered", "updates"),
        ("report on the lamps", "reports"),
        ("trim them", "recommendations"),
        ("light", "strands"),
        ("bollard", "source-documents"),
        ("which board", "queries"),
        ("lighthouses", "boards"),
    ],
)
def test_every_kind_is_found_by_its_words(book: Book, invented: InventedBoard, typed: str, kind: str) -> None:
    assert kind in [hit.kind for hit in book.search(typed)]


def test_the_last_word_may_be_the_beginning_of_one(book: Book, invented: InventedBoard) -> None:
    assert ("people", "Councillor A. Alder") in found(book, "councillor al")
    assert found(book, "counc alder") == []


def test_a_person_on_the_list_is_found_once_and_not_for_each_meeting(book: Book, invented: InventedBoard) -> None:
    assert [hit.kind for hit in book.search("alder")].count("attendance") == 0


@pytest.mark.parametrize(
    ("typed", "kind", "title"),
    [
        ("C4(3)", "resolutions", "C4(3) resolved"),
        ("c4 (3)", "resolutions", "C4(3) resolved"),
        ("R15", "recommendations", "R15 Wicks"),
        ("C4", "minutes", "C4 Café by the quay"),
        ("4.", "agenda-items", "4 Lamps"),
    ],
)
def test_a_reference_finds_its_record_first(
    book: Book, invented: InventedBoard, typed: str, kind: str, title: str
) -> None:
    assert (kind, title) in found(book, typed)[:2]


def test_a_number_printed_with_a_full_stop_is_found_with_and_without_it(book: Book, invented: InventedBoard) -> None:
    book.write("Add", [added(Minute(meeting_id=invented.meeting.id, number="54.", title="Buoys"))])
    assert found(book, "54.")[0] == found(book, "54")[0] == ("minutes", "54. Buoys")


def test_a_resolution_is_called_by_the_present_number_of_its_minute(book: Book, invented: InventedBoard) -> None:
    book.write("Renumber", [changed(invented.minute, replace(invented.minute, number="C9"))])
    assert ("resolutions", "C9(3) resolved") in found(book, "C9(3)")
    assert ("resolutions", "C9(3) resolved") in found(book, "bought advance")


def test_the_matching_words_are_marked(book: Book, invented: InventedBoard) -> None:
    (hit,) = book.search("lamp ran", kinds=["minutes"])
    assert f"{MATCH_STARTS}lamp{MATCH_ENDS}" in hit.snippet


def test_only_the_kinds_that_are_asked_for_are_found(book: Book, invented: InventedBoard) -> None:
    assert {hit.kind for hit in book.search("oil", kinds=["minutes", "corrections"])} == {"minutes", "corrections"}
    assert book.search("oil", kinds=[]) == []
    assert {hit.kind for hit in book.search("C4(3)", kinds=["action-items"])} == {"action-items"}


def test_only_one_board_and_what_belongs_to_all_is_found(book: Book, invented: InventedBoard) -> None:
    other = fill(book, "Lighthouse Committee")
    here = book.search("oil", board_id=invented.board.id)
    assert {hit.record_id for hit in here}.isdisjoint({record.id for record in other.all})
    assert len(here) * 2 == len(book.search("oil"))
    assert len(book.search("alder", board_id=invented.board.id, kinds=["people"])) == 2
    assert len(book.search("C4", board_id=invented.board.id, kinds=["minutes"])) == 1


def test_an_edit_is_found_by_its_new_words_only(book: Book, invented: InventedBoard) -> None:
    book.write("Edit", [changed(invented.minute, replace(invented.minute, text="Candles instead."))])
    assert book.search("candles", kinds=["minutes"])
    assert not book.search("ran out", kinds=["minutes"])


def test_what_is_in_the_bin_is_not_found_until_it_is_restored(book: Book, invented: InventedBoard) -> None:
    book.write("Remove", [removed(invented.resolution)])
    assert not book.search("bought advance")
    assert not book.search("C4(3)", kinds=["resolutions"])
    book.write("Restore", [added(invented.resolution)])
    assert book.search("bought advance")


def test_a_record_that_moves_to_another_board_takes_its_words_along(book: Book, invented: InventedBoard) -> None:
    other = fill(book, "Lighthouse Committee")
    book.write("Move", [changed(invented.meeting, replace(invented.meeting, board_id=other.board.id))])
    assert len(book.search("ran out", board_id=other.board.id)) == 2
    assert book.check() == []


def test_a_title_tells_more_than_the_text(book: Book, invented: InventedBoard) -> None:
    meeting = invented.meeting.id
    in_text = Minute(meeting_id=meeting, title="Other", text="A buoy was seen.")
    in_title = Minute(meeting_id=meeting, title="The buoy", text="It was seen.")
    book.write("Add", [added(in_text), added(in_title)])
    assert [hit.record_id for hit in book.search("buoy")] == [in_title.id, in_text.id]


def test_no_more_than_the_limit_is_found(book: Book, invented: InventedBoard) -> None:
    assert len(book.search("oil", limit=2)) == 2


@pytest.mark.parametrize("text", ["", "   ", '"', "*", "( )", "—", "\x00", "_", "\ue000minutes", "😀"])
def test_text_without_a_word_finds_nothing(book: Book, invented: InventedBoard, text: str) -> None:
    assert book.search(text) == []


@pytest.mark.parametrize("text", ["title:oil", "oil OR wherry", "oil NOT lamp", "NEAR(oil lamp)", "{title}: oil"])
def test_words_of_the_query_language_are_only_words(book: Book, invented: InventedBoard, text: str) -> None:
    assert book.search(text) == []


@pytest.fixture(scope="module")
def shared_book(tmp_path_factory: pytest.TempPathFactory) -> Book:
    """One book for all the examples; they only read."""
    folder: Path = tmp_path_factory.mktemp("search")
    book = Book.create(folder / "board.minutebook")
    fill(book)
    book.write("Add", [added(Person(name="Ölçü Ñandú Ωmega Żółć 港"))])
    return book


@settings(max_examples=2_000, deadline=None, suppress_health_check=list(HealthCheck))
@given(text=st.text(max_size=60) | st.from_regex(r"[a-z\"'()*:^{}+\-., ]{0,40}", fullmatch=True))
def test_any_typed_text_is_safe(shared_book: Book, text: str) -> None:
    board = shared_book.boards.all()[0].id
    for hit in [*shared_book.search(text), *shared_book.search(text, board_id=board, kinds=["minutes", "people"])]:
        assert hit.snippet.count(MATCH_STARTS) == hit.snippet.count(MATCH_ENDS)
