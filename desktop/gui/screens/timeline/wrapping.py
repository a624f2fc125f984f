"""Words put into lines of a width: thousands of headlines in the time that one layout of Qt takes for a few."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF

_MOST_KEPT = 20_000


class Wrapping:
    """Wraps texts in one font; the width of each word is measured once."""

    def __init__(self, font: QFont) -> None:
        self._metrics = QFontMetricsF(font)
        self._space = self._metrics.horizontalAdvance(" ")
        self._widths: dict[str, float] = {}

    def lines(self, text: str, width: int, most: int) -> tuple[str, ...]:
        """Return at most so many lines that fit a width in pixels, the last one cut with an ellipsis."""
        words = text.split()
        lines: list[str] = []
        at = 0
        while at < len(words) and len(lines) < most:
            first, used = at, self._width(words[at])
            at += 1
            while at < len(words) and used + self._space + self._width(words[at]) <= width:
                used += self._space + self._width(words[at])
                at += 1
            line = " ".join(words[first:at])
            lines.append(line if used <= width else self._cut(line, width))
        if at < len(words):
            lines[-1] = self._cut(f"{lines[-1]} {words[at]}…", width, whole=False)
        return tuple(lines)

    def _cut(self, line: str, width: int, *, whole: bool = True) -> str:
        if not whole and self._metrics.horizontalAdvance(line) <= width:
            return line
        return self._metrics.elidedText(line, Qt.TextElideMode.ElideRight, width)

    def _width(self, word: str) -> float:
        found = self._widths.get(word)
        if found is None:
            if len(self._widths) > _MOST_KEPT:
                self._widths.clear()
            found = self._widths[word] = self._metrics.horizontalAdvance(word)
        return found
