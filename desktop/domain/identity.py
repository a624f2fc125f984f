"""Identities that sort by the time they were made, so that books can later be merged."""

import secrets
import time
import uuid


def new_id() -> str:
    """Return a fresh time-ordered UUID (RFC 9562, version 7) as lower-case text."""
    milliseconds = time.time_ns() // 1_000_000
    value = (milliseconds & (1 << 48) - 1) << 80 | 0x7 << 76 | secrets.randbits(12) << 64
    value |= 0b10 << 62 | secrets.randbits(62)
    return str(uuid.UUID(int=value))
