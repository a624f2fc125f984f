"""Updates asked of leads: a workbook for each, and what it said kept in the book to compare what comes back."""

import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from itertools import chain, count
from pathlib import Path
from typing import Any

from desktop.charts.base_dates import base_date_words
from desktop.domain.action_item import ActionItem
from desktop.domain.board import Board
from desktop.domain.dates import short_date
from desktop.domain.edits import Edit, added
from desktop.domain.errors import Refused
from desktop.domain.lead_says import OF_ACTIONS, OF_RECOMMENDATIONS
from desktop.domain.recommendation import Recommendation, Report
from desktop.domain.sending_code import new_code, row_code
from desktop.domain.update_request import SentRow, UpdateRequest
from desktop.exports.progress import Progress, tell
from desktop.exports.updates.contents import ReturnContents, RowAsked
from desktop.exports.written import write_checked
from desktop.storage.book import Book
from desktop.workflows.pack_rows.exempt import action_privacy
from desktop.workflows.pack_rows.sources import Source, sources_of
from desktop.workflows.updates_due import LeadAsked

_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
_LONGEST_NAME = 100


@dataclass(frozen=True, slots=True)
class Sending:
    """A workbook that was written, and the record of it that belongs into the book."""

    request: UpdateRequest
    path: Path


def write_sendings(
    book: Book,
    board: Board,
    leads: Sequence[LeadAsked],
    folder: Path,
    *,
    on: date,
    answer_by: date | None = None,
    progress: Progress | None = None,
) -> list[Sending]:
    """Write a workbook for each lead into a folder; sending_edits of the result belong into the book right after.

    Raises Refused where there is nothing to ask, the day to answer by has passed, the folder is not there or cannot
    be written, or the person stops it; then no workbook is left.
    """
    _check(leads, folder, on, answer_by)
    sent: list[Sending] = []
    try:
        for number, lead in enumerate(leads):
            tell(progress, number, len(leads), lead.name)
            sent.append(_write(book, board, lead, folder, on=on, answer_by=answer_by))
        tell(progress, len(leads), len(leads), "")
    except BaseException:
        withdraw(sent)
        raise
    return sent


def sending_edits(sendings: Iterable[Sending]) -> tuple[Edit, ...]:
    """Return the edits that keep in the book what was sent: one step."""
    return tuple(added(sending.request) for sending in sendings)


def withdraw(sendings: Iterable[Sending]) -> None:
    """Take the workbooks away again where the book did not take their record."""
    for sending in sendings:
        with suppress(OSError):
            sending.path.unlink(missing_ok=True)


def latest_updates(book: Book, actions: Iterable[str], recommendations: Iterable[str]) -> dict[str, tuple[str, date]]:
    """Return for each record that has an update its last one, as words and day."""
    told: list[Any] = list(book.updates.among("action_item_id", actions))
    found = {each.action_item_id: (each.text, each.made_on) for each in sorted(told, key=_made)}
    told = list(book.recommendation_updates.among("recommendation_id", recommendations))
    return found | {each.recommendation_id: (each.text, each.made_on) for each in sorted(told, key=_made)}


def _made(update: Any) -> tuple[date, str]:
    return update.made_on, update.id


def _check(leads: Sequence[LeadAsked], folder: Path, on: date, answer_by: date | None) -> None:
    if not any(lead.count for lead in leads):
        raise Refused("None of these leads has an open action or recommendation that can be sent to them.")
    if answer_by is not None and answer_by < on:
        raise Refused(f"{short_date(answer_by)} has passed; choose a later day to answer by.")
    if not folder.is_dir():
        raise Refused(f"There is no folder {folder}; choose a folder that exists.")


def _write(book: Book, board: Board, lead: LeadAsked, folder: Path, *, on: date, answer_by: date | None) -> Sending:
    # openpyxl is loaded when a workbook is written, not when the window opens
    from desktop.exports.updates.write import write_return_workbook

    code = new_code()
    rows, sent = rows_asked(book, lead, code)
    contents = ReturnContents(
        board=board.name,
        organisation=board.organisation,
        contact=board.contact,
        marking=board.marking,
        lead=lead.name,
        code=code,
        as_at=on,
        answer_by=answer_by,
        generated=datetime.now(),
        holds_exempt=bool(lead.exempt_ids),
        bases=tuple((report.title, base_date_words(report)) for report in _reports(lead)),
        rows=tuple(rows),
    )
    to = _free_name(folder, f"Update {short_date(on)} - {lead.name}")
    canaries = None if lead.exempt_ids else _canaries(book, board, contents)
    write_checked(to, lambda part: write_return_workbook(contents, part), canaries=canaries)
    request = UpdateRequest(
        board_id=board.id,
        code=code,
        lead=lead.name,
        sent_on=on,
        answer_by=answer_by,
        file_name=to.name,
        rows=tuple(sent),
    )
    return Sending(request, to)


def _reports(lead: LeadAsked) -> list[Report]:
    return list({report.id: report for _, report in lead.recommendations}.values())


def _canaries(book: Book, board: Board, contents: ReturnContents) -> Any:
    from desktop.workflows.pack_rows.canary_words import canaries_of

    exempt = [item for item in book.action_items.all(board_id=board.id) if action_privacy(book, item)]
    return canaries_of(book, board, exempt, None, (contents.lead, board.contact)) if exempt else None


def rows_asked(book: Book, lead: LeadAsked, code: str) -> tuple[list[RowAsked], list[SentRow]]:
    """Return the rows of the workbook with this code, and what the book keeps of each to compare what comes back."""
    sources = sources_of(book, lead.actions)
    told = latest_updates(book, [each.id for each in lead.actions], [each.id for each, _ in lead.recommendations])
    rows: list[RowAsked] = []
    sent: list[SentRow] = []
    for number, item in enumerate(lead.actions, 1):
        rows.append(_action_row(item, row_code(code, number), sources, told.get(item.id)))
        sent.append(_sent("action-items", item.id, rows[-1]))
    for number, (recommendation, report) in enumerate(lead.recommendations, len(lead.actions) + 1):
        rows.append(_recommendation_row(recommendation, report, row_code(code, number), told.get(recommendation.id)))
        sent.append(_sent("recommendations", recommendation.id, rows[-1]))
    return rows, sent


def _action_row(item: ActionItem, code: str, sources: dict[str, Source], told: tuple[str, date] | None) -> RowAsked:
    source = sources.get(item.source_id or "")
    agreed = item.origin or (f"Agreed on {short_date(item.agreed_on)}" if item.agreed_on else "")
    return RowAsked(
        code=code,
        ref=item.ref,
        wording=item.wording,
        source=source.words if source else agreed,
        timing=item.timing,
        original_due=item.original_due,
        current_due=item.current_due,
        status=str(item.status),
        last_update=told[0] if told else "",
        last_update_on=told[1] if told else None,
        statuses=tuple(map(str, OF_ACTIONS)),
    )


def _recommendation_row(
    recommendation: Recommendation, report: Report, code: str, told: tuple[str, date] | None
) -> RowAsked:
    return RowAsked(
        code=code,
        ref=recommendation.ref,
        wording="\n".join(recommendation.paragraphs),
        source=": ".join(filter(None, (report.author_body, report.title))),
        timing=recommendation.timing,
        original_due=recommendation.due,
        current_due=recommendation.due,
        status=str(recommendation.status),
        last_update=told[0] if told else "",
        last_update_on=told[1] if told else None,
        statuses=tuple(map(str, OF_RECOMMENDATIONS)),
        takes_date=False,
    )


def _sent(kind: str, record_id: str, row: RowAsked) -> SentRow:
    values = {
        "wording": row.wording,
        "status": row.status,
        "current_due": row.current_due.isoformat() if row.current_due else "",
        "last_update": row.last_update,
        "last_update_on": row.last_update_on.isoformat() if row.last_update_on else "",
    }
    return SentRow(record_kind=kind, record_id=record_id, ref=row.ref, values=values)


def _free_name(folder: Path, wanted: str) -> Path:
    """Return a path that is not taken: what was sent before stays."""
    stem = " ".join(_NOT_IN_NAMES.sub(" ", wanted).split())[:_LONGEST_NAME].rstrip(" .")
    names = chain((stem,), (f"{stem} ({number})" for number in count(2)))
    return next(to for to in (folder / f"{name}.xlsx" for name in names) if not to.exists())
