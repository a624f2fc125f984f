"""People put together from one line of names, segment by segment."""

import re

from desktop.domain.meeting import AttendanceRole
from desktop.importers.people_names import is_unheld_post, names_a_person, read_name
from desktop.importers.people_notes import Notes
from desktop.importers.people_phrases import is_nobody, trimmed
from desktop.importers.people_segments import cut_at_and, cut_at_dash, without_brackets
from desktop.importers.people_words import (
    has_post,
    is_clerk,
    is_plural_title,
    name_strength,
    post_heads,
    starts_with_title,
    title_of,
)
from desktop.importers.person_read import PersonRead

_HONOURS = re.compile(r"^(?:OBE|MBE|CBE|DBE|KBE|JP|QC|KC|MP|MSP|MS|DL|CB|BEM|QPM)\.?$")
# "Councillors Elm, Mrs Oak": Mrs Oak is a councillor; a Mr in such a list is somebody else.
_SECOND_TITLES = frozenset({"Mrs", "Miss", "Ms", "Dr", "Prof", "Professor", "Sir", "Dame"})
_WITH_INITIALS = 2


class PeopleLine:
    """Takes the segments between commas; each is a person, or more of the capacity of the last one.

    title is the one that stands over the list, lent to names printed without one.
    """

    def __init__(self, title: str) -> None:
        self._title = title
        self._several = bool(title)
        self._found: list[tuple[str, Notes]] = []
        self._has_spelled_capacity = False

    def take(self, segment: str) -> None:
        """Take the next segment: split at "and" where both sides are people, otherwise as one."""
        segment = self._unpluralled(segment)
        sides = cut_at_and(segment)
        if sides and is_clerk(sides[1]) and name_strength(without_brackets(sides[0])[0]):
            self.take(sides[0])
            self._add(trimmed(sides[1]))
        elif sides and sides[0] and self._are_two(*sides):
            self.take(sides[0])
            self.take(trimmed(sides[1]))
        else:
            self._take_one(trimmed(segment))

    def people(self) -> list[PersonRead]:
        """Return everybody found so far."""
        return [person for name, notes in self._found for person in _persons(name, notes)]

    def _are_two(self, before: str, after: str) -> bool:
        """Say whether "before and after" is two people, not one post such as "Housing and Planning"."""
        if is_nobody(trimmed(after)):
            return True
        if names_a_person(trimmed(after)):
            return name_strength(without_brackets(before)[0]) > 0 or post_heads(before) > 0 or bool(cut_at_dash(before))
        if self._ends_in_post() or (not self._found and re.match(r"the\s", after, re.IGNORECASE)):
            return post_heads(before) > 0 and post_heads(after) > 0
        head = without_brackets(after)[0]
        if self._several:
            return name_strength(head) > 0
        if self._has_spelled_capacity or name_strength(without_brackets(before)[0]) == 0:
            return False
        return name_strength(head) == 1 and len(head.split()) > 1

    def _ends_in_post(self) -> bool:
        return bool(self._found) and is_unheld_post(self._found[-1][0])

    def _take_one(self, segment: str) -> None:
        if not segment or is_nobody(segment):
            return
        if self._found and not self._is_next_person(segment):
            self._more_capacity(segment)
        else:
            self._add(segment)

    def _unpluralled(self, segment: str) -> str:
        """Note a title of several persons ("Councillors A, B"), and return the segment with it in the singular."""
        words = segment.split()
        at = next((at for at, word in enumerate(words[:3]) if is_plural_title(word)), None)
        if at is None:
            return segment
        self._title, self._several = title_of(words[at]), True
        return " ".join([self._title, *words[at + 1 :]]) if len(words) > at + 1 else ""

    def _is_next_person(self, segment: str) -> bool:
        plain, _ = without_brackets(segment)
        if not plain or _HONOURS.match(plain) or (self._has_spelled_capacity and not _stands_out(plain)):
            return False
        if names_a_person(segment):
            return self._several or not self._is_place_of_last(plain)
        if self._ends_in_post() and not name_strength(plain):
            return post_heads(plain) > 0
        head = (cut_at_dash(plain) or (plain, ""))[0]
        if self._several:
            return name_strength(head) > 0
        return name_strength(head) == 1 and len(head.split()) > 1 and not self._has_spelled_capacity

    def _is_place_of_last(self, plain: str) -> bool:
        """Say whether bare words behind a titled person tell where that person is from: "Mr A Elm, Mid Oak (NHS)"."""
        return starts_with_title(self._found[-1][0]) and name_strength(plain) == 1

    def _more_capacity(self, segment: str) -> None:
        name, notes = self._found[-1]
        plain, brackets = without_brackets(segment)
        if is_unheld_post(name) and brackets and name_strength(brackets[0]) >= 2:
            self._found[-1] = (brackets.pop(0), notes)
            notes.capacity.insert(0, name)
        if is_unheld_post(self._found[-1][0]) and name_strength(plain):
            self._found[-1] = (plain, notes)
            notes.capacity.insert(0, name)
        elif plain:
            notes.capacity.append(plain)
            self._has_spelled_capacity = True
        for note in brackets:
            notes.take(note, self._found[-1][0])

    def _add(self, segment: str) -> None:
        if self._ends_in_post() and starts_with_title(without_brackets(segment)[0]):
            post, notes = self._found.pop()
            self._add(segment)
            self._found[-1][1].capacity[:0] = [post, *notes.capacity]
            return
        name, notes = read_name(segment)
        self._has_spelled_capacity = bool(cut_at_dash(segment))
        if name[:1].isupper():
            self._found.append((self._titled(name) if segment.startswith(name) else name, notes))

    def _titled(self, name: str) -> str:
        """Return the name with the title that stands over the list, where it has none of its own."""
        if not self._title or (has_post(name) and not starts_with_title(name)):
            return name
        first = title_of(name.split()[0])
        if first and first not in _SECOND_TITLES:
            self._several = self._several and first == self._title
            self._title = self._title if self._several else ""
            return name
        return f"{self._title} {name}"


def _stands_out(plain: str) -> bool:
    """Say whether an entry without its brackets is surely a person, also behind a post that is spelled out."""
    return name_strength(plain) >= _WITH_INITIALS or names_a_person(plain)


def _persons(name: str, notes: Notes) -> list[PersonRead]:
    person = PersonRead(
        name=name,
        capacity=", ".join(notes.capacity),
        initials=notes.initials,
        role=AttendanceRole.SUBSTITUTE if notes.substitute_for else None,
        substitute_for=notes.substitute_for,
        arrived_at_item=notes.arrived_at_item,
        left_at_item=notes.left_at_item,
    )
    if not notes.substituted_by:
        return [person]
    return [person, PersonRead(name=notes.substituted_by, role=AttendanceRole.SUBSTITUTE, substitute_for=name)]
