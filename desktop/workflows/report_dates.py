"""A report's dates changed, and with them the due dates that are counted from them."""

from dataclasses import replace

from desktop.domain.edits import Edit, changed
from desktop.domain.errors import Refused
from desktop.domain.recommendation import Report
from desktop.domain.recommendation_due import due_of, is_computed
from desktop.storage.book import Book


def redate(book: Book, report: Report) -> tuple[Edit, ...]:
    """Return the edits that put a report in a new state and count its recommendations' due dates anew.

    A due date that somebody set by hand stays: only those move that were what the timescale gives, and empty ones.
    Raises Refused where the report is not in the book.
    """
    before = book.reports.get(report.id)
    if before is None:
        raise Refused("This report is no longer in the book; restore it from the bin first.")
    edits = [changed(before, report)]
    for one in book.recommendations.all(report_id=report.id):
        due = due_of(one.timing, report.counts_from)
        if due != one.due and (one.due is None or is_computed(one, before.counts_from)):
            edits.append(changed(one, replace(one, due=due)))
    return tuple(edits)
