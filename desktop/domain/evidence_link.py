"""Whether the link given as evidence is an address of the web, which may be opened, or a place named in words."""

import re

_WEB = re.compile(r"https?://[^\s/?#.]+(?:\.[^\s/?#.]+)+(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE)
_MOST_LETTERS = 2_000


def is_web_address(link: str) -> bool:
    """Return whether a link is a plain web address: no other kind of address, and no sign-in in it, is ever opened."""
    text = link.strip()
    return (
        len(text) <= _MOST_LETTERS
        and "@" not in text.split("//", 1)[-1].split("/", 1)[0]
        and bool(_WEB.fullmatch(text))
    )
