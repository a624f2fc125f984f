"""What a review holds, counted by section for the reader and for scripts."""

from collections.abc import Sequence

from desktop.domain.outcome import EntrySection, Function, FunctionState
from desktop.importers.progress_review.entries import Kept


def counts_of(kept: Sequence[Kept], functions: Sequence[Function], blocks: int) -> dict[str, int]:
    """Return the parts by name: bullets at the top of their list, nested ones and paragraphs apart."""
    counts = {
        "blocks": blocks,
        "achieved": _bullets(kept, EntrySection.ACHIEVED),
        "overview-bullets": _bullets(kept, EntrySection.OVERVIEW),
        "overview-paragraphs": _paragraphs(kept, EntrySection.OVERVIEW),
        "next-steps": _bullets(kept, EntrySection.NEXT_STEP),
        "next-step-paragraphs": _paragraphs(kept, EntrySection.NEXT_STEP),
        "risks": _bullets(kept, EntrySection.RISK),
        "risk-paragraphs": _paragraphs(kept, EntrySection.RISK),
        "tests": _bullets(kept, EntrySection.TEST),
        "nested": sum(one.entry.parent_id is not None for one in kept),
        "functions-returned": sum(one.state is FunctionState.RETURNED for one in functions),
        "functions-recommended": sum(one.state is FunctionState.RECOMMENDED for one in functions),
    }
    return {name: count for name, count in counts.items() if count}


def _bullets(kept: Sequence[Kept], section: EntrySection) -> int:
    return sum(one.entry.section is section and one.entry.bullet and one.entry.parent_id is None for one in kept)


def _paragraphs(kept: Sequence[Kept], section: EntrySection) -> int:
    return sum(one.entry.section is section and not one.entry.bullet for one in kept)
