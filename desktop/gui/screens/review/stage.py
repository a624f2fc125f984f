"""The action in view, alone: what was asked for, how late it is, what was last heard."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop.domain.rating_key import RatingLevel
from desktop.gui.screens.review.facts import Fact, answer_words, facts_of, request_words, status_words, update_words
from desktop.gui.screens.review.scale import Scale
from desktop.gui.theme import theme
from desktop.gui.widgets.buttons import LinkButton
from desktop.gui.widgets.elide import elided_lines
from desktop.gui.widgets.flow import FlowLayout
from desktop.gui.widgets.labels import Label
from desktop.workflows.review_case import ReviewCase
from desktop.workflows.review_order import Review

_SIZES, _HEADING_HEIGHT, _MOST_LINES = (68, 60, 52, 46, 40, 36, 32), 250, 6
_SAID_LINES, _SAID_SIZE = 3, 36
_BADGE, _WORD, _SPACE = 60, 40, 16
COVERED = "Exempt: shown in private session only"


class BigRating(QWidget):
    """A rating readable across a room: its letter in a square, its word beside it."""

    def __init__(self, scale: Scale) -> None:
        super().__init__()
        self._scale = scale
        self._level: RatingLevel | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_level(self, level: RatingLevel) -> None:
        """Show a level of the board's key."""
        self._level = level
        self.setAccessibleName(f"{level.letter}, {level.word}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for letter and word."""
        word = self._level.word if self._level else ""
        px = self._scale.px
        wide = QFontMetrics(_type(px(_WORD), strong=True)).horizontalAdvance(word)
        return QSize(px(_BADGE + _SPACE) + wide + px(4), px(_BADGE))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint square, letter and word."""
        if self._level is None:
            return
        px = self._scale.px
        side = px(_BADGE)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        square = QRectF(1, 1, side - 2, side - 2)
        # pale fills stand out from a white wall by their line
        painter.setPen(QPen(QColor(theme().tokens.line_strong), 1))
        painter.setBrush(QColor(self._level.fill))
        painter.drawRoundedRect(square, px(9), px(9))
        painter.setPen(QColor(self._level.text))
        painter.setFont(_type(px(_WORD), strong=True))
        painter.drawText(square, Qt.AlignmentFlag.AlignCenter, self._level.letter)
        painter.setPen(QColor(theme().tokens.text))
        left = side + px(_SPACE)
        beside = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRect(left, 0, self.width() - left, side), beside, self._level.word)
        painter.end()


class _Fitted(QLabel):
    """Words that are cut, or set smaller, to the room that there is."""

    def __init__(self, scale: Scale, name: str, role: str) -> None:
        super().__init__()
        self._scale, self._words = scale, ""
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def say(self, words: str) -> None:
        """Show other words."""
        self._words = words
        self.setAccessibleName(words)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the words to the new width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        raise NotImplementedError


class Heading(_Fitted):
    """What was asked for, in the largest type that leaves room for the rest; a very long one is cut."""

    def __init__(self, scale: Scale) -> None:
        super().__init__(scale, "review_wording", "wording")
        self._most_lines = _MOST_LINES

    def keep_to(self, lines: int) -> None:
        """Take at most so many lines; what is cut stands in the tool tip."""
        if lines != self._most_lines:
            self._most_lines = lines
            self._fit()

    def _fit(self) -> None:
        px = self._scale.px
        for units in _SIZES:
            font = _type(px(units), strong=True)
            step = QFontMetrics(font).lineSpacing()
            most = max(1, px(_HEADING_HEIGHT) // step)
            lines = elided_lines(self._words, font, self.width(), self._most_lines)
            if len(lines) <= most:
                break
        self.setToolTip(self._words if lines and lines[-1].endswith("…") else "")
        self.setFont(font)
        self.setStyleSheet(f"font-size: {font.pixelSize()}px; font-weight: 600;")
        self.setText("\n".join(lines))
        self.setFixedHeight(len(lines) * step + px(4))


class Said(_Fitted):
    """What a lead said, in a few lines; the rest stands in its tool tip."""

    def __init__(self, scale: Scale) -> None:
        super().__init__(scale, "review_update", "said")

    def _fit(self) -> None:
        font = _type(self._scale.px(_SAID_SIZE))
        lines = elided_lines(self._words, font, self.width(), _SAID_LINES)
        self.setText("\n".join(lines))
        self.setToolTip(self._words if lines and lines[-1].endswith("…") else "")
        self.setFixedHeight(len(lines) * QFontMetrics(font).lineSpacing() + self._scale.px(4))


class FactBox(QWidget):
    """One fact: what it is, large what it says, and a smaller line."""

    def __init__(self, scale: Scale) -> None:
        super().__init__()
        self.label, self.value = Label("", "field", wrap=False), Label("", "fact", wrap=False)
        self.detail = Label("", "muted", wrap=False)
        self.column = column = QVBoxLayout(self)
        scale.space(column, (0, 0, 0, 8), 2)
        for each in (self.label, self.value, self.detail):
            column.addWidget(each)

    def show_fact(self, fact: Fact) -> None:
        """Show a fact."""
        self.label.setText(fact.label)
        self.value.set_role("late" if fact.late else "fact")
        self.value.setText(fact.value)
        self.detail.setText(fact.detail or " ")


class Stage(QWidget):
    """shows one case. What is exempt is covered until somebody says that the public has left."""

    def __init__(self, scale: Scale, open_source: Callable[[], object]) -> None:
        super().__init__()
        self.setObjectName("review_stage")
        self._scale = scale
        self.ref = LinkButton("", "review_ref", open_source)
        self.lead = Label("", "strong", wrap=False)
        self.status = Label("", "muted", wrap=False)
        self.rating = BigRating(scale)
        self.heading = Heading(scale)
        self.facts = [FactBox(scale) for _ in range(5)]
        self.said, self.by = Said(scale), Label("", "muted")
        self.request, self.answer, self.decided = Label("", "asks"), Label("", "asks"), Label("", "decided")
        self.decided.setObjectName("review_decided")
        self._quote = QFrame()
        # what a low page does without, the least needed first
        self._spared = (self.decided, self.by, self.answer, self._quote, self.request)
        self._has_words: set[QWidget] = set()
        self._lay_out()

    def show_case(self, case: ReviewCase, review: Review, level: RatingLevel, *, covered: bool, cited: str) -> None:
        """Show an action; cited is the part of the minute that decided about it at this meeting."""
        item = case.item
        self.ref.say(_source(case))
        self.ref.setVisible(bool(case.source_ref))
        self.ref.setToolTip("Ctrl+Enter opens it")
        self.lead.setText(" · ".join(filter(None, (_own_ref(case), item.lead or "No lead"))))
        self.status.setText(status_words(case))
        self.rating.show_level(level)
        self.heading.say(COVERED if covered else item.wording)
        for box, fact in zip(self.facts, facts_of(case), strict=True):
            box.show_fact(fact)
        said, by = update_words(case)
        self.said.say("X shows it." if covered else said)
        self.by.setText("" if covered else by)
        self._show_notices(case, review, covered, cited)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much as there is room for."""
        super().resizeEvent(event)
        self._make_room()

    def _show_notices(self, case: ReviewCase, review: Review, covered: bool, cited: str) -> None:
        request = request_words(case.request) if case.request and not covered else ""
        answer = answer_words(case.asked, review) if case.asked and not covered else ""
        last = case.decided[-1] if case.decided else None
        decided = f"{cited}: {last.wording}" if last else ""
        self._has_words = {self._quote} | ({self.by} if self.by.text() else set())
        for label, words in ((self.request, request), (self.answer, answer), (self.decided, decided)):
            label.setText(words)
            if words:
                self._has_words.add(label)
        self._make_room()

    def _make_room(self) -> None:
        """Leave out what can be done without, so that on a low page no words stand on top of others."""
        self.heading.keep_to(_MOST_LINES)
        for widget in self._spared:
            widget.setVisible(widget in self._has_words)
        for widget in self._spared:
            if self._needed_height() <= self.height():
                return
            widget.hide()
        if self._needed_height() > self.height():
            self.heading.keep_to(1)

    def _needed_height(self) -> int:
        # what has new words tells it to the layout around it only then
        for layout in (*(box.column for box in self.facts), self._inner):
            layout.activate()
        self._column.invalidate()
        return self._column.totalHeightForWidth(self.width())

    def _lay_out(self) -> None:
        told = FlowLayout()
        told.are_rows_apart = False
        self._scale.space(told, spacing=24)
        for widget in (self.ref, self.lead, self.status):
            told.addWidget(widget)
        first = QHBoxLayout()
        self._scale.space(first, spacing=24)
        first.addLayout(told, 1)
        first.addWidget(self.rating, 0, Qt.AlignmentFlag.AlignTop)
        facts = FlowLayout()
        facts.are_rows_apart = False
        self._scale.space(facts, spacing=48)
        for box in self.facts:
            facts.addWidget(box)
        self._inner = quote = QVBoxLayout(self._quote)
        self._quote.setObjectName("review_quote")
        self._scale.space(quote, (24, 0, 0, 0), 6)
        quote.addWidget(self.said)
        quote.addWidget(self.by)
        self._column = column = QVBoxLayout(self)
        self._scale.space(column, spacing=20)
        column.addLayout(first)
        column.addWidget(self.heading)
        column.addLayout(facts)
        column.addWidget(self._quote)
        for label in (self.request, self.answer, self.decided):
            column.addWidget(label)
        column.addStretch(1)


def _source(case: ReviewCase) -> str:
    """Return what the link to the source says: the reference alone where the action has the same."""
    kind = {"resolutions": "Minute ", "recommendations": "Recommendation "}.get(case.item.source_kind, "")
    return case.source_ref if case.source_ref == case.item.ref else f"{kind}{case.source_ref}"


def _own_ref(case: ReviewCase) -> str:
    return case.item.ref if case.item.ref != case.source_ref else ""


def _type(pixels: int, *, strong: bool = False) -> QFont:
    font = theme().font(strong=strong)
    font.setPixelSize(pixels)
    return font
