"""Where minutes end: at the sentence that closes the meeting, or where another paper begins."""

import re
from collections.abc import Sequence

from desktop.importers.body_names import board_name
from desktop.importers.minute_headings import Heading
from desktop.importers.minute_titles import is_title_like
from desktop.importers.minutes_passages import Passage
from desktop.importers.resolution_labels import read_label
from desktop.importers.resolution_marks import hard_mark

_CLOSES = re.compile(
    r"^[(\[]?(?:(?:the\s+)?(?:\w+\s+)?(?:meeting|proceedings|session)\b[^.]{0,90}\b(?:closed|ended|concluded|finished|terminated|rose)\b|"
    r"(?:the\s+)?meeting\s+(?:closed|ended|finished|concluded)|there\s+being\s+no\s+(?:other|further)\s+business|"
    r"(?:the\s+)?(?:chair\w*|mayor|convener)\b[^.]{0,60}\b(?:closed\s+the\s+meeting|declared\s+the\s+meeting\s+closed)|"
    r"(?:meeting\s+)?(?:closed|ended|finished|finish|close|end\s+of\s+meeting)\s*(?:at|time)?\s*:?\s*\d|end\s+of\s+(?:the\s+)?(?:meeting|minutes)\b|duration\s+of\s+(?:the\s+)?meeting)",
    re.IGNORECASE,
)
_OTHER_PAPER = re.compile(
    r"^(?:recommendations?|annex(?:e|ure)?(?:\s+\w{1,3})?(?:\s*[-–:].*)?|appendix(?:\s+\w{1,3})?(?:\s*[-–:].*)?|appendices|attachments?(?:\s+\w{1,3})?|"
    r"a\s?g\s?e\s?n\s?d\s?a|agenda\s+item\s+\d.*|report\s+(?:to|of)\b.*|action\s+(?:log|list|tracker|plan|points|schedule|sheet)|schedule\s+of\s+actions?|"
    r"summary\s+of\s+actions?|actions\s+arising.*|matters\s+arising\s+schedule|glossary.*|minutes\s+of\s+(?:a|the)\s+.*|contents|background\s+papers?|"
    r"framework\b.*|terms\s+of\s+reference)$",
    re.IGNORECASE,
)
_BREAKS = re.compile(r"^(?:annex(?:e|ure)?\s+\w{1,3}|appendix\s+\w{1,3}|a\s?g\s?e\s?n\s?d\s?a)$", re.IGNORECASE)
# The last items of a meeting may follow the sentence that closes its public part, but not far below.
_NEAR = 6


def real_headings(passages: Sequence[Passage], headings: Sequence[Heading]) -> list[Heading]:
    """Return the headings up to the first one that stands beyond the end of these minutes."""
    kept: list[Heading] = []
    for heading in headings:
        if kept and _ends_between(passages, kept[-1], heading):
            break
        kept.append(heading)
    return kept


def end_of_last(passages: Sequence[Passage], last: Heading, *, is_web_page: bool) -> int:
    """Return the index of the first passage behind the last minute.

    Below a decision a line like a title begins another paper, except on a web page, which has titles within minutes.
    """
    decided = False
    start = last.index + last.length
    for at in range(start, len(passages)):
        text = passages[at].text
        if passages[at].furniture:
            continue
        if _CLOSES.match(text):
            return at + 1
        if at > start and _begins_other_paper(text, decided=decided and not is_web_page):
            return at
        decided = decided or bool(hard_mark(text))
    return len(passages)


def _ends_between(passages: Sequence[Passage], before: Heading, after: Heading) -> bool:
    for at in range(before.index + before.length, after.index):
        if _BREAKS.match(passages[at].text) or (_CLOSES.match(passages[at].text) and after.index - at > _NEAR):
            return True
    return False


def _begins_other_paper(text: str, *, decided: bool) -> bool:
    if not text[:1].isalpha() or not is_title_like(text) or read_label(text) or hard_mark(text):
        return False
    if _OTHER_PAPER.match(text) or (board_name(text) and len(text.split()) <= 8):
        return True
    return decided and not text.endswith(":")
