"""The whole of one plan entry, everything editable in place, with its steps."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from desktop.domain.dates import say_date, short_date
from desktop.domain.plan import EntryLevel, PlanEntry, PlanRevision, PlanUpdate
from desktop.domain.plan_rule import rated_entry
from desktop.domain.plan_words import dates_words, entry_name, entry_title, gathers, moved_words
from desktop.domain.slippage import late_against_words, slippage_words
from desktop.domain.wording import listed
from desktop.gui.record_form import BookKeeper, RecordForm
from desktop.gui.record_story import edits_of
from desktop.gui.screens.plan.notices import PlanNotices
from desktop.gui.screens.plan.origin import Origin
from desktop.gui.screens.plan.step_panel import PlanSteps
from desktop.gui.screens.plan.ties import PlanTies
from desktop.gui.suggestions import suggest_names
from desktop.gui.widgets.date_field import DateField
from desktop.gui.widgets.fields import ChoiceField, LineField, TextField
from desktop.gui.widgets.history import Event, History
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.names import read_names, say_names
from desktop.gui.widgets.rating import RatingBadge
from desktop.gui.widgets.side_by_side import beside
from desktop.gui.widgets.side_pane import SidePane
from desktop.workflows.plan_reading import PlanPicture, PlanRow
from desktop.workflows.plan_steps import worded

if TYPE_CHECKING:
    from desktop.gui.screens.plan.screen import PlanScreen

_ARROW = " › "
_LONG = 34


class _Keeper(BookKeeper):
    """Keeps the dates with their words: new words are read again. Leads typed by hand are inferred no more."""

    def put(self, name: str, before: Any, after: Any) -> None:
        """Write the change, with what follows from it."""
        if after.timing != before.timing:
            after = worded(after, after.timing)
        if after.leads != before.leads:
            after = replace(after, leads_inferred=False)
        super().put(name, before, after)


class PlanPane(SidePane):
    """show_row() shows an entry as the picture of its plan has it."""

    def __init__(self, screen: "PlanScreen") -> None:
        super().__init__("plan_pane")
        self._screen = screen
        self._rating = RatingBadge()
        self._why = Label("", "small")
        self._progress = Label("")
        self._form = RecordForm(_Keeper(screen), entry_name)
        self._notices = PlanNotices(screen)
        self._steps = PlanSteps(screen)
        self._ties = PlanTies(screen)
        self._told = History()
        self._origin = Origin(screen)
        self._history = History()
        self._fill()

    def show_row(self, row: PlanRow | None, picture: PlanPicture | None) -> None:
        """Show an entry, or nothing."""
        entry = row.entry if row else None
        self._form.show(entry)
        self._steps.show_record(entry)
        self._ties.show_entry(entry)
        self._notices.show_entry(entry)
        self._origin.show_entry(entry)
        self.content.setVisible(entry is not None)
        if row is None or entry is None or picture is None:
            return
        above = [entry_title(each) for each in reversed(picture.tree.above(entry))]
        self.set_heading(entry_name(entry)[:1].upper() + entry_name(entry)[1:], _ARROW.join(above))
        self._show_standing(row, picture)
        self._show_told(row, picture)
        for field in self._of_work:
            field.setVisible(not gathers(entry))
        self._period.setVisible(entry.level is EntryLevel.PHASE)
        events = edits_of(self._screen.session.book, entry)
        self._history.show_events(events)
        self._history_head.setVisible(bool(events))

    def add_entry(self) -> None:
        """Open the writing of a new entry."""
        self._steps.open_step("add")

    def open_step(self, step: str) -> None:
        """Open a step that is offered for the entry in view."""
        if self._steps.record is not None and self._steps.offers(step, self._steps.record):
            self._steps.open_step(step)

    def _fill(self) -> None:
        bind = self._form.bind
        leads = self._leads = LineField(
            "Leads, the accountable one first", "plan_leads", read=read_names, hint="Parted by semicolons"
        )
        suggest_names(leads, self._screen.session)
        self._timing = LineField("Dates, as worded", "plan_timing", hint="Such as By end March 2015")
        self._review = DateField("Looked at again on", "plan_review", hint="For what has no end")
        self._of_work = (
            bind(leads, "leads", "leads", to_text=say_names),
            bind(self._timing, "timing", "dates"),
            bind(self._review, "review_on", "review date"),
        )
        self._period = beside(
            bind(DateField("Starts", "plan_phase_starts"), "starts", "start"),
            bind(DateField("Ends", "plan_phase_ends"), "ends", "end"),
        )
        self.add(self._rating, self._why, self._progress, self._notices)
        self.add(bind(TextField("Words", "plan_wording", lines=(1, 20)), "wording", "words"))
        self.add(self._steps, *self._of_work, self._period)
        self._told_head = self.add_section("Updates and moved dates")
        self.add(self._told, self._ties, self._origin)
        self.add(bind(LineField("Ref", "plan_ref"), "ref", "reference"))
        self.add(bind(TextField("Note", "plan_note", lines=(1, 8)), "note", "note"))
        private = [(False, "Open to the public"), (True, "Exempt: left out of public copies")]
        self.add(bind(ChoiceField("Publication", "plan_exempt", private), "exempt", "publication"))
        self._history_head = self.add_section("History")
        self.add(self._history)

    def _show_standing(self, row: PlanRow, picture: PlanPicture) -> None:
        entry, rules = row.entry, self._screen.session.rating
        self._rating.setVisible(row.rating is not None)
        self._why.setVisible(row.rating is not None)
        self._progress.setVisible(row.progress is not None)
        if row.progress is not None:
            self._progress.setText(row.progress.sentence())
        if row.rating is None:
            return
        found = rated_entry(
            entry, as_at=picture.as_at, agreed_on=picture.plan.agreed_on, last_update=row.updated_on,
            times_revised=row.slipped.times, cycle_days=rules.cycle_days, key=rules.key,
        )  # fmt: skip
        level = rules.level(found.rating)
        self._rating.show_rating(level, f"{level.word}, {entry.status}")
        by_rule = f"By the rule: {rules.level(found.by_rule).label}." if found.overridden else ""
        against = late_against_words(row.slipped) if row.slipped.late_original != row.slipped.late_current else ""
        slipped = "; ".join(filter(None, (slippage_words(row.slipped), against)))
        slipped = f"{slipped[:1].upper()}{slipped[1:]}." if slipped else ""
        self._why.setText(" ".join(filter(None, (found.why, slipped, by_rule))))
        self._timing.say(self._read_words(entry))
        self._say_leads(entry)

    def _read_words(self, entry: PlanEntry) -> str:
        words = moved_words(entry)
        if entry.current_due is None:
            return f"Looked at again on {short_date(entry.review_on)}." if entry.review_on else "No end is named."
        return f"{words[:1].upper()}{words[1:]}." if words else f"Read as: {dates_words(entry)}."

    def _say_leads(self, entry: PlanEntry) -> None:
        """Say below the field who of several is accountable, each name in full."""
        first, *others = entry.leads or ("",)
        self._leads.say(f"Accountable: {first}. With {listed(others)}." if others else first * (len(first) > _LONG))

    def _show_told(self, row: PlanRow, picture: PlanPicture) -> None:
        """Show updates and moved dates together, the newest first."""
        updates = [(each.made_on, _update_event(each)) for each in picture.updates.get(row.id, ())]
        moved = [(each.made_on, _moved_event(each)) for each in picture.revisions.get(row.id, ())]
        told = [event for _day, event in sorted([*updates, *moved], key=lambda each: each[0], reverse=True)]
        is_work = not gathers(row.entry)
        self._told.show_events(told or ([Event("None yet.")] if is_work else []))
        self._told_head.setVisible(is_work)
        self._told.setVisible(is_work)


def _update_event(update: PlanUpdate) -> Event:
    return Event(update.text, ", ".join(filter(None, (say_date(update.made_on), update.author))))


def _moved_event(revision: PlanRevision) -> Event:
    first = short_date(revision.from_due) if revision.from_due else "no date"
    agreed = f"agreed by {revision.agreed_by}" if revision.agreed_by else ""
    words = f"Moved from {first} to {short_date(revision.to_due)}: {revision.reason}"
    return Event(words, ", ".join(filter(None, (say_date(revision.made_on), agreed))))
