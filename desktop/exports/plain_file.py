"""Plain text as a file, with the line ends that every editor reads."""

from pathlib import Path

from desktop.exports.put_in_place import put_in_place


def write_text(text: str, to: Path) -> None:
    """Write text as UTF-8 with a mark of its encoding; raises Refused where it cannot be put there."""
    content = text.replace("\r\n", "\n").replace("\n", "\r\n").encode("utf-8-sig")
    put_in_place(to, lambda part: part.write_bytes(content))
