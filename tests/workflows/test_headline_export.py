"""The timeline written out: every headline is there, and nothing exempt in a public copy."""

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import openpyxl
import pytest

from desktop.domain.board import Board
from desktop.domain.edits import added, added_all
from desktop.domain.errors import Refused
from desktop.domain.headline_filter import HeadlinesWanted
from desktop.storage.book import Book
from desktop.workflows.headline_export import export_timeline
from tests.invented_timeline import OTHERS, PEOPLE, TODAY, WALLS, invented_timeline

ALL = HeadlinesWanted()


@pytest.fixture
def made(tmp_path: Path) -> Iterator[SimpleNamespace]:
    board = Board(name="Harbour Board")
    made = invented_timeline(board.id)
    made.board, made.to = board, tmp_path
    with Book.create(tmp_path / "t.minutebook") as book:
        book.write("Fill", [added(board), *added_all(made.records)])
        made.book = book
        yield made


def write(made: SimpleNamespace, name: str, wanted: HeadlinesWanted = ALL, *, public: bool = False) -> Path:
    to = made.to / name
    return export_timeline(made.book, made.board.id, wanted, to, as_at=TODAY, public=public, replace=True).path


def test_a_workbook_holds_every_headline_once_and_prints_on_a3(made: SimpleNamespace) -> None:
    book = openpyxl.load_workbook(write(made, "timeline.xlsx"))
    cells = [str(cell.value) for sheet in book for row in sheet.iter_rows(min_row=5) for cell in row]
    for headline in made.records:
        assert sum(headline.text in cell for cell in cells) == 1
    sheet = book.worksheets[0]
    assert sheet.page_setup.orientation == "landscape" and sheet.page_setup.paperSize == 8
    assert sheet.print_title_rows and not sheet.merged_cells.ranges


def test_a_public_copy_leaves_out_what_is_exempt_and_says_how_many(made: SimpleNamespace) -> None:
    text = write(made, "timeline.txt", public=True).read_text(encoding="utf-8-sig")
    assert made.grievance.text not in text
    assert "August" not in text.replace("Aug 2014\n", "")
    assert "1 exempt headline left out" in text and "PUBLIC COPY" in text


def test_a_text_tells_month_by_month_what_is_wanted(made: SimpleNamespace) -> None:
    text = write(made, "timeline.txt", HeadlinesWanted(theme=OTHERS)).read_text(encoding="utf-8-sig")
    assert OTHERS in text and WALLS not in text and PEOPLE not in text
    assert "- after the storm: Fishermen" in text
    assert text.index("Jun 2014") < text.index("Sep 2014") < text.index("Undated")


def test_nothing_to_write_is_refused(made: SimpleNamespace) -> None:
    with pytest.raises(Refused, match="take filters off"):
        write(made, "none.xlsx", HeadlinesWanted(text="zebra"))
