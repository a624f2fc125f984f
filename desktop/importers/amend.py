"""Changes to a reading before anything is written: correct a record, leave one out, settle a query."""

from collections.abc import Iterator, Sequence
from dataclasses import fields, replace

from desktop.domain.agenda import AgendaItem, ItemKind
from desktop.domain.effect_fields import fields_on
from desktop.domain.kinds import KINDS, Record
from desktop.domain.record_codec import from_json, with_fields
from desktop.domain.source import Choice, Effect, Query, QueryState
from desktop.importers.reading import Reading, Recognised

# Fields by which a record names another without belonging to it.
_MENTIONS = ("person_id", "agenda_item_id", "lead_id", "text_with_id", "carried_from_id", "answered_in_id")


def replace_record(reading: Reading, record: Record) -> Reading:
    """Return the reading with a record in a corrected state (same id); raises KeyError where it is not in it."""
    if not any(found.record.id == record.id for found in reading.recognised):
        raise KeyError(record.id)
    return replace(
        reading,
        recognised=tuple(
            replace(found, record=record) if found.record.id == record.id else found for found in reading.recognised
        ),
        corrected=reading.corrected | {record.id},
    )


def drop_record(reading: Reading, record_id: str) -> Reading:
    """Return the reading without a record and what belongs to it; lines that no other record has are left over."""
    dropped = _with_dependants(reading, record_id)
    kept = tuple(_freed(found, dropped) for found in reading.recognised if found.record.id not in dropped)
    gone = [found for found in reading.recognised if found.record.id in dropped]
    freed = {line for found in gone for line in found.lines} - {line for found in kept for line in found.lines}
    return replace(
        reading,
        recognised=kept,
        queries=tuple(_still_asked(query, dropped) for query in reading.queries if query.record_id not in dropped),
        placed=reading.placed - freed,
        extra_counts=_recounted(reading.extra_counts, kept),
    )


def place_line(reading: Reading, line: int, record: Record) -> Reading:
    """Return the reading with a left-over line placed in a record whose new state holds its words.

    record has the id of one in the reading; raises KeyError where it is not in it.
    """
    changed = replace_record(reading, record)
    recognised = tuple(
        replace(found, lines=tuple(sorted({*found.lines, line}))) if found.record.id == record.id else found
        for found in changed.recognised
    )
    return replace(changed, recognised=recognised, placed=changed.placed | {line})


def settle_in(reading: Reading, query: Query, choice: Choice) -> Reading:
    """Return the reading with a query settled by a choice and the choice's effects in its records."""
    for effect in choice.effects:
        reading = _with_effect(reading, effect, query)
    settled = replace(query, state=QueryState.SETTLED, answer=choice.label)
    return replace(reading, queries=tuple(settled if one.id == query.id else one for one in reading.queries))


def _still_asked(query: Query, dropped: set[str]) -> Query:
    """Return a query about several records without what its answers would do to those that are dropped."""
    choices = tuple(
        replace(choice, effects=tuple(effect for effect in choice.effects if effect.record_id not in dropped))
        for choice in query.choices
    )
    return replace(query, choices=choices)


def _with_effect(reading: Reading, effect: Effect, query: Query) -> Reading:
    for found in reading.recognised:
        if found.record.id == effect.record_id:
            return replace_record(reading, with_fields(found.record, fields_on(found.record, effect.fields)))
    made = from_json(KINDS[effect.kind], {"id": effect.record_id, **effect.fields})
    added = Recognised(made, (query.line,), "made by settling a query")
    return replace(reading, recognised=(*reading.recognised, added), placed=reading.placed | {query.line})


def _with_dependants(reading: Reading, record_id: str) -> set[str]:
    """Return the id and those of all records that refer to it, and to those in turn."""
    dropped = {record_id}
    before = 0
    while before != len(dropped):
        before = len(dropped)
        dropped |= {found.record.id for found in reading.recognised if dropped & set(_owners(found.record))}
    return dropped


def _owners(record: Record) -> Iterator[str]:
    """Yield the ids of the records that a record belongs to; people only stand in it, they do not own it."""
    for field in fields(record):  # type: ignore[arg-type]
        if field.name.endswith("_id") and field.name not in _MENTIONS:
            value = getattr(record, field.name)
            if value:
                yield value


def _freed(found: Recognised, dropped: set[str]) -> Recognised:
    """Return a record that is kept without its mentions of people and items that are dropped."""
    lost = {name: None for name in _MENTIONS if getattr(found.record, name, None) in dropped}
    return replace(found, record=with_fields(found.record, lost)) if lost else found


def _recounted(counts: dict[str, int], kept: Sequence[Recognised]) -> dict[str, int]:
    """Return the counts of parts with the agenda items that are kept, which are counted by level."""
    if "agenda-items" not in counts:
        return counts
    items = [found.record for found in kept if isinstance(found.record, AgendaItem)]
    tops = sum(item.parent_id is None and item.kind is not ItemKind.HEADING for item in items)
    return counts | {"agenda-items": tops, "agenda-sub-items": sum(item.parent_id is not None for item in items)}
