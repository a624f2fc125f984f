"""The finished workbook as bytes on disk, with what openpyxl leaves out of its charts."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl.writer.excel import ExcelWriter

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.chart._chart import ChartBase


def save(workbook: "Workbook", to: Path, charts: "Sequence[tuple[ChartBase, str]]") -> None:
    """Write the workbook to a new file; charts gives each native chart its alternative text."""
    words = {id(chart): text for chart, text in charts}
    with ZipFile(to, "w", ZIP_DEFLATED, allowZip64=True) as archive:
        _DescribingWriter(workbook, archive, words).write_data()


class _DescribingWriter(ExcelWriter):
    def __init__(self, workbook: "Workbook", archive: ZipFile, words: dict[int, str]) -> None:
        super().__init__(workbook, archive)
        self._words = words

    def _write_drawing(self, drawing: Any) -> None:
        plain = drawing._write
        drawing._write = lambda: self._described(plain(), drawing.charts)
        super()._write_drawing(drawing)

    def _write_charts(self) -> None:
        for chart in self._charts:
            plain = chart._write
            chart._write = lambda plain=plain: _with_own_formats(plain())
        super()._write_charts()

    def _described(self, tree: Any, charts: "Sequence[ChartBase]") -> Any:
        frames = [element for element in tree.iter() if _local_name(element) == "cNvPr"]
        for chart, frame in zip(charts, frames, strict=True):
            frame.set("descr", self._words[id(chart)])
        return tree


def _with_own_formats(tree: Any) -> Any:
    """Say of every number format that it is the chart's own; left unsaid, LibreOffice takes that of the cells."""
    for element in tree.iter():
        if _local_name(element) == "numFmt" and element.get("sourceLinked") is None:
            element.set("sourceLinked", "0")
    return tree


def _local_name(element: Any) -> str:
    return str(element.tag).rsplit("}", 1)[-1]
