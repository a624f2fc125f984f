"""The sample board that every newcomer meets."""

import hashlib
import json
from collections import Counter
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from desktop import paths
from desktop.documents.paper_kinds import MEDIA_TYPES, count
from desktop.domain.action_item import ActionStatus
from desktop.domain.kinds import KINDS
from desktop.domain.meeting import MeetingState
from desktop.domain.meeting_rule_words import read_meeting_rule
from desktop.domain.minute_refs import find_refs
from desktop.domain.page_run import paged
from desktop.domain.quorum import read_quorum
from desktop.domain.rating import Rating
from desktop.domain.rating_rule import rate
from desktop.domain.record_codec import from_json, to_json
from desktop.domain.timing import read_timing
from desktop.storage.book import Book
from desktop.workflows.arrange_agenda import arranged
from desktop.workflows.minute_versions import versions
from desktop.workflows.paper_edits import papers_of
from desktop.workflows.sample_days import SampleDays
from desktop.workflows.sample_events import Event, edits_of
from desktop.workflows.sample_records import SampleRecords
from tests.fixtures.sample_book import TODAY, Records, records

days = st.dates(date(2000, 1, 1), date(2060, 12, 31))
# phrases have places of their own that are filled in where one is put; of a file the bytes are no words
HAVE_PLACES = {"phrases", "paper-files", "evidence-contents", "position-entries"}
HAPPENED = ("made_on", "as_at", "asked_on", "answered_on", "sent_on", "returned_on", "received_on", "proposed_on")
HAPPENED += ("completed_on", "judged_on", "issued_on", "taken_on", "recommended_on", "closed_on")


def timescales_misread(found: dict[str, list[Any]]) -> list[Any]:
    """Return the actions and recommendations whose timescale is not read as the sample has it."""
    meetings = sorted(meeting.date for meeting in found["meetings"])
    begins = {report.id: report.counts_from for report in found["reports"]}
    reports = {one.id: begins[one.report_id] for one in found["recommendations"]}
    misread: list[Any] = []
    for item in found["action-items"]:
        base = item.agreed_on if item.timing.startswith("by") else reports.get(item.source_id, item.agreed_on)
        after = next((day for day in meetings if day > item.agreed_on), None)
        if read_timing(item.timing, base=base, next_meeting=after).due != item.original_due:
            misread.append(item)
    return misread + [
        one for one in found["recommendations"] if read_timing(one.timing, base=reports[one.id]).due != one.due
    ]


def test_there_is_enough_to_look_around_in(sample: Records) -> None:
    counts = {kind: len(found) for kind, found in sample.items()}
    assert counts["meetings"] == 9
    assert counts["minutes"] == 22
    assert counts["strands"] == 6
    assert counts["reports"] == 3
    assert counts["recommendations"] == 23
    assert counts["action-items"] >= 35
    assert counts["queries"] == 3
    assert (counts["measures"], counts["outcomes"], counts["headlines"], counts["functions"]) == (14, 6, 24, 6)
    assert not [kind for kind, number in counts.items() if not number]


@given(days)
@settings(max_examples=30, deadline=None)
def test_the_next_meeting_is_a_friday_soon(today: date) -> None:
    sample_days = SampleDays(today)
    meetings = [sample_days.day(42 * number) for number in range(-3, 7)]
    assert {day.weekday() for day in meetings} == {4}
    assert meetings[2] < today
    assert timedelta(days=8) <= meetings[3] - today <= timedelta(days=28)


@given(days)
@example(date(2004, 1, 23))  # a meeting moved by a holiday, so that it is more than six weeks after the one before
@example(date(2009, 12, 11))  # the next meeting moved over Christmas and the new year
@example(date(2044, 1, 22))  # a report came between a meeting's own day and the one it was moved to
@settings(max_examples=6, deadline=None)
def test_on_any_day_it_is_whole_and_nothing_has_happened_that_is_still_to_come(today: date) -> None:
    found = records(today)
    told = [one for kind, held in found.items() if kind not in HAVE_PLACES for one in held]
    words = [str(one).replace("fields={", "").replace("values={", "") for one in told if not hasattr(one, "query")]
    assert not [one for one in words if "{" in one]
    dated = [(one, name) for one in told for name in HAPPENED if getattr(one, name, None) is not None]
    assert not [(one, name) for one, name in dated if getattr(one, name) > today]
    assert timescales_misread(found) == []


def test_the_log_shows_every_status_and_rating(sample: Records) -> None:
    items = sample["action-items"]
    assert {item.status for item in items} == set(ActionStatus)
    ratings = {
        rate(
            item,
            as_at=TODAY,
            last_update=max((one.made_on for one in sample["updates"] if one.action_item_id == item.id), default=None),
            times_revised=sum(one.action_item_id == item.id for one in sample["extensions"]),
        )
        for item in items
    }
    assert ratings == set(Rating) - {Rating.DELAYED}


def test_refs_of_the_log_are_unique(sample: Records) -> None:
    assert max(Counter(item.ref for item in sample["action-items"]).values()) == 1


def test_revised_dates_lead_from_the_original_to_the_current(sample: Records) -> None:
    for item in sample["action-items"]:
        steps = sorted(
            (one for one in sample["extensions"] if one.action_item_id == item.id), key=lambda one: one.made_on
        )
        stops = [item.original_due, *(step.to_due for step in steps)]
        assert [step.from_due for step in steps] == stops[:-1]
        assert item.current_due == stops[-1]


def test_every_choice_of_a_query_can_be_carried_out(sample: Records) -> None:
    stands = {one.id: one for found in sample.values() for one in found}
    for query in sample["queries"]:
        for choice in query.choices:
            for effect in choice.effects:
                before = to_json(stands[effect.record_id]) if effect.record_id in stands else {"id": effect.record_id}
                assert from_json(KINDS[effect.kind], {**before, **effect.fields}).id == effect.record_id


def test_what_is_linked_is_there(sample: Records) -> None:
    stands = {(kind, one.id) for kind, found in sample.items() for one in found}
    for link in sample["links"]:
        assert {(link.from_kind, link.from_id), (link.to_kind, link.to_id)} <= stands


def test_a_meeting_is_moved_off_a_holiday() -> None:
    assert SampleDays(date(2015, 3, 24)).next_meeting == date(2015, 4, 10)


@pytest.mark.parametrize("text", ["{+7:loudly}"])
def test_an_unknown_style_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="style"):
        SampleDays(TODAY).fill(text)


def test_an_unknown_kind_of_day_is_refused() -> None:
    with pytest.raises(ValueError, match="no day"):
        SampleDays(TODAY).date_of({"day": "soon"})


def test_every_paper_is_what_its_record_says(sample: Records) -> None:
    files = {one.paper_id: one.content for one in sample["paper-files"]}
    for paper in sample["papers"]:
        form, pages = count(files[paper.id], paper.file_name)
        assert (MEDIA_TYPES[form], pages) == (paper.media_type, paper.pages), paper.file_name
        assert hashlib.sha256(files[paper.id]).hexdigest() == paper.sha256
    assert {paper.media_type for paper in sample["papers"]} == {MEDIA_TYPES[form] for form in ("pdf", "docx", "png")}


def test_no_paper_stands_in_a_meeting_twice(sample: Records) -> None:
    assert max(Counter(paper.sha256 for paper in sample["papers"]).values()) == 1


def test_numbers_pages_and_the_exclusion_are_as_the_program_writes_them(sample_book: Book) -> None:
    for meeting in sample_book.meetings.all(state=MeetingState.DRAFT_AGENDA):
        assert arranged(sample_book, meeting, sample_book.agenda_items.all(meeting_id=meeting.id)) == []
    for state in (MeetingState.DRAFT_AGENDA, MeetingState.DRAFT_MINUTES):
        (meeting,) = sample_book.meetings.all(state=state)
        stands = papers_of(sample_book, meeting)
        assert paged(stands.items, stands.papers) == (list(stands.items), list(stands.papers))


def test_the_corrected_minutes_are_kept_in_both_versions(sample_book: Book) -> None:
    (meeting,) = sample_book.meetings.all(state=MeetingState.CONFIRMED)
    assert len(versions(sample_book, meeting, "Chair")) == 2


def test_the_rule_of_the_calendar_and_the_quorum_are_read(sample: Records) -> None:
    (board,) = sample["boards"]
    assert read_meeting_rule(board.meeting_rule).weeks == 6
    assert read_quorum(board.quorum, len(sample["memberships"])).needed == 4


def test_references_in_the_minutes_lead_to_minutes(sample: Records) -> None:
    known = {minute.number for minute in sample["minutes"]}
    told = [number for minute in sample["minutes"] for ref in find_refs(minute.text) for number in ref.numbers]
    assert "E4" in told
    assert set(told) <= known


def test_its_story_is_told_in_its_order() -> None:
    told = json.loads((paths.seeds() / "sample-board" / "story.json").read_text(encoding="utf-8"))
    assert [step["day"] for step in told] == sorted(step["day"] for step in told)


def test_what_nobody_can_do_is_refused(sample_book: Book) -> None:
    with pytest.raises(ValueError, match="nobody can"):
        edits_of(Event(sample_book, "", TODAY, {"do": "dance"}, lambda _id: None))


def test_a_kind_that_no_book_holds_is_refused(sample_book: Book) -> None:
    with pytest.raises(ValueError, match="no book holds"):
        SampleRecords(SampleDays(TODAY)).edits(sample_book, {"tickets": []})
