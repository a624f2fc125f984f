"""The highlight report of a plan, built from the book: the period, the sentences that count, and every entry."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime

from desktop.domain import plan_highlights as choose
from desktop.domain.ageing import late_words
from desktop.domain.board import Board
from desktop.domain.dates import long_date, short_date
from desktop.domain.errors import Refused
from desktop.domain.month_arithmetic import days_later, months_later
from desktop.domain.plan import EntryLevel, Plan, PlanEntry
from desktop.domain.plan_highlights import Period, Told
from desktop.domain.plan_progress import Progress, progress_of, with_parts
from desktop.domain.plan_tree import PlanTree
from desktop.domain.plan_words import entry_title, leads_words
from desktop.domain.slippage import times_words
from desktop.domain.wording import counted, listed
from desktop.exports.highlight_contents import HighlightContents, HighlightLine, HighlightPart
from desktop.storage.book import Book
from desktop.workflows.board_masthead import kind_of_copy, masthead_on
from desktop.workflows.plan_reading import PlanPicture, picture_of, without_exempt

SUBJECT = "Highlight report"
_Say = Callable[[Told, Period], str]


def default_period(book: Book, board: Board, today: date) -> Period:
    """Return the days since the last meeting, or the last month; what is due next runs to the next meeting."""
    days = [meeting.date for meeting in book.meetings.all(board_id=board.id)]
    before = [day for day in days if day < today]
    after = [day for day in days if day > today]
    since = max(before) if before else months_later(today, -1)
    return Period(since, today, min(after) if after else days_later(today, board.cycle_days))


def build_highlights(
    book: Book, plan: Plan, period: Period, *, public: bool = False, generated: datetime | None = None
) -> HighlightContents:
    """Return the report of a plan for a period; a public copy neither names nor counts what is exempt.

    Raises Refused for a period that ends before it begins, and for a plan that is gone.
    """
    board = book.boards.get(plan.board_id)
    if board is None:
        raise Refused("The board of this plan is not in the book any more; restore it from the bin first.")
    if period.since >= period.until:
        raise Refused("The period ends before it begins; choose an earlier first day.")
    entries = book.plan_entries.all(plan_id=plan.id)
    shown = without_exempt(PlanTree(entries)) if public else entries
    picture = picture_of(book, plan, shown, as_at=period.until)
    private = not public and any(entry.exempt for entry in entries)
    standing = kind_of_copy(public=public, holds_exempt=private)
    contents = HighlightContents(
        masthead=masthead_on(board, SUBJECT, period.until, standing, generated),
        heading=f"Highlight report: {plan.title}",
        period=f"From {long_date(days_later(period.since, 1))} to {long_date(period.until)}.",
        parts=tuple(_parts(picture, period)),
    )
    return _counted(contents, picture)


def _counted(contents: HighlightContents, picture: PlanPicture) -> HighlightContents:
    groups = [("Whole plan", picture.progress), *themes_of(picture)]
    counts = [(name, str(what), number) for name, each in groups for what, number in each.in_order()]
    found = {part.name: len(part.lines) for part in contents.parts}
    done = f"{counted(found['done'], 'entry was', 'entries were')} completed"
    happened = f"{done} and {counted(found['moved'], 'was', 'were')} given a later date"
    ahead = f"{counted(found['next'], 'falls', 'fall')} due next"
    return replace(
        contents,
        sentences=(picture.progress.sentence(), f"In the period {happened}; {ahead}."),
        themes=tuple((name, each.sentence()) for name, each in groups[1:]),
        counts=tuple(counts),
    )


def themes_of(picture: PlanPicture) -> list[tuple[str, Progress]]:
    """Return each theme with its progress, named with its phase where the plan has several; what stands under no
    theme comes last, so that the numbers add up to those of the plan.
    """
    tree = picture.tree
    several = len(tree.of(EntryLevel.PHASE)) > 1
    found: list[tuple[str, Progress]] = []
    counted_in: set[str] = set()
    for theme in tree.of(EntryLevel.THEME):
        actions = tree.actions_below(theme)
        counted_in |= {entry.id for entry in actions}
        phase = tree.of_level(theme, EntryLevel.PHASE) if several else None
        name = ", ".join(filter(None, ((phase.ref or phase.wording) if phase else "", entry_title(theme))))
        found.append((name, progress_of(actions, picture.as_at)))
    rest = [entry for entry in tree.actions() if entry.id not in counted_in]
    if rest and found:
        found.append(("Under no theme", progress_of(rest, picture.as_at)))
    return found


def told_of(picture: PlanPicture) -> list[Told]:
    """Return the actions and parts of a plan with their revisions and updates."""
    return [
        Told(row.entry, picture.revisions.get(row.id, ()), picture.updates.get(row.id, ()))
        for row in picture.rows
        if row.entry.level in (EntryLevel.ACTION, EntryLevel.PART)
    ]


def _parts(picture: PlanPicture, period: Period) -> Iterator[HighlightPart]:
    told = told_of(picture)

    def part(name: str, heading: str, found: Sequence[Told], say: _Say, empty: str, asks: str = "") -> HighlightPart:
        lines = tuple(_line(picture.tree, each, say(each, period)) for each in found)
        found_parts = sum(each.entry.level is EntryLevel.PART for each in found)
        return HighlightPart(
            name=name, heading=heading, sentence=f"{asks} {_mixed(len(lines), found_parts)}".strip(), empty=empty,
            lines=lines, only_refs=name == "silent", parts=found_parts,
        )  # fmt: skip

    until = short_date(period.due_until)
    yield part("done", "Done", choose.done(told, period), _done, "Nothing was completed in the period.")
    yield part("moved", "Slipped", choose.moved(told, period), _moved, "No date was moved in the period.")
    yield part("overdue", "Overdue", choose.overdue(told, period), _late, "Nothing is overdue.")
    yield part("next", f"Due next, by {until}", choose.due_next(told, period), _due, f"Nothing falls due by {until}.")
    ask = "Decision needed: "
    yield part(
        "undated", f"{ask}no date", choose.without_date(told, period), _undated, "Every open entry has a date.",
        "Agree a date for each, or the day on which it is looked at again.",
    )  # fmt: skip
    yield part(
        "leaderless", f"{ask}no lead", choose.without_lead(told), lambda *_: "", "Every open entry has a lead.",
        "Name who is accountable for each.",
    )  # fmt: skip
    yield part(
        "again", f"{ask}slipped twice or more", choose.slipped_again(told), _moved, "Nothing open slipped twice.",
        "Say of each whether its date still holds, and what is done about it.",
    )  # fmt: skip
    yield part(
        "silent", f"{ask}overdue without an update", choose.silent(told, period), _late,
        "Every overdue entry was heard of since.", "Ask the lead of each how it stands.",
    )  # fmt: skip
    yield part(
        "inferred", f"{ask}taken from the row above", choose.to_confirm(told), _inferred, "Nothing is to be confirmed.",
        "The plan leaves their lead or date blank; confirm or clear what was taken from the row above.",
    )  # fmt: skip


def _mixed(lines: int, parts: int) -> str:
    """Say of how many actions and parts the lines are: the sentences above count actions only."""
    if not parts:
        return ""
    return f"{with_parts(counted(lines - parts, 'action'), parts)}."


def _line(tree: PlanTree, told: Told, words: str) -> HighlightLine:
    entry = told.entry
    exempt = " (exempt)" if entry.exempt else ""
    return HighlightLine(
        entry_id=entry.id, ref=_ref(tree, entry), words=f"{entry.wording}{exempt}", lead=leads_words(entry), told=words
    )


def _ref(tree: PlanTree, entry: PlanEntry) -> str:
    parent = tree.of_level(entry, EntryLevel.ACTION) if entry.level is EntryLevel.PART else None
    return f"{parent.ref} {entry.ref}".strip() if parent and not entry.ref.startswith(parent.ref) else entry.ref


def _done(told: Told, _period: Period) -> str:
    entry = told.entry
    said = f"completed on {short_date(entry.completed_on)}" if entry.completed_on else "completed"
    due = entry.original_due
    late = (entry.completed_on - due).days if due and entry.completed_on else 0
    return f"{said}, {late_words(late)} after its first date" if late > 0 else said


def _moved(told: Told, _period: Period) -> str:
    if not told.revisions:
        return ""
    last, first = told.revisions[-1], told.entry.original_due
    said = f"moved {times_words(len(told.revisions))}, last to {short_date(last.to_due)}"
    if first is not None and told.entry.current_due is not None:
        said += f" ({counted((told.entry.current_due - first).days, 'day')} after its first date, {short_date(first)})"
    return f"{said}. {last.reason[:1].upper()}{last.reason[1:]}".rstrip()


def _late(told: Told, period: Period) -> str:
    due = told.entry.current_due
    assert due is not None
    said = f"{late_words((period.until - due).days)} late, due {short_date(due)}"
    last = told.updates[-1] if told.updates else None
    return f"{said}. {short_date(last.made_on)}: {last.text}" if last else f"{said}. No update yet"


def _due(told: Told, _period: Period) -> str:
    due = told.entry.current_due
    return f"due {short_date(due)}, {told.entry.status}" if due else ""


def _undated(told: Told, _period: Period) -> str:
    return f"as worded: “{told.entry.timing}”" if told.entry.timing else "the plan gives no date"


def _inferred(told: Told, _period: Period) -> str:
    entry = told.entry
    found = [f"lead {leads_words(entry)}"] if entry.leads_inferred and entry.leads else []
    found += [f"dates “{entry.timing}”"] if entry.timing_inferred and entry.timing else []
    return listed(found)
