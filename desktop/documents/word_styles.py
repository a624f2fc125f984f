"""Which list a Word paragraph belongs to, said by itself or by its style."""

import re
from typing import Any, NamedTuple

from desktop.documents.word_names import LEVELS, number_at, value_at, w

_NO_LIST = "0"
# A chain of styles longer than this goes in a circle.
_LONGEST_CHAIN = 12
_NUMBERED_STYLE = re.compile(r"list (?:bullet|number|continue) ([1-9])", re.IGNORECASE)


class ListPlace(NamedTuple):
    """A list by its id and the level in it, from 0."""

    list_id: str
    level: int


class ListStyles:
    """The list of each paragraph style, looked up through the styles it is based on."""

    def __init__(self, styles: Any, numbering: Any) -> None:
        """Take the root elements of styles.xml and numbering.xml; None where the document has none."""
        found = styles.findall(w("style")) if styles is not None else []
        self._styles = {style.get(w("styleId"), ""): style for style in found}
        self._default = next((style.get(w("styleId"), "") for style in found if _is_default(style)), "")
        self._levels = _levels_by_style(numbering) if numbering is not None else {}

    def place_of(self, paragraph: Any) -> ListPlace | None:
        """Return the list and level of a w:p, or None where it is in no list."""
        style = value_at(paragraph, "pPr/pStyle") or self._default
        inherited = self._place_of_style(style)
        list_id = value_at(paragraph, "pPr/numPr/numId") or (inherited.list_id if inherited else "")
        if not list_id or list_id == _NO_LIST:
            return None
        level = number_at(paragraph, "pPr/numPr/ilvl", default=inherited.level if inherited else 0)
        return ListPlace(list_id, level)

    def depth_of(self, paragraph: Any) -> int:
        """Return how many lists a w:p stands inside: by its level, or by a style such as "List Bullet 2"."""
        place = self.place_of(paragraph)
        if place is None or place.level:
            return place.level if place else 0
        style = self._styles.get(value_at(paragraph, "pPr/pStyle"))
        name = value_at(style, "name") if style is not None else ""
        found = _NUMBERED_STYLE.fullmatch(name)
        return min(int(found[1]), LEVELS) - 1 if found else 0

    def _place_of_style(self, style_id: str) -> ListPlace | None:
        for _ in range(_LONGEST_CHAIN):
            style = self._styles.get(style_id)
            if style is None:
                return None
            list_id = value_at(style, "pPr/numPr/numId")
            if list_id:
                known = self._levels.get(style_id, 0)
                return ListPlace(list_id, number_at(style, "pPr/numPr/ilvl", default=known))
            style_id = value_at(style, "basedOn")
        return None


def _is_default(style: Any) -> bool:
    return style.get(w("type")) == "paragraph" and style.get(w("default")) in ("1", "true")


def _levels_by_style(numbering: Any) -> dict[str, int]:
    """Return the level that a list gives to each style that it names."""
    return {
        value_at(level, "pStyle"): int(level.get(w("ilvl"), "0"))
        for level in numbering.iter(w("lvl"))
        if value_at(level, "pStyle")
    }
