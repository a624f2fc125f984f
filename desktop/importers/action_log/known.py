"""Which action of the book a row of a log is: the same ref and words that are nearly the same."""

import re
from collections import defaultdict
from collections.abc import Iterable

from desktop.domain.action_item import ActionItem

_ALIKE = 70.0


def plain_ref(ref: str) -> str:
    """Return what two spellings of a ref share: case, blanks and brackets do not count."""
    return re.sub(r"[^\w/]", "", ref.casefold())


class KnownActions:
    """The actions that a board has in the book, by ref and by words."""

    def __init__(self, items: Iterable[ActionItem]) -> None:
        self._by_ref: dict[str, list[ActionItem]] = defaultdict(list)
        self._by_words: dict[str, ActionItem] = {}
        for item in items:
            self._by_ref[plain_ref(item.ref)].append(item)
            self._by_words.setdefault(_plain_words(item.wording), item)

    @property
    def refs(self) -> set[str]:
        """The refs that are taken, as plain_ref has them."""
        return set(self._by_ref) - {""}

    def same(self, ref: str, wording: str) -> ActionItem | None:
        """Return the action that a row is, or None; without a ref the words must be the same."""
        from rapidfuzz import fuzz

        if not plain_ref(ref):
            return self._by_words.get(_plain_words(wording))
        alike = (item for item in self._bearing(ref) if fuzz.token_set_ratio(wording, item.wording) >= _ALIKE)
        return next(alike, None)

    def bearing(self, ref: str) -> ActionItem | None:
        """Return the first action that bears a ref, or None."""
        return next(iter(self._bearing(ref)), None)

    def _bearing(self, ref: str) -> list[ActionItem]:
        return self._by_ref.get(plain_ref(ref), []) if plain_ref(ref) else []


def _plain_words(wording: str) -> str:
    return " ".join(re.findall(r"\w+", wording.casefold()))
