"""Reads a calendar rule as people word it: "every fourth Friday, 1.30 pm", "last Thursday of each quarter"."""

import re
from dataclasses import dataclass, field, replace
from datetime import time
from typing import Final

from desktop.domain.calendar_words import MONTH_PATTERN, WEEKDAY_PATTERN, WEEKDAYS, month_number, weekday_number
from desktop.domain.errors import Refused
from desktop.domain.meeting_rule import LAST, QUARTER_ENDS, QUARTER_STARTS, MeetingRule
from desktop.domain.times import read_time

FORMS: Final = (
    "Type a rule such as “every four weeks on Friday, 1.30 pm”, “first Monday of the month”, "
    "“last Thursday of each quarter” or “monthly on the 15th, not in August”."
)
_NUMBERS: Final = {
    word: number
    for number, words in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), 1
    )
    for word in (words, str(number))
}
_PLACES: Final = {
    "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "fifth": 5, "5th": 5,
    "last": LAST, "final": LAST,
}  # fmt: skip
_MANY: Final = {**_PLACES, "sixth": 6, "6th": 6, "eighth": 8, "8th": 8, "tenth": 10, "10th": 10, "twelfth": 12}
_PLACE: Final = rf"(?:{'|'.join(_PLACES)})"
_WEEKDAYS: Final = rf"(?:{WEEKDAY_PATTERN}|(?:{'|'.join(WEEKDAYS).lower()})s)"
_LIST: Final = r"(?:\s*(?:,|and|&|or)\s*)+(?:the\s+|in\s+)?"
_MONTH_LIST: Final = rf"{MONTH_PATTERN}(?:{_LIST}{MONTH_PATTERN})*"
_NUMBER: Final = rf"(?:{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})"
_TIME: Final = (
    r"(?:\bat\s+|@\s*)?(?<![\d.])(?:\d{1,2}(?:[.:]\d\d)?\s*[ap]\.?\s?m\b\.?|\d{1,2}[.:]\d\d|(?:12\s+)?noon|midday)"
    r"|\bat\s+\d{1,2}(?![\d.:]|\s*(?:st|nd|rd|th|weeks?|months?))(?:\s*o.?clock)?"
)
_EXCEPT: Final = (
    r"(?:but\s+|and\s+)?(?:not|never|no\s+meetings?|none|except(?:\s+for)?|excluding|apart\s+from|other\s+than|without)"
    rf"(?:\s+(?:in|during))?\s+({_MONTH_LIST})"
)
_QUARTERS: Final = r"(?:of|in)\s+(?:the|each|every|a)\s+quarter|(?:each|every|per|a)\s+quarter|quarterly"
_FILLING: Final = re.compile(
    r"(?:[\s,;.]|\b(?:the|on|of|in|at|a|an|each|every|and|is|are|held|to be|we|meets?|meeting|meetings|board|starting"
    r"|day|monthly|month|months|calendar|per|from)\b)+"
)


@dataclass(slots=True)
class _Rest:
    """What of the words is not understood yet."""

    words: str
    taken: list[str] = field(default_factory=list)

    def take(self, pattern: str) -> re.Match[str] | None:
        """Take the first match out of the words and return it."""
        found = re.search(pattern, self.words)
        if found:
            self.words = f"{self.words[: found.start()]} ; {self.words[found.end() :]}"
        return found


def read_meeting_rule(text: str) -> MeetingRule:
    """Return the rule that the words say; raises Refused, with the forms that are understood, for any other words.

    "Every fourth Friday" can mean every four weeks, or the fourth Friday of the month: the first is returned and the
    second is its other reading.
    """
    rest = _Rest(" ".join(re.sub(r"[’']s?\b", "", text.lower()).split()))
    if not rest.words:
        raise Refused(FORMS)
    but_not = _months(rest, _EXCEPT)
    at = _time(rest)
    rule = _pattern(rest)
    left = _FILLING.sub(" ", rest.words).strip()
    if left:
        raise Refused(f"“{left}” is not understood in a rule for meetings. {FORMS}")
    return _with_rest(rule, at, but_not)


def _with_rest(rule: MeetingRule, at: time | None, but_not: frozenset[int]) -> MeetingRule:
    other = replace(rule.other, at=at, but_not=but_not) if rule.other else None
    return replace(rule, at=at, but_not=but_not, other=other)


def _pattern(rest: _Rest) -> MeetingRule:
    for read in (_weeks, _day_of_month, _every_nth, _places, _every_weekday):
        rule = read(rest)
        if rule is not None:
            return rule
    if re.search(_QUARTERS, rest.words) or "month" in rest.words:
        raise Refused(f"Say on which day, such as the third Wednesday. {FORMS}")
    raise Refused(f"This is not understood as a rule for meetings. {FORMS}")


def _weeks(rest: _Rest) -> MeetingRule | None:
    """Read every so many weeks, with or without the weekday."""
    if rest.take(
        r"\b(?:fortnightly|bi-?weekly|(?:every|each|a)\s+fortnight|(?:every|each)\s+(?:other|second|alternate)\s+week)\b"
    ):
        return MeetingRule(weeks=2, weekday=_weekday(rest))
    if rest.take(rf"\b(?:every\s+(?:other|alternate)|alternate|alternating)\s+(?={_WEEKDAYS})"):
        return MeetingRule(weeks=2, weekday=_weekday(rest))
    if found := rest.take(rf"\b(?:every|each)\s+({_NUMBER})\s+weeks?\b|\b({_NUMBER})[\s-]week(?:ly|s)\b"):
        return MeetingRule(weeks=_NUMBERS[found[1] or found[2]], weekday=_weekday(rest))
    if found := rest.take(
        r"\bevery\s+(third|3rd|fourth|4th|fifth|5th|sixth|6th|eighth|8th|tenth|10th|twelfth)\s+week\b"
    ):
        return MeetingRule(weeks=_MANY[found[1]], weekday=_weekday(rest))
    if rest.take(r"\b(?:weekly|(?:every|each|once\s+a)\s+week)\b"):
        return MeetingRule(weeks=1, weekday=_weekday(rest))
    return None


def _day_of_month(rest: _Rest) -> MeetingRule | None:
    if rest.take(r"\blast\s+day\b"):
        return _of_months(rest, MeetingRule(day_of_month=LAST))
    found = rest.take(rf"\b(?:the\s+)?(\d{{1,2}})(?:st|nd|rd|th)\b(?!{_LIST}{_PLACE}|\s+(?:week|month|{_WEEKDAYS}))")
    if found is None:
        return None
    if not 1 <= int(found[1]) <= 31:
        raise Refused(f"No month has a {found[0].strip()}. {FORMS}")
    return _of_months(rest, MeetingRule(day_of_month=int(found[1])))


def _every_nth(rest: _Rest) -> MeetingRule | None:
    """Read "every fourth Friday", which can be meant in two ways, unless it says of which months."""
    numbers = "second|2nd|third|3rd|fourth|4th|fifth|5th"
    found = re.search(rf"\b(?:every|each)\s+({numbers})\s+({_WEEKDAYS})", rest.words)
    others = re.sub(rf"\b(?:every|each)\s+(?:{numbers})\b", "", rest.words)
    if found is None or re.search(rf"month|quarter|{_PLACE}|{MONTH_PATTERN}", others):
        return None
    rest.take(re.escape(found[0]))
    place, weekday = _PLACES[found[1]], weekday_number(found[2])
    other = MeetingRule(places=(place,), weekday=weekday)
    return MeetingRule(weeks=place, weekday=weekday, other=other)


def _places(rest: _Rest) -> MeetingRule | None:
    """Read "second and fourth Tuesday", of whichever months."""
    found = rest.take(rf"\b({_PLACE}(?:{_LIST}{_PLACE})*)\s+({_WEEKDAYS})")
    if found is None:
        return None
    places = {_PLACES[each] for each in re.findall(_PLACE, found[1])}
    in_order = tuple(sorted(places, key=lambda place: place if place > 0 else 9))
    return _of_months(rest, MeetingRule(places=in_order, weekday=weekday_number(found[2])))


def _every_weekday(rest: _Rest) -> MeetingRule | None:
    """Read "every Friday" and "Fridays"; a month or a quarter beside it does not say which Friday."""
    if re.search(rf"month|{_QUARTERS}", rest.words):
        if re.search(rf"\b{_WEEKDAYS}", rest.words):
            raise Refused(f"Say which of the weekdays in it, such as the third Wednesday. {FORMS}")
        return None
    found = rest.take(rf"\b(?:every|each|on|all)\s+({_WEEKDAYS})|\b((?:{'|'.join(WEEKDAYS).lower()})s)\b")
    return MeetingRule(weeks=1, weekday=weekday_number(found[1] or found[2])) if found else None


def _of_months(rest: _Rest, rule: MeetingRule) -> MeetingRule:
    """Return the rule with the months that the words say."""
    if rest.take(r"(?:of|in)\s+the\s+first\s+month\s+of\s+(?:each|every|the)\s+quarter"):
        return replace(rule, months=QUARTER_STARTS)
    if rest.take(r"(?:of|in)\s+the\s+last\s+month\s+of\s+(?:each|every|the)\s+quarter"):
        return replace(rule, months=QUARTER_ENDS)
    if rest.take(r"(?:of|in)\s+(?:the|each|every|a)\s+quarter"):
        is_last = LAST in rule.places or rule.day_of_month == LAST
        return replace(rule, months=QUARTER_ENDS if is_last else QUARTER_STARTS)
    every = _every_months(rest)
    if every > 1:
        return replace(rule, every=every)
    months = _months(rest, rf"(?:in|of)\s+(?:each\s+|every\s+)?({_MONTH_LIST})")
    return replace(rule, months=months)


def _every_months(rest: _Rest) -> int:
    if rest.take(rf"\b(?:{_QUARTERS})"):
        return 3
    if rest.take(
        r"\b(?:of\s+)?(?:(?:every|each)\s+(?:other|second|2nd|alternate)\s+month|alternate\s+months|bi-?monthly)\b"
    ):
        return 2
    if found := rest.take(r"\b(?:of\s+|in\s+)?(?:every|each)\s+(third|3rd|fourth|4th|fifth|5th|sixth|6th)\s+month\b"):
        return _MANY[found[1]]
    if found := rest.take(rf"\bevery\s+({_NUMBER})\s+months?\b"):
        return _NUMBERS[found[1]]
    return 1


def _weekday(rest: _Rest) -> int | None:
    found = rest.take(rf"\b(?:on\s+)?(?:an?\s+)?({_WEEKDAYS})")
    return weekday_number(found[1]) if found else None


def _months(rest: _Rest, pattern: str) -> frozenset[int]:
    found = rest.take(pattern)
    return frozenset(month_number(each) for each in re.findall(MONTH_PATTERN, found[1])) if found else frozenset()


def _time(rest: _Rest) -> time | None:
    found = rest.take(_TIME)
    if found is None:
        return None
    words = re.sub(r"^(?:at|@)\s*|\s*o.?clock$", "", found[0].strip()).rstrip(" ,")
    at = read_time(words)
    if at is not None and at.hour < 7 and not re.search(r"[ap]\.?\s?m", words) and ":" not in words:
        raise Refused(f"Say whether {words} is am or pm.")
    return at
