"""A rating key in words: the line that is printed wherever ratings stand, and the rule of each level as a sentence."""

from desktop.domain.board_rating import BoardRating
from desktop.domain.dates import short_date
from desktop.domain.rating_key import RatingKey, RatingLevel, RatingRule
from desktop.domain.wording import counted

_NOT = {
    RatingRule.PAST_CURRENT: "not past its current date",
    RatingRule.PAST_CURRENT_BY: "not long past its current date",
    RatingRule.PAST_ORIGINAL: "still to be met by its original date",
    RatingRule.PAST_ORIGINAL_BY: "not far beyond its original date",
    RatingRule.REVISED: "its date not revised",
    RatingRule.DUE_SOON_OR_REVISED: "its date not revised, and heard of before it falls due",
}
# what is not past a date at all need not be said to be not long past it
_SOONER = {RatingRule.PAST_CURRENT_BY: RatingRule.PAST_CURRENT, RatingRule.PAST_ORIGINAL_BY: RatingRule.PAST_ORIGINAL}
_SENTENCES = {
    RatingRule.CLOSED: "Closed by the board; a recommendation signed off or embedded.",
    RatingRule.DUE_SOON_OR_REVISED: "Due within {cycle} days with nothing heard for {cycle}, its date revised, or the "
    "lead says so.",
    RatingRule.REVISED: "Its date was revised at least once.",
    RatingRule.PAST_CURRENT: "Past its current due date and not closed; the due day itself is not overdue.",
    RatingRule.PAST_CURRENT_BY: "More than {months} past its current due date and not closed.",
    RatingRule.PAST_ORIGINAL: "Past the date first agreed, or revised to a later one.",
    RatingRule.PAST_ORIGINAL_BY: "More than {months} past the date first agreed, or revised to a day so far beyond it.",
    RatingRule.UNDATED: "No date to rate against, or not for this board to deliver: never counted as on track.",
}
_COUNTS_LATENESS = frozenset(
    {RatingRule.PAST_CURRENT, RatingRule.PAST_CURRENT_BY, RatingRule.PAST_ORIGINAL, RatingRule.PAST_ORIGINAL_BY}
)
_ADJECTIVES = frozenset({"complete", "on track", "at risk", "delayed", "overdue", "late", "not rated"})


def key_line(key: RatingKey) -> str:
    """Return the key as one line: "B Complete · G On track · A At risk · R Overdue · – Not rated"."""
    return " · ".join(level.label for level in key.printed)


def period_words(key: RatingKey) -> str:
    """Return from when to when a key holds: "from 1 May 2031", "until 30 Apr 2031", "always"."""
    first = f"from {short_date(key.valid_from)}" if key.valid_from else ""
    last = f"until {short_date(key.valid_to)}" if key.valid_to else ""
    return " ".join(filter(None, (first, last))) or "always"


def rule_sentence(level: RatingLevel, rating: BoardRating) -> str:
    """Return what puts a thing on a level of a board's key, as a sentence."""
    if level.rule is RatingRule.OTHERWISE:
        rules = [other.rule for other in reversed(rating.key.levels)]
        held = [_NOT[rule] for rule in rules if rule in _NOT and _SOONER.get(rule) not in rules]
        return f"Open, {', '.join(held)}." if held else "Open."
    said = _SENTENCES[level.rule].format(months=counted(level.months, "month"), cycle=rating.cycle_days)
    return f"{said}{_grace(rating)}" if level.rule in _COUNTS_LATENESS else said


def _grace(rating: BoardRating) -> str:
    if not rating.grace_days:
        return ""
    return f" What is due immediately has a working grace of {counted(rating.grace_days, 'day')}."


def in_a_sentence(level: RatingLevel) -> str:
    """Return how a sentence says that a thing stands on a level: "overdue", or "rated R Unacceptable progress"."""
    return level.word.lower() if level.word.lower() in _ADJECTIVES else f"rated {level.label}"
