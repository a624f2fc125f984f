"""Agendas, minutes, briefs and extracts, read from the book."""

from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest

from desktop.domain.agenda import AgendaItem, ItemKind, PageRun, Paper, PaperFile, PaperStatus, Supplement
from desktop.domain.edits import added, added_all, changed
from desktop.domain.errors import Refused
from desktop.domain.meeting import Attendance, AttendanceRole, Declaration, Meeting, MeetingState
from desktop.domain.minutes import Correction, Minute, Resolution, ResolutionVerb
from desktop.exports.agenda_contents import AgendaContents
from desktop.workflows.build_agenda import build_agenda, build_supplement
from desktop.workflows.build_brief import build_brief
from desktop.workflows.build_extract import build_extract
from desktop.workflows.build_minutes import build_minutes
from desktop.workflows.build_papers import build_papers
from tests.workflows.harbour_book import LAST, Harbour


@pytest.fixture
def last(made: Harbour) -> Meeting:
    """The meeting before, of which there are minutes."""
    found = made.book.meetings.first(board_id=made.board.id, date=LAST)
    assert found is not None
    return found


def put(made: Harbour, *records: Any) -> None:
    made.book.write("Put", added_all(records))


def change(made: Harbour, record: Any, **fields: Any) -> Any:
    newer = replace(record, **fields)
    made.book.write("Change", [changed(record, newer)])
    return newer


def item_named(made: Harbour, title: str) -> AgendaItem:
    found = made.book.agenda_items.first(meeting_id=made.meeting.id, title=title)
    assert found is not None
    return found


def said(contents: AgendaContents) -> list[tuple[str, str]]:
    return [(line.number, f"{line.title} {line.paper}".strip()) for line in contents.lines]


def attach(made: Harbour, item: AgendaItem, content: bytes = b"x", **fields: Any) -> Paper:
    paper = Paper(
        agenda_item_id=item.id,
        title="Survey",
        file_name="survey.pdf",
        media_type="application/pdf",
        **{"pages": 2, **fields},
    )
    put(made, paper, PaperFile(paper_id=paper.id, content=content))
    return paper


def test_an_agenda_prints_herewith_and_pages(made: Harbour) -> None:
    assert said(build_agenda(made.book, made.meeting.id))[:3] == [
        ("1", "Apologies"), ("2", "The sea wall (herewith) (Pages 1 - 5)"), ("", "Its northern end"),
    ]  # fmt: skip


def test_a_full_agenda_that_names_a_private_item_says_so_on_every_page(made: Harbour) -> None:
    assert "NOT FOR PUBLICATION (EXEMPT: PARAGRAPH 3)" in build_agenda(made.book, made.meeting.id).masthead.standing


def test_a_public_agenda_has_a_neutral_line(made: Harbour) -> None:
    contents = build_agenda(made.book, made.meeting.id, public=True)
    assert contents.masthead.standing == "PUBLIC COPY"
    assert [line.title for line in contents.lines[3:]] == ["[exempt: paragraph 3]"] * 2
    assert "ropeworks" not in repr(contents).lower()


def test_the_resolution_that_excludes_the_public_is_printed_with_its_item(made: Harbour) -> None:
    words = "That the public be excluded."
    put(
        made,
        AgendaItem(meeting_id=made.meeting.id, position=9, title="Exclusion", kind=ItemKind.EXCLUSION, note=words),
    )
    assert build_agenda(made.book, made.meeting.id, public=True).lines[-1].details == (words,)


def test_dates_stand_below_the_item_about_them(made: Harbour) -> None:
    put(
        made,
        Meeting(board_id=made.board.id, date=date(2031, 7, 31), time=time(10)),
        AgendaItem(meeting_id=made.meeting.id, position=9, number="4", title="Dates", kind=ItemKind.DATES),
    )
    contents = build_agenda(made.book, made.meeting.id)
    assert contents.lines[-1].details == ("Thursday 31 July 2031, 10 am",) and not contents.dates


def test_a_printed_date_with_a_wrong_weekday_is_still_to_be_confirmed(made: Harbour) -> None:
    change(made, made.meeting, future_dates=("Monday 31 July 2031", "Friday 29 August 2031"))
    dates = build_agenda(made.book, made.meeting.id).dates
    assert dates == ("Monday 31 July 2031 (to be confirmed)", "Friday 29 August 2031")


def test_a_supplement_has_what_it_brings_and_letters_for_its_pages(made: Harbour) -> None:
    put(made, Supplement(meeting_id=made.meeting.id, number=1, after_page=9, issued_on=date(2031, 6, 27)))
    attach(made, item_named(made, "The sea wall"), supplement=1, first_page=1, last_page=2)
    put(
        made,
        AgendaItem(
            meeting_id=made.meeting.id, position=9, number="4", title="A wreck", urgent=True, urgency_agreed=True,
            urgency_reason="It drifts.", supplement=1, paper=PaperStatus.TABLED,
        ),
    )  # fmt: skip
    contents = build_supplement(made.book, made.meeting.id, 1)
    assert contents.heading == "Supplementary agenda 1"
    assert said(contents) == [("2", "The sea wall (herewith) (Pages 9a - 9b)"), ("4", "A wreck (tabled)")]
    assert contents.lines[1].details == ("Urgent item. Special circumstances: It drifts.",)
    main = build_agenda(made.book, made.meeting.id)
    assert ("2", "The sea wall (herewith) (Pages 1 - 5) (Supplement 1, pages 9a - 9b)") in said(main)
    assert "A wreck" not in repr(main)


def test_there_is_no_supplement_of_that_number(made: Harbour) -> None:
    with pytest.raises(Refused, match="no supplementary agenda 2"):
        build_supplement(made.book, made.meeting.id, 2)


def test_papers_follow_in_the_order_of_the_run(made: Harbour) -> None:
    attach(made, item_named(made, "The sea wall"), first_page=1, last_page=5)
    found = build_papers(made.book, made.meeting.id).papers
    assert [(each.title, each.pages, each.read is not None) for each in found] == [
        ("Survey", "1 - 5", True),
        ("Item 3: Purchase of the ropeworks", "6 - 9", False),
    ]
    assert found[0].read is not None and found[0].read() == b"x"


def test_a_public_copy_has_a_slip_for_each_private_paper(made: Harbour) -> None:
    attach(made, item_named(made, "The sea wall"), first_page=1, last_page=5, exempt=True)
    attach(made, made.secret_item, first_page=6, last_page=9)
    change(made, item_named(made, "Purchase of the ropeworks"), paper=PaperStatus.HEREWITH)
    found = build_papers(made.book, made.meeting.id, public=True).papers
    assert [(each.item, each.read) for each in found] == [
        ("Item 2: The sea wall", None), ("Item 3: [exempt: paragraph 3]", None),
    ]  # fmt: skip
    assert "survey" not in repr(found).lower() and "ropeworks" not in repr(found).lower()


def test_a_run_of_its_own_begins_with_page_one(made: Harbour) -> None:
    put(made, Supplement(meeting_id=made.meeting.id, number=2, run=PageRun.OWN))
    attach(made, item_named(made, "The sea wall"), supplement=2, first_page=1, last_page=2)
    (paper,) = build_papers(made.book, made.meeting.id, supplement=2).papers
    assert paper.pages == "1 - 2"


def test_minutes_are_a_draft_subject_to_correction(made: Harbour, last: Meeting) -> None:
    contents = build_minutes(made.book, last.id)
    assert contents.masthead.standing.startswith("DRAFT")
    assert contents.notes == ("Draft minutes: subject to correction, and to confirmation at the next meeting.",)
    assert contents.signature and not contents.loose_leaf


def test_confirmed_minutes_say_where_and_leave_room_for_the_signature(made: Harbour, last: Meeting) -> None:
    change(
        made, last, state=MeetingState.CONFIRMED, confirmed_at_meeting_id=made.meeting.id, confirmed_in_minute="H7"
    )  # fmt: skip
    contents = build_minutes(made.book, last.id)
    assert "DRAFT" not in contents.masthead.standing
    assert contents.notes[0].startswith(
        "Confirmed as a correct record at the meeting of Monday 30 June 2031 (Minute No."
    )
    assert contents.signature[0].startswith("Signed: ") and contents.loose_leaf


def test_signed_minutes_name_who_signed(made: Harbour, last: Meeting) -> None:
    change(made, last, state=MeetingState.SIGNED, signed_by="The Chair", signed_on=date(2031, 6, 30))
    contents = build_minutes(made.book, last.id)
    assert contents.notes[-1] == "Signed by The Chair on Monday 30 June 2031."
    assert not contents.signature


def test_a_correction_outside_any_minute_stands_at_the_end(made: Harbour, last: Meeting) -> None:
    put(
        made,
        Correction(
            meeting_id=last.id, part="apologies", before="", after="The Pilot", made_at_meeting_id=made.meeting.id
        ),
    )
    (words,) = build_minutes(made.book, last.id).corrections
    assert words == "Corrected on Monday 30 June 2031, apologies: “The Pilot” added."


def test_who_was_there_is_listed_with_the_chair_first(made: Harbour, last: Meeting) -> None:
    put(
        made,
        Attendance(meeting_id=last.id, position=8, name="The Chair", capacity="Harbour Master", presiding=True),
        Attendance(meeting_id=last.id, position=9, name="The Pilot", role=AttendanceRole.APOLOGIES),
    )
    people = {each.heading: each.names for each in build_minutes(made.book, last.id).people}
    assert people["Present:-"][0] == "The Chair, Harbour Master (in the Chair)"
    assert people["Apologies for absence were received from:-"] == ("The Pilot",)


def test_parts_stand_under_their_verbs_with_votes(made: Harbour, last: Meeting) -> None:
    minute = Minute(meeting_id=last.id, position=9, number="H6", title="LAMPS")
    put(
        made,
        minute,
        Resolution(minute_id=minute.id, position=1, part="(1)", text="That it be noted.", verb=ResolutionVerb.NOTED),
        Resolution(minute_id=minute.id, position=2, part="(2)", text="That it burn.", votes_for=4, votes_against=1),
    )
    printed = build_minutes(made.book, last.id).minutes[-1]
    assert [(each.verb, len(each.parts)) for each in printed.decisions] == [("Noted:-", 1), ("Resolved:-", 1)]
    assert printed.decisions[1].parts[0].vote == "(Vote: 4 for, 1 against.)"


def test_a_public_copy_of_a_private_minute_has_its_summary_alone(made: Harbour, last: Meeting) -> None:
    secret = made.book.minutes.first(meeting_id=last.id, number="H5")
    assert secret is not None
    change(made, secret, public_summary="The Board considered a purchase.")
    contents = build_minutes(made.book, last.id, public=True)
    assert contents.minutes[1].paragraphs == ("The Board considered a purchase.",)
    assert "offers" not in repr(contents) and not contents.signature


def test_a_declaration_for_a_private_item_is_told_without_its_nature(made: Harbour) -> None:
    put(
        made,
        Declaration(
            meeting_id=made.meeting.id, name="The Chair", agenda_item_id=made.secret_item.id, nature="Sells rope"
        ),
    )
    (told,) = build_minutes(made.book, made.meeting.id, public=True).declarations
    assert told == "The Chair declared a personal interest, item 3."


def test_an_extract_names_board_meeting_and_who_asked(made: Harbour, last: Meeting) -> None:
    minute = made.book.minutes.first(meeting_id=last.id, number="H4")
    assert minute is not None
    contents = build_extract(made.book, minute.id, asked_by="the Pilots' Committee.")
    assert contents.heading == "Extract from the minutes of the meeting of Friday 30 May 2031"
    assert contents.notes == ("Made at the request of the Pilots' Committee.",)
    assert [each.number for each in contents.minutes] == ["H4"]
    assert "Extract of Minute No. H4" in contents.certificate[-1]


def test_a_public_extract_of_a_private_minute_is_refused_without_a_summary(made: Harbour, last: Meeting) -> None:
    secret = made.book.minutes.first(meeting_id=last.id, number="H5")
    assert secret is not None
    with pytest.raises(Refused, match="no summary for the public"):
        build_extract(made.book, secret.id, public=True)


def test_the_brief_has_clock_times_and_what_is_due(made: Harbour) -> None:
    change(made, made.meeting, time=time(13, 30))
    change(made, item_named(made, "Apologies"), minutes_allotted=5)
    brief = build_brief(made.book, made.meeting.id)
    starts = {row.title: row.starts for row in brief.rows}
    assert (starts["Apologies"], starts["The sea wall"]) == ("1.30 pm", "1.35 pm")
    wall = next(row for row in brief.rows if row.title == "The sea wall")
    assert any("HB/1 Mend the wall" in words and "30 days late" in words for words in wall.watch)
    assert brief.masthead.standing == "PRIVATE: FOR THE CHAIR ONLY"


def test_the_brief_foresees_what_was_declared_before(made: Harbour, last: Meeting) -> None:
    before = AgendaItem(meeting_id=last.id, title="The sea wall: a survey")
    put(made, before, Declaration(meeting_id=last.id, name="The Pilot", agenda_item_id=before.id, nature="Owns it"))
    wall = next(row for row in build_brief(made.book, made.meeting.id).rows if row.title == "The sea wall")
    assert "The Pilot may declare an interest (personal: Owns it), as on 30 May 2031." in wall.watch


def test_an_item_is_expected_to_come_to_something(made: Harbour) -> None:
    change(made, item_named(made, "The sea wall"), purpose="For decision")
    rows = {row.title: row.outcome for row in build_brief(made.book, made.meeting.id).rows}
    assert rows["Apologies"] == ("Apologies noted, substitutes named.",)
    assert rows["The sea wall"] == ("For decision.", "A resolution.")


def test_a_meeting_that_is_not_there_is_refused(made: Harbour) -> None:
    made.book.write("Nothing", [added(Meeting(board_id=made.board.id, date=date(2032, 1, 1)))])
    with pytest.raises(Refused, match="not in the book any more"):
        build_agenda(made.book, "nobody")


def test_an_empty_minute_says_so_in_a_draft_and_never_when_confirmed(made: Harbour, last: Meeting) -> None:
    put(made, Minute(meeting_id=last.id, number="H99", title="EMPTY", position=99))
    assert build_minutes(made.book, last.id).minutes[-1].paragraphs == ("[to be written]",)
    change(made, made.book.meetings.get(last.id), state=MeetingState.CONFIRMED)
    assert build_minutes(made.book, last.id).minutes[-1].paragraphs == ()
