"""A chart as a picture file has its words with it."""

import struct
import xml.etree.ElementTree as ElementTree
import zlib
from pathlib import Path

import pytest

from desktop.domain.errors import Refused
from desktop.exports.chart_picture import write_chart_picture
from tests.exports.harbour_pack import charts


def _texts(content: bytes) -> dict[str, str]:
    """Return the texts of a PNG by their keywords."""
    found, at = {}, 8
    while at < len(content):
        (length,) = struct.unpack(">I", content[at : at + 4])
        kind, data = content[at + 4 : at + 8], content[at + 8 : at + 8 + length]
        if kind == b"tEXt":
            name, _, text = data.partition(b"\0")
            found[name.decode()] = text.decode("latin-1")
        if kind == b"iTXt":
            name, _, rest = data.partition(b"\0")
            text = rest[2:].split(b"\0", 2)[2]
            found[name.decode()] = (zlib.decompress(text) if rest[0] else text).decode()
        at += length + 12
    return found


def test_a_png_says_its_finding_and_its_numbers(tmp_path: Path) -> None:
    chart = charts()[0]
    told = _texts(write_chart_picture(chart, tmp_path / "chart.png").read_bytes())
    assert (told["Title"], told["Description"]) == (chart.title, chart.alt)


def test_an_svg_begins_with_its_title_and_description(tmp_path: Path) -> None:
    chart = charts()[3]
    root = ElementTree.parse(write_chart_picture(chart, tmp_path / "chart.svg")).getroot()
    assert [(each.tag.split("}")[1], each.text) for each in root][:2] == [("title", chart.title), ("desc", chart.alt)]
    assert root.get("aria-labelledby") == "chart-title chart-desc"


def test_a_picture_that_cannot_be_put_there_is_refused_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="no folder"):
        write_chart_picture(charts()[0], tmp_path / "gone" / "chart.png")
