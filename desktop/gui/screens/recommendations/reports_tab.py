"""The reports: their authors, and the days from which their timescales are counted."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from desktop.charts.base_dates import base_date_words
from desktop.domain.board import Board, BoardKind
from desktop.domain.dates import long_date, short_date
from desktop.domain.recommendation import DateBase, Report
from desktop.domain.recommendation_counts import counted_sentence
from desktop.domain.recommendation_due import counted_from_words
from desktop.gui.form_table import FormTable
from desktop.gui.models.columns import Column
from desktop.gui.record_form import BookKeeper
from desktop.gui.requests import ExportFollowUp, ShowScreen
from desktop.gui.widgets.buttons import LinkButton, SecondaryButton
from desktop.gui.widgets.date_field import DateField
from desktop.gui.widgets.empty import EmptyState
from desktop.gui.widgets.fields import ChoiceField, LineField, TextField
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.side_by_side import beside, in_a_row
from desktop.workflows.report_dates import redate

if TYPE_CHECKING:
    from desktop.gui.screens.recommendations.screen import RecommendationsScreen

_RESPONSE_DAYS = 56
_BASES = {
    DateBase.PUBLICATION: "Publication",
    DateBase.RECEIPT: "Receipt",
    DateBase.ACCEPTANCE: "Acceptance",
    DateBase.MEETING: "The meeting that took it",
}
_DAY_OF = {
    DateBase.PUBLICATION: "published",
    DateBase.RECEIPT: "received_on",
    DateBase.ACCEPTANCE: "accepted_on",
    DateBase.MEETING: "tabled_on",
}


class _Keeper(BookKeeper):
    """A report's new date moves the due dates that were counted from the old one."""

    def put(self, name: str, before: Any, after: Any) -> None:
        """Write the report with the due dates that follow; a day that stood in for one now given goes."""
        if after.base_date is not None and after.base is not DateBase.PUBLICATION:
            given = getattr(after, _DAY_OF[after.base])
            if given is not None and given != getattr(before, _DAY_OF[after.base]):
                after = replace(after, base_date=None)
        self._screen.perform(name, redate(self._screen.session.book, after))


class ReportsTab(FormTable):
    """Says below the days what follows from them, and writes the progress against the report."""

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
            Column(
                name="base", heading="Timescales", text=_counted, detail=lambda row: row.base_reason, tone=_date_tone,
                width=190,
            ),
            Column(name="published", heading="Published", text=_published, width=120, yields=True),
            Column(name="count", heading="Recommendations", text=self._count, width=150, yields=True),
        )  # fmt: skip
        empty = EmptyState("recommendations", "No reports yet", "Reports come in with the papers that hold them.")
        super().__init__(screen, "reports", "Reports", columns, empty)
        self._follows, self._stand, self._hint = Label("", "strong"), Label("", "muted"), Label("", "small")
        for label, name in ((self._follows, "follows"), (self._stand, "stand"), (self._hint, "hint")):
            label.setObjectName(f"report_{name}")
        self._add_fields()

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
        """Show a report and what follows from its days."""
        super().show_record(record)
        if not isinstance(record, Report):
            return
        self.pane.set_heading(record.title, record.author_body)
        found = self._screen.session.book.recommendations.all(report_id=record.id)
        self._follows.setText(f"{counted_from_words(found, record.counts_from)}.")
        session = self._screen.session
        words = counted_sentence(found, as_at=session.today, grace_days=session.rating.grace_days)
        self._stand.setText(words)
        self._reason.setVisible(record.base is not DateBase.PUBLICATION or bool(record.base_reason))
        self._base_date.setVisible(record.base is not DateBase.PUBLICATION and record.base_date is not None)
        self._hint.setText("\n".join(_hints(record, self._screen.session.board)))
        self._hint.setVisible(bool(self._hint.text()))

    def _add_fields(self) -> None:
        bind = self.form.bind
        bases = list(_BASES.items())
        self._reason = bind(
            LineField("Why from another day than publication", "report_base_reason"),
            "base_reason",
            "reason for the base",
        )
        self._base_date = bind(
            DateField("Day they count from, as known before", "report_base_date"), "base_date", "base date"
        )
        self.pane.add(
            bind(TextField("Title", "report_title", lines=(1, 6)), "title", "title"),
            bind(LineField("Author", "report_author", hint="The body that made the report"), "author_body", "author"),
        )
        self.pane.add_section("Days")
        self.pane.add(
            beside(
                bind(DateField("Published", "report_published"), "published", "publication date"),
                bind(DateField("Received", "report_received"), "received_on", "day of receipt"),
            ),
            beside(
                bind(DateField("Accepted", "report_accepted"), "accepted_on", "day of acceptance"),
                bind(DateField("At our meeting", "report_tabled"), "tabled_on", "day of the meeting"),
            ),
            bind(ChoiceField("Timescales count from", "report_base", bases), "base", "base of timescales"),
            self._reason,
            self._base_date,
            self._follows,
            bind(DateField("Our response sent", "report_responded"), "responded_on", "day of the response"),
            self._hint,
        )
        self._add_progress()
        self.pane.add(bind(LineField("Link", "report_link"), "link", "link"))

    def _add_progress(self) -> None:
        self.pane.add_section("Progress")
        self.pane.add(
            self._stand,
            in_a_row(
                SecondaryButton("Progress for Excel", "report_progress_xlsx", lambda: self._export(".xlsx")),
                SecondaryButton("Progress for Word", "report_progress_docx", lambda: self._export(".docx")),
            ),
            LinkButton("Show its recommendations", "report_list", self._show_list, small=True),
        )

    def _export(self, ending: str) -> None:
        from desktop.workflows.export_follow_up import ProgressWanted

        report = self.table.current_row()
        if isinstance(report, Report):
            self._screen.requested.emit(ExportFollowUp(ProgressWanted(report_id=report.id), ending))

    def _show_list(self) -> None:
        from desktop.domain.list_query import Filter

        report = self.table.current_row()
        if isinstance(report, Report):
            self._screen.requested.emit(ShowScreen("recommendations", (Filter("report_id", "=", report.id),)))

    def _count(self, row: Report) -> str:
        return str(self._screen.session.book.recommendations.count(report_id=row.id))


def _hints(report: Report, board: Board | None) -> Iterable[str]:
    """Yield what is worth knowing beside the days, each marked as the hint that it is."""
    if report.counts_from is None:
        yield f"Type the day of {_BASES[report.base].lower()}: the timescales wait for it."
    if board is not None and board.working_grace_days:
        yield f"The Board allows {board.working_grace_days} days beyond what is due immediately; the due date stays."
    if board is not None and board.kind is BoardKind.POLICE and report.published and not report.responded_on:
        day = report.published + timedelta(days=_RESPONSE_DAYS)
        yield (
            f"A hint, to be checked: comments on a report of the inspectorate are published within {_RESPONSE_DAYS} "
            f"days, by {long_date(day)}."
        )


def _counted(row: Report) -> str:
    words = base_date_words(row) if row.counts_from else "day not known"
    return f"{words[0].upper()}{words[1:]}"


def _published(row: Report) -> str:
    return short_date(row.published) if row.published else "not known yet"


def _date_tone(row: Report) -> str:
    return "" if row.counts_from else "late"
