"""What was known of a board's follow-up at the end of a day: later facts are left out, revised dates as they stood."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from desktop.charts.facts import BoardFacts
from desktop.domain.action_item import ActionItem, Evidence, Extension
from desktop.domain.recommendation import Recommendation


def known_by(facts: BoardFacts) -> BoardFacts:
    """Return the facts without what is dated after their day: action items, updates, extensions, evidence, sign-offs.

    A current due date is the one that the extensions made until then had given. Statuses stay as recorded now.
    """
    made = tuple(each for each in facts.extensions if each.made_on <= facts.as_at)
    before, after = _by_item(made), _by_item(each for each in facts.extensions if each.made_on > facts.as_at)
    return replace(
        facts,
        action_items=tuple(
            _item_then(item, before[item.id], after[item.id], facts.as_at)
            for item in agreed_by(facts.as_at, facts.action_items)
        ),
        recommendations=tuple(_recommendation_then(each, facts.as_at) for each in facts.recommendations),
        extensions=made,
        updates=tuple(each for each in facts.updates if each.made_on <= facts.as_at),
        positions=tuple(each for each in facts.positions if each.as_at <= facts.as_at),
    )


def agreed_by(day: date, items: Iterable[ActionItem]) -> list[ActionItem]:
    """Return the action items that were agreed until a day, or of which it is not known when."""
    return [item for item in items if not _is_after(item.agreed_on, day)]


def _by_item(extensions: Iterable[Extension]) -> defaultdict[str, list[Extension]]:
    """Return the extensions of each action item in the order in which they were made, by its id."""
    found: defaultdict[str, list[Extension]] = defaultdict(list)
    for each in sorted(extensions, key=lambda each: (each.made_on, each.id)):
        found[each.action_item_id].append(each)
    return found


def _item_then(item: ActionItem, before: list[Extension], after: list[Extension], day: date) -> ActionItem:
    closed_later = _is_after(item.closed_on, day)
    return replace(
        item,
        current_due=_due_then(item, before, after),
        evidence=_received_by(day, item.evidence),
        closed_on=None if closed_later else item.closed_on,
        closed_in_minute="" if closed_later else item.closed_in_minute,
    )


def _due_then(item: ActionItem, before: list[Extension], after: list[Extension]) -> date | None:
    if not after:
        return item.current_due
    if after[0].from_due is not None:
        return after[0].from_due
    return before[-1].to_due if before else item.original_due


def _recommendation_then(each: Recommendation, day: date) -> Recommendation:
    then = replace(each, evidence=_received_by(day, each.evidence))
    if _is_after(each.signed_off_on, day):
        then = replace(then, signed_off_on=None, signed_off_by="", signed_off_in_minute="")
    if _is_after(each.verified_on, day):
        then = replace(then, verified_on=None, verified_by="")
    return then


def _received_by(day: date, evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    return tuple(each for each in evidence if not _is_after(each.received, day))


def _is_after(happened: date | None, day: date) -> bool:
    return happened is not None and happened > day
