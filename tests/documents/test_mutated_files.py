"""Files that were changed at random: a document or Refused comes out, never anything else."""

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from random import Random

import pytest

from desktop.documents.document import Document
from desktop.documents.parse import parse
from desktop.documents.read import read_document
from desktop.domain.errors import Refused
from tests.fixtures.documents import Pieces, pieces_of, write_docx, write_pdf

PAPER: Pieces = pieces_of((Path(__file__).parent / "harbour_board.txt").read_text(encoding="utf-8"))
TIMES = 100


def bytes_changed(data: bytes, chance: Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.randint(1, 12)):
        place = chance.randrange(len(changed))
        if chance.random() < 0.3:
            del changed[place : place + chance.randint(1, 40)]
        else:
            changed[place] = chance.randrange(256)
    return bytes(changed)


def part_changed(data: bytes, chance: Random) -> bytes:
    """Return a Word file with one part changed and packed again, so that the change reaches the parser."""
    output = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as package, zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as other:
        chosen = chance.choice(
            ["word/document.xml", "word/numbering.xml", "word/styles.xml", "word/_rels/document.xml.rels"]
        )
        for name in package.namelist():
            content = package.read(name)
            other.writestr(name, bytes_changed(content, chance) if name == chosen else content)
    return output.getvalue()


def tree_changed(data: bytes, chance: Random) -> bytes:
    """Return a Word file whose text is still sound XML, with elements taken out, moved and given other values."""
    import docx

    opened = docx.Document(BytesIO(data))
    elements = list(opened.element.body.iter())
    for element in chance.sample(elements[1:], 25):
        for name in list(element.attrib):
            element.set(name, chance.choice(["", "-1", "x", "99999999999", "decimal", "0"]))
        if chance.random() < 0.3:
            opened.element.body.append(element)
    output = BytesIO()
    opened.save(output)
    return output.getvalue()


KINDS: dict[str, tuple[str, Callable[[Path, Pieces], Path], Callable[[bytes, Random], bytes]]] = {
    "pdf": ("pdf", write_pdf, bytes_changed),
    "docx": ("docx", write_docx, bytes_changed),
    "docx-part": ("docx", write_docx, part_changed),
    "docx-tree": ("docx", write_docx, tree_changed),
}


@pytest.mark.parametrize("kind", KINDS)
def test_only_refused_comes_out(tmp_path: Path, kind: str) -> None:
    form, write, change = KINDS[kind]
    data = write(tmp_path / f"paper.{form}", PAPER).read_bytes()
    for number in range(TIMES):
        outcome = document_or_refusal(change(data, Random(number)), form)
        assert isinstance(outcome, Document | Refused), f"the change of number {number}"


@pytest.mark.parametrize("kind", KINDS)
def test_only_refused_comes_out_of_the_other_process(tmp_path: Path, kind: str) -> None:
    form, write, change = KINDS[kind]
    path = tmp_path / f"paper.{form}"
    data = write(path, PAPER).read_bytes()
    for number in range(4):
        path.write_bytes(change(data, Random(number)))
        try:
            read_document(path)
        except Refused as refusal:
            assert str(refusal).startswith(path.name)


def document_or_refusal(data: bytes, form: str) -> Document | Refused:
    try:
        return parse(data, form=form, name=f"paper.{form}")
    except Refused as refusal:
        return refusal
