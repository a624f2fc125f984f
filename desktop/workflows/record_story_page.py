"""One record's whole story on one page: words, timescale, actions, updates, evidence, minutes, decisions, sign-off."""

from datetime import date, datetime

from desktop.domain.errors import Refused
from desktop.exports.follow_up_contents import StoryContents
from desktop.storage.book import Book
from desktop.workflows.story_lines import GONE
from desktop.workflows.story_of_action import story_of_action
from desktop.workflows.story_of_recommendation import story_of_recommendation


def build_story(
    book: Book, kind: str, record_id: str, *, as_at: date, generated: datetime | None = None
) -> StoryContents:
    """Return the story of a recommendation or an action as at a day; raises Refused where it is not in the book."""
    if kind == "recommendations" and (found := book.recommendations.get(record_id)):
        return story_of_recommendation(book, found, as_at, generated)
    if kind == "action-items" and (item := book.action_items.get(record_id)):
        return story_of_action(book, item, as_at, generated)
    raise Refused(GONE)
