"""What is being typed and is no edit yet: one row for each field, overwritten as the text grows.

It stands in the book beside the records, so that a backup carries it; it is no part of the record of changes.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from desktop.storage.connection import BUSY_MILLISECONDS, Connection, transaction
from desktop.storage.failures import told_plainly

# the window waits for this write: where another program is writing, the next second will do
_PATIENCE_MILLISECONDS = 100
_ASIDE = "@"
_OF_A_FIELD = ("begun.", "form.")


class Place(NamedTuple):
    """Where something is typed: the kind and id of a record, and the field."""

    kind: str
    record_id: str
    field: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A text as it was typed last; before is the hash of what the field held, see text_hash."""

    place: Place
    before: str
    text: str
    typed_at: datetime

    @property
    def is_aside(self) -> bool:
        """Whether it waits for a decision, apart from what is typed in its field now."""
        return _ASIDE in self.place.field

    @property
    def stands_in_a_field(self) -> bool:
        """Whether only the field itself knows how to go on with it: it was begun beside a button, or must be read."""
        return self.place.field.startswith(_OF_A_FIELD) and not self.is_aside

    @property
    def field(self) -> str:
        """The field that it was typed in."""
        return self.place.field.partition(_ASIDE)[0]


def text_hash(text: str) -> str:
    """Return the SHA-256, in hex, by which a draft remembers the text it began from."""
    from hashlib import sha256

    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


class Typing:
    """The drafts of a book. writable returns the connection to write through; it raises Refused where none is."""

    def __init__(
        self, connection: Connection, path: Path, writable: Callable[[], Connection], clock: Callable[[], datetime]
    ) -> None:
        self._connection = connection
        self._path = path
        self._writable = writable
        self._clock = clock

    def keep(self, kind: str, record_id: str, field: str, before_text: str, text: str) -> None:
        """Keep what stands in a field; on return it is on the disk. Raises Refused."""
        typed_at = self._clock().isoformat(timespec="milliseconds")
        row = (kind, record_id, field, text_hash(before_text), text, typed_at)
        with self._writing() as connection:
            connection.execute("INSERT OR REPLACE INTO typing VALUES (?, ?, ?, ?, ?, ?)", row)

    def drop(self, *places: Place) -> None:
        """Forget what was typed in these places. Raises Refused."""
        with self._writing() as connection:
            drop_typed(connection, places)

    def set_aside(self, draft: Draft) -> Draft:
        """Let a draft wait for a decision, so that its field can be typed in again; return it. Raises Refused."""
        aside = draft.place._replace(field=f"{draft.field}{_ASIDE}{draft.typed_at:%Y%m%dT%H%M%S.%f}")
        with self._writing() as connection:
            connection.execute(
                'UPDATE OR REPLACE typing SET "field" = ? WHERE "kind" = ? AND "record_id" = ? AND "field" = ?',
                (aside.field, *draft.place),
            )
        return Draft(aside, draft.before, draft.text, draft.typed_at)

    def all(self) -> list[Draft]:
        """Return every draft, the oldest first."""
        sql = 'SELECT "kind", "record_id", "field", "before", "text", "typed_at" FROM typing ORDER BY "typed_at"'
        with told_plainly(self._path):
            rows = self._connection.execute(sql).fetchall()
        return [Draft(Place(*row[:3]), row[3], row[4], _moment(row[5])) for row in rows]

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        connection = self._writable()
        with told_plainly(self._path):
            connection.execute(f"PRAGMA busy_timeout = {_PATIENCE_MILLISECONDS}")
            try:
                with transaction(connection):
                    yield connection
            finally:
                connection.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")


def _moment(told: str) -> datetime:
    """Nothing typed is lost for a time that cannot be read."""
    try:
        return datetime.fromisoformat(told)
    except ValueError:
        return datetime.fromtimestamp(0, UTC)


def drop_typed(connection: Connection, places: Iterable[Place]) -> None:
    """Take drafts away; belongs inside the transaction of the edits that they became."""
    sql = 'DELETE FROM typing WHERE "kind" = ? AND "record_id" = ? AND "field" = ?'
    connection.executemany(sql, list(places))
