"""The labels of the parts of a resolution, in the way in which the board prints them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from desktop.domain.minutes import Resolution

_USUAL = "(1)"
_LABEL = re.compile(r"(?P<before>\W*)(?P<mark>\d+|[a-z])(?P<behind>\W*)", re.IGNORECASE)


def label(style: str, place: int) -> str:
    """Return the label of the part at a place from 1, made like an example such as "(1)", "a)" or "1."."""
    example = _LABEL.fullmatch(style.strip()) or _LABEL.fullmatch(_USUAL)
    assert example is not None
    mark = str(place) if example["mark"].isdigit() or place > 26 else chr(ord("a") + place - 1)
    return f"{example['before']}{mark.upper() if example['mark'].isupper() else mark}{example['behind']}"


def style_of(parts: Sequence[Resolution], *others: str) -> str:
    """Return the first label that stands among the parts, then among labels elsewhere, then "(1)"."""
    labels = [*(part.part for part in parts), *others]
    return next((each.strip() for each in labels if _LABEL.fullmatch(each.strip())), _USUAL)


def in_sequence(parts: Sequence[Resolution]) -> bool:
    """Return whether the parts are labelled one after the other, so that they may be labelled afresh."""
    if len(parts) == 1:
        return parts[0].part.strip() in ("", label(style_of(parts), 1))
    style = style_of(parts)
    return [part.part.strip() for part in parts] == [label(style, place) for place in range(1, len(parts) + 1)]


def relabelled(parts: Sequence[Resolution], style: str = _USUAL) -> list[Resolution]:
    """Return the parts in this order, labelled and placed from 1; a part that stands alone has no label."""
    alone = len(parts) == 1
    return [
        replace(part, position=place, part="" if alone else label(style, place))
        for place, part in enumerate(parts, start=1)
    ]


def placed(parts: Sequence[Resolution]) -> list[Resolution]:
    """Return the parts in this order with their places from 1, their labels as printed."""
    return [replace(part, position=place) for place, part in enumerate(parts, start=1)]
