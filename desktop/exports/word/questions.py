"""The question sheet for Word: one page, with room beside each action for what is answered."""

import math

from desktop.exports.question_contents import QuestionContents, QuestionGroup, count_words, rest_words, trimmed
from desktop.exports.word.paper import Block, WordPaper

_HEADINGS, _WIDTHS = ("Ref", "Action, and what the log shows", "Answer"), (2.2, 10.4, 4.0)
# points: what a page holds below the title, a line of a cell, what stands round a row, the letters of a line
_PAGE, _LINE, _ROUND_ROW, _LETTERS = 600, 12.6, 9.0, 54


def questions_paper(contents: QuestionContents) -> WordPaper:
    """Return the sheet as a paper that is ready to be saved; it names as many actions as one page has room for."""
    while _height(contents) > _PAGE and any(group.rows for group in contents.groups):
        contents = trimmed(contents)
    head = contents.masthead
    paper = WordPaper(head)
    paper.add("Title", "Questions for the meeting")
    paper.add("Subtitle", ", ".join(filter(None, (head.board, head.held))))
    if not contents.groups:
        paper.add("Normal", "Nothing in the action log calls for a question.")
        return paper
    table = paper.add_table(_HEADINGS, _WIDTHS)
    for group in contents.groups:
        for cells in _rows(group):
            table.add_row(cells)
    paper.add("Closing", contents.note)
    return paper


def _rows(group: QuestionGroup) -> list[list[list[Block]]]:
    rows: list[list[list[Block]]] = [[[], [("Cell head", (f"{count_words(group)}. {group.question}",))], []]]
    for row in group.rows:
        said: list[Block] = [("Cell", (row.wording,)), ("Cell", ((f"{row.lead}: {row.why}", "Quiet"),))]
        rows.append([[("Cell strong", (row.ref,))], said, []])
    if rest := rest_words(group):
        rows.append([[], [("Cell", ((rest, "Quiet"),))], []])
    return rows


def _height(contents: QuestionContents) -> float:
    """Return about how high the table is, in points; a little too much rather than too little."""
    cells = [
        words
        for group in contents.groups
        for words in (
            (f"{count_words(group)}. {group.question}",),
            *((row.wording, f"{row.lead}: {row.why}") for row in group.rows),
            *([(rest_words(group),)] if rest_words(group) else []),
        )
    ]
    lines = [sum(math.ceil(max(1, len(each)) / _LETTERS) for each in words) for words in cells]
    return sum(_ROUND_ROW + _LINE * number for number in lines)
