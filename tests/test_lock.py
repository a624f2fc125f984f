"""The lock: every package pinned and hashed, no host named, and pyside6 below the release that loses None."""

import re
import tomllib
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).resolve().parent.parent
LOCK = (ROOT / "resources" / "requirements-lock.txt").read_text(encoding="utf-8")
BLOCKS = re.split(r"\n(?=\S)", LOCK.strip())
PINS = [Requirement(block.split(" \\")[0]) for block in BLOCKS]
VERSIONS = {canonicalize_name(pin.name): Version(str(pin.specifier).removeprefix("==")) for pin in PINS}


def wanted() -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [Requirement(line) for line in project["dependencies"] + project["optional-dependencies"]["test"]]


def test_no_host_is_named() -> None:
    assert "://" not in LOCK
    assert not re.search(r"^\s*--(index|extra-index|find-links|trusted-host)", LOCK, re.MULTILINE)


def test_every_line_is_one_pin_with_hashes() -> None:
    assert all(re.fullmatch(r"[^\s=]+==\S+( ; .+?)? \\(\n +--hash=sha256:[0-9a-f]{64}( \\)?)+", b) for b in BLOCKS)


def test_every_dependency_is_pinned_within_its_bounds() -> None:
    for requirement in wanted():
        assert VERSIONS[canonicalize_name(requirement.name)] in requirement.specifier


def test_pyside6_stays_below_the_release_that_loses_references() -> None:
    assert VERSIONS["pyside6"] < Version("6.12")
