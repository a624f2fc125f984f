"""export updates and import --kind updates."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

import pytest

from desktop.cli import main
from desktop.domain.board import Person
from desktop.domain.dates import long_date
from desktop.domain.edits import added, changed
from desktop.domain.errors import Refused
from desktop.storage.book import Book
from tests.fixtures.returns import WORKS, fill
from tests.gui.harbour import write_harbour


class Said(NamedTuple):
    """How a command ended and what it printed; err is the sentence of a refusal."""

    status: int
    out: str
    err: str


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., Said]:
    """Return a function that runs a command."""

    def run_it(*arguments: object) -> Said:
        try:
            return Said(main([str(each) for each in arguments]), capsys.readouterr().out, "")
        except Refused as refusal:
            return Said(1, capsys.readouterr().out, str(refusal))

    return run_it


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A book whose Director of Works has one open action."""
    write_harbour(tmp_path / "harbour.minutebook")
    return tmp_path / "harbour.minutebook"


def export(run, book: Path, *more: str) -> dict:
    """Ask for updates, and return what is printed."""
    said = run("export", "updates", "--book", book, "--to", book.parent, "--json", *more)
    assert said.status == 0, said.err
    return json.loads(said.out)


def test_a_workbook_per_lead_is_written_and_kept_in_the_book(run, book) -> None:
    told = export(run, book, "--answer-by", (date.today() + timedelta(days=7)).isoformat())
    assert [each["rows"] for each in told["files"]] == [1, 1]
    assert told["without_lead"] == 3 and told["held_back"] == 0
    with Book.open(book, read_only=True) as opened:
        assert {each.code for each in opened.update_requests.all()} == {each["code"] for each in told["files"]}


def test_one_lead_alone_is_asked_by_name_or_post(run, book) -> None:
    assert [each["lead"] for each in export(run, book, "--lead", "harbour master")["files"]] == [
        "The Chair, Harbour Master"
    ]
    said = run("export", "updates", "--book", book, "--to", book.parent, "--lead", "Nobody")
    assert said.status == 1 and "No lead called Nobody" in said.err


def test_who_has_left_is_named_and_asked_only_when_wanted(run, book) -> None:
    with Book.open(book) as opened:
        gone = next(each for each in opened.people.all() if each.post == "Harbour Master")
        heir = Person(name="Councillor B. Beech", post=gone.post)
        item = opened.action_items.first(lead=gone.post)
        named = changed(item, replace(item, lead=gone.name))
        opened.write("Left", [changed(gone, replace(gone, left_on=date(2014, 10, 1))), added(heir), named])
    told = export(run, book)
    assert [each["lead"] for each in told["files"]] == [WORKS]
    assert told["left"] == [{"lead": "The Chair, Harbour Master", "rows": 1, "give_to": "Councillor B. Beech"}]
    said = run("export", "updates", "--book", book, "--to", book.parent)
    assert "1 lead has left and is not asked. The Chair, Harbour Master, left on 1 Oct 2014: give 1 open row to " in (
        said.out
    )
    asked = export(run, book, "--lead", "The Chair")
    assert len(asked["files"]) == 1 and asked["left"] == []


def test_what_comes_back_is_shown_and_then_written(run, book) -> None:
    (file,) = export(run, book, "--lead", WORKS)["files"]
    later = long_date(date.today() + timedelta(days=90))
    fields = {"update": "Half is mended.", "new_date": later, "reason": "Frost.", "status": "closed"}
    back = fill(Path(file["file"]), {"H4(1)": fields})
    shown = run("import", back, "--book", book, "--kind", "updates", "--dry-run", "--json")
    told = json.loads(shown.out)
    assert {each["field"]: each["state"] for each in told["answers"]} == {
        "update": "new",
        "new_date": "new",
        "status": "refused",
    }
    assert not told["written"]
    said = run("import", back, "--book", book, "--kind", "updates")
    assert said.status == 0 and "Written to" in said.out and "refused" in said.out
    with Book.open(book, read_only=True) as opened:
        assert opened.updates.first().text == "Half is mended."


def test_where_the_book_differs_nothing_is_written_until_it_is_said_which_stands(run, book) -> None:
    (file,) = export(run, book, "--lead", WORKS)["files"]
    back = fill(Path(file["file"]), {"H4(1)": {"update": "Half is mended."}})
    export(run, book, "--lead", WORKS)
    said = run("import", back, "--book", book, "--kind", "updates")
    assert said.status == 1 and "--theirs or --ours" in said.err and "H4(1), Your update" in said.err
    assert run("import", back, "--book", book, "--kind", "updates", "--theirs").status == 0
    with Book.open(book, read_only=True) as opened:
        assert opened.updates.count() == 1


def test_updates_make_no_book(run, tmp_path) -> None:
    said = run("import", tmp_path / "a.xlsx", "--book", tmp_path / "none.minutebook", "--kind", "updates")
    assert said.status == 1 and "no book called none.minutebook" in said.err
    assert not (tmp_path / "none.minutebook").exists()
