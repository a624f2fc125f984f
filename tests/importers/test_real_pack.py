"""A real pack (not part of the repository): counts, numbers and dates, never its sentences."""

import datetime
from pathlib import Path

import pytest

from desktop.documents.read import read_document
from desktop.domain.recommendation import Addressed, RecommendationStatus
from desktop.importers.amend import settle_in
from desktop.importers.reading import Reading
from desktop.importers.recognise import recognise
from desktop.workflows.starter_data import known_reports
from tests.importers.packs import known_report, records

NEXT_DATES = [(2015, 1, 9), (2015, 2, 6), (2015, 3, 6)]


@pytest.fixture(scope="module")
def pack(shared_seeds: Path) -> Reading:
    document = read_document(shared_seeds / "004_d0a9c35afd1b2984.txt")
    return recognise(document, today=datetime.date(2014, 11, 7))


def test_counts(pack: Reading) -> None:
    expected = {"boards": 1, "agenda-items": 7, "agenda-sub-items": 3, "meetings": 3, "attendance": 10, "minutes": 8}
    expected |= {"resolutions": 12, "reports": 2, "recommendations": 30, "strands": 11}
    expected |= {"terms-of-reference": 13, "aims": 7, "roles": 6}
    assert expected.items() <= pack.counts().items()


def test_every_line_is_placed_or_left_over(pack: Reading) -> None:
    left = {leftover.line for leftover in pack.leftovers}
    assert left | pack.placed == {line.number for line in pack.document.lines}
    assert not left & pack.placed


def test_meeting(pack: Reading) -> None:
    meeting = next(one for one in records(pack, "meetings") if one.date == datetime.date(2014, 11, 7))
    assert meeting.time == datetime.time(13, 30)
    assert meeting.venue.startswith("Town Hall") and meeting.venue.endswith("S60 2TH")
    assert len(meeting.future_dates) == 4


def test_pages_and_link_of_the_items(pack: Reading) -> None:
    items = {item.number: item for item in records(pack, "agenda-items") if item.parent_id is None}
    assert {number: (item.first_page, item.last_page) for number, item in items.items() if item.first_page} == {
        "2": (1, 5),
        "4": (6, 7),
        "5": (8, 16),
    }
    assert [len(items[number].links) for number in "1234567"] == [0, 0, 0, 1, 0, 0, 0]


def test_sub_items_stand_under_item_4(pack: Reading) -> None:
    items = records(pack, "agenda-items")
    parent = next(item for item in items if item.number == "4")
    assert [item.position for item in items if item.parent_id == parent.id] == [1, 2, 3]
    assert [item.paper.value for item in items if item.parent_id] == ["none", "none", "herewith"]


def test_only_the_sure_future_date_is_entered(pack: Reading) -> None:
    assert datetime.date(2014, 11, 28) in [one.date for one in records(pack, "meetings")]
    offered = [query.choices[0].label for query in pack.queries if "Which day" in query.question]
    assert offered == ["Friday 9 January 2015", "Friday 6 February 2015", "Friday 6 March 2015"]


def test_settling_a_date_makes_the_meeting(pack: Reading) -> None:
    reading = pack
    for query in [query for query in pack.queries if "Which day" in query.question]:
        reading = settle_in(reading, query, query.choices[0])
    dates = [one.date for one in records(reading, "meetings")]
    assert [datetime.date(*day) for day in NEXT_DATES] == dates[-3:]


def test_recommendations_under_timescales_have_refs_of_ours(pack: Reading) -> None:
    ours = [one for one in records(pack, "recommendations") if one.ref_is_ours]
    assert [one.ref for one in ours] == [
        *[f"I{n}" for n in range(1, 6)],
        *[f"3M{n}" for n in range(1, 5)],
        *[f"6M{n}" for n in range(1, 7)],
    ]
    assert all(one.due is None for one in ours)


def test_recommendations_with_printed_refs(pack: Reading) -> None:
    printed = {one.ref: one for one in records(pack, "recommendations") if not one.ref_is_ours}
    assert list(printed) == [f"R{n}" for n in range(1, 16)]
    assert len({one.theme for one in printed.values()}) == 11
    assert {ref: len(one.paragraphs) for ref, one in printed.items() if len(one.paragraphs) > 1} == {"R3": 3, "R9": 2}
    assert [ref for ref, one in printed.items() if one.urgent] == ["R5", "R6"]


def test_the_national_recommendation(pack: Reading) -> None:
    national = next(one for one in records(pack, "recommendations") if one.ref == "R15")
    assert national.addressee == "Department for Education"
    assert national.addressed is Addressed.NATIONAL
    assert national.status is RecommendationStatus.NOT_OURS


def test_the_unnamed_report_is_asked_about(shared_seeds: Path) -> None:
    document = read_document(shared_seeds / "004_d0a9c35afd1b2984.txt")
    drafts = records(recognise(document), "recommendations")[:15]
    known = known_report(datetime.date(2013, 11, 11), [(one.timing, one.paragraphs[0][:90]) for one in drafts])
    reading = recognise(document, known_reports=[known])
    query = next(query for query in reading.queries if query.question.startswith("Which report"))
    settled = settle_in(reading, query, query.choices[0])
    report = records(settled, "reports")[0]
    assert report.published == datetime.date(2013, 11, 11)
    dues = [one.due for one in records(settled, "recommendations")[:15]]
    assert (
        dues == [datetime.date(2013, 11, 11)] * 5 + [datetime.date(2014, 2, 11)] * 4 + [datetime.date(2014, 5, 11)] * 6
    )


def test_strands_unify_list_and_table(pack: Reading) -> None:
    strands = records(pack, "strands")
    assert [strand.number for strand in strands] == list(range(1, 12))
    assert all(strand.title and strand.text for strand in strands)
    assert not any(strand.responsibility for strand in strands)


def test_terms_are_numbered_by_place(pack: Reading) -> None:
    board = records(pack, "boards")[0]
    assert [clause.number for clause in board.terms_of_reference] == [*range(1, 8), *range(1, 7)]


def test_the_reports_that_come_along_are_offered(shared_seeds: Path) -> None:
    document = read_document(shared_seeds / "004_d0a9c35afd1b2984.txt")
    reading = recognise(document, known_reports=known_reports())
    offered = [query.choices[0].label for query in reading.queries if query.record_kind == "reports"]
    assert [label.rpartition("published ")[2] for label in offered] == ["11 November 2013", "26 August 2014"]
