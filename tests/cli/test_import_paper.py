import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop.cli import main
from desktop.cli.import_paper import DOCUMENT_KINDS
from desktop.domain.errors import Refused
from desktop.importers.recognise import IMPORTERS
from desktop.storage import book_file
from desktop.storage.book import Book

Answered = Callable[..., dict[str, Any]]

AGENDA = """HARBOUR IMPROVEMENT BOARD

Date: Friday, 6th March, 2026
Time: 10.00 a.m.
Venue: Old Custom House, Alderport

A G E N D A

1. Apologies for absence.
2. Minutes of the meeting held on 6th February, 2026 (herewith) (Pages 1 - 4)
3. Dredging programme - progress report (herewith) (Pages 5 - 9)
4. Date of next meeting: Thursday, 3rd April, 2026
"""


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "agenda.txt"
    path.write_text(AGENDA, encoding="utf-8")
    return path


def test_the_object_has_the_agreed_shape(answered: Answered, paper: Path, tmp_path: Path) -> None:
    answer = answered("import", paper, "--book", tmp_path / "new.minutebook")
    assert answer["kind"] == "agenda-pack"
    assert answer["recognised"]["agenda-items"] == 4
    assert answer["placed"] + len(answer["leftovers"]) == answer["lines"]
    assert all({"line", "text", "question", "choices"} == set(query) for query in answer["queries"])


def test_a_doubtful_date_is_a_query_with_its_choices(answered: Answered, paper: Path, tmp_path: Path) -> None:
    queries = answered("import", paper, "--book", tmp_path / "new.minutebook")["queries"]
    assert [query["line"] for query in queries if "3rd April" in query["text"]]
    assert all(isinstance(label, str) for query in queries for label in query["choices"])


def test_a_book_that_is_not_there_is_made(answered: Answered, paper: Path, tmp_path: Path) -> None:
    book_path = tmp_path / "new.minutebook"
    answered("import", paper, "--book", book_path)
    with Book.open(book_path, read_only=True) as book:
        assert book.agenda_items.count() == 4
        assert book.check() == []


def test_a_dry_run_writes_nothing(answered: Answered, paper: Path, tmp_path: Path) -> None:
    answered("import", paper, "--book", tmp_path / "new.minutebook", "--dry-run")
    assert list(tmp_path.iterdir()) == [paper]


def test_a_refused_paper_makes_no_book(tmp_path: Path) -> None:
    shopping = tmp_path / "list.txt"
    shopping.write_text("Bread and milk", encoding="utf-8")
    with pytest.raises(Refused):
        main(["import", str(shopping), "--book", str(tmp_path / "new.minutebook")])
    assert list(tmp_path.iterdir()) == [shopping]


def test_a_refused_paper_leaves_the_book_as_it_was(book_path: Path, tmp_path: Path) -> None:
    before = book_path.read_bytes()
    with pytest.raises(Refused):
        main(["import", str(tmp_path / "missing.pdf"), "--book", str(book_path)])
    assert book_path.read_bytes() == before


def test_plain_text_tells_the_reading(printed: Callable[..., str], paper: Path, tmp_path: Path) -> None:
    shown = printed("import", paper, "--book", tmp_path / "new.minutebook")
    assert "4  agenda items" in shown
    assert shown.rstrip().endswith("new.minutebook.")


def test_every_importer_can_be_named() -> None:
    assert set(DOCUMENT_KINDS) == {importer.kind for importer in IMPORTERS}


def test_a_real_pack_from_import_to_check(answered: Answered, shared_seeds: Path, tmp_path: Path) -> None:
    book_path = tmp_path / "real.minutebook"
    answer = answered("import", next(shared_seeds.glob("004_*.txt")), "--book", book_path)
    assert answer["recognised"]["recommendations"] == 30
    assert answer["recognised"]["strands"] == 11
    listed = answered("list", "recommendations", "--book", book_path)["records"]
    assert [record["ref"] for record in listed].count("R15") == 1
    assert answered("check", "--book", book_path)["clean"], json.dumps(answer["queries"])


def test_a_book_that_somebody_makes_meanwhile_is_left_alone(paper: Path, tmp_path: Path, monkeypatch) -> None:
    book_path = tmp_path / "new.minutebook"
    make = book_file.make

    def make_after_somebody(path: Path) -> None:
        make(path)
        make(path)

    monkeypatch.setattr(book_file, "make", make_after_somebody)
    with pytest.raises(Refused, match="There is a file"):
        main(["import", str(paper), "--book", str(book_path)])
    assert book_path.exists()


def test_a_book_gets_its_ending(printed: Callable[..., str], paper: Path, tmp_path: Path) -> None:
    told = printed("import", paper, "--book", tmp_path / "harbour")
    assert (tmp_path / "harbour.minutebook").exists()
    assert "harbour.minutebook." in told
    assert "is sound" in printed("check", "--book", tmp_path / "harbour")


def test_a_book_without_the_ending_is_used_where_it_is(
    answered: Answered, paper: Path, book_path: Path, tmp_path: Path
) -> None:
    short = book_path.rename(tmp_path / "harbour")
    answered("import", paper, "--book", short)
    assert not (tmp_path / "harbour.minutebook").exists()


def test_a_paper_that_is_not_there_is_told_as_such(book_path: Path) -> None:
    with pytest.raises(Refused, match=r"^There is no file called missing\.txt here; check the name\.$"):
        main(["import", "missing.txt", "--book", str(book_path)])


def test_a_folder_that_cannot_be_written_is_named_as_the_reason(
    paper: Path, book_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(book_file, "folder_is_writable", lambda path: False)
    with pytest.raises(Refused, match=r"^The folder of harbour\.minutebook cannot be written"):
        main(["import", str(paper), "--book", str(book_path)])
    assert not book_path.with_name("harbour.minutebook.backups").exists()


def test_a_folder_that_is_not_there_is_named_as_the_reason(paper: Path, tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"^There is no folder .*none; "):
        main(["import", str(paper), "--book", str(tmp_path / "none" / "harbour")])


def test_left_over_lines_are_shown_before_and_counted_after_writing(
    printed: Callable[..., str], paper: Path, tmp_path: Path
) -> None:
    paper.write_text(AGENDA + "\nTides and cranes wait for nobody on the quay\n", encoding="utf-8")
    question = ("import", paper, "--book", tmp_path / "new.minutebook")
    assert "Tides and cranes" in printed(*question, "--dry-run")
    shown = printed(*question)
    assert "Tides and cranes" not in shown
    assert "Left over: 1 line; --dry-run shows it." in shown


def test_lines_are_counted_as_lines_with_text(printed: Callable[..., str], paper: Path, tmp_path: Path) -> None:
    with_text = sum(bool(line.strip()) for line in AGENDA.splitlines())
    assert f"{with_text} lines with text: " in printed("import", paper, "--book", tmp_path / "b", "--dry-run")


def test_parts_of_the_terms_of_reference_are_shown_as_parts(
    printed: Callable[..., str], shared_seeds: Path, tmp_path: Path
) -> None:
    shown = printed("import", next(shared_seeds.glob("004_*.txt")), "--book", tmp_path / "b", "--dry-run")
    assert "13  terms of reference (7 aims, 6 roles)\n" in shown
    assert "  aims\n" not in shown


def test_what_a_newer_paper_says_otherwise_is_among_the_queries(answered: Answered, tmp_path: Path) -> None:
    head = "Harbour Board\nScorecard\nRef\tMeasure\tLead officer\tGood performance\tTarget\tQ1 2018/19\tQ2 2018/19\n"
    for name, target in (("first", "90%"), ("second", "95%")):
        paper = tmp_path / f"{name}.txt"
        row = f"A1\tShips berthed\tHarbour Master\tHigh\t{target}\t85%\t86%\n"
        paper.write_text(f"{head}{row}{row.replace('A1', 'A2').replace('Ships', 'Boats')}", encoding="utf-8")
        answer = answered("import", paper, "--book", tmp_path / "new.minutebook", "--kind", "scorecard")
    found = [query for query in answer["queries"] if "Which stands?" in query["question"]]
    assert [query["question"].split(":")[0] for query in found] == ["A1", "A2"]
    assert all({"line", "text", "question", "choices"} == set(query) for query in found)
