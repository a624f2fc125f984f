"""Typed text and scopes as the words of the full-text index."""

import re
import unicodedata
from collections.abc import Collection
from functools import cache, lru_cache

# Private-use characters are part of a word for the index, and nobody types them.
KIND_MARK, BOARD_MARK = "\ue000", "\ue001"
EVERY_BOARD = f"{BOARD_MARK}every"


@cache
def kind_word(kind: str) -> str:
    """Return the word in the index that stands for a kind."""
    return KIND_MARK + kind.replace("-", "")


@lru_cache
def board_word(board_id: str | None) -> str:
    """Return the word in the index that stands for a board, or for what belongs to every board."""
    return EVERY_BOARD if board_id is None else BOARD_MARK + re.sub(r"\W|_", "", board_id.lower())


def plain_ref(ref: str) -> str:
    """Return a reference as it is compared: without case, spaces and closing full stops or colons."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", ref)).rstrip(".:").casefold()


def match_expression(text: str, board_id: str | None = None, kinds: Collection[str] | None = None) -> str:
    """Return the FTS5 expression for typed text, or "" where it has no word; every word in it is quoted."""
    words = re.findall(r"[^\W_]+", unicodedata.normalize("NFC", text))
    if not words or (kinds is not None and not kinds):
        return ""
    parts = [f'"{word}"' for word in words]
    parts[-1] += "*"
    if board_id is not None:
        parts.append(f'("{board_word(board_id)}" OR "{EVERY_BOARD}")')
    if kinds is not None:
        parts.append("(" + " OR ".join(f'"{kind_word(kind)}"' for kind in kinds) + ")")
    return " AND ".join(parts)
