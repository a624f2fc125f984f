"""What the highlight report of a plan holds, as plain data, and the same as text to be pasted elsewhere."""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.domain.wording import counted
from desktop.exports.masthead import Masthead


@dataclass(frozen=True, slots=True, kw_only=True)
class HighlightLine:
    """One entry of the plan: its reference, words and lead, and what is told of it."""

    entry_id: str
    ref: str
    words: str
    lead: str = ""
    told: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HighlightPart:
    """A part under its heading; sentence says what is asked for, empty what stands there without lines.

    Of a part with only_refs the entries are told of in another part, so that their references are enough.
    parts says how many lines are parts of actions: numbers count actions.
    """

    heading: str
    name: str
    sentence: str = ""
    empty: str = ""
    lines: tuple[HighlightLine, ...] = ()
    only_refs: bool = False
    parts: int = 0

    @property
    def refs(self) -> str:
        """The references of its lines, or the words of one that has none."""
        return ", ".join(line.ref or line.words for line in self.lines)

    @property
    def title(self) -> str:
        """The heading with how many lines stand below it."""
        actions, more = len(self.lines) - self.parts, f" and {counted(self.parts, 'part')}" if self.parts else ""
        return f"{self.heading} ({actions:,}{more})" if self.lines else self.heading


@dataclass(frozen=True, slots=True, kw_only=True)
class HighlightContents:
    """The report: sentences that count the plan and each of its themes, then the parts with every entry named.

    counts are the numbers of the sentences: (where, what stands there, how many), of the whole plan first.
    """

    masthead: Masthead
    heading: str
    period: str
    sentences: tuple[str, ...] = ()
    themes: tuple[tuple[str, str], ...] = ()
    counts: tuple[tuple[str, str, int], ...] = ()
    parts: tuple[HighlightPart, ...] = ()

    def as_text(self) -> str:
        """Return the whole report as plain text, one entry in a line."""
        return "\n".join(self._lines()) + "\n"

    def _lines(self) -> Iterator[str]:
        yield from filter(None, (self.masthead.standing, f"{self.masthead.board}: {self.heading}", self.period, ""))
        yield from self.sentences
        if self.themes:
            yield from ("", "Progress by theme")
            yield from (f"{name}: {words}" for name, words in self.themes)
        for part in self.parts:
            yield from ("", part.title, *filter(None, (part.sentence if part.lines else part.empty,)))
            if part.only_refs:
                yield from filter(None, (part.refs,))
            else:
                yield from (f"- {line_words(line)}" for line in part.lines)


def line_words(line: HighlightLine) -> str:
    """Return an entry in one line: "1.1.2 Rebuild the north quay (Director of Works): moved twice ..."."""
    lead = f" ({line.lead})" if line.lead else ""
    told = f": {line.told}" if line.told else ""
    return f"{line.ref} {line.words.rstrip('.')}{lead}{told}".strip()
