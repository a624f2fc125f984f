"""The action log as rows, in the order in which a chair takes it."""

from datetime import date

from desktop.charts.facts import BoardFacts
from desktop.domain.action_item import ENDED, ActionItem, ActionStatus, ProgressUpdate
from desktop.domain.ageing import days_late
from desktop.domain.dates import short_date
from desktop.domain.slippage import slippage
from desktop.exports.pack_contents import ActionRow
from desktop.storage.book import Book
from desktop.workflows.pack_rows.action_trails import action_trails
from desktop.workflows.pack_rows.exempt import MARKED
from desktop.workflows.pack_rows.sources import Source

_LATER = date.max


def action_rows(book: Book, facts: BoardFacts, sources: dict[str, Source]) -> list[ActionRow]:
    """Return the action items: overdue first, oldest first; then proposed for closure, then by date, ended last."""
    ratings, original = facts.action_ratings(), facts.action_ratings(against_original=True)
    trails = action_trails(book, facts)
    ordered = sorted(facts.action_items, key=lambda item: _turn(item, facts.as_at))
    revised, heard = facts.times_revised(), facts.last_updates()
    told = {item.id: _latest(item, heard.get(item.id)) for item in ordered}
    return [
        ActionRow(
            ref=item.ref,
            source=_source_words(item, sources),
            wording=item.wording,
            lead=item.lead,
            supporting="; ".join(item.supporting),
            agreed_on=item.agreed_on,
            timing=item.timing,
            original_due=item.original_due,
            current_due=item.current_due,
            days_late=0 if item.status in ENDED else days_late(item.current_due, facts.as_at),
            times_revised=revised[item.id],
            slippage=slippage(item, as_at=facts.as_at, times_revised=revised[item.id]).days,
            moved=trails[item.id].moved,
            evidence=trails[item.id].evidence,
            evidence_expected=item.evidence_expected,
            escalated_to=trails[item.id].escalated_to,
            status=str(item.status).capitalize(),
            rating=facts.rating.level(ratings[item.id]),
            rating_original=facts.rating.level(original[item.id]),
            update=told[item.id][0],
            updated_on=told[item.id][1],
        )
        for item in ordered
    ]


def exempt_action_rows(items: list[ActionItem], sources: dict[str, Source]) -> list[ActionRow]:
    """Return the neutral lines that stand for exempt action items in a public copy."""
    rows = []
    for item in items:
        source = sources.get(item.source_id or "")
        words = ((source.privacy if source else MARKED) or MARKED).words
        rows.append(ActionRow(ref=item.ref, source=words, wording=words, lead=words, timing=words))
    return rows


def _turn(item: ActionItem, as_at: date) -> tuple[int, date, str]:
    due = item.current_due or _LATER
    if item.status in ENDED:
        return 3, due, item.ref
    if days_late(item.current_due, as_at):
        return 0, due, item.ref
    return (1 if item.status is ActionStatus.PROPOSED else 2), due, item.ref


def _source_words(item: ActionItem, sources: dict[str, Source]) -> str:
    source = sources.get(item.source_id or "")
    if source is not None:
        return source.words
    if item.origin:
        return item.origin
    return f"Agreed on {short_date(item.agreed_on)}" if item.agreed_on else ""


def _latest(item: ActionItem, update: ProgressUpdate | None) -> tuple[str, date | None]:
    """Return what was heard last and when: the closure where its minute or day is known, or else the update."""
    if item.status is ActionStatus.CLOSED and (item.closed_in_minute or item.closed_on):
        return (f"Closed in minute {item.closed_in_minute}" if item.closed_in_minute else "Closed"), item.closed_on
    return (update.text, update.made_on) if update else ("", None)
