"""Lines of a paper as a person reads them: without the marks that an extraction left in them."""

import re
from typing import Final

_MARKS: Final = re.compile(r"</?(?:i|b|em|strong|u|ul|ol|li|p|br|span|sup|sub)\b[^<>]{0,80}>", re.IGNORECASE)
# a bullet of a font of its own, for which every other font has an empty box
_BOXES: Final = re.compile("[\ue000-\uf8ff]+")


def as_printed(line: str) -> str:
    """Return the words of a line without tags, and with a plain bullet for one that cannot be shown."""
    plain = _BOXES.sub("•", _MARKS.sub("", line))
    return re.sub(r" {2,}", " ", plain).strip()
