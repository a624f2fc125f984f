"""One entry of an attendance list taken apart: the name, the post before or behind it, what stands in brackets."""

import re

from desktop.importers.people_notes import Notes, are_initials_of
from desktop.importers.people_segments import after_first_brackets, cut_at_dash, without_brackets
from desktop.importers.people_words import (
    has_post,
    is_initials,
    is_lone_post,
    is_plural_title,
    is_post_word,
    name_strength,
    post_heads,
    starts_with_title,
)

_IN_THE_CHAIR = re.compile(r"\s*[-–,]?\s*\bin\s+the\s+chair$", re.IGNORECASE)
_LAST_BRACKET = re.compile(r"\s*\(([^()]*)\)$")


def read_name(segment: str) -> tuple[str, Notes]:
    """Return the name in an entry, and everything else in it as notes; a post without a holder is the name."""
    notes = Notes()
    chair = _IN_THE_CHAIR.search(segment)
    segment = segment[: chair.start()] if chair else segment
    name, capacity, brackets = _parts(segment)
    *words, last = capacity.split() or [""]
    if words and are_initials_of(last, name):
        capacity, brackets = " ".join(words), [last, *brackets]
    notes.capacity.extend([capacity] if capacity else [])
    for bracket in brackets:
        notes.take(bracket, name)
    notes.capacity.extend(["in the Chair"] if chair else [])
    ends_in_initials = bool(name) and is_initials(name.split()[-1])
    return name.strip(" ,:*†" if ends_in_initials else " ,.:*†"), notes


def names_a_person(segment: str) -> bool:
    """Say whether an entry surely begins a person: by a title, by initials, or by a post with its holder."""
    plain, _ = without_brackets(segment)
    if any(is_plural_title(word) for word in plain.split()[:3]) or starts_with_title(plain):
        return True
    sides = cut_at_dash(plain)
    if sides and post_heads(sides[0]) and name_strength(sides[1]):
        return True
    return name_strength(sides[0] if sides else plain) >= 2 or _is_post_with_holder(segment) or _is_bracketed(segment)


def is_unheld_post(name: str) -> bool:
    """Say whether what stands for the name is a post that lacks its holder ("The Mayor")."""
    return has_post(name) and not name_strength(name)


def _parts(segment: str) -> tuple[str, str, list[str]]:
    """Return name, capacity and brackets of an entry."""
    sides = cut_at_dash(segment)
    if sides and name_strength(without_brackets(sides[0])[0]):
        name, brackets = without_brackets(sides[0])
        capacity, last = _without_note(sides[1], name)
        return name, capacity, [*brackets, *last]
    middle = after_first_brackets(segment)
    if middle and name_strength(middle[0]):
        capacity, brackets = without_brackets(middle[2])
        return middle[0], capacity, [middle[1], *brackets]
    plain, brackets = without_brackets(segment)
    if _is_post_with_holder(segment):
        return brackets[0], plain, brackets[1:]
    name, capacity, initials = _split(plain)
    return name, capacity, [*([initials] if initials else []), *brackets]


def _without_note(capacity: str, name: str) -> tuple[str, list[str]]:
    """Return a capacity with its own brackets, and apart from it a last bracket that says how the person attended."""
    found = _LAST_BRACKET.search(capacity)
    if found:
        notes = Notes()
        notes.take(found[1], name)
        if not notes.capacity:
            return capacity[: found.start()], [found[1]]
    return capacity, []


def _is_post_with_holder(segment: str) -> bool:
    """Say whether the entry is a post with its holder in brackets: "Head of Finance (J Elm)"."""
    plain, notes = without_brackets(segment)
    if not notes or name_strength(plain) or not post_heads(plain):
        return False
    return name_strength(notes[0]) > 0 and len(notes[0].split()) > 1


def _is_bracketed(segment: str) -> bool:
    """Say whether the entry is a plain name with its capacity in brackets: "Jo Elm (Probation)"."""
    plain, notes = without_brackets(segment)
    return bool(notes) and name_strength(plain) > 0 and len(plain.split()) in (2, 3)


def _split(plain: str) -> tuple[str, str, str]:
    """Return name, capacity and initials of "Clerk – A Elm", "Chair Cllr Elm" or "Mr A Elm Head of Law"."""
    sides = cut_at_dash(plain)
    if sides and sides[1] and name_strength(sides[1]) and has_post(sides[0]):
        return sides[1], sides[0], ""
    words = plain.split()
    for at in range(1, 0 if starts_with_title(plain) else len(words)):
        before, after = " ".join(words[:at]), " ".join(words[at:])
        if starts_with_title(after) and has_post(before):
            return after, before, ""
    return _split_run_together(words)


def _split_run_together(words: list[str]) -> tuple[str, str, str]:
    """Return name, capacity and initials that stood in two columns, with initials between them or without."""
    for at in range(2, len(words)):
        name, rest = " ".join(words[:at]), " ".join(words[at:])
        if not name_strength(name):
            break
        if are_initials_of(words[at], name) and len(words) > at + 1:
            return name, " ".join(words[at + 1 :]), words[at]
        if is_post_word(words[at]) and (len(words) > at + 1 or is_lone_post(rest)):
            return name, rest, ""
    return " ".join(words), "", ""
