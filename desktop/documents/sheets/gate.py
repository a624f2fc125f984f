"""The gate before a spreadsheet is parsed: its name, its size, its first bytes, and whether it holds macros."""

import stat
from pathlib import Path
from typing import NamedTuple

from desktop.documents import refusals, signatures
from desktop.documents.refusals import holds_something_else, refuse
from desktop.documents.sheets import sheet_refusals
from desktop.domain.errors import Refused

MOST_MEGABYTES = 20
FORMS = {".xlsx": "xlsx", ".xls": "xls", ".csv": "csv", ".tsv": "csv"}
_MACROS = (".xlsm", ".xltm", ".xlam", ".xlsb", ".xla")
_OTHERS = (".ods", ".fods", ".numbers", ".xlt", ".xltx", ".wk1", ".dif")
_MEGABYTE = 1024 * 1024


class AdmittedSheets(NamedTuple):
    """A file that may be parsed: its form (xlsx, xls, csv) and its bytes."""

    form: str
    data: bytes


def admit_sheets(path: Path) -> AdmittedSheets:
    """Return the bytes of a spreadsheet that is what its name says; raises Refused, unread where it is too large."""
    size = _size_of(path)
    form = _form_of(path)
    if size == 0:
        raise refuse(path.name, refusals.EMPTY)
    if size > MOST_MEGABYTES * _MEGABYTE:
        raise _too_large(path.name)
    try:
        with path.open("rb") as file:
            data = file.read(MOST_MEGABYTES * _MEGABYTE + 1)
    except OSError as failure:
        raise _unreachable(path, failure) from failure
    if len(data) > MOST_MEGABYTES * _MEGABYTE:
        raise _too_large(path.name)
    return AdmittedSheets(_by_content(path.name, path.suffix.lower(), form, data), data)


def _size_of(path: Path) -> int:
    try:
        found = path.stat()
    except OSError as failure:
        raise _unreachable(path, failure) from failure
    if stat.S_ISDIR(found.st_mode):
        raise refuse(path.name or str(path), refusals.A_FOLDER)
    if not stat.S_ISREG(found.st_mode):
        raise refuse(path.name, sheet_refusals.NO_FILE)
    return found.st_size


def _form_of(path: Path) -> str:
    suffix = path.suffix.lower()
    if suffix in _MACROS:
        raise refuse(path.name, sheet_refusals.HOLDS_MACROS)
    if suffix in _OTHERS:
        raise refuse(path.name, sheet_refusals.OTHER_PROGRAM)
    if suffix not in FORMS:
        raise refuse(path.name, sheet_refusals.UNKNOWN_KIND)
    return FORMS[suffix]


def _by_content(name: str, suffix: str, form: str, data: bytes) -> str:
    """Return the form by what the bytes say: people give a workbook the ending of another."""
    found = signatures.kind_of_bytes(data)
    if found == signatures.PACKED and data.startswith(b"PK") and form != "csv":
        return "xlsx"
    if found == signatures.OLD_OFFICE and form != "csv":
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise refuse(name, refusals.LOCKED)
        return "xls"
    if form == "csv" and not found and not signatures.is_web_page(data):
        return "csv"
    what = "a web page" if signatures.is_web_page(data) else found or "something else"
    raise holds_something_else(name, suffix, what)


def _too_large(name: str) -> Refused:
    return Refused(sheet_refusals.TOO_LARGE.format(name=name, most=MOST_MEGABYTES))


def _unreachable(path: Path, failure: OSError) -> Refused:
    if isinstance(failure, FileNotFoundError | NotADirectoryError):
        return refuse(path.name, refusals.MISSING)
    no_access = isinstance(failure, PermissionError)
    return refuse(path.name, refusals.NO_ACCESS if no_access else sheet_refusals.NO_FILE)
