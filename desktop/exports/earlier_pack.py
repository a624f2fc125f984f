"""Whether a file is a pack that was written before and stands as it was written: only that may go unasked."""

import re
import zlib
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from desktop.domain.errors import Refused

_PROPERTIES = "docProps/core.xml"
_MOST_READ = 65_536
_SUBJECT = re.compile(rb"<dc:subject[^>]*>Meeting pack</dc:subject>")
# A spreadsheet program that saves the file moves the second of the two.
_MADE = re.compile(rb"<dcterms:created[^>]*>([^<]+)<")
_SAVED = re.compile(rb"<dcterms:modified[^>]*>([^<]+)<")
# What zipfile raises for a file that is none, is cut off, locked or packed in a way of its own.
_NO_WORKBOOK = (OSError, BadZipFile, zlib.error, KeyError, ValueError, RuntimeError, EOFError)


def refuse_other_file(to: Path) -> None:
    """Raise Refused where a file stands that is not an earlier pack, or one that was changed since."""
    if to.is_file() and not _is_as_written(to):
        raise Refused(
            f"{to.name} is there already and is no earlier pack, or was changed since; choose another name, "
            "or say that it may be replaced (--replace)."
        )


def _is_as_written(path: Path) -> bool:
    try:
        with ZipFile(path) as archive, archive.open(_PROPERTIES) as part:
            properties = part.read(_MOST_READ)
    except _NO_WORKBOOK:
        return False
    made, saved = _MADE.search(properties), _SAVED.search(properties)
    return bool(_SUBJECT.search(properties) and made and saved and made[1] == saved[1])
