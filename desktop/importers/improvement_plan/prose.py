"""A plan without tables: numbered lines, each followed by its date and its lead under labels of their own."""

import re
from collections.abc import Sequence

from desktop.documents.document import Document, Line, Paragraph
from desktop.domain.plan import EntryLevel
from desktop.domain.timing.in_prose import find_timing
from desktop.importers.improvement_plan.damage import without_marks, words_and_note
from desktop.importers.improvement_plan.draft import Draft
from desktop.importers.improvement_plan.headings import Heading, heading_of
from desktop.importers.improvement_plan.outline import Outline
from desktop.importers.improvement_plan.refs import split_ref, unbulleted

_LABELS = {
    "lead": r"leads?(?:\s+(?:officer|person|member)s?)?|owner|responsible(?:\s+(?:officer|person))?|responsibility"
    r"|by whom|accountable",
    "timing": r"by when|when|timescales?|deadline|due(?:\s+date)?|target(?:\s+date)?|dates?|timing"
    r"|completion(?:\s+date)?|by(?=\s*:)",
    "status": r"status",
    "rag": r"b?rag(?:\s+(?:rating|status))?",
    "progress": r"progress|update|latest position",
    "noted": r"success (?:criteria|criterion|measures?)|evidence(?: of (?:success|completion|impact))?"
    r"|(?:expected |intended )?(?:outcomes?|impact)|measures? of success|how (?:we )?will (?:we )?know",
}
_LABEL = re.compile(
    r"(?:^|(?<=[\s.;,(\[–—|-]))(?:"
    + "|".join(f"(?P<{name}>{said})" for name, said in _LABELS.items())
    + r")\s*[:–—]\s*",
    re.I,
)
_DATED_END = re.compile(
    r"(?:^|(?<=[.;,:–—-])\s*|\()((?:by|from|in|before|end)\b[^.;()]{3,40}|[^.;()]{3,30}\bonwards)[.)]*\s*$", re.I
)
_FEWEST = 3


def read_prose(document: Document, outline: Outline) -> list[Line]:
    """Read the numbered lines of a paper that name a lead or date; return the lines that are accounted for."""
    drafts = _items(document)
    if len(drafts) < _FEWEST:
        return []
    placed: list[Line] = []
    first, last = drafts[0].line.number, drafts[-1].lines[-1].number
    begins = {draft.line.number: draft for draft in drafts}
    inside = {line.number for draft in drafts for line in draft.lines}
    blocks = [block for block in document.blocks if isinstance(block, Paragraph) and not block.furniture]
    for at, block in enumerate(blocks):
        if (draft := begins.get(block.first_line)) is not None:
            outline.action(draft)
            placed += draft.lines
        elif block.first_line not in inside and _gathers(blocks, at, first, last, begins):
            heading = heading_of(block.text)
            if heading is not None and (
                heading.ref or heading.level is EntryLevel.PHASE or _is_labelled(block, heading)
            ):
                opened = outline.heading(heading.level, heading.ref, heading.wording, block.lines)
                opened.timing = opened.timing or heading.timing
                placed += block.lines
    return placed


def is_prose_plan(document: Document) -> bool:
    """Say whether a paper has numbered lines that name leads or dates, as a plan without tables has them."""
    return len(_items(document)) >= _FEWEST


def _is_labelled(block: Paragraph, heading: Heading) -> bool:
    """Say whether a heading says what it opens: "Theme: Light"."""
    return ":" in block.text and len(heading.wording) < len(block.text.strip(" :"))


def _gathers(blocks: Sequence[Paragraph], at: int, first: int, last: int, begins: dict[int, Draft]) -> bool:
    """Say whether a line stands over the actions: right above one, or above other headings that do."""
    if blocks[at].first_line > last or blocks[at].first_line < first - 12:
        return False
    for block in blocks[at + 1 : at + 5]:
        if block.first_line in begins:
            return True
        if heading_of(block.text) is None:
            return False
    return False


def _items(document: Document) -> list[Draft]:
    """Return the numbered paragraphs that a label of a lead or date belongs to."""
    drafts: list[Draft] = []
    open_ref = ""
    texts: list[str] = []
    lines: list[Line] = []
    for block in [*document.blocks, None]:
        if isinstance(block, Paragraph) and block.furniture:
            continue
        text = without_marks(block.text) if isinstance(block, Paragraph) else ""
        ref, words = split_ref(text, whole_numbers=True) if text else ("", "")
        ref = ref if re.search(r"\d", ref) else ""
        bulleted = not ref and unbulleted(text) != text
        if ref or bulleted or not isinstance(block, Paragraph):
            drafts += _made(open_ref, texts, lines)
            open_ref, texts = ref, [words if ref else unbulleted(text)]
            lines = list(block.lines) if isinstance(block, Paragraph) else []
        elif texts and _LABEL.match(text):
            texts.append(text)
            lines += block.lines
        else:
            drafts += _made(open_ref, texts, lines)
            open_ref, texts, lines = "", [], []
    return drafts


def _made(ref: str, texts: Sequence[str], lines: Sequence[Line]) -> list[Draft]:
    """Return the action that a paragraph is, nothing where it names neither lead nor date of its own.

    One with a bullet in place of a number must name both.
    """
    if not texts:
        return []
    whole = "\n".join(texts)
    labels = list(_LABEL.finditer(whole))
    words = whole[: labels[0].start()] if labels else whole
    ends = [*(label.start() for label in labels[1:]), len(whole)]
    cells: dict[str, str] = {}
    notes: list[str] = []
    for label, end in zip(labels, ends[: len(labels)], strict=True):
        said = whole[label.end() : end].strip(" \n;,.|–—-()[]")
        if label.lastgroup == "noted":
            notes.append(f"{label.group().strip(' :–—')}: {said}")
        else:
            cells[label.lastgroup or ""] = said
    named = [name for name in ("lead", "timing") if name in cells]
    if not named or (not ref and len(named) < 2):
        return []
    words = words.strip(" \n;,|–—-([")
    timing = cells.pop("timing", "")
    if not timing and (found := _DATED_END.search(words)) and find_timing(found[1]) is not None:
        timing, words = found[1].strip(), words[: found.start()].strip(" ,;:–—-(")
    words, note = words_and_note(" ".join(words.split()))
    if not words:
        return []
    draft = Draft(EntryLevel.ACTION, ref, words, lines=list(lines))
    draft.timing, draft.leads_cell, draft.cells = timing, cells.pop("lead", ""), cells
    draft.notes += [*([note] if note else []), *notes]
    return [draft]
