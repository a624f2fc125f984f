"""What single cells say: statuses of other logs, ratings, leads, days."""

from datetime import date

import pytest

from desktop.domain.action_item import ActionStatus as Status
from desktop.domain.rating import Rating
from desktop.importers.action_log.days import read_day, read_due
from desktop.importers.action_log.headings import named_by
from desktop.importers.action_log.leads import read_leads
from desktop.importers.action_log.words import is_nothing, read_rating, read_status

TODAY = date(2014, 11, 27)


@pytest.mark.parametrize(
    ("printed", "status", "doubt"),
    [
        ("Complete", Status.CLOSED, "complete"),
        ("Closed at the May meeting", Status.CLOSED, ""),
        ("On-going", Status.IN_PROGRESS, "ongoing"),
        ("Partially complete", Status.IN_PROGRESS, ""),
        ("Not yet started", Status.NOT_STARTED, ""),
        ("Not complete", None, "open"),
        ("Proposed for closure", Status.PROPOSED, ""),
        ("Deferred", Status.ON_HOLD, ""),
        ("No longer required", Status.WITHDRAWN, ""),
        ("Referred to the Audit Panel", Status.TRANSFERRED, ""),
    ],
)
def test_statuses_of_others(printed, status, doubt) -> None:
    said = read_status(printed)
    assert (said.status, said.doubt) == (status, doubt)


def test_words_that_are_no_status() -> None:
    assert read_status("The lamp oil came on Tuesday") is None
    assert is_nothing("TBC") and is_nothing(" - ") and is_nothing("n/a")


@pytest.mark.parametrize(
    ("printed", "rating"),
    [
        ("G", Rating.ON_TRACK),
        ("Green - on track", Rating.ON_TRACK),
        ("Amber/Red", Rating.OVERDUE),
        ("🔵", Rating.COMPLETE),
        ("High", None),
        ("A long story about the harbour", None),
    ],
)
def test_ratings_as_printed(printed, rating) -> None:
    assert read_rating(printed) is rating


@pytest.mark.parametrize(
    ("cell", "leads"),
    [
        ("AB/CD", ("AB", "CD")),
        ("Director of Health and Housing", ("Director of Health and Housing",)),
        ("Chief Keeper and Director of Stores", ("Chief Keeper", "Director of Stores")),
        ("Head of StoresChief Keeper", ("Head of Stores", "Chief Keeper")),
        ("Ann Alder, Head of Stores", ("Ann Alder, Head of Stores",)),
        ("Ann Alder\nBen Birch", ("Ann Alder", "Ben Birch")),
        ("TBC", ("",)),
    ],
)
def test_leads_are_parted_only_where_each_could_lead(cell, leads) -> None:
    read = read_leads(cell)
    assert (read.lead, *read.others) == leads


def test_a_date_is_never_read_with_the_month_first() -> None:
    assert read_due("03/04/2015", today=TODAY, agreed=None).first.day == date(2015, 4, 3)
    turned = read_due("3/14/2015", today=TODAY, agreed=None).first
    assert (turned.day, turned.offered, turned.month_first) == (None, (date(2015, 3, 14),), True)


@pytest.mark.parametrize(
    ("cell", "words", "offered"),
    [
        ("Friday 6 March 2014", "Thursday", date(2015, 3, 6)),
        ("31 March 2105", "many years off", date(2015, 3, 31)),
        ("2105-03-31", "many years off", date(2015, 3, 31)),
        ("5 January 2014", "before the action was agreed", date(2015, 1, 5)),
    ],
)
def test_a_day_that_cannot_be_meant_is_asked_about(cell, words, offered) -> None:
    read = read_due(cell, today=TODAY, agreed=date(2014, 11, 7)).first
    assert words in read.doubt and read.offered[0] == offered


def test_days_of_spreadsheets_and_of_two_dates_in_a_cell() -> None:
    assert read_day("42094", today=TODAY).day == date(2015, 3, 31)
    moved = read_due("31/03/15 revised to 30/06/15", today=TODAY, agreed=None)
    assert (moved.first.day, moved.moved_to) == (date(2015, 3, 31), (date(2015, 6, 30),))
    assert read_due("Completed 1 May 2014", today=TODAY, agreed=None).done


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Action Owner", "lead"),
        ("Update on action", "update"),
        ("Date action agreed", "agreed"),
        ("Responsible Officer(s)", "lead"),
        ("Revised implementation date", "revised"),
        ("Exec date", ""),
        ("Cost code", ""),
    ],
)
def test_headings_in_other_words(heading, field) -> None:
    assert named_by(heading).field == field
