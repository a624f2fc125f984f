"""The finished workbook as bytes on disk, with what openpyxl leaves out of its charts."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl.writer.excel import ExcelWriter

_Write = Callable[[], Any]


def save(workbook: Any, to: Path, charts: list[tuple[Any, str]]) -> None:
    """Write the workbook to a new file; charts gives each native chart its alternative text."""
    words = {id(chart): text for chart, text in charts}
    for chart, _ in charts:
        chart._write = _with_own_formats(chart._write)
    with ZipFile(to, "w", ZIP_DEFLATED, allowZip64=True) as archive:
        # Only the writer of this one file is taught to describe; the library itself stays as it is.
        writer: Any = ExcelWriter(workbook, archive)
        writer._write_drawing = _describing(writer._write_drawing, words)
        writer.write_data()


def _describing(write_drawing: Callable[[Any], None], words: Mapping[int, str]) -> Callable[[Any], None]:
    def write(drawing: Any) -> None:
        drawing._write = _described(drawing._write, [words[id(chart)] for chart in drawing.charts])
        write_drawing(drawing)

    return write


def _described(write: _Write, texts: list[str]) -> _Write:
    """Put the text into each frame of a drawing; openpyxl writes frames without one."""

    def write_described() -> Any:
        tree = write()
        frames = [element for element in tree.iter() if _local_name(element) == "cNvPr"]
        for frame, text in zip(frames, texts, strict=True):
            frame.set("descr", text)
        return tree

    return write_described


def _with_own_formats(write: _Write) -> _Write:
    """Say of every number format that it is the chart's own; left unsaid, LibreOffice takes that of the cells."""

    def write_said() -> Any:
        tree = write()
        for element in tree.iter():
            if _local_name(element) == "numFmt" and element.get("sourceLinked") is None:
                element.set("sourceLinked", "0")
        return tree

    return write_said


def _local_name(element: Any) -> str:
    return str(element.tag).rsplit("}", 1)[-1]
