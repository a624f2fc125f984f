"""One milestone: its words, and what the board judged of it."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from desktop.domain.dates import say_date
from desktop.domain.edits import Edit
from desktop.domain.errors import PartRefused
from desktop.domain.plan import Milestone, Reached
from desktop.gui.record_form import RecordForm
from desktop.gui.record_story import edits_of
from desktop.gui.screens.plan.origin import Origin
from desktop.gui.step_fields import StepFields
from desktop.gui.widgets.date_field import DateField
from desktop.gui.widgets.fields import ChoiceField, LineField, TextField
from desktop.gui.widgets.history import History
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.side_pane import SidePane
from desktop.workflows.plan_steps import judged

if TYPE_CHECKING:
    from desktop.gui.screens.plan.screen import PlanScreen


class _Judging(StepFields):
    kind = "milestones"
    noun = "milestone"

    def __init__(self, screen: "PlanScreen") -> None:
        super().__init__(screen, "milestone_steps")
        choices = [(each, each.value.capitalize()) for each in Reached]
        self.add_step(
            "judge", "Judge",
            {
                "reached": ChoiceField("The Board finds it", "milestone_reached", choices),
                "judgement": TextField("In its words", "milestone_judgement", lines=(1, 8)),
                "on": DateField("On", "milestone_on", hint="Today, unless you say"),
                "minute": LineField("In minute", "milestone_minute", hint="Such as C12; may stay empty"),
            },
            ("Record the judgement", "do_milestone_judge"), self.judge,
        )  # fmt: skip

    def offers(self, step: str, record: Milestone) -> bool:
        """Return that every milestone can be judged, and judged again."""
        del step, record
        return True

    def judge(self) -> bool:
        """Write the judgement."""

        def work(found: Milestone) -> Iterable[Edit]:
            reached = self._value("judge", "reached")
            if reached is None:
                raise PartRefused("Choose whether it was reached.", "reached")
            return judged(
                found, reached, today=self._today, on=self._date("judge", "on"),
                judgement=self._text("judge", "judgement"), minute=self._text("judge", "minute"),
            )  # fmt: skip

        return self.give("judge", "Judgement of", work)


class MilestonePane(SidePane):
    """Shows one milestone, or how they are meant."""

    def __init__(self, screen: "PlanScreen") -> None:
        super().__init__("milestone_pane")
        self._screen = screen
        self._form = RecordForm(screen, lambda found: f"milestone {found.ref}".rstrip())
        self._standing = Label("")
        self._steps = _Judging(screen)
        self._origin = Origin(screen)
        self._history = History()
        bind = self._form.bind
        self._text = bind(TextField("Words", "milestone_text", lines=(1, 12)), "text", "words")
        self.add(self._standing, self._steps, self._text)
        self._fields = (
            self._text,
            bind(LineField("Heading it stands under", "milestone_group"), "group", "heading"),
            bind(LineField("Ref", "milestone_ref"), "ref", "reference"),
            bind(LineField("When, as worded", "milestone_timing"), "timing", "timing"),
            bind(DateField("Date, where the plan gives one", "milestone_due"), "due", "date"),
        )
        self.add(*self._fields[1:], self._origin)
        self._head = self.add_section("History")
        self.add(self._history)

    def show_milestone(self, found: Milestone | None) -> None:
        """Show a milestone."""
        self._form.show(found)
        self._steps.show_record(found)
        self._origin.show_entry(found)
        for part in (self._standing, *self._fields, self._head, self._history):
            part.setVisible(found is not None)
        if found is None:
            self.set_heading("Milestones", "Tests that the Board judges, each with its words, its day and its minute.")
            return
        self.set_heading(f"Milestone {found.ref}".rstrip(), found.group)
        self._standing.setText(_standing_words(found))
        events = edits_of(self._screen.session.book, found)
        self._history.show_events(events)
        self._head.setVisible(bool(events))

    def judge(self) -> None:
        """Open the judging."""
        if self._steps.record is not None:
            self._steps.open_step("judge")

    def write(self) -> None:
        """Let the words be typed."""
        self._text.editor.setFocus()
        self._text.box.selectAll()


def _standing_words(found: Milestone) -> str:
    if found.reached is Reached.NOT_JUDGED:
        return "Not judged yet."
    on = f" on {say_date(found.judged_on)}" if found.judged_on else ""
    minute = f", minute {found.in_minute}" if found.in_minute else ""
    words = f" {found.judgement}" if found.judgement else ""
    return f"{found.reached.capitalize()}{on}{minute}.{words}"
