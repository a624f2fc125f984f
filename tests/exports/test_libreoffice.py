"""Another program opens the workbook: LibreOffice turns it into PDF without complaint."""

import shutil
import subprocess
from pathlib import Path

import pytest

from desktop.exports.write_pack import write_pack
from tests.exports.harbour_pack import contents

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed on this machine")
def test_libreoffice_prints_every_sheet(tmp_path: Path) -> None:
    to = tmp_path / "pack.xlsx"
    write_pack(contents(), to)
    command = [SOFFICE, f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless", "--convert-to", "pdf"]
    done = subprocess.run(
        [*command, "--outdir", str(tmp_path), str(to)], capture_output=True, text=True, timeout=100, check=False
    )
    assert done.returncode == 0, done.stderr
    words = _pages(tmp_path / "pack.pdf")
    assert len(words) >= 10
    for heading in ("Harbour Improvement Board", "Contents", "Agenda", "Action log", "Strands", "Charts", "Notes"):
        assert any(heading in page for page in words)
    assert all("OFFICIAL" in page for page in words)


def _pages(path: Path) -> list[str]:
    from pypdf import PdfReader

    return [page.extract_text() for page in PdfReader(path).pages]
