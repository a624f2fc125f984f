"""Words for which there is no room are said whole by the tool tip under the pointer, and only then."""

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop.gui.widgets.buttons import LongButton
from desktop.gui.widgets.labels import Label

WORDS = "Mend the wall && count the boats before the winter"
SAID = {"a line": (lambda: Label(WORDS, wrap=False), WORDS), "a button": (lambda: LongButton(WORDS, "mend"), "wall & ")}


@pytest.mark.parametrize(("make", "said"), SAID.values(), ids=SAID)
def test_what_is_cut_is_said_until_there_is_room(qtbot, make, said) -> None:
    shown = make()
    qtbot.addWidget(shown)
    assert said in told(shown, 60)
    assert told(shown, 900) == ""


def test_a_line_keeps_what_else_its_tool_tip_says(qtbot) -> None:
    shown = Label(WORDS, wrap=False)
    qtbot.addWidget(shown)
    shown.setToolTip("Agreed in May")
    assert told(shown, 60) == "Agreed in May"


def told(shown: QWidget, width: int) -> str:
    """Move the pointer onto a widget of a width; return what its tool tip would say."""
    shown.resize(width, 30)
    QApplication.sendEvent(shown, QEnterEvent(QPointF(), QPointF(), QPointF()))
    return shown.toolTip()
