"""Timelines of other bodies: agencies, sources, sheets, case histories, headlines that ran together."""

from pathlib import Path

import pytest

from desktop.documents.read import read_pasted
from desktop.domain.headline import DatePrecision
from desktop.importers.amend import settle_in
from desktop.importers.timeline.read import likelihood
from tests.importers.timeline.harbours import headlines, questions, reading_of, told

HEADING = "\tMay 2015\tJune 2015"


def texts(cell: str) -> list[str]:
    """Return the headlines of the first cell of a timeline."""
    reading = reading_of(f"Timeline\n\n{HEADING}\nHarbour\t{cell}\tFerry let for the summer")
    return [one.text for one in headlines(reading) if one.timing == "May 2015"]


@pytest.mark.parametrize(
    "cell",
    [
        "Sands were surveyed.Buoys painted red.Two tugs sold.",
        "- Sands were surveyed. - Buoys painted red. - Two tugs sold.",
        "o Sands were surveyed. o Buoys painted red. o Two tugs sold.",
        "<p>Sands were surveyed.</p><p></p><p>Buoys painted red.</p><p>Two tugs sold.</p>",
    ],
)
def test_headlines_that_ran_together_are_parted_where_it_is_sure(cell: str) -> None:
    assert texts(cell) == ["Sands were surveyed.", "Buoys painted red.", "Two tugs sold."]


@pytest.mark.parametrize(
    "cell",
    ["Dues rose by 3.5% - a record", "Prize of the St.Elmo Trust"],
)
def test_what_only_looks_run_together_stays_whole(cell: str) -> None:
    assert texts(cell) == [cell]


def test_words_that_run_into_each_other_are_asked_about() -> None:
    reading = reading_of(
        f"Timeline\n\n{HEADING}\nHarbour\tHarbour plan agreed by councilFirst buoy painted bright red\tFerry let"
    )
    assert len(headlines(reading)) == 2
    [query] = [query for query in reading.queries if query.record_kind == "headlines"]
    parted = settle_in(reading, query, query.choices[1])
    assert [one.text for one in headlines(parted) if one.timing == "May 2015"] == [
        "Harbour plan agreed by council",
        "First buoy painted bright red",
    ]
    assert {one.theme for one in headlines(parted)} == {"Harbour"}


def test_cells_of_sentences_alone_under_their_months_are_asked_about_once() -> None:
    cell = "Sands were surveyed. Buoys were painted red."
    reading = reading_of(f"Timeline\n\n{HEADING}\nHarbour\t{cell}\t{cell}\nCouncil\t{cell}\tPlan adopted by all")
    assert len(headlines(reading)) == 4
    [query] = [query for query in reading.queries if query.record_kind == "headlines"]
    assert query.question.startswith("3 cells hold several sentences")
    assert len(headlines(settle_in(reading, query, query.choices[1]))) == 7


def test_a_chronology_of_several_agencies() -> None:
    text = "Case review of the ferry\nChronology\n\nDate\tAgency\tEvent\tSource"
    text += (
        "\n12.01.09\tPilots\tBoat ran aground on the bar\tLog book\n03/02/2009\tCoastguard\tCall was missed at night\t"
    )
    reading = reading_of(text)
    assert [(theme, date, words) for theme, date, _, words in told(reading)] == [
        ("Pilots", "2009-01-12", "Boat ran aground on the bar"),
        ("Coastguard", "2009-02-03", "Call was missed at night"),
    ]
    assert [one.source for one in headlines(reading)] == ["Log book", ""]


def test_the_title_of_the_paper_is_no_theme() -> None:
    reading = reading_of("The ferry and its wreck\nChronology of events\n\nDate\tEvent\nMay 2015\tFerry ran aground\n"
                         "June 2015\tFerry was raised")  # fmt: skip
    assert {one.theme for one in headlines(reading)} == {""}


def test_a_case_history_in_sentences() -> None:
    text = """Case history: the ferry

3 April 2012. The ferry was sold to a new owner.

On 19 June 2012, the pilot found a leak below the deck.

July to September 2012: three further leaks were found.
"""
    assert likelihood(read_pasted(text)) == 3
    assert [(date, words.split()[0]) for _, date, _, words in told(reading_of(text))] == [
        ("2012-04-03", "The"),
        ("2012-06-19", "On"),
        ("2012-07-01", "three"),
    ]


def test_months_below_a_year_that_stands_alone() -> None:
    reading = reading_of("Timeline\n\n2015\n\n14 January - Quay opened\nJune - Ferry let\n\n2016\n\nMay - Tug sold")
    assert [(str(one.date), one.precision) for one in headlines(reading)] == [
        ("2015-01-14", DatePrecision.DAY),
        ("2015-06-01", DatePrecision.MONTH),
        ("2016-05-01", DatePrecision.MONTH),
    ]
    assert not questions(reading)


def test_a_sheet_that_is_called_a_timeline_in_its_first_row(tmp_path: Path) -> None:
    import openpyxl

    from desktop.workflows.read_paper import read_paper

    book = openpyxl.Workbook()
    for row in (["Timeline of key events"], ["Theme", "Jan-18", "Feb-18"], ["Quay", "Crane was sold", "Quay let"],
                [None, None, "Lamps were lit"]):  # fmt: skip
        book.active.append(row)
    book.save(tmp_path / "events.xlsx")
    reading = read_paper(tmp_path / "events.xlsx")
    assert (reading.kind, len(headlines(reading)), {one.theme for one in headlines(reading)}) == (
        "timeline",
        3,
        {"Quay"},
    )


def test_a_heading_that_begins_with_a_cell_too_many() -> None:
    rows = "Harbour\tSands were surveyed\t\tTugs sold at auction\n\tBuoys painted red\tFerry was let\t"
    reading = reading_of(f"Timeline\n\n\t\t2015\t\t2016\n\t\tNovember\tDecember\tJanuary\n{rows}")
    assert [f"{one.date:%Y-%m}" for one in headlines(reading)] == ["2015-11", "2015-11", "2015-12", "2016-01"]
    assert not questions(reading)


def test_rows_that_hold_one_line_of_each_cell() -> None:
    rows = "Harbour\tHarbour Master\tFerry let\nand quays\tappointed by the\tfor the\n\tCouncil of Ports\tsummer"
    reading = reading_of(f"Timeline\n\n{HEADING}\n{rows}")
    assert [(one.theme, one.text) for one in headlines(reading)] == [
        ("Harbour and quays", "Harbour Master appointed by the Council of Ports"),
        ("Harbour and quays", "Ferry let for the summer"),
    ]
