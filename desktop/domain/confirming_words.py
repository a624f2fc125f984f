"""The words by which a meeting confirms or corrects the minutes of an earlier one, in a wording of our own."""

from collections.abc import Iterable, Sequence

from desktop.domain.dates import long_date
from desktop.domain.meeting import Meeting
from desktop.domain.minutes import Correction
from desktop.domain.text_difference import Change, changes
from desktop.domain.wording import listed

APOLOGIES, PRESENT = "the apologies for absence", "those present"
_LISTS = (APOLOGIES, PRESENT)
_QUOTED_AT_MOST = 240
_RUNS_AT_MOST = 3
_MARKS = " ,;:.\n"


def minutes_of(meeting: Meeting) -> str:
    """Name the minutes of a meeting: "the minutes of the meeting held on 26 September 2014"."""
    return f"the minutes of the meeting held on {long_date(meeting.date)}"


def correcting_words(meeting: Meeting, corrections: Sequence[Correction]) -> str:
    """Return the resolution by which a later meeting corrects minutes that were confirmed before."""
    return f"That {minutes_of(meeting)} be corrected, {correction_words(corrections)}."


def correction_words(corrections: Sequence[Correction]) -> str:
    """Return what corrections do as one part of a sentence; what "subject to" is followed by."""
    parts = clauses(corrections)
    return parts[0] if len(parts) == 1 else f"{'; '.join(parts[:-1])}; and {parts[-1]}"


def clauses(corrections: Iterable[Correction]) -> list[str]:
    """Return what each correction does, as the part of a sentence: "the name of ... being added to ..."."""
    found: list[tuple[str, str]] = []
    for one in corrections:
        if one.part in _LISTS:
            found += [(words, "") for words in _names(one)]
        else:
            found += [(_worded(change), one.part) for change in _runs(one)]
    merged: dict[str, list[str]] = {}
    for words, part in found:
        merged.setdefault(words, []).append(part)
    return [words.replace("{part}", listed(list(dict.fromkeys(parts)))) for words, parts in merged.items()]


def _names(one: Correction) -> list[str]:
    before, after = one.before.split("\n"), one.after.split("\n")
    came = [name for name in after if name and name not in before]
    went = [name for name in before if name and name not in after]
    found = [f"{_name_words(came)} being added to {one.part}"] if came else []
    return found + ([f"{_name_words(went)} being taken out of {one.part}"] if went else [])


def _name_words(names: list[str]) -> str:
    return f"the name of {names[0]}" if len(names) == 1 else f"the names of {listed(names)}"


def _runs(one: Correction) -> tuple[Change | None, ...]:
    runs = changes(one.before, one.after)
    runs = tuple(run for run in runs if run.old.strip(_MARKS) or run.new.strip(_MARKS))
    is_short = sum(len(run.old) + len(run.new) for run in runs) <= _QUOTED_AT_MOST
    return runs if 0 < len(runs) <= _RUNS_AT_MOST and is_short else (None,)


def _worded(change: Change | None) -> str:
    if change is None:
        return "{part} being worded anew"
    old, new = (side.strip(" ,;:\n") for side in (change.old, change.new))
    if not old:
        return f"the words “{new}” being added to {{part}}"
    if not new:
        return f"the words “{old}” being taken out of {{part}}"
    return f"“{old}” reading “{new}” in {{part}}"
