"""A dictionary answers two questions; which one it is depends on what the system has."""

from itertools import islice
from pathlib import Path
from typing import Any, Protocol

from desktop.gui.spelling.british import american_forms, as_ise, british, is_known
from desktop.gui.spelling.folders import british_dictionary

MOST_SUGGESTED = 6


class Dictionary(Protocol):
    """Words of British English. Both methods take a word as plain() of words.py gives it, in any case of letters."""

    def check(self, word: str) -> bool:
        """Return whether the word is spelt well."""

    def suggest(self, word: str) -> list[str]:
        """Return what may have been meant, the likeliest first. It may take most of a second."""


class HunspellDictionary:
    """The dictionary of a system, or of an office suite, in the format of Hunspell."""

    def __init__(self, files: Path) -> None:
        from spylls.hunspell import Dictionary as Files

        self._files: Any = Files.from_files(str(files))

    def check(self, word: str) -> bool:
        """Return whether the word is spelt well; a heading in capitals is looked up in small letters too."""
        return bool(self._files.lookup(word)) or (word.isupper() and bool(self._files.lookup(word.lower())))

    def suggest(self, word: str) -> list[str]:
        """Return what may have been meant."""
        return list(islice(self._files.suggest(word), MOST_SUGGESTED))


class WordList:
    """A list of words for systems that have no dictionary; it is American, so each word is turned British first."""

    def __init__(self) -> None:
        from spellchecker import SpellChecker

        self._list: Any = SpellChecker(language="en", distance=1)

    def check(self, word: str) -> bool:
        """Return whether the word is in the list and British, or British for a word in the list."""
        small = word.lower()
        if is_known(small):
            return True
        if british(small) != small:
            return False
        return any(form in self._list for form in american_forms(small))

    def suggest(self, word: str) -> list[str]:
        """Return the British spelling first, then what differs by one letter, the most usual first."""
        small = word.lower()
        near = {
            each
            for form in (*american_forms(small), small.replace("is", "iz"))
            for each in self._list.candidates(form) or ()
        }
        likely = sorted(self._list.known(near), key=self._list.word_usage_frequency, reverse=True)
        found = [british(small), *(british(each) if "iz" in small else as_ise(british(each)) for each in likely)]
        return [_like(word, each) for each in dict.fromkeys(found) if each != small][:MOST_SUGGESTED]


def load_dictionary() -> Dictionary:
    """Read the best dictionary that the system has; this takes about a second."""
    files = british_dictionary()
    if files is not None:
        try:
            return HunspellDictionary(files)
        except (OSError, ValueError, LookupError, AttributeError):
            # a stranger's file that its reader cannot make sense of
            pass
    return WordList()


def _like(word: str, found: str) -> str:
    if word.isupper():
        return found.upper()
    return found.capitalize() if word[:1].isupper() else found
