"""What is asked about cells in which several headlines may run together, because their bullets were lost."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from desktop.domain.headline import DatePrecision, Headline
from desktop.domain.identity import new_id
from desktop.domain.record_codec import to_json
from desktop.domain.source import Choice, Effect
from desktop.importers.timeline.asking import Asking
from desktop.importers.timeline.draft import Told
from desktop.importers.timeline.kind_words import kind_of_headline

_SENTENCE = re.compile(r"(?<=[a-z\d)%’'”\"]{2}[.!?])\s+(?=[A-Z“\"‘'])")
_TITLED = re.compile(r"\b(?:Cllrs?|Rev|Hon|Prof|Supt|Insp|Sgt|Capt|approx|[Nn]os?|vs|etc|incl)\.$")
_GLUED = re.compile(r"(?<=[a-z]{3})(?=[A-Z][a-z]{2})")
_FEWEST, _MANY = 3, 0.4
_FEWEST_WORDS = 3
Parted = tuple[Told, list[str]]


def ask_parts(asking: Asking) -> None:
    """Ask once of words that ran into each other, and once of cells of sentences where most cells are such."""
    glued = [(one, parts) for one in asking.drafts.told if len(parts := _at(_GLUED, one.text)) > 1]
    if glued:
        _ask(glued, asking, "Words run into each other in {0}, as where two headlines do: “{1}”.", "where words run")
    sentences = _of_sentences(asking)
    if sentences:
        _ask(sentences, asking, "{0} hold several sentences, beginning “{1}”.", "after each sentence")


def _of_sentences(asking: Asking) -> list[Parted]:
    """Return the cells with sentences that stand alone under their month, where so many are that bullets were lost."""
    cells: dict[tuple[str, int], list[Told]] = defaultdict(list)
    for one in asking.drafts.told:
        if one.slot is not None and one.slot.precision is DatePrecision.MONTH:
            cells[one.theme, id(one.slot)].append(one)
    alone = [same[0] for same in cells.values() if len(same) == 1]
    parted = [(one, parts) for one in alone if len(parts := _sentences(one.text)) > 1]
    return parted if len(parted) >= max(_FEWEST, _MANY * len(cells)) else []


def _ask(parted: Sequence[Parted], asking: Asking, words: str, where: str) -> None:
    told = [one for one, _ in parted]
    counted = f"{len(told)} cells" if len(told) > 1 else "1 cell"
    said = words.format(
        counted, parted[0][1][0][-40:].strip() + "…" if "run into" in words else _begin(parted[0][1][0])
    )
    effects = [effect for one, parts in parted for effect in _effects(asking.made[id(one)], parts)]
    asking.ask(
        told,
        f"{said} Is each one headline?",
        [
            Choice(label="Yes, each as it is printed"),
            Choice(label=f"No, part them {where}", effects=tuple(effects)),
        ],
    )


def _effects(headline: Headline, parts: Sequence[str]) -> Iterator[Effect]:
    """Yield what leaves the first part in a headline and makes headlines of their own of the others."""
    fields = {"text": parts[0], "kind": kind_of_headline(parts[0]).value}
    yield Effect(kind="headlines", record_id=headline.id, fields=fields)
    for part in parts[1:]:
        made = to_json(replace(headline, id=new_id(), text=part, kind=kind_of_headline(part)))
        yield Effect(kind="headlines", record_id=made.pop("id"), fields=made)


def _sentences(text: str) -> list[str]:
    parts: list[str] = []
    for part in _SENTENCE.split(text):
        if parts and _TITLED.search(parts[-1]):
            parts[-1] = f"{parts[-1]} {part}"
        else:
            parts.append(part)
    return parts


def _at(pattern: re.Pattern[str], text: str) -> list[str]:
    """Cut a text at the places of a pattern with enough words on both sides."""
    parts: list[str] = []
    begin = 0
    for found in pattern.finditer(text):
        before, after = text[begin : found.start()].split(), text[found.start() :].split()
        if len(before) >= _FEWEST_WORDS and len(after) >= _FEWEST_WORDS:
            parts.append(text[begin : found.start()])
            begin = found.start()
    return [*parts, text[begin:]]


def _begin(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:39].rstrip()}…"
