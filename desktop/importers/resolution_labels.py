"""The labels of a resolution's parts: (1), 1., a), (a), (i), bullets, and where each stands in a run of them."""

import re
from dataclasses import dataclass

_LABEL = re.compile(
    r"^(?P<label>\((?P<in>\d{1,2}|[a-z]{1,2}|[ivxl]{1,5}|[A-Z])\)|"
    r"(?P<out>\d{1,2}|[a-z]|[ivxl]{1,5}|[A-Z])(?P<end>[.)])(?=\s|$)|(?P<bullet>[•·▪●○■□*–—-]|o(?=\s)))\s*"
)
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}


@dataclass(frozen=True, slots=True)
class Label:
    """A label as printed with the ways to count it: kinds maps digit, letter, roman or bullet to its place in a run."""

    printed: str
    frame: str
    places: tuple[tuple[str, int], ...]

    def place(self, kind: str) -> int | None:
        """Return its place in a run of that kind, from 1, or None."""
        return dict(self.places).get(kind)


def read_label(text: str) -> tuple[Label, str] | None:
    """Return the label that a part begins with and the rest of its text, or None."""
    found = _LABEL.match(text)
    if not found:
        return None
    if found["bullet"]:
        return Label("", "bullet", (("bullet", 1),)), text[found.end() :]
    value = found["in"] or found["out"]
    frame = "()" if found["in"] else found["end"]
    return Label(found["label"], frame + ("A" if value.isupper() else ""), _places(value)), text[found.end() :]


def _places(value: str) -> tuple[tuple[str, int], ...]:
    if value.isdigit():
        return (("digit", int(value)),)
    places = []
    small = value.lower()
    if set(small) <= set(_ROMAN):
        places.append(("roman", _roman(small)))
    if len(small) == 1:
        places.append(("letter", ord(small) - ord("a") + 1))
    elif small[0] == small[-1]:
        places.append(("letter", 26 + ord(small[0]) - ord("a") + 1))
    return tuple(places)


def _roman(value: str) -> int:
    total = 0
    for letter, after in zip(value, [*value[1:], ""], strict=True):
        worth = _ROMAN[letter]
        total += -worth if after and _ROMAN[after] > worth else worth
    return total


@dataclass(slots=True)
class LabelRun:
    """A run of labels of one kind and frame, such as (a) (b) (c); follows says whether a label is its next one."""

    kind: str
    frame: str
    last: int

    @classmethod
    def starting(cls, label: Label) -> "LabelRun":
        """Return the run that begins with this label; (i) begins a roman one, as none begins with the ninth letter."""
        kind, place = min(label.places, key=lambda known: known[1])
        return cls(kind, label.frame, place)

    def follows(self, label: Label) -> bool:
        """Say whether the label comes later in this run; one may be missing, and web pages print 1 for each."""
        place = label.place(self.kind)
        if self.frame != label.frame or place is None:
            return False
        return self.kind == "bullet" or self.last < place <= self.last + 2 or place == self.last == 1

    def go_to(self, label: Label) -> None:
        """Move on to this label."""
        self.last = label.place(self.kind) or self.last

    def next_printed(self) -> str:
        """Return the next label as it would be printed, for finding it inside a paragraph; "" for bullets."""
        if self.kind == "bullet":
            return ""
        at = self.last + 1
        value = {"digit": str(at), "roman": _numeral(at)}.get(self.kind, chr(ord("a") + at - 1))
        value = value.upper() if self.frame.endswith("A") else value
        frame = self.frame.rstrip("A")
        return f"({value})" if frame == "()" else f"{value}{frame}"


def _numeral(number: int) -> str:
    text = ""
    for letters, worth in (("x", 10), ("ix", 9), ("v", 5), ("iv", 4), ("i", 1)):
        while number >= worth:
            text, number = text + letters, number - worth
    return text
