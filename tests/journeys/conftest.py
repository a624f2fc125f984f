"""The whole program on its first start: the window of the composition root, its own settings, and a person at it."""

import sys
from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QApplication

from desktop import app
from desktop.gui.requests import OpenRecord
from desktop.gui.session import BookSession
from desktop.gui.settings import use_settings
from desktop.gui.theme import Appearance, theme
from tests.gui.harbour import write_harbour
from tests.journeys.person import Person

PACKS = Path(__file__).parent.parent / "fixtures" / "packs"


@pytest.fixture
def invented_pack() -> Path:
    """The agenda pack of an invented board."""
    return PACKS / "whole_pack.txt"


@pytest.fixture
def person(qtbot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Person]:
    """Somebody in front of the first screen; at the end no bug may have been met."""
    use_settings(tmp_path / "settings.ini")
    theme().set_up(qapp, Appearance.LIGHT, 1.0)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    window = app.make_window()
    bugs: list[str] = []
    window.messages.broke.disconnect()
    window.messages.broke.connect(lambda details, _file: bugs.append(details))
    qtbot.addWidget(window)
    app.begin(window, None)
    window.resize(1280, 800)
    window.show()
    qtbot.waitExposed(window)
    # the menus, and with them the keys, follow the first paint; nobody's first key comes sooner
    window.menus.fill()
    yield Person(qtbot, window)
    window.close()
    assert bugs == []


@pytest.fixture
def harbour(person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """The records of the invented board, open in the window in late October 2014."""
    made = write_harbour(tmp_path / "harbour.minutebook")
    monkeypatch.setattr("desktop.gui.main_window.BookSession", partial(BookSession, today=date(2014, 10, 27)))
    assert person.window.books.open(tmp_path / "harbour.minutebook")
    return made


@pytest.fixture
def at_an_item(person: Person, harbour: SimpleNamespace) -> tuple[Person, SimpleNamespace]:
    """The person on the last item of that board's next agenda, and the board's records."""
    person.window.serve(OpenRecord("agenda-items", harbour.money.id))
    return person, harbour
