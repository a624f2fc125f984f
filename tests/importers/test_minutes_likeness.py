"""Minutes are told from agendas, also where an agenda pack holds minutes."""

from pathlib import Path

import pytest

from desktop.documents.read import read_document
from desktop.importers.minutes_likeness import looks_like_minutes
from desktop.importers.recognise import recognise
from tests.importers.minutes_cases import CASES, FOLDER, TODAY

PACKS = sorted((FOLDER.parent / "packs").glob("*.txt"))


@pytest.mark.parametrize("name", [case.name for case in CASES])
def test_minutes_look_like_minutes(name: str) -> None:
    assert looks_like_minutes(read_document(FOLDER / f"{name}.txt")) >= 0.6


@pytest.mark.parametrize("path", PACKS, ids=lambda path: path.stem)
def test_agendas_do_not(path: Path) -> None:
    assert looks_like_minutes(read_document(path)) < 0.5


@pytest.mark.parametrize("name", [case.name for case in CASES])
def test_minutes_are_recognised_without_being_told(name: str) -> None:
    assert recognise(read_document(FOLDER / f"{name}.txt"), today=TODAY).kind == "minutes"
