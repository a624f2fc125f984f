"""Which action of the book a row of a log is: the same ref and words that are nearly the same."""

import re
from collections.abc import Sequence

from desktop.domain.action_item import ActionItem

_ALIKE, _THE_SAME = 70.0, 96.0


def plain_ref(ref: str) -> str:
    """Return what two spellings of a ref share: case, blanks and brackets do not count."""
    return re.sub(r"[^\w/]", "", ref.casefold())


def known_as(ref: str, wording: str, known: Sequence[ActionItem]) -> ActionItem | None:
    """Return the action that a row is, or None; without a ref the words must be the same."""
    from rapidfuzz import fuzz

    wanted = plain_ref(ref)
    for item in known:
        if wanted and plain_ref(item.ref) == wanted and fuzz.token_set_ratio(wording, item.wording) >= _ALIKE:
            return item
    if wanted:
        return None
    return next((item for item in known if fuzz.ratio(wording, item.wording) >= _THE_SAME), None)
