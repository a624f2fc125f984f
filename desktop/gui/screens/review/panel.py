"""What a decision still needs, asked in one line in place: a day, a reason, a body."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.action_steps import asks_for_escalation
from desktop.domain.dates import long_date
from desktop.domain.decision import DecisionKind
from desktop.domain.errors import PartRefused, Refused
from desktop.domain.slippage import times_words
from desktop.gui.screens.review.scale import Scale
from desktop.gui.suggestions import suggest
from desktop.gui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from desktop.gui.widgets.date_field import DateField
from desktop.gui.widgets.field import ENTER
from desktop.gui.widgets.fields import LineField
from desktop.gui.widgets.labels import Label
from desktop.gui.writers import writes
from desktop.workflows.decide import Ruling

if TYPE_CHECKING:
    from desktop.workflows.review_case import ReviewCase
    from desktop.workflows.review_order import Review

_K = DecisionKind
_AT_TOP = Qt.AlignmentFlag.AlignTop


class Asked(NamedTuple):
    """What a kind of decision asks: the heading, each field with its label, and a line below."""

    heading: str
    fields: tuple[tuple[str, str], ...]
    hint: str = ""


FORMS: dict[DecisionKind, Asked] = {
    _K.CLOSED: Asked(
        "Close {ref}: the board closes on evidence", (("evidence", "What shows that it is done, as accepted"),)
    ),
    _K.NEW_DATE: Asked("New date for {ref}", (("day", "New date"), ("reason", "Reason"))),
    _K.ESCALATED: Asked("Escalate {ref}", (("to", "To which body or person"), ("day", "Answer by"))),
    _K.REFERRED: Asked("Refer {ref}", (("to", "To which body or person"), ("day", "Answer by, if a day is set"))),
    _K.REFUSED: Asked(
        "Refuse the closure of {ref}: it stays open",
        (("reason", "Reason"), ("evidence", "Evidence asked for"), ("day", "New date")),
    ),
    _K.DATE_REFUSED: Asked("Refuse the date asked for {ref}", (("reason", "Reason"),)),
    _K.IN_WRITING: Asked("Update on {ref} in writing", (("day", "By"),)),
    _K.MERGED: Asked(
        "Merge {ref} into another action",
        (("into", "Action that carries it on"), ("reason", "Reason")),
    ),
}
ANSWER = Asked("What {to} answered about {ref}", (("answer", "Answer"),))
_TWICE = "Moved {times} already: a second revision is usually escalated. Leave the last field empty to do without."
_BESIDE, _MOST_OFFERED, _OFFERED_WIDTH = "   ", 70, 1100
# the field of a part that a refusal names
_FIELD_OF = {"due": "day", "answer_due": "day", "merge_into": "into"}


def offered_ref(ref: str, words: str) -> str:
    """Return how an action is offered while its reference is typed: "H4(1)   Mend the gate"."""
    words = " ".join(words.split())
    return f"{ref}{_BESIDE}{words[:_MOST_OFFERED].rstrip()}{'…' if len(words) > _MOST_OFFERED else ''}"


class DecisionPanel(QFrame):
    """Enter decides, Esc goes back. decided() is called once the fields are filled in; it raises Refused where what
    stands in them cannot be decided.
    """

    def __init__(self, scale: Scale, decided: Callable[[], None], left: Callable[[], object]) -> None:
        super().__init__()
        self.setObjectName("review_panel")
        self._decided, self._left, self._scale = decided, left, scale
        self._route: tuple[str, ...] = ()
        self._refs: tuple[str, ...] = ()
        self.kind: DecisionKind | None = None
        self.heading = Label("", "strong")
        self.hint = Label("", "muted")
        self.fields: dict[str, LineField] = {
            "into": LineField("", "review_into"),
            "to": LineField("", "review_to"),
            "day": DateField("", "review_day"),
            "reason": LineField("", "review_reason"),
            "evidence": LineField("", "review_evidence"),
            "answer": LineField("", "review_answer"),
            "up": LineField("Escalate to", "review_up"),
        }
        suggest(self.fields["to"], lambda: self._route)
        suggest(self.fields["up"], lambda: self._route)
        suggest(self.fields["into"], lambda: self._refs)
        self._steps = [LinkButton("", f"review_step_{at}", self._taker(at), small=True) for at in range(4)]
        self._lay_out()

    def ask(self, kind: DecisionKind, case: "ReviewCase", review: "Review", route: Iterable[str], refs: Iterable[str],
            step: str) -> None:  # fmt: skip
        """Ask what a decision needs; route are the bodies offered, step the one that stands there already."""
        self._open(kind, FORMS[kind], case)
        self._route, self._refs = tuple(route), tuple(refs)
        popup = self.fields["into"].line.completer().popup() if kind is _K.MERGED else None
        if popup is not None:
            popup.setMinimumWidth(self._scale.px(_OFFERED_WIDTH))
        day = self._day
        day.base, day.today, day.next_meeting = review.as_at, review.as_at, review.answer_by
        if kind is _K.NEW_DATE and case.request is not None:
            day.set_text(long_date(case.request.to_due))
            self.fields["reason"].set_text(case.request.reason)
        if kind in (_K.ESCALATED, _K.IN_WRITING):
            day.set_text(long_date(review.answer_by))
        if kind is _K.ESCALATED:
            self.fields["to"].set_text(step)
        if kind is _K.REFUSED:
            self.fields["evidence"].set_text(case.item.evidence_expected)
        is_second = kind is _K.NEW_DATE and asks_for_escalation(case.slipped.times + 1)
        self.fields["up"].setVisible(is_second)
        self.hint.setText(_TWICE.format(times=times_words(case.slipped.times)) if is_second else "")
        self.hint.setVisible(is_second)
        self._offer_steps(kind in (_K.ESCALATED, _K.REFERRED) or is_second)
        self._enter()

    def ask_answer(self, case: "ReviewCase") -> None:
        """Ask what came back of an escalation or a referral."""
        self._open(None, ANSWER, case, to=case.asked.to if case.asked else "")
        self.fields["up"].hide()
        self.hint.hide()
        self._offer_steps(False)
        self._enter()

    def value(self, name: str) -> Any:
        """Return what stands in a field, None or "" for nothing; raises Refused where a day cannot be read."""
        return self.fields[name].value()

    def into(self) -> str:
        """Return the reference of the action to merge into, without the words that are offered beside it."""
        return str(self.value("into")).partition(_BESIDE)[0].strip()

    def ruling(self, kind: DecisionKind, merge_into: str | None) -> Ruling:
        """Return what is ruled by what stands in the fields; raises Refused where a day cannot be read."""
        shown = {name for name, field in self.fields.items() if not field.isHidden()}
        day = self.value("day") if "day" in shown else None
        moves = kind in (_K.NEW_DATE, _K.REFUSED)
        return Ruling(
            kind=kind,
            reason=self.value("reason") if "reason" in shown else "",
            to=self.value("to") if "to" in shown else "",
            due_after=day if moves else None,
            answer_due=None if moves else day,
            merge_into=merge_into,
            evidence=self.value("evidence") if kind is _K.REFUSED else "",
        )

    def say_wrong(self, refusal: Refused) -> None:
        """Say what is wrong below the field of the part that is refused, or else below the first one."""
        shown = {name: field for name, field in self.fields.items() if not field.isHidden()}
        part = refusal.part if isinstance(refusal, PartRefused) else ""
        first = min(shown.values(), key=self._row.indexOf)
        field = shown.get(_FIELD_OF.get(part, part), first)
        field.say(str(refusal), wrong=True)
        field.editor.setFocus()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Hear Enter in any field: it decides."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in ENTER:
            self.decide()
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back by Esc, from wherever the keyboard is in here."""
        if event.key() == Qt.Key.Key_Escape:
            self._left()
            return
        super().keyPressEvent(event)

    def decide(self) -> None:
        """Take the decision, or say below a field why it cannot be taken."""
        day = self._day
        if not day.isHidden() and day.typed().strip() and not day.settle():
            return
        try:
            self._decided()
        except Refused as refusal:
            self.say_wrong(refusal)

    @property
    def _day(self) -> DateField:
        day = self.fields["day"]
        assert isinstance(day, DateField)
        return day

    def _open(self, kind: DecisionKind | None, asked: Asked, case: "ReviewCase", to: str = "") -> None:
        self.kind = kind
        ref = f"action {case.item.ref}" if case.item.ref else "this action"
        self.heading.setText(asked.heading.format(ref=ref, to=to))
        labels = dict(asked.fields)
        for name, field in self.fields.items():
            field.set_text("")
            field.setVisible(name in labels)
            if name in labels:
                field.label.setText(labels[name])
                field.editor.setAccessibleName(labels[name])
        # what is asked first stands first
        for name in labels:
            self._row.addWidget(self.fields[name], 2 if name == "day" else 3, _AT_TOP)
        self._row.addWidget(self.fields["up"], 3, _AT_TOP)
        before: QWidget | None = None
        for name in (*labels, "up"):
            if before is not None:
                QWidget.setTabOrder(before, self.fields[name].editor)
            before = self.fields[name].editor

    def _enter(self) -> None:
        self.show()
        shown = [field for field in self.fields.values() if not field.isHidden()]
        in_row = sorted(shown, key=lambda field: self._row.indexOf(field))
        first = next((field for field in in_row if not field.typed().strip()), in_row[0])
        first.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer_steps(self, shown: bool) -> None:
        for at, link in enumerate(self._steps):
            link.setVisible(shown and at < len(self._route))
            link.say(self._route[at] if at < len(self._route) else "")

    def _taker(self, at: int) -> Callable[[], None]:
        def take() -> None:
            name = "up" if not self.fields["up"].isHidden() else "to"
            self.fields[name].line.setText(self._route[at])
            self.fields[name].editor.setFocus()

        return take

    def _lay_out(self) -> None:
        for field in self.fields.values():
            field.editor.installEventFilter(self)
        column = QVBoxLayout(self)
        self._scale.space(column, (24, 18, 24, 18), 12)
        column.addWidget(self.heading)
        self._row = QHBoxLayout()
        self._scale.space(self._row, spacing=20)
        for field in self.fields.values():
            self._row.addWidget(field, 1, _AT_TOP)
        column.addLayout(self._row)
        column.addWidget(self.hint)
        below = QHBoxLayout()
        self._scale.space(below, spacing=24)
        for link in self._steps:
            below.addWidget(link)
        below.addStretch(1)
        below.addWidget(SecondaryButton("Back (Esc)", "review_panel_back", lambda: self._left()))
        below.addWidget(writes(PrimaryButton("Decide (Enter)", "review_panel_decide", self.decide)))
        column.addLayout(below)
        self.hide()
