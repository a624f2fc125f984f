"""What is asked about a scorecard as a whole: rows it speaks of but lacks, directions it lost, years it leaves out."""

import re
from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Final

from desktop.documents.document import Document, Line, Paragraph
from desktop.domain.measure import Direction
from desktop.domain.measure_periods import quarter_of, read_period
from desktop.domain.source import Choice
from desktop.importers.scorecard.cells import is_figure, same_ref
from desktop.importers.scorecard.doubts import names_of, setting
from desktop.importers.scorecard.draft import Desk, Draft
from desktop.importers.scorecard.figures import turned_by
from desktop.importers.scorecard.layout import Layout
from desktop.importers.scorecard.mark_words import direction_of
from desktop.importers.scorecard.marks import is_arrow
from desktop.importers.scorecard.narrative import named_refs, paragraphs_in
from desktop.importers.scorecard.outcomes import group_number
from desktop.importers.scorecard.periods import financial_year
from desktop.importers.scorecard.readings import making, reading_of

_DECLARED: Final = re.compile(
    r"\b(\d{1,3})\s+(?:[\w-]+\s+){0,3}(?:measures|indicators|KPIs|PIs|performance indicators)\b", re.IGNORECASE
)
_HEADS = re.compile(r"direction of travel\s+(?:is|as)\s+(\w+)", re.IGNORECASE)
_REF = re.compile(r"(\d+)\.(.+)")
_MOST: Final = 16
_YEARS: Final = 3


def ask_about_paper(document: Document, desk: Desk, today: date) -> None:
    """Ask once each about rows that are missing, directions that are not said, and periods without a year."""
    _ask_missing(document, desk)
    _ask_directions(document, desk)
    _ask_years(desk, today)
    _ask_period(desk, today)


def ask_strays(layout: Layout, desk: Desk) -> None:
    """Ask about figures that stand alone among the headings of a table; their lines stay left over."""
    for row in layout.strays:
        said = [cell for cell in row.cells if is_figure(cell)]
        desk.findings.ask(
            None,
            row.lines[0],
            f"{', '.join(said)} stands alone among the headings of a table. Which measure is it of?",
            [Choice(label="Not known; it is left over"), Choice(label="I enter it by hand")],
        )


def _ask_missing(document: Document, desk: Desk) -> None:
    """Say how many measures the paper declares where it holds fewer, and which ones its text names without a row."""
    declared = _declared(document)
    there = {same_ref(draft.measure.ref) for draft in desk.drafts}
    named: dict[str, Line] = {}
    for ref, run in named_refs(document):
        for one in _each(ref):
            if there and same_ref(one) not in there:
                named.setdefault(one, run[0].lines[0])
    groups = {block.first_line: number for block in paragraphs_in(document) if (number := group_number(block.text))}
    empty = [each.ref for each in desk.framework.outcomes if each.id not in {d.measure.outcome_id for d in desk.drafts}]
    short = declared is not None and declared[0] > len(desk.drafts)
    if not desk.drafts or not (short or named):
        return
    line = declared[1] if declared and short else next(iter(named.values()))
    said = (
        [f"The paper speaks of {declared[0]} measures, and {len(desk.drafts)} rows stand in it."]
        if short and declared
        else []
    )
    if named:
        said.append(f"Its text names {', '.join(list(named)[:_MOST])} without a row{_misprints(named, there, groups)}.")
    if empty and all(empty) and len(empty) < len(desk.framework.outcomes):
        said.append(f"No row stands under outcome {', '.join(empty)}.")
    desk.findings.ask(
        None,
        line,
        f"{' '.join(said)} Only rows are read as measures. What is to be done about the others?",
        [Choice(label="They are added by hand or from another copy"), Choice(label="Nothing; they are not wanted")],
    )


def _declared(document: Document) -> tuple[int, Line] | None:
    """Return the largest number of measures that the paper says it has, with its line."""
    found = [
        (int(one[1]), block.lines[0])
        for block in document.blocks
        if isinstance(block, Paragraph)
        for one in _DECLARED.finditer(block.text)
    ]
    return max(found, key=lambda pair: pair[0], default=None)


def _misprints(named: dict[str, Line], there: set[str], groups: dict[int, str]) -> str:
    """Return which of these may be misprints: they stand under another priority, which has such a reference."""
    found = []
    for ref, line in named.items():
        parts = _REF.match(ref)
        number = next((groups[at] for at in sorted(groups, reverse=True) if at < line.number), "")
        meant = f"{number}.{parts[2]}" if parts and number and number != parts[1] else ""
        if meant and same_ref(meant) in there:
            found.append(f"{ref} may be a misprint for {meant}")
    return f" ({'; '.join(found)})" if found else ""


def _each(ref: str) -> list[str]:
    """Return both references of one such as "1.B2a&b"."""
    both = re.match(r"(.*\d)\s?\(?([a-z])\)?\s?&\s?([a-z])\)?$", ref)
    return [f"{both[1]}({both[2]})", f"{both[1]}({both[3]})"] if both else [ref]


def _ask_directions(document: Document, desk: Desk) -> None:
    """Say once that marks of direction are not explained, and offer what the text or arrows may mean."""
    silent = [draft for draft in desk.drafts if draft.arrow and draft.measure.direction_given is None]
    silent = [draft for draft in silent if not _says_nothing(draft, desk)]
    if not silent:
        return
    marks = ", ".join(dict.fromkeys(draft.arrow[:20] for draft in silent))
    choices = [Choice(label="Leave it unknown")]
    told = _told(document, silent)
    if told:
        effects = tuple(
            effect for direction, same in told.items() for effect in setting(same, {"direction_given": direction.value})
        )
        words = "; ".join(f"{direction.value}: {names_of(same)}" for direction, same in told.items())
        choices.append(Choice(label=f"Take what the text says: {words}", effects=effects))
    if all(is_arrow(draft.arrow) for draft in silent):
        choices.extend(_by_arrows(silent))
    desk.findings.ask(
        silent[0].measure,
        silent[0].line,
        f"The direction of travel is printed as {marks}, which the paper's key does not explain; it is left unknown "
        f"for {names_of(silent)}. What does it mean?",
        choices,
    )


def _says_nothing(draft: Draft, desk: Desk) -> bool:
    """Return whether what stands for a direction is a dash, or a mark of the key of statuses."""
    is_status = desk.marks.status(draft.arrow, draft.line.number).among
    return bool(is_status) or bool(
        re.fullmatch(
            r"[\s\-–—.]*|n/?a|new(?: \w+)?|not comparable|no (?:comparison|trend|data)", draft.arrow, re.IGNORECASE
        )
    )


def _told(document: Document, silent: Sequence[Draft]) -> dict[Direction, list[Draft]]:
    """Return the measures that the text lists below a heading that names a direction."""
    by_ref = {same_ref(draft.measure.ref): draft for draft in silent if draft.measure.ref}
    heads = [
        (block.lines[0].number, direction)
        for block in document.blocks
        if isinstance(block, Paragraph)
        and (found := _HEADS.search(block.text))
        and len(block.text) < 160
        and (direction := direction_of(found[1]))
    ]
    listed: dict[Direction, list[Draft]] = defaultdict(list)
    for ref, run in named_refs(document):
        above = [direction for number, direction in heads if number < run[0].first_line]
        for one in _each(ref) if above else []:
            draft = by_ref.get(same_ref(one))
            if draft and not any(draft in same for same in listed.values()):
                listed[above[-1]].append(draft)
    return dict(listed)


def _by_arrows(silent: Sequence[Draft]) -> list[Choice]:
    up = [draft for draft in silent if draft.arrow.strip("️ ") in "↑⬆▲⇧🡅△🔺🔼⇑↗"]
    down = [draft for draft in silent if draft.arrow.strip("️ ") in "↓⬇▼⇩🡇▽🔻🔽⇓↘"]
    rest = [draft for draft in silent if draft not in up and draft not in down]
    better = (
        *setting(up, {"direction_given": Direction.IMPROVING.value}),
        *setting(down, {"direction_given": Direction.WORSENING.value}),
        *setting(rest, {"direction_given": Direction.STABLE.value}),
    )
    return [Choice(label="Up is better, down is worse, level is the same", effects=better)]


def _ask_period(desk: Desk, today: date) -> None:
    """Ask once which period the figures of "actual" are of, where neither their heading nor the paper names one."""
    undated = [(draft, column, text) for draft in desk.drafts for column, text in draft.undated if not column.period]
    if not undated:
        return
    last = quarter_of(today).before()
    quarters = [last, last.before(), last.before().before(), last.before().before().before()]
    year = desk.paper.year
    offered = [
        period for period in [read_period(f"{year}/{(year + 1) % 100:02d}") if year else None, *quarters] if period
    ]
    choices = []
    for period in offered:
        made = [
            reading
            for draft, column, text in undated
            if (turned := turned_by(column.field, period))
            and (reading := reading_of(draft.measure.id, turned, turned.label, text))
        ]
        choices.append(Choice(label=period.long_label, effects=making(made)))
    words = " and ".join(dict.fromkeys(f"“{column.heading}”" for _draft, column, _text in undated))
    desk.findings.ask(
        undated[0][0].measure,
        undated[0][0].line,
        f"The figures under {words} name no period, and neither does the paper. Which period are they of?",
        [*choices, Choice(label="Leave them out; they are entered by hand")],
    )


def _ask_years(desk: Desk, today: date) -> None:
    """Ask once which year the periods are of, where neither the headings nor the paper say it."""
    undated = [(draft, column, text) for draft in desk.drafts for column, text in draft.undated if column.period]
    if not undated:
        return
    words = list(dict.fromkeys(column.heading for _draft, column, _text in undated))
    choices = []
    for year in range(financial_year(today), financial_year(today) - _YEARS, -1):
        made = [
            reading
            for draft, column, text in undated
            if column.period
            and (period := column.period.dated(year))
            and (
                reading := reading_of(draft.measure.id, period, f"{column.heading} {year}/{(year + 1) % 100:02d}", text)
            )
        ]
        choices.append(Choice(label=f"{year}/{(year + 1) % 100:02d}", effects=making(made)))
    desk.findings.ask(
        undated[0][0].measure,
        undated[0][0].line,
        f"The headings {', '.join(words[:6])} name no year, and neither does the paper. Which year are the figures of?",
        [*choices, Choice(label="Leave them out; they are entered by hand")],
    )
