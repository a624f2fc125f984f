"""The reader of an improvement plan."""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date

from desktop.documents.document import Block, Document, Line, Paragraph
from desktop.domain.board import Board
from desktop.domain.plan import EntryLevel, Plan
from desktop.importers.board_of_paper import board_of_paper
from desktop.importers.findings import Findings
from desktop.importers.improvement_plan.aliases import ask_spellings
from desktop.importers.improvement_plan.ask_blanks import ask_blanks, ask_blanks_of_list
from desktop.importers.improvement_plan.ask_dates import ask_dates
from desktop.importers.improvement_plan.ask_leads import ask_leads
from desktop.importers.improvement_plan.ask_refs import ask_refs
from desktop.importers.improvement_plan.ask_statuses import ask_statuses
from desktop.importers.improvement_plan.ask_unread import ask_ratings, ask_unread_dates
from desktop.importers.improvement_plan.draft import Draft
from desktop.importers.improvement_plan.finish import finish, keep, leads_standing_alone, settle_levels
from desktop.importers.improvement_plan.horizon import plan_title, with_horizon
from desktop.importers.improvement_plan.likelihood import likelihood
from desktop.importers.improvement_plan.milestones import read_milestones
from desktop.importers.improvement_plan.outline import Outline
from desktop.importers.improvement_plan.prose import read_prose
from desktop.importers.improvement_plan.standing import as_at_in
from desktop.importers.improvement_plan.tables import read_tables
from desktop.importers.reading import Reading

__all__ = ["KIND", "likelihood", "read"]
KIND = "improvement-plan"
_TITLES = 30
_PAGE = re.compile(r"page\s+\d{1,4}(?:\s+of\s+\d{1,4})?", re.I)


def read(document: Document, board: Board | None, today: date) -> Reading:
    """Return the reading of a document; board is the one it is put under, None where the paper must name it."""
    findings = Findings(document)
    outline = Outline()
    placed = read_tables(document, outline) or read_prose(document, outline)
    drafts = outline.drafts
    if not any(draft.acts for draft in drafts):
        return findings.reading(KIND)
    plan = _plan(document, board, findings)
    settle_levels(drafts)
    as_at = as_at_in([line.text for line in document.lines[:_TITLES]], today)
    finish(drafts, plan, as_at=as_at, today=today)
    keep(drafts, findings, today)
    findings.place(placed)
    findings.place(line for block in document.blocks if _is_furniture(block) for line in block.lines)
    _keep_milestones(document, plan, findings)
    _ask(drafts, plan, findings)
    findings.extra_counts.update(_counts(drafts))
    return findings.reading(KIND)


def _is_furniture(block: Block) -> bool:
    return isinstance(block, Paragraph) and (block.furniture or bool(_PAGE.fullmatch(block.text.strip())))


def _plan(document: Document, board: Board | None, findings: Findings) -> Plan:
    title = plan_title(document)
    of_plan = board_of_paper(findings, board, [title] if title else ())
    made = Plan(board_id=of_plan.id, title=title.text.strip() if title else document.name)
    plan, lines = with_horizon(made, document)
    at: Sequence[Line] = [*([title] if title else document.lines[:1]), *lines]
    return findings.add(plan, at, "" if title else "it is called by the name of its file")


def _keep_milestones(document: Document, plan: Plan, findings: Findings) -> None:
    found, headings = read_milestones(document, plan.id)
    for milestone, lines in found:
        findings.add(milestone, lines)
    findings.place(headings)


def _ask(drafts: Sequence[Draft], plan: Plan, findings: Findings) -> None:
    known = leads_standing_alone(drafts)
    ask_refs(drafts, findings)
    ask_dates(drafts, plan, findings)
    ask_unread_dates(drafts, findings)
    ask_statuses(drafts, findings)
    ask_ratings(drafts, findings)
    ask_blanks(drafts, findings)
    ask_blanks_of_list(drafts, findings)
    ask_leads(drafts, known, findings)
    ask_spellings(drafts, findings)


def _counts(drafts: Sequence[Draft]) -> dict[str, int]:
    """Return how many entries there are of each level, and how many lettered parts stay within their action's words."""
    levels = Counter(draft.level for draft in drafts)
    counts = {f"{level.value}s": levels[level] for level in EntryLevel if levels[level]}
    within = sum(draft.letters for draft in drafts)
    return counts | ({"lettered-parts-within-actions": within} if within else {})
