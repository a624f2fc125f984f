"""The outcomes that the headings of a review name."""

from collections.abc import Sequence
from dataclasses import replace

from desktop.documents.document import Line
from desktop.domain.board import Board
from desktop.domain.outcome import Outcome
from desktop.domain.source import Choice
from desktop.importers.findings import Findings
from desktop.importers.progress_review.extent import Extent
from desktop.importers.progress_review.heads import Head
from desktop.importers.progress_review.leads import Over
from desktop.importers.progress_review.unit import Unit


class Outcomes:
    """Makes an outcome for each number in a heading, once for each; several in one heading share the first's text."""

    def __init__(self, board: Board, framework: str, findings: Findings) -> None:
        """Take what the outcomes belong to, and where they are added."""
        self._board = board
        self._framework = framework
        self._findings = findings
        self._known: dict[tuple[str, ...], Outcome] = {}

    def of(self, units: Sequence[Unit], extent: Extent, over: Over, lead: str) -> Outcome:
        """Return the outcome that a text is kept under; those that share it are added after it."""
        holder: Outcome | None = None
        for head, at in zip(extent.heads, extent.at, strict=True):
            lines = _heading_lines(units, at, extent)
            for ref, title in _named(head):
                made = self._one(head.label, ref, title, over, lead, lines, holder)
                holder = holder or made
        assert holder is not None
        return holder

    def _one(
        self, label: str, ref: str, title: str, over: Over, lead: str, lines: Sequence[Line], holder: Outcome | None
    ) -> Outcome:
        key = (label, ref) if ref else (label, "", title.casefold())
        known = self._known.get(key)
        if known is not None:
            known = self._known[key] = replace(known, lead=known.lead or lead or over.lead)
            self._findings.put(known, lines)
            if title and known.title.casefold() != title.casefold():
                self._ask_twice(known, title, lines[0])
            return known
        made = Outcome(
            board_id=self._board.id,
            framework=self._framework,
            group=over.group,
            position=len(self._known) + 1,
            ref=ref,
            title=title or f"{label[:1].upper()}{label[1:]} {ref}".strip() or "Outcome",
            lead=lead or over.lead,
            text_with_id=holder.id if holder else None,
        )
        note = f"its text is the one under {holder.ref or holder.title}" if holder else ""
        self._known[key] = made
        return self._findings.add(made, lines, note)

    def _ask_twice(self, known: Outcome, title: str, line: Line) -> None:
        self._findings.ask(
            known,
            line,
            f"Two headings bear the number {known.ref}, with other words: what stands under both is kept under the "
            f"first, “{known.title}”. Is one of the numbers wrong?",
            [Choice(label="No, it is one outcome"), Choice(label="Yes; I put it right under Reviews")],
        )


def _named(head: Head) -> list[tuple[str, str]]:
    """Return number and title of each outcome in a heading: a title in as many parts as numbers is one for each."""
    refs = head.refs or ("",)
    parts = [part.strip() for part in head.title.split(";") if part.strip()]
    titles = parts if len(parts) == len(refs) else [head.title] * len(refs)
    return list(zip(refs, titles, strict=True))


def _heading_lines(units: Sequence[Unit], at: int, extent: Extent) -> list[Line]:
    """Return the lines of a heading, and of the title that stands below it."""
    below = min((place for place in (*extent.at, extent.first) if place > at), default=at + 1)
    return [line for unit in units[at:below] for line in unit.lines]
