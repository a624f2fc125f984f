"""The three cards of Today."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.domain.ageing import late_words
from desktop.domain.agenda import AgendaItem
from desktop.domain.dates import say_date, short_date
from desktop.domain.list_query import Filter
from desktop.domain.publication import Publication
from desktop.domain.times import say_time
from desktop.domain.wording import counted
from desktop.gui.requests import OpenRecord, OpenReview, ShowScreen
from desktop.gui.screens.today_reading import EVIDENCE, OPEN_QUERIES, OVERDUE, PROPOSED, NextMeeting, TodayReading
from desktop.gui.time_words import near_date
from desktop.gui.widgets.buttons import LinkButton
from desktop.gui.widgets.card import Card, Line
from desktop.gui.widgets.day_strip import DayStrip
from desktop.gui.widgets.fitted import FittedLink, FittedTitle
from desktop.gui.widgets.labels import Label

Ask = Callable[[object], object]
_MOST_PAPERS = 3
_MOST_ANSWERS = 3


class MeetingCard(Card):
    """The next meeting: when and where, by when to publish, which papers are still to come."""

    def __init__(self, today: date, ask: Ask, parent: QWidget | None = None) -> None:
        super().__init__("Next meeting", "today_meeting", parent)
        self._today, self._ask = today, ask

    def show_meeting(self, found: NextMeeting | None) -> None:
        """Show the meeting, or how to come by one."""
        self.clear()
        if found is None:
            self._add("No date is set.", "muted")
            self._add("Add a meeting under Meetings, or import an agenda: its dates come with it.", "muted")
            self.body.addStretch()
            return
        self.body.addWidget(FittedTitle(near_date(found.meeting.date, self._today), 30))
        self._add(_about(found), "muted")
        if found.publication is not None:
            self._show_publication(found.publication)
        for number, item in enumerate(found.to_come[:_MOST_PAPERS]):
            self.body.addWidget(self._paper(number, item))
        if len(found.to_come) > _MOST_PAPERS:
            self._add(f"and {counted(len(found.to_come) - _MOST_PAPERS, 'more paper')} to come", "muted")
        self.body.addStretch()

    def _show_publication(self, publication: Publication) -> None:
        role = "late" if publication.presses else "strong" if publication.is_due else ""
        self._add(f"{publication.short or 'The agenda is published'}.", role)
        strip = DayStrip(publication.notice.counted, publication.notice.reason)
        strip.setToolTip(publication.notice.reason)
        self.body.addWidget(strip)

    def _paper(self, number: int, item: AgendaItem) -> Line:
        record = OpenRecord("agenda-items", item.id)
        link = FittedLink(item.title, f"today_paper_{number}", lambda: self._ask(record))
        return Line(link, Label("to follow", "late", wrap=False), first=False)

    def _add(self, words: str, role: str = "") -> None:
        self.body.addWidget(Label(words, role))


class OverdueCard(Card):
    """How many actions are overdue, and the latest of them."""

    def __init__(self, ask: Ask, parent: QWidget | None = None) -> None:
        super().__init__("Overdue actions", "today_overdue", parent)
        self._ask = ask

    def show_reading(self, found: TodayReading) -> None:
        """Show the figure and the rows."""
        self.clear()
        self.body.addWidget(FittedTitle(f"{found.overdue:,}" if found.overdue else "None", 30))
        slipped = f"{counted(found.slipped, 'has', 'have')} slipped more than once" if found.slipped else ""
        nothing = "Every action with a date is within it." if found.actions else "No actions yet"
        if slipped or not found.overdue:
            self.body.addWidget(Label(slipped or nothing, "muted"))
        if found.overdue and found.newest_meeting:
            words = f"The newest meeting in this book is that of {say_date(found.newest_meeting)}."
            self.body.addWidget(Label(words, "muted"))
        for number, row in enumerate(found.late_rows):
            record = OpenRecord("action-items", row.id)
            link = FittedLink(row.wording, f"today_late_{number}", partial(self._ask, record))
            late = Label(late_words(row.days_late or 0), "muted" if found.newest_meeting else "late", wrap=False)
            late.setToolTip(f"{counted(row.days_late or 0, 'day')} late")
            self.body.addWidget(Line(link, late))
        if found.overdue > len(found.late_rows):
            show = ShowScreen("actions", (OVERDUE,))
            self.body.addWidget(LinkButton(f"All {found.overdue:,}", "today_all_late", lambda: self._ask(show)))
        self.body.addStretch()


class WaitingCard(Card):
    """What the board, or the secretary for it, has to decide."""

    def __init__(self, ask: Ask, parent: QWidget | None = None) -> None:
        super().__init__("Waiting for the board", "today_waiting", parent)
        self._ask = ask

    def show_reading(self, found: TodayReading) -> None:
        """Show a line for each thing that waits."""
        self.clear()
        self._first = True
        self._count("Actions proposed for closure", found.proposed, "proposed", ShowScreen("actions", (PROPOSED,)))
        self._count("Evidence to test", found.evidence, "evidence", ShowScreen("recommendations", (EVIDENCE,)))
        if found.meeting:
            by_then = Filter("current_due", "<=", found.meeting.meeting.date)
            show = ShowScreen("actions", (by_then,))
            self._count("Actions due by the meeting", found.meeting.actions_due, "due", show)
        for number, asked in enumerate(found.answers_late[:_MOST_ANSWERS]):
            due = short_date(asked.answer_due) if asked.answer_due else ""
            record = OpenRecord("action-items", asked.record_id)
            self._line(f"Answer overdue: {asked.to}", due, f"answer_{number}", record)
        if len(found.answers_late) > _MOST_ANSWERS:
            more = len(found.answers_late) - _MOST_ANSWERS
            self._line("More answers overdue", f"{more:,}", "more_answers", OpenReview())
        for number, meeting in enumerate(found.to_confirm):
            record = OpenRecord("meetings", meeting.id)
            self._line("Minutes to confirm", short_date(meeting.date), f"confirm_{number}", record)
        self._count("Queries from import", found.queries, "queries", ShowScreen("importing", (OPEN_QUERIES,)))
        if self._first:
            self.body.addWidget(Label("Nothing waits.", "muted"))
        self.body.addStretch()

    def _count(self, words: str, number: int, name: str, request: object) -> None:
        if number:
            self._line(words, f"{number:,}", name, request)

    def _line(self, words: str, value: str, name: str, request: object) -> None:
        link = LinkButton(value, f"today_{name}", lambda: self._ask(request))
        link.setAccessibleName(f"{words}: {value}")
        self.body.addWidget(Line(Label(words), link, first=self._first))
        self._first = False


def _about(found: NextMeeting) -> str:
    meeting = found.meeting
    place = ", ".join(filter(None, (say_time(meeting.time), meeting.venue)))
    state = meeting.state.value.capitalize()
    items = counted(found.items, "item") if found.items else "no items yet"
    papers = f", {counted(len(found.to_come), 'paper')} to come" if found.to_come else ""
    return f"{place}. {state}: {items}{papers}." if place else f"{state}: {items}{papers}."
