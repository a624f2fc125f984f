"""A line of names cut into its segments, brackets kept whole."""

import re

COLUMN_GAP = re.compile(r"\t+|\s{3,}")
_BRACKETS = re.compile(r"[(\[]([^()\[\]]*(?:\([^()]*\)[^()\[\]]*)*)[)\]]")
_AND = re.compile(r"\s+(?:and|&|plus|together with|along with)\s+(?:also\s+)?", re.IGNORECASE)
_DASH = re.compile(r"\s+[-–—]+\s+|\s*[–—]\s*|\s+-(?=[A-Z])|(?<=[a-z)])-\s+|:\s+")


def cut(text: str, separator: str) -> list[str]:
    """Return the parts between separators that stand outside brackets, without empty ones."""
    parts, depth, start = [], 0, 0
    for at, letter in enumerate(text):
        depth = max(0, depth + (letter in "([") - (letter in ")]"))
        if letter == separator and not depth:
            parts.append(text[start:at])
            start = at + 1
    parts.append(text[start:])
    return [part.strip() for part in parts if part.strip()]


def without_brackets(text: str) -> tuple[str, list[str]]:
    """Return the text without its brackets, and what stood in them."""
    notes = [found.group(1) for found in _BRACKETS.finditer(text)]
    return " ".join(_BRACKETS.sub(" ", text).split()).strip(), notes


def after_first_brackets(text: str) -> tuple[str, str, str] | None:
    """Return what stands before, in and after the first brackets, where something follows them, or None."""
    found = _BRACKETS.search(text)
    if not found or not text[found.end() :].strip(" ,.-–"):
        return None
    return text[: found.start()].strip(), found.group(1), text[found.end() :].strip(" ,-–")


def cut_at_and(text: str) -> tuple[str, str] | None:
    """Return what stands before and after the last "and" outside brackets, or None."""
    found = max(_AND.finditer(_masked(text)), key=re.Match.start, default=None)
    return (text[: found.start()], text[found.end() :]) if found else None


def cut_at_dash(text: str) -> tuple[str, str] | None:
    """Return what stands before and after the first dash or colon outside brackets, or None."""
    found = _DASH.search(_masked(text))
    if not found or not found.start():
        return None
    return text[: found.start()].strip(), text[found.end() :].strip()


def _masked(text: str) -> str:
    """Return the text with brackets and what they hold blotted out, at the same length."""
    return _BRACKETS.sub(lambda found: "\0" * len(found.group()), text)
