"""The colours and the type of drawn charts, light and dark."""

from dataclasses import dataclass
from functools import cache

_FAMILIES = (
    "Segoe UI",
    "SF Pro Text",
    "Helvetica Neue",
    "Inter",
    "Noto Sans",
    "Cantarell",
    "Liberation Sans",
    "DejaVu Sans",
)

# Dark blue and dark grey vanish on a dark ground: lines and single bars take these instead.
_LIFTED = {"#12436D": "#5AA0DC", "#3D3D3D": "#9AA8B6"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """Ground, text and line colours; points is the size of body text in points."""

    ground: str
    text: str
    muted: str
    line: str
    dark: bool = False
    points: float = 10.5

    def stroke(self, colour: str) -> str:
        """Return a colour that can be seen as a line on this ground."""
        return _LIFTED.get(colour, colour) if self.dark else colour


LIGHT = Look(ground="#FFFFFF", text="#18212B", muted="#5A6775", line="#DCE1E8")
DARK = Look(ground="#1C242D", text="#E8EDF2", muted="#9AA8B6", line="#313C48", dark=True)


@cache
def font_families() -> list[str]:
    """Return the first installed family of those that desktops set their windows in, and the one that has every mark.

    DejaVu comes with matplotlib.
    """
    from matplotlib.font_manager import get_font_names

    installed = set(get_font_names())
    first = next((family for family in _FAMILIES if family in installed), _FAMILIES[-1])
    return list(dict.fromkeys((first, _FAMILIES[-1])))
