"""The whole story of one recommendation, everything editable in place."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from desktop.domain.dates import say_date, short_date
from desktop.domain.rating import RATING_STYLES
from desktop.domain.recommendation import Addressed, Assurance, Recommendation, RecommendationStatus, Report
from desktop.domain.recommendation_due import due_of, is_computed
from desktop.domain.recommendation_rule import rate_recommendation
from desktop.gui.record_form import BookKeeper, RecordForm
from desktop.gui.record_story import edits_of
from desktop.gui.requests import OpenRecord
from desktop.gui.screens.recommendations.closing import Closing
from desktop.gui.screens.recommendations.ties import Ties
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
    """Its words and timescale above, what answers it in the middle, sign-off and history below."""

    def __init__(self, screen: "RecommendationsScreen") -> None:
        super().__init__("recommendation_pane")
        self._screen = screen
        self._found: Recommendation | None = None
        self._report = LinkButton("", "recommendation_report", self._open_report, small=True)
        self._rating = RatingBadge()
        self._form = RecordForm(_Keeper(screen), lambda found: f"recommendation {found.ref}")
        self._ties = Ties(screen)
        self._closing = Closing(screen)
        self._history = History()
        self._fill()

    def show_recommendation(self, recommendation_id: str | None) -> None:
        """Show a recommendation as the book has it now, or nothing."""
        book = self._screen.session.book
        found = book.recommendations.get(recommendation_id) if recommendation_id else None
        self._found = found
        self._form.show(found)
        self._ties.show_recommendation(found)
        self._closing.show_recommendation(found)
        self.content.setVisible(found is not None)
        if found is None:
            return
        report = book.reports.get(found.report_id)
        self.set_heading(
            f"{found.ref}  {found.theme}".strip(), "Our reference: the report prints none." if found.ref_is_ours else ""
        )
        title = report.title if report else ""
        self._report.say(title)
        rating = rate_recommendation(found, as_at=self._screen.session.today)
        self._rating.show_rating(rating, _late(found, self._screen) or RATING_STYLES[rating].label)
        self._due.say(base_words(found, report))
        events = edits_of(book, found)
        self._history.show_events(events)
        self._history_head.setVisible(bool(events))

    def _fill(self) -> None:
        bind = self._form.bind
        statuses = [(each, each.value.capitalize()) for each in RecommendationStatus]
        levels = [(each, each.value.capitalize()) for each in Assurance]
        addressed = [(each, each.value.capitalize()) for each in Addressed]
        self._lead = LineField("Lead", "recommendation_lead", hint="Post or name")
        suggest_names(self._lead, self._screen.session)
        self._due = DateField("Due", "recommendation_due")
        supporting = LineField("Supporting, parted by semicolons", "recommendation_supporting", read=read_names)
        words = ParagraphsField("Recommendation", "recommendation_words", lines=(2, 30))
        self.add(self._report, self._rating)
        self.add(
            bind(words, "paragraphs", "words", to_text=join_paragraphs),
            bind(ChoiceField("Status", "recommendation_status", statuses), "status", "status"),
            bind(ChoiceField("Assurance", "recommendation_assurance", levels), "assurance", "assurance"),
            bind(LineField("Timescale as worded", "recommendation_timing"), "timing", "timescale"),
            bind(self._due, "due", "due date"),
            bind(self._lead, "lead", "lead"),
            bind(supporting, "supporting", "supporting leads", to_text=say_names),
            self._ties,
            bind(TextField("Our response", "recommendation_response", lines=(1, 10)), "response", "response"),
            self._closing,
        )
        self.add_section("More")
        self.add(
            beside(
                bind(LineField("Ref", "recommendation_ref"), "ref", "reference"),
                bind(ChoiceField("Addressed to", "recommendation_addressed", addressed), "addressed", "addressee"),
            ),
            bind(LineField("Theme", "recommendation_theme"), "theme", "theme"),
            bind(LineField("Addressee as named", "recommendation_addressee"), "addressee", "addressee"),
        )
        self._history_head = self.add_section("History")
        self.add(self._history)

    def _open_report(self) -> None:
        if self._found is not None:
            self._screen.requested.emit(OpenRecord("reports", self._found.report_id))


def base_words(found: Recommendation, report: Report | None) -> str:
    """Return from which day the due date was counted, or what is missing for it."""
    base = report.counts_from if report else None
    if not found.timing:
        return "The report gives no timescale: the Board sets a date."
    if base is None:
        return "The report's date is not known yet, so its timescale gives no date."
    if found.due is not None and is_computed(found, base):
        assert report is not None
        return f"{say_date(found.due)}, counted from {report.base.value} on {short_date(base)}"
    return "Set by hand." if found.due else "No date follows from these words: the Board sets one."


def _late(found: Recommendation, screen: "RecommendationsScreen") -> str:
    late = (screen.session.today - found.due).days if found.due else 0
    rating = rate_recommendation(found, as_at=screen.session.today)
    return f"Overdue by {late:,} days" if rating.name == "OVERDUE" else ""
