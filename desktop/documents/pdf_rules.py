"""The lines drawn on a PDF page, and the tables that they rule."""

import ctypes
from collections.abc import Iterator
from typing import Any, NamedTuple

import pypdfium2.raw as library

from desktop.documents.pdf_segments import Turned

# In points.
_THICKEST = 3.0
_SHORTEST = 6.0
# A drawing of more parts than this is a picture, not a table.
_MOST_OBJECTS = 20_000
_MOST_STROKES = 5_000


class Rule(NamedTuple):
    """A straight line along the page or down it, as the box that it fills."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def lies(self) -> bool:
        """Say whether it runs along the page."""
        return self.x1 - self.x0 > self.y1 - self.y0


def rules_on(page: Any, turned: Turned) -> list[Rule]:
    """Return the lines drawn on a page of the PDF library, placed where its text is upright."""
    boxes = (turned.box(*stroke) for drawn in _drawings(page) for stroke in _strokes(drawn))
    return [rule for box in boxes if (rule := _rule(*box)) is not None]


def _rule(x0: float, y0: float, x1: float, y1: float) -> Rule | None:
    wide, high = x1 - x0, y1 - y0
    return Rule(x0, y0, x1, y1) if min(wide, high) < _THICKEST and max(wide, high) > _SHORTEST else None


def _drawings(page: Any) -> Iterator[Any]:
    for place in range(min(library.FPDFPage_CountObjects(page), _MOST_OBJECTS)):
        drawn = library.FPDFPage_GetObject(page, place)
        if library.FPDFPageObj_GetType(drawn) == library.FPDF_PAGEOBJ_PATH:
            yield drawn


def _strokes(drawn: Any) -> Iterator[tuple[float, float, float, float]]:
    """Yield the box of a drawing where it is a line, otherwise the boxes of the lines it is made of."""
    sides = [ctypes.c_float() for _ in range(4)]
    if not library.FPDFPageObj_GetBounds(drawn, *map(ctypes.byref, sides)):
        return
    x0, y0, x1, y1 = (side.value for side in sides)
    if min(x1 - x0, y1 - y0) < _THICKEST:
        yield x0, y0, x1, y1
    elif library.FPDFPath_CountSegments(drawn) <= _MOST_STROKES:
        yield from _parts(drawn)


def _parts(drawn: Any) -> Iterator[tuple[float, float, float, float]]:
    matrix = library.FS_MATRIX()
    library.FPDFPageObj_GetMatrix(drawn, ctypes.byref(matrix))
    begun = before = (0.0, 0.0)
    for place in range(library.FPDFPath_CountSegments(drawn)):
        part = library.FPDFPath_GetPathSegment(drawn, place)
        point = _point(part, matrix)
        if library.FPDFPathSegment_GetType(part) == library.FPDF_SEGMENT_MOVETO:
            begun = point
        else:
            yield _box(before, point)
        if library.FPDFPathSegment_GetClose(part):
            yield _box(point, begun)
        before = point


def _point(part: Any, matrix: Any) -> tuple[float, float]:
    x, y = ctypes.c_float(), ctypes.c_float()
    library.FPDFPathSegment_GetPoint(part, ctypes.byref(x), ctypes.byref(y))
    return (
        matrix.a * x.value + matrix.c * y.value + matrix.e,
        matrix.b * x.value + matrix.d * y.value + matrix.f,
    )


def _box(begin: tuple[float, float], end: tuple[float, float]) -> tuple[float, float, float, float]:
    return min(begin[0], end[0]), min(begin[1], end[1]), max(begin[0], end[0]), max(begin[1], end[1])
