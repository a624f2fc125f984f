"""What the question sheet says: the questions that a chair may put, and the actions that each is put about."""

from dataclasses import dataclass, replace

from desktop.exports.masthead import Masthead


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionRow:
    """An action that a question is put about: why is what the log shows, "31 days late, moved twice"."""

    ref: str
    wording: str
    lead: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionGroup:
    """A question with its actions.

    count is how many it is about; above are the references of those that stand under an earlier question already, and
    more is how many had no room on the page.
    """

    heading: str
    question: str
    count: int
    rows: tuple[QuestionRow, ...] = ()
    above: tuple[str, ...] = ()
    more: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionContents:
    """The sheet; note says how its figures are reckoned."""

    masthead: Masthead
    groups: tuple[QuestionGroup, ...] = ()
    note: str = ""


def trimmed(contents: QuestionContents) -> QuestionContents:
    """Return the sheet with one action less, taken from the longest group; the group counts it as one more."""
    longest = max(contents.groups, key=lambda group: len(group.rows))
    shorter = replace(longest, rows=longest.rows[:-1], more=longest.more + 1)
    return replace(contents, groups=tuple(shorter if group is longest else group for group in contents.groups))


def count_words(group: QuestionGroup) -> str:
    """Return the heading with its number: "Overdue (12)"."""
    return f"{group.heading} ({group.count:,})"


def rest_words(group: QuestionGroup) -> str:
    """Return what a group leaves unsaid: those named above, and those that had no room; "" where nothing is."""
    above = f"Also {', '.join(group.above)}, named above." if group.above else ""
    more = f"And {group.more:,} more in the action log." if group.more else ""
    return " ".join(filter(None, (above, more)))
