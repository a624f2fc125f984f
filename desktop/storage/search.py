"""Finding records by any text that somebody types."""

import json
import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from desktop.domain.minutes import Minute, Resolution, resolution_ref
from desktop.storage.connection import Connection
from desktop.storage.list_sql import PART_LABEL
from desktop.storage.search_terms import EVERY_BOARD, board_word, match_expression, plain_ref
from desktop.storage.store import Store

MATCH_STARTS, MATCH_ENDS = "\x02", "\x03"
SNIPPET_WORDS = 24
MOST_EXACT = 12


@dataclass(frozen=True, slots=True)
class Hit:
    """A record found: its title, and a piece of its text with \\x02 and \\x03 around the words that match.

    day is the date of the meeting that an agenda item, a minute or a part of a resolution belongs to.
    """

    kind: str
    record_id: str
    title: str
    snippet: str
    day: date | None = None


def search(
    connection: Connection, text: str, *, board_id: str | None, kinds: Collection[str] | None, limit: int
) -> list[Hit]:
    """Return the live records with all these words, best first, those with exactly this reference before all others.

    The last word may be the beginning of one. Any text is safe; text without a word in it finds nothing.
    """
    asked = _Asked(text, board_id, None if kinds is None else tuple(kinds))
    exact = _with_exact_ref(connection, asked, min(limit, MOST_EXACT))
    known = {(hit.kind, hit.record_id) for hit in exact}
    ranked = _ranked(connection, asked, limit)
    hits = [*exact, *(hit for hit in ranked if (hit.kind, hit.record_id) not in known)]
    return [_with_day(connection, _with_minute_number(connection, hit)) for hit in hits[:limit]]


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is looked for, and where."""

    text: str
    board_id: str | None
    kinds: tuple[str, ...] | None


def _ranked(connection: Connection, asked: _Asked, limit: int) -> list[Hit]:
    expression = match_expression(asked.text, asked.board_id, asked.kinds)
    if not expression:
        return []
    values = (MATCH_STARTS, MATCH_ENDS, SNIPPET_WORDS, expression, limit)
    found = connection.execute(_RANKED, values).fetchall()
    rows = json.dumps([row for row, _, _ in found])
    named = {row: (kind, record_id) for row, kind, record_id in connection.execute(_NAMED, (rows,))}
    return [_hit(*named[row], title, piece) for row, title, piece in found]


_RANKED = """
SELECT rowid, title, snippet(search_words, 1, ?, ?, ' … ', ?)
FROM search_words WHERE search_words MATCH ? ORDER BY rank LIMIT ?
"""
_NAMED = 'SELECT "row", "kind", "record_id" FROM search_entries WHERE "row" IN (SELECT value FROM json_each(?))'


def _with_exact_ref(connection: Connection, asked: _Asked, limit: int) -> list[Hit]:
    """The records that are called by exactly this reference, newest first; agenda items after all others."""
    ref = plain_ref(asked.text)
    if not ref:
        return []
    part = _PART_OF_RESOLUTION.fullmatch(ref)
    number, label = part.groups() if part else ("", "")
    values = {"ref": ref, "number": number, "label": label, "limit": limit}
    scope, scope_values = _scope_conditions(asked)
    return [
        _hit(*row) for row in connection.execute(_EXACT.format(scope=scope, label=PART_LABEL), values | scope_values)
    ]


_PART_OF_RESOLUTION = re.compile(r"(.+)\((\w+)\)")
_EXACT = """
WITH called AS (
    SELECT entry."row" FROM search_entries AS entry WHERE entry."ref" = :ref AND entry."ref" <> ''
    UNION
    SELECT part_entry."row"
    FROM search_entries AS minute_entry
    JOIN resolutions AS part ON part.minute_id = minute_entry.record_id
    JOIN search_entries AS part_entry ON part_entry.record_id = part.id AND part_entry.kind = 'resolutions'
    WHERE minute_entry."ref" = :number AND minute_entry."ref" <> '' AND minute_entry.kind = 'minutes'
    AND lower({label}) = :label
)
SELECT entry.kind, entry.record_id, words.title, substr(words.body, 1, 200)
FROM called
CROSS JOIN search_entries AS entry ON entry."row" = called."row"
CROSS JOIN search_words AS words ON words.rowid = called."row"
WHERE true {scope}
ORDER BY entry.kind = 'agenda-items', entry."row" DESC LIMIT :limit
"""


def _scope_conditions(asked: _Asked) -> tuple[str, dict[str, str]]:
    sql = ""
    values: dict[str, str] = {}
    if asked.board_id is not None:
        sql += " AND (instr(words.scope, :board) OR instr(words.scope, :every))"
        values |= {"board": board_word(asked.board_id), "every": EVERY_BOARD}
    if asked.kinds is not None:
        names = {f"kind{place}": kind for place, kind in enumerate(asked.kinds)}
        sql += f" AND entry.kind IN ({', '.join(f':{name}' for name in names)})"
        values |= names
    return sql, values


def _hit(kind: str, record_id: str, title: str, piece: str) -> Hit:
    return Hit(kind, record_id, " ".join(title.split()), " ".join(piece.split()))


def _with_day(connection: Connection, hit: Hit) -> Hit:
    sql = _DAY_OF.get(hit.kind)
    found = connection.execute(sql, (hit.record_id,)).fetchone() if sql else None
    return replace(hit, day=date.fromisoformat(found[0])) if found else hit


_DAY_OF = {
    "agenda-items": "SELECT date FROM meetings WHERE id = (SELECT meeting_id FROM agenda_items WHERE id = ?)",
    "minutes": "SELECT date FROM meetings WHERE id = (SELECT meeting_id FROM minutes WHERE id = ?)",
    "resolutions": "SELECT date FROM meetings WHERE id = (SELECT m.meeting_id FROM minutes AS m"
    " JOIN resolutions AS r ON r.minute_id = m.id WHERE r.id = ?)",
}


def _with_minute_number(connection: Connection, hit: Hit) -> Hit:
    """A part of a resolution is told by the number of its minute, which may have changed since it was indexed."""
    if hit.kind != "resolutions":
        return hit
    resolution = Store[Resolution](connection, "resolutions").get(hit.record_id)
    minute = resolution and Store[Minute](connection, "minutes").get(resolution.minute_id)
    if resolution is None or not minute:
        return hit
    return replace(hit, title=f"{resolution_ref(minute.number, resolution)} {resolution.verb.value}")
