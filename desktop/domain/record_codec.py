"""Records as plain JSON values and back, driven by the type hints of their dataclasses.

hashlib and base64 are imported where bytes are met: few records hold any, and no list on the first window does.
"""

import dataclasses
import types
import typing
from collections.abc import Callable
from datetime import date, datetime, time
from enum import Enum
from operator import attrgetter, methodcaller
from typing import Any, TypeVar, Union

T = TypeVar("T")
Convert = Callable[[Any], Any]
SCALARS: tuple[Any, ...] = (str, int, float, bool, Any)
_ENUM_VALUE = attrgetter("_value_")


@dataclasses.dataclass(frozen=True, slots=True)
class FieldCodec:
    """How one field travels: to_json and from_json are None where the value goes as it is.

    base is the type without its None; optional says whether None is allowed.
    """

    name: str
    base: Any
    optional: bool
    to_json: Convert | None
    from_json: Convert | None

    @property
    def embedded(self) -> bool:
        """Whether the value is a list or an object in JSON (a tuple, a dict or a dataclass here)."""
        return dataclasses.is_dataclass(self.base) or typing.get_origin(self.base) in (tuple, dict)


def to_json(record: Any) -> dict[str, Any]:
    """Return a dataclass as JSON values: dates ISO, enums as text, bytes as their SHA-256 and length."""
    shape = _shape_of(type(record))
    values = list(shape.values_of(record))
    for place, convert in shape.to_convert:
        values[place] = convert(values[place])
    return dict(zip(shape.fields, values, strict=True))


def from_json(record_type: type[T], values: dict[str, Any]) -> T:
    """Build a record from JSON values; missing fields take their defaults.

    Raises ValueError for an unknown field, a missing one without default, or a value that cannot be read
    (bytes are read from base64 text; their SHA-256 alone does not bring them back).
    """
    try:
        return record_type(**decoded_fields(record_type, values))
    except TypeError as error:
        raise ValueError(f"{record_type.__name__}: {error}") from error


def with_fields(record: T, values: dict[str, Any]) -> T:
    """Return the record with these fields (JSON values) set; raises ValueError as from_json does."""
    return dataclasses.replace(record, **decoded_fields(type(record), values))  # type: ignore[type-var]


def decoded_fields(record_type: type[Any], values: dict[str, Any]) -> dict[str, Any]:
    """Return the Python values of some fields of a record type; raises ValueError as from_json does."""
    fields = _shape_of(record_type).fields
    decoded = {}
    for name, value in values.items():
        if name not in fields:
            raise ValueError(f"{record_type.__name__} has no field {name!r}")
        convert = fields[name].from_json
        try:
            decoded[name] = value if convert is None else convert(value)
        except (TypeError, ValueError, KeyError, AttributeError) as error:
            raise ValueError(f"{record_type.__name__}.{name} cannot be {value!r}") from error
    return decoded


def field_codecs(record_type: type[Any]) -> tuple[FieldCodec, ...]:
    """Return the codecs of a dataclass's fields, in their order."""
    return tuple(_shape_of(record_type).fields.values())


@dataclasses.dataclass(frozen=True, slots=True)
class _Shape:
    """What is worked out once for each dataclass."""

    fields: dict[str, FieldCodec]
    values_of: Convert
    to_convert: tuple[tuple[int, Convert], ...]


_SHAPES: dict[type[Any], _Shape] = {}


def _shape_of(record_type: type[Any]) -> _Shape:
    shape = _SHAPES.get(record_type)
    return shape or _SHAPES.setdefault(record_type, _work_out(record_type))


def _work_out(record_type: type[Any]) -> _Shape:
    hints = typing.get_type_hints(record_type)
    names = [field.name for field in dataclasses.fields(record_type)]
    fields = {name: _field_codec(name, hints[name]) for name in names}
    getter = attrgetter(*names)
    encoders = enumerate(codec.to_json for codec in fields.values())
    to_convert = tuple((place, encode) for place, encode in encoders if encode is not None)
    return _Shape(fields, getter if len(names) > 1 else lambda record: (getter(record),), to_convert)


def _field_codec(name: str, hint: Any) -> FieldCodec:
    base, optional = _without_none(hint)
    encode, decode = _converters(base)
    if optional:
        encode, decode = _or_none(encode), _or_none(decode)
    return FieldCodec(name, base, optional, encode, decode)


def _without_none(hint: Any) -> tuple[Any, bool]:
    if typing.get_origin(hint) not in (Union, types.UnionType):
        return hint, False
    rest = [part for part in typing.get_args(hint) if part is not types.NoneType]
    if len(rest) != 1:
        raise TypeError(f"a field is one type or None, not {hint}")
    return rest[0], True


def _or_none(convert: Convert | None) -> Convert | None:
    return None if convert is None else lambda value: None if value is None else convert(value)


def _converters(hint: Any) -> tuple[Convert | None, Convert | None]:
    origin = typing.get_origin(hint)
    if hint in SCALARS:
        return None, None
    if origin is tuple:
        return _tuple_converters(typing.get_args(hint))
    if origin is dict:
        return _dict_converters(typing.get_args(hint)[1])
    if hint is bytes:
        return digest, _from_base64
    if hint in (date, time, datetime):
        return methodcaller("isoformat"), hint.fromisoformat
    if isinstance(hint, type) and issubclass(hint, Enum):
        return _ENUM_VALUE, {member.value: member for member in hint}.__getitem__
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        return to_json, lambda values: from_json(hint, values)
    raise TypeError(f"no JSON form for {hint}")


def _tuple_converters(items: tuple[Any, ...]) -> tuple[Convert, Convert]:
    if len(items) != 2 or items[1] is not Ellipsis:
        raise TypeError("a tuple field holds any number of one type")
    one = _field_codec("", items[0])
    encode, decode = one.to_json, one.from_json
    if encode is None or decode is None:
        return list, tuple
    return lambda values: [encode(v) for v in values], lambda values: tuple(decode(v) for v in values)


def _dict_converters(value_hint: Any) -> tuple[Convert, Convert]:
    one = _field_codec("", value_hint)
    encode, decode = one.to_json, one.from_json
    if encode is None or decode is None:
        return dict, dict
    return (
        lambda values: {key: encode(v) for key, v in values.items()},
        lambda values: {key: decode(v) for key, v in values.items()},
    )


def digest(content: bytes) -> dict[str, Any]:
    """Return what stands for bytes in JSON: their SHA-256 in hex and their length."""
    import hashlib

    return {"sha256": hashlib.sha256(content).hexdigest(), "length": len(content)}


def _from_base64(text: str) -> bytes:
    import base64

    return base64.b64decode(text, validate=True)
