"""People whom minutes name only in their text: officers who introduced or presented something."""

import re
from collections.abc import Iterable

from desktop.importers.minutes_passages import Passage
from desktop.importers.people_words import has_post, name_strength, title_of
from desktop.importers.person_read import PersonRead

_NAME = (
    r"(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Cllr|Councillor|Superintendent|Inspector|Chief\s+\w+)\.?\s+)?"
    r"(?:[A-Z][\w’'-]*\.?\s+){0,3}[A-Z][\w’'-]+"
)
_POST = r"[A-Z][\w’'&/,()-]*(?:\s+(?:of|and|for|the|to|in|&|[A-Z(][\w’'&/()-]*,?)){0,14}"
_SAYING = r"(?:verbal\s+|brief\s+|short\s+)?(?:presentation|update|report|overview|summary)"
_DID = (
    r"(?:then\s+|also\s+|subsequently\s+)?(?:introduced|presented|submitted|outlined|delivered|"
    rf"(?:gave|provided)\s+(?:a|an|the)\s+{_SAYING}|spoke\s+to\s+the|reported\s+(?:that|on)|updated\s+the|briefed\s+the)\b"
)
_SEXES = {"mr": "m", "mrs": "f", "ms": "f", "miss": "f"}
_NAME_POST = re.compile(
    rf"(?:^|(?<=[.;]\s))(?P<name>{_NAME})\s*(?:,\s*(?:the\s+)?(?P<post>{_POST}),|\(\s*(?P<post2>[^)]+?)\s*\),?)\s+{_DID}"
)
_POST_NAME = re.compile(
    rf"(?:^|(?<=[.;]\s))(?:The\s+)?(?P<post>{_POST}?),?\s*(?:,\s*(?P<name>{_NAME}),|\((?P<name2>{_NAME})\),?)\s+{_DID}"
)


def people_named(passages: Iterable[Passage]) -> list[tuple[PersonRead, Passage]]:
    """Return those who are named with a post before "introduced", "presented" and the like, each once."""
    found: dict[str, tuple[PersonRead, Passage]] = {}
    for passage in passages:
        for person in _in_text(passage.text):
            found.setdefault(person.name, (person, passage))
    return list(found.values())


def is_listed(person: PersonRead, listed: Iterable[PersonRead]) -> bool:
    """Say whether a person named in the text is one of those listed, by name or by the post that stands for it."""
    return any(person.capacity == known.name or is_same_person(person, known) for known in listed)


def is_same_person(one: PersonRead, other: PersonRead) -> bool:
    """Say whether two names can be one person's: the same surname, and nothing in forenames and titles against it."""
    if not name_strength(one.name) or not name_strength(other.name):
        return one.name == other.name
    (surname, first, title), (other_surname, other_first, other_title) = _key(one.name), _key(other.name)
    if surname != other_surname or (first and other_first and first != other_first):
        return False
    return not (title and other_title and title != other_title)


def _in_text(text: str) -> list[PersonRead]:
    people = []
    for pattern, name, other, post in ((_NAME_POST, "name", "name", "post"), (_POST_NAME, "name", "name2", "post")):
        for found in pattern.finditer(text):
            person = PersonRead(name=found[name] or found[other], capacity=_post(found, post))
            if name_strength(person.name) and len(person.name.split()) > 1 and has_post(person.capacity):
                people.append(person)
    return people


def _post(found: re.Match[str], group: str) -> str:
    post = found[group] or (found["post2"] if "post2" in found.re.groupindex else "") or ""
    return post.strip(" ,")


def _key(name: str) -> tuple[str, str, str]:
    """Return the surname, the forename's first letter and mr or ms, all small; "" for what is not printed."""
    words = [word for word in re.split(r"[\s.]+", name) if word]
    plain = [word for word in words if not title_of(word)]
    titles = {_SEXES.get(word.lower(), "") for word in words} - {""}
    if not plain:
        return name.lower(), "", ""
    return plain[-1].lower(), plain[0][0].lower() if len(plain) > 1 else "", "".join(titles)
