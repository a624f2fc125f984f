"""What stands under the name that a pack is given."""

from pathlib import Path

import openpyxl
import pytest

from desktop.domain.errors import Refused
from desktop.exports.write_pack import write_pack
from tests.exports.harbour_pack import contents


def test_an_earlier_pack_is_written_over(tmp_path: Path) -> None:
    first = write_pack(contents(), tmp_path / "pack.xlsx")
    assert write_pack(contents(), tmp_path / "pack.xlsx") == first


@pytest.mark.parametrize("content", [b"", b"Dear Councillor", b"PK\x03\x04 cut off"])
def test_another_file_is_written_over_by_leave_only(tmp_path: Path, content: bytes) -> None:
    letter = tmp_path / "letter.xlsx"
    letter.write_bytes(content)
    with pytest.raises(Refused, match=r"letter\.xlsx is there already"):
        write_pack(contents(), letter)
    assert letter.read_bytes() == content
    assert write_pack(contents(), letter, replace=True).path == letter


def test_a_workbook_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
    openpyxl.Workbook().save(tmp_path / "budget.xlsx")
    with pytest.raises(Refused, match="no earlier pack"):
        write_pack(contents(), tmp_path / "budget.xlsx")


def test_a_pack_that_somebody_has_worked_on_is_left_alone(tmp_path: Path) -> None:
    pack = write_pack(contents(), tmp_path / "pack.xlsx").path
    openpyxl.load_workbook(pack).save(pack)
    with pytest.raises(Refused, match="changed since"):
        write_pack(contents(), pack)
