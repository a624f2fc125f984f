"""Each minute and its resolutions written as records, with every line of them accounted for."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from desktop.documents.document import Line
from desktop.domain.meeting import Meeting
from desktop.domain.minutes import Minute, Resolution
from desktop.domain.source import Choice
from desktop.importers.findings import Findings
from desktop.importers.minutes_actions import ask_about_actions
from desktop.importers.minutes_outline import MinuteSection, MinutesOutline
from desktop.importers.minutes_passages import Passage
from desktop.importers.resolution_marks import hard_mark, uses_soft_marks
from desktop.importers.resolutions import Part, Parted, part_minute

_PARAGRAPH = "\n\n"
_WEB_LABEL = re.compile(r"^Minutes\s*:\s*", re.IGNORECASE)
_DECISION_LABEL = re.compile(r"Decisions?\s*:")
_NOTHING = re.compile(
    r"^(?:(?:an\s+)?apolog(?:y|ies)\s+(?:for\s+absence\s+)?(?:was|were|had\s+been)\s+received\b.*|"
    r"there (?:was|were) (?:none|no\b.*)|none|nil|n/?a|no\b.{0,60}\b(?:declared|made|received|raised))[\s.]*$",
    re.IGNORECASE,
)
_CUT_OFF = re.compile(
    r"^\W*view the full (?:minutes|decision|agenda) text\b|\.\.\.\s*view the full minutes text\b", re.IGNORECASE
)


def add_minutes(outline: MinutesOutline, meeting: Meeting, findings: Findings) -> None:
    """Add every minute with its resolutions, and a query for each number that is missing in the series."""
    texts = [passage.text for section in outline.sections for passage in section.body]
    soft = uses_soft_marks(texts)
    made: dict[str, Minute] = {}
    for position, section in enumerate(outline.sections, start=1):
        minute = _add_minute(section, position, meeting, findings, soft=soft)
        made.setdefault(section.heading.number, minute)
        _ask_about_gap(outline, section, minute, findings)
        _ask_about_cut(section, minute, findings)
        ask_about_actions(section.body, minute, meeting, findings)


def _add_minute(section: MinuteSection, position: int, meeting: Meeting, findings: Findings, *, soft: bool) -> Minute:
    parted = _parted(section.body, soft=soft)
    minute = Minute(
        meeting_id=meeting.id,
        position=position,
        number=section.heading.number,
        title=section.heading.title,
        text=_PARAGRAPH.join(text for text, _ in parted.text if text),
        note_above=_PARAGRAPH.join(passage.text for passage in section.above if not passage.furniture),
    )
    findings.add(minute, _lines([*section.above, *section.title_passages, *section.body]))
    for place, part in enumerate(parted.parts, start=1):
        resolution = Resolution(minute_id=minute.id, position=place, part=part.label, verb=part.verb, text=part.text)
        findings.add(resolution, _lines(part.passages))
    return minute


def _parted(body: Sequence[Passage], *, soft: bool) -> Parted:
    """Part a minute into text and resolutions; a decision printed twice on a web page counts once."""
    shown = [passage for passage in body if not passage.furniture]
    passages = [
        replace(passage, text="" if _only_heads(shown, at) else _WEB_LABEL.sub("", passage.text))
        for at, passage in enumerate(shown)
    ]
    parted = part_minute([passage for passage in passages if passage.text], soft=soft)
    kept: list[Part] = []
    for part in parted.parts:
        if _NOTHING.match(part.text):
            parted.text.append((part.text, part.passages[0]))
        elif part.text.lower() not in {other.text.lower() for other in kept}:
            kept.append(part)
    return Parted(parted.text, kept)


def _only_heads(body: Sequence[Passage], at: int) -> bool:
    """Say whether a "Decision:" stands over text in which the decision itself opens ("Resolved that ...")."""
    if not _DECISION_LABEL.fullmatch(body[at].text):
        return False
    below = takewhile(lambda passage: not _WEB_LABEL.match(passage.text), body[at + 1 :])
    return any(hard_mark(passage.text) for passage in below)


def _lines(passages: Sequence[Passage]) -> list[Line]:
    return [line for passage in passages for line in passage.lines]


def _ask_about_gap(outline: MinutesOutline, section: MinuteSection, minute: Minute, findings: Findings) -> None:
    for before, after in outline.gaps:
        if after == section.heading:
            question = f"The minutes go from {before.number} to {after.number}: is one missing?"
            findings.ask(
                minute, section.title_passages[0].lines[0], question, [Choice(label="Keep the numbers as printed")]
            )


def _ask_about_cut(section: MinuteSection, minute: Minute, findings: Findings) -> None:
    cut = next((passage for passage in section.body if _CUT_OFF.search(passage.text)), None)
    if cut:
        question = (
            f"Only the beginning of minute {minute.number or minute.title} is here: copy its full text from the page."
        )
        findings.ask(minute, cut.lines[0], question, [Choice(label="Leave it as it is")])
