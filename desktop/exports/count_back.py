"""A workbook just written, opened again and counted, without the library that wrote it."""

import re
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from xml.etree import ElementTree
from zipfile import BadZipFile, ZipFile

from desktop.exports.plain_text import printable
from desktop.exports.sheet_plan import Claim

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_PLACE = re.compile(r"A(\d+):[A-Z]+(\d+)")
_COLUMN = re.compile(r"[A-Z]+")
_Row = dict[str, str]


class CountsDiffer(Exception):
    """What was read back is not what was written: a fault of the program, never of who uses it."""


def check_rows(path: Path, expected: Mapping[str, int], claims: Mapping[str, Sequence[Claim]] | None = None) -> None:
    """Compare the filled rows of the tables of each sheet with those expected, and what the lines of sheets claim.

    A row counts when its first cell holds something and a table's place covers it. Raises CountsDiffer.
    """
    read = _Workbook(_parts(path))
    found = {name: read.filled_rows(number) for number, name in enumerate(read.names(), 1)}
    if found != dict(expected):
        raise CountsDiffer(f"rows read back {found}, rows written {dict(expected)}")
    numbers = {name: number for number, name in enumerate(read.names(), 1)}
    for name, said in (claims or {}).items():
        rows = read.table(numbers[name])
        for claim in said:
            _check_claim(name, claim, rows)


def _check_claim(name: str, claim: Claim, rows: list[_Row]) -> None:
    where = [(printable(heading), printable(words)) for heading, words in claim.where]
    held = [row for row in rows if all(row.get(heading) == words for heading, words in where)]
    number = sum(_number(row.get(claim.adds, "")) for row in held) if claim.adds else len(held)
    if number != claim.number:
        raise CountsDiffer(f"{name} says {claim.number}, and {number} are there: {claim.where} {claim.adds}")


def _number(words: str) -> int:
    return int(words) if words.isdecimal() else 0


@dataclass(frozen=True)
class _Workbook:
    """The parts of a file, each sheet parsed once; sheets are counted from 1."""

    parts: Mapping[str, bytes]
    parsed: dict[int, ElementTree.Element] = field(default_factory=dict)

    def names(self) -> list[str]:
        """Return the names of the sheets in their order."""
        workbook = ElementTree.fromstring(self.parts["xl/workbook.xml"])
        return [sheet.attrib["name"] for sheet in workbook.iter(f"{_MAIN}sheet")]

    def filled_rows(self, number: int) -> int:
        """Return how many rows of the tables of a sheet hold something in their first cell."""
        filled = {int(row.attrib["r"]) for row in self._rows(number) if _begins(row)}
        covered = (row for first, last in _tables(self.parts, number) for row in range(first + 1, last + 1))
        return sum(row in filled for row in covered)

    def table(self, number: int) -> list[_Row]:
        """Return the rows of the only table of a sheet as words by heading, none where it has no table."""
        place = next(_tables(self.parts, number), None)
        if place is None:
            return []
        first, *others = (
            self._cells(row) for row in self._rows(number) if place[0] <= int(row.attrib["r"]) <= place[1]
        )
        return [{first[column]: words for column, words in row.items() if column in first} for row in others]

    def _rows(self, number: int) -> Iterator[ElementTree.Element]:
        if number not in self.parsed:
            self.parsed[number] = ElementTree.fromstring(self.parts[f"xl/worksheets/sheet{number}.xml"])
        return self.parsed[number].iter(f"{_MAIN}row")

    def _cells(self, row: ElementTree.Element) -> _Row:
        return {_column(cell): self._words(cell) for cell in row.iter(f"{_MAIN}c")}

    def _words(self, cell: ElementTree.Element) -> str:
        words = "".join(cell.itertext())
        return self._strings[int(words)] if cell.get("t") == "s" else words

    @cached_property
    def _strings(self) -> list[str]:
        strings = ElementTree.fromstring(self.parts["xl/sharedStrings.xml"])
        return ["".join(each.itertext()) for each in strings.iter(f"{_MAIN}si")]


def _begins(row: ElementTree.Element) -> bool:
    first = row.find(f"{_MAIN}c")
    return first is not None and bool("".join(first.itertext()))


def _column(cell: ElementTree.Element) -> str:
    found = _COLUMN.match(cell.attrib["r"])
    return found[0] if found else ""


def _parts(path: Path) -> dict[str, bytes]:
    """Return every part of the file; reading each to its end compares its checksum."""
    try:
        with ZipFile(path) as archive:
            return {name: archive.read(name) for name in archive.namelist()}
    except (BadZipFile, zlib.error) as error:
        raise CountsDiffer(f"{path.name} cannot be read back") from error


def _tables(parts: Mapping[str, bytes], number: int) -> Iterator[tuple[int, int]]:
    relations = parts.get(f"xl/worksheets/_rels/sheet{number}.xml.rels", b"<none/>")
    for relation in ElementTree.fromstring(relations):
        if relation.attrib["Type"].endswith("/table"):
            table = ElementTree.fromstring(parts[relation.attrib["Target"].lstrip("/")])
            place = _PLACE.fullmatch(table.attrib["ref"])
            assert place is not None
            yield int(place[1]), int(place[2])
