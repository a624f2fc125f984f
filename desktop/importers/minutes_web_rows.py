"""Rows of a council's web page copied without their line breaks, set out again: title, purpose, "Minutes:"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from desktop.importers.minutes_passages import Passage

_LABEL = re.compile(r"(?<=\S)(?<!\bthe)(?<!\bof)\s+(?=(?:Minutes|Decision):(?:\s|$))")
_BEGINS = re.compile(r"(?:Minutes|Decision):(?:\s|$)")
_PIPES = re.compile(r"^\|\s*|\s*\|$")
_RULE = re.compile(r"^[|\s:-]*$|^(?:\|\s*)?No\.?\s*\|\s*Item(?:\s*\|)*$")
_PURPOSE = re.compile(
    r"^(?P<title>[A-Z][^.:;]{2,140}?)\s+(?P<rest>(?:To\s+(?:receive|note|consider|approve|confirm|invite|provide|agree|"
    r"determine|elect|appoint|report|sign|identify|declare|allow|review|discuss|hear|update|decide|endorse|scrutinise)|"
    r"In\s+accordance\s+with|Members\s+are|Agenda\s+Items?\s+\d|There\s+(?:are|is|were|was)|"
    r"Report\s+(?:of|from|by|to)|Additional\s+documents|Supporting\s+documents)\b.*)$",
    re.DOTALL,
)
_FEWEST = 2


def unfolded(passages: Sequence[Passage]) -> list[Passage]:
    """Return the passages of such a page with each title and each "Minutes:" in a passage of its own; others as is."""
    inside = sum(len(_LABEL.findall(passage.text)) for passage in passages)
    behind = sum(_BEGINS.match(new.text) is not None and old.lines == new.lines for old, new in pairwise(passages))
    if inside + behind < _FEWEST:
        return list(passages)
    return [part for passage in passages for part in _parts(passage)]


def _parts(passage: Passage) -> list[Passage]:
    text = _PIPES.sub("", _PIPES.sub("", passage.text)).strip()
    if _RULE.match(passage.text) or not text:
        return [replace(passage, text=passage.text, cells=(), furniture=True)]
    return [replace(passage, text=piece, cells=()) for part in _LABEL.split(text) for piece in _title_and_purpose(part)]


def _title_and_purpose(text: str) -> list[str]:
    found = _PURPOSE.match(text)
    if not found or _BEGINS.match(text):
        return [text]
    return [found["title"], found["rest"]]
