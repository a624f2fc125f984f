from datetime import date

import pytest

from desktop.domain.action_item import ActionItem
from desktop.domain.coverage import Coverage, CoverageColumn, CoverageRow, Mark, marks_of, overlaps_of
from desktop.domain.coverage_holes import NO_EVIDENCE, NO_MINUTE, Matrix, holes_of, in_short, left_to_others, of_columns
from desktop.domain.rating import Rating
from desktop.domain.recommendation import Link
from desktop.domain.ref_order import ref_order

PRIMARY, CONTRIBUTES = Mark.PRIMARY, Mark.CONTRIBUTES


def rows(*refs: str, **others: object) -> list[CoverageRow]:
    return [CoverageRow(id=ref, ref=ref, name=ref, **others) for ref in refs]  # type: ignore[arg-type]


def columns(*refs: str, rating: Rating | None = None) -> list[CoverageColumn]:
    return [CoverageColumn(id=ref, ref=ref, name=ref, title="", rating=rating) for ref in refs]


def tie(one: str, other: str, *, primary: bool = True, relation: str = "belongs to", turned: bool = False) -> Link:
    ends = [("recommendations", one), ("strands", other)]
    (from_kind, from_id), (to_kind, to_id) = reversed(ends) if turned else ends
    return Link(from_kind=from_kind, from_id=from_id, to_kind=to_kind, to_id=to_id, relation=relation, primary=primary)


def holes(against: str = "strands", **parts: object) -> dict[str, tuple[list[str], str]]:
    found = holes_of(Matrix(against=against, **{"rows": [], "columns": [], "marks": {}, **parts}))  # type: ignore[arg-type]
    return {hole.kind: (hole.refs, hole.words) for hole in found}


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize("relation", ["answers", "belongs to"])
def test_a_tie_is_a_mark_in_either_direction(turned: bool, relation: str) -> None:
    links = [tie("R1", "1", turned=turned, relation=relation)]
    assert marks_of({"R1"}, {"1": "1"}, links) == {("R1", "1"): PRIMARY}


def test_a_tie_that_is_not_primary_contributes_and_of_two_the_primary_one_holds() -> None:
    links = [tie("R1", "1", primary=False), tie("R2", "1"), tie("R2", "1", primary=False)]
    assert marks_of({"R1", "R2"}, {"1": "1"}, links) == {("R1", "1"): CONTRIBUTES, ("R2", "1"): PRIMARY}


@pytest.mark.parametrize("relation", ["overlaps", "duplicates", "supersedes", "depends on"])
def test_other_ties_are_no_marks(relation: str) -> None:
    assert marks_of({"R1"}, {"1": "1"}, [tie("R1", "1", relation=relation)]) == {}


def test_an_action_answers_what_it_was_made_from_unless_a_link_says_it_contributes() -> None:
    made = ActionItem(id="a", board_id="b", wording="x", source_kind="recommendations", source_id="R1")
    link = Link(from_kind="action-items", from_id="a", to_kind="recommendations", to_id="R1", primary=False)
    assert marks_of({"R1"}, {"a": "a"}, [], [made]) == {("R1", "a"): PRIMARY}
    assert marks_of({"R1"}, {"a": "a"}, [link], [made]) == {("R1", "a"): CONTRIBUTES}


def test_a_merged_action_is_marked_where_the_other_one_stands() -> None:
    made = ActionItem(id="a", board_id="b", wording="x", source_kind="recommendations", source_id="R1")
    assert marks_of({"R1"}, {"a": "z", "z": "z"}, [], [made]) == {("R1", "z"): PRIMARY}


def test_holes_of_both_sides_are_said_in_words() -> None:
    found = holes(rows=rows("R1", "R2", "R3"), columns=columns("1", "2"), marks={("R1", "1"): PRIMARY})
    assert found["no strand"] == (["R2", "R3"], "2 recommendations belong to no strand: R2 and R3.")
    assert found["strand without recommendation"] == (["2"], "1 strand rests on no recommendation: 2.")


def test_holes_against_actions_have_words_of_their_own() -> None:
    found = holes("action-items", rows=rows("R1"), columns=columns("C4(3)"))
    assert found["no action"] == (["R1"], "1 recommendation has no action: R1.")
    assert found["action without recommendation"][1] == "1 action answers no recommendation: C4(3)."


def test_what_a_partner_has_to_answer_is_no_hole_but_is_counted() -> None:
    every = [*rows("R14"), *rows("R15", is_ours=False, is_partners=True), *rows("R16", is_partners=True)]
    refs, words = holes(rows=every)["no strand"]
    assert refs == ["R14"] and words.endswith("2 more are a partner's to answer and do not count: R15 and R16.")
    assert holes(rows=every[1:]) == {}


def test_what_was_not_accepted_is_no_hole_but_is_said() -> None:
    refs, words = holes(rows=[*rows("R14"), *rows("R15", is_ours=False)])["no strand"]
    assert refs == ["R14"] and words.endswith("1 more is not to be answered here and does not count: R15.")


def test_holes_are_said_in_short_beside_each_other() -> None:
    matrix = Matrix(against="strands", rows=rows("R1", "R2"), columns=columns("1"), marks={}, undone={"R1"})
    told = [in_short(hole, "strands") for hole in holes_of(matrix)]
    assert told == ["2 have no strand yet", "1 strand answers nothing yet", "1 is complete without evidence"]


def test_done_without_evidence_is_a_hole() -> None:
    marks = {("R1", "C1"): PRIMARY}
    found = holes("action-items", rows=rows("R1"), columns=columns("C1"), marks=marks, undone={"C1", "R1", "other"})
    assert found[NO_EVIDENCE] == (["R1"], "1 recommendation is said to be done, and nothing shows it: R1.")
    told = found[of_columns(NO_EVIDENCE, "action-items")]
    assert told == (["C1"], "1 action is said to be done, and nothing shows it: C1.")


def test_overdue_plan_entries_are_not_counted_among_recommendations() -> None:
    late = {"rows": rows("R1", rating=Rating.OVERDUE), "columns": columns("1.1", "1.2", rating=Rating.OVERDUE)}
    matrix = Matrix(against="plan-entries", marks={("R1", "1.1"): PRIMARY, ("R1", "1.2"): PRIMARY}, **late)  # type: ignore[arg-type]
    found = holes_of(matrix)
    assert [in_short(hole, "plan-entries") for hole in found] == [
        "1 is overdue but not minuted at the last two meetings",
        "2 plan entries are overdue but not minuted at the last two meetings",
    ]
    lacks = Coverage(against="plan-entries", holes=found).lacks()
    assert lacks == dict.fromkeys(("R1", "1.1", "1.2"), "overdue but not minuted")


def test_what_is_left_to_others_is_told_beside_what_is_answered() -> None:
    every = [*rows("R1", "R2"), *rows("R3", "R4", is_partners=True), *rows("R5", is_ours=False)]
    told = left_to_others(every, {("R2", "1"): PRIMARY, ("R4", "1"): PRIMARY})
    assert told == ["1 is a partner's to answer", "1 is not to be answered here"]


def test_one_report_has_rows_marks_and_holes_of_its_own() -> None:
    every = (*rows("R1", report_id="a"), *rows("R2", report_id="b"))
    of_b = holes_of(Matrix(against="strands", rows=every[1:], columns=[], marks={}))
    found = Coverage(against="strands", rows=every, marks={("R1", "1"): PRIMARY}, holes_by_report={"a": (), "b": of_b})
    one = found.of_report("b")
    assert ([row.ref for row in one.rows], one.marks, one.holes) == (["R2"], {}, of_b)
    assert found.of_report(None) is found


def test_red_without_a_minute_names_the_meetings() -> None:
    red = {"rows": rows("R1", "R2", rating=Rating.OVERDUE), "columns": columns("1"), "marks": {("R1", "1"): PRIMARY}}
    days = [date(2014, 11, 7), date(2014, 9, 26)]
    refs, words = holes(**red, minuted={"R2"}, meetings=days)[NO_MINUTE]
    assert refs == ["R1"]
    assert (
        words == "1 recommendation is overdue, and no minute of 26 September 2014 or 7 November 2014 tells of it: R1."
    )
    assert "no meeting has minutes yet" in holes(**red)[NO_MINUTE][1]


def test_many_names_are_cut() -> None:
    words = holes(rows=rows(*(f"R{number}" for number in range(60))))["no strand"][1]
    assert words.endswith("R39 and 20 more.")


def test_a_column_that_serves_three_serves_many() -> None:
    marks = {(row, "2"): PRIMARY for row in ("R1", "R2", "R3")} | {("R1", "1"): PRIMARY, ("R2", "1"): CONTRIBUTES}
    made = Coverage(
        against="strands", rows=tuple(rows("R1", "R2", "R3")), columns=tuple(columns("1", "2")), marks=marks
    )
    assert [(column.ref, [row.ref for row in served]) for column, served in made.serving_many()] == [
        ("2", ["R1", "R2", "R3"])
    ]


def test_pairs_that_overlap_are_found_once_in_the_order_of_the_rows() -> None:
    def alike(one: str, other: str, relation: str) -> Link:
        kind = "recommendations"
        return Link(from_kind=kind, from_id=one, to_kind=kind, to_id=other, relation=relation)

    links = [alike("R3", "R1", "overlaps"), alike("R1", "R3", "overlaps"), alike("R1", "R2", "duplicates")]
    found = overlaps_of(rows("R1", "R2", "R3"), [*links, alike("R1", "R2", "depends on")])
    assert [(each.one.ref, each.relation, each.other.ref) for each in found] == [
        ("R1", "duplicates", "R2"),
        ("R1", "overlaps", "R3"),
    ]


def test_references_sort_as_people_count() -> None:
    refs = ["C10(1)", "C4(10)", "", "C4(3)", "A1", "7"]
    assert sorted(refs, key=ref_order) == ["7", "A1", "C4(3)", "C4(10)", "C10(1)", ""]
