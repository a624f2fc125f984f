"""The last look at a public copy: does anything exempt stand in it, in whatever part?"""

import html
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipFile

from desktop.domain.errors import Refused

PHRASE_WORDS = 5
_TAG = re.compile(r"<[^>]*>")
_WORD = re.compile(r"\w+")


class ExemptMatterFound(Refused):
    """A public copy would have held exempt words; it was not put in place."""


@dataclass(frozen=True, slots=True)
class Canaries:
    """Words that must not occur, as plain words in lower case: whole titles and refs, and phrases of five words."""

    whole: frozenset[str] = frozenset()
    phrases: frozenset[str] = frozenset()


def plain_words(text: str) -> list[str]:
    """Return the words of a text, however they are spelt in bytes and whatever stands between them."""
    return _WORD.findall(unicodedata.normalize("NFC", text).casefold())


def phrases_of(text: str) -> set[str]:
    """Return every run of five words in a text."""
    words = plain_words(text)
    return {" ".join(words[at : at + PHRASE_WORDS]) for at in range(len(words) - PHRASE_WORDS + 1)}


def check_nothing_exempt(path: Path, canaries: Canaries) -> None:
    """Look through every part of a zipped document, its properties too; raises ExemptMatterFound.

    The sentence does not repeat what was found.
    """
    if any(_holds(text, canaries) for text in _texts(path)):
        raise ExemptMatterFound(
            "The public copy was not written, because words of an exempt item stand in an item that is open; "
            "reword the open item or mark it exempt too."
        )


def _holds(text: str, canaries: Canaries) -> bool:
    words = plain_words(text)
    running = f" {' '.join(words)} "
    if any(f" {whole} " in running for whole in canaries.whole):
        return True
    return any(" ".join(words[at : at + PHRASE_WORDS]) in canaries.phrases for at in range(len(words)))


def _texts(path: Path) -> Iterator[str]:
    """Yield each part twice, as its words alone and with its tags, because a property may be an attribute."""
    with ZipFile(path) as archive:
        for name in archive.namelist():
            raw = archive.read(name).decode("utf-8", errors="replace")
            yield html.unescape(_TAG.sub(" ", raw))
            yield html.unescape(raw)
            yield name
