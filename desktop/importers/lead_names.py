"""The leads of a plan or a log, as a cell prints them: one, several, or several that an extraction ran together."""

import re
from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import NamedTuple

from desktop.importers.lead_words import (
    JOINING,
    NOTHING,
    PLURALS,
    POST,
    SERVICE,
    begins_with_person,
    begins_with_post,
    is_lead,
    is_person,
    is_post,
)

_SURE = re.compile(r"\s*(?:\n|;|[•▪◦●·*\ue000-\uf8ff])\s*|(?:^|\s)[-–](?=\s)|(?<!\b[A-Z])\s*/\s*(?=[A-Z])")
_MAYBE = re.compile(r"\s*,\s*(?:and\s+)?(?=[A-Z])|\s+(?:and|&)\s+(?=[A-Z])")
_GLUE = re.compile(
    r"(?<=[a-z)])(?<!\bMc)(?<!\bMac)(?<!\bDe)(?<!\bLe)(?<!\bFitz)(?=[A-Z][a-z]|(?<=[a-z]{3})[A-Z]{2,}\b)"
)
_BRACKETS = re.compile(r"\([^()]*\)?")
_NAME = r"(?:Mc|Mac|O['’])?[A-Z][a-z]+(?:[-’'][A-Z][a-z]+)?"
_SEVERAL = re.compile(rf"(?P<title>[A-Z][a-z]+)\s+(?P<names>{_NAME}(?:\s*,\s*{_NAME})*\s*,?\s+(?:and|&)\s+{_NAME})")
_SINGLE = re.compile(r"(?i:director|head|manager|officer|chair|lead|member)")


class Lead(NamedTuple):
    """One lead of a cell. together is what is printed where several under one title were told apart, else ""."""

    name: str
    together: str = ""


class Leads(NamedTuple):
    """The leads of a cell in order; glued are the stretches in which several stood with nothing between them."""

    leads: tuple[Lead, ...] = ()
    glued: tuple[tuple[str, tuple[str, ...]], ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Who leads, each once."""
        return tuple(dict.fromkeys(lead.name for lead in self.leads))


def read_leads(cell: str, known: Collection[str] = ()) -> Leads:
    """Return who is named in a cell; known are leads that stand alone elsewhere in the paper."""
    glued: list[tuple[str, tuple[str, ...]]] = []
    found: list[Lead] = []
    for stretch in stretches(cell):
        parts = parted(stretch, known)
        leads = [lead for part in parts for lead in (_several(part) or [Lead(each) for each in _listed(part)])]
        if len(parts) > 1:
            glued.append((stretch, tuple(dict.fromkeys(lead.name for lead in leads))))
        found += leads
    return Leads(tuple(found), tuple(glued))


def stretches(cell: str) -> list[str]:
    """Return what a cell parts itself: by lines, bullets and semicolons."""
    masked = _BRACKETS.sub(lambda found: found.group().replace("/", "\0"), cell)
    cut = [_tidy(each.replace("\0", "/")) for each in _SURE.split(masked)]
    return [each for each in cut if not NOTHING.fullmatch(each)]


def parted(stretch: str, known: Collection[str] = ()) -> list[str]:
    """Return the leads that run together in a stretch without any mark between them."""
    return [
        part
        for piece in _cut(stretch, _glue_cuts(stretch, known))
        for part in _cut(piece, _space_cuts(piece, known))
        if part
    ]


def _cut(text: str, cuts: Sequence[int]) -> list[str]:
    return [_tidy(text[first:last]) for first, last in pairwise([0, *cuts, len(text)])]


def _glue_cuts(stretch: str, known: Collection[str]) -> list[int]:
    inside = _inside_brackets(stretch)
    return [
        found.start()
        for found in _GLUE.finditer(stretch)
        if found.start() not in inside and _may_begin(stretch[found.start() :], known)
    ]


def _may_begin(text: str, known: Collection[str]) -> bool:
    if begins_with_post(text) or begins_with_person(text) or any(text.startswith(name) for name in known):
        return True
    first = text.split()[0]
    return len(first) > 3 or first.isupper()


def _space_cuts(stretch: str, known: Collection[str]) -> list[int]:
    spans = [found.span() for pattern in (POST, SERVICE) for found in pattern.finditer(stretch)]
    posts = {found.start() for found in POST.finditer(stretch)}
    others = {found.start() for found in SERVICE.finditer(stretch)}
    others |= {at for name in known if len(name) > 3 for at in _places_of(name, stretch)}
    others -= {at for first, last in spans for at in range(first + 1, last)}
    cuts: list[int] = []
    for at in sorted((posts | others) - _inside_brackets(stretch)):
        before = stretch[cuts[-1] if cuts else 0 : at]
        if _is_whole(before, known) and (at in posts or not _SINGLE.fullmatch(before.split()[-1])):
            cuts.append(at)
    return cuts


def _is_whole(before: str, known: Collection[str]) -> bool:
    """Say whether what stands before a post is a lead of its own, and no beginning of the same one."""
    plain = before.rstrip()
    if not plain or plain == before or plain[-1] in ",/(&-–:" or plain.split()[-1].casefold() in JOINING:
        return False
    return begins_with_post(plain) or plain in known or begins_with_person(plain) or bool(POST.search(plain))


def _places_of(name: str, stretch: str) -> list[int]:
    """Return where a known lead stands as whole words; plain searching, for a plan may know a thousand leads."""
    places: list[int] = []
    at = stretch.find(name)
    while at >= 0:
        after = stretch[at + len(name) : at + len(name) + 1]
        if (at == 0 or stretch[at - 1].isspace()) and not (after.isalnum() or after in ("_", "'", "’", "-")):
            places.append(at)
        at = stretch.find(name, at + 1)
    return places


def _inside_brackets(stretch: str) -> set[int]:
    return {at for found in _BRACKETS.finditer(stretch) for at in range(found.start(), found.end())}


def _several(part: str) -> list[Lead]:
    """Return the people who share one title in the plural ("Commissioners Ash and Birch"), else nothing."""
    found = _SEVERAL.fullmatch(part)
    title = PLURALS.get(found["title"].casefold()) if found else None
    if found is None or title is None:
        return []
    names = re.split(r"\s*,\s*(?:and\s+)?|\s+(?:and|&)\s+", found["names"])
    return [Lead(f"{title} {name}", part) for name in names if name]


def _listed(part: str) -> list[str]:
    """Part at commas and "and" where each piece leads alone: not within "Director of Health and Housing"."""
    hidden = _BRACKETS.sub(lambda found: "\0" * len(found.group()), part)
    cuts = [(found.start(), found.end()) for found in _MAYBE.finditer(hidden)]
    ends = [(0, 0), *cuts, (len(part), len(part))]
    pieces = [part[first[1] : second[0]].strip() for first, second in pairwise(ends)]
    if len(pieces) < 2 or not all(is_lead(_BRACKETS.sub("", piece)) for piece in pieces):
        return [part]
    return _with_posts(pieces, [hidden[first:last].strip() for first, last in cuts])


def _with_posts(pieces: Sequence[str], joints: Sequence[str]) -> list[str]:
    """Put a post and its holder together again: "Strategic Director, Jo Ash" and "Jo Ash, Head of Works"."""
    joined = [pieces[0]]
    for piece, joint in zip(pieces[1:], joints, strict=True):
        last, plain = joined[-1], _BRACKETS.sub("", piece)
        belongs = (is_person(last) and is_post(plain)) or (is_post(last) and is_person(plain))
        if belongs and joint == "," and "," not in last:
            joined[-1] = f"{last}, {piece}"
        else:
            joined.append(piece)
    return joined


def _tidy(text: str) -> str:
    return " ".join(text.split()).strip(" ,.;:-–—•")
