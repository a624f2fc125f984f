"""What the grid of the timeline is painted with, looked up once for each look of the window."""

from PySide6.QtGui import QColor, QPen

from desktop.gui.screens.timeline.wrapping import Wrapping
from desktop.gui.theme import theme
from desktop.gui.widgets.row_look import Face

LANE, WIDEST, THEMES = 168, 300, 168
YEARS, MONTHS = 26, 44
LINE, SMALL_LINE, THEME_LINES = 18, 16, 6
LEFT = 24
EDGE, PAD, GAP = 8, 8, 6


class GridLook:
    """Fonts, pens and measures; all measures are in pixels."""

    def __init__(self) -> None:
        px, tokens = theme().px, theme().tokens
        self.line, self.small_line = px(LINE), px(SMALL_LINE)
        self.edge, self.pad, self.gap = px(EDGE), px(PAD), px(GAP)
        self.plain = Face(theme().font(13), self.line)
        self.small = Face(theme().font(12), self.small_line)
        self.strong = Face(theme().font(13, strong=True), self.line)
        self.wraps, self.wraps_strong = Wrapping(self.plain.font), Wrapping(self.strong.font)
        self.wraps_small = Wrapping(self.small.font)
        names = ("window", "ground", "selected", "hover", "chip", "focus", "accent")
        self.colours = {name: QColor(getattr(tokens, name)) for name in names}
        self.text, self.muted, self.link = (QPen(QColor(each)) for each in (tokens.text, tokens.muted, tokens.link))
        self.rule, self.edge_pen = QPen(QColor(tokens.line), 1), QPen(QColor(tokens.line_strong), 1)
        self.ring = QPen(self.colours["focus"], 2)
        self.bar, self.left = px(3), px(LEFT)
        self.theme_room = px(THEMES) - self.left - self.edge
