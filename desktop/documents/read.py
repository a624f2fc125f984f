"""The two doors into this package: a file, or text that was pasted."""

import hashlib
from pathlib import Path

from desktop.documents.document import Document
from desktop.documents.plain_text import decode, document_of
from desktop.domain.errors import Refused


def read_document(path: Path) -> Document:
    """Read a .txt file; raises Refused with one sentence that names the file."""
    data = path.read_bytes()
    return document_of(decode(data), name=path.name, form="txt", sha256=hashlib.sha256(data).hexdigest())


def read_pasted(text: str) -> Document:
    """Read text from the clipboard; raises Refused where there is none."""
    document = document_of(text, name="Pasted text", form="pasted", sha256=_digest(text))
    if not document.lines:
        raise Refused("The clipboard holds no text; copy the agenda or the minutes and paste again.")
    return document


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
