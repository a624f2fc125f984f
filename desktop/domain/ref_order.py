"""References in the order in which people count: C4(3) before C4(10) before C10(1)."""

import re

_NUMBERS = re.compile(r"(\d+)")
RefOrder = tuple[bool, tuple[str | int, ...]]


def ref_order(ref: str) -> RefOrder:
    """Return what sorts a reference; one that is empty comes last."""
    parts = _NUMBERS.split(ref.upper())
    return not ref, tuple(int(part) if part.isdecimal() and at % 2 else part for at, part in enumerate(parts))
