"""A field of a recognised record that can be corrected on the desk."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from desktop.gui.widgets.fields import ChoiceField, Field, LineField


@dataclass(frozen=True, slots=True)
class Editable:
    """One field of a kind: the attribute, its label, and how its editor is made."""

    attribute: str
    label: str
    make: Callable[[str, str], Field] = LineField
    to_text: Callable[[Any], str] = str


def choices(kind: Any, *, empty: str = "", none: str = "") -> Callable[[str, str], Field]:
    """Return how a choice among the values of an enum is made; empty names its empty value, none the lack of one."""
    offered: list[tuple[Any, str]] = [(each, each.value.capitalize() or empty) for each in kind]
    return lambda label, name: ChoiceField(label, name, [*([(None, none)] if none else []), *offered])
