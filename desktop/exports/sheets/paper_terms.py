"""What the terms on the sheets of plans, scorecard and reviews mean; only those that a pack has need of."""

from collections.abc import Iterator

from desktop.domain.measure import MeasureStatus
from desktop.domain.measure_words import say_status
from desktop.exports.pack_contents import PackContents

_PLAN = (
    (
        "Standing of a plan action",
        "Overdue: open and past its current date. No date: open, and nobody has agreed one; never counted as on track. "
        "Else as its lead says. Withdrawn leaves the total.",
    ),
    ("[row above]", "The cell was blank in the plan, as merged cells are, and takes what the row above says."),
)
_STATUSES = {
    MeasureStatus.ON_TARGET: "At or above the target, by the way that is good for this measure.",
    MeasureStatus.SATISFACTORY: "Short of the target, within what counts as satisfactory.",
    MeasureStatus.OFF_TARGET: "Not progressed in line with the target.",
    MeasureStatus.UNDER_DEVELOPMENT: "The measure is being made; not rated.",
    MeasureStatus.NOT_APPLICABLE: "No target to be rated against, such as in a baseline year; not rated.",
    MeasureStatus.NOT_YET_AVAILABLE: "The figure is not there yet; not rated.",
}
_MEASURES = (
    (
        "Direction",
        "▲ improving is better and ▼ worsening is worse, whichever way the figure went; unknown where there is no like "
        "figure to set it against.",
    ),
    ("No figure", "Nothing was reported for the period: a gap, never a zero, and a gap in the line of a chart."),
    ("In words", "Several figures in one cell, or one with words that matter: they stand as printed."),
)
_REVIEW = (
    (
        "Counts as",
        "What an entry of a review is counted as: bullets at the edge; what stands below one is a part of it.",
    ),
)


def paper_terms(contents: PackContents) -> Iterator[tuple[str, str]]:
    """Yield term and meaning."""
    held = contents.board_papers
    if held.plans:
        yield from _PLAN
    if held.scorecard:
        used = {row.status for row in held.scorecard.rows}
        yield from ((_capital(say_status(status)), said) for status, said in _STATUSES.items() if status in used)
        if None in used:
            yield (
                _capital(say_status(None)),
                "The rule cannot say, and nobody has: the notes on the scorecard tell why.",
            )
        yield from _MEASURES
    if held.review:
        yield from _REVIEW


def _capital(words: str) -> str:
    """Return the mark with its words, these with a capital: "✓ On target"."""
    mark, _, rest = words.partition(" ")
    return f"{mark} {rest[:1].upper()}{rest[1:]}"
