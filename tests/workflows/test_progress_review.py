"""The next progress review: begun from the last, its steps answered, suggestions taken over, issued, reopened."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from desktop.domain.errors import Refused
from desktop.domain.outcome import Answer, EntrySection, FunctionState, ProgressReview
from desktop.storage.book import Book
from desktop.workflows import progress_review_draft as draft
from desktop.workflows import progress_review_entries as entries
from desktop.workflows import progress_review_outcomes as register
from desktop.workflows import progress_review_steps as steps
from desktop.workflows.progress_review_reading import ReviewInHand, review_in_hand, review_named
from tests.invented_review import TODAY, write_review

ACHIEVED, NEXT = EntrySection.ACHIEVED, EntrySection.NEXT_STEP


@pytest.fixture
def made(tmp_path: Path) -> Iterator[SimpleNamespace]:
    with Book.create(tmp_path / "harbour.minutebook") as book:
        made = write_review(book)
        made.book = book
        made.review = steps.next_review(book, made.board.id, TODAY)
        book.write("Begin", steps.begun(book, made.review))
        yield made


def hand_of(made: SimpleNamespace) -> ReviewInHand:
    return review_in_hand(made.book, made.book.progress_reviews.get(made.review.id))


def check_of(made: SimpleNamespace, step: object):
    return next(each for each in hand_of(made).checks if each.step.id == step.id)


def texts(made: SimpleNamespace, section: EntrySection) -> list[str]:
    part = hand_of(made).parts[0]
    return [f"{'  ' * each.level}{each.entry.text}" for each in part.section(section)]


def test_the_next_review_begins_where_the_last_ended(made) -> None:
    assert made.review.title == "Progress review, January to June 2015"
    assert made.review.framework == "Harbour mission"


def test_every_step_of_the_last_review_waits_for_an_answer_under_its_outcome(made) -> None:
    hand = hand_of(made)
    assert [hand.waiting(part) for part in hand.parts] == [2, 1, 1, 1]
    assert hand.parts[-1].refs == "4 and 5"


def test_an_answer_stands_with_the_step_and_the_same_again_takes_it_back(made) -> None:
    made.book.write("Answer", steps.answered(check_of(made, made.train), Answer.DONE, made.review))
    step = made.book.outcome_entries.get(made.train.id)
    assert (step.answer, step.answered_in_id) == (Answer.DONE, made.review.id)
    made.book.write("Answer", steps.answered(check_of(made, made.train), Answer.DONE, made.review))
    assert made.book.outcome_entries.get(made.train.id).answered_in_id is None


def test_a_draft_that_is_removed_leaves_its_checks_to_be_answered_again(made) -> None:
    made.book.write("Answer", steps.answered(check_of(made, made.train), Answer.DONE, made.review))
    made.book.write("Remove", steps.taken_out(made.book, made.review))
    assert made.book.outcome_entries.get(made.train.id).answer is Answer.OPEN
    with pytest.raises(Refused, match="reopen"):
        steps.taken_out(made.book, made.last)


def test_what_is_done_is_not_carried_forward(made) -> None:
    made.book.write("Answer", steps.answered(check_of(made, made.train), Answer.DONE, made.review))
    with pytest.raises(Refused, match="only what is not finished"):
        steps.carried(made.book, check_of(made, made.train), made.review)


def test_a_step_carried_forward_is_a_next_step_of_this_review(made) -> None:
    made.book.write("Carry", steps.carried(made.book, check_of(made, made.drill), made.review))
    (carried,) = made.book.outcome_entries.all(progress_review_id=made.review.id)
    assert (carried.section, carried.carried_from_id) == (NEXT, made.drill.id)
    with pytest.raises(Refused, match="already"):
        steps.carried(made.book, check_of(made, made.drill), made.review)


def test_what_the_book_knows_of_the_period_is_offered_with_what_ties_it(made) -> None:
    offered = {each.record_id: each for each in draft.suggestions(made.book, made.review)}
    at = {outcome.id: outcome.ref for outcome in made.outcomes}
    told = {each.source: (at.get(each.outcome_id or ""), each.why) for each in offered.values()}
    assert told == {
        "Action H7 closed 2 Mar 2015, minute H21": (None, ""),
        "Plan action 2.1 completed 4 May 2015": ("2", "shown by measure L1"),
        "Measure L1, Q2 2015": ("2", "measure of this outcome"),
        "Headline, April 2015, A safe harbour": ("1", "by its theme"),
        "Headline, 3 Jun 2015, Quay": (None, ""),
    }
    assert "improving" in offered[made.measure.id].text
    assert offered[made.private.id].exempt


def test_a_suggestion_is_taken_over_once_and_says_what_it_tells_of(made) -> None:
    offered = next(each for each in draft.suggestions(made.book, made.review) if each.kind == "headlines")
    edits = draft.taken_over(made.book, made.review, offered, made.outcomes[0].id)
    made.book.write("Take", edits)
    (link,) = draft.told_of(made.book, edits[0].record_id)
    assert (link.to_id, link.relation) == (made.headline.id, "tells of")
    assert offered.id not in {each.id for each in draft.suggestions(made.book, made.review)}
    made.book.write("Remove", entries.taken_out(made.book, edits[0].after))
    assert offered.id in {each.id for each in draft.suggestions(made.book, made.review)}


def write(made: SimpleNamespace, text: str, **more: object):
    edits = entries.written(made.book, made.review, made.outcomes[0].id, ACHIEVED, text, **more)
    made.book.write("Write", edits)
    return edits[0].after


def stored(made: SimpleNamespace, entry: object):
    return made.book.outcome_entries.get(entry.id)


def test_entries_are_written_moved_nested_and_lifted(made) -> None:
    first, second = write(made, "First"), write(made, "Second")
    between = write(made, "Between", after=stored(made, first))
    assert texts(made, ACHIEVED) == ["First", "Between", "Second"]
    made.book.write("Move", entries.moved(made.book, stored(made, second), -1))
    assert texts(made, ACHIEVED) == ["First", "Second", "Between"]
    made.book.write("Nest", entries.nested(made.book, stored(made, second)))
    made.book.write("Nest", entries.nested(made.book, stored(made, between)))
    assert texts(made, ACHIEVED) == ["First", "  Second", "  Between"]
    made.book.write("Lift", entries.lifted(made.book, stored(made, second)))
    assert texts(made, ACHIEVED) == ["First", "  Between", "Second"]


def test_an_entry_goes_to_another_section_with_what_is_below_it(made) -> None:
    first, second = write(made, "First"), write(made, "Second")
    made.book.write("Nest", entries.nested(made.book, stored(made, second)))
    made.book.write("Place", entries.placed_under(made.book, stored(made, first), EntrySection.RISK))
    assert texts(made, EntrySection.RISK) == ["First", "  Second"]
    assert texts(made, ACHIEVED) == []


def test_the_first_of_a_row_has_nothing_to_belong_to(made) -> None:
    first = write(made, "First")
    with pytest.raises(Refused, match="no entry above"):
        entries.nested(made.book, stored(made, first))


def test_an_issued_review_stands_fast_until_it_is_reopened_with_a_reason(made) -> None:
    made.book.write("Issue", steps.issued(made.review, TODAY))
    issued = made.book.progress_reviews.get(made.review.id)
    with pytest.raises(Refused, match="reopen"):
        entries.written(made.book, issued, made.outcomes[0].id, ACHIEVED, "Late")
    with pytest.raises(Refused, match="reason"):
        steps.reopened(made.book, issued, " ")
    made.book.write("Reopen", steps.reopened(made.book, issued, "A figure was wrong"), reason="A figure was wrong")
    assert made.book.progress_reviews.get(issued.id).issued_on is None


def test_a_review_that_a_later_issued_one_tells_of_is_not_reopened(made) -> None:
    made.book.write("Issue", steps.issued(made.review, TODAY))
    with pytest.raises(Refused, match="later review"):
        steps.reopened(made.book, made.last, "A figure was wrong")


@pytest.mark.parametrize(
    ("change", "part"),
    [
        ({"title": " "}, "title"),
        ({"ends": "2014-01-01"}, "ends"),
        ({"title": "Progress review to December 2014"}, "title"),
    ],
)
def test_a_review_that_cannot_be_begun_is_refused_at_its_part(made, change, part) -> None:
    from datetime import date

    given = {name: date.fromisoformat(value) if name == "ends" else value for name, value in change.items()}
    asked = replace(ProgressReview(board_id=made.board.id, title="New", starts=date(2015, 7, 1)), **given)
    with pytest.raises(Refused) as refusal:
        steps.begun(made.book, asked)
    assert refusal.value.part == part  # type: ignore[attr-defined]


def test_a_review_is_found_by_its_day_or_words_of_its_title(made) -> None:
    assert review_named(made.book, made.board.id).id == made.review.id
    assert review_named(made.book, made.board.id, "2015-01-20").id == made.last.id
    assert review_named(made.book, made.board.id, "december").id == made.last.id
    with pytest.raises(Refused, match="Several"):
        review_named(made.book, made.board.id, "review")


def test_outcomes_are_written_moved_and_share_a_text(made) -> None:
    made.book.write("Add", register.new_outcome(made.book, made.board.id, "Fair winds"))
    new = made.book.outcomes.first(title="Fair winds")
    assert (new.ref, new.framework, new.position) == ("6", "Harbour mission", 6)
    made.book.write("Move", register.outcome_moved(made.book, new, -1))
    made.book.write("Share", register.sharing(made.book, made.book.outcomes.get(new.id), made.outcomes[0].id))
    assert hand_of(made).parts[0].refs == "1 and 6"
    with pytest.raises(Refused, match="each stand"):
        register.sharing(made.book, made.outcomes[0], new.id)
    with pytest.raises(Refused, match="stand under this outcome"):
        register.outcome_removed(made.book, made.outcomes[0])


def test_functions_are_added_once_and_change_their_state(made) -> None:
    with pytest.raises(Refused, match="already"):
        register.new_function(made.book, made.board.id, "berthing")
    made.book.write("State", register.function_state(made.functions[3:], FunctionState.RETURNED, TODAY, "July 2015"))
    held = made.book.functions.get(made.functions[3].id)
    assert (held.state, held.returned_on, held.timing) == (FunctionState.RETURNED, TODAY, "July 2015")
    assert hand_of(made).sentences[-1] == "Of 4 functions: 3 returned, 1 recommended, 0 held."
