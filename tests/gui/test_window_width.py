"""The window fits a small screen, whichever view is in front."""

import pytest
from PySide6.QtWidgets import QApplication

from tests.gui.views import VIEWS

NARROW = 1180
OF_THE_SAMPLE = [name for name in VIEWS if name.startswith("sample: ")]


@pytest.mark.parametrize("name", OF_THE_SAMPLE)
def test_no_view_widens_the_window(person, harbour, name) -> None:
    VIEWS[name](person, harbour)
    QApplication.processEvents()
    assert person.window.minimumSizeHint().width() <= NARROW
