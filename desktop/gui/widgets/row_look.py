"""What the rows of a list are painted with: fonts, pens and measures, looked up once for each look of the window."""

from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPen

from desktop.gui.theme import theme
from desktop.gui.widgets.elide import Type, type_of
from desktop.gui.widgets.rating import WORD_LEFT

SIDE, TOP, LINE, STEP, EDGE = 12, 9, 20, 32, 12
_STRONG = frozenset({"strong", "late"})


class Face:
    """A font, with what its lines need: its type for cutting them, and where in a line its letters stand."""

    def __init__(self, font: QFont, line: int) -> None:
        self.font = font
        self.of_type: Type = type_of(font)
        metrics = QFontMetricsF(font)
        self.base = (line - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent()


class RowLook:
    """The look of rows in the present theme and zoom; all measures are in pixels."""

    def __init__(self) -> None:
        px, tokens = theme().px, theme().tokens
        self.side, self.top, self.line, self.step = (px(units) for units in (SIDE, TOP, LINE, STEP))
        self.first_side = px(SIDE + EDGE)
        self.right = -(-px(SIDE) // 2)
        self.bar = px(3)
        self.icon, self.icon_colour = px(18), tokens.muted
        self.badge_down, self.word_left = px(1), px(WORD_LEFT)
        self.plain = Face(theme().font(), self.line)
        self.strong = Face(theme().font(strong=True), self.line)
        self.small = Face(theme().font(13), self.line)
        self.window, self.hover, self.selected = (
            QColor(colour) for colour in (tokens.window, tokens.hover, tokens.selected)
        )
        self.focus = QColor(tokens.focus)
        self.rule, self.ring = QPen(QColor(tokens.line), 1), QPen(self.focus, 2)
        self.muted = QPen(QColor(tokens.muted))
        self.text = QPen(QColor(tokens.text))
        self._tones = {"muted": self.muted, "late": QPen(QColor(tokens.late)), "link": QPen(QColor(tokens.link))}

    def pen(self, tone: str) -> QPen:
        """Return the pen for words in a tone."""
        return self._tones.get(tone, self.text)

    def face(self, tone: str) -> Face:
        """Return the face for words in a tone."""
        return self.strong if tone in _STRONG else self.plain
