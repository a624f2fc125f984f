"""What the list of actions shows, as a file."""

import csv
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook

from desktop.domain.action_item import ActionItem
from desktop.domain.edits import added
from desktop.domain.errors import Refused
from desktop.domain.list_query import Filter, ListQuery
from desktop.exports.log_contents import COLUMNS
from desktop.exports.log_workbook import SHEET
from desktop.workflows.export_log import export_log
from tests.workflows.harbour_book import THIS, Harbour


def query(made: Harbour, *filters: Filter) -> ListQuery:
    return ListQuery("action-items", filters, "", (("ref", "desc"),), made.board.id, THIS)


def sheet(path: Path) -> list[tuple[object, ...]]:
    found = load_workbook(path)[SHEET]
    rows = list(found.iter_rows(values_only=True))
    return rows[next(at for at, row in enumerate(rows) if row[0] == "Ref") :]


def lines(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_the_rows_stand_as_in_the_list_and_dates_are_dates(made: Harbour, tmp_path: Path) -> None:
    export_log(made.book, query(made), tmp_path / "log.xlsx", shown="all")
    head, *rows = sheet(tmp_path / "log.xlsx")
    refs = [row.ref for row in made.book.lists.page(query(made), 0, 99)]
    assert [row[0] for row in rows] == [ref or "no ref" for ref in refs]
    due = {row[0]: row[head.index("Current due")] for row in rows}[made.open_action.ref]
    assert isinstance(due, datetime) and due.date() == made.open_action.current_due


def test_csv_has_every_heading_and_dates_that_nobody_reads_month_first(made: Harbour, tmp_path: Path) -> None:
    export_log(made.book, query(made), tmp_path / "log.csv", shown="all")
    rows = lines(tmp_path / "log.csv")
    assert list(rows[0]) == [column.heading for column in COLUMNS]
    found = next(row for row in rows if row["Ref"] == made.open_action.ref)
    assert date.fromisoformat(found["Current due"]) == made.open_action.current_due


@pytest.mark.parametrize("text", ["=1+1", "+44", "-x", "@cmd", "＝1"])
def test_no_text_becomes_a_formula(made: Harbour, tmp_path: Path, text: str) -> None:
    made.book.write("Fill", [added(ActionItem(board_id=made.board.id, ref="Z9", wording=text))])
    one = query(made, Filter("ref", "=", "Z9"))
    export_log(made.book, one, tmp_path / "log.csv", shown="one")
    export_log(made.book, one, tmp_path / "log.xlsx", shown="one")
    assert lines(tmp_path / "log.csv")[0]["Action"] == f"'{text}"
    cells = [cell for row in load_workbook(tmp_path / "log.xlsx")[SHEET].iter_rows() for cell in row]
    assert text in [cell.value for cell in cells] and {cell.data_type for cell in cells} <= {"s", "n", "d"}


@pytest.mark.parametrize("ending", [".xlsx", ".csv"])
def test_a_public_copy_leaves_exempt_actions_out(made: Harbour, tmp_path: Path, ending: str) -> None:
    shown = export_log(made.book, query(made), tmp_path / f"board{ending}", shown="all")
    public = export_log(made.book, query(made), tmp_path / f"public{ending}", shown="all", public=True)
    assert sum(public.counts.values()) < sum(shown.counts.values())
    refs = [row[0] for row in sheet(public.path)] if ending == ".xlsx" else [row["Ref"] for row in lines(public.path)]
    assert made.secret_action.ref not in refs and made.open_action.ref in refs


@pytest.mark.parametrize(("name", "words"), [("log.ods", "ending"), ("log", "ending")])
def test_another_ending_is_refused(made: Harbour, tmp_path: Path, name: str, words: str) -> None:
    with pytest.raises(Refused, match=words):
        export_log(made.book, query(made), tmp_path / name, shown="all")


def test_a_list_that_shows_nothing_is_not_written(made: Harbour, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="no action"):
        export_log(made.book, query(made, Filter("ref", "=", "none")), tmp_path / "log.xlsx", shown="none")
    assert not list(tmp_path.glob("*.xlsx"))
