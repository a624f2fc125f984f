"""Two positions held against each other: what moved, and a sentence whose numbers add up."""

import re
from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.change_words import told_of
from desktop.domain.compare_positions import Move, compare_positions
from desktop.domain.position_entry import Outcome, PositionEntry
from desktop.domain.rating import Rating

LAMP = PositionEntry(
    kind="action-items",
    record_id="lamp",
    ref="H1",
    wording="Trim the lamp",
    lead="The Keeper",
    status="in progress",
    rating=Rating.ON_TRACK,
    letter="G",
    word="On track",
    current_due=date(2031, 3, 31),
)
LATE = replace(LAMP, rating=Rating.OVERDUE, letter="R", word="Overdue")
DONE = replace(LAMP, status="closed", outcome=Outcome.COMPLETE, rating=Rating.COMPLETE, letter="B", word="Complete")
AWAY = replace(LAMP, status="withdrawn", outcome=Outcome.LEFT, rating=Rating.NOT_RATED, letter="–", word="Not rated")


def moves(before: PositionEntry | None, after: PositionEntry | None) -> tuple[Move, ...]:
    found = compare_positions([before] if before else [], [after] if after else [])
    return tuple(move for kind in found.kinds for change in kind.changes for move in change.moves)


def test_what_is_only_in_the_later_position_is_new() -> None:
    assert moves(None, LAMP) == (Move.NEW,)


def test_what_is_only_in_the_earlier_position_is_gone() -> None:
    assert moves(LAMP, None) == (Move.GONE,)


def test_closing_is_told_once_and_not_as_a_moved_rating_too() -> None:
    assert moves(LATE, DONE) == (Move.CLOSED,)


def test_a_closed_action_that_is_open_again_was_reopened() -> None:
    assert moves(DONE, LATE) == (Move.REOPENED,)


def test_a_withdrawn_action_is_told_and_so_is_one_taken_up_again() -> None:
    assert (moves(LAMP, AWAY), moves(AWAY, LAMP)) == ((Move.LEFT,), (Move.TAKEN_UP,))


def test_date_rating_and_wording_can_move_together() -> None:
    other = replace(LATE, current_due=date(2031, 6, 30), wording="Trim both lamps")
    assert moves(LAMP, other) == (Move.DATE, Move.RATING, Move.WORDING)


def test_line_breaks_do_not_change_a_wording() -> None:
    assert moves(LAMP, replace(LAMP, wording="Trim  the\nlamp")) == ()


def test_a_change_is_told_with_what_it_was() -> None:
    (kind,) = compare_positions([LAMP], [replace(LATE, current_due=date(2031, 6, 30))]).kinds
    assert told_of(kind.changes[0]) == ("due 30 Jun 2031, was 31 Mar 2031", "R Overdue, was G On track")


def test_the_line_says_the_share_before_and_after_and_what_lies_between() -> None:
    def named(entry: PositionEntry, first: int, count: int) -> list[PositionEntry]:
        return [replace(entry, record_id=f"{number}") for number in range(first, first + count)]

    before = [*named(LAMP, 0, 18), *named(DONE, 20, 10), *named(LATE, 40, 12)]
    after = [*named(LAMP, 0, 12), *named(LATE, 12, 6), *named(DONE, 20, 9), *named(LATE, 29, 1), *named(LATE, 40, 12)]
    after += [*named(LAMP, 60, 3), *named(LATE, 63, 1)]
    line = compare_positions(before, after).line
    assert line == "70 % on course (28 of 40) to 55 % (24 of 44): 6 slipped, 4 added (3 on course), 1 reopened."


def test_where_nothing_moved_the_line_says_so() -> None:
    assert compare_positions([LAMP], [LAMP]).line == "100 % on course (1 of 1), as before: nothing moved."


def test_the_share_is_whole_only_where_all_are_on_course() -> None:
    many = [replace(LAMP, record_id=str(number)) for number in range(999)]
    assert compare_positions([], [*many, LATE]).kinds[0].after.percent == 99


PLACES = st.sampled_from([None, LAMP, LATE, DONE, AWAY, replace(AWAY, outcome=Outcome.OPEN, status="on hold")])
SHARE = re.compile(r"(?:\d+ %(?: on course)? \(([\d,]+) of ([\d,]+)\)|[Nn]othing rated)")
TERM = re.compile(r"(\d+) ([a-z ]+?)(?: \(([^)]*)\))?(?:, (?=\d)|\.$)")


@given(st.lists(st.tuples(PLACES, PLACES), max_size=40))
def test_the_numbers_of_the_line_add_up(pairs: list[tuple[PositionEntry | None, PositionEntry | None]]) -> None:
    """Only the sentence is read: whoever holds a pencil comes to the same numbers."""
    sides = zip(*pairs, strict=True) if pairs else ((), ())
    before, after = ([replace(one, record_id=str(at)) for at, one in enumerate(side) if one] for side in sides)
    line = compare_positions(before, after).line
    if "nothing moved" in line or "either position" in line:
        return
    head, tail = line.split(": ", 1)
    (on, rated), (on_after, rated_after) = (_numbers(found) for found in SHARE.finditer(head))
    for number, words, told in TERM.findall(tail):
        effect = EFFECTS[words](int(number), *_apart(told, int(number)))
        on, rated = on + effect[0], rated + effect[1]
    assert (on, rated) == (on_after, rated_after)


def _numbers(found: re.Match[str]) -> tuple[int, int]:
    return int((found[1] or "0").replace(",", "")), int((found[2] or "0").replace(",", ""))


def _apart(told: str, count: int) -> tuple[int, int]:
    """Return how many are said to be on course and how many not rated."""

    def of(words: str) -> int:
        found = re.search(rf"(?:(\d+|all|none) )?{words}", told)
        return 0 if not found or found[1] == "none" else count if found[1] in (None, "all") else int(found[1])

    return of("on course"), of("not rated")


EFFECTS = {
    "slipped": lambda count, on, off: (-count, 0),
    "back on course": lambda count, on, off: (count, 0),
    "added": lambda count, on, unrated: (on, count - unrated),
    "taken up again": lambda count, on, unrated: (on, count - unrated),
    "newly rated": lambda count, on, unrated: (on, count),
    "closed": lambda count, on, unrated: (count - on, unrated),
    "reopened": lambda count, on, unrated: (on - count, -unrated),
    "no longer rated": lambda count, on, unrated: (-on, -count),
    "withdrawn or transferred": lambda count, on, unrated: (-on, unrated - count),
    "gone": lambda count, on, unrated: (-on, unrated - count),
}


@given(st.lists(st.tuples(PLACES, PLACES), max_size=30))
def test_the_groups_agree_with_the_line(pairs: list[tuple[PositionEntry | None, PositionEntry | None]]) -> None:
    sides = zip(*pairs, strict=True) if pairs else ((), ())
    before, after = ([replace(one, record_id=str(at)) for at, one in enumerate(side) if one] for side in sides)
    for kind in compare_positions(before, after).kinds:
        said = {term.step.words: term.count for term in kind.terms}
        for move, words in (
            (Move.NEW, "added"),
            (Move.CLOSED, "closed"),
            (Move.REOPENED, "reopened"),
            (Move.GONE, "gone"),
            (Move.LEFT, "withdrawn or transferred"),
        ):
            assert kind.counts.get(move, 0) == said.get(words, 0)


def test_a_date_that_is_counted_says_from_which_day() -> None:
    base = "counted from publication on 11 November 2013"
    asked = replace(LAMP, kind="recommendations", base=base)
    moved = replace(asked, current_due=date(2031, 6, 30), base="set by hand")
    (kind,) = compare_positions([asked], [moved]).kinds
    assert told_of(kind.changes[0]) == (f"due 30 Jun 2031 (set by hand), was 31 Mar 2031 ({base})",)
