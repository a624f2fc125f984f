"""The highlight report of a plan as a file."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desktop.charts.wording import shortened
from desktop.domain.errors import Refused
from desktop.domain.plan import Plan
from desktop.domain.plan_highlights import Period
from desktop.domain.plan_tree import PlanTree
from desktop.exports.canary import Canaries, phrases_of
from desktop.exports.highlight_contents import HighlightContents
from desktop.exports.written import Counts, Written, write_checked
from desktop.storage.book import Book
from desktop.workflows.build_pack import exempt_items
from desktop.workflows.pack_rows.canary_words import canaries_of
from desktop.workflows.pack_rows.sources import sources_of
from desktop.workflows.plan_highlights import build_highlights
from desktop.workflows.plan_reading import without_exempt

FORMS = {".docx": "Word", ".xlsx": "Excel"}
_LONGEST_NAME = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class HighlightsWanted:
    """The report of a plan for a period; a public copy holds nothing exempt."""

    plan_id: str
    period: Period
    public: bool = False


def export_highlights(book: Book, wanted: HighlightsWanted, to: Path, *, replace: bool = False) -> Written:
    """Write the report; return where it is and what it holds.

    replace writes over any file of that name, else only over an earlier export. Raises Refused, and leaves no file,
    where the ending does not fit, the place cannot be written, the plan is gone, or a public copy would hold exempt
    words.
    """
    if to.suffix.lower() not in FORMS:
        raise Refused(f"This is written as {' or '.join(FORMS)}; choose a name with that ending.")
    plan = book.plans.get(wanted.plan_id)
    if plan is None:
        raise Refused("This plan is no longer in the book; restore it from the bin first.")
    contents = build_highlights(book, plan, wanted.period, public=wanted.public)
    canaries = _canaries(book, plan, contents) if wanted.public else None
    return write_checked(to, lambda part: _write(contents, part, to.suffix.lower()), replace=replace, canaries=canaries)


def highlights_name(plan: Plan, until: date, ending: str, *, public: bool = False) -> str:
    """Return a name for the file: what it is, of which plan, and the day."""
    said = f"Highlight report {plan.title}{' public' if public else ''}"
    plain = "".join(letter if letter.isalnum() or letter in " -()" else " " for letter in said)
    return f"{shortened(plain, _LONGEST_NAME).rstrip('…')} {until.isoformat()}{ending}"


def _write(contents: HighlightContents, to: Path, ending: str) -> Counts:
    # The libraries that write are loaded when something is written, not when the window opens.
    if ending == ".xlsx":
        from desktop.exports.highlight_workbook import write_highlights

        return write_highlights(contents, to)
    from desktop.exports.word.write import write_word

    return write_word(contents, to)


def _canaries(book: Book, plan: Plan, contents: HighlightContents) -> Canaries:
    """Return the private words to look for: those of the board's exempt matter and of the plan's exempt entries."""
    board = book.boards.get(plan.board_id)
    if board is None:
        raise Refused("The board of this plan is not in the book any more; restore it from the bin first.")
    items = book.action_items.all(board_id=board.id)
    own = (contents.heading, contents.period, *contents.sentences, contents.masthead.subject)
    found = canaries_of(book, board, exempt_items(items, sources_of(book, items)), None, own)
    return Canaries(whole=found.whole, phrases=found.phrases | _phrases(book, plan), digests=found.digests)


def _phrases(book: Book, plan: Plan) -> frozenset[str]:
    """Return the runs of words that stand in exempt entries of the plan only."""
    entries = book.plan_entries.all(plan_id=plan.id)
    shown = {entry.id for entry in without_exempt(PlanTree(entries))}
    texts: dict[bool, set[str]] = {True: set(), False: set()}
    for entry in entries:
        for words in (entry.wording, entry.note, entry.status_reason, entry.rating_reason):
            texts[entry.id in shown] |= phrases_of(words)
    ids = [entry.id for entry in entries]
    for update in book.plan_updates.among("plan_entry_id", ids):
        texts[update.plan_entry_id in shown] |= phrases_of(update.text)
    for revision in book.plan_revisions.among("plan_entry_id", ids):
        texts[revision.plan_entry_id in shown] |= phrases_of(revision.reason)
    return frozenset(texts[False] - texts[True])
