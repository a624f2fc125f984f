"""One row of a log read as an action, each cell by the field that its column fills."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from desktop.domain.action_item import Evidence
from desktop.domain.dates import find_dates
from desktop.importers.action_log.days import read_day, read_due
from desktop.importers.action_log.draft import Draft
from desktop.importers.action_log.leads import read_leads
from desktop.importers.action_log.parts import Part
from desktop.importers.action_log.plan import LogTable
from desktop.importers.action_log.sheets import SheetRow
from desktop.importers.action_log.standing import read_standing
from desktop.importers.action_log.updates import entries_of
from desktop.importers.action_log.words import is_nothing, read_rating

_LINK = re.compile(r"(?:https?://|\\\\)\S+")
_OPEN_WORDS = re.compile(r"\W*(?:no|n|public|open|part (?:i|1)|false|0)\W*", re.I)


@dataclass(frozen=True, slots=True)
class Reach:
    """What a row is read with: today, the day of the log itself, the part that it stands in, and the row above it."""

    today: date
    as_at: date
    part: Part
    above: Draft | None = None
    sparse: frozenset[str] = frozenset()


def read_row(row: SheetRow, table: LogTable, reach: Reach) -> Draft | None:
    """Return what a row says, None where it says nothing that is to be done."""
    cell = _cells(row, table)
    wording = cell("wording")
    if is_nothing(wording):
        return None
    draft = Draft(row.lines, {"wording": wording, "ref": _ref(cell("ref"))})
    _origin(draft, cell, reach)
    _dates(draft, cell, reach)
    _leads(draft, cell, row.above(table.columns_for("lead")))
    _rating(draft, cell("rating"))
    read_standing(draft, cell, reach.part, reach.today)
    _progress(draft, cell, reach)
    _evidence(draft, cell)
    private = cell("exempt")
    if not is_nothing(private) and not _OPEN_WORDS.fullmatch(private):
        draft.fields["exempt"] = True
    if expected := _plain(cell("expected")):
        draft.fields["evidence_expected"] = expected
    return draft


def _cells(row: SheetRow, table: LogTable) -> Callable[[str], str]:
    """Return what reads the cell of a field; several columns of one field stand below each other."""

    def cell(field: str) -> str:
        texts = (row.cell(at) for at in table.columns_for(field))
        return "\n".join(dict.fromkeys(text for text in texts if text))

    return cell


def _ref(text: str) -> str:
    text = " ".join(text.split()).rstrip(".:)")
    return "" if is_nothing(text) else text.removesuffix(".0")[:40]


def _plain(text: str) -> str:
    return "" if is_nothing(text) else text.strip()


def _origin(draft: Draft, cell: Callable[[str], str], reach: Reach) -> None:
    """Read where the action comes from and when it was agreed; cells merged downwards hold for the rows below."""
    origin = _plain(cell("origin")).replace("\n", "; ")
    agreed = read_day(cell("agreed"), today=reach.today)
    above = reach.above
    if not origin and above is not None and "origin" in reach.sparse and (said := above.fields.get("origin")):
        origin = str(said)
        draft.note("where it comes from stands in a row above")
    if agreed.day is None and not agreed.doubt:
        named = next((found.date for found in find_dates(origin) if found.date), None) or reach.part.day
        if named is not None:
            agreed = agreed._replace(day=named)
        elif above is not None and "agreed" in reach.sparse and (day := above.fields.get("agreed_on")):
            agreed = agreed._replace(day=day)
            draft.note("the day on which it was agreed stands in a row above")
    if agreed.doubt:
        draft.doubts.append(("agreed_on", agreed))
    if agreed.words and agreed.day is None and not agreed.doubt:
        origin = "; ".join(filter(None, (origin, agreed.words if not is_nothing(agreed.words) else "")))
    draft.fields |= {"origin": origin[:200], "agreed_on": agreed.day}


def _dates(draft: Draft, cell: Callable[[str], str], reach: Reach) -> None:
    agreed = draft.fields["agreed_on"]
    due = read_due(cell("due"), today=reach.today, agreed=agreed)
    draft.due_words = cell("due")
    draft.fields["timing"] = due.first.words
    if due.done:
        draft.fields |= {"closed_on": due.first.day, "timing": ""}
        draft.printed = due.first.words
    else:
        draft.fields["original_due"] = due.first.day
        if due.first.doubt:
            draft.doubts.append(("original_due", due.first))
    draft.note(due.inferred)
    reason = _plain(cell("reason"))
    draft.moved_to += [(day, reason) for day in due.moved_to]
    revised = cell("revised")
    days = [found.date for found in find_dates(revised) if found.date and not found.conflict]
    if len(days) > 1:
        draft.moved_to += [(day, reason) for day in days]
    elif not is_nothing(revised):
        moved = read_due(revised, today=reach.today, agreed=agreed)
        if moved.first.doubt:
            draft.doubts.append(("current_due", moved.first))
        elif moved.first.day:
            draft.moved_to.append((moved.first.day, reason))
            draft.note(moved.inferred)
        else:
            draft.note(f"the revised date “{moved.first.words[:60]}” is not read")


def _leads(draft: Draft, cell: Callable[[str], str], above: str) -> None:
    text = cell("lead") or above
    if above and not cell("lead"):
        draft.note("its lead stands in a cell above that reaches down to it")
    read = read_leads(text)
    others = read_leads(cell("supporting"))
    helping = (others.lead, *others.others) if others.lead else ()
    draft.fields |= {"lead": read.lead, "supporting": tuple(dict.fromkeys((*read.others, *helping)))}
    if read.is_doubtful:
        draft.leads_text = " ".join(text.split())
        draft.note("the first of several leads is taken as accountable")


def _progress(draft: Draft, cell: Callable[[str], str], reach: Reach) -> None:
    text = "\n".join(filter(None, (_plain(cell("update")), draft.printed if _is_story(draft) else "")))
    told = read_day(cell("updated"), today=reach.today)
    day = told.day if told.day and told.day <= reach.today else reach.as_at
    draft.updates += entries_of(text, day=day, latest=reach.today)
    if draft.updates and not told.day and any(made == reach.as_at for made, _text in draft.updates):
        draft.note("the update bears no day of its own")


def _rating(draft: Draft, text: str) -> None:
    if (found := read_rating(text)) is not None:
        draft.rating, draft.rating_words = found, " ".join(text.split())
    elif not is_nothing(text):
        draft.note(f"the rating “{' '.join(text.split())[:40]}” is not read")


def _is_story(draft: Draft) -> bool:
    """Whether the cell of the status says more than a status."""
    return len(draft.printed.split()) > 4


def _evidence(draft: Draft, cell: Callable[[str], str]) -> None:
    for line in _plain(cell("evidence")).split("\n"):
        if not line.strip():
            continue
        link = _LINK.search(line)
        text = " ".join(line.replace(link[0], " ").split()).strip(" :-–") if link else line.strip()
        draft.evidence.append(Evidence(text=text or "Link to evidence", link=link[0] if link else ""))
