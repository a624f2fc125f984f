"""The chosen headline, whole: its words, its date as printed and as read, what it tells of, where it came from."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from desktop.domain.headline import Headline, HeadlineKind
from desktop.domain.headline_date import HeadlineDate, say_when
from desktop.domain.headline_filter import kind_words
from desktop.domain.headline_grid import NO_THEME
from desktop.gui.record_form import BookKeeper, RecordForm
from desktop.gui.requests import OpenRecord
from desktop.gui.screens.timeline.tell_of import TellsOf
from desktop.gui.screens.timeline.theme_field import ThemeField
from desktop.gui.screens.timeline.when_field import WhenField
from desktop.gui.widgets.buttons import LinkButton, SecondaryButton
from desktop.gui.widgets.fields import ChoiceField, LineField, TextField
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.side_pane import SidePane
from desktop.gui.writers import writes
from desktop.workflows import headline_steps as steps

if TYPE_CHECKING:
    from desktop.gui.screens.timeline.screen import TimelineScreen

_EXTERNAL = [(False, "Of the organisation itself"), (True, "External: done by others")]
_EXEMPT = [(False, "Open"), (True, "Exempt: left out of public copies")]


class _Keeper(BookKeeper):
    """Writes no headline without words."""

    def __init__(self, screen: "TimelineScreen", words: TextField) -> None:
        super().__init__(screen)
        self._words = words

    def put(self, name: str, before: Any, after: Any) -> None:
        """Write the change, or say beside the words that they are missing."""
        if after.text.strip():
            super().put(name, before, after)
        else:
            self._words.say("Say in a few words what happened, or delete the headline.", wrong=True)


class HeadlinePane(SidePane):
    """Each change of a field is one step that can be undone."""

    def __init__(self, screen: "TimelineScreen") -> None:
        super().__init__("headline_pane")
        self._screen = screen
        self.headline: Headline | None = None
        self._words = TextField("Headline", "headline_text", lines=(2, 14))
        self._form = RecordForm(_Keeper(screen, self._words), steps.called)
        bind = self._form.bind
        self._when = WhenField("headline_date", lambda: screen.session.today)
        self._when.committed.connect(self._date)
        self._theme = ThemeField("headline_theme", lambda: screen.timeline.themes)
        self._theme.committed.connect(self._put_under)
        self._ties = TellsOf(screen)
        self._paper = LinkButton("", "headline_paper", self._show_paper, small=True)
        self._bare = Label("Written by hand.", "small")
        self._delete = writes(SecondaryButton("Delete", "headline_delete_button", screen.steps.delete))
        kinds = [(kind, kind_words(kind)) for kind in HeadlineKind]
        self.add(
            bind(self._words, "text", "words"),
            self._when,
            self._theme,
            bind(ChoiceField("Kind", "headline_kind", kinds), "kind", "kind"),
            bind(ChoiceField("Where it happened", "headline_external", _EXTERNAL), "external", "place"),
            bind(ChoiceField("For the public", "headline_exempt", _EXEMPT), "exempt", "publication"),
            self._ties,
            bind(LineField("Source", "headline_source", hint="Report, press, letter"), "source", "source"),
            self._paper,
            self._bare,
            self._delete,
        )

    def show_headline(self, headline: Headline | None) -> None:
        """Show a headline, or nothing."""
        stays = headline is not None and self.headline is not None and headline.id == self.headline.id
        if not stays:
            for field in (self._when, self._theme):
                field.commit()
        self.headline = headline
        self.content.setVisible(headline is not None)
        self._form.show(headline)
        self._ties.show_headline(headline)
        if headline is None:
            return
        when = say_when(headline.date, headline.precision)
        self.set_heading(when[:1].upper() + when[1:], headline.theme or NO_THEME)
        for field, text in ((self._when, headline.timing), (self._theme, headline.theme)):
            field.keep_text(text) if stays else field.set_text(text)
            field.line.setReadOnly(self._screen.session.book.read_only)
        if not self._when.is_edited():
            self._when.say_reading()
        place = self._screen.places().get(headline.id)
        self._paper.setVisible(place is not None)
        self._bare.setVisible(place is None and not headline.source)
        self._paper.say(f"In {place.words}" if place else "")

    def begin_tie(self) -> None:
        """Take the keyboard at the field that ties the headline to another record."""
        self._ties.finder.field.line.setFocus()
        self.ensureWidgetVisible(self._ties.finder)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead back to the timeline on Escape, and let it have the whole width."""
        super().keyPressEvent(event)
        if event.key() == Qt.Key.Key_Escape:
            self._screen.take_focus()
            self._screen.close_pane()

    def _date(self, when: HeadlineDate) -> None:
        headline, session = self.headline, self._screen.session
        if headline is not None:
            self._screen.steps.take(
                f"Date of {steps.called(headline)}",
                lambda: steps.dated(session.book, headline, when.timing, session.today),
            )

    def _put_under(self, theme: str) -> None:
        headline, book = self.headline, self._screen.session.book
        if headline is not None:
            self._screen.steps.take(f"Theme of {steps.called(headline)}", lambda: steps.to_theme(book, headline, theme))

    def _show_paper(self) -> None:
        place = self._screen.places().get(self.headline.id) if self.headline else None
        if place is not None:
            self._screen.requested.emit(OpenRecord("source-documents", place.source_id))
