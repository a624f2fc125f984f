"""The type of the pages that the program makes itself."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Fonts:
    """The names of the upright and the bold type."""

    plain: str
    bold: str


PRINTERS_OWN = Fonts("Helvetica", "Helvetica-Bold")


def fonts_for(texts: Iterable[str]) -> Fonts:
    """Return type that has every letter of the texts: that of every printer, or else one that is embedded."""
    try:
        for text in texts:
            text.encode("cp1252")
    except UnicodeEncodeError:
        return _embedded()
    return PRINTERS_OWN


@cache
def _embedded() -> Fonts:
    from pathlib import Path

    from matplotlib import get_data_path
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    folder = Path(get_data_path()) / "fonts" / "ttf"
    made = Fonts("DejaVuSans", "DejaVuSans-Bold")
    for name in (made.plain, made.bold):
        pdfmetrics.registerFont(TTFont(name, str(folder / f"{name}.ttf")))
    return made
