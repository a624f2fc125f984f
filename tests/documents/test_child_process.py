"""The process that parses: what it hands over, and what is said when it does not come back."""

import subprocess
import sys
from pathlib import Path

import pytest

from desktop.documents import child_process
from desktop.documents.child_process import command, read_apart
from desktop.documents.parse import parse
from desktop.documents.wire import from_plain, to_plain
from desktop.domain.errors import Refused
from tests.fixtures.documents import pieces_of, write_docx, write_pdf

PAPER = pieces_of((Path(__file__).parent / "harbour_board.txt").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("form", "write"), [("docx", write_docx), ("pdf", write_pdf)])
def test_the_document_arrives_as_it_was_parsed(tmp_path: Path, form: str, write) -> None:
    data = write(tmp_path / "paper", PAPER).read_bytes()
    assert read_apart(data, form=form, name="paper") == parse(data, form=form, name="paper")


def test_a_document_survives_the_wire(tmp_path: Path) -> None:
    document = parse(write_pdf(tmp_path / "a.pdf", PAPER).read_bytes(), form="pdf", name="a.pdf")
    assert from_plain(to_plain(document)) == document


def test_a_refusal_arrives_as_it_was_said() -> None:
    with pytest.raises(Refused, match=r"^Paper – März\.docx is damaged or cut off"):
        read_apart(b"PK\x03\x04", form="docx", name="Paper – März.docx")


@pytest.mark.parametrize(
    "program",
    [
        "import os; os.abort()",
        "import os, signal; os.kill(os.getpid(), 9)",
        "raise SystemExit(3)",
        'print(\'{"document": {"lines": [[1\')',
        "print('[]')",
        "print('{\"document\": 7}')",
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix")
def test_a_process_that_dies_gives_one_sentence(monkeypatch: pytest.MonkeyPatch, program: str) -> None:
    replace_child(monkeypatch, program)
    with pytest.raises(Refused, match=r"^a\.pdf could not be read to its end"):
        read_apart(b"", form="pdf", name="a.pdf")


def test_a_process_that_takes_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    replace_child(monkeypatch, "import threading; threading.Event().wait()")
    with pytest.raises(Refused, match=r"^a\.pdf took too long"):
        read_apart(b"", form="pdf", name="a.pdf", timeout=0.2)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds a process to its memory")
def test_the_process_may_not_take_all_memory() -> None:
    program = "from desktop.documents import child; child._limit(); bytearray(3 << 30)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, cwd=child_process._ROOT, check=False)
    assert b"MemoryError" in done.stderr


def test_nothing_of_the_surroundings_is_handed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOARD_PASSPHRASE", "secret")
    replace_child(monkeypatch, 'import os, json; print(json.dumps({"refused": " ".join(os.environ)}))')
    with pytest.raises(Refused) as refusal:
        read_apart(b"", form="pdf", name="a.pdf")
    assert "BOARD_PASSPHRASE" not in str(refusal.value)


def test_a_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert command("pdf", "a.pdf") == [sys.executable, "-m", "desktop.documents.child", "pdf", "a.pdf"]


def replace_child(monkeypatch: pytest.MonkeyPatch, program: str) -> None:
    monkeypatch.setattr(child_process, "command", lambda form, name: [sys.executable, "-c", program])
