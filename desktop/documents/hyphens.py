"""Joining the lines of a wrapped sentence, and a word that was parted at the end of a line."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from desktop.documents.cleaning import on_one_line

_PARTED = re.compile(r"([^\W\d_]+)-$")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_MARKS_AFTER = ("", ",", ".", ";", ":", ")")
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
        """Take every text of the document; it is taken apart when the first hyphen asks for it."""
        self._texts = texts
        self._known: frozenset[str] | None = None

    def has(self, word: str) -> bool:
        """Say whether the word stands in the document by itself."""
        if self._known is None:
            self._known = frozenset(word for line in self._whole_words() for word in line)
        return any(f"{word.lower()}{mark}" in self._known for mark in _MARKS_AFTER)

    def _whole_words(self) -> Iterator[list[str]]:
        """Yield the words of each line without those that a hyphen may part from the next or the last line."""
        parted = False
        for text in self._texts:
            yield text.lower().split()[1 if parted else 0 :]
            parted = text.rstrip().endswith("-")

    def join(self, texts: Iterable[str]) -> str:
        """Return the lines as one text; a hyphen that only parts a word at a line's end is taken out."""
        lines = [text.strip() for text in texts]
        return on_one_line("".join(self._before(line, after) for line, after in pairwise([*lines, ""])))

    def _before(self, line: str, after: str) -> str:
        """Return the line as it stands before the next one, with a space unless the two are one word."""
        if is_open_address(line):
            return line
        parted = _PARTED.search(_last_word(line)) if line.endswith("-") else None
        rest = _FIRST_WORD.match(after)
        if not parted or not rest:
            return f"{line} "
        return line if self._belongs(parted.group(1), rest.group()) else line[:-1]

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
