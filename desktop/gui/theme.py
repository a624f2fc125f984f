"""Light and dark, zoom, and every measure as a multiple of the font size."""

import re
import sys
from collections.abc import Callable, Mapping
from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication

from desktop.gui import resources
from desktop.gui.tokens import DARK, LIGHT, Tokens

DESIGN_PX = 14
ZOOMS = (0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
_FAMILIES = ("Segoe UI", "Inter", "Noto Sans", "Liberation Sans", "DejaVu Sans")
_GENERIC = frozenset({"", "sans", "sans serif", "sans-serif", "dejavu sans"})


class Appearance(StrEnum):
    """What the secretary chose in the settings."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """The look of every window, as QApplication.palette() is the palette of every widget.

    changed is emitted after a new palette, font and style sheet stand.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.appearance = Appearance.SYSTEM
        self.zoom = 1.0
        self.tokens: Tokens = LIGHT
        self._base_px = float(DESIGN_PX)
        self._fonts: dict[tuple[float, bool], QFont] = {}

    @property
    def is_dark(self) -> bool:
        """Whether the dark palette stands."""
        return self.tokens is DARK

    def px(self, units: float) -> int:
        """Return a measure of the drawings (14 units = the body text) in pixels of this font and zoom."""
        return max(1, round(units * self._base_px * self.zoom / DESIGN_PX)) if units > 0 else 0

    def font(self, units: float = DESIGN_PX, *, strong: bool = False) -> QFont:
        """Return the window's font at a size of the drawings, semi-bold if strong."""
        made = self._fonts.get((units, strong))
        if made is None:
            made = self._fonts[units, strong] = QFont(QApplication.font())
            made.setPixelSize(self.px(units))
            made.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        return QFont(made)

    def set_up(self, app: QApplication, appearance: Appearance, zoom: float) -> None:
        """Dress the application for the first time and follow the system's light and dark from then on."""
        app.setStyle("Fusion")
        self._base_px = max(float(DESIGN_PX), QFontInfo(app.font()).pixelSize())
        app.styleHints().colorSchemeChanged.connect(self._follow_system)
        self.appearance, self.zoom = appearance, zoom
        self._dress()

    def choose(self, appearance: Appearance) -> None:
        """Switch to light, dark, or what the system says, at once."""
        self.appearance = appearance
        self._dress()

    def set_zoom(self, zoom: float) -> None:
        """Make all text and measures larger or smaller; 1.0 is the system's size."""
        self.zoom = min(ZOOMS[-1], max(ZOOMS[0], zoom))
        self._dress()

    def step_zoom(self, steps: int) -> None:
        """Go up or down the list of zooms."""
        nearest = min(range(len(ZOOMS)), key=lambda index: abs(ZOOMS[index] - self.zoom))
        self.set_zoom(ZOOMS[min(len(ZOOMS) - 1, max(0, nearest + steps))])

    def _follow_system(self) -> None:
        if self.appearance is Appearance.SYSTEM:
            self._dress()

    def _dress(self) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.tokens = DARK if self._wants_dark(app) else LIGHT
        app.setPalette(palette_of(self.tokens))
        app.setFont(self._app_font())
        self._fonts.clear()
        pictures = {"arrow": resources.arrow_url(dark=self.is_dark), "tick": resources.tick_url(dark=self.is_dark)}
        names = self.tokens._asdict() | pictures
        app.setStyleSheet(fill_style(resources.style_text(), names, self.px))
        self.changed.emit()

    def _wants_dark(self, app: QApplication) -> bool:
        if self.appearance is Appearance.SYSTEM:
            return app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return self.appearance is Appearance.DARK

    def _app_font(self) -> QFont:
        font = QFont()
        font.setFamilies(font_families())
        font.setPixelSize(self.px(DESIGN_PX))
        font.setFeature(QFont.Tag("tnum"), 1)
        return font


def font_families() -> list[str]:
    """Return the families to try: the system's own first, unless it is only a generic name."""
    own = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    if sys.platform in ("win32", "darwin") or own.lower() not in _GENERIC:
        return [own, *_FAMILIES]
    return list(_FAMILIES[1:])


def fill_style(text: str, names: Mapping[str, str], px: Callable[[float], int]) -> str:
    """Return the style sheet with @name filled by what it stands for and 12u by its pixels."""
    measured = re.sub(r"\b(\d+(?:\.\d+)?)u\b", lambda found: f"{px(float(found[1]))}px", text)
    return re.sub(r"@(\w+)", lambda found: names[found[1]], measured)


def palette_of(tokens: Tokens) -> QPalette:
    """Return the Qt palette of the tokens, for everything the style sheet does not name."""
    palette = QPalette()
    role = QPalette.ColorRole
    pairs = {
        role.Window: tokens.window,
        role.WindowText: tokens.text,
        role.Base: tokens.field,
        role.AlternateBase: tokens.ground,
        role.Text: tokens.text,
        role.Button: tokens.window,
        role.ButtonText: tokens.text,
        role.BrightText: tokens.late,
        role.Highlight: tokens.accent,
        role.HighlightedText: tokens.on_accent,
        role.Link: tokens.link,
        role.LinkVisited: tokens.link,
        role.ToolTipBase: tokens.ground,
        role.ToolTipText: tokens.text,
        role.PlaceholderText: tokens.muted,
        role.Accent: tokens.accent,
        role.Mid: tokens.line,
        role.Dark: tokens.line_strong,
    }
    for each, colour in pairs.items():
        palette.setColor(each, QColor(colour))
    for each in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, QColor(tokens.disabled))
    return palette


_theme: Theme | None = None


def theme() -> Theme:
    """Return the one theme of this process."""
    global _theme
    if _theme is None:
        _theme = Theme()
    return _theme
