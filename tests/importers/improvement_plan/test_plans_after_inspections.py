"""Plans as bodies print them after an inspection: small ones, each with what a careful reader would count."""

from datetime import date

import pytest

from desktop.documents.read import read_pasted
from desktop.domain.plan import EntryLevel, PlanStatus
from desktop.importers.improvement_plan.likelihood import likelihood
from desktop.importers.improvement_plan.read import read
from desktop.importers.reading import Reading
from tests.importers.improvement_plan.plans import BOARD, TODAY, entries, entry, records

HEAD = "Ref\tRecommendation\tAction\tLead\tTimescale\tProgress\tRAG"


def plan_of(*lines: str) -> Reading:
    """Return the reading of the lines of a plan."""
    return read(read_pasted("\n".join(("Lantern Harbour Improvement Plan", "", *lines))), BOARD, TODAY)


def counted(plan: Reading) -> dict[str, int]:
    """Return how many entries there are of each level."""
    return {level.value: len(found) for level in EntryLevel if (found := entries(plan, level))}


def test_priorities_between_tables_and_recommendations_that_reach_down() -> None:
    plan = plan_of(
        "Priority 1: Lights and signals",
        "",
        HEAD,
        "1.1\tKeep every lamp lit at night\tBuy oil\tHarbour Master\tJuly 2015\tBegun\tA",
        "1.2\t\tCheck the wicks\tClerk / Head of Works\tQuarterly from September 2015\t\tG",
        "",
        "Priority 2: Boats",
        "",
        HEAD,
        "2.1\tKnow which boats are out\tKeep a book\tClerk\tTBC\t\tR",
    )
    assert counted(plan) == {"theme": 2, "objective": 2, "action": 3}
    assert entry(plan, "1.2").leads == ("Clerk", "Head of Works")
    assert not plan.leftovers


def test_recommendations_that_begin_alike_are_two() -> None:
    rows = [f"{n}.{k}\tThe port must ensure that pilots are trained in {what}\tTeach\tClerk\tJuly 2015\t\tA"
            for n, what in ((1, "signals"), (2, "rowing")) for k in (1, 2)]  # fmt: skip
    assert [each.wording.split()[-1] for each in entries(plan_of(HEAD, *rows), EntryLevel.OBJECTIVE)] == [
        "signals",
        "rowing",
    ]


def test_recommendations_as_sentences_over_tables_with_lettered_actions() -> None:
    head = "Action\tLead Agency\tTarget Date\tEvidence"
    plan = plan_of(
        "Recommendation 1: The board should assure itself that boats are counted.",
        "",
        head,
        "a. Book revised\tHarbour Trust\tSeptember 2015\tThe book",
        "b. Count audited\tPilots\tJanuary 2016\tThe audit",
        "",
        "Area for improvement 2: The port should ring its bell.",
        "",
        head,
        "a. Bell hung\tFoundry\tMay 2016\tThe bell",
    )
    assert counted(plan) == {"objective": 2, "action": 3}
    assert [each.ref for each in entries(plan, EntryLevel.ACTION)] == ["a", "b", "a"]
    assert [each.ref for each in entries(plan, EntryLevel.OBJECTIVE)] == ["1", "2"]


def test_numbered_lines_below_recommendations_keep_their_measures_of_success() -> None:
    plan = plan_of(
        "Recommendation 1: The board should know what is owed.",
        "",
        "1.1 The clerk will list the debts.",
        "Lead: Clerk",
        "Timescale: By 28 February 2016",
        "Success criteria: The list is read out",
        "",
        "1.2 The list will be audited.",
        "Lead: Auditor",
        "Timescale: March 2016",
        "",
        "1.3 The debts will be called in.",
        "Lead: Clerk",
        "Timescale: From May 2016",
    )
    assert counted(plan) == {"objective": 1, "action": 3}
    assert entry(plan, "1.1").note == "Success criteria: The list is read out"
    assert not plan.leftovers


def test_directions_with_start_and_finish() -> None:
    plan = plan_of(
        "Workstream 1: Money",
        "SRO: Director of Finance",
        "",
        "Action\tOwner\tStart\tFinish\tStatus",
        "Close the books\tClerk\t01/02/2016\t31/03/2016\tOn track",
        "Sell the old quay\tHarbour Master\tApril 2016\tSept 2016\tComplete",
        "Call in debts\tClerk\t1 May 2016\tOngoing\tNot started",
    )
    sold = entries(plan, EntryLevel.ACTION)[1]
    assert (sold.start, sold.original_due, sold.status) == (date(2016, 4, 1), date(2016, 9, 30), PlanStatus.COMPLETE)
    assert entries(plan)[0].note == "SRO: Director of Finance"
    assert counted(plan) == {"theme": 1, "action": 3}


def test_a_row_that_lost_a_cell_is_set_right_where_there_is_one_way_only() -> None:
    plan = plan_of(
        "Ref\tAction\tTarget date\tRevised date\tLead officer\tUpdate\tRAG",
        "H1\tMend the roof\t1 April 2016\t1 July 2016\tHead of Works\tLate\tA",
        "H2\tSurvey the stock\t31 Dec 2016\tClerk\tLet\tG",
    )
    moved = entry(plan, "H2")
    assert (moved.leads, moved.current_due) == (("Clerk",), date(2016, 12, 31))
    inferred = next(found.inferred for found in plan.recognised if found.record.id == moved.id)
    assert "one cell less" in inferred
    assert entry(plan, "H1").current_due == date(2016, 7, 1)


def test_a_section_that_goes_on_overleaf_and_references_that_lost_their_blank() -> None:
    plan = plan_of(
        "THEME 1\t LEADING",
        "",
        "1\tOfficer leadership\tActions\tDates\tLeads",
        "1.1\tA crew that can lead\t1.1.1Away days with mentors\tBy end July 2015\tLeaderLGA",
        "Page 12",
        "1\tOfficer leadership (continued)\tActions\tDates\tLeads",
        "\t\t1.1.2 Role profiles agreed\tOctober 2015\tClerk",
    )
    assert counted(plan) == {"theme": 1, "section": 1, "objective": 1, "action": 2}
    assert (entry(plan, "1.1.1").wording, entry(plan, "1.1.1").leads) == ("Away days with mentors", ("Leader", "LGA"))
    assert not plan.leftovers


def test_breaks_of_a_web_page_part_what_stands_in_a_cell() -> None:
    plan = plan_of(
        "AFI\tArea for improvement\tActions\tLead\tDue",
        "AFI 1\tThe port should keep records\t<p>Train</p><p>Audit</p>\t<p>T/ACC Quay</p><p>Clerk</p>\t31.12.2015",
        "AFI 2\tThe port should answer\tAnswer<br>Write\tClerk\t<p>March 2016</p>",
    )
    assert entry(plan, "AFI 1").leads == ("T/ACC Quay", "Clerk")
    assert entry(plan, "AFI 1").wording == "Train\nAudit"
    assert entry(plan, "AFI 2").current_due == date(2016, 3, 31)


def test_quarters_as_columns_are_kept_with_the_action() -> None:
    plan = plan_of(
        "Ref\tAction\tLead\tQ1\tQ2\tRAG",
        "F1\tAgree the rates\tClerk\tDraft\tAgreed\tG",
        "F2\tCall in debts\tClerk\t\tAll called\tA",
    )
    assert entry(plan, "F1").note.split("\n")[:2] == ["Q1: Draft", "Q2: Agreed"]


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("Risk Register\n\nRef\tRisk\tOwner\tLikelihood\tImpact\nR1\tFire\tClerk\t2\t5\nR2\tFlood\tClerk\t1\t5", 0),
        ("Turnaround Plan\n\nAction\tOwner\tStart\tFinish\nOpen\tClerk\tMay 2016\tJuly 2016\n"
         "Shut\tClerk\tMay 2016\tJuly 2016\nLet\tClerk\tMay 2016\tJuly 2016\n\n"
         "Milestone\tDate\nOpened\tJuly 2016\nShut\tJuly 2016", 3),
        ("Lantern Action Plan\n\n- Buy oil. Lead: Clerk. By: May 2016\n- Light it. Lead: Clerk. By: June 2016\n"
         "- Trim it. Lead: Clerk. By: July 2016", 2),
    ],
)  # fmt: skip
def test_likelihood(text: str, sure: int) -> None:
    assert likelihood(read_pasted(text)) == sure


def test_a_bulleted_plan() -> None:
    plan = plan_of("Theme: Light", "", *(f"- Light lamp {n}. Lead: Clerk. By: {n} May 2016" for n in (1, 2, 3)))
    assert counted(plan) == {"theme": 1, "action": 3}
    assert [each.current_due for each in entries(plan, EntryLevel.ACTION)] == [date(2016, 5, n) for n in (1, 2, 3)]
    assert not records(plan, "milestones")
