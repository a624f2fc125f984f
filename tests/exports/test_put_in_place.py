"""Where a pack is written: whole or not at all, and a sentence when it cannot be."""

import errno
import os
import stat
from pathlib import Path

import pytest

from desktop.domain.errors import Refused
from desktop.exports.progress import Stopped
from desktop.exports.put_in_place import put_in_place
from desktop.exports.write_pack import write_pack
from tests.exports.harbour_pack import contents


def _fill(part: Path) -> int:
    part.write_text("new")
    return 3


def test_the_file_stands_whole_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    to = tmp_path / "pack.xlsx"
    assert put_in_place(to, _fill) == 3
    assert to.read_text() == "new"
    if os.name == "posix":
        assert stat.S_IMODE(to.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [to]


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (errno.ENOSPC, "not enough room"),
        (errno.EACCES, "open in another program or protected"),
        (errno.EIO, "could not be written"),
    ],
)
def test_a_failed_move_leaves_the_old_file(tmp_path: Path, monkeypatch, code: int, words: str) -> None:
    to = tmp_path / "pack.xlsx"
    to.write_text("old")

    def fail(*_: object) -> None:
        raise OSError(code, "failed")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(Refused, match=words):
        put_in_place(to, _fill)
    assert to.read_text() == "old"
    assert list(tmp_path.iterdir()) == [to]


@pytest.mark.parametrize("mark", [".~lock.pack.xlsx#", "~$pack.xlsx"])
def test_a_file_that_is_open_elsewhere_is_left_alone(tmp_path: Path, mark: str) -> None:
    (tmp_path / mark).touch()
    with pytest.raises(Refused, match="seems to be open in another program"):
        put_in_place(tmp_path / "pack.xlsx", _fill)


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="There is no folder"):
        put_in_place(tmp_path / "none" / "pack.xlsx", _fill)


def test_a_folder_in_place_of_a_file(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="is a folder"):
        put_in_place(tmp_path, _fill)


def test_another_ending_names_the_formats(tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"can be written as \.xlsx"):
        write_pack(contents(), tmp_path / "pack.ods")


def test_stopping_between_sheets_leaves_nothing(tmp_path: Path) -> None:
    told: list[tuple[int, int, str]] = []

    def progress(number: int, count: int, name: str) -> bool:
        told.append((number, count, name))
        return number < 2

    with pytest.raises(Stopped):
        write_pack(contents(), tmp_path / "pack.xlsx", progress=progress)
    assert told == [(0, 11, "Cover"), (1, 11, "Contents"), (2, 11, "Agenda")]
    assert not list(tmp_path.iterdir())
