"""Joining the lines of a wrapped sentence, and a word that was parted at the end of a line."""

import re
from collections.abc import Iterable

from desktop.documents.cleaning import on_one_line

_PARTED = re.compile(r"[A-Za-z]-$")
_OPEN_ADDRESS = re.compile(r"<\w+:[^\s>]*$|\b(?:https?://|www\.)\S*[-_=&?%]$")
_KEEP_AFTER = re.compile(
    r"\b(?:all|anti|child|co|counter|cross|decision|ex|follow|full|half|high|inter|key|life|long|low|mid|multi|non|off|on|out"
    r"|over|part|post|pre|pro|re|self|semi|short|single|sub|under|up|vice|well|whole|wide|year)-$",
    re.IGNORECASE,
)


def join_lines(texts: Iterable[str]) -> str:
    """Return the lines as one text; a hyphen that only parts a word at a line's end is taken out."""
    joined = ""
    for text in texts:
        joined = _joined(joined, text) if joined else text
    return on_one_line(joined)


def is_open_address(text: str) -> bool:
    """Say whether the line ends inside a web address."""
    return bool(_OPEN_ADDRESS.search(text))


def _joined(before: str, after: str) -> str:
    before, after = before.rstrip(), after.lstrip()
    if is_open_address(before):
        return before + after
    if not _PARTED.search(before) or not after[:1].islower():
        return f"{before} {after}"
    return (before if _KEEP_AFTER.search(before) else before[:-1]) + after
