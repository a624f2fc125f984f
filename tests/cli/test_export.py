from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop.cli import main
from desktop.domain.errors import Refused
from desktop.storage.book import Book


def test_the_pack_of_a_meeting_is_written(
    answered: Callable[..., dict[str, Any]], book_path: Path, tmp_path: Path
) -> None:
    target = tmp_path / "pack.xlsx"
    answer = answered("export", "pack", "--book", book_path, "--meeting", "2026-03-06", "--to", target)
    assert answer["file"] == str(target)
    assert {"Cover", "Contents", "Agenda"} <= set(answer["sheets"])
    assert target.stat().st_size > 0


def test_a_board_that_is_not_in_the_book_is_refused_by_name(book_path: Path, tmp_path: Path) -> None:
    question = ["export", "pack", "--book", str(book_path), "--meeting", "2026-03-06", "--board", "Lighthouse Board"]
    with pytest.raises(Refused, match="Harbour Improvement Board"):
        main([*question, "--to", str(tmp_path / "pack.xlsx")])


def test_another_ending_is_refused(book_path: Path, tmp_path: Path) -> None:
    question = ["export", "pack", "--book", str(book_path), "--meeting", "2026-03-06"]
    with pytest.raises(Refused, match=r"\.xlsx"):
        main([*question, "--to", str(tmp_path / "pack.doc")])
    assert not (tmp_path / "pack.doc").exists()


def test_a_file_that_is_no_pack_is_written_over_only_when_asked(
    printed: Callable[..., str], book_path: Path, tmp_path: Path
) -> None:
    target = tmp_path / "budget.xlsx"
    target.write_bytes(b"figures")
    question = ["export", "pack", "--book", str(book_path), "--meeting", "2026-03-06", "--to", str(target)]
    with pytest.raises(Refused, match="--replace"):
        main(question)
    assert target.read_bytes() == b"figures"
    printed(*question, "--replace")
    printed(*question)


@pytest.mark.parametrize("ending", ["docx", "pdf", "ics"])
def test_the_ending_says_what_a_pack_is(
    answered: Callable[..., dict[str, Any]], book_path: Path, tmp_path: Path, ending: str
) -> None:
    target = tmp_path / f"pack.{ending}"
    answer = answered("export", "pack", "--book", book_path, "--meeting", "2026-03-06", "--to", target, "--public")
    assert answer["file"] == str(target) and answer["holds"]
    assert target.stat().st_size > 0


def test_minutes_and_a_brief_are_written_for_word(
    answered: Callable[..., dict[str, Any]], book_path: Path, tmp_path: Path
) -> None:
    for name in ("minutes", "brief"):
        target = tmp_path / f"{name}.docx"
        assert answered("export", name, "--book", book_path, "--meeting", "2026-03-06", "--to", target)["holds"]


def test_a_minute_that_is_not_there_is_refused_by_those_that_are(book_path: Path, tmp_path: Path) -> None:
    question = ["export", "extract", "--book", str(book_path), "--meeting", "2026-03-06", "--minute", "Z99"]
    with pytest.raises(Refused, match="no minute Z99"):
        main([*question, "--to", str(tmp_path / "extract.docx")])


def test_a_meeting_without_a_supplement_says_so(book_path: Path, tmp_path: Path) -> None:
    question = ["export", "supplement", "--book", str(book_path), "--meeting", "2026-03-06"]
    with pytest.raises(Refused, match="no supplementary agenda"):
        main([*question, "--to", str(tmp_path / "supplement.pdf")])


def test_the_brief_has_no_public_copy(book_path: Path, tmp_path: Path) -> None:
    question = ["export", "brief", "--book", str(book_path), "--meeting", "2026-03-06", "--public"]
    assert main([*question, "--to", str(tmp_path / "brief.docx")]) == 2


def test_a_workbook_is_recorded_as_issued_with_what_it_reports(
    answered: Callable[..., dict[str, Any]], book_path: Path, tmp_path: Path
) -> None:
    asked = ("export", "pack", "--book", book_path, "--meeting", "2026-03-06", "--to", tmp_path / "pack.xlsx")
    assert answered(*asked)["recorded"]
    with Book.open(book_path) as book:
        assert [pack.file_name for pack in book.packs.all()] == ["pack.xlsx"]
        assert book.positions.count() == 1


def test_a_draft_leaves_no_record(answered: Callable[..., dict[str, Any]], book_path: Path, tmp_path: Path) -> None:
    target = tmp_path / "pack.xlsx"
    told = answered("export", "pack", "--book", book_path, "--meeting", "2026-03-06", "--to", target, "--draft")
    assert "recorded" not in told
    with Book.open(book_path) as book:
        assert not book.packs.count()


def test_a_book_that_is_open_elsewhere_exports_still_and_says_what_is_not_recorded(
    answered: Callable[..., dict[str, Any]], book_path: Path, tmp_path: Path
) -> None:
    asked = ("export", "pack", "--book", book_path, "--meeting", "2026-03-06", "--to", tmp_path / "pack.xlsx")
    with Book.open(book_path):
        told = answered(*asked)
    assert (tmp_path / "pack.xlsx").is_file()
    assert not told["recorded"] and "is open in" in told["why_not"]
