"""Names of WordprocessingML, and the small values that hang on its elements."""

from typing import Any

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_ALTERNATIVES = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_MATHS = "http://schemas.openxmlformats.org/officeDocument/2006/math"

# A list in Word has nine levels.
LEVELS = 9
RELATION_ID = f"{{{_RELATION}}}id"
ALTERNATIVES = f"{{{_ALTERNATIVES}}}AlternateContent"
FALLBACK = f"{{{_ALTERNATIVES}}}Fallback"
MATHS_TEXT = f"{{{_MATHS}}}t"


def w(name: str) -> str:
    """Return the full name of an element or attribute of WordprocessingML."""
    return f"{{{_WORD}}}{name}"


def value_at(element: Any, path: str) -> str:
    """Return w:val of the descendant at path ("pPr/pStyle"), or ""."""
    found = element.find("/".join(map(w, path.split("/"))))
    return found.get(w("val"), "") if found is not None else ""


def number_at(element: Any, path: str, *, default: int) -> int:
    """Return w:val of the descendant at path as a whole number, or default."""
    value: str = value_at(element, path)
    return int(value) if value.lstrip("-").isdecimal() else default


def is_on(element: Any, path: str) -> bool:
    """Say whether the switch at path is there and not set to off."""
    found = element.find("/".join(map(w, path.split("/"))))
    return found is not None and found.get(w("val"), "true") not in ("0", "false", "off")
