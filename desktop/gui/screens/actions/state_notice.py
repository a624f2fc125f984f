"""What has to be said of an action before anything else: proposed for closure, on hold, merged, moved twice."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop.domain.action_item import ActionItem, ActionStatus
from desktop.domain.dates import short_date
from desktop.domain.slippage import times_words
from desktop.gui.measures import space
from desktop.gui.requests import OpenRecord
from desktop.gui.widgets.buttons import SecondaryButton
from desktop.gui.widgets.link_list import Leads, LinkList
from desktop.gui.widgets.notice import NoticeBox
from desktop.gui.writers import writes
from desktop.workflows.going_up import to_go_up

if TYPE_CHECKING:
    from desktop.gui.screens.actions.screen import ActionsScreen
    from desktop.storage.book import Book


class StateNotice(NoticeBox):
    """One box; hidden where the action is simply under way. escalate opens the step of that name."""

    def __init__(self, screen: "ActionsScreen", escalate: Callable[[], object]) -> None:
        super().__init__()
        self._screen = screen
        self.setObjectName("action_state")
        self.text.setObjectName("action_state_words")
        self._links = LinkList()
        self._links.pressed.connect(screen.requested)
        self._escalate = writes(SecondaryButton("Escalate", "escalate_now", escalate))
        space(self.body, (14, 10, 14, 10), 6)
        self.body.addWidget(self._links)
        self.body.addWidget(self._escalate)

    def show_action(self, item: ActionItem) -> None:
        """Say what has to be said of an action as it stands."""
        book = self._screen.session.book
        heading, words = _state(item)
        goes_up = bool(to_go_up(book, [item]))
        if goes_up and not heading:
            times = times_words(book.extensions.count(action_item_id=item.id))
            heading, words = f"Moved {times}", "A date that is moved again is usually taken further up."
        links = _links(book, item)
        self.say(heading, words)
        self._links.show_links(links)
        self._escalate.setVisible(goes_up)
        self._escalate.setEnabled(not book.read_only)
        self.setVisible(bool(heading or links))


def _state(item: ActionItem) -> tuple[str, str]:
    """Return the heading and the sentence of a status that needs a word."""
    if item.status is ActionStatus.PROPOSED:
        day = f" on {short_date(item.proposed_on)}" if item.proposed_on else ""
        by = item.proposed_by or item.lead or "its lead"
        return "Proposed for closure", f"By {by}{day}. Its date still counts until the Board closes it."
    if item.status is ActionStatus.CLOSED:
        day = f" on {short_date(item.closed_on)}" if item.closed_on else ""
        minute = f" under minute {item.closed_in_minute}" if item.closed_in_minute else ""
        return "Closed", f"By the Board{day}{minute}."
    if item.status is ActionStatus.TRANSFERRED:
        where = f" to {item.transferred_to}" if item.transferred_to else ""
        return f"Transferred{where}", item.status_reason
    if item.status is ActionStatus.WITHDRAWN:
        return "Merged into another action" if item.merged_into_id else "Withdrawn", item.status_reason
    if item.status is ActionStatus.ON_HOLD:
        return "On hold", item.status_reason or "Why is not on record yet. Its date still counts."
    return "", ""


def _links(book: "Book", item: ActionItem) -> list[Leads]:
    """Return the way to the action that carries this one on, and to those that this one carries on."""
    into = book.action_items.get(item.merged_into_id)
    links = (
        [Leads(f"Carried on by {into.ref} {into.wording}", "merged_into", OpenRecord("action-items", into.id))]
        if into
        else []
    )
    for each in book.action_items.all(merged_into_id=item.id):
        words = f"Carries on {each.ref} {each.wording}"
        links.append(Leads(words, f"carries_on_{each.ref}", OpenRecord("action-items", each.id)))
    return links
