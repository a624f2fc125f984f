"""The review itself: its title, framework, period and note."""

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.outcome import ProgressReview
from desktop.gui.measures import space
from desktop.gui.record_form import RecordForm, lock
from desktop.gui.requests import Tell
from desktop.gui.screens.reviews.entry_part import EntryKeeper
from desktop.gui.screens.reviews.new_outcome import NewOutcome
from desktop.gui.widgets.buttons import SecondaryButton
from desktop.gui.widgets.date_field import DateField
from desktop.gui.widgets.fields import LineField, TextField
from desktop.gui.widgets.title_field import TitleField
from desktop.gui.writers import writes
from desktop.storage.typing import Place

if TYPE_CHECKING:
    from desktop.gui.screens.reviews.page import ReviewPage


class _Keeper(EntryKeeper):
    """A review keeps a title, and a period that ends after it begins."""

    def place_of(self, record: Any, attribute: str) -> Place | None:
        """Return where what is typed for an attribute is kept."""
        return Place("progress-reviews", record.id, f"form.{attribute}")

    def put(self, name: str, before: Any, after: Any) -> None:
        """Write the change as one step, or say why it cannot be."""
        wrong = ""
        if not after.title.strip():
            wrong = "A review needs a title: it cannot be left empty."
        elif after.starts and after.ends and after.ends < after.starts:
            wrong = "The period would end before it begins: type another day."
        if wrong:
            self._page.on_screen.requested.emit(Tell(wrong))
            self._page.refresh()
            return
        self.write(name, before, after)


class ReviewForm(QWidget):
    """Its fields, and one for another outcome; an issued review is only read."""

    def __init__(self, page: "ReviewPage") -> None:
        super().__init__()
        self._page = page
        form = RecordForm(_Keeper(page), lambda one: f"“{one.title[:40]}”")
        bind, self._form = form.bind, form
        self._new = NewOutcome(page.on_screen, "another_outcome")
        self._remove = writes(SecondaryButton("Remove this draft", "review_remove", page.steps.remove))
        column = QVBoxLayout(self)
        space(column, spacing=12)
        for widget in (
            bind(TitleField("Title", "review_title"), "title", "title"),
            bind(DateField("Period from", "review_starts"), "starts", "period"),
            bind(DateField("Period to", "review_ends"), "ends", "period"),
            bind(LineField("Framework", "review_framework", hint="Such as the council plan"), "framework", "framework"),
            bind(TextField("Note", "review_note", lines=(2, 8)), "note", "note"),
            self._new,
            self._remove,
        ):
            column.addWidget(widget)

    def show_review(self, review: ProgressReview | None) -> None:
        """Show a review, or none."""
        self._form.show(review)
        lock(self._new, review is None or self._page.book.read_only)
        self._remove.setVisible(review is not None and review.issued_on is None)
        self.setVisible(review is not None)
