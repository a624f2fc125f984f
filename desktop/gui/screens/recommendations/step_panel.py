"""The steps in the life of a recommendation, those open to it as it stands; each opens its fields in place."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from desktop.domain import recommendation_steps as steps
from desktop.domain.edits import Edit, added, changed
from desktop.domain.errors import PartRefused
from desktop.domain.evidence_link import evidence_given
from desktop.domain.recommendation import Recommendation, RecommendationStatus, RecommendationUpdate
from desktop.gui.screens.recommendations.other_finder import OtherFinder
from desktop.gui.screens.recommendations.step_parts import add_answers, add_closing, add_delivery, add_leaving
from desktop.gui.screens.recommendations.twin_boxes import TwinBoxes
from desktop.gui.step_fields import StepFields
from desktop.workflows.recommendation_sign_off import reopen, sign_off
from desktop.workflows.recommendation_twins import asked_about

if TYPE_CHECKING:
    from desktop.gui.screens.recommendations.screen import RecommendationsScreen

_Status = RecommendationStatus
_ALWAYS = ("update", "evidence", "outside")
_OPEN = ("respond", "update", "claim", "evidence", "sign", "outside", "supersede", "not_ours")
STEP_FOR = {
    _Status.IMPLEMENTED: "claim",
    _Status.EVIDENCE_SUBMITTED: "evidence",
    _Status.SIGNED_OFF: "sign",
    _Status.EMBEDDED: "embed",
    _Status.NOT_ACCEPTED: "respond",
    _Status.SUPERSEDED: "supersede",
    _Status.NOT_OURS: "not_ours",
}
"""The step by which a recommendation comes to a status that needs more said with it."""


def open_steps(found: Recommendation) -> tuple[str, ...]:
    """Return the steps that are open to a recommendation as it stands."""
    return {
        _Status.SIGNED_OFF: (*_ALWAYS, "embed", "reopen"),
        _Status.EMBEDDED: (*_ALWAYS, "reopen"),
        _Status.NOT_ACCEPTED: ("respond", "reopen"),
        _Status.SUPERSEDED: ("reopen",),
        _Status.NOT_OURS: (*_ALWAYS, "reopen"),
    }.get(found.status, _OPEN)


def shown_steps(found: Recommendation) -> tuple[str, ...]:
    """Return the steps that have a button of their own; the rarer ones are reached by the list of statuses."""
    hidden = {"supersede", "not_ours"}
    if found.response:
        hidden.add("respond")
    if found.status is _Status.NOT_RESPONDED:
        hidden |= {"claim", "outside"}
    if found.status is _Status.EVIDENCE_SUBMITTED:
        hidden.add("claim")
    return tuple(name for name in open_steps(found) if name not in hidden)


class StepPanel(StepFields):
    """Writes each step as one undoable edit; what is missing is said beside its field."""

    kind = "recommendations"
    noun = "recommendation"
    rests_at = "update"

    def __init__(self, screen: "RecommendationsScreen") -> None:
        super().__init__(screen, "recommendation_steps")
        self._twins = {
            "sign": TwinBoxes("sign_off", "sign off too?", "a sign-off and a decision"),
            "outside": TwinBoxes("outside", "closed outside too?", "a day"),
            "supersede": TwinBoxes("supersede", "superseded too?", "a status"),
        }
        self._other = OtherFinder(screen, "superseded_by", lambda: self.record)
        self._superseder: Recommendation | None = None
        self._other.chosen.connect(self._take_superseder)
        add_answers(self)
        add_delivery(self)
        add_closing(self, self._twins)
        add_leaving(self, self._other, self._twins)

    def show_recommendation(self, found: Recommendation | None) -> None:
        """Show the steps that are open to a recommendation."""
        if found is None or self.record is None or found.id != self.record.id:
            self._forget_superseder()
        self.show_record(found)
        twins = asked_about(self.on_screen.session.book, found) if found else []
        for boxes in self._twins.values():
            boxes.ask(twins)

    def offers(self, step: str, found: Recommendation) -> bool:
        """Return whether a step has a button of its own."""
        return step in shown_steps(found)

    def is_open(self, step: str, found: Recommendation) -> bool:
        """Return whether a step may be taken, by its button or by the list of statuses."""
        return step in open_steps(found)

    def respond(self) -> bool:
        """Give the response, with its reason and day."""

        def work(found: Recommendation) -> Iterable[Edit]:
            after = steps.responded(
                found, self._value("respond", "response"), reason=self._text("respond", "reason"),
                on=self._day("respond"),
            )  # fmt: skip
            return [changed(found, after)]

        return self.give("respond", "Response to", work)

    def add_update(self) -> bool:
        """Add a dated update."""

        def work(found: Recommendation) -> Iterable[Edit]:
            text = self._text("update", "text")
            if not text:
                raise PartRefused("Type the update first.", "text")
            author = self._text("update", "author") or found.lead
            told = RecommendationUpdate(recommendation_id=found.id, made_on=self._today, author=author, text=text)
            return [added(told)]

        return self.give("update", "Update on", work)

    def claim(self) -> bool:
        """Record the lead's claim that it is implemented."""
        return self.give(
            "claim", "Claim of", lambda found: [changed(found, steps.implemented(found, on=self._day("claim")))]
        )

    def add_evidence(self) -> bool:
        """Add evidence in words, with a link or without."""

        def work(found: Recommendation) -> Iterable[Edit]:
            given = evidence_given(self._text("evidence", "text"), self._text("evidence", "link"), on=self._today)
            if given is None:
                raise PartRefused("Say what shows that it is done.", "text")
            return [changed(found, steps.evidenced(found, given))]

        return self.give("evidence", "Evidence for", work)

    def sign_off(self) -> bool:
        """Sign off under a minute, and with it the twins that are ticked."""

        def work(found: Recommendation) -> Iterable[Edit]:
            return sign_off(
                self.on_screen.session.book, found, in_minute=self._text("sign", "minute"), today=self._today,
                on=self._date("sign", "on"), by=self._text("sign", "by"), also=self._twins["sign"].ticked(),
            )  # fmt: skip

        return self.give("sign", "Sign-off of", work)

    def embed(self) -> bool:
        """Record that it was seen to last."""

        def work(found: Recommendation) -> Iterable[Edit]:
            after = steps.embedded(
                found, on=self._day("embed"), shown_by=self._text("embed", "how"),
                recheck_on=self._date("embed", "recheck"),
            )  # fmt: skip
            return [changed(found, after)]

        return self.give("embed", "Embedding of", work)

    def close_outside(self) -> bool:
        """Record that the inspectorate closed it, and with it the twins that are ticked."""

        def work(found: Recommendation) -> Iterable[Edit]:
            on, by = self._day("outside"), self._text("outside", "by")
            closed = (found, *self._twins["outside"].ticked())
            return [changed(each, steps.closed_outside(each, on=on, by=by)) for each in closed]

        return self.give("outside", "Closing from outside of", work)

    def supersede(self) -> bool:
        """Let the recommendation that was chosen, or the first one found, take its place and that of ticked twins."""
        other = self._superseder or next(iter(self._other.found), None)
        find = self.on_screen.session.book.recommendations.get

        def work(found: Recommendation) -> Iterable[Edit]:
            reason = self._text("supersede", "reason")
            # a twin that takes the place of this one keeps its own
            also = (each for each in self._twins["supersede"].ticked() if other is None or each.id != other.id)
            left = (found, *also)
            return [changed(each, steps.superseded(each, other, reason=reason, find=find)) for each in left]

        done = self.give("supersede", "Supersession of", work)
        if done:
            self._forget_superseder()
        return done

    def leave_to_others(self) -> bool:
        """Record that another body is to answer it."""

        def work(found: Recommendation) -> Iterable[Edit]:
            addressee = self._text("not_ours", "addressee") or found.addressee
            after = steps.not_ours(found, self._value("not_ours", "addressed"), addressee=addressee)
            return [changed(found, after)]

        return self.give("not_ours", "Leaving to others of", work)

    def reopen(self) -> bool:
        """Open an ended recommendation again."""
        book = self.on_screen.session.book
        return self.give(
            "reopen",
            "Reopening of",
            lambda found: reopen(book, found, reason=self._text("reopen", "reason"), on=self._today),
        )

    def _take_superseder(self, other: Recommendation) -> None:
        self._superseder = other
        self._other.field.say(f"Chosen: {other.ref}. {' '.join(other.paragraphs[:1])}")

    def _forget_superseder(self) -> None:
        self._superseder = None
        self._other.clear()

    def _day(self, step: str) -> date:
        return self._date(step, "on") or self._today
