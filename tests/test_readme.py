"""The README names what there is."""

import re
from pathlib import Path

import pytest

from desktop.cli.program import COMMANDS

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", [command.name for command in COMMANDS])
def test_every_command_is_in_its_table(name: str) -> None:
    assert re.search(rf"^\| `{name}\b", README, re.MULTILINE)


def test_every_local_link_leads_somewhere() -> None:
    links = re.findall(r"\]\((?!https?:)([^)]+)\)", README)
    assert not [link for link in links if not (ROOT / link).exists()]
