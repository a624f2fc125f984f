"""What the cover says of the board's papers beside its log: one sentence each, counted on their sheets."""

from collections.abc import Iterator

from desktop.charts.wording import counted
from desktop.exports.pack_contents import PackContents
from desktop.exports.sheets.milestones import milestones_sentence
from desktop.exports.sheets.risks import risks_sentence


def paper_messages(contents: PackContents) -> tuple[str, ...]:
    """Return the sentences; none for what the board has no records of."""
    return tuple(filter(None, _told(contents)))


def _told(contents: PackContents) -> Iterator[str]:
    held = contents.board_papers
    yield milestones_sentence(contents)
    if held.risks:
        yield risks_sentence(held.risks)
    if held.timeline:
        yield f"{counted(held.timeline.table.count, 'headline').capitalize()} in the timeline."
    if held.review:
        yield f"{held.review.title}: {held.review.sentences[0]}" if held.review.sentences else ""
    if held.functions:
        yield held.functions.sentence
