"""The reports: their titles, and the dates from which their timescales are counted."""

from typing import TYPE_CHECKING, Any

from desktop.domain.dates import short_date
from desktop.domain.recommendation import DateBase, Report
from desktop.gui.form_table import FormTable
from desktop.gui.models.columns import Column
from desktop.gui.record_form import BookKeeper
from desktop.gui.widgets.date_field import DateField
from desktop.gui.widgets.empty import EmptyState
from desktop.gui.widgets.fields import ChoiceField, LineField, TextField
from desktop.gui.widgets.labels import Label
from desktop.workflows.report_dates import redate

if TYPE_CHECKING:
    from desktop.gui.screens.recommendations.screen import RecommendationsScreen


class _Keeper(BookKeeper):
    """A report's new date moves the due dates that were counted from the old one."""

    def put(self, name: str, _before: Any, after: Any) -> None:
        """Write the report with the due dates that follow."""
        self._screen.perform(name, redate(self._screen.session.book, after))


class ReportsTab(FormTable):
    """Says below the dates what follows from them for the recommendations."""

    def __init__(self, screen: "RecommendationsScreen") -> None:
        columns = (
            Column(
                name="title",
                heading="Report",
                text=lambda row: row.title,
                detail=lambda row: row.author_body,
                tone=lambda row: "strong",
                stretch=True,
            ),
            Column(name="published", heading="Published", text=_published, tone=_date_tone, width=140),
            Column(name="count", heading="Recommendations", text=self._count, width=140),
        )
        empty = EmptyState("recommendations", "No reports yet", "Reports come in with the papers that hold them.")
        super().__init__(screen, "reports", "Reports", columns, empty)
        bind = self.form.bind
        bases = [(each, each.value.capitalize()) for each in DateBase]
        self.pane.add(
            bind(TextField("Title", "report_title", lines=(1, 6)), "title", "title"),
            bind(LineField("Author", "report_author"), "author_body", "author"),
            bind(DateField("Published", "report_published"), "published", "publication date"),
            bind(ChoiceField("Timescales count from", "report_base", bases), "base", "base of timescales"),
            bind(DateField("Day they count from, if not publication", "report_base_date"), "base_date", "base date"),
        )
        self._follows = Label("", "muted")
        self.pane.add(self._follows)
        self.pane.add(bind(LineField("Link", "report_link"), "link", "link"))

    def records(self) -> list[Any]:
        """Return the reports of the board in view."""
        return self._screen.session.book.reports.all(board_id=self._screen.session.board_id)

    def called(self, record: Any) -> str:
        """Return the report's title."""
        return f"“{record.title[:40]}”"

    def keeper(self) -> BookKeeper:
        """Return what moves the due dates with the report's."""
        return _Keeper(self._screen)

    def show_record(self, record: Any) -> None:
        """Show a report and what follows from its dates."""
        super().show_record(record)
        if isinstance(record, Report):
            self.pane.set_heading(record.title, record.author_body)
            self._follows.setText(self._what_follows(record))

    def _count(self, row: Report) -> str:
        return str(self._screen.session.book.recommendations.count(report_id=row.id))

    def _what_follows(self, report: Report) -> str:
        found = self._screen.session.book.recommendations.all(report_id=report.id)
        dues = [each.due for each in found if each.due is not None]
        if report.counts_from is None:
            return (
                f"While this day is not known, none of the {len(found)} recommendations has a date from its timescale."
            )
        if not dues:
            return "Its recommendations have no timescales: the Board sets their dates."
        which = f"All {len(found)}" if len(dues) == len(found) else f"{len(dues)} of {len(found)}"
        return f"{which} recommendations are due by {short_date(max(dues))}, the first on {short_date(min(dues))}."


def _published(row: Report) -> str:
    return short_date(row.published) if row.published else "not known yet"


def _date_tone(row: Report) -> str:
    return "" if row.published else "late"
