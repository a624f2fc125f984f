"""An urgent item needs the chair's agreement and special circumstances, and its minute says both."""

from dataclasses import replace

from desktop.domain.agenda import AgendaItem
from desktop.domain.board import Board
from desktop.domain.urgency import authorisation_note, urgency_gaps

LAMPS = AgendaItem(
    meeting_id="m", title="Lamps", urgent=True, urgency_agreed=True, urgency_reason="The grant lapses on Friday.",
    urgency_asked_by="the Harbour Master",
)  # fmt: skip


def test_a_whole_urgent_item_lacks_nothing() -> None:
    assert urgency_gaps(LAMPS) == {}


def test_each_gap_is_told_at_its_field() -> None:
    gaps = urgency_gaps(replace(LAMPS, urgency_reason=" ", urgency_agreed=False), "Chairman")
    assert list(gaps) == ["urgency_reason", "urgency_agreed"]
    assert "the Chairman agrees" in gaps["urgency_agreed"]


def test_an_item_that_is_not_urgent_needs_neither() -> None:
    assert urgency_gaps(AgendaItem(meeting_id="m", title="Lamps")) == {}


def test_the_line_above_the_minute_names_chair_and_circumstances_in_capitals() -> None:
    note = authorisation_note(LAMPS, Board(name="Harbour Board", chair_word="Chairman"))
    assert "THE CHAIRMAN AUTHORISED" in note
    assert note.endswith("SPECIAL CIRCUMSTANCES: THE GRANT LAPSES ON FRIDAY)")
    assert "AT THE REQUEST OF THE HARBOUR MASTER" in note


def test_without_a_name_nobody_is_said_to_have_asked() -> None:
    note = authorisation_note(replace(LAMPS, urgency_asked_by=""), Board(name="Harbour Board"))
    assert note.startswith("(THE CHAIR AUTHORISED")


def test_an_item_taken_in_its_turn_has_no_line() -> None:
    assert authorisation_note(replace(LAMPS, urgent=False), Board(name="Harbour Board")) == ""
