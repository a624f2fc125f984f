"""Who was there as minutes tell it in sentences: apologies received, substitutes, others who were also present."""

import re

from desktop.domain.meeting import AttendanceRole
from desktop.importers.attendee import is_somebody
from desktop.importers.people import read_people
from desktop.importers.people_words import post_heads
from desktop.importers.person_read import PersonRead

_TITLED = r"(?:Councillors?|Cllrs?|Mrs?|Ms|Miss|Dr|Prof|Sir|Dame|Alderman)\b"
_APOLOGIES = re.compile(
    r"\bapolog(?:y|ies)\b(?!\s+for\s+(?:late|having|leaving))[^.]{0,60}?\b(?:from|by|on\s+behalf\s+of|"
    rf"(?:received|of)(?=\s+{_TITLED}))\s*:?-?\s*"
    r"(?P<names>(?:the\s+)?[A-Z].*)$",
    re.IGNORECASE | re.DOTALL,
)
_APOLOGIES_AGAIN = re.compile(
    r",?\s*(?:and\s+)?(?:apologies\s+(?:were\s+)?(?:also\s+)?(?:received\s+)?|(?:were\s+)?(?:also\s+)?received\s+)"
    r"(?:from|on\s+behalf\s+of)\s+",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(
    r"(?<=[a-z)]{2})(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!Cllr)(?<!Prof)(?<!Revd)(?<!Rev)(?<!Messrs)(?<!St)\."
    r"(?:\s+(?=[A-Z(“])|$)"
)
_LOOSE_STOP = re.compile(r"\s+\.(?=\s|$)")
_ASIDE = re.compile(
    r",?\s+(?:and\s+)?(?:for\s+lateness|who\s+(?:was|were|had)|due\s+to|because|with\s+whom|for\s+whom|"
    r"as\s+(?:he|she|they)|\(?having)\b.*$",
    re.IGNORECASE,
)
# "Cllr Elm who was on holiday and Cllr Oak who was ill": the next name follows the reason.
_REASON = re.compile(
    r",?\s+who\s+(?:was|were|had|is)\b[^,;.]*?(?=,|;|\.|$|\s+and\s+(?:Councillor|Cllr|Mrs?|Ms|Miss|Dr|Prof)\b)"
)
_SENT_THEIRS = re.compile(
    r"^(?P<who>[A-Z][^.;:]{2,80}?)\s+(?:had\s+|have\s+|has\s+)?(?:also\s+)?(?:sent|given|submitted|tendered|offered|gave)\s+"
    r"(?:his|her|their|in\s+their|in\s+his|in\s+her)?\s*apologies\b"
)
_FOR_WHOM = re.compile(
    r"\bfor\s+whom\s+(?P<name>[A-Z][^,.;]{0,80}?)\s+(?:was|is|acted|attended|substituted|deputised|had)\b",
    re.IGNORECASE,
)
_SUBSTITUTED = re.compile(
    r"(?P<who>[A-Z][^.;:]{0,120}?)\s+(?:was|were|were\s+present|attended|attending|present|acted|"
    r"(?:had|has|have)\s+been\s+(?:appointed|nominated)|was\s+appointed|to\s+act)(?:\s+the\s+meeting)?\s+"
    r"(?:as\s+(?:an?\s+|the\s+)?)?(?:substitut(?:e|es|ing)|deputising)\s+(?:member\s+)?for\s+(?P<for>[A-Z][^.;]*)"
    r"|(?P<who3>(?:Councillors?|Cllrs?|Mrs?|Ms|Miss|Dr)\s[^.;:]{3,120}?)\s+(?:were\s+present|attended|attending|acted)(?:\s+the\s+meeting)?"
    r"\s+as\s+(?:an?\s+|the\s+)?(?:nominated\s+)?substitutes?(?:\s+members?)?\s*(?=[.;]|$)"
    r"|(?P<who2>[A-Z][^.;:]{0,120}?)\s+(?:substituted|deputised)\s+for\s+(?P<for2>[A-Z][^.;]*)"
)
_IN_PLACE = re.compile(
    rf"^(?:\(?\w{{1,4}}[.)]\s+|[•·-]\s+)?(?P<who>{_TITLED}[^.;:]{{2,60}}?)\s+(?:substitut\w+\s+)?(?:for|in\s+place\s+of|in\s+lieu\s+of)"
    rf"\s+(?P<for>{_TITLED}[^.;]{{2,60}}?)(?:[;.,]\s*(?:and)?)?\s*$"
)
_STORY = re.compile(r"\b(?:welcomed|thanked|noted|who|that|which|whom)\b")
_WERE_THERE = re.compile(
    r"^(?P<who>[^.;:]{3,160}?)\s+(?:(?P<were>were)|was)\s+(?:also\s+(?:present|in\s+attendance)|in\s+attendance)\b"
)


def people_excused(text: str) -> list[PersonRead]:
    """Return those whose apologies the text tells of, and whoever stood in for them."""
    people: list[PersonRead] = []
    for sentence in _SENTENCE_END.split(_LOOSE_STOP.sub(".", text)):
        found = _APOLOGIES.search(sentence)
        for clause in _APOLOGIES_AGAIN.split(found["names"]) if found else ():
            people.extend(_excused(clause))
        if theirs := _SENT_THEIRS.match(sentence):
            people.extend(_excused(theirs["who"]))
    return people


def people_standing_in_below(text: str) -> list[PersonRead]:
    """Return the substitutes of whom the sentences behind the first one tell."""
    _, *others = _SENTENCE_END.split(_LOOSE_STOP.sub(".", text))
    return [person for sentence in others for person in people_standing_in(sentence)]


def people_excused_in_line(text: str) -> list[PersonRead]:
    """Return the person in one line of a list of apologies who names the substitute ("A, for whom B was there")."""
    return _excused(text) if _FOR_WHOM.search(text) else []


def people_also_there(text: str) -> list[PersonRead]:
    """Return those of whom the text says that they were also present, or in attendance."""
    found = _WERE_THERE.match(text)
    if not found or _STORY.search(found["who"]):
        return []
    people = [person for person in read_people(found["who"]) if is_somebody(person)]
    sides = found["who"].split(" and ")
    if len(people) == 1 and found["were"] and len(sides) > 1 and all(post_heads(side) for side in sides):
        return [person for side in sides for person in read_people(side)]
    return people


def people_standing_in(text: str) -> list[PersonRead]:
    """Return the substitutes that a sentence names, each with the member they stood in for."""
    found = _SUBSTITUTED.search(text)
    if not found:
        return []
    who = (found["who"] or found["who2"] or found["who3"]).rpartition(" that ")[2]
    absent = read_people(found["for"] or found["for2"] or "")
    return [
        _standing_in(person.name, absent[-1].name if absent else "", person.capacity) for person in read_people(who)
    ]


def people_in_places(text: str) -> list[PersonRead]:
    """Return the substitute of a line in a list of substitutes: "(i) Cllr A for Cllr B"."""
    found = _IN_PLACE.match(text)
    if not found:
        return people_standing_in(text)
    absent = read_people(found["for"])
    return [
        _standing_in(person.name, absent[-1].name if absent else "", person.capacity)
        for person in read_people(found["who"])
    ]


def _excused(clause: str) -> list[PersonRead]:
    plain = _ASIDE.sub("", clause if _FOR_WHOM.search(clause) else _REASON.sub("", clause))
    people = [person for person in read_people(plain) if is_somebody(person) and not _is_bare_initials(person)]
    stand_in = _FOR_WHOM.search(clause)
    if stand_in and people:
        people.append(_standing_in(stand_in["name"], people[-1].name))
    return people


def _standing_in(name: str, absent: str, capacity: str = "") -> PersonRead:
    return PersonRead(name=name, capacity=capacity, role=AttendanceRole.SUBSTITUTE, substitute_for=absent)


def _is_bare_initials(person: PersonRead) -> bool:
    """Say whether a name is only initials ("AB"), which do not say who it is."""
    return person.name.isupper() and len(person.name) <= 4 and " " not in person.name
