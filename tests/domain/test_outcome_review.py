"""A progress review read outcome by outcome: order, nesting, counts that add up, the checks of last time."""

from collections import Counter
from dataclasses import replace
from datetime import date

from desktop.domain.outcome import Answer, EntrySection, Function, FunctionState, Outcome, OutcomeEntry, ProgressReview
from desktop.domain.outcome_checks import carried_sentence, checks_of, checks_sentence, counts_of
from desktop.domain.outcome_comparison import compared
from desktop.domain.outcome_functions import functions_sentence, in_state, read_words, timed, when_words
from desktop.domain.outcome_periods import next_period, period_words, previous_of
from desktop.domain.outcome_review import parts_of, placed, total, whole_titles
from desktop.domain.outcome_sentences import part_words, review_sentences, section_words

ACHIEVED, NEXT, RISK = EntrySection.ACHIEVED, EntrySection.NEXT_STEP, EntrySection.RISK
FIRST = Outcome(board_id="b", position=1, ref="1", title="Safe harbour")
SECOND = Outcome(board_id="b", position=2, ref="2", title="Open books")
THIRD = Outcome(board_id="b", position=3, ref="3", title="Honest figures", text_with_id=SECOND.id)


def entry(text: str, section: EntrySection = ACHIEVED, outcome: Outcome = FIRST, **more: object) -> OutcomeEntry:
    return OutcomeEntry(progress_review_id="r", outcome_id=outcome.id, section=section, text=text, **more)  # type: ignore[arg-type]


def test_nested_entries_follow_their_bullet_and_are_counted_apart() -> None:
    above, other = entry("Buoys", position=1), entry("Lights", position=2)
    below = entry("Northern buoy", position=1, parent_id=above.id)
    (part,) = parts_of([FIRST], [other, below, above])
    assert [(each.entry.text, each.level) for each in part.section(ACHIEVED)] == [
        ("Buoys", 0), ("Northern buoy", 1), ("Lights", 0),
    ]  # fmt: skip
    assert part_words(part) == "2 achieved"
    assert section_words(part.count(ACHIEVED)) == "2, 1 below them"


def test_an_entry_whose_bullet_has_gone_and_two_in_a_ring_are_not_lost() -> None:
    lost = entry("Lost", parent_id="gone")
    ring = entry("Ring", position=2, parent_id="other", id="one")
    other = entry("Other", position=3, parent_id="one", id="other")
    assert len(placed([lost, ring, other])) == 3


def test_an_outcome_that_shares_its_text_stands_with_the_other() -> None:
    parts = parts_of([FIRST, SECOND, THIRD], [entry("Books", outcome=SECOND)])
    assert [part.refs for part in parts] == ["1", "2 and 3"]


def test_an_outcome_is_called_by_its_first_sentence() -> None:
    long = Outcome(board_id="b", ref="4", title="A safe harbour. We will mend the wall, and No. 3 berth.")
    (part,) = parts_of([long], [])
    assert part.name == "4: A safe harbour"
    assert whole_titles(part) == long.title


def test_an_outcome_with_text_of_its_own_stands_apart_even_if_it_shares() -> None:
    parts = parts_of([SECOND, THIRD], [entry("Books", outcome=SECOND), entry("Figures", outcome=THIRD)])
    assert [part.refs for part in parts] == ["2", "3"]


def test_paragraphs_are_no_risks_to_be_counted() -> None:
    parts = parts_of([FIRST], [entry("Gales", RISK), entry("In words", RISK, bullet=False)])
    assert total(parts, RISK).bullets == 1
    assert "1 risk (and 1 paragraph)" in review_sentences(parts, [], [])[0]


def test_the_answers_add_up_to_the_steps() -> None:
    answers = [Answer.DONE] * 3 + [Answer.PARTLY, Answer.OPEN]
    checks = checks_of([entry(f"Step {at}", NEXT, answer=answer) for at, answer in enumerate(answers)], [])
    assert counts_of(checks) == Counter(answers)
    assert checks_sentence(checks) == (
        "Of the 5 next steps of last time, 3 are done, 1 partly done and 1 not answered yet."
    )


def test_a_carried_step_is_known_by_the_step_that_goes_on_with_it() -> None:
    step = entry("Train", NEXT, answer=Answer.NOT_DONE)
    (left,) = checks_of([step], [])
    (carried,) = checks_of([step], [entry("Train all", NEXT, carried_from_id=step.id)])
    assert left.may_be_carried and not carried.may_be_carried
    assert carried.words == "not done, carried forward"
    assert carried_sentence([left, carried]) == "1 step carried forward and 1 not finished and not carried forward."


def review(ends: date | None, framework: str = "", **more: object) -> ProgressReview:
    return ProgressReview(board_id="b", title="Review", ends=ends, framework=framework, **more)  # type: ignore[arg-type]


def test_the_review_before_is_the_last_one_of_the_same_framework() -> None:
    first, second = review(date(2014, 6, 30)), review(date(2014, 12, 31))
    elsewhere = review(date(2015, 3, 31), "Another")
    third = review(date(2015, 6, 30), "Mission")
    assert previous_of(third, [elsewhere, third, second, first]) is second
    assert previous_of(first, [first, second]) is None


def test_the_next_period_is_six_months_on_and_ends_with_a_month_where_the_last_did() -> None:
    assert next_period(review(date(2014, 8, 31)), date(2016, 1, 1)) == (date(2014, 9, 1), date(2015, 2, 28))
    assert next_period(review(date(2014, 8, 15)), date(2016, 1, 1)) == (date(2014, 8, 16), date(2015, 2, 15))
    assert next_period(None, date(2015, 6, 12)) == (date(2015, 1, 1), date(2015, 6, 30))


def test_a_period_of_whole_months_is_told_by_months() -> None:
    assert period_words(date(2015, 1, 1), date(2015, 6, 30)) == "January to June 2015"
    assert period_words(date(2015, 1, 2), date(2015, 6, 30)) == "2 Jan 2015 to 30 Jun 2015"
    assert period_words(None, date(2015, 6, 30)) == "to 30 June 2015"


def test_two_reviews_beside_each_other_add_up() -> None:
    kept, gone, carried = entry("Buoys"), entry("Chart"), entry("Train", NEXT)
    now = [entry("buoys."), entry("Lamps"), entry("Train every pilot", NEXT, carried_from_id=carried.id)]
    change = compared([kept, gone, carried], now)
    achieved = change.of(FIRST.id, ACHIEVED)
    assert (achieved.new, achieved.kept, achieved.gone) == (1, 1, (gone,))
    assert change.kept == {now[0].id, now[2].id}


def test_functions_are_counted_in_the_order_of_the_way_back() -> None:
    held = Function(board_id="b", title="Pilotage")
    back = in_state(held, FunctionState.RETURNED, date(2015, 2, 1), "February 2015")
    assert functions_sentence([held, back]) == "1 returned, 0 recommended, 1 held"
    assert when_words(back) == "February 2015"
    assert when_words(replace(back, timing="")) == "1 Feb 2015"
    assert read_words(replace(back, timing="From the 1st February, 2015 on")) == ""
    assert read_words(replace(back, timing="February 2015")) == "read as 1 Feb 2015"


def test_words_for_a_state_give_its_day_where_they_name_one() -> None:
    back = in_state(Function(board_id="b", title="Quays"), FunctionState.RETURNED, date(2015, 2, 1))
    assert timed(back, "end of March 2015").returned_on == date(2015, 3, 31)
    assert timed(back, "by letter") == replace(back, timing="by letter")
