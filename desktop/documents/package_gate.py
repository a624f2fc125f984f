"""The gate before a .docx is parsed: its parts are unpacked once, counted and thrown away."""

import zipfile
import zlib
from io import BytesIO
from pathlib import PurePosixPath

from desktop.documents import refusals
from desktop.documents.refusals import holds_something_else, refuse

_CONTENTS = "[Content_Types].xml"
_MAIN = b"wordprocessingml.document.main+xml"
_OTHER_MAINS = {
    b"spreadsheetml": "a spreadsheet",
    b"presentationml": "a set of slides",
    b"wordprocessingml.template": "a template of Word",
}
# Limits of ../shared/safety.md 2.2: no document of a board comes near them.
_MOST_PARTS = 2_000
_MOST_BYTES = 64 * 1024 * 1024
_STEEPEST = 200
_STEEP_FROM = 1024 * 1024
_STEP = 64 * 1024
# A document type would let a part name things outside itself, or grow when it is parsed; Word writes none.
_FORBIDDEN = tuple("<!DOCTYPE".encode(form) for form in ("ascii", "utf-16-le", "utf-16-be"))


def check_package(data: bytes, name: str) -> None:
    """Raise Refused unless the bytes are a Word document of sane size without macros, password or document types."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            _check_list(package, name)
            _check_kind(package, name)
            _check_parts(package, name)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError) as failure:
        raise refuse(name, refusals.DAMAGED) from failure


def check_packed_parts(data: bytes, name: str) -> None:
    """Raise Refused unless the bytes are a package of sane size without password or document types, of any kind."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            _check_list(package, name)
            _check_parts(package, name)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError) as failure:
        raise refuse(name, refusals.DAMAGED) from failure


def _check_list(package: zipfile.ZipFile, name: str) -> None:
    parts = package.namelist()
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in package.infolist()) > _MOST_BYTES:
        raise refuse(name, refusals.UNPACKS_TOO_FAR)
    if any(part.flag_bits & 1 for part in package.infolist()):
        raise refuse(name, refusals.LOCKED)
    if len(set(parts)) < len(parts) or any(_leads_outside(part) for part in parts):
        raise refuse(name, refusals.NOT_AS_WORD_WRITES)
    if any(PurePosixPath(part).name.lower() == "vbaproject.bin" for part in parts):
        raise refuse(name, refusals.HOLDS_MACROS)


def _leads_outside(part: str) -> bool:
    return part.startswith("/") or "\\" in part or ".." in PurePosixPath(part).parts


def _check_kind(package: zipfile.ZipFile, name: str) -> None:
    if _CONTENTS not in package.namelist():
        raise holds_something_else(name, ".docx", "a packed folder")
    with package.open(_CONTENTS) as part:
        contents = part.read(_STEEP_FROM)
    if b"macroEnabled" in contents:
        raise refuse(name, refusals.HOLDS_MACROS)
    if _MAIN not in contents:
        found = next((words for mark, words in _OTHER_MAINS.items() if mark in contents), "something else")
        raise holds_something_else(name, ".docx", found)


def _check_parts(package: zipfile.ZipFile, name: str) -> None:
    total = 0
    for part in package.infolist():
        size = _unpacked_size(package, part, _MOST_BYTES - total, name)
        total += size
        if total > _MOST_BYTES or (size > _STEEP_FROM and size > _STEEPEST * max(part.compress_size, 1)):
            raise refuse(name, refusals.UNPACKS_TOO_FAR)


def _unpacked_size(package: zipfile.ZipFile, part: zipfile.ZipInfo, most: int, name: str) -> int:
    """Return how many bytes the part unpacks to, but no more than just above most."""
    size, before = 0, b""
    with package.open(part) as unpacked:
        while size <= most and (step := unpacked.read(_STEP)):
            size += len(step)
            if any(forbidden in before + step for forbidden in _FORBIDDEN) and _is_xml(part.filename):
                raise refuse(name, refusals.NOT_AS_WORD_WRITES)
            before = step[-32:]
    return size


def _is_xml(part: str) -> bool:
    return part.lower().endswith((".xml", ".rels", ".vml"))
