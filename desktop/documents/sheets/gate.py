"""The gate before a spreadsheet is parsed: its name, its size, its first bytes, and whether it holds macros."""

from pathlib import Path
from typing import NamedTuple

from desktop.documents import refusals, signatures
from desktop.documents.refusals import holds_something_else, refuse
from desktop.documents.sheets import sheet_refusals
from desktop.documents.whole_file import bytes_of, size_of
from desktop.domain.errors import Refused

MOST_MEGABYTES = 20
FORMS = {".xlsx": "xlsx", ".xls": "xls", ".csv": "csv", ".tsv": "csv"}
_MACROS = (".xlsm", ".xltm", ".xlam", ".xlsb", ".xla")
_OTHERS = (".ods", ".fods", ".numbers", ".xlt", ".xltx", ".wk1", ".dif")


class AdmittedSheets(NamedTuple):
    """A file that may be parsed: its form (xlsx, xls, csv) and its bytes."""

    form: str
    data: bytes


def admit_sheets(path: Path) -> AdmittedSheets:
    """Return the bytes of a spreadsheet that is what its name says; raises Refused, unread where it is too large."""
    size = size_of(path, sheet_refusals.NO_FILE)
    form = _form_of(path)
    data = bytes_of(path, size, MOST_MEGABYTES, _too_large, sheet_refusals.NO_FILE)
    return AdmittedSheets(_by_content(path.name, path.suffix.lower(), form, data), data)


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


def _too_large(name: str, megabytes: int) -> Refused:
    return Refused(sheet_refusals.TOO_LARGE.format(name=name, most=megabytes))
