"""A workbook read back and counted."""

from pathlib import Path

import pytest

from desktop.exports.count_back import CountsDiffer, check_rows
from desktop.exports.write_pack import write_pack
from tests.exports.harbour_pack import contents


def test_counts_that_agree_pass(tmp_path: Path) -> None:
    result = write_pack(contents(), tmp_path / "pack.xlsx")
    check_rows(result.path, result.sheets)
    assert result.sheets["Action log"] == 1


def test_a_missing_row_is_noticed(tmp_path: Path) -> None:
    result = write_pack(contents(), tmp_path / "pack.xlsx")
    with pytest.raises(CountsDiffer):
        check_rows(result.path, result.sheets | {"Action log": 2})


def test_a_damaged_file_is_noticed(tmp_path: Path) -> None:
    result = write_pack(contents(), tmp_path / "pack.xlsx")
    content = bytearray(result.path.read_bytes())
    content[len(content) // 2] ^= 0xFF
    result.path.write_bytes(content)
    with pytest.raises((CountsDiffer, ValueError)):
        check_rows(result.path, result.sheets)
