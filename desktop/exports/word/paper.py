"""A Word paper that is being written: paragraphs by style, tables with a repeated heading, and what was written."""

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm

from desktop.exports.masthead import Masthead
from desktop.exports.plain_text import printable
from desktop.exports.word.looks import (
    CHARACTER_LOOKS,
    LOOKS,
    character_xml,
    defaults_xml,
    style_id,
    style_xml,
    table_xml,
)
from desktop.exports.word.page_frame import add_frame
from desktop.exports.word.properties import clean, set_properties

_A4 = (21.0, 29.7)
_SIDE, _TOP, _BOTTOM = 2.2, 2.3, 2.0

Run = str | tuple[str, str]
"""Words, or words with the name of a character style."""


class WordPaper:
    """add() and add_table() write below what is there; counts tells how many paragraphs of each style were written."""

    def __init__(
        self, masthead: Masthead, *, indent: float = 1.25, landscape: bool = False, initialled: bool = False
    ) -> None:
        self.masthead = masthead
        self.counts: Counter[str] = Counter()
        self._document = Document()
        clean(self._document)
        width = (_A4[1] if landscape else _A4[0]) - 2 * _SIDE
        self._set_styles(indent, width)
        self._set_page(landscape)
        add_frame(self._document.sections[0], masthead, initialled=initialled)
        self.text_width = width

    def add(self, style: str, *runs: Run) -> Any:
        """Write a paragraph."""
        paragraph = self._document.add_paragraph(style=style)
        return self._fill(paragraph, style, runs)

    def add_link(self, style: str, url: str) -> None:
        """Write a paragraph that is a link, or the bare words where it leads nowhere on the web."""
        if not url.lower().startswith(("https://", "http://")):
            self.add(style, url)
            return
        paragraph = self.add(style)
        to = self._document.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        link = parse_xml(f'<w:hyperlink {nsdecls("w", "r")} r:id="{to}"/>')
        run = paragraph.add_run(printable(url), style="Hyperlink")
        link.append(run._r)
        paragraph._p.append(link)

    def add_table(self, headings: Sequence[str], widths: Sequence[float]) -> "WordTable":
        """Begin a table; widths are shares of the line. The row of headings is repeated on each page."""
        table = self._document.add_table(rows=0, cols=len(headings), style="Board Table")
        table.autofit = False
        whole = sum(widths)
        measures = [Cm(self.text_width * width / whole) for width in widths]
        for column, measure in zip(table.columns, measures, strict=True):
            column.width = measure
        made = WordTable(self, table, measures)
        made.add_row([[("Cell head", (words,))] for words in headings])
        made.repeat_first_row()
        return made

    def save(self, to: Path) -> None:
        """Write the file."""
        set_properties(self._document, self.masthead)
        self._document.save(str(to))

    def _fill(self, paragraph: Any, style: str, runs: Iterable[Run]) -> Any:
        for run in runs:
            words, character_style = run if isinstance(run, tuple) else (run, None)
            paragraph.add_run(printable(words), style=character_style)
        self.counts[style] += 1
        return paragraph

    def _set_styles(self, indent: float, width: float) -> None:
        styles: Any = self._document.styles.element
        for child in list(styles):
            if child.tag in (qn("w:style"), qn("w:docDefaults"), qn("w:latentStyles")):
                styles.remove(child)
        space = nsdecls("w")
        styles.append(parse_xml(defaults_xml(space)))
        for name, look in LOOKS.items():
            styles.append(parse_xml(style_xml(name, look, space, indent=indent, text_width=width)))
        for name, inside in CHARACTER_LOOKS.items():
            styles.append(parse_xml(character_xml(name, inside, space)))
        styles.append(parse_xml(table_xml(space)))

    def _set_page(self, landscape: bool) -> None:
        section = self._document.sections[0]
        across, down = (_A4[1], _A4[0]) if landscape else _A4
        section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
        section.page_width, section.page_height = Cm(across), Cm(down)
        section.left_margin = section.right_margin = Cm(_SIDE)
        section.top_margin, section.bottom_margin = Cm(_TOP), Cm(_BOTTOM)
        section.header_distance = section.footer_distance = Cm(1.0)


Block = tuple[str, Sequence[Run]]
"""A paragraph of a cell: its style and its words."""


class WordTable:
    """A table that is being written, row by row."""

    def __init__(self, paper: WordPaper, table: Any, widths: Sequence[Any]) -> None:
        self._paper = paper
        self._table = table
        self._widths = widths

    def add_row(self, cells: Sequence[Sequence[Block]]) -> None:
        """Write a row that no page break cuts; each cell holds paragraphs, an empty one a bare one."""
        row = self._table.add_row()
        row._tr.get_or_add_trPr().append(parse_xml(f"<w:cantSplit {nsdecls('w')}/>"))
        for cell, blocks, width in zip(row.cells, cells, self._widths, strict=True):
            cell.width = width
            for number, (style, runs) in enumerate(blocks or [("Cell", ())]):
                paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
                paragraph.style = style
                self._paper._fill(paragraph, style, runs)

    def repeat_first_row(self) -> None:
        """Let the row of headings stand at the top of every page of the table."""
        first = self._table.rows[0]._tr.get_or_add_trPr()
        first.append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))


def count_styles(path: Path) -> Counter[str]:
    """Return how many paragraphs of each style a Word file has, those of its tables included."""
    body: Any = Document(str(path)).element.body
    found: Counter[str] = Counter()
    for style in body.iter(qn("w:pStyle")):
        found[style.get(qn("w:val"))] += 1
    return found


def expected_styles(counts: Counter[str]) -> Counter[str]:
    """Return counts by the ids of the styles; python-docx leaves the id out where it is the default style."""
    return Counter({style_id(name): number for name, number in counts.items() if name != "Normal"})
