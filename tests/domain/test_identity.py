"""Identities of records."""

import uuid

from desktop.domain import identity
from desktop.domain.identity import new_id


def test_an_identity_is_a_uuid_of_version_7_as_it_is_usually_written() -> None:
    made = new_id()
    assert str(uuid.UUID(made)) == made
    assert (uuid.UUID(made).version, uuid.UUID(made).variant) == (7, uuid.RFC_4122)


def test_identities_sort_by_the_time_they_were_made(monkeypatch) -> None:
    made = []
    for moment in (1_415_366_999_999, 1_415_367_000_000, 1_415_367_000_256):
        monkeypatch.setattr(identity.time, "time_ns", lambda moment=moment: moment * 1_000_000)
        made.append(new_id())
    assert made == sorted(made)


def test_no_two_are_the_same() -> None:
    assert len({new_id() for _ in range(10_000)}) == 10_000
