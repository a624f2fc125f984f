"""A board's own forms of words: which are at hand for an item, and what is filled into them."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from desktop import paths
from desktop.domain.board import Board
from desktop.domain.edits import Edit, added, added_all, changed
from desktop.domain.minutes import Phrase
from desktop.storage.book import Book

_PLACE = re.compile(r"\{(?P<name>[^{}\n]{1,40})\}")
_OPENS_A_PART = re.compile(r"That\s")
_LONGEST_NAME = 40


@dataclass(frozen=True, slots=True)
class Filled:
    """A phrase with what is known filled in; gaps are the first and last+1 of each place still to be typed over."""

    text: str
    gaps: tuple[tuple[int, int], ...] = ()


def filled(text: str, facts: Mapping[str, str]) -> Filled:
    """Fill in the places of a phrase: {chair} becomes what facts says; one that is unknown stands as [chair]."""
    whole, gaps, at = "", [], 0
    for place in _PLACE.finditer(text):
        whole += text[at : place.start()]
        name = place["name"].strip()
        words = facts.get(name.lower(), "")
        if not words:
            words = f"[{name}]"
            gaps.append((len(whole), len(whole) + len(words)))
        whole, at = whole + words, place.end()
    return Filled(whole + text[at:], tuple(gaps))


def is_part(text: str) -> bool:
    """Return whether a phrase is worded as a part of a resolution ("That the report be noted.")."""
    return bool(_OPENS_A_PART.match(text))


def starter_phrases(board_id: str = "") -> list[Phrase]:
    """Return the phrases that the program brings along, as a board's own."""
    return [
        Phrase(board_id=board_id, position=place, item_kind=kind, name=name, text=text)
        for place, (kind, name, text) in enumerate(_starter(), start=1)
    ]


def board_phrases(book: Book, board: Board) -> list[Phrase]:
    """Return the phrases of a board in their order; those brought along while it keeps none of its own."""
    return book.phrases.all(board_id=board.id) or starter_phrases(board.id)


def phrases_for(book: Book, board: Board, item_kind: str) -> list[Phrase]:
    """Return the phrases for a kind of item first, then those for every kind, then those for other kinds."""
    phrases = board_phrases(book, board)
    return sorted(
        phrases, key=lambda phrase: (phrase.item_kind != item_kind) + (phrase.item_kind not in ("", item_kind))
    )


def phrase_text(book: Book, board: Board, item_kind: str, name: str) -> str:
    """Return the words of a board's phrase by its name, or those brought along, or ""."""
    known = [*board_phrases(book, board), *starter_phrases()]
    return next((each.text for each in known if each.name == name and each.item_kind == item_kind), "")


def keep_starter(board: Board) -> list[Edit]:
    """Return the edits that make the phrases brought along the board's own, to be changed as it likes."""
    return [added(phrase) for phrase in starter_phrases(board.id)]


def new_phrase(
    book: Book, board: Board, *, text: str, item_kind: str = "", name: str = ""
) -> tuple[Phrase, list[Edit]]:
    """Return a phrase at the end of the board's own, named by its first words, and the edits that keep it.

    The first one that a board keeps brings the others with it, so that none goes missing.
    """
    stand = book.phrases.all(board_id=board.id)
    first = [] if stand else starter_phrases(board.id)
    place = max((each.position for each in [*stand, *first]), default=0) + 1
    words = " ".join(text.split())
    short = words if len(words) <= _LONGEST_NAME else words[:_LONGEST_NAME].rsplit(" ", 1)[0] + " …"
    phrase = Phrase(board_id=board.id, position=place, item_kind=item_kind, name=name or short, text=text.strip())
    return phrase, [*added_all(first), added(phrase)]


def move_phrase(book: Book, phrase: Phrase, by: int) -> list[Edit]:
    """Return the edits that move a phrase up (by -1) or down (by 1); [] at the ends."""
    row = book.phrases.all(board_id=phrase.board_id)
    at = next(place for place, each in enumerate(row) if each.id == phrase.id)
    if not 0 <= at + by < len(row):
        return []
    row.insert(at + by, row.pop(at))
    return [
        changed(each, replace(each, position=place))
        for place, each in enumerate(row, start=1)
        if each.position != place
    ]


@cache
def _starter() -> tuple[tuple[str, str, str], ...]:
    told = json.loads((paths.seeds() / "phrases.json").read_text(encoding="utf-8"))
    return tuple((str(each["kind"]), str(each["name"]), str(each["text"])) for each in told)
