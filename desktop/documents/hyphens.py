"""Joining the lines of a wrapped sentence, and a word that was parted at the end of a line."""

import re
from collections.abc import Iterable

from desktop.documents.cleaning import on_one_line

_PARTED = re.compile(r"([^\W\d_]+)-$")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_OPEN_ADDRESS = re.compile(r"\W{0,3}(?:<\w+:[^>]*|(?:https?://|www\.).*[-_=&?%])$")
# An address may be long, but not so long that looking for one takes time.
_LONGEST_ADDRESS = 400
_BEFORE_HYPHEN = re.compile(
    r"(?:all|anti|co|cross|ex|follow|full|half|high|inter|key|life|long|low|mid|multi|non|off|on|out|over|part|post|pre|pro"
    r"|re|self|semi|short|single|sub|under|up|vice|well|whole|wide)",
    re.IGNORECASE,
)


class Words:
    """The words of a document: they tell whether a hyphen at a line's end parts a word or belongs to it."""

    def __init__(self, texts: Iterable[str]) -> None:
        """Take every text of the document; it is put together when the first hyphen asks for it."""
        self._texts = texts
        self._whole = ""

    def has(self, word: str) -> bool:
        """Say whether the word stands in the document by itself."""
        if not self._whole:
            self._whole = "\n".join(self._texts).lower()
        word = word.lower()
        return word in self._whole and bool(re.search(rf"(?<![\w-]){word}(?!\w)", self._whole))

    def join(self, texts: Iterable[str]) -> str:
        """Return the lines as one text; a hyphen that only parts a word at a line's end is taken out."""
        joined = ""
        for text in texts:
            joined = self._joined(joined.rstrip(), text.lstrip()) if joined else text
        return on_one_line(joined)

    def _joined(self, before: str, after: str) -> str:
        if is_open_address(before):
            return before + after
        parted = _PARTED.search(_last_word(before)) if before.endswith("-") else None
        rest = _FIRST_WORD.match(after)
        if not parted or not rest:
            return f"{before} {after}"
        return (before if self._belongs(parted.group(1), rest.group()) else before[:-1]) + after

    def _belongs(self, stem: str, rest: str) -> bool:
        """Say whether the hyphen belongs to the word, as in "two-year", and does not part it, as in "govern-ment"."""
        if not rest.islower() or _BEFORE_HYPHEN.fullmatch(stem):
            return True
        return not self.has(stem + rest) and self.has(rest)


def is_open_address(text: str) -> bool:
    """Say whether the line ends inside a web address."""
    return bool(_OPEN_ADDRESS.match(_last_word(text)))


def _last_word(text: str) -> str:
    return text[-_LONGEST_ADDRESS:].rsplit(maxsplit=1)[-1] if text else ""
