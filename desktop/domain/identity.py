"""Identities that sort by the time they were made, so that books can later be merged."""

import os
import time


def new_id() -> str:
    """Return a fresh time-ordered UUID (RFC 9562, version 7) as lower-case text.

    Written out by hand: the modules uuid and secrets would cost the start of the window some eight milliseconds.
    """
    milliseconds = (time.time_ns() // 1_000_000) & ((1 << 48) - 1)
    chance = int.from_bytes(os.urandom(10))
    value = milliseconds << 80 | 0x7 << 76 | (chance & 0xFFF) << 64 | 0b10 << 62 | chance >> 18
    digits = f"{value:032x}"
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))
