"""The dictionary of this window: read in a job when the first text is written in, asked from then on."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.gui.settings import settings
from desktop.gui.spelling.words import plain

if TYPE_CHECKING:
    from desktop.gui.jobs import Jobs
    from desktop.gui.spelling.dictionary import Dictionary

_KEPT = 50_000


class Speller(QObject):
    """changed is emitted when the dictionary is there, and when the person turns spelling off or on."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._dictionary: Dictionary | None = None
        self._is_asked_for = False
        self._known: dict[str, bool] = {}
        self._suggested: dict[str, list[str]] = {}

    @property
    def is_on(self) -> bool:
        """Whether unknown words are marked: the person wants it and the dictionary is there."""
        return self._dictionary is not None and settings().spelling

    def use(self, dictionary: "Dictionary | None") -> None:
        """Take a dictionary that was read."""
        self._dictionary = dictionary
        self._known.clear()
        self._suggested.clear()
        self.changed.emit()

    def load(self, jobs: "Jobs") -> None:
        """Read the dictionary off the window's thread, the first time."""
        if self._dictionary is None and not self._is_asked_for and settings().spelling:
            self._is_asked_for = True
            jobs.start("Reading the dictionary", _read, self.use, quiet=True).stopped.connect(self._let_ask_again)

    def turn(self, on: bool) -> None:
        """Mark unknown words, or do not; the choice is remembered."""
        settings().spelling = on
        self.changed.emit()

    def check(self, word: str) -> bool:
        """Return whether a word is spelt well; every word is looked up once."""
        asked = plain(word)
        found = self._known.get(asked)
        if found is None:
            found = self._dictionary is None or not asked or self._dictionary.check(asked)
            if len(self._known) >= _KEPT:
                self._known.clear()
            self._known[asked] = found
        return found

    def suggest(self, word: str, jobs: "Jobs", told: Callable[[list[str]], None]) -> None:
        """Find what may have been meant and tell it: at once where it is known, or else from a job."""
        asked = plain(word)
        if asked in self._suggested or self._dictionary is None:
            told(self._suggested.get(asked, []))
            return
        dictionary = self._dictionary
        jobs.start(
            "Looking a word up",
            lambda _progress: dictionary.suggest(asked),
            partial(self._keep_and_tell, asked, told),
            quiet=True,
        )

    def _possessive(self, word: str) -> list[str]:
        """Return "Children's" for "Childrens": the apostrophe is what is left out most."""
        owner = word[:-1]
        left_out = word[-1:].lower() == "s" and owner[-1:].lower() != "s" and len(owner) > 1
        return [f"{owner}'{word[-1]}"] if left_out and self.check(owner) else []

    def _keep_and_tell(self, asked: str, told: Callable[[list[str]], None], found: list[str]) -> None:
        found = list(dict.fromkeys([*found[:1], *self._possessive(asked), *found[1:]]))
        self._suggested[asked] = found
        told(found)

    def _let_ask_again(self) -> None:
        self._is_asked_for = False


def _read(_progress: object) -> "Dictionary":
    from desktop.gui.spelling.dictionary import load_dictionary

    return load_dictionary()


_speller: Speller | None = None


def speller() -> Speller:
    """Return the dictionary of this process."""
    global _speller
    if _speller is None:
        _speller = Speller()
    return _speller
