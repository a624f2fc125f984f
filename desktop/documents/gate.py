"""The gate before a file is parsed: what it is called, how large it is, and what its first bytes say."""

from pathlib import Path
from typing import NamedTuple

from desktop.documents import refusals, signatures
from desktop.documents.refusals import holds_something_else, refuse, too_large
from desktop.documents.whole_file import bytes_of, size_of

_FORMS = {".txt": "txt", ".text": "txt", ".docx": "docx", ".pdf": "pdf"}
_LARGEST = {"txt": 20, "docx": 20, "pdf": 50}
_ADVICE = {
    refusals.OLD_WORD: ".doc .dot",
    refusals.HOLDS_MACROS: ".docm .dotm",
    refusals.OTHER_WRITER: ".odt .ott .rtf .pages .wpd .wps .dotx",
    refusals.SPREADSHEET: ".xls .xlsx .xlsm .xlsb .xlt .xltx .ods .numbers .csv .tsv",
    refusals.SLIDES: ".ppt .pptx .pptm .odp .key",
    refusals.WEB_PAGE: ".htm .html .mht .mhtml .xhtml",
    refusals.PICTURE: ".png .jpg .jpeg .gif .tif .tiff .bmp .heic .webp",
    refusals.MESSAGE: ".msg .eml",
    refusals.PACKED: ".zip .7z .rar .gz .tar .tgz",
}


class Admitted(NamedTuple):
    """A file that may be parsed: its form (txt, docx, pdf) and its bytes."""

    form: str
    data: bytes


def admit(path: Path) -> Admitted:
    """Return the bytes of a file that is what its name says; raises Refused, without reading one that is too large."""
    size = size_of(path, refusals.NO_FILE)
    form = _form_of(path)
    data = bytes_of(path, size, _LARGEST[form], too_large, refusals.NO_FILE)
    _check_content(path, form, data)
    return Admitted(form, data)


def _form_of(path: Path) -> str:
    suffix = path.suffix.lower()
    if suffix in _FORMS:
        return _FORMS[suffix]
    advice = next((advice for advice, known in _ADVICE.items() if suffix in known.split()), refusals.UNKNOWN_KIND)
    raise refuse(path.name, advice)


def _check_content(path: Path, form: str, data: bytes) -> None:
    found = signatures.kind_of_bytes(data)
    expected = {"txt": "", "docx": signatures.PACKED, "pdf": signatures.PDF}[form]
    if form == "txt" and not found and signatures.is_web_page(data):
        raise refuse(path.name, refusals.WEB_PAGE)
    if form == "docx" and found == signatures.OLD_OFFICE:
        raise refuse(path.name, _why_old(data))
    if found != expected:
        raise holds_something_else(path.name, path.suffix.lower(), found or "something else")


def _why_old(data: bytes) -> str:
    """Return why a .docx is in the old container: Word locks a document by putting it into one."""
    return refusals.LOCKED if "EncryptedPackage".encode("utf-16-le") in data else refusals.OLD_WORD
