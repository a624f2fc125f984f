"""The views of the plan: none yet, its tree, its months, its milestones and its report."""

from functools import partial

from desktop.gui.requests import ShowScreen
from tests.gui.own_book import Show, in_own_book
from tests.invented_plan import invented_plan

_plan = partial(in_own_book, "plan", invented_plan)
_entry = partial(_plan, kind="plan-entries")

PLAN_VIEWS: dict[str, Show] = {
    "no plan": lambda person, _harbour: person.window.serve(ShowScreen("plan")),
    "plan": _entry(name="lamps"),
    "plan over months": _plan("tab_plan_months"),
    "milestones": _plan("tab_milestones"),
    "highlight report": _plan("tab_highlights"),
}
# What only somebody who may write is shown.
PLAN_STEPS: dict[str, Show] = {
    "moving the date of a plan entry": _entry("move_step", name="quay"),
    "judging a milestone": _plan("tab_milestones", "judge_step"),
}
