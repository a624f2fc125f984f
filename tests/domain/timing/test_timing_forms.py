"""Forms that officers write beyond one plan: packs, quarters, weeks, feasts, recurrences, revised dates."""

from datetime import date

import pytest

from desktop.domain.timing import URGENT_NOTE, read_timing

BASE = date(2014, 11, 7)
NEXT_MEETING = date(2014, 11, 28)

# The words, kind, start, due; read with BASE and NEXT_MEETING.
EXACT = (
    ("Immediately", "immediate", "", "2014-11-07"),
    ("with immediate effect", "immediate", "", "2014-11-07"),
    ("Within three months", "within", "", "2015-02-07"),
    ("within 28 days", "within", "", "2014-12-05"),
    ("4 weeks", "within", "", "2014-12-05"),
    ("6 months from publication", "within", "", "2015-05-07"),
    ("Within 10 working days", "within", "", "2014-11-21"),
    ("within 3 months of 1 June 2015", "within", "", "2015-09-01"),
    ("report back in six months", "within", "", "2015-05-07"),
    ("for the next six months", "range", "2014-11-07", "2015-05-07"),
    ("by the next meeting", "event_relative", "", "2014-11-28"),
    ("At the next Improvement Board", "event_relative", "", "2014-11-28"),
    ("2 weeks before the next meeting", "event_relative", "", "2014-11-14"),
    ("By the next meeting on 28 November 2014", "deadline", "", "2014-11-28"),
    ("Q3 2015/16", "range", "2015-10-01", "2015-12-31"),
    ("Q4 15/16", "range", "2016-01-01", "2016-03-31"),
    ("By end of Quarter 2 2015-16", "deadline", "", "2015-09-30"),
    ("Q1 to Q3 2016/17", "range", "2016-04-01", "2016-12-31"),
    ("second half of 2016", "range", "2016-07-01", "2016-12-31"),
    ("first half of 2015/16", "range", "2015-04-01", "2015-09-30"),
    ("by end of financial year 2015/16", "deadline", "", "2016-03-31"),
    ("academic year 2015/16", "range", "2015-09-01", "2016-08-31"),
    ("by the end of 2016", "deadline", "", "2016-12-31"),
    ("Dec-15", "month", "2015-12-01", "2015-12-31"),
    ("12/2015", "month", "2015-12-01", "2015-12-31"),
    ("31/03/16", "deadline", "", "2016-03-31"),
    ("31.3.16", "deadline", "", "2016-03-31"),
    ("by 5pm on Friday 12 June 2015", "deadline", "", "2015-06-12"),
    ("no later than 30 June 2015", "deadline", "", "2015-06-30"),
    ("March 2016 at the latest", "deadline", "", "2016-03-31"),
    ("before end of June 2015", "deadline", "", "2015-06-30"),
    ("prior to April 2016", "deadline", "", "2016-03-31"),
    ("1st – 5th June 2015", "range", "2015-06-01", "2015-06-05"),
    ("between 1 June and 30 September 2015", "range", "2015-06-01", "2015-09-30"),
    ("from June 2015 until March 2016", "range", "2015-06-01", "2016-03-31"),
    ("Nov – Feb 2016", "range", "2015-11-01", "2016-02-29"),
    ("November 2015 to February", "range", "2015-11-01", "2016-02-29"),
    ("Jun-15 to Sep-15", "range", "2015-06-01", "2015-09-30"),
    ("Start June 2015, complete by March 2016", "range", "2015-06-01", "2016-03-31"),
    ("Until 31 March 2016", "range", "", "2016-03-31"),
    ("With effect from 1 April 2016", "onwards", "2016-04-01", ""),
    ("June 2015 and ongoing", "onwards", "2015-06-01", ""),
    ("After 12 May 2015", "onwards", "2015-05-13", ""),
    ("ongoing until June 2016", "ongoing", "", "2016-06-30"),
    ("Completed 12 May 2015", "done", "", "2015-05-12"),
    ("Complete", "done", "", ""),
    ("Started June 2015", "in_hand", "2015-06-01", ""),
    ("Review March 2016", "review_point", "", "2016-03-31"),
    ("June, September and December 2015", "multi", "", "2015-12-31"),
    ("Phase 1 by June 2015; phase 2 by December 2015", "multi", "", "2015-12-31"),
    ("June 2015, revised to September 2015", "deadline", "", "2015-09-30"),
    ("30/06/15 (was 31/03/15)", "deadline", "", "2015-06-30"),
    ("1 Sept - 30 Nov 2015", "range", "2015-09-01", "2015-11-30"),
    ("30 September 2015/31 March 2016", "multi", "", "2016-03-31"),
    ("Jan/Feb/March 2016", "range", "2016-01-01", "2016-03-31"),
    ("not before April 2016", "onwards", "2016-04-01", ""),
    ("end of Q1 (June 2015)", "month", "2015-06-01", "2015-06-30"),
    ("over the next 12 months", "range", "2014-11-07", "2015-11-07"),
    ("Following publication of the report", "dependent", "", ""),
    ("See action 2.3", "elsewhere", "", ""),
    ("Due to start September 2015", "onwards", "2015-09-01", ""),
    ("From Sept. '15", "onwards", "2015-09-01", ""),
    ("Immediately and ongoing", "onwards", "2014-11-07", ""),
    ("Completed – June 2015", "done", "", "2015-06-30"),
    ("To begin May 2015, complete by March 2016", "range", "2015-05-01", "2016-03-31"),
)

# The same, but of our own making: to be confirmed.
OURS = (
    ("Commence by June 2018", "deadline", "", "2018-06-30"),
    ("by 31st March", "deadline", "", "2015-03-31"),
    ("by end May", "deadline", "", "2015-05-31"),
    ("onsite from 17th September to 8th October", "range", "2014-09-17", "2014-10-08"),
    ("w/c 14 September 2015", "range", "2015-09-14", "2015-09-20"),
    ("week ending 18/9/15", "range", "2015-09-12", "2015-09-18"),
    ("early June 2015", "month", "2015-06-01", "2015-06-10"),
    ("late June 2015", "month", "2015-06-21", "2015-06-30"),
    ("By mid March 2016", "deadline", "", "2016-03-15"),
    ("early 2016", "range", "2016-01-01", "2016-04-30"),
    ("Autumn 2015", "range", "2015-09-01", "2015-11-30"),
    ("Winter 2015/16", "range", "2015-12-01", "2016-02-29"),
    ("2015/16", "range", "2015-04-01", "2016-03-31"),
    ("municipal year 2015/16", "range", "2015-05-01", "2016-05-31"),
    ("by Easter 2016", "deadline", "", "2016-03-27"),
    ("by Christmas 2015", "deadline", "", "2015-12-25"),
    ("Summer term 2016", "range", "2016-04-01", "2016-07-31"),
    ("end of the financial year", "deadline", "", "2015-03-31"),
    ("by 2016", "deadline", "", "2016-12-31"),
    ("3-6 months", "within", "", "2015-05-07"),
    ("Friday 9th January 2014", "deadline", "", "2014-01-09"),
    ("June 2015 (TBC)", "month", "2015-06-01", "2015-06-30"),
    ("Septmber 2015", "month", "2015-09-01", "2015-09-30"),
    ("by January 2016 Board meeting", "deadline", "", "2016-01-31"),
    ("Before the May 2015 elections", "event_relative", "", "2015-05-06"),
    ("After May 2014 elections", "event_relative", "2014-05-23", ""),
    ("By end June 2015 - complete", "deadline", "", "2015-06-30"),
    ("Completed by end June 2015", "deadline", "", "2015-06-30"),
    ("Quarterly report by end June 2015", "deadline", "", "2015-06-30"),
    ("by the meeting in March 2016", "month", "2016-03-01", "2016-03-31"),
    ("1st week of June 2015", "range", "2015-06-01", "2015-06-07"),
    ("second week of June 2015", "range", "2015-06-08", "2015-06-14"),
    ("mid-July 2015", "month", "2015-07-11", "2015-07-20"),
    ("To commence by end of June 2015", "deadline", "", "2015-06-30"),
    ("31 March 2016/17", "deadline", "", "2016-03-31"),
    ("Done May 2015, review May 2016", "done", "", "2015-05-31"),
    ("End of week 9 June 2015", "deadline", "", "2015-06-14"),
    ("In week 9 June 2015", "range", "2015-06-08", "2015-06-14"),
    ("End of the week commencing 8 June 2015", "deadline", "", "2015-06-14"),
    ("Annual report May 2015", "month", "2015-05-01", "2015-05-31"),
    ("Annual review of berths, May 2015", "month", "2015-05-01", "2015-05-31"),
    ("Original June 2015 Revised August 2015", "multi", "", "2015-08-31"),
    ("Original: 30/09/15; revised to: 31/08/15", "multi", "", "2015-08-31"),
)


def facts(words: str) -> tuple[str, str, str]:
    timing = read_timing(words, base=BASE, next_meeting=NEXT_MEETING)
    return timing.kind, str(timing.start or ""), str(timing.due or "")


@pytest.mark.parametrize("row", EXACT, ids=lambda row: row[0])
def test_a_form_that_is_exact(row: tuple[str, str, str, str]) -> None:
    assert facts(row[0]) == row[1:]
    assert read_timing(row[0], base=BASE, next_meeting=NEXT_MEETING).sure


@pytest.mark.parametrize("row", OURS, ids=lambda row: row[0])
def test_a_form_that_is_to_be_confirmed(row: tuple[str, str, str, str]) -> None:
    assert facts(row[0]) == row[1:]
    assert not read_timing(row[0], base=BASE, next_meeting=NEXT_MEETING).sure


@pytest.mark.parametrize(
    ("words", "recurs"),
    [
        ("monthly", "every month"),
        ("Quarterly", "every 3 months"),
        ("quarterly from April 2016", "every 3 months: Apr, Jul, Oct, Jan"),
        ("annually each March", "every year: March"),
        ("31 March each year", "every year: 31 March"),
        ("6-monthly", "every 6 months"),
        ("twice a year", "every 6 months"),
        ("every other month", "every 2 months"),
        ("Fortnightly", "every 2 weeks"),
        ("at every meeting", "every meeting"),
        ("each municipal year", "every municipal year"),
        ("Half-termly", "every half term"),
        ("each half term", "every half term"),
        ("at regular intervals", "unspecified interval"),
    ],
)
def test_a_recurrence(words: str, recurs: str) -> None:
    timing = read_timing(words)
    assert (timing.kind, timing.recurs, timing.open_ended, timing.due) == ("recurring", recurs, True, None)


def test_a_recurrence_may_have_an_end() -> None:
    timing = read_timing("Monthly until March 2016")
    assert (timing.kind, timing.due, timing.open_ended) == ("recurring", date(2016, 3, 31), False)


@pytest.mark.parametrize(
    ("words", "start", "due"),
    [
        ("Annually in May from 2018", date(2018, 5, 1), None),
        ("Every May from 2018", date(2018, 5, 1), None),
        ("Annually each May, starting 2018", date(2018, 5, 1), None),
        ("Annually in March from 2018/19", date(2019, 3, 1), None),
        ("Annually in May from 2018 to 2020", date(2018, 5, 1), date(2020, 12, 31)),
        ("Annual report from May 2018", date(2018, 5, 1), None),
    ],
)
def test_a_yearly_recurrence_begins_in_its_month(words: str, start: date, due: date | None) -> None:
    timing = read_timing(words, base=BASE)
    assert (timing.kind, timing.start, timing.due, timing.open_ended) == ("recurring", start, due, due is None)


def test_an_original_and_a_revised_date_are_both_kept() -> None:
    timing = read_timing("Original June 2018 Revised August 2018")
    assert [(step.label, step.due) for step in timing.milestones] == [
        ("original", date(2018, 6, 30)),
        ("revised", date(2018, 8, 31)),
    ]
    assert timing.note


@pytest.mark.parametrize(
    "words", ["as soon as possible", "ASAP", "urgently", "as quickly as possible", "without delay"]
)
def test_urgent_has_no_date(words: str) -> None:
    timing = read_timing(words, base=BASE)
    assert (timing.kind, timing.due, timing.note) == ("undated", None, URGENT_NOTE)


@pytest.mark.parametrize("words", ["TBC", "tba", "n/a", "-", "To be agreed", "Date to be confirmed", "in due course"])
def test_undated(words: str) -> None:
    assert read_timing(words, base=BASE).kind == "undated"


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Within three months", "within"),
        ("Immediately", "immediate"),
        ("by 31st March", "deadline"),
        ("next meeting", "event_relative"),
        ("within three months of appointment", "within"),
    ],
)
def test_without_its_base_a_timescale_waits_for_it(words: str, kind: str) -> None:
    timing = read_timing(words)
    assert (timing.kind, timing.due, timing.sure) == (kind, None, False)
    assert timing.note


@pytest.mark.parametrize(
    ("base", "words", "due"),
    [
        ("2013-11-11", "Within three months", "2014-02-11"),
        ("2013-11-11", "Within six months", "2014-05-11"),
        ("2014-08-31", "Within six months", "2015-02-28"),
        ("2015-08-31", "Within six months", "2016-02-29"),
    ],
)
def test_months_are_clipped_to_the_end_of_the_month(base: str, words: str, due: str) -> None:
    assert str(read_timing(words, base=date.fromisoformat(base)).due) == due


@pytest.mark.parametrize(
    "words",
    [
        "Phase 2",
        "10 weeks ago",
        "12 staff",
        "2015 residents consulted",
        "may need to be revisited",
        "march past",
        "Page 12",
        "Within existing resources",
        "reduce by 1/3",
        "Version 2.1",
        "ref 12/2015",
        "end of term",
        "End of Phase 1",
        "12 months' experience",
        "the past 6 months",
        "The policy adopted in March 2014 will be replaced",
        "as agreed in March 2015",
        "Report published 11 November 2013",
        "April Jones to lead",
        "31st February 2016",
        "1.2.3",
        "2016-17 budget cycle",
        "Annual Council 2016",
    ],
)
def test_no_date_is_invented(words: str) -> None:
    timing = read_timing(words, base=BASE, next_meeting=NEXT_MEETING)
    assert (timing.kind, timing.start, timing.due, timing.sure) == ("unknown", None, None, False)


def test_nothing_is_blank() -> None:
    assert read_timing(" \n").kind == "blank"


def test_a_text_that_is_no_timescale_is_not_read() -> None:
    assert read_timing("By end June 2015. " * 60).kind == "unknown"


def test_a_range_that_ends_before_it_starts_has_no_dates() -> None:
    timing = read_timing("December 2015 to March 2015")
    assert (timing.start, timing.due, timing.sure) == (None, None, False)


def test_a_note_is_kept_beside_the_reading() -> None:
    assert read_timing("By end July 2015 Note: Subject to funding").note == "Subject to funding"
