"""Evidence, the board's sign-off and the verification from outside: three different things."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.action_item import Evidence
from desktop.domain.dates import short_date
from desktop.domain.edits import changed
from desktop.domain.recommendation import Recommendation, RecommendationStatus
from desktop.gui.measures import space
from desktop.gui.record_form import RecordForm, lock
from desktop.gui.widgets.buttons import SecondaryButton
from desktop.gui.widgets.date_field import DateField
from desktop.gui.widgets.drafts import Drafts
from desktop.gui.widgets.fields import LineField, TextField
from desktop.gui.widgets.labels import Label, section_label
from desktop.gui.widgets.layouts import clear_layout
from desktop.gui.widgets.side_by_side import beside
from desktop.gui.widgets.steps import Steps
from desktop.gui.writers import writes

if TYPE_CHECKING:
    from desktop.gui.screens.recommendations.screen import RecommendationsScreen


class Closing(QWidget):
    """Shows what there is, and opens the fields of each step in place."""

    def __init__(self, screen: "RecommendationsScreen") -> None:
        super().__init__()
        self._screen = screen
        self._found: Recommendation | None = None
        self._form = RecordForm(screen, lambda found: f"recommendation {found.ref}")
        self._evidence = QVBoxLayout()
        space(self._evidence, spacing=4)
        self._words = TextField("Evidence", "recommendation_evidence", lines=(1, 6), hint="What shows that it is done")
        self._link = LineField("Link or file", "recommendation_evidence_link")
        self._minute = LineField("Signed off in minute", "sign_off_minute", hint="such as C12")
        self._by = LineField("Signed off by", "sign_off_by", hint="the Board, unless you say")
        fields = (self._words, self._link, self._minute, self._by)
        self._drafts = Drafts(fields, screen.session.typing, "recommendations")
        self._steps = Steps("recommendation_steps")
        self._add = writes(SecondaryButton("Add the evidence", "add_evidence", self.add_evidence))
        self._sign = writes(SecondaryButton("Sign off", "sign_off", self.sign_off))
        self._lay_out()

    def show_recommendation(self, found: Recommendation | None) -> None:
        """Show the evidence and dates of a recommendation."""
        another = found is None or self._found is None or found.id != self._found.id
        self._found = found
        if another:
            self._drafts.switch(found.id if found else None)
            self._steps.fold(but=self._drafts.begun)
        self._form.show(found)
        clear_layout(self._evidence)
        for each in found.evidence if found else ():
            when = short_date(each.received) if each.received else ""
            self._evidence.addWidget(Label(". ".join(filter(None, (when, each.text, each.link))), "muted"))
        locked = found is None or self._screen.session.book.read_only
        for field in (self._words, self._link, self._minute, self._by):
            lock(field, locked)
        for button in (self._add, self._sign):
            button.setEnabled(not locked)

    def add_evidence(self) -> None:
        """Add evidence; a recommendation that was in delivery or claimed then stands as evidence submitted."""
        text = self._words.value()
        if self._found is None or not text:
            self._words.say("Say what shows that it is done.", wrong=True)
            return
        given = Evidence(text=text, link=self._link.value(), received=self._screen.session.today)
        claimed = self._found.status in (RecommendationStatus.IN_DELIVERY, RecommendationStatus.IMPLEMENTED)
        status = RecommendationStatus.EVIDENCE_SUBMITTED if claimed else self._found.status
        after = replace(self._found, evidence=(*self._found.evidence, given), status=status)
        self._write("Evidence for", self._found, after)

    def sign_off(self) -> None:
        """Sign off under a minute."""
        minute, by = self._minute.value(), self._by.value()
        if self._found is None or not minute:
            self._minute.say("Type the minute under which the Board signed it off, such as C12.", wrong=True)
            return
        after = replace(
            self._found,
            status=RecommendationStatus.SIGNED_OFF,
            signed_off_on=self._screen.session.today,
            signed_off_by=by or "the Board",
            signed_off_in_minute=minute,
        )
        self._write("Sign-off of", self._found, after)

    def _write(self, name: str, before: Recommendation, after: Recommendation) -> None:
        with self._drafts.giving(before.id):
            done = self._screen.perform(f"{name} recommendation {before.ref}", [changed(before, after)])
        if done:
            self._drafts.done(before.id)
            self._steps.fold(but=self._drafts.begun)

    def _lay_out(self) -> None:
        bind = self._form.bind
        self._steps.add("Add evidence", "evidence", (self._words, self._link, self._add))
        self._steps.add("Sign off", "sign", (self._minute, self._by, self._sign))
        self._steps.add(
            "Dates",
            "dates",
            (
                beside(
                    bind(DateField("Signed off on", "signed_off_on"), "signed_off_on", "sign-off date"),
                    bind(LineField("In minute", "signed_off_in_minute"), "signed_off_in_minute", "sign-off minute"),
                ),
                beside(
                    bind(DateField("Verified on", "verified_on"), "verified_on", "verification date"),
                    bind(LineField("Verified by", "verified_by"), "verified_by", "verification"),
                ),
            ),
        )
        column = QVBoxLayout(self)
        space(column, spacing=8)
        column.addWidget(section_label("Evidence and sign-off"))
        column.addLayout(self._evidence)
        column.addWidget(self._steps)
