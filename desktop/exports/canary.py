"""The last look at a public copy: does anything exempt stand in it, in whatever part?"""

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.errors import Refused
from desktop.exports.file_texts import parts_of, texts_of, texts_with_tags

PHRASE_WORDS = 5
_WORD = re.compile(r"\w+")


class ExemptMatterFound(Refused):
    """A public copy would have held exempt words; it was not put in place."""


@dataclass(frozen=True, slots=True)
class Canaries:
    """What must not occur: whole titles and names, phrases of five words, files by their SHA-256 in hex.

    Words are plain words in lower case.
    """

    whole: frozenset[str] = frozenset()
    phrases: frozenset[str] = frozenset()
    digests: frozenset[str] = frozenset()


def plain_words(text: str) -> list[str]:
    """Return the words of a text, however they are spelt in bytes and whatever stands between them."""
    return _WORD.findall(unicodedata.normalize("NFC", text).casefold())


def phrases_of(text: str) -> set[str]:
    """Return every run of five words in a text."""
    words = plain_words(text)
    return {" ".join(words[at : at + PHRASE_WORDS]) for at in range(len(words) - PHRASE_WORDS + 1)}


def check_nothing_exempt(path: Path, canaries: Canaries) -> None:
    """Look through every part of a document, its properties and what is packed into it too; raises ExemptMatterFound.

    A zipped document, a PDF and plain text are read. The sentence does not repeat what was found.
    """
    for name, content in parts_of(path):
        if hashlib.sha256(content).hexdigest() in canaries.digests or _holds(name, content, canaries):
            raise ExemptMatterFound(
                "The public copy was not written, because words of an exempt item stand in an item that is open; "
                "reword the open item or mark it exempt too."
            )


def _holds(name: str, content: bytes, canaries: Canaries) -> bool:
    return any(_found(plain_words(text), canaries) for text in (name, *texts_of(content))) or any(
        _found(plain_words(text), _of_several_words(canaries)) for text in texts_with_tags(content)
    )


def _found(words: list[str], canaries: Canaries) -> bool:
    running = f" {' '.join(words)} "
    if any(f" {whole} " in running for whole in canaries.whole):
        return True
    return any(" ".join(words[at : at + PHRASE_WORDS]) in canaries.phrases for at in range(len(words)))


def _of_several_words(canaries: Canaries) -> Canaries:
    """Return the canaries to look for between tags too: a single word may be the name of a tag or a colour there."""
    return Canaries(frozenset(whole for whole in canaries.whole if " " in whole), canaries.phrases)
