"""A plan in its book: read, worked on, linked, put in order, and told of in a highlight report."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

from desktop.domain.action_item import ActionStatus, Evidence
from desktop.domain.board import Board
from desktop.domain.edits import added_all, changed
from desktop.domain.errors import PartRefused, Refused
from desktop.domain.meeting import Meeting
from desktop.domain.plan import EntryLevel, PlanStatus
from desktop.domain.plan_highlights import Period
from desktop.domain.recommendation import Recommendation, Report
from desktop.storage.book import Book
from desktop.workflows import plan_links as links
from desktop.workflows import plan_order as order
from desktop.workflows import plan_steps as steps
from desktop.workflows.plan_blocks import held_up_by
from desktop.workflows.plan_candidates import candidates, meant
from desktop.workflows.plan_export import HighlightsWanted, export_highlights
from desktop.workflows.plan_highlights import build_highlights, default_period
from desktop.workflows.plan_reading import PlanPicture, read_plan
from tests.invented_plan import TODAY, invented_plan

PERIOD = Period(date(2014, 9, 26), TODAY, date(2014, 12, 31))


@pytest.fixture
def made() -> SimpleNamespace:
    board = Board(name="Harbour Board")
    found = invented_plan(board.id)
    found.board = board
    report = Report(board_id=board.id, title="Review of the walls")
    found.advice = Recommendation(report_id=report.id, ref="R1", paragraphs=("Rebuild the quay.",))
    found.others = [board, report, found.advice]
    return found


@pytest.fixture
def book(tmp_path: Path, made: SimpleNamespace) -> Iterator[Book]:
    with Book.create(tmp_path / "harbour.minutebook") as found:
        found.write("Fill", added_all([*made.others, *made.records]))
        yield found


def _picture(book: Book, made: SimpleNamespace) -> PlanPicture:
    return read_plan(book, made.plan, as_at=TODAY)


def test_a_picture_has_every_entry_in_its_place(book: Book, made: SimpleNamespace) -> None:
    picture = _picture(book, made)
    assert len(picture.rows) == 20 and picture.by_id[made.piles.id].depth == 5
    progress = picture.by_id[made.walls.id].progress
    assert progress is not None and progress.short == "1 of 3 complete (33%)"
    assert [row.id for row in picture.asking()] == [made.pilots.id, made.keepers.id]
    assert picture.leads() == ["Chief Executive", "Director of Works", "Harbour Master", "Solicitor"]


def test_a_new_action_keeps_ref_words_leads_timing_and_the_trail_of_its_dates(
    book: Book, made: SimpleNamespace
) -> None:
    book.write("Act", links.made_action(book, made.quay, today=TODAY))
    item = book.action_items.all(source_id=made.quay.id)[0]
    assert (item.ref, item.wording, item.source_kind) == ("1.1.2", "Rebuild the north quay", "plan-entries")
    assert (item.lead, item.supporting) == ("Director of Works", ("Harbour Master",))
    assert (item.timing, item.original_due, item.current_due) == (
        made.quay.timing, made.quay.original_due, made.quay.current_due,
    )  # fmt: skip
    assert len(book.extensions.all(action_item_id=item.id)) == 2
    with pytest.raises(Refused, match=r"stands on the action log already, as 1\.1\.2"):
        links.made_action(book, made.quay, today=TODAY)
    assert links.full_ref(book, made.piles) == "1.1.2 a)"


def test_a_closed_action_offers_to_complete_its_entry_and_does_not_do_so(book: Book, made: SimpleNamespace) -> None:
    book.write("Act", links.made_action(book, made.lamps, today=TODAY))
    item = book.action_items.all(source_id=made.lamps.id)[0]
    closed = replace(
        item, status=ActionStatus.CLOSED, closed_on=date(2014, 10, 20), closed_in_minute="H9",
        evidence=(Evidence(text="Lit."),),
    )  # fmt: skip
    book.write("Close", [changed(item, closed)])
    assert book.plan_entries.get(made.lamps.id).status is PlanStatus.NOT_STARTED
    assert _picture(book, made).by_id[made.lamps.id].offers_completion
    book.write("Complete", links.completed_by(book, made.lamps, today=TODAY))
    entry = book.plan_entries.get(made.lamps.id)
    assert (entry.status, entry.completed_on) == (PlanStatus.COMPLETE, date(2014, 10, 20))
    assert entry.status_reason == "Action 1.1.3 was closed on 20 Oct 2014 in minute H9"
    with pytest.raises(Refused, match="No action"):
        links.completed_by(book, made.quay, today=TODAY)


def test_an_entry_is_linked_by_what_was_typed_and_unlinked_again(book: Book, made: SimpleNamespace) -> None:
    there = candidates(book, made.quay)
    assert meant(there, "r1").record_id == made.advice.id
    assert meant(there, "handbook").record_id == made.held.id
    for typed, said in (("", "Type a reference"), ("the", "Several fit"), ("nothing like it", "No action")):
        with pytest.raises(PartRefused, match=said):
            meant(there, typed)
    book.write("Tie", links.linked_to(book, made.quay, "recommendations", made.advice.id, primary=False))
    tie = links.ties_of(book, made.quay)[0]
    assert (tie.ref, tie.relation, tie.primary) == ("R1", "answers", False)
    with pytest.raises(PartRefused, match="already"):
        links.linked_to(book, made.quay, "recommendations", made.advice.id)
    assert tie.link is not None
    book.write("Untie", links.unlinked(book, tie.link))
    assert links.ties_of(book, made.quay) == []


def test_what_waits_for_another_entry_says_so(book: Book, made: SimpleNamespace) -> None:
    book.write("Tie", links.linked_to(book, made.ferry, "plan-entries", made.lamps.id))
    assert held_up_by(book, made.ferry, TODAY) == ["Waits for action 1.1.3, which is overdue."]
    assert held_up_by(book, made.quay, TODAY) == ["Overdue below it: part a)."]
    assert held_up_by(book, made.held, TODAY) == ["On hold: Waits for the new law."]


def test_a_moved_date_cites_its_minute_or_says_that_there_is_none(book: Book, made: SimpleNamespace) -> None:
    with pytest.raises(PartRefused, match="No minute of this board has the number Z9"):
        steps.date_moved(book, made.lamps, date(2015, 1, 31), on=TODAY, reason="Why", agreed_by="Who", minute="Z9")
    book.write("Move", steps.date_moved(book, made.lamps, date(2015, 1, 31), on=TODAY, reason="Why", agreed_by="Who"))
    row = _picture(book, made).by_id[made.lamps.id]
    assert (row.slipped.days, row.slipped.times) == (123, 1)


def test_new_words_are_read_again_until_a_date_was_moved(made: SimpleNamespace) -> None:
    entry = steps.worded(made.lamps, "May to July 2015")
    assert (entry.start, entry.original_due, entry.current_due) == (
        date(2015, 5, 1), date(2015, 7, 31), date(2015, 7, 31),
    )  # fmt: skip
    review = steps.worded(made.lamps, "To be reviewed March 2016")
    assert (review.current_due, review.review_on) == (None, date(2016, 3, 31))
    assert steps.worded(made.quay, "By end May 2015").current_due == made.quay.current_due


def test_entries_are_written_moved_and_taken_away_with_what_is_below(book: Book, made: SimpleNamespace) -> None:
    entry, edits = order.new_entry(book, made.plan, EntryLevel.ACTION, near=made.mended, wording="Paint the steps")
    book.write("Add", edits)
    assert (entry.ref, entry.parent_id) == ("1.1.2", made.mended.parent_id)
    below, edits = order.new_entry(book, made.plan, EntryLevel.SECTION, near=made.trade, wording="Barges")
    book.write("Add", edits)
    assert (below.parent_id, below.ref, below.position) == (made.trade.id, "4", 2)
    book.write("Move", order.moved(book, book.plan_entries.get(made.quay.id), 1))
    refs = [each.entry.wording for each in _picture(book, made).rows if each.depth == 4][:4]
    assert refs == ["Mend the steps", "Paint the steps", "Light the quay", "Rebuild the north quay"]
    with pytest.raises(Refused, match="first"):
        order.moved(book, book.plan_entries.get(made.one.id), -1)
    book.write("Remove", order.removed_entry(book, book.plan_entries.get(made.quay.id)))
    assert book.plan_entries.get(made.piles.id) is None and book.check() == []


def test_a_plan_may_begin_with_its_first_action(book: Book, made: SimpleNamespace) -> None:
    with pytest.raises(PartRefused):
        order.new_plan(made.board.id, " ")
    plan = order.new_plan(made.board.id, "Another plan")[0].after
    entry, _edits = order.new_entry(book, plan, EntryLevel.ACTION, near=None, wording="Begin")  # type: ignore[arg-type]
    assert (entry.parent_id, entry.position) == (None, 1)
    with pytest.raises(PartRefused, match="A part belongs to an action"):
        order.new_entry(book, plan, EntryLevel.PART, near=None, wording="Begin")  # type: ignore[arg-type]


def test_the_report_tells_what_was_done_slipped_comes_and_is_to_be_decided(book: Book, made: SimpleNamespace) -> None:
    contents = build_highlights(book, made.plan, PERIOD)
    found = {part.name: [line.ref for line in part.lines] for part in contents.parts}
    assert found == {
        "done": ["1.1.1"], "moved": ["1.1.2"], "overdue": ["1.1.2 a)", "1.1.3"], "next": ["1.1.2"],
        "undated": ["2.1.1", "2.1.2"], "leaderless": ["2.1.2"], "again": ["1.1.2"], "silent": ["1.1.2 a)", "1.1.3"],
        "inferred": ["1.1.3"],
    }  # fmt: skip
    totals = {where: 0 for where, _what, _number in contents.counts}
    for where, _what, number in contents.counts:
        totals[where] += number
    assert totals.pop("Whole plan") == sum(totals.values()) == 7
    text = contents.as_text()
    assert "Overdue (1 and 1 part)" in text and "1 action (and 1 part)." in text
    assert "moved twice, last to 31 Dec 2014 (92 days after its first date, 30 Sep 2014)" in text
    assert "In the period 1 entry was completed and 1 was given a later date; 1 falls due next." in text
    with pytest.raises(Refused, match="ends before it begins"):
        build_highlights(book, made.plan, Period(TODAY, TODAY, TODAY))


def test_the_period_begins_after_the_last_meeting_or_a_month_ago(book: Book, made: SimpleNamespace) -> None:
    assert default_period(book, made.board, TODAY).since == date(2014, 9, 27)
    days = (date(2014, 10, 3), date(2014, 11, 7))
    book.write("Meet", added_all(Meeting(board_id=made.board.id, date=day) for day in days))
    assert default_period(book, made.board, TODAY) == Period(days[0], TODAY, days[1])


@pytest.mark.parametrize("ending", [".docx", ".xlsx"])
def test_the_report_is_written_and_a_public_copy_leaves_exempt_entries_out(
    tmp_path: Path, book: Book, made: SimpleNamespace, ending: str
) -> None:
    hidden = replace(made.lamps, exempt=True, wording="Settle the claim of the contractor of lamps")
    book.write("Hide", [changed(made.lamps, hidden)])
    wanted = HighlightsWanted(plan_id=made.plan.id, period=PERIOD, public=True)
    assert export_highlights(book, wanted, tmp_path / f"public{ending}").path.exists()
    public = build_highlights(book, made.plan, PERIOD, public=True)
    own = build_highlights(book, made.plan, PERIOD)
    assert "contractor" in own.as_text() and "NOT FOR PUBLICATION" in own.masthead.standing
    assert "contractor" not in public.as_text() and "Of 6 actions" in public.sentences[0]


def test_entries_in_a_ring_hold_nothing_up(book: Book, made: SimpleNamespace) -> None:
    ring = [replace(made.walls, parent_id=made.people.id), replace(made.people, parent_id=made.walls.id)]
    book.write("Ring", [changed(made.walls, ring[0]), changed(made.people, ring[1])])
    entry, edits = order.new_entry(book, made.plan, EntryLevel.PHASE, near=ring[0], wording="Third")
    assert entry.parent_id is None and edits
    book.write("Remove", order.removed_entry(book, ring[0]))
    assert book.plan_entries.get(made.people.id) is None
    assert book.check() == []
