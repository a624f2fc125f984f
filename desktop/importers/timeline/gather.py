"""A document gathered into the drafts of its timeline."""

from collections.abc import Collection, Sequence

from desktop.documents.document import Document, Line, Paragraph
from desktop.importers.timeline.across import headlines_of, shift_known, themes_of
from desktop.importers.timeline.align import Shift, has_theme_column
from desktop.importers.timeline.down import headlines_down
from desktop.importers.timeline.draft import Slot, Told
from desktop.importers.timeline.drafts import Drafts, Moved, Run
from desktop.importers.timeline.grid import Grid, title_of
from desktop.importers.timeline.listed import list_in, undated_in
from desktop.importers.timeline.periods import period_in
from desktop.importers.timeline.scope import Scope, is_title, names_timeline, scopes_of
from desktop.importers.timeline.tables import TimelineTable, is_heading, names_period, tables_of
from desktop.importers.timeline.themes import key_of, name_of
from desktop.importers.timeline.undated import undated_table

_NEAR = 6
_FEWEST = 3


def drafts_of(document: Document, *, anywhere: bool = False) -> Drafts:
    """Return the timeline of a document: its tables, or where it has none the lists below a title that names one.

    anywhere: a list of dated paragraphs counts also where no title says that it is a timeline.
    """
    drafts = Drafts()
    scopes = scopes_of(document)
    tables = tables_of(document, scopes)
    _gather_tables(tables, drafts)
    for scope in scopes:
        if not any(scope.holds(each.at) for each in tables):
            _gather_scope(document, scope, drafts)
    if not drafts.told and anywhere:
        listed = list_in(document.blocks)
        if len(listed.told) >= _FEWEST:
            drafts.told, drafts.headings = listed.told, listed.headings
            drafts.runs.extend(Run(slots, []) for slots in listed.runs)
    _place_titles(scopes, drafts)
    return drafts.settle(document)


def _gather_tables(tables: Sequence[TimelineTable], drafts: Drafts) -> None:
    known = _known_themes([grid for each in tables for grid in each.grids])
    carried, shift = "", None
    for each in tables:
        near, theme = _above(each.above, first=each is tables[0])
        if each.columns is not None:
            told, slots = headlines_down(each.table.rows, each.columns, name_of(theme.text) if theme else "")
            _keep(drafts, told, slots, near, list(each.table.lines))
            drafts.themes.append([one.theme for one in told])
            _place_above(each.above, theme if told else None, drafts)
        for grid in each.grids:
            shift = shift_known(grid, known, shift)
            title = _title_of(grid) or (theme.text if theme is not None and grid is each.grids[0] else "")
            used, carried = _gather_grid(grid, shift, (title, carried), known, near, drafts)
            _place_above(each.above, theme if used else None, drafts)


def _gather_grid(
    grid: Grid,
    shift: Shift,
    names: tuple[str, str],
    known: Collection[str],
    near: list[str],
    drafts: Drafts,
) -> tuple[bool, str]:
    """Keep the headlines of a grid; return whether the heading above it names a theme, and the theme it ends with."""
    themes = themes_of(grid, shift, *names, known)
    loose: dict[int, Slot] = {}
    told = [one for theme in themes for one in headlines_of(theme, grid, loose)]
    slots = [] if grid.goes_on else [slot for _, slot in sorted(grid.heading.slots.items())]
    lines = [*grid.heading.lines, *(line for row in (*grid.titles, *grid.rows) for line in row.lines)]
    _keep(drafts, told, slots, [*(" ".join(row.cells) for row in grid.titles), *near], lines)
    drafts.themes.append([theme.name for theme in themes if theme.name and theme.rows])
    if shift.doubtful and told:
        drafts.moved.append(_moved(told, grid))
    return bool(names[0] and themes[0].rows), next((each.name for each in reversed(themes) if each.name), names[1])


def _title_of(grid: Grid) -> str:
    """Return the theme that a row over the months names, "" where none does."""
    titles = [title for row in grid.titles if (title := title_of(row)) and not names_timeline(title)]
    return next((title for title in reversed(titles) if period_in(title) is None), "")


def _moved(told: Sequence[Told], grid: Grid) -> Moved:
    """Return the headlines with the slots that stand right above them: each is the one after its own."""
    slots = [slot for _, slot in sorted(grid.heading.slots.items())]
    after = dict(zip(map(id, slots), [*slots[1:], None], strict=True))
    return Moved([(one, after[id(one.slot)]) for one in told if id(one.slot) in after])


def _known_themes(grids: Sequence[Grid]) -> set[str]:
    """Return the keys of the themes of the tables that have a column for them, whole or in part."""
    keys: set[str] = set()
    for grid in grids:
        if has_theme_column(grid):
            keys.update(key_of(theme.name) for theme in themes_of(grid, Shift(0), "", "", ()) if theme.name)
    return keys


def _keep(drafts: Drafts, told: list[Told], slots: list[Slot], near: list[str], lines: list[Line]) -> None:
    drafts.told.extend(told)
    drafts.headings.extend(lines)
    if slots:
        drafts.runs.append(Run(slots, near))


def _above(above: Sequence[Paragraph], *, first: bool) -> tuple[list[str], Paragraph | None]:
    """Return the words above a table that may name its period, the nearest first, and the heading for its theme."""
    near = [each.text for each in reversed(above[-_NEAR:]) if is_heading(each) or names_period(each)]
    for paragraph in reversed(above[-_NEAR:]):
        if first and is_title(paragraph):
            return near, None  # what stands over the title is the paper, and no theme
        if not names_period(paragraph):
            return near, paragraph if is_heading(paragraph) else None
    return near, None


def _place_above(above: Sequence[Paragraph], theme: Paragraph | None, drafts: Drafts) -> None:
    for paragraph in above[-_NEAR:]:
        if paragraph is theme or names_period(paragraph):
            drafts.headings.extend(paragraph.lines)


def _gather_scope(document: Document, scope: Scope, drafts: Drafts) -> None:
    blocks = document.blocks[scope.first : scope.end]
    listed = list_in(blocks)
    if len(listed.told) < _FEWEST - 1:
        listed = undated_table(blocks)
        listed = listed if listed.told else undated_in(blocks)
        drafts.undated = drafts.undated or bool(listed.told)
    drafts.told.extend(listed.told)
    drafts.headings.extend(listed.headings)
    drafts.runs.extend(Run(slots, [scope.title.text]) for slots in listed.runs)


def _place_titles(scopes: Sequence[Scope], drafts: Drafts) -> None:
    lines = {line.number for told in drafts.told for line in told.lines}
    for scope in scopes:
        if any(scope.title.last_line <= number for number in lines):
            drafts.headings.extend(scope.title.lines)
