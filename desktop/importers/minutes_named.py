"""People whom minutes name only in their text: officers who introduced or presented something."""

import re
from collections.abc import Iterable, Sequence

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


def is_listed(person: PersonRead, listed: Sequence[PersonRead]) -> bool:
    """Say whether a person named in the text is one of those listed: the same surname, and no other first letter."""
    if any(person.capacity and person.capacity == known.name for known in listed):
        return True
    if not name_strength(person.name):
        return any(known.name == person.name for known in listed)
    surname, first = _key(person.name)
    return any(
        surname == other and (not first or not initial or first == initial)
        for other, initial in map(_key, (known.name for known in listed))
    )


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


def _key(name: str) -> tuple[str, str]:
    """Return surname and first letter of the forename, both small; the letter is "" where none is printed."""
    words = [word for word in re.split(r"[\s.]+", name) if word and not title_of(word)]
    if not words:
        return "", ""
    return words[-1].lower(), words[0][0].lower() if len(words) > 1 else ""
