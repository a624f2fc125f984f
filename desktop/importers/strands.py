"""The strands (consolidated challenges) of a framework: from its numbered list, its table, or both."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from desktop.documents.document import Block, Line, Paragraph, Table, TableRow
from desktop.domain.board import Board
from desktop.domain.recommendation import Strand
from desktop.importers.findings import Findings, paragraphs_of
from desktop.importers.markers import MarkerKind, marker_of

_COLUMNS = (
    ("title", r"(?:key )?(?:strand|challenge|work ?stream|priority(?: area)?|theme)s?(?: of action)?"),
    ("key_actions", r"(?:key |main )?(?:actions?|activit(?:y|ies)|deliverables?)\b.*"),
    ("responsibility", r"(?:responsib\w+|lead(?: officer| responsibility)?|owners?|accountable)\b.*"),
    ("tests_of_progress", r".*\b(?:tests?|milestones?|measures?|indicators?|success)\b.*"),
)
_LEAD_IN = re.compile(
    r"\b(?:list|summary|following|set) of\b.{0,60}\b(?:challenges|strands|priorities|work ?streams)\b", re.IGNORECASE
)
_TITLE = re.compile(r"\b(?:challenges|strands|priorities|work ?streams)\b", re.IGNORECASE)
_MOST_BETWEEN = 4
_BULLETS = re.compile(r"\s*[•▪●◦]\s*")
_LONGEST_TITLE = 100


@dataclass(slots=True)
class _Draft:
    number: int
    title: str = ""
    text: str = ""
    cells: dict[str, str] = field(default_factory=dict)
    lines: list[Line] = field(default_factory=list)
    inferred: str = ""


def read_strands(blocks: Sequence[Block], board: Board, findings: Findings) -> list[Strand]:
    """Add the strands of these blocks, list and table unified by number; returns them in order."""
    drafts: dict[int, _Draft] = {}
    before: Block | None = None
    for block in blocks:
        if isinstance(block, Table) and (columns := _columns(block)):
            findings.place(_title_lines(before))
            _read_table(block, columns, drafts, findings)
            break
        before = block
    _read_list(paragraphs_of([block for block in blocks if isinstance(block, Paragraph)]), drafts, findings)
    return [findings.add(_strand(draft, board), draft.lines, draft.inferred) for draft in _in_order(drafts)]


def _in_order(drafts: dict[int, _Draft]) -> list[_Draft]:
    return [drafts[number] for number in sorted(drafts)]


def _strand(draft: _Draft, board: Board) -> Strand:
    return Strand(board_id=board.id, number=draft.number, title=draft.title, text=draft.text, **draft.cells)


def _columns(table: Table) -> tuple[str, ...]:
    names = [
        next((name for name, pattern in _COLUMNS if re.fullmatch(pattern, cell.strip(), re.IGNORECASE)), "")
        for cell in table.rows[0].cells
    ]
    return tuple(names) if names[:1] == ["title"] and len({name for name in names if name}) >= 2 else ()


def _read_table(table: Table, columns: tuple[str, ...], drafts: dict[int, _Draft], findings: Findings) -> None:
    findings.place(table.rows[0].lines)
    for row in table.rows[1:]:
        if len(row.cells) == len(columns) and row.cells[0].strip():
            draft = _from_row(row, columns, len(drafts) + 1)
            drafts[draft.number] = draft


def _from_row(row: TableRow, columns: tuple[str, ...], place: int) -> _Draft:
    marker = marker_of(row.cells[0])
    words = marker.rest if marker and marker.kind is MarkerKind.NUMBER else row.cells[0]
    title, *points = _BULLETS.split(words)
    draft = _Draft(number=int(marker.label) if marker and marker.label.isdigit() else place, title=title.strip())
    draft.text = "\n".join(f"• {point.strip()}" for point in points if point.strip())
    draft.lines = list(row.lines)
    for name, cell in zip(columns[1:], row.cells[1:], strict=True):
        if name and _BULLETS.sub("", cell).strip():
            draft.cells[name] = cell.strip()
    return draft


def _title_lines(before: Block | None) -> Sequence[Line]:
    """Return the lines of a heading that stands above the table and names what it holds."""
    is_title = isinstance(before, Paragraph) and len(before.text) <= _LONGEST_TITLE and _TITLE.search(before.text)
    return before.lines if is_title and isinstance(before, Paragraph) else ()


def _read_list(paragraphs: Sequence[Paragraph], drafts: dict[int, _Draft], findings: Findings) -> None:
    """Read the list announced by words such as "a draft list of nine consolidated challenges" into the drafts."""
    for at, paragraph in enumerate(paragraphs):
        if _LEAD_IN.search(paragraph.text):
            found = _numbered(paragraphs[at + 1 :])
            if len(found) >= 2 and (not drafts or set(found) == set(drafts)):
                findings.place(paragraph.lines)
                for number, part in found.items():
                    _add_text(drafts, number, part)
                return


def _numbered(paragraphs: Sequence[Paragraph]) -> dict[int, Paragraph]:
    """Return the paragraphs numbered 1, 2, 3 ... with at most a few others between two of them."""
    found: dict[int, Paragraph] = {}
    since = 0
    for paragraph in paragraphs:
        marker = marker_of(paragraph.text)
        if marker and marker.kind is MarkerKind.NUMBER and marker.ordinal == len(found) + 1:
            found[marker.ordinal] = paragraph
            since = 0
        elif since >= _MOST_BETWEEN:
            break
        else:
            since += 1
    return found


def _add_text(drafts: dict[int, _Draft], number: int, paragraph: Paragraph) -> None:
    draft = drafts.setdefault(number, _Draft(number=number))
    marker = marker_of(paragraph.text)
    words = marker.rest if marker else paragraph.text
    if not draft.title:
        draft.title = _short_title(words)
        draft.inferred = "the title is the beginning of its text"
    draft.text = "\n".join(part for part in (words, draft.text) if part)
    draft.lines = sorted([*draft.lines, *paragraph.lines], key=lambda line: line.number)


def _short_title(words: str) -> str:
    first = re.split(r"(?<=[a-z)])[.;]\s|,\s", words, maxsplit=1)[0]
    return first if len(first) <= _LONGEST_TITLE else first[:_LONGEST_TITLE].rsplit(" ", 1)[0] + " …"
