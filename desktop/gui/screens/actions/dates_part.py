"""Why an action is rated as it is: both dates, how late against each, how often moved, and what was last heard."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop.domain.action_item import ActionItem
from desktop.domain.dates import short_date
from desktop.domain.slippage import late_against_words, slippage, slippage_words
from desktop.gui.measures import space
from desktop.gui.widgets.labels import Label
from desktop.gui.widgets.rating import RatingBadge

if TYPE_CHECKING:
    from desktop.gui.screens.actions.screen import ActionsScreen


class DatesPart(QWidget):
    """The rating with its reason, the original and the current date, and the last update."""

    def __init__(self, screen: "ActionsScreen") -> None:
        super().__init__()
        self._screen = screen
        self._rating, self._against, self._why = RatingBadge(), RatingBadge(), Label("", "small")
        self._rating.setObjectName("action_rating_now")
        self._against.setObjectName("action_against_original")
        self._original, self._current = Label("", "strong"), Label("", "strong")
        self._late, self._slipped = Label("", "late"), Label("", "muted")
        self._heard = Label("")
        self._heard_by = Label("", "small")
        for label, name in (
            (self._why, "action_why"), (self._original, "action_original"), (self._current, "action_current"),
            (self._late, "action_late"), (self._slipped, "action_slipped"), (self._heard, "action_heard"),
            (self._heard_by, "action_heard_by"),
        ):  # fmt: skip
            label.setObjectName(name)
        self._lay_out()

    def show_action(self, item: ActionItem) -> None:
        """Show how an action stands today."""
        book, today = self._screen.session.book, self._screen.session.today
        updates = book.updates.all(action_item_id=item.id)
        last = max(updates, key=lambda each: each.made_on, default=None)
        times = book.extensions.count(action_item_id=item.id)
        days = [meeting.date for meeting in book.meetings.all(board_id=item.board_id)]
        slipped = slippage(item, as_at=today, times_revised=times, meeting_days=days)
        self._rate(item, times, last.made_on if last else None)
        self._original.setText(short_date(item.original_due) if item.original_due else "No date")
        self._current.setText(short_date(item.current_due) if item.current_due else "No date")
        _say(self._late, _capital(late_against_words(slipped)))
        _say(self._slipped, _capital(slippage_words(slipped)))
        self._heard.setText(last.text if last else "No update has been given.")
        _say(self._heard_by, f"{last.author or item.lead or 'The lead'}, {short_date(last.made_on)}" if last else "")

    def _rate(self, item: ActionItem, times: int, last: date | None) -> None:
        rules, today = self._screen.session.rating, self._screen.session.today
        found = rules.rated(item, as_at=today, last_update=last, times_revised=times)
        self._rating.show_rating(rules.level(found.rating))
        by_rule = f" By the rule: {rules.level(found.by_rule).label}. {found.by_rule_why}" if found.overridden else ""
        self._why.setText(f"{found.why}{by_rule}")
        first = rules.against_original(item, as_at=today, last_update=last, times_revised=times)
        self._against.show_rating(rules.level(first))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        space(column, spacing=8)
        column.addLayout(_beside(("Rating", self._rating), ("Against original date", self._against)))
        column.addWidget(self._why)
        column.addLayout(_beside(("Original due", self._original), ("Current due", self._current)))
        column.addWidget(self._late)
        column.addWidget(self._slipped)
        column.addWidget(Label("Last update", "field", wrap=False))
        column.addWidget(self._heard)
        column.addWidget(self._heard_by)


def _beside(*told: tuple[str, QWidget]) -> QGridLayout:
    """Return two things side by side, each under its name."""
    grid = QGridLayout()
    space(grid, spacing=2)
    for place, (words, value) in enumerate(told):
        grid.addWidget(Label(words, "field", wrap=False), 0, place)
        grid.addWidget(value, 1, place, Qt.AlignmentFlag.AlignLeft)
        grid.setColumnStretch(place, 1)
    return grid


def _say(label: Label, words: str) -> None:
    label.setText(words)
    label.setVisible(bool(words))


def _capital(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"
