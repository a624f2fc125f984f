"""Which item a file is for, guessed from its name; a person confirms it."""

import re
from collections.abc import Sequence

from desktop.domain.agenda import AgendaItem, ItemKind
from desktop.domain.agenda_order import in_order

_NUMBER = re.compile(
    r"(?:^|\b)(?:agenda\s*)?(?:item|no|number)?\.?\s*0*(\d{1,2})\s*([a-z])?(?=$|[\s.)-])", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]{4,}")
_SAYS_NOTHING = frozenset(
    {"report", "paper", "item", "agenda", "board", "final", "draft", "update", "appendix", "version"}
)


def guess_item(file_name: str, items: Sequence[AgendaItem]) -> AgendaItem | None:
    """Return the item whose title shares most words with the name, or whose number begins it; None without a sign."""
    stem = re.sub(r"[_\s]+", " ", file_name.rpartition(".")[0] or file_name)
    rows = [placed for placed in in_order(items) if placed.item.kind is not ItemKind.HEADING]
    words = _telling(stem)
    scored = [(len(words & _telling(row.item.title)), -at, row.item) for at, row in enumerate(rows)]
    best = max(scored, key=lambda each: each[:2], default=None)
    if best is not None and best[0]:
        return best[2]
    return _by_number(stem, [row.item for row in rows if row.depth == 0])


def _by_number(stem: str, items: Sequence[AgendaItem]) -> AgendaItem | None:
    found = _NUMBER.match(stem)
    number = f"{found[1]}{(found[2] or '').upper()}" if found else ""
    return next((item for item in items if item.number and item.number == number), None)


def _telling(text: str) -> set[str]:
    return {word.casefold() for word in _WORD.findall(text)} - _SAYS_NOTHING
