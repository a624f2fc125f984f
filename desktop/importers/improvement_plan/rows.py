"""The rows of a plan's table: sections, objectives, actions and their parts, and rows that go on from the one above."""

import re
from dataclasses import dataclass

from desktop.documents.document import TableRow
from desktop.domain.plan import EntryLevel
from desktop.importers.action_log.words import is_nothing
from desktop.importers.improvement_plan.columns import Columns, columns_of, same_columns
from desktop.importers.improvement_plan.damage import dangles, is_debris, repeats_end_of, without_marks, words_and_note
from desktop.importers.improvement_plan.draft import Draft
from desktop.importers.improvement_plan.headings import Heading, heading_of
from desktop.importers.improvement_plan.lost_cell import with_lost_cell
from desktop.importers.improvement_plan.outline import Outline, alike
from desktop.importers.improvement_plan.refs import cell_ref, letter_of, letters_within, split_ref, unbulleted
from desktop.importers.improvement_plan.row_words import is_of_run, is_title, joined, number_after, ref_and_words
from desktop.importers.improvement_plan.second_headings import over_both, with_second_row

OWN_CELLS = ("timing", "lead", "support", "status", "rag", "progress", "completed", "revised", "start")


@dataclass(slots=True)
class RowReader:
    """Reads the rows of one plan into its outline, table after table.

    of_objective says that the references of the table's column are those of its objectives and not of its actions;
    opened is the place of the row that last opened a heading; headed that of the last row of headings, printed what
    that row said before a second one joined it.
    """

    outline: Outline
    columns: Columns | None = None
    table: int = 0
    place: int = 0
    of_objective: bool = False
    opened: int = -1
    headed: int = -1
    printed: Columns | None = None

    def read(self, row: TableRow) -> bool:
        """Read one row; return whether its lines are accounted for."""
        self.place += 1
        cells = tuple(without_marks(cell) for cell in row.cells)
        row = TableRow(cells, row.lines, row.merged)
        if not any(cell.strip() for cell in cells):
            return True
        if (headings := columns_of(cells)) is not None:
            return self._take_headings(headings, row)
        if self.columns is None:
            return is_title(cells) or self._banner(row)
        if self._is_below_headings(cells) or self._is_again(row):
            return True
        if self._across(row) and self._banner(row):
            return True
        whole = with_lost_cell(row.cells, self.columns)
        done = self._row(TableRow(whole, row.lines, row.merged), self.columns)
        if whole != row.cells and self.outline.drafts:
            self.outline.drafts[-1].inferred.append("its row has one cell less than the headings: the others are moved")
        return done

    def _take_headings(self, headings: Columns, row: TableRow) -> bool:
        again = self.printed is not None and same_columns(self.printed, headings)
        self.headed = self.place
        if not again:
            self.columns = self.printed = headings
            if self.opened != self.place - 1:
                self.outline.close(EntryLevel.OBJECTIVE)
        if headings.section and not again:
            ref, title = headings.section
            self.outline.heading(EntryLevel.SECTION, ref, title, row.lines)
        return True

    def _is_below_headings(self, cells: tuple[str, ...]) -> bool:
        """Take a second row of headings, whose words stand below one that reaches over several columns."""
        if self.printed is None or self.headed != self.place - 1:
            return False
        joined_columns = with_second_row(self.printed, cells)
        self.columns = joined_columns or self.columns
        return joined_columns is not None

    def _is_again(self, row: TableRow) -> bool:
        """Whether a row is a second row of headings, all of whose cells are known words."""
        return all(cell.casefold() in ("start", "end", "from", "to") for cell in row.cells if cell)

    def _across(self, row: TableRow) -> bool:
        """Whether a row holds a heading and nothing else: one cell, or a number and a title."""
        assert self.columns is not None
        filled = [at for at, cell in enumerate(row.cells) if cell.strip()]
        if len(filled) == 1:
            names = self.columns.fields
            name = names[filled[0]] if filled[0] < len(names) else ""
            return filled[0] == 0 or name not in ("action", "lead", "timing", "progress", "objective", *OWN_CELLS)
        action = self.columns.at("action") or 0
        return len(filled) == 2 and filled[1] < action and len(row.cells[filled[0]].strip()) <= 2

    def _banner(self, row: TableRow) -> bool:
        filled = [cell for cell in row.cells if cell.strip()]
        if len(filled) > 2 or (len(filled) == 2 and len(filled[0].strip()) > 3):
            return False
        spoilt = not unbulleted(filled[0])
        text = " ".join(filled[1:] if spoilt and len(filled) > 1 else filled)
        heading = heading_of(text, in_table=True)
        if heading is None or (self.columns and self._is_objective(filled)):
            return False
        self._open(heading, row)
        return True

    def _is_objective(self, filled: list[str]) -> bool:
        """Whether what stands alone is an objective of a table that has a column for them."""
        assert self.columns is not None
        return len(filled) == 2 and self.columns.has("objective") and "." in filled[0]

    def _open(self, heading: Heading, row: TableRow) -> None:
        theme = self.outline.open(EntryLevel.THEME)
        if heading.level is EntryLevel.THEME and not heading.ref and theme and alike(theme.wording, heading.wording):
            theme.inferred.append("its heading is printed twice")
            theme.lines += row.lines
            return
        draft = self.outline.heading(heading.level, heading.ref, heading.wording, row.lines)
        draft.timing = draft.timing or heading.timing
        self.opened = self.place

    def _row(self, row: TableRow, columns: Columns) -> bool:
        theme = columns.cell(row, "theme")
        if theme and not is_debris(theme):
            self.outline.heading(EntryLevel.THEME, *ref_and_words(theme), row.lines)
        action = columns.cell(row, "action")
        held = self._objective(row, columns, action)
        ref, words = self._action_ref(row, columns, action)
        cells = self._cells(row, columns)
        if not words:
            return self._goes_on(row, cells) or held or bool(theme)
        letter, rest = letter_of(words) if not ref else ("", words)
        last = self.outline.last_action()
        if letter and is_of_run(letter, last):
            self._action(row, letter, rest, cells, columns)
            return True
        if letter and last is not None:
            return self._part(row, letter, words, rest, cells, last)
        if not ref and last is not None and self._continues(words, cells, last):
            last.extend(words)
            last.lines += row.lines
            self._goes_on(row, cells)
            return True
        self._action(row, ref, words, cells, columns)
        return True

    def _objective(self, row: TableRow, columns: Columns, action: str) -> bool:
        """Open the objective that a row names, or take what it says into the one that is open."""
        if not columns.has("objective"):
            return False
        printed = columns.cell(row, "objective")
        own = cell_ref(columns.cell(row, "ref")) if self._ref_is_objective(columns, action) else ""
        run_in = columns.cell(row, "ref") if self._ref_is_objective(columns, action) and not own else ""
        if run_in and not is_debris(run_in):
            own, within = split_ref(run_in, whole_numbers=True)
            if own and within:
                printed = within if is_debris(printed) or not printed else f"{within} {printed}"
        ref, words = split_ref(printed, whole_numbers=not own and not columns.has("ref"))
        words = words if ref and (not own or ref == own) else unbulleted(printed)
        return self._open_objective(row, own or ref, words)

    def _open_objective(self, row: TableRow, ref: str, words: str) -> bool:
        stands = self.outline.open(EntryLevel.OBJECTIVE)
        words, note = words_and_note(words)
        if not ref and not words and not note:
            return False
        if stands is not None and self._is_of(stands, ref, words):
            self._extend(stands, row, words, note)
            return True
        if not ref and not words:
            return False
        draft = self.outline.heading(EntryLevel.OBJECTIVE, ref, words or ref, row.lines)
        draft.notes += [note] if note else []
        return True

    def _is_of(self, stands: Draft, ref: str, words: str) -> bool:
        if ref:
            return ref == stands.ref
        return bool(stands.ref) or alike(stands.wording, words) or words[:1].islower() or is_debris(words)

    def _extend(self, stands: Draft, row: TableRow, words: str, note: str) -> None:
        if note:
            stands.notes.append(note)
        if not words or alike(stands.wording, words):
            stands.lines += row.lines
            return
        stands.lines += row.lines
        if is_debris(words) or repeats_end_of(words, stands.wording):
            stands.inferred.append(f"“{words[:60]}” is left out: it repeats or spoils the words before it")
        else:
            stands.extend(words)

    def _ref_is_objective(self, columns: Columns, action: str) -> bool:
        at, objective = columns.at("ref"), columns.at("objective")
        if at is None or objective is None or at > objective:
            return False
        return self.of_objective or bool(split_ref(action)[0])

    def _action_ref(self, row: TableRow, columns: Columns, action: str) -> tuple[str, str]:
        own = "" if self._ref_is_objective(columns, action) else columns.cell(row, "ref")
        ref, words = split_ref(action)
        if own and not ref:
            return (cell_ref(own), unbulleted(action)) if cell_ref(own) else ("", f"{own} {action}".strip())
        if own and cell_ref(own) != ref:
            return cell_ref(own) or ref, unbulleted(action) if cell_ref(own) else words
        return ref, words

    def _cells(self, row: TableRow, columns: Columns) -> dict[str, str]:
        """Return what the row itself says of dates, leads and progress."""
        cells = {name: columns.cell(row, name) for name in OWN_CELLS}
        if columns.has("start") and over_both(cells["start"], cells["timing"]):
            cells |= {"timing": cells["start"], "start": ""}
        cells["notes"] = "\n".join(columns.noted(row))
        return cells

    def _with_reaching(self, row: TableRow, cells: dict[str, str]) -> dict[str, str]:
        """Return what holds for an entry of the row: where its own cells are blank, those that reach down to it."""
        fields = self.columns.fields if self.columns else ()
        reaching = {fields[at]: without_marks(text) for at, text in row.merged if at < len(fields)}
        return {name: text or reaching.get(name, "") for name, text in cells.items()}

    def _goes_on(self, row: TableRow, cells: dict[str, str]) -> bool:
        """Take a row without an action of its own into the action above: it was cut by the end of a page."""
        last = self.outline.last_action()
        if last is None or not any(cells.values()):
            return False
        last.lines += row.lines
        last.timing = joined(last.timing, cells["timing"])
        last.leads_cell = joined(last.leads_cell, cells["lead"], " " if dangles(last.leads_cell) else "\n")
        for name, text in cells.items():
            if name not in ("timing", "lead", "notes") and text:
                last.cells[name] = joined(last.cells.get(name, ""), text, "\n")
        last.notes += [cells["notes"]] if cells["notes"] else []
        return True

    def _continues(self, words: str, cells: dict[str, str], last: Draft) -> bool:
        if cells["timing"] or cells["status"]:
            return False
        return words[:1].islower() or dangles(last.wording)

    def _part(self, row: TableRow, letter: str, words: str, rest: str, cells: dict[str, str], last: Draft) -> bool:
        """Make a lettered row a part where it has a date or lead of its own; else it stays in the action's words."""
        action = last.above_of(EntryLevel.ACTION) or last
        if is_nothing(cells["timing"]) and is_nothing(cells["lead"]) and last.level is not EntryLevel.PART:
            last.extend(words)
            last.lines += row.lines
            return True
        wording = words if letters_within(words) else rest
        draft = Draft(EntryLevel.PART, f"{action.ref} {letter}".strip(), wording, action, list(row.lines))
        draft.letters = max(0, letters_within(words) - 1)
        self._fill(draft, self._with_reaching(row, cells))
        self.outline.action(draft)
        return True

    def _action(self, row: TableRow, ref: str, words: str, cells: dict[str, str], columns: Columns) -> None:
        shared = self._run_in(ref, words)
        for number, (own, text) in enumerate(shared):
            text, note = words_and_note(text)
            draft = Draft(EntryLevel.ACTION, own, text or note, lines=list(row.lines))
            draft.letters = letters_within(text)
            draft.notes += [note] if note and text else []
            self._fill(draft, self._with_reaching(row, cells))
            if number:
                draft.inferred.append("it shares its cell with the action above")
            self.outline.action(draft)

    def _fill(self, draft: Draft, cells: dict[str, str]) -> None:
        draft.timing, draft.leads_cell = cells["timing"], cells["lead"]
        draft.cells = {name: text for name, text in cells.items() if name not in ("timing", "lead", "notes") and text}
        draft.notes += [cells["notes"]] if cells["notes"] else []
        draft.table, draft.row = self.table, self.place

    def _run_in(self, ref: str, words: str) -> list[tuple[str, str]]:
        """Part a cell that holds several numbered actions: the next number, and the next, each at a new beginning."""
        found = [(ref, words)]
        while (
            (following := number_after(found[-1][0]))
            and following in found[-1][1]
            and (cut := re.search(rf"(?:^|(?<=[\s.;]))\W{{0,3}}{re.escape(following)}[.)]?\s+(?=[A-Z])", found[-1][1]))
        ):
            own, text = found[-1]
            if cut.start() == 0 or re.search(r"\b(?:see|in|to|and|also|with|of)\s*\W*$", text[: cut.start()]):
                break
            found[-1:] = [(own, text[: cut.start()].strip()), (following, text[cut.end() :].strip())]
        return found
