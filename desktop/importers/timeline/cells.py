"""A cell of a timeline cut into its headlines."""

import re

_MARKS = re.compile(r"\s*(?:</?p\b[^>]{0,80}>|<br\b[^>]{0,80}>|</?(?:li|ul|ol|div)\b[^>]{0,80}>|¶)\s*", re.I)
_BULLET = re.compile(r"\s*(?:[•·▪◦●○■□➢➤✓*‣⁃❖]+\s*|[-–—]\s+|o\s+(?=[A-Z]))")
# a full stop without a space behind it is where one paragraph of a cell ran into the next
_INLINE = re.compile(r"\s+(?=[•▪◦●■➢➤‣❖]\s*\S)|(?<=[.;:!?])(?=[•▪●])|(?<=[a-z\d)%]{3}[.!?])(?=[A-Z][a-z]+ [\w(‘“'\"])")
_WEAK_BULLET = re.compile(r"\s*(?P<mark>[-–—*]|o(?=\s+[A-Z]))\s+")
_NOTHING = re.compile(r"[\s\-–—_.*•·▪◦●○■□➢➤✓‣⁃❖]*|o|n/a", re.I)
_ENDS = re.compile(r"[.!?][\"'”’)\]]*$")
_HANGS = re.compile(
    r"(?:[,(–—-]|\b(?:a|an|and|as|at|by|for|from|in|into|of|on|or|our|that|the|their|to|was|were|with))$"
)


def headlines_in(cell: str) -> list[str]:
    """Return the headlines of a cell in order, each on one line and without its bullet.

    They are parted by paragraphs, line breaks (also those that an extraction left as marks) and bullets; a line that
    can only be the rest of the one above is joined to it.
    """
    lines = [line for part in _MARKS.sub("\n", cell).split("\n") for line in _inline(part)]
    headlines: list[str] = []
    bulleted = False
    for line in lines:
        bullet = _BULLET.match(line)
        text = " ".join(line[bullet.end() if bullet else 0 :].split())
        if is_nothing(text):
            continue
        if headlines and not bullet and _goes_on(headlines[-1], text, bulleted=bulleted):
            headlines[-1] = f"{headlines[-1]} {text}"
        else:
            headlines.append(text)
        bulleted = bulleted or bool(bullet)
    return headlines


def _inline(line: str) -> list[str]:
    """Cut a line before the bullets within it; a dash or an o is one where the line begins with the same."""
    weak = _WEAK_BULLET.match(line)
    parts = re.split(rf"\s+(?={re.escape(weak['mark'])}\s+[A-Z\d])", line.strip()) if weak else [line]
    return [each for part in parts for each in _INLINE.split(part)]


def is_nothing(text: str) -> bool:
    """Say whether a cell says nothing: it is empty, a dash or a bullet alone."""
    return bool(_NOTHING.fullmatch(text))


def without_bullet(text: str) -> str:
    """Return a line without the bullet that it begins with."""
    bullet = _BULLET.match(text)
    return text[bullet.end() if bullet else 0 :].strip()


def has_bullet(text: str) -> bool:
    """Say whether a line begins with a bullet."""
    return bool(_BULLET.match(text))


def plain(text: str) -> str:
    """Return the words of a cell on one line, without the marks that an extraction left between paragraphs."""
    return " ".join(_MARKS.sub(" ", text).split())


def _goes_on(before: str, text: str, *, bulleted: bool) -> bool:
    """Say whether a line without a bullet is the rest of the one before; among bullets it is, unless that one ended."""
    if text[0].islower() or _HANGS.search(before):
        return True
    return bulleted and not _ENDS.search(before)
