"""Agendas of invented boards in many forms."""

import datetime

import pytest

from desktop.domain.agenda import ItemKind, PaperStatus
from desktop.domain.board import BoardKind
from tests.importers.packs import by_number, reading_of, reading_of_text, records

FORMS = ["committee_agenda", "trust_board_table", "web_agenda", "letters_agenda", "review_table", "plain_lines"]
FORMS += ["numbered_recommendations", "terms_and_strands"]


@pytest.mark.parametrize(
    ("name", "board", "kind", "day", "time", "venue"),
    [
        (
            "committee_agenda",
            "Audit and Standards Committee",
            BoardKind.COMMITTEE,
            (2014, 7, 7),
            (10, 0),
            "Council Chamber, Civic Centre, Northmoor",
        ),
        (
            "trust_board_table",
            "Board of Directors",
            BoardKind.NHS,
            (2015, 5, 28),
            (9, 30),
            "Board Room, Trust Headquarters",
        ),
        (
            "web_agenda",
            "Safer Eastholm Partnership",
            BoardKind.OTHER,
            (2015, 3, 3),
            (14, 0),
            "The Guildhall, High Street, Eastholm",
        ),
        (
            "letters_agenda",
            "Governing Body of Oldbridge School",
            BoardKind.OTHER,
            (2015, 1, 14),
            (18, 0),
            "School Library",
        ),
        (
            "review_table",
            "Southfield Safeguarding Adults Board",
            BoardKind.SAFEGUARDING,
            (2015, 3, 6),
            (14, 0),
            "Committee Room 2, Shire Hall",
        ),
        (
            "plain_lines",
            "Fenwick Local Safeguarding Children Board",
            BoardKind.SAFEGUARDING,
            (2015, 2, 12),
            (13, 30),
            "Fenwick House, Mill Lane, Fenwick",
        ),
    ],
)
def test_head(name: str, board: str, kind: BoardKind, day: tuple, time: tuple, venue: str) -> None:
    reading = reading_of(name)
    found, meeting = records(reading, "boards")[0], records(reading, "meetings")[0]
    assert (found.name, found.kind) == (board, kind)
    assert (meeting.date, meeting.time) == (datetime.date(*day), datetime.time(*time))
    assert meeting.venue == venue


@pytest.mark.parametrize(
    ("name", "items", "sub_items"),
    [
        ("committee_agenda", 8, 2),
        ("trust_board_table", 7, 1),
        ("web_agenda", 4, 0),
        ("letters_agenda", 5, 4),
        ("review_table", 4, 0),
        ("plain_lines", 7, 0),
        ("numbered_recommendations", 4, 0),
        ("terms_and_strands", 3, 0),
    ],
)
def test_counts(name: str, items: int, sub_items: int) -> None:
    counts = reading_of(name).counts()
    assert (counts["agenda-items"], counts.get("agenda-sub-items", 0)) == (items, sub_items)


@pytest.mark.parametrize("name", FORMS)
def test_no_line_is_lost(name: str) -> None:
    reading = reading_of(name)
    assert len(reading.placed) + len(reading.leftovers) == len(reading.document.lines)


@pytest.mark.parametrize(
    ("name", "number", "paper", "pages"),
    [
        ("committee_agenda", "3", PaperStatus.HEREWITH, (5, 18)),
        ("committee_agenda", "4", PaperStatus.HEREWITH, (19, 26)),
        ("committee_agenda", "6", PaperStatus.HEREWITH, (27, 27)),
        ("committee_agenda", "a", PaperStatus.TO_FOLLOW, (None, None)),
        ("committee_agenda", "b", PaperStatus.VERBAL, (None, None)),
        ("trust_board_table", "1", PaperStatus.VERBAL, (None, None)),
        ("trust_board_table", "6", PaperStatus.HEREWITH, (None, None)),
        ("trust_board_table", "6.1", PaperStatus.TO_FOLLOW, (None, None)),
        ("letters_agenda", "D", PaperStatus.TO_FOLLOW, (None, None)),
        ("review_table", "3", PaperStatus.HEREWITH, (7, 12)),
    ],
)
def test_papers(name: str, number: str, paper: PaperStatus, pages: tuple) -> None:
    item = by_number(reading_of(name), number)
    assert (item.paper, (item.first_page, item.last_page)) == (paper, pages)


def test_columns_of_a_table() -> None:
    item = by_number(reading_of("trust_board_table"), "6")
    assert (item.title, item.presenter, item.minutes_allotted) == (
        "Finance report, month 1",
        "Director of Finance",
        15,
    )
    assert (item.purpose, item.note) == ("Assurance", "Enclosure 3")


def test_report_author_on_the_line_below_presents() -> None:
    assert by_number(reading_of("committee_agenda"), "4").presenter == "Director of Finance"


def test_exempt_paragraph_is_read() -> None:
    assert by_number(reading_of("committee_agenda"), "8").exempt_paragraphs == (3,)


def test_private_items_without_a_paragraph_are_asked_about() -> None:
    reading = reading_of("plain_lines")
    query = next(query for query in reading.queries if "Under which paragraph" in query.question)
    assert query.choices[2].effects[0].fields == {"exempt_paragraphs": [3]}
    assert len(query.choices) == 8


def test_parts_are_headings() -> None:
    headings = [
        item.title for item in records(reading_of("committee_agenda"), "agenda-items") if item.kind is ItemKind.HEADING
    ]
    assert headings == ["Part I - open to the public", "Part II - private"]


@pytest.mark.parametrize("name", ["committee_agenda", "letters_agenda", "web_agenda", "trust_board_table"])
def test_minutes_item_is_known(name: str) -> None:
    kinds = [item.kind for item in records(reading_of(name), "agenda-items")]
    assert kinds.count(ItemKind.MINUTES) == 1


@pytest.mark.parametrize(
    ("name", "days"),
    [
        ("committee_agenda", [(2014, 9, 8)]),
        ("letters_agenda", [(2015, 3, 11), (2015, 5, 20)]),
        ("web_agenda", [(2015, 6, 2)]),
        ("trust_board_table", [(2015, 6, 25)]),
        ("terms_and_strands", [(2015, 7, 2)]),
    ],
)
def test_future_meetings(name: str, days: list) -> None:
    assert [one.date for one in records(reading_of(name), "meetings")[1:]] == [datetime.date(*day) for day in days]


def test_an_impossible_date_is_asked_about() -> None:
    query = reading_of("terms_and_strands").queries[1]
    assert query.question.startswith("There is no 31 September 2015")
    assert [choice.label for choice in query.choices] == ["Leave this date out"]


def test_wrong_weekday_of_the_meeting_itself_is_asked_about() -> None:
    reading = reading_of_text("Lantern Board\nDate: Monday 8 July 2014\nAGENDA\n1. Apologies\n2. Minutes\n3. Lamps\n")
    query = reading.queries[0]
    assert query.record_kind == "meetings"
    assert "Tuesday 8 July 2014, as printed" in [choice.label for choice in query.choices]


def test_web_page_suffix_is_no_part_of_the_title() -> None:
    item = by_number(reading_of("web_agenda"), "42")
    assert (item.title, item.paper) == ("Minutes of the previous meeting", PaperStatus.HEREWITH)


def test_purposes_told_below_items_are_no_headings() -> None:
    lines = ["Harbour Board", "3 May 2016", "Agenda", "01 Apologies", "02 Minutes", "For decision", "03 Lamps"]
    lines += ["For information", "04 Berths", "For decision", "05 Date of next meeting"]
    items = records(reading_of_text("\n\n".join(lines)), "agenda-items")
    assert [item.number for item in items] == ["01", "02", "03", "04", "05"]


def test_a_meeting_that_was_moved_has_its_new_day() -> None:
    text = (
        "Harbour Board\n\n3 May 2016\n\nMeeting rearranged from Wednesday, 27 April 2016\n\nAgenda\n\n1. Apologies\n\n"
    )
    meeting = records(reading_of_text(text + "2. Minutes\n\n3. Lamps\n"), "meetings")[0]
    assert meeting.date == datetime.date(2016, 5, 3)
