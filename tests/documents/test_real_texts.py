"""The real documents, by their counts only."""

from pathlib import Path

import pytest

from desktop.documents.read import read_document
from tests.documents.reading import each_line_stands_once, tables

FILES = {
    "001_6970680917d2a40d.txt": (525, 7),
    "002_8665d2e1fdb68bef.txt": (547, 26),
    "003_8bd8c7f2829a726d.txt": (521, 34),
    "004_d0a9c35afd1b2984.txt": (237, 1),
}


@pytest.mark.parametrize("name", FILES)
def test_lines_and_tables(shared_seeds: Path, name: str) -> None:
    document = read_document(shared_seeds / name)
    assert (len(document.lines), len(tables(document))) == FILES[name]
    assert each_line_stands_once(document)


def test_sentences_parted_by_a_page_break_are_joined(shared_seeds: Path) -> None:
    document = read_document(shared_seeds / "004_d0a9c35afd1b2984.txt")
    joined = [[line.number for line in block.lines] for block in document.blocks if len(block.lines) == 2]
    assert joined == [[63, 65], [131, 133], [289, 291]]
