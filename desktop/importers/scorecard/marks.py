"""What the marks in a row mean: by the paper's key first, then by what every reader takes them for."""

import re
from dataclasses import dataclass
from typing import NamedTuple

from desktop.documents.document import Document
from desktop.domain.measure import Direction, MeasureStatus
from desktop.importers.scorecard.key import KeyPart, alike, even, key_parts
from desktop.importers.scorecard.mark_words import direction_of, status_of

S = MeasureStatus
_PLAIN = {
    "✓": S.ON_TARGET, "✗": S.OFF_TARGET, "g": S.ON_TARGET, "green": S.ON_TARGET, "a": S.SATISFACTORY,
    "amber": S.SATISFACTORY, "y": S.SATISFACTORY, "yellow": S.SATISFACTORY, "r": S.OFF_TARGET, "red": S.OFF_TARGET,
    "🟢": S.ON_TARGET, "🟡": S.SATISFACTORY, "🟠": S.SATISFACTORY, "🔴": S.OFF_TARGET,
    "pass": S.ON_TARGET, "fail": S.OFF_TARGET,
    "yes": S.ON_TARGET, "no": S.OFF_TARGET, "n/a": S.NOT_APPLICABLE, "na": S.NOT_APPLICABLE,
}  # fmt: skip
_ARROWS = "↑↓→←↗↘↖↙⬆⬇➡⬅⇧⇩⇨⇦▲▼►◄△▽▶◀⇑⇓⇒⇐🡅🡇🡆🡩🡫🡪⮝⮟⮞🔺🔻🔼🔽➚➘↔⬌➔➜"
_LONGEST = 60
_LETTERED = re.compile(r"(?P<letter>[rag]|red|amber|green)\b\s*(?:[-–:(/].*)?", re.IGNORECASE)


class Read(NamedTuple):
    """What a cell of status says; among are all statuses that the key gives its mark, known whether it is any."""

    status: MeasureStatus | None
    among: tuple[MeasureStatus, ...] = ()
    known: bool = True


@dataclass(frozen=True, slots=True)
class Marks:
    """The keys of a paper; the one that stands next above a row speaks for it."""

    parts: tuple[KeyPart, ...]

    def status(self, cell: str, line: int) -> Read:
        """Return the status that a cell prints in a line; an empty cell says none."""
        said = " ".join(cell.split())
        if not said or even(said) in ("-", "–", "—", ""):
            return Read(None)
        among = self._among(said, line)
        if among:
            plain = _PLAIN.get(alike(said))
            return Read(plain if plain in among else among[0], among)
        if plain := _PLAIN.get(alike(said)):
            return Read(plain)
        if (lettered := _LETTERED.fullmatch(said)) and len(said) <= _LONGEST:
            return Read(_PLAIN[lettered["letter"].casefold()])
        status = status_of(said) if re.search(r"[a-z]{2}", said, re.I) and len(said) <= _LONGEST else None
        return Read(status, known=status is not None)

    def direction(self, cell: str, line: int) -> Direction | None:
        """Return the direction that a cell says by the key or in words; an arrow without a key says none."""
        said = " ".join(cell.split())
        if not said:
            return None
        explained = self._nearest([part for part in self.parts if part.direction and part.mark == even(said)], line)
        if explained:
            directions = {part.direction for part in explained}
            return directions.pop() if len(directions) == 1 else None
        return direction_of(said) if re.search(r"[a-z]{3}", said, re.I) and len(said) <= _LONGEST else None

    def is_status(self, cell: str) -> bool:
        """Return whether a cell is such a mark as stands in a column of statuses, known or not."""
        said = cell.strip()
        return bool(said) and len(said) <= 2 and not re.search(r"[\w\s<>=+.,%£–—*-]", said)

    def _among(self, said: str, line: int) -> tuple[MeasureStatus, ...]:
        """Return what the key gives a mark: the same mark before one of its family, the nearest key before others."""
        with_status = [part for part in self.parts if part.status]
        for same in (
            [part for part in with_status if part.mark == even(said)],
            [part for part in with_status if alike(part.mark) == alike(said)],
        ):
            if same:
                return tuple(dict.fromkeys(part.status for part in self._nearest(same, line) if part.status))
        return ()

    @staticmethod
    def _nearest(parts: list[KeyPart], line: int) -> list[KeyPart]:
        """Return those of the key next above a line, or of the first key where none stands above."""
        above = [part for part in parts if part.line.number <= line]
        chosen = above[-1] if above else parts[0] if parts else None
        return [part for part in parts if chosen and abs(part.line.number - chosen.line.number) <= 12]


def marks_of(document: Document) -> Marks:
    """Return the marks as the keys of a document explain them."""
    return Marks(tuple(key_parts(document)))


def is_arrow(cell: str) -> bool:
    """Return whether a cell is an arrow that points somewhere."""
    said = cell.strip().replace("️", "")
    return 0 < len(said) <= 2 and all(letter in _ARROWS for letter in said)
