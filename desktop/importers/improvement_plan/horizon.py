"""What a plan calls itself, and the time for which it is made."""

import re
from dataclasses import replace

from desktop.documents.document import Document, Line, Paragraph
from desktop.domain.plan import Plan
from desktop.importers.improvement_plan.headings import period_in

TITLE = re.compile(
    r"\b(?:(?:improvement|action|delivery|recovery|implementation|transformation|development|response|renewal|business"
    r"|service|strategic|remedial|turnaround|fresh start)\s+)?(?:and\s+\w+\s+)?plan\b|\bimprovement\s+actions\b",
    re.I,
)
PLAN = re.compile(
    r"\b(?:improvement|action|delivery|recovery|implementation|transformation|renewal|turnaround|remedial)\s+"
    r"(?:and\s+\w+\s+)?plan\b",
    re.I,
)
_OF_PHASE = re.compile(r"\bphase\b", re.I)
_FIRST, _LONGEST_TITLE, _LONGEST_HEADING = 30, 20, 24


def plan_title(document: Document) -> Line | None:
    """Return the line that names the plan: a short one among the first that ends a title and no sentence."""
    short = [line for line in document.lines[:_FIRST] if _is_title(line.text)]
    return next((line for line in short if PLAN.search(line.text)), None) or next(
        (line for line in short if TITLE.search(line.text)), None
    )


def with_horizon(plan: Plan, document: Document) -> tuple[Plan, list[Line]]:
    """Return the plan with its first and last day, and the lines of the heading that states them."""
    for block in document.blocks:
        if not isinstance(block, Paragraph) or len(block.text.split()) > _LONGEST_HEADING:
            continue
        if not TITLE.search(block.text) or block.text.rstrip().endswith(".") or _OF_PHASE.search(block.text):
            continue
        period = period_in(block.text)
        if period is not None and period.due is not None:
            return replace(plan, starts=period.start, ends=period.due), list(block.lines)
    return plan, []


def _is_title(text: str) -> bool:
    plain = text.strip()
    return (
        0 < len(plain.split()) <= _LONGEST_TITLE
        and not plain.endswith((".", "?", ";"))
        and not re.search(r"[\t|]", plain)
    )
