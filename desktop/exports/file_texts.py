"""Every text that a written file holds, for the last look at a public copy: its parts, properties and names."""

import html
import io
import re
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile, is_zipfile

_TAG = re.compile(r"<[^>]*>")
# attributes in which programs show words to a reader: names of sheets, descriptions of pictures, tips
_SHOWN = re.compile(r'\b(?:\w+:)?(?:name|descr|title|display|tooltip|prompt|alt)="([^"]*)"')
_PDF = b"%PDF-"


def parts_of(path: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the name and bytes of a file (nameless) and, where it is zipped, of every part, those of parts too."""
    yield from _unpacked("", path.read_bytes())


def texts_of(content: bytes) -> Iterator[str]:
    """Yield the words that a reader of one part can come to see: without tags, those in attributes by themselves."""
    if content.startswith(_PDF):
        yield from _pdf_texts(content)
        return
    if is_zipfile(io.BytesIO(content)):
        return
    raw = content.decode("utf-8", errors="replace")
    yield html.unescape(_TAG.sub(" ", raw))
    yield from map(html.unescape, _SHOWN.findall(raw))


def texts_with_tags(content: bytes) -> Iterator[str]:
    """Yield one part as it is stored, tags and all attributes included; nothing for a file that is packed."""
    if not content.startswith(_PDF) and not is_zipfile(io.BytesIO(content)):
        yield html.unescape(content.decode("utf-8", errors="replace"))


def _unpacked(name: str, content: bytes) -> Iterator[tuple[str, bytes]]:
    yield name, content
    if is_zipfile(io.BytesIO(content)):
        with ZipFile(io.BytesIO(content)) as archive:
            for inner in archive.namelist():
                yield from _unpacked(inner, archive.read(inner))


def _pdf_texts(content: bytes) -> Iterator[str]:
    # pypdf is loaded when a PDF is looked through, not when the window opens
    from pypdf import PdfReader

    reader = PdfReader(io.BytesIO(content))
    yield " ".join(str(value) for value in (reader.metadata or {}).values())
    yield " ".join(str(getattr(each, "title", "")) for each in _outline(reader.outline))
    yield " ".join(page.extract_text() for page in reader.pages)
    for name, contents in reader.attachments.items():
        yield name
        yield from (text for each in contents for text in texts_of(each))


def _outline(entries: object) -> Iterator[object]:
    for entry in entries if isinstance(entries, list) else ():
        if isinstance(entry, list):
            yield from _outline(entry)
        else:
            yield entry
