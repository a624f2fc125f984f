"""The highlight report of a plan for Word: the sentences that count, the themes, then every entry that is told of."""

from desktop.exports.highlight_contents import HighlightContents, HighlightPart
from desktop.exports.word.agenda import write_masthead
from desktop.exports.word.paper import WordPaper

_HEADINGS = ("Ref", "Action", "Lead", "What is told of it")
_WIDTHS = (1.8, 6.4, 3.6, 5.2)


def highlights_paper(contents: HighlightContents) -> WordPaper:
    """Return the report as a paper that is ready to be saved."""
    paper = WordPaper(contents.masthead)
    write_masthead(paper, contents.heading)
    paper.add("Heading 1", contents.heading)
    paper.add("Standing", contents.period)
    for number, words in enumerate(contents.sentences):
        paper.add("Normal" if number else "Lead", words)
    if contents.themes:
        paper.add("Heading 2", "Progress by theme")
    for name, words in contents.themes:
        paper.add("Normal", (f"{name}: ", "Strong"), words)
    for part in contents.parts:
        _write_part(paper, part)
    return paper


def _write_part(paper: WordPaper, part: HighlightPart) -> None:
    paper.add("Heading 2", part.title)
    words = part.sentence if part.lines else part.empty
    if words:
        paper.add("Normal", words)
    if part.only_refs and part.lines:
        paper.add("Normal", part.refs)
    if part.only_refs or not part.lines:
        return
    table = paper.add_table(_HEADINGS, _WIDTHS)
    for line in part.lines:
        table.add_row(
            [[("Cell strong", (line.ref,))], *([("Cell", (words,))] for words in (line.words, line.lead, line.told))]
        )
