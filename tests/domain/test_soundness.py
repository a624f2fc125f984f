"""Marks that contradict each other are refused with one sentence; what stood so before may stay."""

from dataclasses import replace
from typing import Any

import pytest

from desktop.domain.agenda import AgendaItem, ItemKind
from desktop.domain.edits import added, changed, removed
from desktop.domain.errors import Refused
from desktop.domain.minutes import Minute
from desktop.domain.soundness import refuse_unsound

LAMPS = AgendaItem(meeting_id="m", title="Lamps")


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"urgent": True, "urgency_agreed": True}, "special circumstances"),
        ({"urgent": True, "urgency_reason": "A storm"}, "agrees"),
        ({"exempt_paragraphs": (8,)}, "from 1 to 7"),
        ({"exempt_paragraphs": (0, 3)}, "from 1 to 7"),
        ({"exempt_paragraphs": (3, 3)}, "twice"),
        ({"exempt_paragraphs": (3,), "confidential": True}, "two things"),
        ({"public_interest": "A tender is running"}, "choose its paragraph"),
        ({"exempt_paragraphs": (3,), "kind": ItemKind.EXCLUSION}, "itself taken in public"),
    ],
)
def test_an_unsound_item_is_refused(fields: dict[str, Any], words: str) -> None:
    with pytest.raises(Refused, match=words):
        refuse_unsound(added(replace(LAMPS, **fields)))
    with pytest.raises(Refused, match=words):
        refuse_unsound(changed(LAMPS, replace(LAMPS, **fields)))


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"exempt_paragraphs": (1, 3), "public_interest": "A tender is running"},
        {"confidential": True, "public_interest": "The ministry's terms"},
        {"urgent": True, "urgency_agreed": True, "urgency_reason": "A storm"},
    ],
)
def test_a_sound_item_passes(fields: dict[str, Any]) -> None:
    refuse_unsound(added(replace(LAMPS, **fields)))


def test_an_unsound_minute_is_refused() -> None:
    with pytest.raises(Refused):
        refuse_unsound(added(Minute(meeting_id="m", title="LAMPS", exempt_paragraphs=(9,))))


def test_what_was_unsound_before_is_open_to_other_changes() -> None:
    before = replace(LAMPS, urgent=True)
    refuse_unsound(changed(before, replace(before, title="Oil")))
    refuse_unsound(removed(before))
