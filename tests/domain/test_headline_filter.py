"""Which headlines are shown."""

import pytest

from desktop.domain.headline import HeadlineKind
from desktop.domain.headline_filter import HeadlinesWanted, kind_words, wanted_of
from tests.invented_timeline import OTHERS, invented_timeline


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, 14),
        ({"theme": OTHERS.upper()}, 4),
        ({"theme": ""}, 0),
        ({"kind": HeadlineKind.COURT}, 1),
        ({"external": True}, 2),
        ({"external": False}, 12),
        ({"text": "wall  SEA"}, 1),
        ({"text": "award"}, 1),
        ({"linked": True}, 1),
        ({"linked": False, "theme": OTHERS}, 3),
    ],
)
def test_each_filter_keeps_what_it_names(asked: dict, found: int) -> None:
    made = invented_timeline("b")
    assert len(wanted_of(made.records, HeadlinesWanted(**asked), {made.storm.id})) == found


def test_what_is_wanted_is_said() -> None:
    wanted = HeadlinesWanted(theme=OTHERS, external=True, linked=False, text="storm")
    assert wanted.words == f"{OTHERS}, outside the organisation, without links, with the words “storm”"
    assert {kind_words(kind) for kind in HeadlineKind} >= {"Decision", "Court case", "Not said"}
