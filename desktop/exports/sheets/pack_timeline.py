"""The timeline as a pack shows it: on A3, with what of it a public copy leaves out."""

from collections.abc import Iterator
from dataclasses import replace

from desktop.charts.wording import counted
from desktop.domain.dates import long_date
from desktop.exports.pack_contents import PackContents
from desktop.exports.paper_contents import TimelinePart
from desktop.exports.sheet_plan import SheetPlan
from desktop.exports.sheets.plan import left_out_line
from desktop.exports.sheets.timeline import timeline


def pack_timeline(contents: PackContents) -> tuple[SheetPlan, ...]:
    """Return the sheets of the timeline; none where there is no headline to show."""
    part = contents.board_papers.timeline
    if part is None:
        return ()
    day = long_date(contents.cover.as_at)
    lines = (f"{timeline_sentence(part)} As at {day}; prints on A3.", *left_out_line(part.left_out, *_NOUNS))
    return tuple(replace(each, wide=True) for each in timeline(part.table, lines))


_NOUNS = ("headline", "headlines")


def timeline_sentence(part: TimelinePart) -> str:
    """Return the headlines counted by theme."""
    return f"{counted(part.table.count, *_NOUNS).capitalize()}: {', '.join(_themes(part))}."


def _themes(part: TimelinePart) -> Iterator[str]:
    yield from (f"{row.count:,} under {row.theme}" for row in part.table.rows)
