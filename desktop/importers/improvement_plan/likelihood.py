"""How much a document looks like an improvement plan, so that neither packs nor logs nor reports are taken for one."""

import re
from collections.abc import Sequence

from desktop.documents.document import Document, Table
from desktop.importers.improvement_plan.columns import Columns, columns_of
from desktop.importers.improvement_plan.horizon import PLAN, plan_title
from desktop.importers.improvement_plan.outline import Outline
from desktop.importers.improvement_plan.prose import is_prose_plan
from desktop.importers.improvement_plan.tables import cells_of, plan_tables, read_tables

_FEWEST_ACTIONS, _SHARE, _TITLES = 3, 0.4, 30
_SURELY, _HOLDS_ONE, _PERHAPS, _NONE = 3, 2, 1, 0
_SUCCESS = re.compile(
    r"\bsuccess\s+(?:measure|criteri|indicator)|\b(?:measures?|evidence)\s+of\s+(?:success|impact)\b|\bsuccess\s+looks?\b"
    r"|\b(?:intended|expected)\s+(?:outcome|impact)s?\b|\bhow\s+(?:will\s+)?we\s+(?:will\s+)?know\b",
    re.I,
)
_OTHER = re.compile(
    r"\b(?:action|actions|decision|recommendations?|rolling)\s+(?:action\s+)?(?:log|tracker|list|sheet)\b|\btracker\b"
    r"|\bmatters arising\b|\bagenda\b|\bminutes\b|\bpresent\s*:|\bforward plan\b|\bwork programme\b",
    re.I,
)


def likelihood(document: Document) -> int:
    """Return how sure a look at a document is that it is an improvement plan: 0 no, 3 certainly.

    It is sure where sections stand in rows of headings over actions, or where a title says so and the tables of
    actions are a good part of the paper, be they few if they stand below priorities or beside what shows success; a
    paper that is headed as an agenda, minutes or a log only holds one.
    """
    tables = [table for _at, table in plan_tables(document)]
    title = plan_title(document)
    named = bool(title and PLAN.search(title.text))
    if not tables:
        return _HOLDS_ONE if named and is_prose_plan(document) else _NONE
    heads = [found for table in tables for row in table.rows if (found := columns_of(cells_of(row)))]
    outline = Outline()
    read_tables(document, outline, enough=_FEWEST_ACTIONS)
    if outline.acting < (1 if named and _is_more_than_a_list(outline, heads) else _FEWEST_ACTIONS):
        return _NONE
    if _is_headed_otherwise(document):
        return _HOLDS_ONE if named or _has_outline(heads) else _NONE
    if _has_outline(heads):
        return _SURELY
    of_tables = sum(len(block.lines) for block in document.blocks if isinstance(block, Table))
    if named:
        return _SURELY if of_tables >= _SHARE * len(document.lines) else _HOLDS_ONE
    return _HOLDS_ONE if any(head.has("objective") and head.has("timing") for head in heads) else _PERHAPS


def _has_outline(heads: Sequence[Columns]) -> bool:
    """Say whether rows of headings carry the number and title of a section, as plans print them and logs never do."""
    return sum(head.section is not None for head in heads) >= 2


def _is_more_than_a_list(outline: Outline, heads: Sequence[Columns]) -> bool:
    """Say whether actions stand below priorities or objectives, or beside what shows their success."""
    headings = (heading for head in heads for heading in head.headings)
    return any(not draft.acts for draft in outline.drafts) or any(map(_SUCCESS.search, headings))


def _is_headed_otherwise(document: Document) -> bool:
    short = [line.text for line in document.lines[:_TITLES] if len(line.text.split()) <= 12 and "\t" not in line.text]
    return any(_OTHER.search(text) for text in short)
