from collections.abc import Callable
from pathlib import Path
from typing import Any

from desktop.cli.list_records import CHANGES, COLUMNS
from desktop.domain.change import Change
from desktop.domain.kinds import KINDS
from desktop.domain.record_codec import field_codecs

Answered = Callable[..., dict[str, Any]]


def test_the_object_names_the_kind_and_has_every_field(answered: Answered, book_path: Path) -> None:
    answer = answered("list", "minutes", "--book", book_path)
    assert answer["kind"] == "minutes"
    assert [record["number"] for record in answer["records"]] == ["H7"]
    assert set(answer["records"][0]) == {codec.name for codec in field_codecs(KINDS["minutes"])}


def test_changes_are_a_kind_too(answered: Answered, book_path: Path) -> None:
    records = answered("list", "changes", "--book", book_path)["records"]
    assert {record["kind"] for record in records} == {"boards", "meetings", "minutes"}


def test_plain_text_lines_up_and_counts(printed: Callable[..., str], book_path: Path) -> None:
    assert printed("list", "minutes", "--book", book_path).splitlines() == [
        "number  title     text",
        "H7      Dredging  The Chair reported. Tides were high.",
        "1 record",
    ]


def test_every_kind_has_columns_and_every_column_is_a_field() -> None:
    types = {**KINDS, CHANGES: Change}
    assert set(COLUMNS) == set(types)
    for kind, columns in COLUMNS.items():
        assert set(columns) <= {codec.name for codec in field_codecs(types[kind])}, kind
