"""The summary that the public reads in place of a private minute (Local Government Act 1972, s100C(2))."""

import re

_PHRASE = 5
_WORD = re.compile(r"\w+")


def repeated_words(summary: str, private: str) -> str:
    """Return the first five words in a row that a summary shares with the private text, as written, or ""."""
    within = f" {' '.join(_plain(private))} "
    found = list(_WORD.finditer(summary))
    for first, last in zip(found, found[_PHRASE - 1 :], strict=False):
        words = summary[first.start() : last.end()]
        if f" {' '.join(_plain(words))} " in within:
            return " ".join(words.split())
    return ""


def _plain(text: str) -> list[str]:
    return _WORD.findall(text.casefold())
