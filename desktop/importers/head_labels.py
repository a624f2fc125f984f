"""Labels in the head of an agenda or of minutes ("Venue: Town Hall") with their values."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from desktop.documents.document import Line, Paragraph

_NAMES = (
    r"(?:meeting )?dates?|(?:start )?time|venue|place|location|where|when|day|held (?:at|in|on)|board|committee|"
    r"name of (?:board|committee|meeting)|meeting"
)
_FURTHER = r"(?:[ ,/&]+(?:and )?(?:date|time|venue|place|location))*(?: of (?:the )?meeting)?"
_LABEL = re.compile(
    rf"(?P<label>{_NAMES}){_FURTHER}\s*(?:[:–—]-?|-(?=\s)|\t)\s*(?P<value>.*)$"
    r"|(?P<bare>date|time|venue|location)(?: of (?:the )?meeting)?\s+(?=[A-Z0-9])(?P<rest>.+)$",
    re.IGNORECASE,
)
_BARE_VALUE = re.compile(r"[A-Z0-9]")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A value with the place of the paragraph it stands in, and the lines of label and value."""

    at: int
    value: str
    lines: tuple[Line, ...]


def is_labelled(text: str) -> bool:
    """Say whether a line is a label of a head, alone or with its value."""
    return _match(text) is not None


def labels_in(paragraphs: Sequence[Paragraph]) -> dict[str, Labelled]:
    """Return the first value of each label in a head; a value on the line below its label is taken from there."""
    found: dict[str, Labelled] = {}
    for at, paragraph in enumerate(paragraphs):
        match = _match(paragraph.text)
        if match is None:
            continue
        value, lines = (match["value"] or match["rest"] or "").strip(), paragraph.lines
        if not value and at + 1 < len(paragraphs) and not is_labelled(paragraphs[at + 1].text):
            at, value = at + 1, paragraphs[at + 1].text.strip()
            lines = (*lines, *paragraphs[at].lines)
        name = (match["label"] or match["bare"]).lower()
        found.setdefault(re.sub(r"^(?:meeting |start )", "", name), Labelled(at, value, lines))
    return found


def _match(text: str) -> re.Match[str] | None:
    match = _LABEL.match(text.strip())
    # re.IGNORECASE lets the look-ahead pass small letters: "time will tell" is no label
    return None if match and match["bare"] and not _BARE_VALUE.match(match["rest"]) else match


def first_of(labels: dict[str, Labelled], *names: str) -> Labelled | None:
    """Return the value of the first of these labels that the head has."""
    return next((labels[name] for name in names if name in labels), None)
