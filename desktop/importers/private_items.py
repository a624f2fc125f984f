"""Items below a heading such as "Part II": whether they are exempt is asked where their paragraphs are not printed."""

from collections.abc import Sequence

from desktop.domain.agenda import AgendaItem, ItemKind
from desktop.domain.source import Choice, Effect
from desktop.importers.findings import Findings
from desktop.importers.item_titles import is_about_dates, is_exclusion, is_private_part

# Local Government Act 1972, Schedule 12A, Part 1 (England, since 1 March 2006), in short.
_PARAGRAPHS = {
    1: "information about an individual",
    2: "what reveals who an individual is",
    3: "financial or business affairs",
    4: "labour relations",
    5: "legal privilege",
    6: "notices and orders",
    7: "prevention of crime",
}


def ask_about_private_items(items: Sequence[AgendaItem], findings: Findings) -> None:
    """Ask once for each private part of the agenda under which paragraph its unmarked items are exempt."""
    heading: AgendaItem | None = None
    below: list[AgendaItem] = []
    for item in items:
        if item.kind is ItemKind.HEADING:
            _ask(heading, below, findings)
            heading, below = (item if is_private_part(item.title) else None), []
        elif heading and not (item.exempt_paragraphs or is_exclusion(item.title) or is_about_dates(item.title)):
            below.append(item)
    _ask(heading, below, findings)


def _ask(heading: AgendaItem | None, items: Sequence[AgendaItem], findings: Findings) -> None:
    if heading is None or not items:
        return
    titles = ", ".join(item.title for item in items)
    choices = [_exempt(number, words, items) for number, words in _PARAGRAPHS.items()]
    choices.append(Choice(label="Open to the public"))
    findings.ask(heading, findings.line_of(heading), f"Under which paragraph is this exempt: {titles}?", choices)


def _exempt(number: int, words: str, items: Sequence[AgendaItem]) -> Choice:
    effects = [Effect(kind="agenda-items", record_id=item.id, fields={"exempt_paragraphs": [number]}) for item in items]
    return Choice(label=f"Paragraph {number}: {words}", effects=tuple(effects))
