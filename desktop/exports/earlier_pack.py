"""Whether a file is one that was exported before and stands as it was written: only that may go unasked."""

import re
import zlib
from collections.abc import Mapping
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from desktop.domain.errors import Refused
from desktop.exports.masthead import SUBJECTS

_PROPERTIES = "docProps/core.xml"
_MOST_READ = 65_536
_SUBJECT = re.compile(rb"<dc:subject[^>]*>([^<]*)</dc:subject>")
# A program that saves the file moves the second of the two.
_MADE = re.compile(rb"<dcterms:created[^>]*>([^<]+)<")
_SAVED = re.compile(rb"<dcterms:modified[^>]*>([^<]+)<")
# What zipfile raises for a file that is none, is cut off, locked or packed in a way of its own.
_NO_PACKAGE = (OSError, BadZipFile, zlib.error, KeyError, ValueError, RuntimeError, EOFError)
_CALENDAR = re.compile(rb"^PRODID:[^\r\n]*Matters Arising", re.MULTILINE)


def refuse_other_file(to: Path) -> None:
    """Raise Refused where a file stands that is not an earlier export, or one that was changed since."""
    if is_other_file(to):
        raise Refused(
            f"{to.name} is there already and is no earlier pack, or was changed since; choose another name, "
            "or say that it may be replaced (--replace)."
        )


def is_other_file(to: Path) -> bool:
    """Return whether a file stands there that is not an earlier export as it was written."""
    return to.is_file() and not _is_as_written(to)


def _is_as_written(path: Path) -> bool:
    ending = path.suffix.lower()
    if ending == ".pdf":
        return _is_our_pdf(path)
    if ending == ".ics":
        return _begins_as_ours(path)
    try:
        with ZipFile(path) as archive, archive.open(_PROPERTIES) as part:
            properties = part.read(_MOST_READ)
    except _NO_PACKAGE:
        return False
    subject, made, saved = (pattern.search(properties) for pattern in (_SUBJECT, _MADE, _SAVED))
    ours = subject is not None and subject[1].decode("utf-8", "replace") in SUBJECTS
    return bool(ours and made and saved and made[1] == saved[1])


def _is_our_pdf(path: Path) -> bool:
    # pypdf is loaded only where a PDF stands under the name.
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        told: Mapping[str, object] = PdfReader(path).metadata or {}
    except (PyPdfError, OSError, ValueError, KeyError, TypeError, AttributeError):
        return False
    ours = told.get("/Subject") in SUBJECTS and told.get("/Producer") == "Matters Arising"
    return ours and told.get("/CreationDate") == told.get("/ModDate")


def _begins_as_ours(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return bool(_CALENDAR.search(file.read(_MOST_READ)))
    except OSError:
        return False
