"""What the chair's brief says: an annotated agenda, for the chair alone."""

from dataclasses import dataclass

from desktop.exports.masthead import Masthead


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefRow:
    """One item as the chair takes it: when, how long, who speaks, what should come of it, and what to watch for."""

    number: str
    title: str
    level: int = 0
    heading: bool = False
    starts: str = ""
    length: str = ""
    speaker: str = ""
    paper: str = ""
    outcome: tuple[str, ...] = ()
    watch: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefContents:
    """The brief: facts each with its label, one row for each item, and the actions that no item takes up."""

    masthead: Masthead
    facts: tuple[tuple[str, str], ...] = ()
    rows: tuple[BriefRow, ...] = ()
    actions: tuple[tuple[str, ...], ...] = ()
