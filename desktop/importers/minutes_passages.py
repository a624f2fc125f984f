"""The text of minutes as a run of passages, without what a printer or a web page put around it."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from desktop.documents.document import Block, Line, Paragraph, Table, TableRow
from desktop.importers.attendance_labels import read_attendance_label
from desktop.importers.attendance_table import columns_of
from desktop.importers.people_segments import COLUMN_GAP
from desktop.importers.people_words import starts_with_title

_WEB_TAIL = re.compile(r"\s*(?:\bpdf icon\s*)?\(?\bPDF,?\s+\d+(?:\.\d+)?\s?[KM]B\)?$", re.IGNORECASE)
_PRESIDING = r"(?:Chair(?:man|woman|person)?|Mayor|Convener|Convenor|Provost)"
_FURNITURE = re.compile(
    r"^(?:</?(?:AI\d+|TRAILER_SECTION|LAYOUT_SECTION)>|Page\s+\d+(?:\s+of\s+\d+)?|-+\s*\d{1,3}\s*-+|"
    r"/|\d{1,3}\s*/\s*\d{1,3}|\d{1,3}[A-Z]|[-_.=*~|\s•·]+|(?:•\s*)?Share this item|View directions|Media|Items|"
    r"View the reasons why .{0,40} restricted\.?|"
    r"(?:Note\s+)?No\.?\s+Item|Back to top|(?:Additional|Supporting|Related) documents:?|Print|Skip to main content|"
    rf"(?:The )?{_PRESIDING}[\s:]*[._…]{{4,}}.*|(?:Signed|Dated?)[\s:]*(?:by)?[\s:]*[._…]{{3,}}.*|"
    rf"(?:Signed|Dated?)\s*:?|{_PRESIDING}\s*:?)$",
    re.IGNORECASE,
)
_LABEL_LINE = re.compile(
    r"^(?:Also\s+)?(?:Present|PRESENT|In [Aa]ttendance|IN ATTENDANCE|Apologies|APOLOGIES|Absent|ABSENT)\s*:|"
    r"^Apologies (?:for absence )?(?:were|had been) received\b|^[A-Z].{2,40}:$"
)
_SLASH = re.compile(r"\s+/(?=\s|$)")
_NUMBER_CELL = re.compile(r"^(?:(?:Item\s*)?[A-Z/]{0,8}\s?\d[\d./]*[.):]?)?$")
# A web page copied without its line breaks: "To receive the minutes. Minutes: Resolved:- ..."
_BEFORE_LABEL = re.compile(r"(?<=[.:?!\d])\s+(?=(?:Minutes|Decision):(?:\s|$))")
# A running head comes back on every page; a label such as "Resolved:" also does, but ends as a label.
_FEWEST_REPEATS = 3
_FEWEST_TOPS = 2
_LONGEST_HEAD = 90


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph or a row of a table with its text on one line, and the lines of the document it stands in.

    cells holds the cells of a row, and is empty for a paragraph. furniture marks page numbers, running heads and
    the buttons of a web page: they are accounted for but are no part of the minutes.
    """

    text: str
    lines: tuple[Line, ...]
    cells: tuple[str, ...] = ()
    furniture: bool = False


def passages_of(blocks: Sequence[Block]) -> list[Passage]:
    """Return the blocks as passages in order; every line with text stands in at least one of them."""
    raw = [passage for block in blocks for passage in _from_block(block)]
    if _has_slashed_rows(raw):
        raw = [row for passage in raw for row in _slashed_rows(passage)]
    repeated = _running_heads(raw)
    return [_marked(passage, repeated) for passage in raw]


def tidy(text: str) -> str:
    """Return the text on one line with single spaces, without invisible characters."""
    return " ".join(re.sub(r"[\u200b\u200c\u200d\ufeff\u00ad]", "", text).split())


def _from_block(block: Block) -> list[Passage]:
    if isinstance(block, Table):
        return [passage for row in block.rows for passage in _from_row(row)]
    return [passage for paragraph in _cut_at_lists(block) for passage in _at_labels(_from_paragraph(paragraph))]


def _at_labels(whole: Passage) -> list[Passage]:
    texts = _BEFORE_LABEL.split(whole.text)
    return [whole] if len(texts) == 1 else [Passage(text, whole.lines) for text in texts]


def _cut_at_lists(paragraph: Paragraph) -> list[Paragraph]:
    """Return a paragraph cut before each of its lines that opens a list of people, where no space stood between."""
    starts = [at for at, line in enumerate(paragraph.lines) if at and _opens_list(line.text.strip())]
    if not starts:
        return [paragraph]
    groups = [paragraph.lines[start:end] for start, end in pairwise([0, *starts, len(paragraph.lines)])]
    return [Paragraph(" ".join(line.text.strip() for line in group), group) for group in groups]


def _opens_list(text: str) -> bool:
    label = read_attendance_label(text) if _LABEL_LINE.match(text) else None
    return label is not None and label.role is not None


def _at_slashes(text: str) -> tuple[str, ...]:
    """Return the cells of a row of a table that a web page prints with slashes between them."""
    return tuple(cell.strip() for cell in _SLASH.split(text)) if _SLASH.search(text) else ()


def _has_slashed_rows(passages: Sequence[Passage]) -> bool:
    """Say whether a table stands in the text with slashes: under a heading row, or with several titled names."""
    rows = [cells for passage in passages for line in passage.lines if (cells := _at_slashes(line.text.strip()))]
    named = sum(starts_with_title(cells[0]) for cells in rows)
    return named >= _FEWEST_REPEATS or any(columns_of(cells) for cells in rows)


def _slashed_rows(passage: Passage) -> list[Passage]:
    """Return the lines of a passage as rows, where all of them have slashes; otherwise the passage."""
    rows = [(_at_slashes(tidy(line.text)), line) for line in passage.lines]
    if passage.cells or (len(rows) > 1 and not all(cells for cells, _ in rows)) or not any(cells for cells, _ in rows):
        return [passage]
    return [Passage(tidy(" ".join(cells)), (line,), cells if sum(map(bool, cells)) > 1 else ()) for cells, line in rows]


def _from_paragraph(paragraph: Paragraph) -> Passage:
    as_set = paragraph.lines[0].text if len(paragraph.lines) == 1 else paragraph.text
    cells = tuple(part.strip() for part in COLUMN_GAP.split(as_set.strip()) if part.strip())
    return Passage(_without_tail(tidy(paragraph.text)), paragraph.lines, cells if len(cells) > 1 else ())


def _from_row(row: TableRow) -> list[Passage]:
    cells = tuple(cell.strip() for cell in row.cells)
    if _is_numbered_text(cells):
        return _in_order(cells, row)
    text = _without_tail(tidy(" ".join(cell for cell in cells if cell)))
    return [Passage(text, row.lines, cells if sum(map(bool, cells)) > 1 else ())] if text else []


def _is_numbered_text(cells: Sequence[str]) -> bool:
    """Say whether a row is a minute set in columns: number (or nothing), paragraphs, and who is to act."""
    return len(cells) > 1 and bool(_NUMBER_CELL.match(cells[0])) and ("\n" in cells[1] or len(cells[1].split()) > 12)


def _in_order(cells: Sequence[str], row: TableRow) -> list[Passage]:
    first, *others = [line for line in cells[1].split("\n") if line.strip()]
    texts = [f"{cells[0]} {first}", *others, *(f"Action: {cell}" for cell in cells[2:] if cell)]
    return [Passage(_without_tail(tidy(text)), row.lines) for text in texts]


def _without_tail(text: str) -> str:
    """Return a heading without the size of the file that a web page offers beside it."""
    return _WEB_TAIL.sub("", text)


def _running_heads(passages: Sequence[Passage]) -> frozenset[str]:
    seen = Counter(_shape(passage.text) for passage in passages if _may_be_head(passage.text))
    heads = {shape for shape, times in seen.items() if times >= _FEWEST_REPEATS}
    tops = Counter(_shape(new.text) for old, new in pairwise(passages) if _begins_page(old, new))
    return frozenset(heads | {shape for shape, times in tops.items() if times >= _FEWEST_TOPS})


def _begins_page(before: Passage, after: Passage) -> bool:
    """Say whether a short line is the first of its page."""
    if not (before.lines and after.lines) or after.cells or len(after.text) > _LONGEST_HEAD:
        return False
    return after.lines[0].page is not None and before.lines[-1].page != after.lines[0].page


def _may_be_head(text: str) -> bool:
    """Say whether a line that comes back could be a running head: it holds a date, or page and date words."""
    return len(text) <= _LONGEST_HEAD and bool(
        re.search(r"\b(?:19|20)\d\d\b|\b\d\d[./]\d\d[./]\d\d\b|\bpage\b", text, re.IGNORECASE)
    )


def _shape(text: str) -> str:
    return re.sub(r"\bpage\s+\d+.*$", "page", text.lower())


def _marked(passage: Passage, repeated: frozenset[str]) -> Passage:
    if _FURNITURE.match(passage.text) or not passage.text:
        return Passage(passage.text, passage.lines, passage.cells, furniture=True)
    if len(passage.text) <= _LONGEST_HEAD and _shape(passage.text) in repeated:
        return Passage(passage.text, passage.lines, passage.cells, furniture=True)
    return passage
