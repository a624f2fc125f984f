"""A workbook just written, opened again and counted, without the library that wrote it."""

import re
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from xml.etree import ElementTree
from zipfile import BadZipFile, ZipFile

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_PLACE = re.compile(r"A(\d+):[A-Z]+(\d+)")


class CountsDiffer(Exception):
    """What was read back is not what was written: a fault of the program, never of who uses it."""


def check_rows(path: Path, expected: Mapping[str, int]) -> None:
    """Compare the filled rows of the tables of each sheet with those expected; raises CountsDiffer.

    A row counts when its first cell holds something and a table's place covers it.
    """
    parts = _parts(path)
    found = {name: _rows(parts, number) for number, name in enumerate(_sheet_names(parts), 1)}
    if found != dict(expected):
        raise CountsDiffer(f"rows read back {found}, rows written {dict(expected)}")


def _parts(path: Path) -> dict[str, bytes]:
    """Return every part of the file; reading each to its end compares its checksum."""
    try:
        with ZipFile(path) as archive:
            return {name: archive.read(name) for name in archive.namelist()}
    except (BadZipFile, zlib.error) as error:
        raise CountsDiffer(f"{path.name} cannot be read back") from error


def _sheet_names(parts: Mapping[str, bytes]) -> list[str]:
    workbook = ElementTree.fromstring(parts["xl/workbook.xml"])
    return [sheet.attrib["name"] for sheet in workbook.iter(f"{_MAIN}sheet")]


def _rows(parts: Mapping[str, bytes], number: int) -> int:
    filled = set(_filled_rows(parts[f"xl/worksheets/sheet{number}.xml"]))
    covered = (row for first, last in _tables(parts, number) for row in range(first + 1, last + 1))
    return sum(row in filled for row in covered)


def _filled_rows(sheet: bytes) -> Iterator[int]:
    for row in ElementTree.fromstring(sheet).iter(f"{_MAIN}row"):
        first = row.find(f"{_MAIN}c")
        if first is not None and "".join(first.itertext()):
            yield int(row.attrib["r"])


def _tables(parts: Mapping[str, bytes], number: int) -> Iterator[tuple[int, int]]:
    relations = parts.get(f"xl/worksheets/_rels/sheet{number}.xml.rels", b"<none/>")
    for relation in ElementTree.fromstring(relations):
        if relation.attrib["Type"].endswith("/table"):
            table = ElementTree.fromstring(parts[relation.attrib["Target"].lstrip("/")])
            place = _PLACE.fullmatch(table.attrib["ref"])
            assert place is not None
            yield int(place[1]), int(place[2])
