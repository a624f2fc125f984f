"""Each kind's table: its columns are the fields of its dataclass, and it turns records into rows and back."""

import json
from collections.abc import Sequence
from functools import cache
from operator import attrgetter
from typing import Any

from desktop.domain.kinds import KINDS, Record
from desktop.domain.record_codec import Convert, FieldCodec, field_codecs, to_json
from desktop.storage.failures import Unreadable

Row = tuple[Any, ...]
_decode_json = json.JSONDecoder().decode
_encode_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode


def canonical_json(values: Any) -> str:
    """Return the one spelling of JSON values that this book writes and compares."""
    return _encode_json(values)


def record_json(record: Record) -> str:
    """Return a record as the record of changes keeps it."""
    return _encode_json(to_json(record))


class Table:
    """One kind of record on disk. SQL is put together from the fields' names, never from anybody's text."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.name = kind.replace("-", "_")
        self.record_type = KINDS[kind]
        self.codecs = {codec.name: codec for codec in field_codecs(self.record_type)}
        self.columns = tuple(self.codecs)
        self.selected = ", ".join(f'"{column}"' for column in self.columns)
        self._values = attrgetter(*self.columns)
        self._encoders = _numbered(_to_column(codec) for codec in self.codecs.values())
        self._decoders = _numbered(_from_column(codec) for codec in self.codecs.values())

    def row(self, record: Record) -> Row:
        """Return the record's values as the table stores them, in the order of the columns."""
        values = list(self._values(record))
        for place, encode in self._encoders:
            values[place] = encode(values[place])
        return tuple(values)

    def record(self, row: Sequence[Any]) -> Any:
        """Build the record of a row that was read in the order of the columns; raises Unreadable."""
        values = list(row)
        try:
            for place, decode in self._decoders:
                values[place] = decode(values[place])
        except (AttributeError, KeyError, RecursionError, TypeError, ValueError) as error:
            raise Unreadable(
                f"The record {row[0]} of {self.kind} cannot be read; go on with the newest backup of the book."
            ) from error
        return self.record_type(**dict(zip(self.columns, values, strict=True)))

    def value(self, column: str, value: Any) -> Any:
        """Return a field's value as the table stores it; raises KeyError for a field the kind does not have."""
        encode = _to_column(self.codecs[column])
        return value if encode is None else encode(value)


@cache
def table_of(kind: str) -> Table:
    """Return the table of a kind; raises KeyError for a kind that books do not hold."""
    return Table(kind)


def _numbered(converters: Any) -> list[tuple[int, Convert]]:
    return [(place, convert) for place, convert in enumerate(converters) if convert is not None]


def _to_column(codec: FieldCodec) -> Convert | None:
    if codec.base is bytes:
        return None
    encode = codec.to_json
    if encode is None or not codec.embedded:
        return encode
    # Most lists are empty, and an import asks this for each of them.
    return lambda value: None if value is None else "[]" if value == () else _encode_json(encode(value))


def _from_column(codec: FieldCodec) -> Convert | None:
    if codec.base is bytes:
        return None
    if codec.base is bool:
        return lambda value: None if value is None else bool(value)
    decode = codec.from_json
    if decode is None or not codec.embedded:
        return decode
    return lambda value: None if value is None else decode([] if value == "[]" else _decode_json(value))
