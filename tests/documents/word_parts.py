"""Small Word documents made from the XML of their body, for what python-docx has no call for."""

from pathlib import Path
from typing import Any

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml

from desktop.documents.document import Document
from desktop.documents.read import read_document

_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)


def paragraph(runs: str, properties: str = "") -> str:
    """Return a w:p with these runs."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def run(text: str) -> str:
    """Return a w:r with this text."""
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def item(text: str, list_id: int, level: int = 0) -> str:
    """Return a paragraph of an automatic list."""
    return paragraph(run(text), f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>')


def row(*cells: str) -> str:
    """Return a w:tr; each cell is the XML inside its w:tc."""
    return "<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in cells) + "</w:tr>"


def cell(text: str, properties: str = "") -> str:
    """Return what stands inside a w:tc."""
    return f"<w:tcPr>{properties}</w:tcPr>" + "".join(paragraph(run(line)) for line in text.split("\n"))


def read_body(folder: Path, xml: str, *, numbering: str = "", address: str = "") -> Document:
    """Write a document with this body, lists and one link ({link} in the body is its id), and read it."""
    opened = docx.Document()
    if address:
        xml = xml.replace("{link}", opened.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    _fill(opened.element.body, xml)
    if numbering:
        root = opened.part.numbering_part.element
        for child in list(root):
            root.remove(child)
        _fill(root, numbering)
    path = folder / "paper.docx"
    opened.save(str(path))
    return read_document(path)


def _fill(element: Any, xml: str) -> None:
    for place, child in enumerate(list(parse_xml(f"<w:body {_NAMESPACES}>{xml}</w:body>"))):
        element.insert(place, child)
