"""A pack as a file, from the book to its place."""

from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest

from desktop.domain.decision import DecisionKind
from desktop.domain.edits import changed
from desktop.exports.canary import ExemptMatterFound
from desktop.workflows.decide import Ruling, decide
from desktop.workflows.export_pack import export_pack, public_canaries
from tests.exports.harbour_pack import table_rows
from tests.workflows.harbour_book import THIS, Harbour


def test_counts_of_the_file_are_those_of_the_book(made: Harbour, tmp_path: Path) -> None:
    from openpyxl import load_workbook

    result = export_pack(made.book, made.meeting, tmp_path / "pack.xlsx")
    workbook = load_workbook(result.path)
    assert result.sheets["Action log"] == made.book.action_items.count(board_id=made.board.id) == 4
    assert len(table_rows(workbook["Agenda"])) == made.book.agenda_items.count(meeting_id=made.meeting.id)


def test_figures_are_never_of_a_day_after_the_meeting(made: Harbour, tmp_path: Path) -> None:
    past = replace(made.meeting, date=made.meeting.date.replace(year=2019))
    made.book.write("Move", [changed(made.meeting, past)])
    export_pack(made.book, past, tmp_path / "pack.xlsx")
    with ZipFile(tmp_path / "pack.xlsx") as archive:
        assert "Figures as at 30 June 2019" in archive.read("xl/worksheets/sheet1.xml").decode()


def test_a_public_copy_holds_nothing_exempt_in_any_part(made: Harbour, tmp_path: Path) -> None:
    result = export_pack(made.book, made.meeting, tmp_path / "public.xlsx", as_at=THIS, public=True)
    with ZipFile(result.path) as archive:
        everything = " ".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist()).lower()
    assert "[exempt: paragraph 3]" in everything
    assert not any(word in everything for word in ("ropeworks", "crowns", "informant", "surveyor", "solicitor"))


def test_an_open_item_that_tells_an_exempt_one_stops_the_public_copy(made: Harbour, tmp_path: Path) -> None:
    told = replace(made.open_action, wording="Wait for the purchase of the ropeworks.")
    made.book.write("Tell", [changed(made.open_action, told)])
    with pytest.raises(ExemptMatterFound):
        export_pack(made.book, made.meeting, tmp_path / "public.xlsx", public=True)
    assert not (tmp_path / "public.xlsx").exists()


def test_why_a_board_ruled_on_an_exempt_action_is_looked_for(made: Harbour) -> None:
    (marked,) = made.book.action_items.all(exempt=True)
    why = "the informant has left the"
    ruling = Ruling(DecisionKind.ESCALATED, why, to="the Council", answer_due=THIS)
    made.book.write("Rule", decide(made.book, marked, ruling, on=THIS, in_minute="H1"))
    assert why in public_canaries(made.book, made.meeting).phrases


def test_the_real_pack_becomes_a_workbook(shared_seeds: Path, tmp_path: Path) -> None:
    from desktop.documents.read import read_document
    from desktop.importers.recognise import recognise
    from desktop.storage.book import Book
    from desktop.workflows.apply_import import plan_import

    (seed,) = shared_seeds.glob("004*.txt")
    with Book.create(tmp_path / "real.minutebook") as book:
        book.write("Import", plan_import(book, recognise(read_document(seed))))
        meeting = next(each for each in book.meetings.all() if str(each.date) == "2014-11-07")
        sheets = export_pack(book, meeting, tmp_path / "pack.xlsx").sheets
    assert [sheets[name] for name in ("Agenda", "Strands")] == [10, 11]
    assert [rows for name, rows in sheets.items() if name.startswith("Recs")] == [15, 15]
