"""What a paper is by its content, and how many pages it has; it runs in the process that may die."""

import logging
import re
import zipfile
from io import BytesIO
from pathlib import PurePosixPath

from desktop.documents import paper_refusals, refusals, signatures
from desktop.documents.package_gate import check_packed_parts
from desktop.documents.pictures import count_frames
from desktop.documents.refusals import refuse
from desktop.domain.errors import Refused

MEDIA_TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "png": "image/png",
    "jpg": "image/jpeg",
    "tiff": "image/tiff",
}
_PICTURES = ((b"\x89PNG\r\n\x1a\n", "png"), (b"\xff\xd8\xff", "jpg"), (b"II*\x00", "tiff"), (b"MM\x00*", "tiff"))
_OFFICE_MAINS = ((b"wordprocessingml.document.main+xml", "docx"), (b"spreadsheetml.sheet.main+xml", "xlsx"))
_CONTENTS, _PROPERTIES = "[Content_Types].xml", "docProps/app.xml"
_ENOUGH = 1024 * 1024
_PAGES = re.compile(rb"<(?:\w+:)?Pages>\s*(\d{1,5})\s*</")
_PDF_END, _PDF_END_WITHIN = b"%%EOF", 4096
_log = logging.getLogger(__name__)


def count(data: bytes, name: str) -> tuple[str, int | None]:
    """Return the form of a paper (a key of MEDIA_TYPES) and its pages, None where the file does not tell.

    Raises Refused, with one sentence that names the file, for whatever cannot be a paper.
    """
    form = form_of(data, name)
    try:
        return form, _pages(form, data, name)
    except Refused:
        raise
    # The libraries raise many kinds of error for a damaged file: this is the one place that takes them all.
    except Exception as failure:
        _log.warning("the pages of a %s file were not counted: %s", form, type(failure).__name__)
        raise refuse(name, refusals.DAMAGED) from failure


def form_of(data: bytes, name: str) -> str:
    """Return what a paper is by its content, whatever it is called; raises Refused where it is no paper."""
    found = signatures.kind_of_bytes(data)
    if found == signatures.PDF:
        return "pdf"
    if picture := next((form for beginning, form in _PICTURES if data.startswith(beginning)), ""):
        return picture
    if found == signatures.PACKED and data.startswith(b"PK"):
        return _office_form(data, name)
    if found == signatures.OLD_OFFICE:
        locked = "EncryptedPackage".encode("utf-16-le") in data
        raise refuse(name, refusals.LOCKED if locked else paper_refusals.OLD_OFFICE)
    is_program = found == "a program" or data.startswith(b"#!")
    if is_program:
        raise refuse(name, paper_refusals.PROGRAM)
    suffix = PurePosixPath(name).suffix.lower()
    if suffix.lstrip(".") in (*MEDIA_TYPES, "jpeg", "tif"):
        raise Refused(paper_refusals.SOMETHING_ELSE.format(name=name, suffix=suffix))
    raise refuse(name, paper_refusals.UNKNOWN_KIND)


def _office_form(data: bytes, name: str) -> str:
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            parts = package.namelist()
            contents = _beginning(package, _CONTENTS) if _CONTENTS in parts else b""
    except (zipfile.BadZipFile, EOFError, NotImplementedError, ValueError, OSError, RuntimeError) as failure:
        raise refuse(name, refusals.DAMAGED) from failure
    if b"macroEnabled" in contents or any(PurePosixPath(part).name.lower() == "vbaproject.bin" for part in parts):
        raise refuse(name, paper_refusals.HOLDS_MACROS)
    form = next((form for mark, form in _OFFICE_MAINS if mark in contents), "")
    if not form:
        raise refuse(name, paper_refusals.UNKNOWN_KIND if contents else refusals.PACKED)
    check_packed_parts(data, name)
    return form


def _pages(form: str, data: bytes, name: str) -> int | None:
    if form == "pdf":
        return _pdf_pages(data, name)
    if form in ("docx", "xlsx"):
        return _told_pages(data)
    frames = count_frames(form, data)
    if not frames:
        raise refuse(name, refusals.DAMAGED)
    return frames


def _pdf_pages(data: bytes, name: str) -> int:
    import pypdfium2
    import pypdfium2.raw as library

    if _PDF_END not in data[-_PDF_END_WITHIN:]:
        raise refuse(name, refusals.DAMAGED)
    try:
        with pypdfium2.PdfDocument(data) as opened:
            pages = len(opened)
            for place in range(min(1, pages)):
                opened[place].close()
    except pypdfium2.PdfiumError as failure:
        locked = getattr(failure, "err_code", None) == library.FPDF_ERR_PASSWORD
        raise refuse(name, refusals.LOCKED if locked else refusals.DAMAGED) from failure
    if not pages:
        raise refuse(name, refusals.DAMAGED)
    return pages


def _told_pages(data: bytes) -> int | None:
    """Return the pages that Word counted when it saved the document; Excel counts none."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        properties = _beginning(package, _PROPERTIES) if _PROPERTIES in package.namelist() else b""
    told = _PAGES.search(properties)
    return (int(told[1]) or None) if told else None


def _beginning(package: zipfile.ZipFile, part: str) -> bytes:
    with package.open(part) as opened:
        return opened.read(_ENOUGH)
