"""The contents of a pack, read from the book."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop.domain.action_item import ActionItem, ActionStatus, Evidence, Extension, ProgressUpdate
from desktop.domain.decision import DecisionKind
from desktop.domain.edits import added, added_all, changed, removed
from desktop.domain.errors import Refused
from desktop.domain.evidence_file import EvidenceFile
from desktop.domain.meeting import Meeting
from desktop.domain.rating_key import RatingKey
from desktop.domain.rating_presets import AGAINST_ORIGINAL
from desktop.domain.source import Query, QueryState, SourceDocument
from desktop.exports.pack_contents import PackContents
from desktop.workflows.build_pack import build_pack
from desktop.workflows.decide import Ruling, decide
from desktop.workflows.pack_rows.minute_rows import in_readable_parts
from tests.workflows.harbour_book import LAST, LONG_AGO, THIS, Harbour


@pytest.fixture
def pack(made: Harbour) -> PackContents:
    return build_pack(made.book, made.meeting.id, THIS)


@pytest.fixture
def public(made: Harbour) -> PackContents:
    return build_pack(made.book, made.meeting.id, THIS, public=True)


def test_the_agenda_stands_in_order_with_parts_below(pack: PackContents) -> None:
    assert [(row.number, row.level) for row in pack.agenda] == [("1", 0), ("2", 0), ("", 1), ("3", 0), ("", 1)]
    assert (pack.agenda[1].paper, pack.agenda[1].pages) == ("herewith", "1–5")


def test_the_minutes_are_those_of_the_meeting_before(pack: PackContents) -> None:
    assert pack.previous is not None
    assert pack.previous.meeting_date == LAST
    assert (pack.previous.minute_count, pack.previous.decision_count) == (2, 3)
    assert [(row.ref, row.part) for row in pack.previous.rows[:4]] == [
        ("H4", "Text"), ("H4(1)", "Resolved"), ("H4(2)", "Resolved"), ("H4", "Corrected later"),
    ]  # fmt: skip


def test_a_long_minute_goes_on_in_rows_that_end_in_words() -> None:
    parts = in_readable_parts("\n\n".join(["Word " * 80 + "end."] * 4))
    assert len(parts) == 4
    assert all(part.endswith("end.") for part in parts)


def test_the_first_meeting_has_no_minutes_before_it(made: Harbour) -> None:
    assert build_pack(made.book, made.other_meeting.id, LAST).previous is None


def test_only_this_board_goes_in(pack: PackContents) -> None:
    assert [row.ref for row in pack.actions] == ["HB/2", "HB/1", "HB/4", "HB/3"]
    assert [part.title for part in pack.reports] == ["Review of the walls"]
    assert [row.title for row in pack.strands] == ["Walls"]


def test_an_action_item_tells_its_whole_story(pack: PackContents) -> None:
    row = pack.actions[1]
    assert (row.source, row.rating and row.rating.label) == ("H4(1), 30 May 2031", "R Overdue")
    assert (row.original_due, row.days_late, row.times_revised) == (LONG_AGO, 30, 1)
    assert (row.update, row.updated_on) == ("Stone has come.", LAST)


def test_a_closed_action_item_names_its_minute(pack: PackContents) -> None:
    assert (pack.actions[-1].update, pack.actions[-1].days_late) == ("Closed in minute H4", 0)


def test_recommendations_name_what_answers_them(pack: PackContents) -> None:
    done, ours = pack.reports[0].rows
    assert (done.text, done.actions, done.evidence) == ("Mend it.\n\nSoon.", "HB/1", "Photographs of the wall")
    assert done.signed_off == "Signed off 30 May 2031"
    assert (ours.ref, ours.rating.label) == ("[2]", "– Not rated")


@pytest.mark.parametrize(
    ("timing", "told"),
    [("Within a month", "Within a month (urgent)"), ("", "(urgent)"), ("Urgently", "Urgently")],
)
def test_an_urgent_recommendation_says_so_once(made: Harbour, timing: str, told: str) -> None:
    first = made.book.recommendations.all()[0]
    made.book.write("Urgent", [changed(first, replace(first, timing=timing, urgent=True))])
    rows = [row for part in build_pack(made.book, made.meeting.id, THIS).reports for row in part.rows]
    assert rows[0].timing == told


def test_strands_name_their_recommendations(pack: PackContents) -> None:
    assert pack.strands[0].recommendations == "[2]"


def test_attendance_of_the_last_meeting_and_members_of_this_one(pack: PackContents) -> None:
    assert [(row.meeting_date, row.role) for row in pack.attendance] == [
        (LAST, "present"), (THIS, "expected"), (THIS, "expected"),
    ]  # fmt: skip


def test_charts_reconcile_with_the_sheets(pack: PackContents) -> None:
    status, _, _, ratings, *_ = pack.charts
    assert status.title == "1 of 2 recommendations is signed off"
    assert sum(ratings.series[0].values) == len(pack.actions) == 4


def test_a_board_copy_says_that_it_holds_exempt_matter(pack: PackContents, public: PackContents) -> None:
    assert pack.cover.holds_exempt
    assert not public.cover.holds_exempt


def test_a_public_copy_keeps_the_place_of_an_exempt_item_only(public: PackContents) -> None:
    item, part = public.agenda[3], public.agenda[4]
    assert (item.number, item.title, item.pages) == ("3", "[exempt: paragraph 3]", "6–9")
    assert (item.presenter, item.note) == ("", "")
    assert part.title == "[exempt: paragraph 3]"


def test_a_public_copy_keeps_the_number_of_an_exempt_minute_only(public: PackContents) -> None:
    assert public.previous is not None
    assert [row for row in public.previous.rows if row.ref.startswith("H5")] == [public.previous.rows[-1]]
    assert public.previous.rows[-1].text == "[exempt: paragraphs 1 and 3]"


def test_a_public_copy_hides_action_items_that_are_exempt_or_come_from_exempt_minutes(public: PackContents) -> None:
    assert [row.wording for row in public.actions[-2:]] == ["[exempt: paragraphs 1 and 3]", "[exempt]"]
    assert all(row.current_due is None and row.rating is None for row in public.actions[-2:])
    assert public.exempt_actions == 2
    assert sum(public.charts[2].series[0].values) == 2


def test_a_public_copy_counts_evidence_and_does_not_quote_it(public: PackContents) -> None:
    assert public.reports[0].rows[0].evidence == "1 held"


def test_nothing_exempt_is_left_in_a_public_copy(public: PackContents) -> None:
    told = repr(public).lower()
    assert not any(word in told for word in ("ropeworks", "crowns", "informant", "surveyor", "solicitor"))


def test_what_went_to_the_bin_stays_out(made: Harbour) -> None:
    made.book.write("Remove", [removed(made.open_action)])
    assert "HB/1" not in [row.ref for row in build_pack(made.book, made.meeting.id, THIS).actions]


def test_a_meeting_that_is_gone_is_refused(made: Harbour) -> None:
    with pytest.raises(Refused, match="not in the book any more"):
        build_pack(made.book, "nothing", THIS)


def test_the_cover_names_the_meetings_that_the_book_has_after_this_one(made: Harbour) -> None:
    cover = build_pack(made.book, _meeting_of(made, LAST).id, LAST).cover
    assert cover.next_meetings == (THIS,)


def test_the_cover_counts_the_open_queries_of_its_board(made: Harbour) -> None:
    ours, theirs = (
        SourceDocument(board_id=board_id, name="Agenda", kind="agenda pack", sha256="", imported_on=LAST, text="")
        for board_id in (made.board.id, made.other_meeting.board_id)
    )
    queries = [Query(source_document_id=each.id, text="14", question="Which year") for each in (ours, ours, theirs)]
    made.book.write("Read", added_all([ours, theirs, *queries, replace(queries[0], id="q", state=QueryState.SETTLED)]))
    assert build_pack(made.book, made.meeting.id, THIS).cover.open_queries == 2


def _meeting_of(made: Harbour, day: date) -> Meeting:
    (meeting,) = made.book.meetings.all(board_id=made.board.id, date=day)
    return meeting


def test_later_facts_stay_out(made: Harbour) -> None:
    later = THIS + timedelta(days=9)
    move = Extension(action_item_id=made.open_action.id, made_on=later, from_due=THIS, to_due=later, reason="Storms")
    heard = ProgressUpdate(action_item_id=made.open_action.id, made_on=later, text="All is mended.")
    agreed = ActionItem(board_id=made.board.id, ref="HB/9", wording="Paint the wall.", agreed_on=later)
    moved = changed(made.open_action, replace(made.open_action, current_due=later))
    made.book.write("Later", [moved, *added_all([move, heard, agreed])])
    rows = {row.ref: row for row in build_pack(made.book, made.meeting.id, THIS).actions}
    row = rows["HB/1"]
    assert "HB/9" not in rows
    assert (row.current_due, row.times_revised, row.update) == (THIS, 1, "Stone has come.")


def test_a_later_closure_does_not_hide_what_was_heard_until_then(made: Harbour) -> None:
    later = replace(
        made.open_action, status=ActionStatus.CLOSED, closed_on=THIS + timedelta(days=9), closed_in_minute="H9",
        evidence=(Evidence(text="Photographs of the wall"),),
    )  # fmt: skip
    made.book.write("Close", [changed(made.open_action, later)])
    rows = {row.ref: row for row in build_pack(made.book, made.meeting.id, THIS).actions}
    assert (rows["HB/1"].update, rows["HB/1"].updated_on) == ("Stone has come.", LAST)


def test_figures_are_of_the_day_asked_for(made: Harbour) -> None:
    due = date(2031, 5, 31)
    move = Extension(action_item_id=made.open_action.id, made_on=LAST, from_due=due, to_due=THIS, reason="Storms")
    made.book.write("Move", [changed(made.open_action, replace(made.open_action, current_due=THIS)), added(move)])
    before = build_pack(made.book, made.meeting.id, THIS)
    assert next(row for row in before.actions if row.ref == "HB/1").days_late == 0


def test_a_pack_of_an_earlier_day_keeps_the_key_of_that_day(made: Harbour) -> None:
    key = RatingKey(board_id=made.board.id, name="First dates", valid_from=THIS, levels=AGAINST_ORIGINAL.levels)
    made.book.write("Rules", [added(key)])
    days = (THIS - timedelta(days=1), THIS)
    packs = [build_pack(made.book, made.meeting.id, day) for day in days]
    assert [each.rating.key.name for each in packs] == ["BRAG", "First dates"]
    assert {row.rating for row in packs[1].actions} <= set(packs[1].rating.key.printed)


def test_the_working_grace_is_printed_and_holds(made: Harbour) -> None:
    ours = made.book.recommendations.all()[1]
    at_once = replace(ours, timing="Immediately", due=THIS - timedelta(days=28))
    board = replace(made.board, working_grace_days=28)
    made.book.write("Rules", [changed(ours, at_once), changed(made.board, board)])
    rows = [build_pack(made.book, made.meeting.id, THIS + timedelta(days=late)).reports[0].rows[1] for late in (0, 1)]
    assert [row.rating.letter for row in rows] == ["A", "R"]
    assert rows[0].timing == "Immediately; working grace of 28 days: 30 Jun 2031"


def test_the_pack_names_the_minute_of_each_date_that_was_moved(made: Harbour) -> None:
    ruling = Ruling(DecisionKind.NEW_DATE, reason="Stone is late", due_after=date(2031, 9, 30))
    item = made.book.action_items.get(made.open_action.id)
    made.book.write("Decide", decide(made.book, item, ruling, on=THIS, meeting=made.meeting, in_minute="H9"))
    row = next(each for each in build_pack(made.book, made.meeting.id, THIS).actions if each.ref == item.ref)
    assert row.moved[-1].endswith("to 30 Sep 2031, minute H9") and row.slippage > 0


def test_files_of_evidence_are_named_with_their_numbers_to_the_board_only(made: Harbour) -> None:
    item = made.open_action
    kept = EvidenceFile(
        board_id=made.board.id, record_kind="action-items", record_id=item.id, name="wall.png", sha256="a1" * 32,
        exempt=True,
    )  # fmt: skip
    made.book.write("Keep", [added(kept)])
    ours, theirs = (build_pack(made.book, made.meeting.id, THIS, public=public) for public in (False, True))
    assert [(each.name, each.told) for each in ours.evidence] == [
        ("wall.png", f"Evidence of action {item.ref}. SHA-256 {kept.sha256}.")
    ]
    assert theirs.evidence == () and ours.cover.holds_exempt
