"""Who was there: the attendance lists of minutes read to people, each with a role."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop.documents.document import Line
from desktop.domain.meeting import AttendanceRole
from desktop.importers.attendance_labels import AttendanceLabel, read_attendance_label
from desktop.importers.attendance_table import AttendanceColumns, columns_of
from desktop.importers.minutes_passages import Passage
from desktop.importers.people import read_people, read_row
from desktop.importers.people_words import has_post, is_plural_title, name_strength, post_heads, starts_with_title
from desktop.importers.person_read import PersonRead

_STORY = re.compile(
    r"\b(?i:welcomed|opened|declared|noted|stated|thanked|informed|advised|explained|will\s+be)\b|\b(?:would|had|has|have|is|are|quorate|quorum|"
    r"webcast|recorded|commenced|started|began|ended|closed|held|chaired\s+by|took\s+the\s+chair|elected)\b|\b\d{1,2}[.:]\d{2}\b|\b(?:19|20)\d\d\b|@|https?:"
)
_SUBSTITUTED = re.compile(
    r"(?P<who>[A-Z][^.;:]*?)\s+(?:was|were|were\s+present|attended|attending|present|acted)(?:\s+the\s+meeting)?\s+(?:as\s+(?:an?\s+|the\s+)?)?(?:substitut(?:e|es|ing)|deputising)\s+(?:member\s+)?for\s+"
    r"(?P<for>[A-Z][^.;]*)"
)
_APOLOGIES_IN_TEXT = re.compile(
    r"\bapolog(?:y|ies)\b(?!\s+for\s+(?:late|having|leaving))[^.]{0,60}?\b(?:from|by|on\s+behalf\s+of)\s*:?-?\s*(?P<names>(?:the\s+)?[A-Z].*)$",
    re.IGNORECASE | re.DOTALL,
)
_SENTENCE_END = re.compile(
    r"(?<=[a-z)]{2})(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!Cllr)(?<!Prof)(?<!Revd)(?<!Rev)(?<!Messrs)(?<!St)\.(?:\s+(?=[A-Z(“])|$)"
)
_WERE_THERE = re.compile(
    r"^(?P<who>[^.;:]{3,160}?)\s+(?:were|was)\s+(?:also\s+(?:present|in\s+attendance)|in\s+attendance)\b"
)
_CUT = re.compile(
    r",?\s+(?:and\s+)?(?:for\s+lateness|who\s+(?:was|were|had)|due\s+to|because|with\s+whom|for\s+whom|as\s+(?:he|she|they)|\(?having)\b.*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Attendee:
    """One person with the role in which the minutes list them, and the lines that say so."""

    person: PersonRead
    role: AttendanceRole
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class AttendanceRead:
    """The people of an attendance list in order, and the passages that belong to it."""

    attendees: tuple[Attendee, ...]
    passages: tuple[Passage, ...]


def read_attendance(passages: Sequence[Passage], role: AttendanceRole | None = None) -> AttendanceRead:
    """Read the lists of who was present, absent or in attendance; role holds until the first label."""
    reader = _ListReader(role)
    for passage in passages:
        if not passage.furniture:
            reader.take(passage)
    return AttendanceRead(tuple(reader.attendees), tuple(reader.used))


def read_apologies(passage: Passage) -> list[Attendee]:
    """Return the people whose apologies the passage tells of in a sentence."""
    found = _APOLOGIES_IN_TEXT.search(passage.text)
    if not found:
        return []
    people = read_people(_first_sentence(found["names"]))
    return [_attendee(person, AttendanceRole.APOLOGIES, passage) for person in people if _is_somebody(person)]


def _first_sentence(text: str) -> str:
    end = _SENTENCE_END.search(text)
    return _CUT.sub("", text[: end.start()] if end else text)


def _attendee(person: PersonRead, role: AttendanceRole, passage: Passage) -> Attendee:
    return Attendee(person, person.role or role, passage.lines)


def _is_somebody(person: PersonRead) -> bool:
    return name_strength(person.name) > 0 or post_heads(person.name) > 0


def _is_surely_somebody(person: PersonRead) -> bool:
    """Say whether one person alone in a line is more than a capitalised word."""
    return len(person.name.split()) > 1 or has_post(person.name) or bool(person.capacity)


class _ListReader:
    """Goes through an attendance list with the role and title that the last label gave."""

    def __init__(self, role: AttendanceRole | None) -> None:
        self.attendees: list[Attendee] = []
        self.used: list[Passage] = []
        self._role = role
        self._title = ""
        self._columns: AttendanceColumns | None = None

    def take(self, passage: Passage) -> None:
        """Read one passage; one that is no part of the list is left."""
        if passage.cells and self._takes_row(passage):
            return
        label = read_attendance_label(passage.text)
        if label:
            self._takes_label(label, passage)
        elif self._role and not _WERE_THERE.match(passage.text) and (people := self._people(passage.text)):
            self._add(people, passage)
        else:
            self._takes_sentence(passage)

    def _takes_row(self, passage: Passage) -> bool:
        columns = columns_of(passage.cells)
        if columns:
            self._columns, self._role = columns, columns.role or self._role or AttendanceRole.PRESENT
            self.used.append(passage)
            return True
        if self._columns and (read := self._columns.read(passage.cells)):
            person, role = read
            self._add([replace(person, role=person.role or role)], passage)
            return True
        label = read_attendance_label(passage.cells[0])
        if label and not label.rest and label.role:
            return self._takes_labelled_row(label, passage)
        if self._role and not all(starts_with_title(cell) for cell in passage.cells if cell):
            row = read_row([cell for cell in passage.cells if cell])
            if row and _is_somebody(row) and not _STORY.search(passage.text):
                self._add([row], passage)
                return True
        return False

    def _takes_labelled_row(self, label: AttendanceLabel, passage: Passage) -> bool:
        self._turn_to(label)
        self.used.append(passage)
        cells = [cell for cell in passage.cells[1:] if cell]
        row = read_row(cells) if len(cells) > 1 and not any(starts_with_title(cell) for cell in cells[1:]) else None
        people = (
            [row]
            if row and len("".join(cells)) < 200
            else [person for cell in cells for line in cell.split("\n") for person in self._people(line)]
        )
        self._add(people, passage)
        return True

    def _turn_to(self, label: AttendanceLabel) -> None:
        self._role = label.role or self._role or AttendanceRole.PRESENT
        self._title = label.title
        self._columns = self._columns if not label.rest else None

    def _takes_label(self, label: AttendanceLabel, passage: Passage) -> None:
        self._turn_to(label)
        self.used.append(passage)
        rest = _first_sentence(label.rest) if label.role is AttendanceRole.APOLOGIES else label.rest
        self._add(self._people(rest), passage)

    def _takes_sentence(self, passage: Passage) -> None:
        also = _WERE_THERE.match(passage.text)
        people = [person for person in read_people(also["who"]) if _is_somebody(person)] if also else []
        if people:
            self.attendees.extend(_attendee(person, AttendanceRole.IN_ATTENDANCE, passage) for person in people)
            self.used.append(passage)
            return
        substituted = _SUBSTITUTED.search(passage.text)
        if substituted:
            self._substitute(substituted, passage)
            return
        apologies = read_apologies(passage)
        self.attendees.extend(apologies)
        self.used.extend([passage] if apologies else [])

    def _substitute(self, found: re.Match[str], passage: Passage) -> None:
        """Note who stood in for whom; somebody listed as present before becomes a substitute."""
        absent = read_people(found["for"])
        for person in read_people(found["who"]):
            stand_in = replace(person, role=AttendanceRole.SUBSTITUTE, substitute_for=absent[0].name if absent else "")
            known = next((at for at, other in enumerate(self.attendees) if other.person.name == person.name), None)
            attendee = _attendee(stand_in, AttendanceRole.SUBSTITUTE, passage)
            if known is None:
                self.attendees.append(attendee)
            else:
                self.attendees[known] = replace(attendee, lines=(*self.attendees[known].lines, *passage.lines))
        self.used.append(passage)

    def _people(self, text: str) -> list[PersonRead]:
        words = text.split()
        if not words or text.endswith(":") or _STORY.search(text) or (len(words) > 12 and not _is_list_of_people(text)):
            return []
        people = [person for person in read_people(text, self._title) if _is_somebody(person)]
        return people if len(people) != 1 or _is_surely_somebody(people[0]) else []

    def _add(self, people: Sequence[PersonRead], passage: Passage) -> None:
        assert self._role or not people
        self.attendees.extend(_attendee(person, self._role or AttendanceRole.PRESENT, passage) for person in people)
        self.used.extend([passage] if people and passage not in self.used[-1:] else [])


def _is_list_of_people(text: str) -> bool:
    """Say whether a long line is a list of names rather than a sentence."""
    return (
        text.count(",") + text.count(";") + text.count("(") >= 2
        or any(map(is_plural_title, text.split()))
        or has_post(text)
    )
