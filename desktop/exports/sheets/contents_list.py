"""The second sheet: every other sheet as a link, with what it holds."""

from collections.abc import Sequence

from desktop.exports.sheet_plan import Column, Plan, SheetLink, SheetPlan


def contents_list(plans: Sequence[Plan]) -> SheetPlan:
    """Return the list of the sheets given, in their order."""
    return SheetPlan(
        name="Contents",
        heading="Contents",
        lines=(
            f"{len(plans) + 2} sheets: the cover, this list and the {len(plans)} below. Choose a name to go there.",
        ),
        table="Contents",
        columns=(Column("Sheet", 36), Column("What it holds", 82), Column("Entries", 12)),
        rows=tuple((SheetLink(plan.name), plan.holds, plan.records) for plan in plans),
        holds="This list",
        records=len(plans),
    )
