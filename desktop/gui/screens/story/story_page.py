"""A record's story as a page to be read: its words, what is known of it, and each part below its heading."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.exports.follow_up_contents import StoryContents, StoryLine, StoryPart
from desktop.gui.measures import fix, space
from desktop.gui.widgets.labels import Label, Rule, section_label
from desktop.gui.widgets.layouts import clear_layout

_WIDTH, _LABELS = 820, 150
_TOP = Qt.AlignmentFlag.AlignTop


class StoryPage(QWidget):
    """A column of readable width; what is empty says so in one muted line."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("story_page")
        self._inside = QWidget()
        self._inside.setMaximumWidth(_WIDTH)
        fix(self._inside, width=_WIDTH)
        self._column = QVBoxLayout(self._inside)
        space(self._column, spacing=8)
        row = QHBoxLayout(self)
        space(row, (24, 16, 24, 32), 0)
        row.addWidget(self._inside, 0, _TOP)
        row.addStretch()

    def show_story(self, contents: StoryContents) -> None:
        """Show a story instead of the former one."""
        clear_layout(self._column)
        for words in contents.paragraphs:
            self._column.addWidget(Label(words, "heading"))
        self._column.addWidget(Rule())
        self._column.addWidget(_facts(contents.facts))
        for part in contents.parts:
            self._column.addWidget(_part(part))


def _facts(facts: tuple[tuple[str, str], ...]) -> QWidget:
    return _grid([(Label(label, "muted"), Label(words)) for label, words in facts])


def _part(part: StoryPart) -> QWidget:
    whole = QWidget()
    column = QVBoxLayout(whole)
    space(column, (0, 8, 0, 0), 4)
    column.addWidget(section_label(part.heading))
    if part.lines:
        column.addWidget(_grid([(Label(line.when, "muted"), _told(line)) for line in part.lines]))
    else:
        column.addWidget(Label(part.empty, "muted"))
    return whole


def _told(line: StoryLine) -> QWidget:
    whole = QWidget()
    column = QVBoxLayout(whole)
    space(column, spacing=0)
    column.addWidget(Label(line.words))
    if line.detail:
        column.addWidget(Label(line.detail, "small"))
    return whole


def _grid(rows: list[tuple[QWidget, QWidget]]) -> QWidget:
    whole = QWidget()
    grid = QGridLayout(whole)
    space(grid, spacing=8)
    grid.setColumnStretch(1, 1)
    for at, (label, words) in enumerate(rows):
        fix(label, width=_LABELS)
        grid.addWidget(label, at, 0, _TOP)
        grid.addWidget(words, at, 1, _TOP)
    return whole
