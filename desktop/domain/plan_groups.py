"""The actions of a plan in the groups by which its progress is told: its themes, or what it has instead of them."""

from desktop.domain.plan import EntryLevel, PlanEntry
from desktop.domain.plan_tree import PlanTree
from desktop.domain.plan_words import entry_title

_NO_GROUP = "Under no {}"
_LEVELS = (EntryLevel.THEME, EntryLevel.PHASE, EntryLevel.SECTION, EntryLevel.OBJECTIVE)


def grouping_level(tree: PlanTree) -> EntryLevel | None:
    """Return the level by which a plan is told: themes where it has any, else the outermost one that it has."""
    return next((level for level in _LEVELS if tree.of(level)), None)


def actions_by_theme(tree: PlanTree) -> list[tuple[str, list[PlanEntry]]]:
    """Return the actions of each theme under its name, with its phase where the plan has several.

    What stands under no theme comes last, so that every action is in exactly one group; a plan without any level
    above its actions is one group.
    """
    level = grouping_level(tree)
    if level is None:
        return [("The whole plan", tree.actions())] if tree.actions() else []
    found = [(_name(tree, each), tree.actions_below(each)) for each in tree.of(level)]
    held = {entry.id for _name_of, actions in found for entry in actions}
    rest = [entry for entry in tree.actions() if entry.id not in held]
    return [*found, *([(_NO_GROUP.format(level), rest)] if rest else [])]


def _name(tree: PlanTree, entry: PlanEntry) -> str:
    several = entry.level is not EntryLevel.PHASE and len(tree.of(EntryLevel.PHASE)) > 1
    phase = tree.of_level(entry, EntryLevel.PHASE) if several else None
    return ", ".join(filter(None, ((phase.ref or phase.wording) if phase else "", entry_title(entry))))
