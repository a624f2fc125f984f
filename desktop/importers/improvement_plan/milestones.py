"""The milestones of a plan: tests listed under a heading, or rows of a table of their own."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from desktop.documents.document import Block, Document, Line, Paragraph, Table
from desktop.domain.plan import Milestone
from desktop.domain.timing import read_timing
from desktop.importers.improvement_plan.columns import field_of
from desktop.importers.improvement_plan.refs import unbulleted
from desktop.importers.markers import MarkerKind, marker_of

_HEADING = re.compile(r"\bmilestones?\b", re.I)
_LONGEST_HEADING = 8
Found = tuple[Milestone, Sequence[Line]]


def read_milestones(document: Document, plan_id: str) -> tuple[list[Found], list[Line]]:
    """Return the milestones with their lines, and the lines of their headings."""
    found: list[Found] = []
    placed: list[Line] = []
    blocks = [block for block in document.blocks if not (isinstance(block, Paragraph) and block.furniture)]
    for at, block in enumerate(blocks):
        if isinstance(block, Table):
            made, lines = _of_table(block, plan_id)
        elif _is_heading(block):
            made = list(_below(blocks[at + 1 :], " ".join(block.text.split()).rstrip(":"), plan_id))
            lines = list(block.lines) if made else []
        else:
            continue
        found += made
        placed += lines
    return [(_placed_at(milestone, at), lines) for at, (milestone, lines) in enumerate(found, 1)], placed


def _is_heading(block: Paragraph) -> bool:
    text = block.text.strip()
    return bool(_HEADING.search(text)) and len(text.split()) <= _LONGEST_HEADING and not text.endswith(".")


def _below(blocks: Sequence[Block], group: str, plan_id: str) -> Iterator[Found]:
    """Yield the items of the list right below a heading: those that its first one's marker begins."""
    sort: set[MarkerKind] = set()
    for block in blocks:
        marker = marker_of(block.text) if isinstance(block, Paragraph) else None
        if marker is None or not isinstance(block, Paragraph) or _is_heading(block):
            return
        kinds = {marker.kind} | ({MarkerKind.ROMAN, MarkerKind.LETTER} if _may_be_roman(marker.label) else set())
        sort = sort or kinds
        if not sort & kinds or marker.kind in (MarkerKind.DOTTED, MarkerKind.DOTTED_TWICE, MarkerKind.CAPITAL):
            return
        yield Milestone(plan_id=plan_id, group=group, ref=marker.label, text=marker.rest), block.lines


def _of_table(table: Table, plan_id: str) -> tuple[list[Found], list[Line]]:
    """Return the milestones of a table that has a column of them and none of actions."""
    head, *rows = table.rows
    fields = [field_of(" ".join(cell.split())) for cell in head.cells]
    if "milestone" not in fields or "action" in fields or not rows:
        return [], []
    at, when = fields.index("milestone"), fields.index("timing") if "timing" in fields else None
    number = fields.index("ref") if "ref" in fields else None
    found: list[Found] = []
    for row in rows:
        text = row.cells[at].strip() if at < len(row.cells) else ""
        if not text:
            continue
        timing = row.cells[when].strip() if when is not None and when < len(row.cells) else ""
        ref = row.cells[number].strip() if number is not None and number < len(row.cells) else ""
        due = read_timing(timing).due if timing else None
        made = Milestone(plan_id=plan_id, ref=ref, text=unbulleted(text), timing=timing, due=due)
        found.append((made, row.lines))
    return found, list(head.lines)


def _may_be_roman(label: str) -> bool:
    return bool(re.fullmatch(r"[ivx]+", label))


def _placed_at(milestone: Milestone, position: int) -> Milestone:
    return replace(milestone, position=position)
