"""The highlight report as a page: its period, its sentences, and every entry it tells of as a link."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop.domain.errors import Refused
from desktop.domain.month_arithmetic import days_later
from desktop.domain.plan import Plan
from desktop.domain.plan_highlights import Period
from desktop.gui import file_dialogs
from desktop.gui.book_jobs import export
from desktop.gui.measures import fix, space
from desktop.gui.requests import OpenRecord, Tell
from desktop.gui.widgets.buttons import LinkButton, SecondaryButton
from desktop.gui.widgets.chips import ToggleChip
from desktop.gui.widgets.date_field import DateField
from desktop.gui.widgets.flow import FlowLayout
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.layouts import clear_layout
from desktop.gui.widgets.link_list import Leads, LinkList
from desktop.gui.widgets.scrolled import scrolled

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.exports.highlight_contents import HighlightContents, HighlightLine, HighlightPart
    from desktop.gui.jobs import Progress
    from desktop.gui.screens.plan.screen import PlanScreen
    from desktop.storage.book import Book

_MOST_SHOWN = 25


class ReportTab(QWidget):
    """Built from the book each time it is shown; copied as text, or written as Word or Excel."""

    def __init__(self, screen: "PlanScreen") -> None:
        super().__init__(screen)
        self._screen = screen
        self._plan: Plan | None = None
        self._contents: HighlightContents | None = None
        self._since = DateField("From", "report_since", hint="The day after the last meeting")
        self._until = DateField("To", "report_until", hint="Today")
        for field in (self._since, self._until):
            fix(field, width=168)
            field.committed.connect(lambda _day: self._build())
        self._public = ToggleChip("Public copy: without exempt entries", "report_public")
        self._public.toggled.connect(lambda _on: self._build())
        self._page = QVBoxLayout()
        space(self._page, spacing=8)
        self._lay_out()

    def show_plan(self, plan: Plan) -> None:
        """Show the report of a plan; its period is since the last meeting unless somebody says otherwise."""
        if self._plan is None or plan.id != self._plan.id or self._until.line.text() == "":
            self._plan = plan
            self._show_period(self._default())
        self._plan = plan
        self._build()

    def copy_text(self) -> None:
        """Put the whole report on the clipboard as text."""
        if self._contents is not None:
            QApplication.clipboard().setText(self._contents.as_text())
            self._screen.requested.emit(Tell("The report is copied; paste it where you need it.", True))

    def write(self, ending: str) -> None:
        """Ask where the report shall stand, and write it."""
        from desktop.workflows.plan_export import FORMS, HighlightsWanted, export_highlights, highlights_name

        plan, session = self._plan, self._screen.session
        self._build()
        if plan is None or self._contents is None:
            self._screen.requested.emit(Tell("The report is not made yet: put the days of its period right first."))
            return
        period = self._period()
        public = self._public.isChecked()
        name = highlights_name(plan, period.until, ending, public=public)
        to = file_dialogs.ask_export(self.window(), name, "Export", FORMS[ending], ending)
        if to is None:
            return
        wanted = HighlightsWanted(plan_id=plan.id, period=period, public=public)

        def work(book: "Book", _progress: "Progress") -> "Path":
            # the file dialog has asked whether a file of that name may go
            return export_highlights(book, wanted, to, replace=True).path

        def tell(made: "Path") -> None:
            self._screen.requested.emit(Tell(f"{made.name} is written.", True, made, True))

        export(self._screen.jobs, session.book.path, to, work, tell)

    def _default(self) -> Period:
        from desktop.workflows.plan_highlights import default_period

        session = self._screen.session
        assert session.board is not None
        return default_period(session.book, session.board, session.today)

    def _show_period(self, period: Period) -> None:
        self._since.set_date(days_later(period.since, 1))
        self._until.set_date(period.until)

    def _period(self) -> Period:
        """Return the period as it stands in the fields; what is left empty is the usual.

        Raises Refused for a day that cannot be read.
        """
        usual, since, until = self._default(), self._since.value(), self._until.value()
        ends = until or usual.until
        due = usual.due_until if usual.due_until > ends else days_later(ends, self._screen.session.rating.cycle_days)
        return Period(days_later(since, -1) if since else usual.since, ends, due)

    def _build(self) -> None:
        from desktop.workflows.plan_highlights import build_highlights

        if self._plan is None:
            return
        clear_layout(self._page)
        self._contents = None
        try:
            contents = build_highlights(
                self._screen.session.book, self._plan, self._period(), public=self._public.isChecked()
            )
        except Refused as refusal:
            self._page.addWidget(Label(str(refusal), "wrong"))
            return
        self._contents = contents
        self._show(contents)

    def _show(self, contents: "HighlightContents") -> None:
        standing = f" {contents.masthead.standing.capitalize()}." if contents.masthead.standing else ""
        self._page.addWidget(Label(f"{contents.period}{standing}", "muted"))
        for words in contents.sentences:
            self._page.addWidget(Label(words, "strong" if words == contents.sentences[0] else ""))
        if contents.themes:
            self._page.addWidget(_head("Progress by theme"))
        for name, words in contents.themes:
            self._page.addWidget(_pair(Label(name, "strong"), Label(words)))
        for part in contents.parts:
            self._show_part(part)

    def _show_part(self, part: "HighlightPart") -> None:
        self._page.addWidget(_head(part.title))
        words = part.sentence if part.lines else part.empty
        if words:
            self._page.addWidget(Label(words, "muted"))
        if part.only_refs:
            self._page.addWidget(self._refs(part))
            return
        for number, line in enumerate(part.lines[:_MOST_SHOWN]):
            self._page.addWidget(self._line(f"report_{part.name}_{number}", line))
        if len(part.lines) > _MOST_SHOWN:
            more = len(part.lines) - _MOST_SHOWN
            self._page.addWidget(Label(f"And {more:,} more, which the copied and the exported report name.", "muted"))

    def _refs(self, part: "HighlightPart") -> LinkList:
        """Return the references of a part whose entries are told of above, as links in a row."""
        links = LinkList(in_row=True)
        links.pressed.connect(self._screen.requested.emit)
        links.show_links(
            [
                Leads(line.ref or line.words, f"report_{part.name}_{number}", OpenRecord("plan-entries", line.entry_id))
                for number, line in enumerate(part.lines)
            ]
        )
        return links

    def _line(self, name: str, line: "HighlightLine") -> QWidget:
        """Return an entry as a link, with its lead and what is told of it below."""
        to = OpenRecord("plan-entries", line.entry_id)
        link = LinkButton(f"{line.ref} {line.words}".strip(), name, partial(self._screen.requested.emit, to))
        told = ". ".join(filter(None, (line.lead, f"{line.told[:1].upper()}{line.told[1:]}")))
        return _pair(link, Label(told, "muted")) if told else link

    def _lay_out(self) -> None:
        tools = FlowLayout()
        space(tools, (24, 14, 24, 10), 8)
        buttons = (
            SecondaryButton("Copy as text", "report_copy", self.copy_text),
            SecondaryButton("Export Word", "report_word", partial(self.write, ".docx")),
            SecondaryButton("Export Excel", "report_excel", partial(self.write, ".xlsx")),
        )
        for tool in (self._since, self._until, self._public, *buttons):
            tools.addWidget(tool)
        page = QWidget()
        column = QVBoxLayout(page)
        space(column, (24, 8, 24, 24), 0)
        column.addLayout(self._page)
        column.addStretch()
        whole = QVBoxLayout(self)
        space(whole, spacing=0)
        whole.addLayout(tools)
        whole.addWidget(scrolled(page, "report_page", "Highlight report"), 1)


def _head(words: str) -> Label:
    label = Label(words, "heading")
    label.setContentsMargins(0, 12, 0, 0)
    return label


def _pair(above: QWidget, below: QWidget) -> QWidget:
    """Return one widget close below another."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    space(column, spacing=0)
    column.addWidget(above)
    column.addWidget(below)
    return holder
