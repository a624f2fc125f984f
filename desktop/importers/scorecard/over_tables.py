"""Short headings that stand right above tables of measures, and say what the measures in each of them are of."""

import re
from collections.abc import Mapping

from desktop.documents.document import Document, Paragraph, Table
from desktop.importers.scorecard.key import opens_key
from desktop.importers.scorecard.layout import layouts_of
from desktop.importers.scorecard.periods import named_in

_LONGEST, _MOST_WORDS, _FEWEST = 90, 10, 2
_NO_TOPIC = re.compile(
    r"^(?:table|figure|page|appendix|annex|note|contents)\b|\b(?:scorecard|dashboard|dataset|report|indicators?|kpis?|"
    r"quarter|month|q[1-4]|data)\b",
    re.IGNORECASE,
)


def headings_over(document: Document) -> Mapping[int, Paragraph]:
    """Return the headings by the first line of the table below; {} where not several tables have one of their own."""
    found: dict[int, Paragraph] = {}
    first = document.lines[0].number if document.lines else 0
    above: Paragraph | None = None
    for block in document.blocks:
        if isinstance(block, Table):
            layouts = list(layouts_of(block)) if above else []
            if above and layouts and not any(layout.column("outcome") for layout in layouts):
                found[block.lines[0].number] = above
            above = None
        elif not block.furniture:
            above = block if _is_topic(block) and block.first_line != first else None
    return found if len({block.text for block in found.values()}) >= _FEWEST else {}


def _is_topic(block: Paragraph) -> bool:
    words = block.text.strip()
    if not words or len(words) > _LONGEST or len(words.split()) > _MOST_WORDS or words[-1] in ".;:!?,":
        return False
    return words[:1].isupper() and not (_NO_TOPIC.search(words) or named_in(words) or opens_key(block))
