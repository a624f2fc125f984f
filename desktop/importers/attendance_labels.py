"""The words that stand over or before the names in an attendance list, and the role they give."""

import re
from dataclasses import dataclass

from desktop.domain.meeting import AttendanceRole
from desktop.importers.people_words import has_post, is_plural_title, name_strength, starts_with_title, title_of

_SPACED = re.compile(r"\b(?:[A-Za-z]\s){3,}[A-Za-z]\b")
_MEMBERS = (
    r"(?:(?:(?:non[-\s])?school|board|committee|core|full|elected|statutory|executive|voting|non-voting|independent|lay|co-opted|co-optees?|"
    r"partner|council|trust|panel|cabinet|portfolio|non-executive|appointed|ex-officio)\s+)*"
    r"(?:members|councillors|cllrs|directors|trustees|governors|co-optees|commissioners|partners|representatives)"
)
_WAS = r"(?:\s+(?:were|was|who\s+were|have\s+been|had\s+been|has\s+been))?(?:\s+also)?"
_GIVEN = r"(?:\s+(?:received|submitted|intimated|given|tendered|reported|noted|accepted|sent|recorded|made|offered))*"
_APOLOGIES = re.compile(
    r"^(?:(?:an?|the|no|some|members?[’']?s?[’']?|received|written)\s+)?apolog(?:y|ies)\b"
    r"(?:\s+(?:for|of)\s+(?:absence|inability\s+to\s+attend|non-attendance))?(?:\s+for\s+the\s+meeting)?"
    rf"{_WAS}{_GIVEN}(?:\s+(?:and|&)\s+substitut\w+)?(?:\s+(?:from|for|on\s+behalf\s+of|by)\b)?"
    r"(?:\s+the\s+following(?:\s+members?)?)?",
    re.IGNORECASE,
)
_ABSENT = re.compile(
    rf"^(?:{_MEMBERS}\s+)?(?:absent|not\s+present|absences?|did\s+not\s+attend)(?:\s+without\s+(?:apolog\w+|leave))?",
    re.IGNORECASE,
)
_SUBSTITUTES = re.compile(
    r"^(?:named\s+|appointed\s+|nominated\s+|attending\s+)?(?:substitutes?(?:\s+members?)?|subs)(?:\s+(?:present|in\s+attendance|attending))?",
    re.IGNORECASE,
)
_THERE = r"(?:(?:also\s+)?(?:present|in\s+attendance|attending))"
_ATTENDING = re.compile(
    r"^(?:also\s+(?:in\s+attendance|present|attending|attended)|in\s+attendance(?:\s+at\s+the\s+meeting)?|attending(?=\s*:|\s*$)|"
    rf"others?\s+{_THERE}|other\s+{_MEMBERS}(?:\s+present)?|"
    rf"(?:other\s+|visiting\s+|ward\s+|cabinet\s+|portfolio\s+holders?\s+|non-)?{_MEMBERS}\s+"
    r"(?:also\s+(?:present|in\s+attendance|attending)|in\s+attendance|attending)(?:\s+(?:in\s+accordance\s+with|under)\s+"
    r"[^:]{3,60}(?=:))?|"
    r"portfolio\s+holders?(?:\s+in\s+attendance|\s+present)?|"
    r"(?:(?:council|lead|supporting|support|senior|trust|relevant|county|borough|district|city)\s+)*"
    rf"(?:officers?|staff|officials?|employees)(?:\s+(?:{_THERE}|in\s+support))?|"
    rf"observ(?:ers?|ing)(?:\s+present)?|guests?(?:\s+(?:{_THERE}|speakers?))?|invit(?:ed\s+guests?|ees?|ed)|"
    r"by\s+invitation|visitors|advis[eo]rs?(?:\s+to\s+the\s+\w+)?|secretariat|presenters?|speakers?|"
    r"external(?:\s+attendees)?|(?:additional|regular)\s+attendees|standing\s+invitees?|"
    r"members\s+of\s+(?:the\s+)?(?:public|press|staff)(?:\s+(?:present|and\s+press|in\s+attendance))?|"
    r"public(?:\s+(?:present|gallery))?|press)",
    re.IGNORECASE,
)
_PRESENT = re.compile(
    rf"^(?:(?:the\s+)?(?:following\s+)?{_MEMBERS}(?:\s+of\s+the\s+\w+)?(?:\s+(?:who\s+)?(?:were\s+)?(?:present|attended))?|"
    r"those\s+present|present|sederunt|attendance|attendees|attended(?:\s+by)?|list\s+of\s+attendees|persons\s+present|"
    r"in\s+the\s+chair|record\s+of\s+attendance|attendance\s+details|attendance\s+record)",
    re.IGNORECASE,
)
_ROLES = (
    (_APOLOGIES, AttendanceRole.APOLOGIES),
    (_ABSENT, AttendanceRole.ABSENT),
    (_SUBSTITUTES, AttendanceRole.SUBSTITUTE),
    (_ATTENDING, AttendanceRole.IN_ATTENDANCE),
    (_PRESENT, AttendanceRole.PRESENT),
)
_BETWEEN = re.compile(
    r"^(?:\s*\([^)]{0,60}\))?(?:\s+(?:via|by|from|on|remotely|virtually|online|in|through|for|at)\b[^:;]{0,40}(?=:))?"
    r"\s*(?:(?:at\s+the\s+meeting|as\s+follows|included|were|was)\b)?\s*(?P<mark>[:;–—-]+|\.{2,}|$)?\s*[-–—]?\s*",
    re.IGNORECASE,
)
_CLERK = re.compile(
    r"^(?P<post>(?:(?:locum|acting|deputy|parish|town|committee)\s+)*clerk(?:\s+to\s+the\s+\w+)?|secretary|minute[-\s]?taker|minutes?(?:\s+secretary|\s+by|\s+taken\s+by)?|"
    r"note[-\s]?taker|committee\s+(?:clerk|officer|secretary|services)|lead\s+officer|democratic\s+services(?:\s+officer)?)"
    r"\s*[:–-]\s*(?P<name>[A-Z].*)$",
    re.IGNORECASE,
)
_CHAIR = re.compile(
    r"^(?:the\s+)?(?:vice[-\s]|deputy\s+)?(?:chair(?:man|woman|person)?|convener|convenor|mayor|provost)\b\s*"
    r"(?:[:–-]|(?=councillor|cllr|mr|mrs|ms|dr|prof))",
    re.IGNORECASE,
)
_WITH_INITIALS = 2


@dataclass(frozen=True, slots=True)
class AttendanceLabel:
    """A label of an attendance list: the role it gives, the words after it, and the title it lends to bare names.

    group is the label's own words where it names part of a list ("Officers", "Voting members").
    """

    role: AttendanceRole | None
    rest: str
    title: str = ""
    group: str = ""


def read_attendance_label(text: str) -> AttendanceLabel | None:
    """Return the label that the text begins with, or None where it begins with none."""
    text = _SPACED.sub(lambda found: found.group().replace(" ", ""), text.strip(" *•\t"))
    if (found := _CLERK.match(text)) and _names_somebody(found["name"]):
        return AttendanceLabel(AttendanceRole.IN_ATTENDANCE, f"{found['post']} – {found['name']}")
    if _CHAIR.match(text):
        return AttendanceLabel(None, text)
    if is_plural_title(text.rstrip(" :-–")) and " " not in text.rstrip(" :-–"):
        return AttendanceLabel(None, "", title_of(text.rstrip(" :-–")))
    for pattern, role in _ROLES:
        found = pattern.match(text)
        if found and (label := _label(role, found, text)):
            return label
    return None


def _names_somebody(text: str) -> bool:
    """Say whether what stands behind a post begins with a name, or is a post: "Minutes: Read the Minutes" has none."""
    first = re.split(r"[,;(–—/]|\s-\s", text, maxsplit=1)[0].strip(" .")
    return name_strength(first) > 0 or has_post(first) or starts_with_title(first)


def _label(role: AttendanceRole, found: re.Match[str], text: str) -> AttendanceLabel | None:
    """Return the label if its end shows it to be one: a colon or dash, the line's end, or a titled name."""
    words = found.group().strip()
    after = text[found.end() :]
    between = _BETWEEN.match(after)
    rest = after[between.end() :] if between else after
    marked = bool(between and between["mark"]) or not rest
    spoken = words.lower().endswith((" from", " for", " by", " of"))
    first = words.split()[0]
    if not (marked or spoken or _is_names(rest, of_several=is_plural_title(first))):
        return None
    title = title_of(first) if is_plural_title(first) and not rest.startswith(first) else ""
    return AttendanceLabel(role, rest, title, words)


def _is_names(rest: str, *, of_several: bool) -> bool:
    """Say whether what follows are names; behind a title of several ("Councillors") initials suffice."""
    first = rest.split(maxsplit=1)[0] if rest.split() else ""
    if is_plural_title(first) or starts_with_title(rest):
        return True
    names = rest.rstrip(".").split(",")
    return of_several and len(names) > 2 and all(name_strength(name) == _WITH_INITIALS for name in names[:2])
