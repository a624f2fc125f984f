"""The name of a stranger's file as a label: what could mislead a reader or a disk is taken out."""

import re

from desktop.documents.cleaning import clean, on_one_line

_LONGEST = 120
_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
# Names that Windows keeps for devices, whatever ending they have.
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
_ENDINGS = {
    "pdf": (".pdf",),
    "docx": (".docx",),
    "xlsx": (".xlsx",),
    "png": (".png",),
    "jpg": (".jpg", ".jpeg"),
    "tiff": (".tif", ".tiff"),
}
_DOCUMENTS = frozenset(ending for endings in _ENDINGS.values() for ending in endings)


def label_of(name: str) -> str:
    """Return a file's name without folders, control and direction marks, at most 120 characters, its ending kept."""
    last = re.split(r"[/\\]", name.rstrip("/\\"))[-1]
    plain = _NOT_IN_NAMES.sub("_", on_one_line(clean(last))).strip(". ") or "paper"
    if _RESERVED.fullmatch(plain):
        plain = f"_{plain}"
    stem, dot, ending = plain.rpartition(".")
    if len(plain) <= _LONGEST or not dot or len(ending) > 10:
        return plain[:_LONGEST]
    return f"{stem[: _LONGEST - len(ending) - 1]}.{ending}"


def with_ending(name: str, form: str) -> str:
    """Return a label with the ending of what the file is: a PDF that is called .docx would open in Word."""
    stem, dot, ending = name.rpartition(".")
    if f".{ending}".lower() in _ENDINGS[form] and dot:
        return name
    known = dot and f".{ending}".lower() in _DOCUMENTS
    return f"{stem if known else name}{_ENDINGS[form][0]}"
