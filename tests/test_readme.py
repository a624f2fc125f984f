"""The README names what there is."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.cli.program import COMMANDS
from desktop.gui.screens.register import SCREENS

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", [command.name for command in COMMANDS])
def test_every_command_is_in_its_table(name: str) -> None:
    assert re.search(rf"^\| `{name}\b", README, re.MULTILINE)


def test_every_local_link_leads_somewhere() -> None:
    links = re.findall(r"\]\((?!https?:)([^)]+)\)", README)
    assert not [link for link in links if not (ROOT / link).exists()]


def test_the_program_starts_by_its_path_as_told(tmp_path: Path) -> None:
    told = re.search(r"`python3 /path/to/(\S+) run`", README)
    assert told
    command = [sys.executable, str(ROOT / told[1])]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.stderr.startswith("Usage: ")


@pytest.mark.parametrize("title", [entry.title for entry in SCREENS if entry.in_rail])
def test_the_tour_leads_to_every_screen(title: str) -> None:
    assert re.search(rf"^\d+\. \*\*{title}\*\*", README, re.MULTILINE)


def test_the_welcome_promises_no_place_that_the_readme_warns_of() -> None:
    assert "shared folder" not in (ROOT / "desktop" / "gui" / "welcome.py").read_text(encoding="utf-8")
