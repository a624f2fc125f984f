"""The part of a resolution that several rulings on actions make together."""

import re
from collections.abc import Sequence
from dataclasses import replace

from desktop.domain.action_item import ActionItem
from desktop.domain.decision import DecisionKind
from desktop.domain.ref_order import ref_order
from desktop.domain.ruling import Ruling, wording_of
from desktop.domain.wording import listed

# closings that need no more words than a reference are said in one breath
_CLOSED = re.compile(r"Action (?P<ref>.+) be closed")
_UNNAMED = "[exempt]"


def part_of_resolution(wordings: Sequence[str]) -> str:
    """Return rulings in words as one part: "That actions 7, 9 and 12 be closed." or "That action 7 be closed; and
    that action 9 be revised to 31 March 2015: the paper is late."; "" for none.
    """
    refs = sorted((found["ref"] for each in wordings if (found := _CLOSED.fullmatch(each))), key=ref_order)
    others = [each for each in wordings if not _CLOSED.fullmatch(each)]
    closing = [f"action{'s' if len(refs) > 1 else ''} {listed(refs)} be closed"] if refs else []
    said = [*closing, *(f"{each[:1].lower()}{each[1:].rstrip('. ')}" for each in others)]
    return f"That {'; and that '.join(said)}." if said else ""


def public_wording(ruling: Ruling, item: ActionItem) -> str:
    """Return the words of a ruling on an exempt action for a minute that is open.

    They tell neither its words nor a reason, nor to which body or person it goes: that may say what it is about.
    """
    named = item if item.ref else replace(item, ref=_UNNAMED)
    to = ruling.to if ruling.kind is DecisionKind.MERGED else ""
    return wording_of(replace(ruling, reason="", evidence="", to=to), named)
