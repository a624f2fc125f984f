import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.cli import main
from desktop.domain.errors import Refused

ROOT = Path(__file__).resolve().parents[2]


def program(*arguments: str, cwd: Path = ROOT, **variables: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **variables}
    command = [sys.executable, "-m", "desktop", *arguments]
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, encoding="utf-8", check=False)


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    shown = capsys.readouterr().out
    assert all(name in shown for name in ("import", "export", "list", "check", "backup", "timing", "deadline", "demo"))


def test_the_version_is_told() -> None:
    assert program("--version").stdout.startswith("Matters Arising ")


def test_an_unknown_command_is_wrong_usage() -> None:
    assert main(["imprt"]) == 2


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["imprt"], "Did you mean 'import'?"),
        (["check"], "Missing option '--book'"),
        (["timing", "x", "--basis"], "--basis"),
        (["deadline", "--days", "abc"], "“abc” is no number of days; write one from 0 to 60"),
        (["deadline", "--days", "-5"], "“-5” is no number of days"),
        (["deadline", "--days", "61"], "“61” is no number of days"),
        (["deadline", "--date", "7 November"], "“7 November” is not read as a day; write year, month and day"),
        (["deadline", "--date", "31 April 2015"], "There is no 31 April 2015"),
        (["deadline", "--date", "Friday 9 January 2014"], "9 January 2014 is a Thursday, not a Friday"),
        (["import", "my", "paper.txt", "--book", "x"], "paper.txt; put quotation marks around"),
        (["list"], "Choose from: boards, people"),
    ],
)
def test_wrong_usage_is_told_on_one_line(arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    error = capsys.readouterr().err
    assert told in error
    assert error.count("\n") == 1


def test_the_help_shows_how_the_program_was_started(tmp_path: Path) -> None:
    started = "python3 -m desktop.bootstrap run"
    done = program("check", "--help", MATTERS_ARISING_CALLED=started)
    assert done.stdout.startswith(f"Usage: {started} check ")


def test_a_refusal_is_status_1_and_one_sentence_on_stderr(tmp_path: Path) -> None:
    done = program("list", "minutes", "--book", "missing.minutebook", cwd=tmp_path)
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert "missing.minutebook" in done.stderr


def test_output_is_utf8_whatever_the_locale() -> None:
    done = program("timing", "Spring 2016 – later", "--json", PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert "Spring 2016 – later" in done.stdout


def test_no_command_imports_qt() -> None:
    code = "import desktop.cli.program, sys; print([m for m in sys.modules if m.startswith(('PySide6', 'openpyxl'))])"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_book_that_is_not_there_is_not_made_by_reading(tmp_path: Path) -> None:
    book = tmp_path / "none.minutebook"
    with pytest.raises(Refused):
        main(["check", "--book", str(book)])
    assert list(tmp_path.iterdir()) == []


def test_the_program_can_be_its_own_reading_process() -> None:
    command = [sys.executable, "-m", "desktop", "-m", "desktop.documents.child", "txt", "agenda.txt"]
    done = subprocess.run(command, cwd=ROOT, input=b"1. Tides", capture_output=True, check=True)
    assert b'"document"' in done.stdout


def test_a_name_that_no_file_can_have_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(Refused, match="cannot be used as the name of a file"):
        main(["check", "--book", "n" * 5_000])


def test_an_empty_name_is_wrong_usage() -> None:
    assert main(["check", "--book", ""]) == 2


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
def test_a_full_disk_behind_the_output_is_told_in_one_sentence() -> None:
    command = [sys.executable, "-m", "desktop", "timing", "Ongoing"]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(command, cwd=ROOT, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "disk is full" in done.stderr
