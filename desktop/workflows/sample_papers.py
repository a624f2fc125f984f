"""The papers of the sample board: small files of our own wording, made when the sample is made."""

import hashlib
import html
import zipfile
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import Final

from desktop import paths
from desktop.documents.paper_kinds import MEDIA_TYPES

# A page is its heading and the paragraphs below it.
Pages = Sequence[Sequence[str]]

_MARGIN, _WIDTH, _LEADING = 72, 450, 17
_MAIN: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_PROPERTIES: Final = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
_RELATIONS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_WORDS: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_XML: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'


def paper_content(file_name: str, pages: Pages | str) -> bytes:
    """Return the bytes of a paper: a picture of seeds/sample-board by its name, or pages as PDF or Word."""
    if isinstance(pages, str):
        return (paths.seeds() / "sample-board" / pages).read_bytes()
    return _word(pages) if file_name.endswith(".docx") else _pdf(pages)


def facts_of(file_name: str, content: bytes, pages: Pages | str) -> dict[str, object]:
    """Return what a record of the paper says of its bytes."""
    return {
        "title": Path(file_name).stem,
        "media_type": MEDIA_TYPES[Path(file_name).suffix[1:]],
        "size": len(content),
        "sha256": hashlib.sha256(content).hexdigest(),
        "pages": 1 if isinstance(pages, str) else len(pages),
    }


def _pdf(pages: Pages) -> bytes:
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.utils import simpleSplit
    from reportlab.pdfgen.canvas import Canvas

    made = BytesIO()
    canvas = Canvas(made, pagesize=A4, invariant=1)
    for heading, *paragraphs in pages:
        height = A4[1] - _MARGIN
        for words, font, size in [(heading, "Helvetica-Bold", 15), *((each, "Helvetica", 11) for each in paragraphs)]:
            canvas.setFont(font, size)
            for line in simpleSplit(words, font, size, _WIDTH):
                canvas.drawString(_MARGIN, height, line)
                height -= _LEADING
            height -= _LEADING
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def _word(pages: Pages) -> bytes:
    """Write the fewest parts that a Word file needs, with its number of pages as Word itself keeps it."""
    body = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'.join("".join(map(_paragraph, page)) for page in pages)
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_MAIN}"/>'
        f'<Override PartName="/docProps/app.xml" ContentType="{_PROPERTIES}"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_RELATIONS}/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="rId2" Type="{_RELATIONS}/extended-properties" Target="docProps/app.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{_WORDS}"><w:body>{body}</w:body></w:document>',
        "docProps/app.xml": '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
        f'extended-properties"><Pages>{len(pages)}</Pages></Properties>',
    }
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts.items():
            package.writestr(zipfile.ZipInfo(name), _XML + text)
    return made.getvalue()


def _paragraph(words: str) -> str:
    return f"<w:p><w:r><w:t>{html.escape(words, quote=False)}</w:t></w:r></w:p>"
