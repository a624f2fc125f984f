"""Interests declared at a meeting, where the minutes say who declared which class of interest."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from desktop.domain.meeting import InterestClass
from desktop.importers.people import read_people
from desktop.importers.people_words import name_strength

_TITLE = re.compile(r"\b(?:declarations?|disclosures?|interests?)\b", re.IGNORECASE)
_DECLARED = re.compile(
    r"(?P<who>(?:Councillors?|Cllrs?|Mr|Mrs|Ms|Miss|Dr|Prof(?:essor)?|Sir|Dame|Alderman)\b[^;:]{1,160}?)\s+(?:each\s+|all\s+|also\s+)?(?:declared|disclosed)\s+"
    r"(?:an?\s+|the\s+|his\s+|her\s+|their\s+)?(?P<class>[A-Za-z\s-]{0,60}?)\s*interests?\b\s*(?P<nature>.*?)(?=(?<=[a-z0-9)])\.\s+[A-Z]|\.?$)",
    re.DOTALL,
)
_CLASSES = (
    (re.compile(r"prejudicial", re.IGNORECASE), InterestClass.PREJUDICIAL),
    (
        re.compile(
            r"non-?\s?(?:disclosable|pecuniary|registerable|registrable|prejudicial|statutory)|personal", re.IGNORECASE
        ),
        InterestClass.PERSONAL,
    ),
    (re.compile(r"other registr?erable|other registrable", re.IGNORECASE), InterestClass.OTHER_REGISTERABLE),
    (re.compile(r"pecuniary|\bDPI\b", re.IGNORECASE), InterestClass.PECUNIARY),
)
_CONDUCT = re.compile(
    r"(?:and\s+)?(?:(?:he|she|they)\s+)?(?:left\s+the\s+(?:meeting|room|chamber)|withdrew|remained\s+in|took\s+no\s+part|did\s+not\s+(?:take\s+part|vote|speak)|"
    r"would\s+(?:leave|withdraw|not\s+(?:take\s+part|vote)|remain))[^.]*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class DeclarationRead:
    """One member's interest as the minutes tell it."""

    name: str
    interest: InterestClass
    nature: str
    conduct: str


def is_about_interests(title: str) -> bool:
    """Say whether a minute's title is that of declarations of interest."""
    return bool(_TITLE.search(title))


def read_declarations(text: str) -> Iterator[DeclarationRead]:
    """Yield the interests whose class the text names; one without a class stays in the text alone."""
    for found in _DECLARED.finditer(text):
        interest = next((kind for pattern, kind in _CLASSES if pattern.search(found["class"])), None)
        if interest is None:
            continue
        conduct = _CONDUCT.search(found["nature"])
        nature = found["nature"][: conduct.start()] if conduct else found["nature"]
        for person in read_people(found["who"]):
            if name_strength(person.name) >= 2:
                yield DeclarationRead(
                    person.name,
                    interest,
                    nature.strip(" ,.;"),
                    re.sub(r"^and\s+", "", conduct.group().strip()) if conduct else "",
                )
