"""What is told of a record begins with the newest, in the window and in the file alike."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop.domain.action_item import ActionItem, ActionStatus, Evidence, Extension, ProgressUpdate
from desktop.domain.decision import Decision, DecisionKind
from desktop.domain.edits import added, changed
from desktop.gui.screens.actions.action_story import story
from desktop.workflows.record_story_page import build_story

FIRST = date(2014, 10, 1)


@pytest.fixture
def item(asked) -> ActionItem:
    """An action of which everything happened twice, the second time a week later."""
    found = asked.made.late
    for day in (FIRST, FIRST + timedelta(7)):
        asked.book.write(
            "More",
            [
                added(ProgressUpdate(action_item_id=found.id, made_on=day, text=f"Heard on {day}.")),
                added(Extension(action_item_id=found.id, made_on=day, to_due=day, reason="Frost.")),
                added(
                    Decision(
                        board_id=asked.made.board.id, record_kind="action-items", record_id=found.id, made_on=day,
                        kind=DecisionKind.KEPT_OPEN,
                    )
                ),
            ],
        )  # fmt: skip
    shown = tuple(Evidence(text="A photograph", received=day) for day in (FIRST, FIRST + timedelta(7)))
    return asked.change("action-items", found.id, evidence=shown)


@pytest.mark.parametrize("heading", ["Updates", "Dates moved", "Evidence", "Decisions"])
def test_each_part_of_a_whole_story_begins_with_the_newest(asked, item, heading: str) -> None:
    told = build_story(asked.book, "action-items", item.id, as_at=FIRST + timedelta(30))
    lines = next(part.lines for part in told.parts if part.heading == heading)
    assert [line.when for line in lines][:2] == ["8 Oct 2014", "1 Oct 2014"]


def test_edits_stand_among_what_happened_by_their_day(asked, item) -> None:
    asked.book.write("Started", [changed(item, replace(item, status=ActionStatus.IN_PROGRESS))])
    later = ProgressUpdate(action_item_id=item.id, made_on=date(2090, 1, 1), text="Much later.")
    asked.book.write("Heard", [added(later)])
    headings = [event.heading for event in story(asked.book, item)]
    assert headings[0].startswith("Update from") and headings.index("Started") < headings.index("Kept open")
