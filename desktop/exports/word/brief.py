"""The chair's brief for Word: the agenda with its clock, who speaks, what should come of it, and what to watch for."""

from desktop.exports.brief_contents import BriefContents, BriefRow
from desktop.exports.word.agenda import write_masthead
from desktop.exports.word.paper import Block, WordPaper

_HEADINGS = ("Time", "Item", "Who speaks", "Outcome expected", "To watch")
_WIDTHS = (2.3, 6.6, 4.0, 5.4, 7.0)
_ACTIONS = ("Action", "What was agreed", "Lead", "Due", "Last heard")
_ACTION_WIDTHS = (2.2, 9.6, 4.4, 3.4, 5.7)


def brief_paper(contents: BriefContents) -> WordPaper:
    """Return the brief as a landscape paper that is ready to be saved."""
    paper = WordPaper(contents.masthead, landscape=True)
    write_masthead(paper, "Chair's brief")
    for label, words in contents.facts:
        paper.add("Fact", (label, "Strong"), f"\t{words}")
    paper.add("Heading 1", "Order of business")
    # Without a clock there is no column for it.
    first = 0 if any(row.starts or row.length for row in contents.rows) else 1
    table = paper.add_table(_HEADINGS[first:], _WIDTHS[first:])
    for row in contents.rows:
        table.add_row(_cells(row)[first:])
    if contents.actions:
        paper.add("Heading 1", "Actions due that no item takes up")
        actions = paper.add_table(_ACTIONS, _ACTION_WIDTHS)
        for action in contents.actions:
            actions.add_row([[("Cell strong" if at == 0 else "Cell", (words,))] for at, words in enumerate(action)])
    return paper


def _cells(row: BriefRow) -> list[list[Block]]:
    if row.heading:
        return [[], [("Cell head", (row.title,))], [], [], []]
    when: list[Block] = [("Cell strong", (row.starts,))] if row.starts else []
    if row.length:
        when.append(("Cell", (row.length,)))
    number = f"{row.number}  " if row.number else ""
    item: list[Block] = [("Cell below" if row.level else "Cell strong", (f"{number}{row.title}",))]
    if row.paper:
        item.append(("Cell below" if row.level else "Cell", ((row.paper, "Quiet"),)))
    return [when, item, _lines((row.speaker,)), _lines(row.outcome), _lines(row.watch)]


def _lines(words: tuple[str, ...]) -> list[Block]:
    return [("Cell", (each,)) for each in words if each]
