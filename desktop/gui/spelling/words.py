"""Which parts of a text are words that a dictionary can be asked about."""

import re
from collections.abc import Iterator
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
# addresses, file names, references such as C4(3) or 12/0345 and everything else that has digits in it
_NO_WORDS = re.compile(r"\S*(?:@|://|www\.|\\)\S*|\S+\.(?:pdf|docx?|xlsx?|pptx?)\b|[^\s()]*\d[^\s]*")
_ROMAN = re.compile(r"[ivxlc]+", re.IGNORECASE)
_ACRONYM = 5
# at every key a paragraph is read again, of which all words but one are the same
_KEPT = 5_000


def words(text: str) -> Iterator[tuple[int, str]]:
    """Yield each word with the place where it begins; references, numbers, addresses and acronyms are passed over."""
    skipped = [match.span() for match in _NO_WORDS.finditer(text)]
    at = 0
    for match in _WORD.finditer(text):
        begin, word = match.start(), match.group()
        while at < len(skipped) and skipped[at][1] <= begin:
            at += 1
        if at < len(skipped) and skipped[at][0] <= begin:
            continue
        if not (_is_passed_over(word) or _is_a_stump(word, text, begin)):
            yield begin, word


@lru_cache(maxsize=_KEPT)
def plain(word: str) -> str:
    """Return a word as dictionaries have it: a straight apostrophe, and no possessive."""
    straight = word.replace("’", "'")
    return straight[:-2] if straight.lower().endswith("'s") else straight.removesuffix("'")


@lru_cache(maxsize=_KEPT)
def _is_passed_over(word: str) -> bool:
    return (
        len(word) == 1 or (plain(word).isupper() and len(plain(word)) <= _ACRONYM) or _ROMAN.fullmatch(word) is not None
    )


def _is_a_stump(word: str, text: str, begin: int) -> bool:
    if len(word) > 2:
        return False
    end = begin + len(word)
    return text[end : end + 1] == "-" or text[max(0, begin - 1) : begin] == "-"
