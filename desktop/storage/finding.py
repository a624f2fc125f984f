"""What a check of the book finds."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong: a short code that stays the same, and a sentence."""

    code: str
    sentence: str
