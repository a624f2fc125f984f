"""Another program opens what was written: LibreOffice turns it into PDF without complaint."""

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.exports.word.write import write_word
from desktop.exports.write_pack import write_pack
from tests.exports.harbour_pack import contents
from tests.exports.printed import agenda, minutes

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed on this machine")
def test_libreoffice_prints_every_sheet(tmp_path: Path) -> None:
    to = tmp_path / "pack.xlsx"
    write_pack(contents(), to)
    _turn_into_pdf(tmp_path, to)
    words = _pages(tmp_path / "pack.pdf")
    assert len(words) >= 10
    for heading in ("Harbour Improvement Board", "Contents", "Agenda", "Action log", "Strands", "Charts", "Notes"):
        assert any(heading in page for page in words)
    assert all("OFFICIAL" in page for page in words)


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed on this machine")
def test_libreoffice_prints_agenda_and_minutes_on_a4(tmp_path: Path) -> None:
    from pypdf import PdfReader

    many = tuple(replace(minutes().minutes[0], number=f"H{number}") for number in range(1, 21))
    write_word(agenda(), tmp_path / "agenda.docx")
    write_word(minutes(minutes=many), tmp_path / "minutes.docx")
    _turn_into_pdf(tmp_path, tmp_path / "agenda.docx", tmp_path / "minutes.docx")
    assert "1. The sea wall (herewith) (Pages 1 - 2)" in _pages(tmp_path / "agenda.pdf")[0]
    pages = _pages(tmp_path / "minutes.pdf")
    assert len(pages) > 1
    assert all(f"Page {number} of {len(pages)}" in page for number, page in enumerate(pages, 1))
    assert all("DRAFT" in page for page in pages)
    box = PdfReader(tmp_path / "minutes.pdf").pages[0].mediabox
    assert (round(box.width), round(box.height)) == (595, 842)


def _turn_into_pdf(folder: Path, *files: Path) -> None:
    command = [SOFFICE, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", "pdf"]
    done = subprocess.run(
        [*command, "--outdir", str(folder), *map(str, files)], capture_output=True, text=True, timeout=100, check=False
    )
    assert done.returncode == 0, done.stderr


def _pages(path: Path) -> list[str]:
    from pypdf import PdfReader

    return [page.extract_text() for page in PdfReader(path).pages]
