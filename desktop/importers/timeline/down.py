"""The headlines of a table with dates down: Date | Event | Theme, or themes across and months down."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from desktop.documents.document import TableRow
from desktop.importers.timeline.cells import headlines_in, is_nothing, plain
from desktop.importers.timeline.draft import Flaw, Slot, Told
from desktop.importers.timeline.own_day import own_day
from desktop.importers.timeline.rows import is_theme_heading, is_wordy
from desktop.importers.timeline.themes import name_of
from desktop.importers.timeline.when import is_year, leading_when, read_when

_EVENT = re.compile(
    r"(?:key )?(?:events?|headlines?|descriptions?|details?|what happened|progress|developments?|milestones?"
    r"|achievements?|summary|activit(?:y|ies)|news|entry|item|narrative)(?: ?/ ?\w+| and \w+)*",
    re.I,
)
_SOURCE = re.compile(r"(?:information )?sources?(?: of (?:information|evidence))?|references?|evidence|document", re.I)
_WHOSE = re.compile(
    r"(?:reporting |lead )?(?:agenc(?:y|ies)|organi[sz]ations?|services?|bod(?:y|ies)|directorates?)", re.I
)
_NUMBER = re.compile(r"no|number|ref|reference|item|#|id", re.I)
_DATE = re.compile(r"dates?|when|months?|years?|period|month ?/ ?year|date ?/ ?month", re.I)
_OTHER_PAPER = re.compile(
    r"\b(?:due|deadline|owners?|leads?|lead officer|responsib\w+|rag|status|target|by when|venue|time|place|chair"
    r"|measure|ref(?:erence)? no|minute|decision maker|agenda|report author|risk)\b",
    re.I,
)
_FEWEST, _MOST_BARE = 2, 0.4
_WORDS = 2.5
_LONGEST_THEME = 8


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table with dates down: the dates, and for each other column the theme it stands for.

    theme is the column that names themes, None where there is none; extra are columns that say something else, with
    their headings; below is the first row of the body.
    """

    date: int
    texts: dict[int, str]
    theme: int | None
    extra: dict[int, str]
    below: int


def columns_of(rows: Sequence[TableRow], *, in_timeline: bool) -> Columns | None:
    """Return the columns of a table with dates down, None for another table (a log of actions, a list of meetings)."""
    date = _date_column(rows)
    if date is None:
        return None
    first = _cell(rows[0], date)
    headed = read_when(first) is None and not leading_when(first)
    heading = [plain(cell) for cell in rows[0].cells] if headed else []
    if not in_timeline and any(_OTHER_PAPER.search(cell) for cell in heading):
        return None
    body = rows[1:] if headed else rows
    columns = _named(heading, date, int(headed)) if headed else _unnamed(body, date)
    if not columns.texts and not any(leading_when(row.cells[date]) for row in body if date < len(row.cells)):
        return None
    cells = [row.cells[at] for row in body for at in (*columns.texts, date) if at < len(row.cells)]
    bare = [cell for cell in cells if read_when(plain(cell)) is None]
    return columns if is_wordy(bare, least=1 if in_timeline else _WORDS) else None


def headlines_down(rows: Sequence[TableRow], columns: Columns, above: str) -> tuple[list[Told], list[Slot]]:
    """Return the headlines of the body and the slots of its dates, both in order; above is a theme over the table."""
    found: list[Told] = []
    slots: list[Slot] = []
    slot, theme = None, above
    for row in rows[columns.below :]:
        slot, rest = _dated(row, columns, slot, slots)
        if columns.theme is not None:
            said = _cell(row, columns.theme)
            theme = name_of(said) if said else theme
        for text, name in _texts(row, columns, rest):
            own, words = own_day(text, slot, row.lines[0])
            notes = ["the date is that of the row above: none is printed here"] if _carried(row, columns, slot) else []
            found.append(Told(words, own, row.lines, name or theme, notes, _source(row, columns)))
    return found, slots


def _date_column(rows: Sequence[TableRow]) -> int | None:
    width = max((len(row.cells) for row in rows), default=0)
    for at in range(min(3, width)):
        cells = [text for row in rows[:] if at < len(row.cells) and not is_nothing(text := plain(row.cells[at]))]
        dates = [text for text in cells if read_when(text) or leading_when(text)]
        bare = len(cells) - len(dates) - bool(cells and _DATE.fullmatch(cells[0].strip(" :.")))
        if len(dates) >= _FEWEST and bare <= max(1, _MOST_BARE * len(cells)) and bare < len(dates):
            return at
    return None


def _named(heading: Sequence[str], date: int, below: int) -> Columns:
    others = {at: text for at, text in enumerate(heading) if at != date}
    themes = [at for at, text in others.items() if is_theme_heading(text)]
    theme = next(iter(themes or [at for at, text in others.items() if _WHOSE.fullmatch(text.strip(" .:*"))]), None)
    events = [at for at, text in others.items() if at != theme and _EVENT.fullmatch(text.strip(" .:*"))]
    rest = [at for at in others if at != theme and at not in events]
    if events or theme is not None:
        texts = events or rest[:1]
        extra = {at: others[at] for at in rest if at not in texts}
        return Columns(date, dict.fromkeys(texts, ""), theme, extra, below)
    if len([at for at in rest if others[at]]) > 1:
        return Columns(date, {at: name_of(others[at]) if others[at] else "" for at in rest}, None, {}, below)
    return Columns(date, dict.fromkeys(rest, ""), None, {}, below)


def _unnamed(body: Sequence[TableRow], date: int) -> Columns:
    width = max(len(row.cells) for row in body)
    others = [at for at in range(width) if at != date]
    told = sum(leading_when(row.cells[date]) is not None for row in body if date < len(row.cells)) * 2 > len(body)
    texts = [] if told else sorted(others, key=lambda at: -sum(len(_cell(row, at)) for row in body))[:1]
    theme = next((at for at in others if at not in texts and _names_themes([_cell(row, at) for row in body])), None)
    if told and theme is None:
        texts = others
    extra = dict.fromkeys((at for at in others if at not in texts and at != theme), "")
    return Columns(date, dict.fromkeys(texts, ""), theme, extra, 0)


def _names_themes(cells: Sequence[str]) -> bool:
    """Say whether the cells of a column without a heading name themes: few words each, and some of them again."""
    said = [cell for cell in cells if not is_nothing(cell)]
    return len(set(said)) < len(said) and max(len(cell.split()) for cell in said) <= _LONGEST_THEME


def _dated(row: TableRow, columns: Columns, before: Slot | None, slots: list[Slot]) -> tuple[Slot | None, str]:
    """Return the slot of a row, and the headline that its date cell goes on with."""
    text = _cell(row, columns.date)
    if is_nothing(text):
        return before, ""
    if (when := read_when(text)) is not None:
        slots.append(Slot(when, row.lines[0]))
        return slots[-1], ""
    raw = row.cells[columns.date]
    if (led := leading_when(raw)) is not None:
        slots.append(Slot(led[0], row.lines[0]))
        return slots[-1], led[1]
    return Slot(None, row.lines[0], words=text, flaw=Flaw.NOT_READ), ""


def _texts(row: TableRow, columns: Columns, rest: str) -> list[tuple[str, str]]:
    """Return the headlines of a row with the theme of their column ("" for the row's own)."""
    found = [(text, "") for text in headlines_in(rest)]
    for at, theme in columns.texts.items():
        found.extend((text, theme) for text in headlines_in(row.cells[at] if at < len(row.cells) else ""))
    said = [
        f"{label}: {text}" if label else text
        for at in range(len(row.cells))
        if at not in columns.texts and at not in (columns.date, columns.theme) and (text := _cell(row, at))
        for label in [columns.extra.get(at, "")]
        if not _is_source(label)
        if not is_nothing(text) and not (_NUMBER.fullmatch(label.strip(" .:")) and not text.strip(" .")[1:].isalpha())
    ]
    if not said:
        return found
    if not found:
        return [("; ".join(said), "")]
    text, theme = found[-1]
    return [*found[:-1], (f"{text} ({'; '.join(said)})", theme)]


def _is_source(label: str) -> bool:
    return bool(_SOURCE.fullmatch(label.strip(" .:*")))


def _source(row: TableRow, columns: Columns) -> str:
    """Return what the columns of sources say of a row."""
    said = [_cell(row, at) for at, label in columns.extra.items() if _is_source(label)]
    return "; ".join(text for text in said if not is_nothing(text))


def _carried(row: TableRow, columns: Columns, slot: Slot | None) -> bool:
    merged = any(at == columns.date for at, _ in row.merged)
    return slot is not None and not merged and is_nothing(_cell(row, columns.date)) and is_year(slot.words) is None


def _cell(row: TableRow, at: int) -> str:
    return plain(row.cells[at]) if at < len(row.cells) else ""
