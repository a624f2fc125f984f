"""The actions of a plan in the groups by which its progress is told: its themes, or what it has instead of them."""

from collections import Counter
from typing import NamedTuple

from desktop.domain.plan import EntryLevel, PlanEntry
from desktop.domain.plan_tree import PlanTree
from desktop.domain.plan_words import entry_title

_LEVELS = (EntryLevel.THEME, EntryLevel.PHASE, EntryLevel.SECTION, EntryLevel.OBJECTIVE)


class ActionGroup(NamedTuple):
    """Actions under a name, which begins with the short one: "Phase 1, A" of "Phase 1, A Sound walls"."""

    name: str
    short: str
    actions: list[PlanEntry]


def grouping_level(tree: PlanTree) -> EntryLevel | None:
    """Return the level by which a plan is told: themes where it has any, else the outermost one that it has."""
    return next((level for level in _LEVELS if tree.of(level)), None)


def actions_by_theme(tree: PlanTree) -> list[ActionGroup]:
    """Return the actions of each theme under its name, with its phase where the plan has several.

    What stands under no theme comes last, so that every action is in exactly one group; a plan without any level
    above its actions is one group. Short names are references where these tell the groups apart.
    """
    level = grouping_level(tree)
    if level is None:
        return [ActionGroup("The whole plan", "The whole plan", tree.actions())] if tree.actions() else []
    found = [
        ActionGroup(_name(tree, each, entry_title(each)), _name(tree, each, each.ref), tree.actions_below(each))
        for each in tree.of(level)
    ]
    times = Counter(group.short for group in found)
    told = [group if group.short and times[group.short] == 1 else group._replace(short=group.name) for group in found]
    held = {entry.id for group in found for entry in group.actions}
    rest = [entry for entry in tree.actions() if entry.id not in held]
    without = f"Under no {level}"
    return [*told, *([ActionGroup(without, without, rest)] if rest else [])]


def _name(tree: PlanTree, entry: PlanEntry, called: str) -> str:
    """Return what a group is called with its phase before it; "" where it has no reference to be called by."""
    several = entry.level is not EntryLevel.PHASE and len(tree.of(EntryLevel.PHASE)) > 1
    phase = tree.of_level(entry, EntryLevel.PHASE) if several else None
    return ", ".join(filter(None, ((phase.ref or phase.wording) if phase else "", called))) if called else ""
