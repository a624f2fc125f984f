"""Recommendations while a set is being read, before they become records."""

from dataclasses import dataclass, field

from desktop.documents.document import Line


@dataclass(slots=True)
class DraftRecommendation:
    """One recommendation as found: ref is "" where none is printed; texts holds its paragraphs as printed."""

    ref: str = ""
    theme: str = ""
    timing: str = ""
    texts: list[str] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    addressee: str = ""
    lead: str = ""
    response: str = ""

    def extend(self, text: str, lines: tuple[Line, ...]) -> None:
        """Add a paragraph with its lines."""
        if text:
            self.texts.append(text)
        self.lines.extend(lines)


@dataclass(slots=True)
class DraftSet:
    """The recommendations of one report: its heading as printed ("" where there is none) and its other lines."""

    heading: str = ""
    items: list[DraftRecommendation] = field(default_factory=list)
    heading_lines: list[Line] = field(default_factory=list)
    furniture: list[Line] = field(default_factory=list)

    @property
    def first_line(self) -> Line:
        """The line by which a query points at the set."""
        return (self.heading_lines or self.items[0].lines)[0]
