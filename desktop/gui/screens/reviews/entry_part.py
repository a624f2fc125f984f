"""The chosen entry of a review: its words, where it stands, and of what it tells."""

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.edits import Edit, changed
from desktop.domain.errors import Refused
from desktop.domain.outcome import EntrySection, OutcomeEntry
from desktop.domain.outcome_sentences import SECTION_TITLES
from desktop.domain.plan import PlanEntry
from desktop.gui.measures import space
from desktop.gui.record_form import BookKeeper, RecordForm
from desktop.gui.requests import OpenRecord, Tell
from desktop.gui.widgets.fields import ChoiceField, LineField, TextField
from desktop.gui.widgets.labels import section_label
from desktop.gui.widgets.link_list import Leads, LinkList
from desktop.storage.typing import Place
from desktop.workflows import progress_review_entries as entries
from desktop.workflows.plan_links import full_ref
from desktop.workflows.progress_review_draft import told_of

if TYPE_CHECKING:
    from desktop.gui.screens.reviews.page import ReviewPage

_LONGEST = 60
_KIND_WORDS = {"action-items": "Action", "headlines": "Headline", "measures": "Measure", "plan-entries": "Plan"}


def called(entry: OutcomeEntry) -> str:
    """Return how an entry is named in what can be undone."""
    return f"“{' '.join(entry.text.split())[:40]}”"


class EntryKeeper(BookKeeper):
    """Writes an entry as the review lets it: an issued one stands fast, and what is below moves along."""

    def __init__(self, page: "ReviewPage") -> None:
        super().__init__(page.on_screen)
        self._page = page

    @property
    def locked(self) -> bool:
        """Whether nothing can be changed: the book is only read, or the review is issued."""
        return super().locked or self._page.is_issued

    def place_of(self, record: Any, attribute: str) -> Place | None:
        """Return where what is typed for an attribute is kept."""
        return (
            Place("outcome-entries", record.id, attribute) if attribute != "text" else super().place_of(record, "text")
        )

    def put(self, name: str, before: Any, after: Any) -> None:
        """Write the change as one step, or say why it cannot be."""
        try:
            edits = self._edits(before, after)
        except Refused as refusal:
            self._page.on_screen.requested.emit(Tell(str(refusal)))
            return
        if edits:
            self._page.on_screen.perform(name, edits)

    def write(self, name: str, before: Any, after: Any) -> None:
        """Write a change as it is."""
        self._page.on_screen.perform(name, [changed(before, after)])

    def _edits(self, before: OutcomeEntry, after: OutcomeEntry) -> list[Edit]:
        book = self._page.book
        if (before.section, before.outcome_id) != (after.section, after.outcome_id):
            return entries.placed_under(book, before, after.section, after.outcome_id)
        if before.text != after.text:
            return entries.reworded(before, after.text)
        return [changed(before, after)]


class EntryPart(QWidget):
    """Its fields; each change is one step."""

    def __init__(self, page: "ReviewPage") -> None:
        super().__init__()
        self._page = page
        self._offered: list[tuple[str, str]] = []
        self._form = RecordForm(EntryKeeper(page), called)
        bind = self._form.bind
        self.text = bind(TextField("Words", "entry_text", lines=(3, 14)), "text", "words")
        self._heading = bind(
            LineField("Sub-heading above it", "entry_heading", hint="Only where one is printed"),
            "heading",
            "sub-heading",
        )
        sections = [(each, SECTION_TITLES[each]) for each in EntrySection]
        self._section = bind(ChoiceField("Under", "entry_section", sections), "section", "section")
        self._outcome = bind(ChoiceField("Outcome", "entry_outcome", ()), "outcome_id", "outcome")
        shapes = [(True, "A bullet, which is counted"), (False, "A paragraph")]
        self._bullet = bind(ChoiceField("Printed as", "entry_bullet", shapes), "bullet", "shape")
        public = [(False, "Open to the public"), (True, "Exempt: not in public copies")]
        self._exempt = bind(ChoiceField("May be shown", "entry_exempt", public), "exempt", "privacy")
        self._tells = section_label("Tells of")
        self._links = LinkList()
        self._links.pressed.connect(page.on_screen.requested)
        column = QVBoxLayout(self)
        space(column, spacing=12)
        for widget in (
            self.text, self._section, self._outcome, self._heading, self._bullet, self._exempt, self._tells,
            self._links,
        ):  # fmt: skip
            column.addWidget(widget)

    def show_entry(self, entry: OutcomeEntry | None) -> None:
        """Show an entry, or none."""
        if entry is not None and self._page.hand is not None:
            choices = [(each.id, f"{each.ref}  {each.title}".strip()) for each in self._page.hand.outcomes]
            if choices != self._offered:
                self._outcome.set_choices(choices)
                self._offered = choices
        self._form.show(entry)
        self.setVisible(entry is not None)
        self._show_links(entry)

    def _show_links(self, entry: OutcomeEntry | None) -> None:
        links, book = [], self._page.book
        for link in told_of(book, entry.id) if entry else ():
            record = book.records(link.to_kind).get(link.to_id)
            if record is not None:
                words = getattr(record, "wording", "") or getattr(record, "title", "") or getattr(record, "text", "")
                ref = full_ref(book, record) if isinstance(record, PlanEntry) else getattr(record, "ref", "")
                said = f"{_KIND_WORDS.get(link.to_kind, '')} {ref}: {words}"
                shown = " ".join(said.replace(" :", ":").split())[:_LONGEST]
                links.append(Leads(shown, f"tells_{link.to_id}", OpenRecord(link.to_kind, link.to_id)))
        self._links.show_links(links)
        self._tells.setVisible(bool(links))
