"""How two versions of a text differ, word by word."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

_WORD = re.compile(r"([\w'’-]+|[^\w\s]|\n|^(?=[^\S\n]))([^\S\n]*)")
_PARAGRAPH = re.compile(r"\n+|[^\n]+")


class Kept(StrEnum):
    """Whether words stand in both versions, only in the earlier, or only in the later one."""

    BOTH = "both"
    EARLIER = "taken out"
    LATER = "put in"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words."""

    kept: Kept
    text: str


@dataclass(frozen=True, slots=True)
class Change:
    """Words that were put in the place of others; either may be none."""

    old: str
    new: str


def pieces(before: str, after: str) -> tuple[Piece, ...]:
    """Return both versions as one row of pieces; those of BOTH and EARLIER together are the earlier version.

    Paragraphs are compared first and only those that differ word by word, so that long texts are compared at once.
    """
    found: list[Piece] = []
    for old, new in _spans(_PARAGRAPH.findall(before), _PARAGRAPH.findall(after)):
        for old_words, new_words in _by_words("".join(old), "".join(new)):
            if old_words == new_words:
                _put(found, Kept.BOTH, old_words)
            else:
                _put(found, Kept.EARLIER, old_words)
                _put(found, Kept.LATER, new_words)
    return tuple(found)


def changes(before: str, after: str) -> tuple[Change, ...]:
    """Return every run of words that differs, without blanks round it, in the order of the text."""
    found: list[Change] = []
    open_change = ["", ""]
    for piece in (*pieces(before, after), Piece(Kept.BOTH, "end")):
        if piece.kept is Kept.BOTH:
            if piece.text.strip() and any(open_change):
                found.append(Change(open_change[0].strip(), open_change[1].strip()))
                open_change = ["", ""]
            elif any(open_change):
                open_change = [side + piece.text for side in open_change]
        else:
            open_change[piece.kept is Kept.LATER] += piece.text
    return tuple(change for change in found if change.old or change.new)


def _by_words(old: str, new: str) -> Iterator[tuple[str, str]]:
    """Yield two texts side by side in runs; blanks behind a word do not make it another word."""
    if old == new:
        yield old, new
        return
    old_words, new_words = _WORD.findall(old), _WORD.findall(new)
    at = [0, 0]
    for a, b in _spans([word for word, _ in old_words], [word for word, _ in new_words]):
        olds, news = old_words[at[0] : at[0] + len(a)], new_words[at[1] : at[1] + len(b)]
        at = [at[0] + len(a), at[1] + len(b)]
        if a == b:
            for (word, blank), (_, other) in zip(olds, news, strict=True):
                yield word, word
                yield blank, other
            continue
        texts = ["".join(word + blank for word, blank in words) for words in (olds, news)]
        blank = olds[-1][1] if olds and news and olds[-1][1] == news[-1][1] else ""
        yield texts[0].removesuffix(blank), texts[1].removesuffix(blank)
        yield blank, blank


def _spans(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[Sequence[str], Sequence[str]]]:
    """Yield the runs of two rows of tokens side by side: equal ones as equal rows."""
    start, end = _common(old, new), 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    yield old[:start], new[:start]
    inner_old, inner_new = old[start : len(old) - end], new[start : len(new) - end]
    matcher = SequenceMatcher(None, inner_old, inner_new, autojunk=False)
    for _tag, a, b, c, d in matcher.get_opcodes():
        yield inner_old[a:b], inner_new[c:d]
    yield old[len(old) - end :], new[len(new) - end :]


def _common(old: Sequence[str], new: Sequence[str]) -> int:
    pairs = zip(old, new, strict=False)
    return next((place for place, (a, b) in enumerate(pairs) if a != b), min(len(old), len(new)))


def _put(found: list[Piece], kept: Kept, text: str) -> None:
    if not text:
        return
    if found and found[-1].kept is kept:
        found[-1] = Piece(kept, found[-1].text + text)
    else:
        found.append(Piece(kept, text))
