"""What is asked about a timeline: one question for all headlines that share a doubt."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from desktop.domain.source import Choice
from desktop.importers.timeline.ask_parts import ask_parts
from desktop.importers.timeline.ask_years import ask_years
from desktop.importers.timeline.asking import UNDATED, Asking, count, dated, said, undated
from desktop.importers.timeline.draft import Flaw, Slot, Told
from desktop.importers.timeline.drafts import Moved

_OTHERS = re.compile(r"\bothers?\b|\belsewhere\b|\boutside\b", re.I)
_EXTERNAL = re.compile(r"\bexternal\b", re.I)
_FAR = 20


def ask_all(asking: Asking) -> None:
    """Keep every question about the headlines."""
    for moved in asking.drafts.moved:
        _ask_moved(moved, asking)
    ask_years(asking)
    for flaw, ask in _BY_SLOT.items():
        for slot, same in _by_slot(asking.drafts.told, flaw):
            ask(slot, same, asking)
    if asking.drafts.undated:
        _ask_undated(asking)
    _ask_external(asking)
    ask_parts(asking)


def _by_slot(told: Iterable[Told], flaw: Flaw) -> list[tuple[Slot, list[Told]]]:
    groups: dict[Any, list[Told]] = defaultdict(list)
    for one in told:
        if one.slot is not None and one.slot.flaw is flaw:
            groups[one.slot].append(one)
    return list(groups.items())


def _ask_moved(moved: Moved, asking: Asking) -> None:
    told = [one for one, _ in moved.beside]
    first, below = moved.beside[0]
    beside = tuple(asking.effect(one, dated(slot)) for one, slot in moved.beside if slot is not None)
    choices = [Choice(label=f"{said(first.slot)}: the months begin after the themes")] if first.slot else []
    if below is not None:
        choices.append(Choice(label=f"{said(below)}: each stands right below its month", effects=beside))
    asking.ask(
        told,
        f"The heading over {count(told)} has one column less than the other tables of this paper. "
        "When did the first of them happen?",
        choices,
    )


def _ask_backwards(slot: Slot, same: Sequence[Told], asking: Asking) -> None:
    later = (slot.year or 0) + 1
    asking.ask(
        same,
        f"“{slot.words}” stands after a later month. When did its {count(same)} happen?",
        [
            Choice(label=f"{said(slot)}, as it is read now"),
            asking.choice(said(slot, later), same, dated(slot, later)),
            asking.choice(UNDATED, same, undated(slot)),
        ],
    )


def _ask_no_month(slot: Slot, same: Sequence[Told], asking: Asking) -> None:
    where = f"under “{slot.words}”, which is no month" if slot.words else "in a column without a month"
    near = _neighbours(same[0], asking)
    asking.ask(
        same,
        f"{count(same)} {'stand' if len(same) > 1 else 'stands'} {where}. When did {_it(same)} happen?",
        [Choice(label=UNDATED), *(asking.choice(said(each), same, dated(each)) for each in near)],
    )


def _ask_not_read(slot: Slot, same: Sequence[Told], asking: Asking) -> None:
    question = f"“{slot.words}” is not read as a date. When did {_it(same)} happen?"
    near = _neighbours(same[0], asking)
    asking.ask(
        same, question, [Choice(label=UNDATED), *(asking.choice(said(each), same, dated(each)) for each in near)]
    )


def _ask_elsewhere(slot: Slot, same: Sequence[Told], asking: Asking) -> None:
    if slot.under is None:
        return
    under = slot.under
    asking.ask(
        same,
        f"The headline begins with “{slot.words}” and stands under {said(under)}. When did it happen?",
        [
            Choice(label=f"{said(slot)}, as it begins"),
            asking.choice(f"{said(under)}, as its column", same, dated(under)),
        ],
    )


_BY_SLOT = {
    Flaw.BACKWARDS: _ask_backwards,
    Flaw.NO_MONTH: _ask_no_month,
    Flaw.NOT_READ: _ask_not_read,
    Flaw.ELSEWHERE: _ask_elsewhere,
}


def _neighbours(told: Told, asking: Asking) -> list[Slot]:
    """Return the dated slot next to a headline without a month: of the one before it, else of the one after."""
    all_told, at = asking.drafts.told, asking.places[id(told)]
    around = (*reversed(all_told[max(0, at - _FAR) : at]), *all_told[at + 1 : at + _FAR])
    return next(([one.slot] for one in around if one.slot is not None and one.slot.date is not None), [])


def _ask_undated(asking: Asking) -> None:
    told = [one for one in asking.drafts.told if one.slot is None]
    asking.ask(
        told,
        f"No month stands with {count(told)} of this timeline. They are kept as undated; each can be given its date "
        "there.",
        [Choice(label=UNDATED)],
    )


def _ask_external(asking: Asking) -> None:
    """Ask about a theme of what others did, which does not itself say that this is outside the organisation."""
    themes: dict[str, list[Told]] = defaultdict(list)
    for one in asking.drafts.told:
        themes[one.theme].append(one)
    for theme, told in themes.items():
        if _OTHERS.search(theme) and not _EXTERNAL.search(theme):
            asking.ask(
                told,
                f"Did the {count(told)} under “{theme}” happen outside the organisation?",
                [
                    Choice(label="Not all: leave them unmarked"),
                    asking.choice("Yes: mark them as external", told, {"external": True}),
                ],
            )


def _it(told: Sequence[Told]) -> str:
    return "it" if len(told) == 1 else "they"
