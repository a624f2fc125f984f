"""The boundary to the libraries that parse a stranger's file: a document comes out, or Refused."""

import hashlib
import logging

from desktop.documents import refusals
from desktop.documents.document import Document
from desktop.documents.refusals import refuse
from desktop.domain.errors import Refused

_MOST_CHARACTERS = 20_000_000
_log = logging.getLogger(__name__)


def parse(data: bytes, *, form: str, name: str) -> Document:
    """Return the file as a document; form is txt, docx or pdf. Whatever is wrong with it comes out as Refused."""
    try:
        document = _parsed(data, form, name, hashlib.sha256(data).hexdigest())
    except Refused:
        raise
    # Mutated files raise ten kinds of error inside the libraries: this is the one place that takes them all.
    except Exception as failure:
        _log.warning("a %s file was not read: %s", form, type(failure).__name__)
        raise refuse(name, refusals.DAMAGED) from failure
    if not document.lines:
        raise refuse(name, refusals.NO_TEXT)
    if sum(len(line.text) for line in document.lines) > _MOST_CHARACTERS:
        raise refuse(name, refusals.TOO_MUCH_TEXT)
    return document


def _parsed(data: bytes, form: str, name: str, sha256: str) -> Document:
    """Return the document; each library is imported only for its own form, so that the others start fast."""
    if form == "pdf":
        from desktop.documents.pdf import read_pdf

        return read_pdf(data, name=name, sha256=sha256)
    if form == "docx":
        from desktop.documents.package_gate import check_package
        from desktop.documents.word import read_word

        check_package(data, name)
        return read_word(data, name=name, sha256=sha256)
    from desktop.documents.plain_text import read_text

    return read_text(data, name=name, sha256=sha256)
