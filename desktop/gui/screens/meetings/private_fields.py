"""Private business in the pane of an item: open, exempt under paragraphs, or confidential."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.agenda import AgendaItem
from desktop.domain.private_business import is_under_nhs_act, privacy_words
from desktop.domain.wording import counted_words
from desktop.gui.measures import space
from desktop.gui.record_form import RecordForm
from desktop.gui.screens.meetings.agenda_words import called
from desktop.gui.screens.meetings.item_keeper import ItemKeeper
from desktop.gui.screens.meetings.paragraph_boxes import ParagraphBoxes
from desktop.gui.widgets.fields import ChoiceField, TextField
from desktop.workflows.private_items import marked

if TYPE_CHECKING:
    from desktop.gui.screens.meetings.screen import MeetingsScreen

OPEN, EXEMPT, CONFIDENTIAL = "open", "exempt", "confidential"
_CHOICES = {OPEN: "Open to the public", EXEMPT: "Exempt, by paragraph", CONFIDENTIAL: "Confidential"}
_NOT_SAVED = "Choose at least one paragraph: until then nothing is saved."
_BELOW = {
    OPEN: "",
    EXEMPT: "The meeting decides, by the resolution that is put before the private part.",
    CONFIDENTIAL: "Given in confidence by government, or its disclosure is forbidden: the public must be excluded.",
}
_HINT = "For the board's own copy; no public copy prints it"
_NHS = "The Act of 1960 asks for a resolution, and for no paragraph."


class PrivateFields(QWidget):
    """Marks the item that is shown; each mark with all that follows from it is one step.

    lacking(widget) is emitted with the boxes of which one must be ticked before the item can be saved.
    """

    lacking = Signal(object)

    def __init__(self, screen: "MeetingsScreen") -> None:
        super().__init__()
        self._screen = screen
        self._item: AgendaItem | None = None
        self._choosing = False
        self._choice = ChoiceField("Private business", "item_privacy", list(_CHOICES.items()))
        self._choice.committed.connect(self._choose)
        self._boxes = ParagraphBoxes("item_paragraph")
        self._boxes.ticked.connect(self._mark_exempt)
        self._form = RecordForm(ItemKeeper(screen), called)
        self._reason = self._form.bind(
            TextField("Why privacy outweighs disclosure", "item_public_interest", lines=(2, 6), hint=_HINT),
            "public_interest",
            "public interest",
        )
        column = QVBoxLayout(self)
        space(column, spacing=10)
        for widget in (self._choice, self._boxes, self._reason):
            column.addWidget(widget)

    def show_item(self, item: AgendaItem | None) -> None:
        """Show how an item is marked; boxes that are being ticked for the same item stay as they are."""
        if item is None or self._item is None or item.id != self._item.id:
            self._choosing = False
        self._item = item
        self._form.show(item if item and item.is_private else None)
        locked = item is None or self._screen.session.book.read_only
        self._choice.combo.setEnabled(not locked)
        self._boxes.lock(locked)
        if not self._choosing:
            self._offer(item)
            self._choice.set_value(_how(item))
            self._boxes.tick(item.exempt_paragraphs if item else ())
        self._follow()

    def _offer(self, item: AgendaItem | None) -> None:
        """Offer what the board's own law knows: an NHS board has no paragraphs."""
        without = is_under_nhs_act(self._screen.session.board) and _how(item) != EXEMPT
        offered = [(how, words) for how, words in _CHOICES.items() if how != EXEMPT or not without]
        if [how for how, _words in offered] != self._choice.values:
            self._choice.set_choices(offered)

    def _choose(self, how: str) -> None:
        assert self._item is not None
        self._choosing = how == EXEMPT and not self._item.exempt_paragraphs
        if how == EXEMPT:
            self._boxes.tick(self._item.exempt_paragraphs)
            self._follow()
            self.lacking.emit(self._boxes)
        elif how != _how(self._item):
            self._perform(confidential=how == CONFIDENTIAL)
        self._follow()

    def _mark_exempt(self, paragraphs: tuple[int, ...]) -> None:
        self._choosing = not paragraphs
        if paragraphs:
            self._perform(paragraphs=paragraphs)
        self._follow()

    def _perform(self, paragraphs: tuple[int, ...] = (), *, confidential: bool = False) -> None:
        book = self._screen.session.book
        item = book.agenda_items.get(self._item.id) if self._item else None
        meeting = book.meetings.get(item.meeting_id) if item else None
        if item is None or meeting is None:
            return
        if paragraphs:
            said = f"exempt under {counted_words('paragraph', paragraphs)}"
        else:
            said = "confidential" if confidential else "open to the public"
        edits = marked(book, meeting, item, paragraphs=paragraphs, confidential=confidential)
        self._screen.perform(f"Marking of {called(item)} as {said}", edits)

    def _follow(self) -> None:
        """Show what belongs to the choice."""
        how = self._choice.value() or OPEN
        nhs = how == CONFIDENTIAL and is_under_nhs_act(self._screen.session.board)
        above = self._privacy_above() if how == OPEN else ""
        self._choice.say(f"Private with the item above: {above}." if above else _NHS if nhs else _BELOW[how])
        self._boxes.setVisible(how == EXEMPT)
        self._boxes.say(_NOT_SAVED if how == EXEMPT and not self._boxes.paragraphs() else "")
        self._reason.setVisible(self._item is not None and self._item.is_private and how != OPEN)

    def _privacy_above(self) -> str:
        book = self._screen.session.book
        above = book.agenda_items.get(self._item.parent_id) if self._item and self._item.parent_id else None
        return privacy_words(above.exempt_paragraphs, above.confidential) if above and above.is_private else ""


def _how(item: AgendaItem | None) -> str:
    if item is not None and item.confidential:
        return CONFIDENTIAL
    return EXEMPT if item is not None and item.exempt_paragraphs else OPEN
