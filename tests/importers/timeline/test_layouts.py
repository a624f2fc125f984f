"""The layouts in which timelines come, each with its headlines, its dates and what is asked."""

import pytest

from desktop.documents.read import read_pasted
from desktop.importers.timeline.read import likelihood
from tests.importers.timeline.harbours import headlines, inferred, questions, reading_of, told

SANDS, BUOYS, FERRY = "Sands surveyed by two boats", "Buoys painted in red", "Ferry let for the summer"
THREE = f"{SANDS}\t{BUOYS}\t{FERRY}"


def dates(text: str) -> list[str]:
    """Return the dates of the headlines, to the month where no day is known."""
    return [date if precision == "day" else date[:7] for _, date, precision, _ in told(reading_of(text))]


@pytest.mark.parametrize(
    ("heading", "months"),
    [
        ("\tOctober 2015\tNovember 2015\tDecember 2015", ["2015-10", "2015-11", "2015-12"]),
        ("\tNov-15\tDec-15\tJan-16", ["2015-11", "2015-12", "2016-01"]),
        ("Theme\tAug 2015 / Sept 2015\tOct\tNov", ["2015-08", "2015-10", "2015-11"]),
        ("\tNov\tDec\tJanuary 2016", ["2015-11", "2015-12", "2016-01"]),
        ("\t2015\t\t2016\n\tNovember\tDecember\tJanuary", ["2015-11", "2015-12", "2016-01"]),
        ("\t2015\t2016\t\n\tNovember\tDecember\tJanuary", ["2015-11", "2015-12", "2016-01"]),
        ("\tNov\tDec\tJan\n\t2015\t2015\t2016", ["2015-11", "2015-12", "2016-01"]),
        ("2015\tAug\tSept\tOct", ["2015-08", "2015-09", "2015-10"]),
        ("2015\t\t2016\nNovember\tDecember\tJanuary", ["2015-11", "2015-12", "2016-01"]),
        ("\tFebuary 2015\tMarch\tApril", ["2015-02", "2015-03", "2015-04"]),
        ("\t2013\t2014\t2015", ["2013-01", "2014-01", "2015-01"]),
    ],
)
def test_headings_date_the_columns_below_them(heading: str, months: list[str]) -> None:
    text = f"Timeline\n\n{heading}\nHarbour\t{THREE}"
    assert dates(text) == months
    assert {theme for theme, *_ in told(reading_of(text))} == {"Harbour"}


@pytest.mark.parametrize(
    ("titles", "year"),
    [
        ("Timeline (August 2015 – October 2015)", "2015"),
        ("Timeline\n\nFeb 2015 - Jan 2016", "2015"),
        ("Timeline of progress since August 2016", "2016"),
        ("Evidence file as at December 2016\n\nTimeline", "2016"),
        ("Timeline 2015/16", "2015"),
    ],
)
def test_years_by_the_period_are_inferred(titles: str, year: str) -> None:
    reading = reading_of(f"{titles}\n\n\tAugust\tSeptember\tOctober\nHarbour\t{THREE}")
    assert [one.date.year for one in headlines(reading) if one.date] == [int(year)] * 3
    assert [one.timing for one in headlines(reading)] == ["August", "September", "October"]
    assert all(f"the year {year} is not printed here" in note for note in inferred(reading))
    assert not questions(reading)


def test_each_table_goes_by_the_period_above_it() -> None:
    parts = [
        f"({period})\n\n\t{months}\nHarbour\t{THREE}"
        for period, months in (
            ("February – April 2015", "Feb\tMar\tApr"),
            ("December 2015 – February 2016", "Dec\tJan\tFeb"),
        )
    ]
    months = ["2015-02", "2015-03", "2015-04", "2015-12", "2016-01", "2016-02"]
    assert dates("Timeline\n\n" + "\n\n".join(parts)) == months


def test_a_period_of_two_years_is_asked_about_once() -> None:
    heading = "\tAugust\tSeptember\tOctober"
    reading = reading_of(
        f"Timeline: February 2015 to January 2017\n\n{heading}\nHarbour\t{THREE}\n\n{heading}\nCouncil\t{THREE}"
    )
    assert [one.date for one in headlines(reading)] == [None] * 6
    assert len(questions(reading)) == 1
    query = next(query for query in reading.queries if query.record_kind == "headlines")
    assert [choice.label for choice in query.choices][:2] == [
        "August 2016 to October 2016",
        "August 2015 to October 2015",
    ]
    assert [len(choice.effects) for choice in query.choices] == [6, 6, 0]
    assert query.choices[0].effects[0].fields == {"date": "2016-08-01", "precision": "month", "timing": "August"}


def test_a_year_that_nothing_says_is_not_invented() -> None:
    reading = reading_of(f"Timeline\n\n\tAugust\tSeptember\tOctober\nHarbour\t{THREE}")
    assert [one.date for one in headlines(reading)] == [None] * 3
    assert [one.timing for one in headlines(reading)] == ["August", "September", "October"]
    assert len(questions(reading)) == 1


@pytest.mark.parametrize("mark", ["<p>", "<br/>", " • ", "<p>- "])
def test_several_headlines_in_a_cell(mark: str) -> None:
    reading = reading_of(f"Timeline\n\n\tMay 2015\tJune 2015\nHarbour\t{mark.join([SANDS, BUOYS])}\t{FERRY}")
    assert [one.text for one in headlines(reading)] == [SANDS, BUOYS, FERRY]


def test_a_theme_split_over_rows_and_continued_on_the_next_page() -> None:
    heading = "\tAugust 2016\tSeptember 2016"
    rows = ["Helping the\tA sand bank moved\tTugs sold", "council\tMasts raised\t", "improve\t\tLamps lit"]
    pages = [[heading, *rows, "Others\tStorm at sea\t"], [heading, "\tFlood on the coast\t"],
             [heading, "Helping the council improve (continued)\t\tPlan adopted"]]  # fmt: skip
    text = "Timeline\n\n" + "\n\n".join(map("\n".join, pages))
    reading = reading_of(text)
    assert [theme for theme, *_ in told(reading)] == [*["Helping the council improve"] * 4, "Others", "Others",
                                                       "Helping the council improve"]  # fmt: skip
    assert "the table before" in inferred(reading)[5]


def test_a_table_that_goes_on_without_its_heading() -> None:
    months = "\tMay 2015\tJune 2015\tJuly 2015"
    text = f"Timeline\n\n{months}\nHarbour\t{THREE}\n\n\tLamps lit on the mole\t\t\nCouncil\t{THREE}"
    assert dates(text) == ["2015-05", "2015-06", "2015-07", "2015-05", "2015-05", "2015-06", "2015-07"]
    assert [theme for theme, *_ in told(reading_of(text))] == ["Harbour"] * 4 + ["Council"] * 3


def test_themes_as_headings_over_tables_without_a_column_for_them() -> None:
    table = f"May 2015\tJune 2015\tJuly 2015\n{THREE}"
    for text in (
        f"Timeline\n\nHarbour\n\n{table}\n\nCouncil\n\n{table}",
        f"Timeline\n\nHarbour\t\t\n{table}\nCouncil\t\t\n{table}",
    ):
        reading = reading_of(text)
        assert [theme for theme, *_ in told(reading)] == ["Harbour"] * 3 + ["Council"] * 3
        assert not reading.leftovers


def test_months_down_and_themes_across() -> None:
    text = f"Timeline\n\nMonth\tHarbour\tCouncil\nMarch 2015\t{SANDS}<p>{BUOYS}\t{FERRY}"
    text += "\nApril\t\tPlan adopted by all\n\tLamps lit on quay\t"
    assert told(reading_of(text)) == [
        ("Harbour", "2015-03-01", "month", SANDS),
        ("Harbour", "2015-03-01", "month", BUOYS),
        ("Council", "2015-03-01", "month", FERRY),
        ("Council", "2015-04-01", "month", "Plan adopted by all"),
        ("Harbour", "2015-04-01", "month", "Lamps lit on quay"),
    ]


def test_date_event_and_theme() -> None:
    text = f"Chronology\n\nDate\tEvent\tTheme\n12 March 2015\t{SANDS}\tHarbour"
    text += f"\nMay 2015\t{BUOYS}\tCouncil\nTBC\t{FERRY}\tCouncil"
    assert told(reading_of(text)) == [
        ("Harbour", "2015-03-12", "day", SANDS),
        ("Council", "2015-05-01", "month", BUOYS),
        ("Council", "None", "", FERRY),
    ]
    assert questions(reading_of(text)) == ["“TBC” is not read as a date. When did it happen?"]


def test_a_date_column_that_goes_on_with_text() -> None:
    text = (
        f"Timeline\n\n12 March 2015 – {SANDS}\tHarbour\n3 April 2015 – {BUOYS}\tHarbour\n7 May 2015 – {FERRY}\tCouncil"
    )
    assert [(theme, words) for theme, _, _, words in told(reading_of(text))] == [
        ("Harbour", SANDS), ("Harbour", BUOYS), ("Council", FERRY)
    ]  # fmt: skip
    assert dates(text) == ["2015-03-12", "2015-04-03", "2015-05-07"]


def test_lists_are_dated_by_their_heading_or_their_own_day() -> None:
    months = f"Timeline\n\nAugust 2016\n\n- {SANDS}\n- {BUOYS}\n\nJanuary\n\n- 12 January – {FERRY}"
    months += "\n\nWritten by the secretary, whom it may concern, in good faith."
    assert dates(months) == ["2016-08", "2016-08", "2017-01-12"]
    assert [left.text.split()[0] for left in reading_of(months).leftovers] == ["Written"]
    assert dates(f"Timeline\n\n12 May 2015: {SANDS}\n4 July: {BUOYS}\nFebruary 2016 – {FERRY}") == [
        "2015-05-12", "2015-07-04", "2016-02"
    ]  # fmt: skip


def test_a_timeline_without_months_is_undated_and_asked_about_once() -> None:
    for body in (f"Theme\tHeadlines\nHarbour\t{SANDS}<p>{BUOYS}\nCouncil\t{FERRY}", f"- {SANDS}\n- {BUOYS}\n- {FERRY}"):
        reading = reading_of(f"Timeline of key headlines\n\n{body}")
        assert [(date, precision) for _, date, precision, _ in told(reading)] == [("None", "")] * 3
        assert len(questions(reading)) == 1


def test_a_cell_under_no_month_is_undated_and_asked_about() -> None:
    reading = reading_of(f"Timeline\n\n\tMay 2015\tJune 2015\tOngoing\nHarbour\t{THREE}")
    assert [one.timing for one in headlines(reading)] == ["May 2015", "June 2015", "Ongoing"]
    assert headlines(reading)[2].date is None
    assert [question.split(",")[0] for question in questions(reading)] == ["1 headline stands under “Ongoing”"]


def test_a_month_that_runs_backwards_is_asked_about() -> None:
    reading = reading_of(f"Timeline\n\n\tNovember 2016\tDecember 2016\tJanuary 2016\nHarbour\t{THREE}")
    assert str(headlines(reading)[2].date) == "2016-01-01"
    query = next(query for query in reading.queries if query.record_kind == "headlines")
    assert query.choices[1].label == "January 2017"
    assert query.choices[1].effects[0].fields["date"] == "2017-01-01"


def test_a_day_counts_only_where_the_cell_begins_with_it() -> None:
    cells = f"12 May 2015 – {SANDS}\tOffers closed on 3 June 2015 at noon\t3 May – {FERRY}"
    reading = reading_of(f"Timeline\n\n\tMay 2015\tJune 2015\tJuly 2015\nHarbour\t{cells}")
    assert [str(one.date) for one in headlines(reading)] == ["2015-05-12", "2015-06-01", "2015-05-03"]
    assert len(questions(reading)) == 1


def test_external_only_where_the_theme_says_so() -> None:
    rows = f"External\t{THREE}\nWhat others did\t{THREE}\nHarbour\t{THREE}"
    reading = reading_of(f"Timeline\n\n\tMay 2015\tJune 2015\tJuly 2015\n{rows}")
    assert [one.external for one in headlines(reading)] == [True] * 3 + [False] * 6
    assert questions(reading) == ["Did the 3 headlines under “What others did” happen outside the organisation?"]


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        (f"Timeline\n\n\tMay 2015\tJune 2015\tJuly 2015\nHarbour\t{THREE}", 3),
        (f"Progress\n\n\tMay 2015\tJune 2015\tJuly 2015\nHarbour\t{THREE}", 2),
        (f"Forward plan\n\nItem\tMay 2015\tJune 2015\tJuly 2015\nHarbour\t{THREE}", 0),
        ("Scorecard\n\nMeasure\tMay 2015\tJune 2015\tJuly 2015\nBoats let\t12\t13\t15%", 0),
        ("Present\n\nName\t12 May 2015\t3 June 2015\nCouncillor A. Alder\tPresent\tApologies", 0),
        ("Calendar of meetings\n\n12 May 2015: Cabinet\n\n3 June 2015: Council\n\n4 July 2015: Board", 0),
    ],
)
def test_it_is_sure_only_of_a_timeline_by_name(text: str, sure: int) -> None:
    assert likelihood(read_pasted(text)) == sure
