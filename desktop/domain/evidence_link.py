"""Evidence given in words and by a link: the address of a web page, which may be opened, or a place named in words."""

import re
from datetime import date

from desktop.domain.action_item import Evidence

_WEB = re.compile(r"https?://[^\s/?#.]+(?:\.[^\s/?#.]+)+(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE)
_MOST_LETTERS = 2_000


def evidence_given(text: str, link: str = "", *, on: date) -> Evidence | None:
    """Return what was given as evidence on a day, None for nothing; a link alone stands for its words too."""
    words, address = text.strip(), link.strip()
    return Evidence(text=words or address, link=address, received=on) if words or address else None


def is_web_address(link: str) -> bool:
    """Return whether a link is a plain web address: no other kind of address, and no sign-in in it, is ever opened."""
    text = link.strip()
    return (
        len(text) <= _MOST_LETTERS
        and "@" not in text.split("//", 1)[-1].split("/", 1)[0]
        and bool(_WEB.fullmatch(text))
    )
