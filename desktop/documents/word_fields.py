"""Fields in Word text: the result is shown, and a link field gives its address beside it."""

import re
from dataclasses import dataclass, field

_LINK = re.compile(r'\s*HYPERLINK\s+(?:\\[a-z]\s+)*"([^"]+)"', re.IGNORECASE)
_PLAIN = re.compile(r"^(?:mailto:|https?://)|/$", re.IGNORECASE)


@dataclass(slots=True)
class _Field:
    instruction: str = ""
    result: list[str] = field(default_factory=list)
    shows: bool = False


class FieldWriter:
    """Takes text and the marks of fields in order, and gives the text that a reader sees."""

    def __init__(self) -> None:
        """Begin with no text and no field."""
        self._text: list[str] = []
        self._fields: list[_Field] = []

    def write(self, text: str) -> None:
        """Add text to what is shown, or to the field that is open."""
        if not self._fields:
            self._text.append(text)
        elif self._fields[-1].shows:
            self._fields[-1].result.append(text)

    def instruct(self, text: str) -> None:
        """Add to the instruction of the open field, which nobody sees."""
        if self._fields:
            self._fields[-1].instruction += text

    def mark(self, kind: str) -> None:
        """Take the mark that begins, separates or ends a field; one without its partner says nothing."""
        if kind == "begin":
            self._fields.append(_Field())
        elif kind == "separate" and self._fields:
            self._fields[-1].shows = True
        elif kind == "end" and self._fields:
            self._close()

    def text(self) -> str:
        """Return everything shown; a field that goes on in the next paragraph shows what it has so far."""
        while self._fields:
            self._close()
        return "".join(self._text)

    def _close(self) -> None:
        closed = self._fields.pop()
        self.write(with_address("".join(closed.result), link_in(closed.instruction)))


def link_in(instruction: str) -> str:
    """Return the address in the instruction of a HYPERLINK field, or ""."""
    found = _LINK.match(instruction)
    return found.group(1) if found else ""


def with_address(text: str, address: str) -> str:
    """Return text followed by its address in <...>, unless the text is the address or there is none."""
    if not address or _PLAIN.sub("", address) in text or not text.strip():
        return text
    return f"{text} <{address}>"
