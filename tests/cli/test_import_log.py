"""import of an action log kept elsewhere, from the command line."""

from pathlib import Path

import pytest

from desktop.cli import main
from desktop.domain.errors import Refused
from desktop.storage.book import Book

LOG = "NO,PAPER,ACTION,LEAD,TARGET DATE,NEW DATE,STATUS\n1,Oil,Buy the oil,AB,31/03/2026,30/06/2026,Ongoing\n"
BAD = {
    "empty.csv": ("", "is empty"),
    "no headings.csv": ("1,3,7\n2,6,14\n", "No column of no headings.csv"),
    "macros.xlsm": ("PK", "holds macros"),
    "other.ods": ("PK", "another kind"),
    "page.xlsx": ("<html>", "a web page|something else|not"),
    "no rows.csv": ("Ref,Action,Lead,Due\n", "No row"),
}


@pytest.fixture
def log(tmp_path: Path) -> Path:
    path = tmp_path / "tracker.csv"
    path.write_text(LOG, encoding="utf-8")
    return path


def test_a_log_goes_into_the_only_board_of_the_book(answered, log, book_path) -> None:
    answer = answered("import", log, "--book", book_path)
    assert answer["kind"] == "action-log"
    assert answer["recognised"]["action-items"] == answer["recognised"]["extensions"] == 1
    assert answer["placed"] + len(answer["leftovers"]) == answer["lines"]
    with Book.open(book_path, read_only=True) as book:
        (item,) = book.action_items.all()
        assert (item.ref, item.board_id, str(item.current_due)) == ("1", book.boards.first().id, "2026-06-30")


def test_how_the_columns_were_read_is_remembered_once(answered, log, book_path) -> None:
    answered("import", log, "--book", book_path)
    log.write_text(LOG.replace("1,Oil,Buy the oil", "2,Oil,Sell the oil"), encoding="utf-8")
    answered("import", log, "--book", book_path)
    with Book.open(book_path, read_only=True) as book:
        (mapping,) = book.column_mappings.all()
        chosen = {column.heading: column.field for column in mapping.columns}
        assert chosen["ACTION"] == "wording" and chosen["LEAD"] == "lead"


def test_columns_of_odd_headings_are_said_named_and_remembered(answered, tmp_path, book_path) -> None:
    path = tmp_path / "odd.csv"
    path.write_text("Zorp,Blim,Quux\nMend the wall at the quay,Pilot,31/03/2026\n", encoding="utf-8")
    with pytest.raises(Refused, match='Zorp, Blim and Quux: say which one does, such as --column "Zorp=wording"'):
        main(["import", str(path), "--book", str(book_path)])
    with pytest.raises(Refused, match="no column “Glum”"):
        main(["import", str(path), "--book", str(book_path), "--column", "Glum=lead"])
    said = ("--column", "Zorp=wording", "--column", "Quux=due")
    assert answered("import", path, "--book", book_path, *said)["columns_not_used"] == ["Blim"]
    path.write_text("Zorp,Blim,Quux\nSell the wall at the quay,Pilot,30/04/2026\n", encoding="utf-8")
    answered("import", path, "--book", book_path)
    with Book.open(book_path, read_only=True) as book:
        assert [str(item.current_due) for item in book.action_items.all()] == ["2026-03-31", "2026-04-30"]


def test_a_new_book_gets_the_board_that_is_named(answered, log, tmp_path) -> None:
    made = tmp_path / "new.minutebook"
    answered("import", log, "--book", made, "--kind", "action-log", "--board", "Lantern Board")
    with Book.open(made, read_only=True) as book:
        assert [board.name for board in book.boards.all()] == ["Lantern Board"]
        assert book.check() == []


def test_without_a_board_it_says_what_to_do_and_makes_no_book(log, tmp_path) -> None:
    with pytest.raises(Refused, match="--board"):
        main(["import", str(log), "--book", str(tmp_path / "new.minutebook")])
    assert list(tmp_path.iterdir()) == [log]


@pytest.mark.parametrize(("name", "told"), BAD.items(), ids=BAD)
def test_bad_input_is_one_sentence_and_changes_nothing(name, told, tmp_path, book_path) -> None:
    content, words = told
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    before = book_path.read_bytes()
    with pytest.raises(Refused, match=words) as refusal:
        main(["import", str(path), "--book", str(book_path)])
    assert "\n" not in str(refusal.value)
    assert book_path.read_bytes() == before


def test_fifty_megabytes_are_not_read(tmp_path, book_path) -> None:
    path = tmp_path / "huge.xlsx"
    with path.open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    with pytest.raises(Refused, match="larger than"):
        main(["import", str(path), "--book", str(book_path)])
