"""Periods in a text replaced by one mark each, so that the grammar reads a short skeleton of the words."""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from desktop.domain.timing.period import Named
from desktop.domain.timing.wording import FIRST_KEPT

FIRST_MARK: Final = 0xE000
MOST_MARKS: Final = 200
P: Final = "[\ue000-\ue0ff]"
ANY_MARK: Final = re.compile(P)
_KEPT: Final = re.compile("[\uf100-\uf2ff]")


class Marked:
    """A text in which periods are being marked; names holds what each mark stands for.

    kept are words that already stand as marks of another kind in the text (see wording.py).
    """

    def __init__(self, text: str, kept: Sequence[str] = ()) -> None:
        self.text = text
        self.kept = kept
        self.names: list[Named] = []

    def mark(self, pattern: re.Pattern[str], build: Callable[[re.Match[str]], Named | None]) -> None:
        """Replace each match by a mark; build may return None to leave the words as they are."""
        self.text = pattern.sub(lambda found: self._mark_for(build(found)) or found.group(), self.text)

    def mark_in(self, pattern: re.Pattern[str], groups: Iterable[str], build: Callable[[str], Named | None]) -> None:
        """Replace in each match the one of the named groups that took part by a mark; the rest stays."""
        spans = []
        for found in pattern.finditer(self.text):
            group = next(name for name in groups if found[name])
            if named := build(found[group]):
                spans.append((found.start(group), found.end(group), named))
        self.mark_spans(spans)

    def mark_spans(self, spans: Iterable[tuple[int, int, Named]]) -> None:
        """Replace the given stretches of the text, in order and apart from each other."""
        parts, done = [], 0
        for first, last, named in spans:
            parts += [self.text[done:first], self._mark_for(named) or self.text[first:last]]
            done = last
        self.text = "".join([*parts, self.text[done:]])

    def rename(self, pattern: re.Pattern[str], change: Callable[[re.Match[str], Named], Named | None]) -> None:
        """Replace each match, which holds one mark in its group "mark", by that mark with another name."""
        self.text = pattern.sub(lambda found: self._renamed(found, change), self.text)

    def name_of(self, mark: str) -> Named:
        """Return what a mark stands for."""
        return self.names[ord(mark) - FIRST_MARK]

    def put(self, mark: str, named: Named) -> None:
        """Let a mark stand for something else."""
        self.names[ord(mark) - FIRST_MARK] = named

    def spell_out(self, text: str) -> str:
        """Return the text with the words back in the place of their marks."""
        words = ANY_MARK.sub(lambda found: self.name_of(found.group()).words, text)
        return _KEPT.sub(lambda found: self.kept[ord(found.group()) - FIRST_KEPT], words)

    def _mark_for(self, named: Named | None) -> str:
        if named is None or len(self.names) >= MOST_MARKS:
            return ""
        self.names.append(named)
        return chr(FIRST_MARK + len(self.names) - 1)

    def _renamed(self, found: re.Match[str], change: Callable[[re.Match[str], Named], Named | None]) -> str:
        named = change(found, self.name_of(found["mark"]))
        if named is None:
            return found.group()
        self.put(found["mark"], named)
        return found["mark"]
