"""The whole story of one recommendation, everything editable in place."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from desktop.domain.dates import say_date
from desktop.domain.edits import changed
from desktop.domain.errors import Refused
from desktop.domain.recommendation import Addressed, Assurance, Recommendation, RecommendationStatus, Report
from desktop.domain.recommendation_due import due_of, is_computed
from desktop.domain.recommendation_rule import is_late, working_due
from desktop.domain.recommendation_steps import PLAIN_STATUSES, evidenced, stood
from desktop.domain.wording import counted
from desktop.gui.evidence_files import EvidenceFiles
from desktop.gui.record_form import BookKeeper, RecordForm, lock
from desktop.gui.record_story import edits_of
from desktop.gui.requests import OpenRecord, ShowStory
from desktop.gui.screens.recommendations.step_panel import STEP_FOR, StepPanel, open_steps
from desktop.gui.screens.recommendations.ties import Ties
from desktop.gui.screens.recommendations.told import Told
from desktop.gui.screens.recommendations.twins import Twins
from desktop.gui.suggestions import suggest_names
from desktop.gui.widgets.buttons import LinkButton
from desktop.gui.widgets.date_field import DateField
from desktop.gui.widgets.fields import ChoiceField, LineField, TextField
from desktop.gui.widgets.history import History
from desktop.gui.widgets.names import read_names, say_names
from desktop.gui.widgets.paragraphs_field import ParagraphsField, join_paragraphs
from desktop.gui.widgets.rating import RatingBadge
from desktop.gui.widgets.side_by_side import beside
from desktop.gui.widgets.side_pane import SidePane
from desktop.workflows.rating_of_board import rating_of_board
from desktop.workflows.recommendation_words import ASSURANCE_LINES, base_of, grace_words

if TYPE_CHECKING:
    from desktop.gui.screens.recommendations.screen import RecommendationsScreen


class _Keeper(BookKeeper):
    """Keeps the due date with the timescale: new words move a date that was counted from the old ones."""

    def put(self, name: str, before: Any, after: Any) -> None:
        """Write the change, with the due date that follows from it."""
        report = self._screen.session.book.reports.get(after.report_id)
        base = report.counts_from if report else None
        if after.timing != before.timing and (before.due is None or is_computed(before, base)):
            after = replace(after, due=due_of(after.timing, base))
        super().put(name, before, after)


class RecommendationPane(SidePane):
    """Its words and timescale above, the steps in the middle, what answers it and its history below."""

    def __init__(self, screen: "RecommendationsScreen") -> None:
        super().__init__("recommendation_pane")
        self._screen = screen
        self._found: Recommendation | None = None
        self._report = LinkButton("", "recommendation_report", self._open_report, small=True)
        self._rating = RatingBadge()
        self._form = RecordForm(_Keeper(screen), lambda found: f"recommendation {found.ref}")
        self._steps = StepPanel(screen)
        self._told = Told(screen)
        self._files = EvidenceFiles(screen)
        self._ties = Ties(screen)
        self._twins = Twins(screen)
        self._history = History()
        self._fill()

    def show_recommendation(self, recommendation_id: str | None) -> None:
        """Show a recommendation as the book has it now, or nothing."""
        book = self._screen.session.book
        found = book.recommendations.get(recommendation_id) if recommendation_id else None
        self._found = found
        self._form.show(found)
        for part in (self._steps, self._told, self._ties, self._twins):
            part.show_recommendation(found)
        self.content.setVisible(found is not None)
        if found is None:
            return
        report = book.reports.get(found.report_id)
        self._files.show_of(report.board_id if report else "", "recommendations", found.id)
        self.set_heading(
            f"{found.ref}  {found.theme}".strip(), "Our reference: the report prints none." if found.ref_is_ours else ""
        )
        self._report.say(report.title if report else "")
        self._show_rating(found, report)
        self._status.set_value(found.status)
        self._status.say(found.status_reason)
        lock(self._status, book.read_only)
        self._due.say(self._due_words(found, report))
        events = edits_of(book, found)
        self._history.show_events(events)
        self._history_head.setVisible(bool(events))

    def _show_rating(self, found: Recommendation, report: Report | None) -> None:
        """Show the rating by the board's key, and how late it is where it is."""
        today = self._screen.session.today
        rules = rating_of_board(self._screen.session.book, report.board_id if report else None, today)
        level = rules.level(rules.rate_recommendation(found, as_at=today))
        due = working_due(found, rules.grace_days)
        late = is_late(found, as_at=today, grace_days=rules.grace_days)
        words = f"{level.word}: {counted((today - due).days, 'day')} late" if late and due else level.word
        self._rating.show_rating(level, words)

    @property
    def found(self) -> Recommendation | None:
        """The recommendation in view."""
        return self._found

    def show_story(self) -> None:
        """Ask for the whole story on one page."""
        if self._found is not None:
            self._screen.requested.emit(ShowStory("recommendations", self._found.id))

    def _fill(self) -> None:
        bind = self._form.bind
        statuses = [(each, each.value.capitalize()) for each in RecommendationStatus]
        self._status = ChoiceField("Status", "recommendation_status", statuses)
        self._status.committed.connect(self._choose_status)
        self._lead = LineField("Accountable lead", "recommendation_lead", hint="Post or agency")
        suggest_names(self._lead, self._screen.session)
        self._due = DateField("Due", "recommendation_due")
        supporting = LineField(
            "Supporting agencies, parted by semicolons", "recommendation_supporting", read=read_names
        )
        words = ParagraphsField("Recommendation", "recommendation_words", lines=(2, 30))
        story = LinkButton("Whole story on one page", "recommendation_story", self.show_story, small=True)
        self.add(self._report, story, self._rating)
        self.add(
            bind(words, "paragraphs", "words", to_text=join_paragraphs),
            self._status,
            self._steps,
            bind(LineField("Timescale as worded", "recommendation_timing"), "timing", "timescale"),
            bind(self._due, "due", "due date"),
            bind(self._lead, "lead", "lead"),
            bind(supporting, "supporting", "supporting agencies", to_text=say_names),
            self._told,
            self._files,
            self._ties,
            self._twins,
        )
        self._add_assurance()
        self._add_more()
        self._history_head = self.add_section("History")
        self.add(self._history)

    def _add_assurance(self) -> None:
        bind = self._form.bind
        levels = [(each, each.value.capitalize()) for each in Assurance]
        lines = [(0, "Not said"), *((line, f"{line}  {words}") for line, words in ASSURANCE_LINES.items())]
        gaps = TextField("Gaps in assurance", "recommendation_gaps", lines=(1, 6), hint="What nobody has checked yet")
        self.add_section("Assurance")
        self.add(
            bind(ChoiceField("Level", "recommendation_assurance", levels), "assurance", "assurance"),
            bind(ChoiceField("Rests on line", "recommendation_line", lines), "assurance_line", "line of assurance"),
            bind(gaps, "assurance_gaps", "gaps in assurance"),
        )

    def _add_more(self) -> None:
        bind = self._form.bind
        addressed = [(each, each.value.capitalize()) for each in Addressed]
        why = TextField("Why, as responded", "recommendation_response_reason", lines=(1, 8))
        self.add_section("More")
        self.add(
            beside(
                bind(LineField("Ref", "recommendation_ref"), "ref", "reference"),
                bind(ChoiceField("Addressed to", "recommendation_addressed", addressed), "addressed", "addressee"),
            ),
            bind(LineField("Addressee as named", "recommendation_addressee"), "addressee", "addressee"),
            bind(LineField("Theme", "recommendation_theme"), "theme", "theme"),
            bind(TextField("Our response", "recommendation_response", lines=(1, 10)), "response", "response"),
            bind(why, "response_reason", "reason of the response"),
        )

    def _choose_status(self, status: RecommendationStatus) -> None:
        """Take a status that needs nothing said with it; open the step of one that does."""
        found = self._found
        if found is None or status is found.status:
            return
        self._status.set_value(found.status)
        if status in PLAIN_STATUSES:
            self._stand_at(found, lambda: stood(found, status))
        elif status is RecommendationStatus.EVIDENCE_SUBMITTED and self._has_evidence(found):
            self._stand_at(found, lambda: evidenced(found, None))
        elif (step := STEP_FOR[status]) in open_steps(found):
            self._steps.open_step(step)
        else:
            self._status.say(_not_yet(found, status), wrong=True)

    def _stand_at(self, found: Recommendation, step: Callable[[], Recommendation]) -> None:
        try:
            edits = [changed(found, step())]
        except Refused as refusal:
            self._status.say(str(refusal), wrong=True)
            return
        self._screen.perform(f"Change of status of recommendation {found.ref}", edits)

    def _has_evidence(self, found: Recommendation) -> bool:
        files = self._screen.session.book.evidence_files
        return bool(found.evidence or files.count(record_kind="recommendations", record_id=found.id))

    def _due_words(self, found: Recommendation, report: Report | None) -> str:
        board = self._screen.session.board
        day = say_date(found.due) if found.due else ""
        grace = grace_words(found, board.working_grace_days if board else 0)
        said = ", ".join(filter(None, (day, base_of(found, report), grace)))
        return f"{said[:1].upper()}{said[1:]}."

    def _open_report(self) -> None:
        if self._found is not None:
            self._screen.requested.emit(OpenRecord("reports", self._found.report_id))


def _not_yet(found: Recommendation, status: RecommendationStatus) -> str:
    if status is RecommendationStatus.EMBEDDED and "reopen" not in open_steps(found):
        return "Embedded comes after the sign-off: the Board signs off first."
    return f"{found.ref} is {found.status}; reopen it first."
