"""How many pages a picture has: one, or as many as a TIFF has frames."""

import struct

_MOST_FRAMES = 2_000


def count_frames(form: str, data: bytes) -> int:
    """Return the number of frames of a whole png, jpg or tiff; 0 where it is damaged or cut off."""
    if form == "png":
        return int(data[12:16] == b"IHDR" and b"IEND" in data[-64:])
    if form == "jpg":
        return int(b"\xff\xd9" in data[-4096:])
    return _tiff_frames(data)


def _tiff_frames(data: bytes) -> int:
    """Follow the chain of directories, each of which is one frame (TIFF 6.0, section 2)."""
    order = "<" if data.startswith(b"II") else ">"
    seen: set[int] = set()
    at = _number(order + "I", data, 4)
    while at:
        if at in seen or len(seen) >= _MOST_FRAMES:
            return 0
        seen.add(at)
        entries = _number(order + "H", data, at)
        following = None if not entries else _number(order + "I", data, at + 2 + 12 * entries)
        if following is None:
            return 0
        at = following
    return len(seen)


def _number(shape: str, data: bytes, at: int) -> int | None:
    try:
        found: int = struct.unpack_from(shape, data, at)[0]
    except struct.error:
        return None
    return found
