"""Records as JSON and back."""

import dataclasses
import json
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.action_item import ActionItem, ActionStatus
from desktop.domain.agenda import PaperFile
from desktop.domain.board import Board, NoticeRule
from desktop.domain.kinds import KINDS
from desktop.domain.meeting import Meeting
from desktop.domain.record_codec import field_codecs, from_json, to_json, with_fields
from desktop.domain.source import Choice, Effect, Query
from desktop.domain.timing import Timing

WITHOUT_BYTES = sorted(
    kind for kind, record_type in KINDS.items() if all(codec.base is not bytes for codec in field_codecs(record_type))
)
st.register_type_strategy(object, st.none())


@pytest.mark.parametrize("kind", WITHOUT_BYTES)
@given(data=st.data())
def test_every_kind_comes_back_from_json(kind: str, data: st.DataObject) -> None:
    record = data.draw(st.builds(KINDS[kind]))
    assert from_json(KINDS[kind], json.loads(json.dumps(to_json(record)))) == record


def test_embedded_records_enums_dates_and_times_are_plain_values() -> None:
    meeting = to_json(Meeting(board_id="b", date=date(2014, 11, 7), time=time(13, 30)))
    board = to_json(Board(name="Harbour Board", notice=NoticeRule(closure_days=(date(2014, 12, 24),))))
    assert (meeting["date"], meeting["time"], meeting["state"]) == ("2014-11-07", "13:30:00", "scheduled")
    assert board["notice"]["closure_days"] == ["2014-12-24"]


def test_effects_inside_choices_come_back() -> None:
    effect = Effect(kind="meetings", record_id="m", fields={"date": "2015-03-06", "future_dates": ["one"]})
    query = Query(text="line", question="Which year?", choices=(Choice(label="2015", effects=(effect,)),))
    assert from_json(Query, to_json(query)) == query


def test_bytes_are_told_by_their_digest_and_do_not_come_back_from_it() -> None:
    paper = PaperFile(paper_id="p", content=b"lamps")
    told = to_json(paper)
    assert told["content"]["length"] == 5
    with pytest.raises(ValueError, match="content"):
        from_json(PaperFile, told)


def test_missing_fields_take_their_defaults() -> None:
    assert from_json(Timing, {"text": "Ongoing", "kind": "ongoing"}).sure is True


@pytest.mark.parametrize(
    "values",
    [
        {"board_id": "b"},
        {"board_id": "b", "wording": "w", "colour": "red"},
        {"board_id": "b", "wording": "w", "status": "ongoing"},
        {"board_id": "b", "wording": "w", "current_due": "soon"},
    ],
)
def test_what_cannot_be_read_is_told(values: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="ActionItem"):
        from_json(ActionItem, values)


def test_some_fields_are_set_and_the_others_stay() -> None:
    item = ActionItem(board_id="b", wording="Buy oil")
    mended = with_fields(item, {"status": "closed", "closed_on": "2014-11-07"})
    assert mended == dataclasses.replace(item, status=ActionStatus.CLOSED, closed_on=date(2014, 11, 7))


def test_a_field_knows_whether_it_is_embedded() -> None:
    assert [codec.name for codec in field_codecs(ActionItem) if codec.embedded] == ["supporting", "evidence"]
