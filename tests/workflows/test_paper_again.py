"""A newer edition of a plan, scorecard, timeline or review put into a book that has an earlier one."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop.documents.document import Document, Line, Paragraph
from desktop.domain.board import Board
from desktop.domain.edits import changed
from desktop.domain.headline import DatePrecision, Headline
from desktop.domain.kinds import Record
from desktop.domain.measure import Measure, MeasureStatus, PeriodKind, Qualifier, Reading
from desktop.domain.outcome import EntrySection, Function, FunctionState, Outcome, OutcomeEntry, ProgressReview
from desktop.domain.plan import EntryLevel, Plan, PlanEntry, PlanStatus
from desktop.domain.source import Choice, Query
from desktop.importers.reading import Reading as Paper
from desktop.importers.reading import Recognised
from desktop.storage.book import Book
from desktop.workflows.apply_import import plan_import
from desktop.workflows.settle_query import settle

FIRST, SECOND = date(2018, 11, 1), date(2019, 2, 1)
Q2 = {"kind": PeriodKind.QUARTER, "period": "Q2 2018/19", "starts": date(2018, 7, 1), "ends": date(2018, 9, 30)}


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with Book.create(tmp_path / "test.minutebook") as book:
        yield book


def imports(book: Book, kind: str, *records: Record, asks: tuple[Query, ...] = (), corrected: bool = False) -> Paper:
    """Put a paper with these records, each on a line of its own, into the book."""
    number = book.source_documents.count() + 1
    lines = tuple(Line(place, f"line {place}") for place in range(1, len(records) + 1))
    document = Document(f"paper{number}.txt", "txt", str(number), lines, tuple(Paragraph(x.text, (x,)) for x in lines))
    found = tuple(Recognised(record, (place,)) for place, record in enumerate(records, 1))
    paper = Paper(kind, document, found, asks, frozenset(range(1, len(records) + 1)))
    if corrected:
        paper = replace(paper, corrected=frozenset(record.id for record in records))
    book.write("Import", plan_import(book, paper, today=FIRST if number == 1 else SECOND))
    assert book.check() == []
    return paper


def asked(book: Book) -> list[str]:
    return [query.question for query in book.queries.all()]


def answers(book: Book, words: str) -> None:
    """Settle the one query that offers this answer."""
    for query in book.queries.all():
        choice = next((each for each in query.choices if each.label.startswith(words)), None)
        if choice is not None:
            book.write("Settle", settle(book, query, choice))
            return
    raise AssertionError(words)


def a_plan(**changes: object) -> tuple[Record, ...]:
    """A plan with two phases, each with a theme A, and one action, changed so."""
    board = Board(name="Harbour Board")
    plan = Plan(board_id=board.id, title="Harbour plan")
    one, two = (
        PlanEntry(plan_id=plan.id, level=EntryLevel.PHASE, ref=f"Phase {number}", wording=f"Phase {number}")
        for number in (1, 2)
    )
    themes = [
        PlanEntry(plan_id=plan.id, parent_id=phase.id, level=EntryLevel.THEME, ref="A", wording=words)
        for phase, words in ((one, "Walls"), (two, "Trade"))
    ]
    action = PlanEntry(
        plan_id=plan.id, parent_id=themes[1].id, level=EntryLevel.ACTION, ref="2.1.1", wording="Build a quay",
        timing="By end March 2019", original_due=date(2019, 3, 31), current_due=date(2019, 3, 31),
        leads=("Director of Works",), leads_printed="Director of Works",
    )  # fmt: skip
    return board, plan, one, two, *themes, replace(action, **changes)  # type: ignore[type-var]


def action_of(book: Book) -> PlanEntry:
    entry = book.plan_entries.first(ref="2.1.1")
    assert entry is not None
    return entry


LATER = {"timing": "By end May 2019", "original_due": date(2019, 5, 31), "current_due": date(2019, 5, 31)}


def test_a_plan_printed_again_changes_and_asks_nothing(book: Book) -> None:
    imports(book, "improvement-plan", *a_plan())
    imports(book, "improvement-plan", *a_plan())
    assert asked(book) == []
    assert book.plan_entries.count() == 5


def test_each_phase_keeps_its_own_theme_of_one_letter(book: Book) -> None:
    imports(book, "improvement-plan", *a_plan())
    *rest, action = a_plan(ref="2.1.2", wording="Sell fish")
    imports(book, "improvement-plan", *rest, action)
    sold = book.plan_entries.first(ref="2.1.2")
    assert sold is not None and sold.parent_id == action_of(book).parent_id


def test_another_date_is_asked_and_taken_as_a_move_with_its_history(book: Book) -> None:
    imports(book, "improvement-plan", *a_plan())
    imports(book, "improvement-plan", *a_plan(**LATER))
    assert action_of(book).current_due == date(2019, 3, 31)
    answers(book, "Move it to 31 May 2019")
    entry, revision = action_of(book), book.plan_revisions.all()[0]
    assert (entry.original_due, entry.current_due) == (date(2019, 3, 31), date(2019, 5, 31))
    assert (revision.from_due, revision.to_due, revision.made_on) == (entry.original_due, entry.current_due, SECOND)
    assert book.check() == []


def test_a_date_that_was_moved_in_the_book_and_is_now_printed_is_not_asked(book: Book) -> None:
    imports(book, "improvement-plan", *a_plan())
    book.write("Move", [changed(action_of(book), replace(action_of(book), current_due=date(2019, 5, 31)))])
    imports(book, "improvement-plan", *a_plan(**LATER))
    assert asked(book) == []


def test_a_date_never_fills_an_entry_whose_words_say_otherwise(book: Book) -> None:
    imports(book, "improvement-plan", *a_plan(timing="To be agreed", original_due=None, current_due=None))
    imports(book, "improvement-plan", *a_plan(**LATER))
    assert action_of(book).current_due is None
    answers(book, "Take “By end May 2019”")
    assert (action_of(book).timing, action_of(book).original_due) == ("By end May 2019", date(2019, 5, 31))


def test_a_plan_that_gives_up_a_date_leaves_it_and_has_its_words_noted(book: Book) -> None:
    imports(book, "improvement-plan", *a_plan())
    imports(book, "improvement-plan", *a_plan(timing="Ongoing", original_due=None, current_due=None))
    answers(book, "Keep the date, and note")
    assert action_of(book).current_due == date(2019, 3, 31)
    assert "Ongoing" in action_of(book).note


def test_other_leads_and_words_are_asked_once(book: Book) -> None:
    newer = a_plan(leads=("Harbour Master",), leads_printed="Harbour Master", wording="Build a long quay")
    imports(book, "improvement-plan", *a_plan())
    imports(book, "improvement-plan", *newer)
    imports(book, "improvement-plan", *newer)
    assert [words.split(" in the book")[0] for words in asked(book)] == ["2.1.1: wording", "2.1.1: leads"]
    answers(book, "Take “Harbour Master”")
    assert action_of(book).leads == ("Harbour Master",)


def test_leads_put_right_in_the_book_stand_when_the_plan_prints_the_same(book: Book) -> None:
    imports(book, "improvement-plan", *a_plan())
    book.write("Correct", [changed(action_of(book), replace(action_of(book), leads=("Harbour Master",)))])
    imports(book, "improvement-plan", *a_plan())
    assert asked(book) == []
    assert action_of(book).leads == ("Harbour Master",)


def test_what_was_corrected_on_the_desk_is_asked_though_it_is_printed_alike(book: Book) -> None:
    imports(book, "improvement-plan", *a_plan())
    imports(book, "improvement-plan", *a_plan(leads=("Solicitor",)), corrected=True)
    assert ["Solicitor" in words for words in asked(book)] == [True]


def test_an_action_that_is_no_longer_in_the_plan_is_named_and_can_be_withdrawn(book: Book) -> None:
    imports(book, "improvement-plan", *a_plan())
    imports(book, "improvement-plan", *a_plan()[:-1])
    assert "2.1.1" in asked(book)[0]
    answers(book, "Withdraw")
    assert action_of(book).status is PlanStatus.WITHDRAWN
    imports(book, "improvement-plan", *a_plan()[:-1])
    assert len(asked(book)) == 1


def test_a_doubt_of_the_same_words_is_asked_once(book: Book) -> None:
    for _ in range(2):
        records = a_plan()
        doubt = Query(
            record_kind="plan-entries", record_id=records[-1].id, line=7, text="line 7", question="Who leads?",
            choices=(Choice(label="Nobody yet"),),
        )  # fmt: skip
        imports(book, "improvement-plan", *records, asks=(doubt,))
    assert asked(book) == ["Who leads?"]


def a_scorecard(status: MeasureStatus, given_for: str, note: str, *figures: dict[str, object]) -> tuple[Record, ...]:
    board = Board(name="Harbour Board")
    outcome = Outcome(board_id=board.id, ref="A", title="Safe harbour")
    measure = Measure(
        board_id=board.id, outcome_id=outcome.id, ref="A1", title="Ships berthed", target="90%", target_value=90,
        status_given=status, given_for=given_for, data_note=note,
    )  # fmt: skip
    readings = [Reading(measure_id=measure.id, **figure) for figure in figures]  # type: ignore[arg-type]
    return board, outcome, measure, *readings


OFF, ON = MeasureStatus.OFF_TARGET, MeasureStatus.ON_TARGET


def test_the_status_of_the_later_quarter_stands_and_the_former_is_kept_in_words(book: Book) -> None:
    imports(book, "scorecard", *a_scorecard(OFF, "Q2 2018/19", "The crane broke."))
    imports(book, "scorecard", *a_scorecard(ON, "Q3 2018/19", "A new crane."))
    measure = book.measures.all()[0]
    assert (measure.status_given, measure.given_for, measure.data_note) == (ON, "Q3 2018/19", "A new crane.")
    assert measure.note == "Q2 2018/19: off target. The crane broke."


def test_the_status_of_an_earlier_quarter_is_noted_and_does_not_stand(book: Book) -> None:
    imports(book, "scorecard", *a_scorecard(ON, "Q3 2018/19", ""))
    imports(book, "scorecard", *a_scorecard(OFF, "Q2 2018/19", ""))
    measure = book.measures.all()[0]
    assert (measure.status_given, measure.note) == (ON, "Q2 2018/19: off target.")


def test_another_status_of_the_same_quarter_is_asked(book: Book) -> None:
    imports(book, "scorecard", *a_scorecard(OFF, "Q2 2018/19", ""))
    imports(book, "scorecard", *a_scorecard(ON, "Q2 2018/19", ""))
    assert book.measures.all()[0].status_given is OFF
    answers(book, "Take “Q2 2018/19: ✓ on target”")
    assert book.measures.all()[0].status_given is ON


def test_a_figure_that_was_not_due_comes_whole_and_says_what_was_printed(book: Book) -> None:
    gap = {**Q2, "raw": "n/a (due Dec 18)", "qualifiers": (Qualifier.NOT_YET_DUE,), "due_on": date(2018, 12, 31)}
    imports(book, "scorecard", *a_scorecard(OFF, "Q2 2018/19", "", gap))
    imports(book, "scorecard", *a_scorecard(OFF, "Q2 2018/19", "", {**Q2, "value": 88.0, "unit": "%", "raw": "88%"}))
    found = book.readings.all()[0]
    assert (found.value, found.raw, found.qualifiers, found.due_on) == (88.0, "88%", (), None)
    assert "n/a (due Dec 18)" in found.note
    imports(book, "scorecard", *a_scorecard(OFF, "Q2 2018/19", "", gap))
    assert book.readings.all() == [found]


def test_a_revised_figure_is_asked_with_its_measure_and_period(book: Book) -> None:
    imports(book, "scorecard", *a_scorecard(OFF, "Q2 2018/19", "", {**Q2, "value": 85.0, "raw": "85"}))
    imports(book, "scorecard", *a_scorecard(OFF, "Q2 2018/19", "", {**Q2, "value": 88.0, "raw": "88 (revised)"}))
    assert asked(book)[0].startswith("A1, Q2 2018/19: figure in the book “85”, in this paper “88 (revised)”")
    answers(book, "Take “88")
    assert book.readings.all()[0].value == 88.0


def a_headline(day: date) -> tuple[Record, ...]:
    board = Board(name="Harbour Board")
    month = DatePrecision.MONTH
    first = Headline(board_id=board.id, theme="Works", text="Wall begun", date=date(2018, 1, 1), precision=month)
    last = Headline(board_id=board.id, theme="Works", text="Wall done", date=date(2018, 12, 1), precision=month)
    return board, first, last, Headline(board_id=board.id, theme="Works", text="Quay open", date=day, precision=month)


def test_a_headline_in_another_month_is_asked_and_not_doubled(book: Book) -> None:
    imports(book, "timeline", *a_headline(date(2018, 3, 1)))
    imports(book, "timeline", *a_headline(date(2018, 4, 1)))
    assert book.headlines.count() == 3
    answers(book, "It happened twice")
    assert [one.date for one in book.headlines.all(text="Quay open")] == [date(2018, 3, 1), date(2018, 4, 1)]


def test_a_headline_of_another_period_is_another_event(book: Book) -> None:
    imports(book, "timeline", *a_headline(date(2018, 3, 1)))
    imports(book, "timeline", *a_headline(date(2019, 3, 1)))
    assert book.headlines.count(text="Quay open") == 1
    board, _first, _last, late = a_headline(date(2019, 3, 1))
    imports(book, "timeline", board, late)
    assert book.headlines.count(text="Quay open") == 2


def a_review(*texts: str) -> tuple[Record, ...]:
    board = Board(name="Harbour Board")
    outcome = Outcome(board_id=board.id, ref="1", title="Safe harbour")
    review = ProgressReview(board_id=board.id, title="Review", ends=date(2018, 12, 31))
    entries = [
        OutcomeEntry(
            progress_review_id=review.id, outcome_id=outcome.id, section=EntrySection.ACHIEVED, position=n, text=text
        )
        for n, text in enumerate(texts, 1)
    ]
    return board, outcome, review, *entries


def test_an_entry_put_before_the_others_of_a_review_leaves_them_what_they_are(book: Book) -> None:
    imports(book, "progress-review", *a_review("The wall stands.", "The lamps burn."))
    imports(book, "progress-review", *a_review("Ships came.", "The wall stands.", "The lamps burn all night."))
    assert sorted(one.text for one in book.outcome_entries.all()) == [
        "Ships came.", "The lamps burn.", "The wall stands.",
    ]  # fmt: skip
    answers(book, "Take “The lamps burn all night.”")
    assert book.outcome_entries.count(text="The lamps burn all night.") == 1


def test_a_function_that_was_handed_back_since_is_asked(book: Book) -> None:
    board = Board(name="Harbour Board")
    held = Function(board_id=board.id, title="Pilots", state=FunctionState.RECOMMENDED)
    imports(book, "progress-review", board, held)
    board = Board(name="Harbour Board")
    back = {"state": FunctionState.RETURNED, "returned_on": date(2019, 1, 1)}
    imports(book, "progress-review", board, Function(board_id=board.id, title="Pilots", **back))  # type: ignore[arg-type]
    stands = book.functions.all()[0]
    assert (stands.state, stands.returned_on) == (FunctionState.RECOMMENDED, None)
    answers(book, "Take “returned")
    assert book.functions.all()[0].returned_on == date(2019, 1, 1)
