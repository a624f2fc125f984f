"""A title that is printed in capitals, written as the beginning of a sentence: names and acronyms keep theirs."""

import re
from calendar import day_name, month_name
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final


def _each(words: str) -> frozenset[str]:
    return frozenset(words.split())


_WORD: Final = re.compile(r"[^\W_]+(?:['’.&/][^\W_]+)*")
_CALENDAR: Final = frozenset(name.casefold() for name in (*month_name, *day_name) if name)
# "may" and "march" are months beside a number only
_COMMON_TOO: Final = frozenset({"may", "march"})
_ACRONYMS: Final = _each(
    "AGM AOB CAMHS CEO CIPFA CQC CSE DCLG DPI EHCP GDPR HMIC HMICFRS ICB ICT JSNA KPI KPIS LGA LSCB LSCP MARAC MASH "
    "MHCLG NAO NHS PCC RAG SAB SEND SIRO UK"
)
_PARTICULAR: Final = _each("ofsted england english british britain christmas easter whitehall")
_KEPT: Final = re.compile(r"I|[IVX]{2,4}|(?:[A-Z]\.)+[A-Z]?|[B-DF-HJ-NP-TV-XZ&]{2,6}|\w*\d\w*")
_SMALL: Final = _each("a an and as at by for from in into its of on or our the their to with within")
# what stands in the name of a board or of its organisation, and is a common word on its own
_GENERIC: Final = _each(
    "authority board borough care children city combined committee commission corporate council county district "
    "force foundation group health improvement local metropolitan partnership people police safeguarding scrutiny "
    "service services strategic town trust unitary"
)
# words that begin a sentence and are no name, whatever follows them; and those that may begin one ("Works Department")
_JOINING: Final = _SMALL | _each(
    "about after again all already also although any because before being both but can cannot could despite during "
    "each either every following had half has have he her his how however if it its less many might more most must "
    "neither nobody no none not nothing now once one only other otherwise owing pending per she should since so some "
    "still such than that theirs them then there these they this those though three through two under unless until up "
    "was we were what when where whether which while who without would yet you"
)
_COMMON: Final = _each(
    "agreed approval awaiting completed complete cost costs delay delayed delays done duplicate evidence expected "
    "funding further greater ill illness late legal new nobody paper papers partners plans report reports sickness "
    "staff superseded tender tenders time uncertainty waiting weather work works"
)


@dataclass(frozen=True, slots=True)
class KnownNames:
    """Words and runs of words as they are written, by their small letters."""

    words: dict[str, str]
    runs: dict[str, str]


def known_names(
    names: Iterable[str] = (), bodies: Iterable[str] = (), written: Iterable[str] = (), prose: Iterable[str] = ()
) -> KnownNames:
    """Collect what keeps its capitals.

    names are those of people, whole; bodies are boards and organisations, of whose names the end ("Improvement Board")
    and each telling word is a name too; written are titles, in which a capital within a sentence tells a name; prose
    is text that gives its acronyms only.
    """
    runs = {name.casefold(): name for name in names if " " in name.strip()}
    words: dict[str, str] = {}
    for body in bodies:
        parts = body.split()
        runs |= {" ".join(parts[at:]).casefold(): " ".join(parts[at:]) for at in range(len(parts) - 1)}
        words |= {part.casefold(): part for part in _WORD.findall(body) if _tells(part)}
    written = list(written)
    words |= _told_by(written) | _acronyms_of([*written, *prose])
    return KnownNames(words, runs)


NO_NAMES: Final = KnownNames({}, {})


def known_also(known: KnownNames, prose: Iterable[str]) -> KnownNames:
    """Return what is known with the acronyms of a text beside it."""
    return KnownNames(known.words | _acronyms_of(prose), known.runs)


def sentence_case(title: str, known: KnownNames = NO_NAMES) -> str:
    """Return a title that is all in capitals as a sentence has it; any other title as it is."""
    if not title.isupper():
        return title
    found = list(_WORD.finditer(title))
    said, at = "", 0
    for place, word in enumerate(found):
        beside = [each.group() for each in (*found[max(0, place - 1) : place], *found[place + 1 : place + 2])]
        bracketed = title[word.start() - 1 : word.start()] == "(" and title[word.end() : word.end() + 1] == ")"
        said += title[at : word.start()] + _written(word.group(), beside, bracketed, known)
        at = word.end()
    said = _with_runs(said + title[at:], known)
    first = found[0].start() if found else 0
    return said[:first] + said[first : first + 1].upper() + said[first + 1 :]


def small_beginning(text: str) -> str:
    """Return a sentence as it goes on after a colon: with a small first letter, unless it may begin with a name."""
    found = list(_WORD.finditer(text))[:2]
    first = found[0].group() if found else ""
    named = len(found) > 1 and found[1].group()[:1].isupper()
    is_common = first.casefold() in _JOINING or (first.casefold() in _COMMON and not named)
    if not is_common or not text.startswith(first) or first[1:] != first[1:].lower():
        return text
    return text[:1].lower() + text[1:]


def within_sentence(name: str) -> str:
    """Return a body or a post as it stands within a sentence: "the Chair", "line manager".

    The capital with which a field begins goes where no other word has one; proper names, of which a later word has one
    or which are one word alone, keep theirs.
    """
    first, *others = [each.group() for each in _WORD.finditer(name)] or [""]
    is_name = not others or any(not word.islower() for word in others) or first.casefold() in _PARTICULAR
    if is_name or first[1:] != first[1:].lower() or not name.startswith(first):
        return small_beginning(name)
    return name[:1].lower() + name[1:]


def _written(word: str, beside: list[str], bracketed: bool, known: KnownNames) -> str:
    small = word.casefold()
    stem = re.sub(r"['’]s$", "", small)
    if small in _CALENDAR:
        dated = any(any(letter.isdigit() for letter in each) for each in beside)
        return small if small in _COMMON_TOO and not dated else small.capitalize()
    if re.fullmatch(r"\d+(?:st|nd|rd|th|am|pm)", small):
        return small
    if word in _ACRONYMS or _KEPT.fullmatch(word) or (bracketed and 2 <= len(word) <= 6):
        return word
    if stem in known.words:
        return known.words[stem] + small[len(stem) :]
    return small.capitalize() if stem in _PARTICULAR else small


def _with_runs(said: str, known: KnownNames) -> str:
    for small, name in sorted(known.runs.items(), key=lambda each: len(each[0])):
        if small in said.casefold():
            said = re.sub(rf"(?<!\w){re.escape(small)}(?!\w)", lambda _, name=name: name, said, flags=re.IGNORECASE)  # type: ignore[misc]
    return said


def _tells(part: str) -> bool:
    return part[:1].isupper() and part.casefold() not in _GENERIC | _SMALL


def _told_by(titles: Iterable[str]) -> dict[str, str]:
    """Return the words that have a capital within titles written as sentences, and small letters nowhere."""
    large: dict[str, str] = {}
    small: set[str] = set()
    for title in titles:
        first, *rest = _WORD.findall(title) or [""]
        small |= {word for word in (first, *rest) if word.islower()}
        if any(word.islower() and word not in _SMALL for word in rest):
            large |= {word.casefold(): word for word in rest if word[0].isupper()}
    return {key: word for key, word in large.items() if key not in small}


def _acronyms_of(texts: Iterable[str]) -> dict[str, str]:
    found = (word for text in texts if not text.isupper() for word in _WORD.findall(text))
    return {word.casefold(): word for word in found if 2 < len(word) <= 6 and word.isupper() and word.isalpha()}
