"""A list's query as the WHERE and ORDER BY of its SQL, with every value bound."""

import json
from collections.abc import Callable, Iterable
from datetime import date, time
from enum import Enum
from typing import Any

from desktop.domain.list_query import Filter, ListQuery
from desktop.storage.list_rules import USUAL_RULES, ListRules, days_of
from desktop.storage.list_views import View
from desktop.storage.search_terms import match_expression, plain_ref
from desktop.storage.tables import table_of

Values = dict[str, Any]
_FEW = 50
_NAMING = ("=", "in")


class Conditions:
    """The WHERE of a query; sql and values belong together."""

    def __init__(self, view: View, query: ListQuery, rules: ListRules = USUAL_RULES) -> None:
        columns = view.columns_by(rules)
        self.values: Values = dict(days_of(query.as_at, rules))
        # rows that are named are looked up; by the index of what is not in the bin SQLite would go through them all
        is_named = any(each.column == "id" and each.op in _NAMING for each in query.filters)
        self._parts = [f'{"+" if is_named else ""}t."deleted_at" IS NULL']
        if view.only:
            self._parts.append(view.only)
        if query.board_id is not None:
            self._parts.append(f"{view.board} = {self._bind(query.board_id)}")
        for condition in query.filters:
            self._parts.append(_OPERATORS[condition.op](self, columns[condition.column].sql, condition))
        if query.text.strip():
            self._parts.append(self._text(view, query.text))

    @property
    def sql(self) -> str:
        """All parts, which must all hold."""
        return " AND ".join(self._parts)

    def _bind(self, value: Any) -> str:
        name = f"v{len(self.values)}"
        self.values[name] = column_value(value)
        return f":{name}"

    def _text(self, view: View, text: str) -> str:
        own = f"t.id IN ({self._found(view.kind, text)})"
        if view.parts is None:
            return own
        kind, field = view.parts
        below = f'SELECT part."{field}" FROM {table_of(kind).name} AS part WHERE part.id IN'
        return f"({own} OR t.id IN ({below} ({self._found(kind, text)})))"

    def _found(self, kind: str, text: str) -> str:
        """Return the SELECT of the ids of a kind's records that have the words, or the text as their reference."""
        found = 'SELECT entry."record_id" FROM search_entries AS entry WHERE entry."kind" = ' + self._bind(kind)
        either = f'entry."ref" = {self._bind(plain_ref(text) or None)}'
        expression = match_expression(text, kinds=(kind,))
        if expression:
            words = f"SELECT rowid FROM search_words WHERE search_words MATCH {self._bind(expression)}"
            either += f' OR entry."row" IN ({words})'
        return f"{found} AND ({either})"

    def _compared(self, sql: str, condition: Filter) -> str:
        return f"{sql} {condition.op} {self._bind(condition.value)}"

    def _equal(self, sql: str, condition: Filter) -> str:
        return f"{sql} IS {self._bind(condition.value)}"

    def _unequal(self, sql: str, condition: Filter) -> str:
        return f"{sql} IS NOT {self._bind(condition.value)}"

    def _in(self, sql: str, condition: Filter) -> str:
        members = tuple(condition.value)
        known = [column_value(member) for member in members if member is not None]
        if len(known) > _FEW:
            # one value for all of them: SQLite has a limit to how many a question may have
            listed = f"SELECT value FROM json_each({self._bind(json.dumps(known))})"
        else:
            listed = ", ".join(map(self._bind, known))
        without_value = f" OR {sql} IS NULL" if None in members else ""
        return f"({sql} IN ({listed}){without_value})"

    def _contains(self, sql: str, condition: Filter) -> str:
        sought = str(condition.value).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
        return f"{sql} LIKE {self._bind(f'%{sought}%')} ESCAPE '\\'"

    def _empty(self, sql: str, condition: Filter) -> str:
        return f"coalesce({sql}, '') = ''"

    def _not_empty(self, sql: str, condition: Filter) -> str:
        return f"coalesce({sql}, '') <> ''"


_OPERATORS: dict[str, Callable[[Conditions, str, Filter], str]] = {
    "=": Conditions._equal,
    "!=": Conditions._unequal,
    "<": Conditions._compared,
    "<=": Conditions._compared,
    ">": Conditions._compared,
    ">=": Conditions._compared,
    "in": Conditions._in,
    "contains": Conditions._contains,
    "empty": Conditions._empty,
    "not-empty": Conditions._not_empty,
}


def order_of(view: View, sort: Iterable[tuple[str, str]], rules: ListRules = USUAL_RULES) -> str:
    """Return the ORDER BY for columns of the view; equal rows keep the order in which they came into the book."""
    keys, direction = [], "ASC"
    for name, wanted in tuple(sort) or view.sort:
        column = view.columns_by(rules)[name]
        direction = _DIRECTIONS[wanted, column.turned]
        # Descending order has NULL last by itself; further keys are never NULL where the first is not.
        first, *rest = column.sort or (column.sql,)
        keys += [f"{first} {direction}{' NULLS LAST' if direction == 'ASC' else ''}"]
        keys += [f"{key} {direction}" for key in rest]
    return ", ".join([*keys, f"t.rowid {direction}"])


_DIRECTIONS = {("asc", False): "ASC", ("desc", False): "DESC", ("asc", True): "DESC", ("desc", True): "ASC"}


def column_value(value: Any) -> Any:
    """Return a row's value as the tables store it."""
    if isinstance(value, Enum):
        return value.value
    return value.isoformat() if isinstance(value, date | time) else value
