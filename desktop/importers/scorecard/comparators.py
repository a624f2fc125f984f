"""Figures that stand beside ours and are of others: the country, neighbours, a median, a target of last year."""

import re

_OTHERS = (
    r"national(?:ly)?|england|eng|wales|scotland|northern ireland|uk|stat(?:istical)?\.? ?neigh\w*|s/?n|neighbou?rs?|"
    r"nearest neighbou?rs?|cipfa|regional|region|county|benchmark\w*|median|quartile|average|mean|comparators?|peers?|"
    r"family group|msg|msf|most similar (?:group|forces?)|similar (?:councils|forces|authorities)|housemark|"
    r"process limits?|lpl|upl|lcl|ucl"
)
_HEADS = re.compile(
    rf"\b(?:{_OTHERS})\b|\b(?:previous|old|last year(?:'s|’s|s)?|former|prior)\b.*\btargets?\b"
    r"|\btarget\b.*\blast year\b",
    re.IGNORECASE,
)
_NAMES = re.compile(
    r"(?:the\s+)?(?:(?:all|latest|current)\s+)?"
    rf"(?:(?:{_OTHERS}|london|inner london|outer london|north west|north east|south west|south east|east midlands|"
    r"west midlands|yorkshire and (?:the )?humber|east of england|unitar(?:y|ies)|shire|good or outstanding)"
    r"(?:\s+(?:rate|figure|group|authorit\w+|councils?|position|comparison|best|top|similar))?[\s/&,()-]*)+"
    r"(?:\d{4}(?:[/-]\d{2,4})?\)?)?",
    re.IGNORECASE,
)


def is_of_others(heading: str) -> bool:
    """Return whether a heading stands over figures that are not ours."""
    return len(heading) <= 80 and bool(_HEADS.search(heading))


def names_others(title: str) -> bool:
    """Return whether the words of a row only say whom its figures are of: "England", "Statistical neighbours"."""
    return bool(_NAMES.fullmatch(" ".join(title.split()).strip(" .:-–")))
