"""The steps of a plan entry; each opens its fields in place and is written as one undoable edit."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from desktop.domain import plan_steps as steps
from desktop.domain.edits import Edit, changed
from desktop.domain.errors import PartRefused
from desktop.domain.plan import PLAN_ENDED, EntryLevel, PlanEntry, PlanStatus
from desktop.domain.plan_words import gathers
from desktop.gui.screens.plan.step_parts import add_dates, add_order, add_progress, add_ties
from desktop.gui.step_fields import StepFields
from desktop.gui.suggestions import suggest
from desktop.gui.widgets.fields import ChoiceField, LineField
from desktop.gui.widgets.names import read_names
from desktop.workflows import plan_steps as edits
from desktop.workflows.plan_candidates import candidates, meant
from desktop.workflows.plan_links import linked_to
from desktop.workflows.plan_order import new_entry

if TYPE_CHECKING:
    from desktop.gui.screens.plan.screen import PlanScreen

_OF_WORK = ("update", "complete", "status", "move", "rate", "tie")


class PlanSteps(StepFields):
    """What is missing is said beside its field; what was begun waits for its entry."""

    kind = "plan-entries"
    noun = "plan entry"
    rests_at = "update"

    def __init__(self, screen: "PlanScreen") -> None:
        super().__init__(screen, "plan_steps")
        self._screen = screen
        other = LineField("Action, recommendation or entry", "plan_tie_other", hint="Its reference, or words of it")
        suggest(other, self._lines)
        add_progress(self)
        add_dates(self)
        add_ties(self, other)
        add_order(self)

    def offers(self, step: str, entry: PlanEntry) -> bool:
        """Return whether a step is open to an entry: what gathers others is only added to and linked."""
        if step == "add":
            return True
        if gathers(entry):
            return step == "tie"
        if entry.status in PLAN_ENDED:
            return step in ("update", "status", "rate", "tie")
        return step in _OF_WORK

    def add_update(self) -> bool:
        """Add a dated update."""
        text, author = self._text("update", "text"), self._text("update", "author")
        return self.give("update", "Update on", lambda entry: edits.updated(entry, text, on=self._today, author=author))

    def complete(self) -> bool:
        """Complete the entry on a day."""

        def work(entry: PlanEntry) -> Iterable[Edit]:
            on, reason = self._date("complete", "on"), self._text("complete", "reason")
            return [
                changed(entry, steps.with_status(entry, PlanStatus.COMPLETE, today=self._today, on=on, reason=reason))
            ]

        return self.give("complete", "Completion of", work)

    def set_status(self) -> bool:
        """Set any other status."""

        def work(entry: PlanEntry) -> Iterable[Edit]:
            status, reason = self._value("status", "status"), self._text("status", "reason")
            if status is None:
                raise PartRefused("Choose the status.", "status")
            return [changed(entry, steps.with_status(entry, status, today=self._today, reason=reason))]

        return self.give("status", "Change of status of", work, reason=self._text("status", "reason"))

    def move_date(self) -> bool:
        """Move the date, or give the first one."""

        def work(entry: PlanEntry) -> Iterable[Edit]:
            return edits.date_moved(
                self.on_screen.session.book, entry, self._date("move", "due"), on=self._today,
                reason=self._text("move", "reason"), agreed_by=self._text("move", "agreed_by"),
                minute=self._text("move", "minute"),
            )  # fmt: skip

        return self.give("move", "New date of", work, reason=self._text("move", "reason"))

    def rate(self) -> bool:
        """Set the rating by hand, or give it back to the rule."""

        def work(entry: PlanEntry) -> Iterable[Edit]:
            field = self.parts["rate"]["rating"]
            if isinstance(field, ChoiceField) and field.combo.currentIndex() < 0:
                raise PartRefused("Choose the rating, or that the rule gives it.", "rating")
            reason = self._text("rate", "reason")
            return [changed(entry, steps.overridden(entry, self._value("rate", "rating"), reason=reason))]

        return self.give("rate", "Rating of", work, reason=self._text("rate", "reason"))

    def tie(self) -> bool:
        """Tie the entry to what was named."""

        def work(entry: PlanEntry) -> Iterable[Edit]:
            book = self.on_screen.session.book
            found = meant(candidates(book, entry), self._text("tie", "other"))
            primary = self._value("tie", "primary") is not False
            return linked_to(book, entry, found.kind, found.record_id, primary=primary)

        return self.give("tie", "Link of", work)

    def add_entry(self) -> bool:
        """Write a new entry near the chosen one, and choose it."""
        made: list[PlanEntry] = []

        def work(near: PlanEntry) -> Iterable[Edit]:
            book = self.on_screen.session.book
            plan = book.plans.get(near.plan_id)
            assert plan is not None
            level = self._value("add", "level") or (EntryLevel.ACTION if gathers(near) else near.level)
            entry, written = new_entry(
                book, plan, level, near=near, wording=self._text("add", "wording"), ref=self._text("add", "ref"),
                timing=self._text("add", "timing"), leads=read_names(self._text("add", "leads")),
            )  # fmt: skip
            made.append(entry)
            return written

        done = self.give("add", "New entry near", work)
        if done and made:
            self._screen.choose(made[-1].id)
        return done

    def _lines(self) -> list[str]:
        return [each.line for each in candidates(self.on_screen.session.book, self.record)] if self.record else []
