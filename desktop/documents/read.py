"""The two doors into this package: a file, or text that was pasted."""

import hashlib
from pathlib import Path

from desktop.documents.child_process import read_apart
from desktop.documents.cleaning import clean, on_one_line
from desktop.documents.document import Document
from desktop.documents.gate import admit
from desktop.documents.parse import parse
from desktop.documents.plain_text import document_of
from desktop.domain.errors import Refused


def read_document(path: Path) -> Document:
    """Read a .txt, .docx or .pdf file; raises Refused with one sentence that names the file.

    Word and PDF files are parsed in a process of their own, which may die. Text is decoded here: there is no
    parser that a stranger could mislead, and no need to wait for a process.
    """
    admitted = admit(path)
    # A name is the file system's: it may hold what no book can, or turn the direction of what is read after it.
    name = on_one_line(clean(path.name))
    if admitted.form == "txt":
        return parse(admitted.data, form=admitted.form, name=name)
    return read_apart(admitted.data, form=admitted.form, name=name)


def read_pasted(text: str) -> Document:
    """Read text from the clipboard; raises Refused where there is none."""
    sha256 = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    document = document_of(text, name="Pasted text", form="pasted", sha256=sha256)
    if not document.lines:
        raise Refused("The clipboard holds no text; copy the agenda or the minutes and paste again.")
    return document
