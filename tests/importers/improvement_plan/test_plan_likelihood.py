"""What is taken for a plan, and what is not."""

from desktop.documents.document import Document
from desktop.documents.read import read_pasted
from desktop.importers.improvement_plan.read import likelihood
from desktop.importers.recognise import likeliest
from tests.importers.improvement_plan.plans import FLAT, NUMBERED, document

LOG = (
    ("Ref", "Action", "Lead", "Due", "Status"),
    *((f"{number}", "Mend the lamp", "Clerk", "June 2015", "Open") for number in range(1, 6)),
)
RECOMMENDATIONS = (
    ("Ref", "Recommendation", "Timescale", "Response"),
    *((f"R{number}", "The lamps should burn", "Within three months", "Accepted") for number in range(1, 6)),
)


def text(*pieces: object) -> Document:
    return document(pieces)  # type: ignore[arg-type]


def test_plans_are_plans() -> None:
    for each in (NUMBERED, FLAT):
        assert likelihood(document(each)) == 3
        assert likeliest(document(each)) == "improvement-plan"


def test_an_action_log_is_an_action_log() -> None:
    for title in ("Lantern Board: action log", "Rolling action tracker", "Actions of the Lantern Board"):
        log = text(title, LOG)
        assert likelihood(log) < 3
        assert likeliest(log) == "action-log"


SHORT = (
    ("Action", "Milestones", "Lead", "Timescale", "Success measures", "Status"),
    ("Hire a keeper", "Notice posted", "Clerk", "June 2015", "A keeper at work", "On track"),
    ("Light the pier", "Lamps bought", "Clerk", "July 2015", "No ship lost", "On track"),
)


def test_a_short_plan_is_told_by_its_title_and_by_what_stands_over_or_beside_its_actions() -> None:
    assert likeliest(text("Lantern delivery plan 2015-17", "Priority 1: Light", SHORT)) == "improvement-plan"
    plain = tuple(row[:1] + row[2:4] + row[5:] for row in SHORT)
    assert likeliest(text("Lantern action plan", "Objective 1: Light", plain)) == "improvement-plan"
    assert likeliest(text("Lantern Board: actions", SHORT)) == "action-log"
    assert likeliest(text("Lantern action tracker", "Improvement plan", SHORT)) == "action-log"


def test_recommendations_are_no_plan() -> None:
    assert likelihood(text("Inspection of lamps", "Recommendations", RECOMMENDATIONS)) <= 1


def test_an_agenda_with_a_plan_behind_it_only_holds_one() -> None:
    agenda = text("Lantern Board", "Agenda", "1. Improvement Plan", "2. Any other business", *NUMBERED[2:])
    assert likelihood(agenda) == 2


def test_prose_is_nothing() -> None:
    assert likelihood(read_pasted("The Improvement Plan was noted.\n\nThe board thanked the keeper.\n")) == 0
