"""Lines of an attendance list read as people: name as printed, post or capacity, and how they attended."""

import re
from dataclasses import dataclass, replace

from desktop.domain.meeting import AttendanceRole
from desktop.importers.people_notes import Notes, are_initials_of
from desktop.importers.people_segments import after_first_brackets, cut, cut_at_and, cut_at_dash, without_brackets
from desktop.importers.people_words import (
    has_post,
    is_initials,
    is_lone_post,
    is_plural_title,
    is_post_word,
    name_strength,
    post_heads,
    starts_with_title,
    title_of,
)

_IN_THE_CHAIR = re.compile(r"\s*[-–,]?\s*\(?\bin\s+the\s+chair\)?$", re.IGNORECASE)
_LEAD_IN = re.compile(
    r"^(?:[-–—•·▪●○■□*]\s*|\(?\d{1,2}[.)]\s+(?=[A-Z]))|^(?:(?:also|and|were|was|the|from|by|of|with)\b[\s:,-]*)+(?=[A-Z])",
    re.IGNORECASE,
)
_LEAD_OUT = re.compile(
    r"[\s,]*(?:\b(?:was|were)\s+(?:also\s+)?(?:present|in\s+attendance|received|noted|submitted|accepted|given|recorded)\b.*)?[\s.;,:]*$",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"^(?:none|nil|no\s+apologies|no-?one|there\s+were\s+(?:no|none).*|n/?a|as\s+above|as\s+listed.*|not\s+applicable|vacan(?:t|cy).*|"
    r".*\bmembers?\s+of\s+(?:the\s+)?(?:public|press|staff)\b.*|.*\bquorum\b.*|.*\bquorate\b.*|[-–_.]+)$",
    re.IGNORECASE,
)
# A typist's full stop between two names: "A Elm. B Oak".
_STOP_FOR_COMMA = re.compile(
    r"(?<=[a-z]{4})(?<!Prof)(?<!Cllr)(?<!Revd)(?<!Supt)(?<!Insp)(?<!Messrs)\.\s+(?=[A-Z]\.?\s+[A-Z][a-z])"
)
_HONOURS = re.compile(r"^(?:OBE|MBE|CBE|DBE|KBE|JP|QC|KC|MP|MSP|MS|DL|CB|BEM|QPM)\.?$")
_COLUMNS = re.compile(r"\t+|\s{3,}")


@dataclass(frozen=True, slots=True)
class PersonRead:
    """One person as read: name with its title as printed, capacity, initials, and marks of attendance."""

    name: str
    capacity: str = ""
    initials: str = ""
    role: AttendanceRole | None = None
    substitute_for: str = ""
    arrived_at_item: str = ""
    left_at_item: str = ""


def read_people(text: str, title: str = "") -> list[PersonRead]:
    """Return the people named in one line or sentence of an attendance list, in order.

    title is the one that stands over the list ("Councillor"), for names printed without one. A line without
    any name or post gives nothing; no text raises.
    """
    columns = [part.strip() for part in _COLUMNS.split(text.strip()) if part.strip()]
    if len(columns) > 1:
        return _from_columns(columns, title)
    text = _trimmed(" ".join(text.split()))
    return [] if not text or _NOBODY.match(text) else _from_line(text, title)


def read_row(cells: list[str]) -> PersonRead | None:
    """Return the person whom one row of a table describes: a name, and in other cells initials and posts."""
    named = next((at for at, cell in enumerate(cells) if name_strength(without_brackets(cell)[0])), None)
    if named is None:
        return None
    people = read_people(cells[named])
    if not people:
        return None
    person = people[0]
    for cell in cells[:named] + cells[named + 1 :]:
        person = _with_cell(person, cell)
    return person


def _with_cell(person: PersonRead, cell: str) -> PersonRead:
    cell = " ".join(cell.split()).strip(" ()")
    if are_initials_of(cell, person.name):
        return replace(person, initials=cell)
    return replace(person, capacity=", ".join(part for part in (person.capacity, cell) if part))


def _from_columns(columns: list[str], title: str) -> list[PersonRead]:
    if all(name_strength(without_brackets(column)[0]) >= 2 or len(columns) == 1 for column in columns):
        return [person for column in columns for person in read_people(column, title)]
    person = read_row(columns)
    if person:
        return [person]
    return [person for column in columns for person in read_people(column, title)]


def _trimmed(text: str) -> str:
    before = ""
    while before != text:
        before = text
        text = _LEAD_IN.sub("", text)
    return _LEAD_OUT.sub("", text).strip()


def _from_line(text: str, title: str) -> list[PersonRead]:
    chunks = cut(_STOP_FOR_COMMA.sub(", ", text), ";")
    return [person for chunk in chunks for person in _from_chunk(_trimmed(chunk), title)]


def _from_chunk(text: str, title: str) -> list[PersonRead]:
    gathered = _Gathering(title)
    for segment in cut(text, ","):
        gathered.take(segment)
    return gathered.people()


class _Gathering:
    """People put together from the segments of one line, each a name or more of the last one's capacity."""

    def __init__(self, title: str) -> None:
        self._title = title
        self._several = bool(title)
        self._found: list[tuple[str, Notes]] = []

    def take(self, segment: str) -> None:
        """Take the next segment: split at "and" where both sides are people, otherwise as one."""
        sides = cut_at_and(segment)
        if sides and sides[0] and self._are_two(sides[0], sides[1]):
            self.take(sides[0])
            self.take(_trimmed(sides[1]))
        else:
            self._take_one(_trimmed(segment))

    def _are_two(self, before: str, after: str) -> bool:
        """Say whether "before and after" is two people, not one post such as "Housing and Planning"."""
        if _names_a_person(_trimmed(after)):
            return True
        if self._is_office_list() or (not self._found and re.match(r"the\s", after, re.IGNORECASE)):
            return post_heads(before) > 0 and post_heads(after) > 0
        head = without_brackets(after)[0]
        if self._several:
            return name_strength(head) > 0
        return name_strength(head) == 1 and len(head.split()) > 1 and name_strength(without_brackets(before)[0]) > 0

    def _is_office_list(self) -> bool:
        return bool(self._found) and _is_office(self._found[-1])

    def people(self) -> list[PersonRead]:
        """Return everybody found so far."""
        return [person for name, notes in self._found for person in _persons(name, notes)]

    def _take_one(self, segment: str) -> None:
        if not segment or _NOBODY.match(segment):
            return
        segment = self._unpluralled(segment)
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
        if not plain or _HONOURS.match(plain):
            return False
        if not self._found or _names_a_person(segment):
            return True
        if self._is_office_list() and not name_strength(plain):
            return post_heads(plain) > 0
        head = (cut_at_dash(plain) or (plain, ""))[0]
        if self._several:
            return name_strength(head) > 0
        return name_strength(head) == 1 and len(head.split()) > 1 and not self._found[-1][1].capacity

    def _more_capacity(self, segment: str) -> None:
        name, notes = self._found[-1]
        plain, brackets = without_brackets(segment)
        if starts_with_title(plain) is False and has_post(name) and not name_strength(name) and name_strength(plain):
            self._found[-1] = (plain, notes)
            notes.capacity.insert(0, name)
        elif plain:
            notes.capacity.append(plain)
        for note in brackets:
            notes.take(note, self._found[-1][0])

    def _add(self, segment: str) -> None:
        if self._found and _is_office(self._found[-1]) and starts_with_title(without_brackets(segment)[0]):
            office, notes = self._found.pop()
            self._add(segment)
            self._found[-1][1].capacity[:0] = [office, *notes.capacity]
            return
        name, notes = _name_and_notes(segment)
        if name[:1].isupper():
            self._found.append((self._titled(name) if segment.startswith(name) else name, notes))

    def _titled(self, name: str) -> str:
        first = title_of(name.split()[0])
        if not self._title or has_post(name) and not starts_with_title(name):
            return name
        if first and first not in ("Mrs", "Miss", "Ms", "Dr", "Prof", "Professor", "Sir", "Dame"):
            self._several = self._several and first == self._title
            self._title = self._title if self._several else ""
            return name
        return f"{self._title} {name}"


def _is_office(found: tuple[str, Notes]) -> bool:
    """Say whether what was found so far is a post that still lacks its holder ("The Mayor")."""
    return has_post(found[0]) and not name_strength(found[0])


def _names_a_person(segment: str) -> bool:
    """Say whether the segment surely begins a person: by a title, by initials, or by a post with its holder."""
    plain, _ = without_brackets(segment)
    if any(is_plural_title(word) for word in plain.split()[:3]) or starts_with_title(plain):
        return True
    sides = cut_at_dash(plain)
    if sides and post_heads(sides[0]) and name_strength(sides[1]):
        return True
    return name_strength(sides[0] if sides else plain) >= 2 or _office_with_name(segment)


def _office_with_name(segment: str) -> bool:
    """Say whether the segment is a post with its holder in brackets: "Head of Finance (J Elm)"."""
    plain, notes = without_brackets(segment)
    return bool(notes) and not name_strength(plain) and post_heads(plain) > 0 and _is_full_name(notes[0])


def _is_full_name(note: str) -> bool:
    return name_strength(note) > 0 and len(note.split()) > 1


def _persons(name: str, notes: Notes) -> list[PersonRead]:
    role = AttendanceRole.SUBSTITUTE if notes.substitute_for else None
    person = PersonRead(
        name=name,
        capacity=", ".join(notes.capacity),
        initials=notes.initials,
        role=role,
        substitute_for=notes.substitute_for,
        arrived_at_item=notes.arrived_at_item,
        left_at_item=notes.left_at_item,
    )
    if not notes.substituted_by:
        return [person]
    return [person, PersonRead(name=notes.substituted_by, role=AttendanceRole.SUBSTITUTE, substitute_for=name)]


def _name_and_notes(segment: str) -> tuple[str, Notes]:
    """Return the name in a segment that begins a person, and everything else in it as notes."""
    notes = Notes()
    chair = _IN_THE_CHAIR.search(segment)
    segment = segment[: chair.start()] if chair else segment
    plain, brackets = without_brackets(segment)
    name, capacity = _split_name(plain)
    middle = after_first_brackets(segment)
    if middle and name_strength(middle[0]):
        name, capacity, brackets = middle[0], without_brackets(middle[2])[0], [middle[1], *without_brackets(middle[2])[1]]
    elif _office_with_name(segment):
        name, capacity, brackets = brackets[0], plain, brackets[1:]
    notes.capacity.extend(part for part in (capacity,) if part)
    for note in brackets:
        notes.take(note, name)
    if chair:
        notes.capacity.append("in the Chair")
    return name.strip(" ,.:*†") if not is_initials(name.split()[-1] if name else "") else name.strip(" ,:*†"), notes


def _split_name(plain: str) -> tuple[str, str]:
    """Return name and capacity of "A Elm – Clerk", "Clerk – A Elm", "Mr A Elm Head of Law" or "Chair Cllr Elm"."""
    sides = cut_at_dash(plain)
    if sides and sides[1] and name_strength(sides[0]):
        return sides[0], sides[1]
    if sides and sides[1] and name_strength(sides[1]) and has_post(sides[0]):
        return sides[1], sides[0]
    words = plain.split()
    for at in range(1, len(words)):
        after = " ".join(words[at:])
        if starts_with_title(after) and has_post(" ".join(words[:at])) and not starts_with_title(plain):
            return after, " ".join(words[:at])
    return _split_run_together(words)


def _split_run_together(words: list[str]) -> tuple[str, str]:
    for at in range(2, len(words)):
        name, rest = " ".join(words[:at]), " ".join(words[at:])
        if not name_strength(name):
            break
        if are_initials_of(words[at], name) and len(words) > at + 1:
            return f"{name}", " ".join(words[at + 1 :])
        if is_post_word(words[at]) and (len(words) > at + 1 or is_lone_post(rest)):
            return name, rest
    return " ".join(words), ""
