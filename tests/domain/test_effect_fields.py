"""What an answer to a query sets on a record as it stands."""

from desktop.domain.effect_fields import fields_on, replacing
from desktop.domain.plan import EntryLevel, PlanEntry

ENTRY = PlanEntry(plan_id="p", level=EntryLevel.ACTION, wording="Buy", leads=("Leader", "Tracy Elm", "Clerk"))


def test_texts_of_a_list_are_replaced_in_their_place() -> None:
    assert fields_on(ENTRY, {"leads": replacing({"Tracy Elm": ["Tracey Elm"]}), "note": "x"}) == {
        "leads": ["Leader", "Tracey Elm", "Clerk"],
        "note": "x",
    }


def test_several_may_become_one_and_one_none() -> None:
    together = replacing({"Leader": ["LeaderClerk"], "Clerk": []})
    assert fields_on(ENTRY, {"leads": together}) == {"leads": ["LeaderClerk", "Tracy Elm"]}


def test_what_is_no_longer_there_changes_nothing() -> None:
    assert fields_on(ENTRY, {"leads": replacing({"Mayor": ["Chair"]})}) == {"leads": list(ENTRY.leads)}
