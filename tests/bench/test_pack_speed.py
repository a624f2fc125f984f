"""A pack against its floors: the bare openpyxl calls, and LibreOffice turning it into PDF (goals: design.md 8)."""

import gc
import shutil
import subprocess
from pathlib import Path

import pytest

from desktop.exports.pack_plan import plan_pack
from desktop.exports.write_pack import write_pack
from tests.bench.bare_workbook import taken_from, write_bare
from tests.bench.pack_of_300_rows import pack_of_300_rows
from tests.bench.stopwatch import hold, in_turn

pytestmark = pytest.mark.bench

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")


def test_a_pack_against_the_bare_calls(tmp_path: Path) -> None:
    pack, to = pack_of_300_rows(), tmp_path / "pack.xlsx"
    assert sum(plan.records for plan in plan_pack(pack)[2:-2]) >= 300
    write_pack(pack, to)
    bare = taken_from(to)
    # the window looks for garbage by itself, between jobs: what other tests have loaded is not counted here
    gc.collect()
    gc.freeze()
    hold(
        "pack of 300 rows and 4 charts",
        lambda: in_turn(lambda: write_bare(bare, tmp_path / "bare.xlsx"), lambda: write_pack(pack, to), 9),
        1.5,
    )
    gc.unfreeze()


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed on this machine")
def test_a_pack_against_turning_it_into_pdf(tmp_path: Path) -> None:
    pack, to = pack_of_300_rows(), tmp_path / "pack.xlsx"
    write_pack(pack, to)
    command = [SOFFICE, f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless", "--convert-to", "pdf"]

    def convert() -> None:
        subprocess.run([*command, "--outdir", str(tmp_path), str(to)], capture_output=True, timeout=100, check=True)

    hold("pack against LibreOffice turning it into PDF", lambda: in_turn(convert, lambda: write_pack(pack, to), 2), 0.1)
