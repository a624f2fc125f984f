"""Drafts of headlines made into records."""

import re

from desktop.domain.board import Board
from desktop.domain.headline import DatePrecision, Headline
from desktop.importers.findings import Findings
from desktop.importers.timeline.draft import Told
from desktop.importers.timeline.drafts import Drafts
from desktop.importers.timeline.kind_words import kind_of_headline

_EXTERNAL = re.compile(r"\bexternal\b", re.I)


def add_headlines(drafts: Drafts, board: Board, findings: Findings) -> dict[int, Headline]:
    """Add a headline for each draft, in order, and place the lines of headings; return them by the draft's id()."""
    made: dict[int, Headline] = {}
    for position, told in enumerate(drafts.told, start=1):
        headline = _headline(told, board, position)
        notes = [*told.notes, told.slot.note if told.slot else ""]
        made[id(told)] = findings.add(headline, told.lines, "; ".join(dict.fromkeys(filter(None, notes))))
    findings.place(drafts.headings)
    findings.extra_counts["themes"] = len({told.theme for told in drafts.told if told.theme})
    return made


def _headline(told: Told, board: Board, position: int) -> Headline:
    slot = told.slot
    return Headline(
        board_id=board.id,
        theme=told.theme,
        position=position,
        timing=slot.words if slot else "",
        date=slot.date if slot else None,
        precision=slot.precision if slot else DatePrecision.UNDATED,
        text=told.text,
        kind=kind_of_headline(told.text),
        external=bool(_EXTERNAL.search(told.theme)),
        source=told.source,
    )
