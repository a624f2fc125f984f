"""The publication of an agenda: by when, the days counted one by one, what to look at before, and the button."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.dates import say_date, short_date
from desktop.domain.errors import Refused
from desktop.domain.meeting import Meeting
from desktop.domain.publication import Publication, say_clear_days, ways_on_when_late
from desktop.domain.times import say_time
from desktop.gui.measures import fix, space
from desktop.gui.record_form import lock
from desktop.gui.requests import OpenRecord
from desktop.gui.screens.meetings.late_publication import LatePublication
from desktop.gui.screens.meetings.publication_doubts import PublicationDay, PublicationDoubts
from desktop.gui.screens.meetings.supplement_words import held_words
from desktop.gui.standing import publication_at, time_on
from desktop.gui.widgets.buttons import LinkButton, PrimaryButton
from desktop.gui.widgets.card import Card
from desktop.gui.widgets.day_strip import DayStrip
from desktop.gui.widgets.drafts import Drafts
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.layouts import clear_layout
from desktop.gui.writers import writes
from desktop.workflows.paper_edits import papers_of

if TYPE_CHECKING:
    from desktop.gui.screens.meetings.screen import MeetingsScreen

_MOST_WARNINGS = 4
_STRIP = 400


class PublicationCard(Card):
    """Words and button at the left, the days at the right; a few lines once the agenda is out."""

    def __init__(self, screen: "MeetingsScreen") -> None:
        super().__init__("", "publication_card")
        self.title.hide()
        self._screen = screen
        self._meeting: Meeting | None = None
        self.standing = Label("", "heading")
        self.standing.setObjectName("publication_standing")
        self.sentence = Label("", "muted")
        self.sentence.setObjectName("publication_sentence")
        self._warnings = QVBoxLayout()
        space(self._warnings, spacing=2)
        self.late = LatePublication()
        self.doubts = PublicationDoubts(self.publish_all_the_same)
        self.when = PublicationDay(screen.session.today)
        fields = (self.late.line, self.when.on, self.when.at)
        for field in fields:
            lock(field, screen.session.book.read_only)
        self._drafts = Drafts(fields, screen.session.typing, "meetings")
        self.button = writes(PrimaryButton("Publish agenda", "publish_agenda", self.publish))
        self._days = QWidget()
        self._day_column = QVBoxLayout(self._days)
        space(self._day_column, spacing=8)
        fix(self._days, width=_STRIP)
        self._lay_out()

    def show_meeting(self, meeting: Meeting) -> None:
        """Show how the agenda of a meeting stands to its publication."""
        if self._meeting is None or self._meeting.id != meeting.id:
            self.doubts.put_away()
            self.when.put_away()
        self._meeting = meeting
        self._drafts.switch(meeting.id)
        try:
            publication = publication_at(self._screen.session.book, meeting, self._screen.session.today)
        except Refused as refusal:
            self._say(str(refusal), "late", "")
            return
        if publication is not None:
            self._show(meeting, publication)

    def publish(self) -> None:
        """Publish the agenda as one step; where something is doubtful, say so and ask in place first."""
        self._publish(asks=True)

    def publish_all_the_same(self) -> None:
        """Publish the agenda with whatever is doubtful in it; nothing but undo takes it back."""
        self._publish(asks=False)

    def _publish(self, *, asks: bool) -> None:
        from desktop.workflows.publish import day_doubts, published, went_out

        self._screen.session.commit_typing()
        meeting = self._screen.session.book.meetings.get(self._meeting.id) if self._meeting else None
        if meeting is None:
            return
        today = self._screen.session.today
        try:
            on, at = went_out(*self.when.value(), today, time_on(today))
            edits = published(self._screen.session.book, meeting, on, at)
        except Refused as refusal:
            self.late.say(str(refusal))
            return
        doubts = [*day_doubts(meeting, on), *self._doubts_about(meeting)]
        name = f"Publication of the agenda of {short_date(meeting.date)}"
        if asks and doubts:
            self.doubts.ask(doubts, name)
            self.when.ask(on > meeting.date)
            self._show_warnings(meeting, publication_of_draft=True)
            return
        with self._drafts.giving(meeting.id):
            done = self._screen.perform(name, edits, reason=self.late.reason())
        if done:
            self._drafts.done(meeting.id)
            self.doubts.put_away()

    def _show(self, meeting: Meeting, publication: Publication) -> None:
        role = "late" if publication.presses else "heading"
        self._say(_standing(publication), role, _sentence(publication, self._late_reason(meeting, publication)))
        if publication.is_out:
            self.doubts.put_away()
        self.when.follow(out=publication.is_out, over=publication.is_over)
        self._show_warnings(meeting, publication_of_draft=not publication.is_out)
        board = self._screen.session.book.boards.get(meeting.board_id)
        ways = ways_on_when_late(board) if board and publication.is_late and not publication.is_out else ()
        self.late.show_ways(ways)
        self.button.setVisible(not publication.is_out)
        self._days.setVisible(not publication.is_out)
        clear_layout(self._day_column)
        if publication.is_out:
            return
        strip = DayStrip(publication.notice.counted, publication.notice.reason)
        self._day_column.addWidget(strip)
        below = QHBoxLayout()
        space(below, spacing=16)
        below.addWidget(Label(_left_out(publication), "small"), 1)
        link = LinkButton("How this board counts", "publication_settings", self._open_settings, small=True)
        below.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
        self._day_column.addLayout(below)

    def _doubts_about(self, meeting: Meeting) -> list[str]:
        from desktop.workflows.publish import before_publishing

        today = self._screen.session.today
        found = before_publishing(self._screen.session.book, meeting, today, time_on(today))
        # how late it is stands in the heading already
        return [words for words in found if not words.startswith("Late by")]

    def _show_warnings(self, meeting: Meeting, *, publication_of_draft: bool) -> None:
        clear_layout(self._warnings)
        if not publication_of_draft:
            self._show_issued(meeting)
            return
        found = self._doubts_about(meeting)
        if self.doubts.follow(found):
            return
        for words in found[:_MOST_WARNINGS]:
            self._warnings.addWidget(Label(f"·  {words}"))
        if len(found) > _MOST_WARNINGS:
            self._warnings.addWidget(Label(f"·  and {len(found) - _MOST_WARNINGS} more, in the list below.", "muted"))

    def _show_issued(self, meeting: Meeting) -> None:
        stands = papers_of(self._screen.session.book, meeting)
        for supplement in stands.supplements:
            if supplement.issued_on is not None:
                at = f", {say_time(supplement.issued_at)}" if supplement.issued_at else ""
                words = f"Supplement {supplement.number} was issued on {say_date(supplement.issued_on)}{at}"
                self._warnings.addWidget(Label(f"{words}: {held_words(stands, supplement)}."))

    def _late_reason(self, meeting: Meeting, publication: Publication) -> str:
        """Return why it went out late, as it was said then; the record of changes keeps it."""
        if not publication.is_out or not publication.is_late:
            return ""
        changes = self._screen.session.book.history("meetings", meeting.id)
        return next((each.reason for each in reversed(changes) if each.name.startswith("Publication of")), "")

    def _say(self, standing: str, role: str, sentence: str) -> None:
        self.standing.set_role(role)
        self.standing.setText(standing)
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))

    def _open_settings(self) -> None:
        if self._meeting is not None:
            self._screen.requested.emit(OpenRecord("boards", self._meeting.board_id))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        space(head, spacing=32)
        head.addWidget(self.standing, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.button)
        row = QHBoxLayout()
        space(row, spacing=32)
        left = QVBoxLayout()
        space(left, spacing=8)
        left.addWidget(self.sentence)
        left.addLayout(self._warnings)
        left.addWidget(self.doubts)
        left.addWidget(self.when)
        left.addWidget(self.late)
        left.addStretch()
        row.addLayout(left, 1)
        row.addWidget(self._days, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(head)
        self.body.addLayout(row)


def _left_out(publication: Publication) -> str:
    """Return which days do not count; the tiles above show those that do."""
    _counted, found, days = publication.notice.reason.partition("Not counted: ")
    return f"{found}{days}"


def _standing(publication: Publication) -> str:
    if publication.is_out:
        return f"{publication.short or 'The agenda is published'}."
    return f"{publication.short or 'Publication'}." if publication.is_due else "Publication"


def _sentence(publication: Publication, why_late: str) -> str:
    if not publication.is_out:
        return "" if publication.is_due else publication.sentence
    fixed = "Its numbers and pages are fixed: what comes later goes into a supplementary agenda."
    if publication.published_on is None:
        return fixed
    of = f" of {publication.days}" if publication.is_late else ""
    why = f" {why_late.rstrip('.')}." if why_late else ""
    return f"It gives {say_clear_days(publication.clear_days)}{of}.{why} {fixed}"
