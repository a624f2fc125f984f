"""export: what circulates of a meeting, as a file."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from desktop.cli.books import book_to_read, find_meeting
from desktop.cli.export_follow_up import agency, progress
from desktop.cli.export_review import review
from desktop.cli.export_updates import updates
from desktop.cli.issue import record_issue
from desktop.cli.options import DAY, NAME, PATH, book_option, json_option
from desktop.cli.output import print_json
from desktop.domain.errors import Refused
from desktop.domain.wording import counted

if TYPE_CHECKING:
    from desktop.domain.meeting import Meeting
    from desktop.storage.book import Book
    from desktop.workflows.export_kinds import Wanted

_PACKS = {".xlsx": "workbook", ".docx": "agenda", ".pdf": "papers", ".ics": "calendar"}
_QUESTIONS = {".docx": "questions-word", ".pdf": "questions"}
_SUPPLEMENTS = {".docx": "supplement", ".pdf": "supplement-papers"}
_SINGULAR = {
    "entries": "entry",
    "items": "item",
    "minutes": "minute",
    "pages": "page",
    "papers": "paper",
    "paragraphs": "paragraph",
    "slips": "slip",
}
Command = Callable[..., Any]


@click.group("export")
def export() -> None:
    """Write what circulates: pack, minutes, brief, supplement, extract; updates, to be filled in by leads."""


export.add_command(updates)
export.add_command(review)


for follow_up in (progress, agency):
    export.add_command(follow_up)


def _options(ending: str, *, public: bool = True) -> Callable[[Command], Command]:
    """Return what adds the options that every export has; ending says which files it writes."""

    def add(command: Command) -> Command:
        options = [
            book_option,
            click.option("--meeting", "day", type=DAY, required=True, help="The day of the meeting."),
            click.option("--board", type=NAME, help="The board, where several of the book met that day."),
            click.option("--to", "target", type=PATH, required=True, help=f"The file to write ({ending})."),
            *([click.option("--public", is_flag=True, help="Only what may be shown to anybody.")] if public else []),
            click.option("--replace", is_flag=True, help="Write over any file of that name."),
            json_option,
        ]
        for option in reversed(options):
            command = option(command)
        return command

    return add


@export.command("pack")
@click.option("--draft", is_flag=True, help="Do not put on record that it was issued, nor freeze what it reports.")
@_options(".xlsx, .docx, .pdf or .ics")
def pack(target: Path, public: bool, draft: bool, **given: Any) -> None:
    """Write the pack of one meeting.

    The ending says which: .xlsx the workbook, .docx the agenda, .pdf the agenda with its papers and their page
    numbers, .ics the entry for a calendar. A file that was written before and not changed since is written over.

    The book keeps of a workbook that it was issued, and what it reports, to be compared later; where the book can
    only be read, the workbook is written all the same.
    """
    name = _by_ending(target, _PACKS, "A pack")
    issued = name == "workbook" and not draft
    _export(target, lambda _book, _meeting: _wanted(name, public=public and name != "calendar", issued=issued), **given)


@export.command("minutes")
@_options(".docx")
def minutes(target: Path, public: bool, **given: Any) -> None:
    """Write the minutes of one meeting for Word."""
    _export(target, lambda _book, _meeting: _wanted("minutes", public=public), **given)


@export.command("brief")
@_options(".docx", public=False)
def brief(target: Path, **given: Any) -> None:
    """Write the chair's brief for Word; it is private to the chair, and there is no public copy."""
    _export(target, lambda _book, _meeting: _wanted("brief"), **given)


@export.command("question-sheet")
@_options(".docx or .pdf", public=False)
def question_sheet(target: Path, **given: Any) -> None:
    """Write the question sheet for the chair, one page; it is private to the chair, and there is no public copy."""
    name = _by_ending(target, _QUESTIONS, "A question sheet")
    _export(target, lambda _book, _meeting: _wanted(name), **given)


@export.command("supplement")
@click.option("--number", type=click.IntRange(min=1), help="Which one; the latest if not said.")
@_options(".docx or .pdf")
def supplement(target: Path, public: bool, number: int | None, **given: Any) -> None:
    """Write a supplementary agenda: .docx as printed, .pdf with its papers and their page numbers."""
    name = _by_ending(target, _SUPPLEMENTS, "A supplement")
    _export(target, lambda _book, _meeting: _wanted(name, public=public, supplement=number or 0), **given)


@export.command("extract")
@click.option("--minute", "minute_number", required=True, help="The number of the minute, as C4.")
@click.option("--for", "asked_by", default="", help="The body that asked for it.")
@_options(".docx")
def extract(target: Path, public: bool, minute_number: str, asked_by: str, **given: Any) -> None:
    """Write one minute as an extract for another body."""

    def wanted(book: "Book", meeting: "Meeting") -> "Wanted":
        return _wanted("extract", public=public, minute_id=_minute(book, meeting, minute_number), asked_by=asked_by)

    _export(target, wanted, **given)


def _wanted(name: str, **more: Any) -> "Wanted":
    from desktop.workflows.export_kinds import Export, Wanted

    return Wanted(export=Export(name), **more)


def _export(
    target: Path,
    wanted: "Callable[[Book, Meeting], Wanted]",
    *,
    book_path: Path,
    day: date,
    board: str | None,
    replace: bool,
    as_json: bool,
) -> None:
    from desktop.workflows.export_meeting import export_meeting

    with book_to_read(book_path) as book:
        meeting = find_meeting(book, day, board)
        asked = wanted(book, meeting)
        written = export_meeting(book, meeting, asked, target, replace=replace)
    is_workbook = asked.export == "workbook"
    not_recorded = record_issue(book_path, meeting, asked, written.path) if asked.issued else ""
    if as_json:
        told = {"file": str(written.path), "sheets" if is_workbook else "holds": dict(written.counts)}
        recorded = {"recorded": not not_recorded, "why_not": not_recorded} if asked.issued else {}
        print_json({**told, **recorded})
        return
    holds = counted(len(written.counts), "sheet") if is_workbook else _held(written.counts)
    click.echo(f"Pack written: {written.path}, {holds}." if is_workbook else f"Written: {written.path}, {holds}.")
    if asked.issued:
        click.echo(f"Not recorded as issued: {not_recorded}" if not_recorded else "Recorded as issued.")


def _held(counts: Mapping[str, int]) -> str:
    return ", ".join(counted(number, _SINGULAR.get(name, name), name) for name, number in counts.items())


def _by_ending(target: Path, kinds: dict[str, str], what: str) -> str:
    try:
        return kinds[target.suffix.lower()]
    except KeyError:
        endings = f"{', '.join(list(kinds)[:-1])} or {list(kinds)[-1]}"
        raise Refused(f"{what} can be written as {endings}; choose a name with that ending.") from None


def _minute(book: "Book", meeting: "Meeting", number: str) -> str:
    minutes = book.minutes.all(meeting_id=meeting.id)
    for minute in minutes:
        if minute.number.casefold() == number.strip().casefold():
            return minute.id
    there = ", ".join(minute.number for minute in minutes) or "none"
    raise Refused(f"That meeting has no minute {number}; its minutes are {there}.")
