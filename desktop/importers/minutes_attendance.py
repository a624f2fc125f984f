"""Who was there: the attendance lists of minutes read to people, each with a role."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop.domain.meeting import AttendanceRole
from desktop.importers.attendance_joins import joined_lists
from desktop.importers.attendance_labels import AttendanceLabel, read_attendance_label
from desktop.importers.attendance_lost import lost_table
from desktop.importers.attendance_sentences import (
    people_also_there,
    people_excused,
    people_excused_in_line,
    people_standing_in,
    people_standing_in_below,
)
from desktop.importers.attendance_table import AttendanceColumns, columns_of
from desktop.importers.attendee import Attendee, attendee_of, is_somebody, is_surely_somebody
from desktop.importers.minutes_passages import Passage
from desktop.importers.people import read_people, read_row
from desktop.importers.people_words import has_post, is_clerk, is_plural_title, post_heads, starts_with_title, title_of
from desktop.importers.person_read import PersonRead

_STORY = re.compile(
    r"\b(?i:welcomed|opened|declared|noted|stated|thanked|informed|advised|explained|will\s+be)\b|"
    r"\b(?:would|had|has|have|is|are|quorate|quorum|webcast|recorded|commenced|started|began|ended|closed|held|"
    r"chaired\s+by|took\s+the\s+chair|elected|acted)\b|\bto\s+(?:receive|report|note|consider|approve|confirm|agree|accept|"
    r"record|declare|announce|advise|invite|discuss|make|give)\b|^\((?:[A-Z][A-Za-z]{0,7})\)\s|\b\d{1,2}[.:]\d{2}\b|\b(?:19|20)\d\d\b|@|https?:"
)
# Below "Apologies" a label such as "Officers" or "Members" only groups those who sent them.
_SAYS_HOW = re.compile(r"present|attend|absen|apolog|substitut|subs\b", re.IGNORECASE)
_IN_THE_CHAIR = re.compile(r"\bin the chair\b", re.IGNORECASE)
# What stands below an attendance list may be the list of actions, whose leads are no attendees.
_OTHER_LIST = re.compile(
    r"^(?:summary\s+of\s+actions?|actions?\s+(?:arising|log|list|points?|summary|sheet|no\.?|ref)\b|action\s*:?$|"
    r"item\b.{0,40}\baction\b|agenda\s*$)",
    re.IGNORECASE,
)
_MOST_WORDS_OF_LABEL = 8
_MOST_WORDS_OF_ENTRY = 12


@dataclass(frozen=True, slots=True)
class AttendanceRead:
    """The people of an attendance list in order, and the passages that belong to it.

    unmarked are rows of a table that carry no mark of who was there; lost is where a table lost its columns.
    """

    attendees: tuple[Attendee, ...]
    passages: tuple[Passage, ...]
    unmarked: tuple[tuple[PersonRead, Passage], ...] = ()
    lost: Passage | None = None


def read_attendance(passages: Sequence[Passage], role: AttendanceRole | None = None) -> AttendanceRead:
    """Read the lists of who was present, absent or in attendance; role holds until the first label."""
    reader = _ListReader(role)
    lost = lost_table(passages)
    for passage in joined_lists(passages[:lost]):
        if _OTHER_LIST.match(passage.text):
            break
        reader.take(passage)
    start = passages[lost] if lost is not None else None
    return AttendanceRead(tuple(reader.attendees), tuple(reader.used), tuple(reader.unmarked), start)


class _ListReader:
    """Goes through an attendance list with the role, title and capacity that the last label gave."""

    def __init__(self, role: AttendanceRole | None) -> None:
        self.attendees: list[Attendee] = []
        self.used: list[Passage] = []
        self.unmarked: list[tuple[PersonRead, Passage]] = []
        self._role = role
        self._is_of_excused = role is AttendanceRole.APOLOGIES
        self._title = ""
        self._group = ""
        self._columns: AttendanceColumns | None = None
        self._group_role: AttendanceRole | None = None

    def take(self, passage: Passage) -> None:
        """Read one passage; one that is no part of the list is left."""
        if passage.cells and self._takes_row(passage):
            return
        label = read_attendance_label(passage.text)
        if label:
            self._takes_label(label, passage)
        elif self._role is AttendanceRole.APOLOGIES and (excused := people_excused_in_line(passage.text)):
            self._add(excused, passage)
        elif self._takes_sentence(passage):
            self.used.append(passage)
        elif self._role and (people := self._people(passage.text)):
            self._add(people, passage)
        elif self._role and passage.text.endswith(":") and len(passage.text.split()) <= _MOST_WORDS_OF_LABEL:
            self._group = passage.text.rstrip(" :") if post_heads(passage.text) else ""
            self.used.append(passage)

    def _takes_row(self, passage: Passage) -> bool:
        columns = columns_of(passage.cells)
        if columns:
            self._columns, self._role = columns, columns.role or self._role or AttendanceRole.PRESENT
            self._group_role = None
            self.used.append(passage)
            return True
        if self._columns and (read := self._columns.read(passage.cells)):
            self._takes_person(*read, passage, self._columns)
            return True
        label = read_attendance_label(passage.cells[0])
        if label and not label.rest and label.role:
            self._turn_to(label)
            self.used.append(passage)
            self._add(self._in_cells([cell for cell in passage.cells[1:] if cell]), passage)
            return True
        return self._takes_plain_row(passage)

    def _takes_person(
        self, person: PersonRead, role: AttendanceRole | None, passage: Passage, columns: AttendanceColumns
    ) -> None:
        """Take the person of a row: in the role of its mark, below a label within the table in that of the label."""
        if self._group_role and role is not AttendanceRole.APOLOGIES:
            role = self._group_role
        if role is None and columns.needs_mark:
            self.unmarked.append((person, passage))
        else:
            self._add([replace(person, role=person.role or role)], passage)

    def _takes_plain_row(self, passage: Passage) -> bool:
        cells = [cell for cell in passage.cells if cell]
        if not self._role or _STORY.search(passage.text) or all(map(starts_with_title, cells)):
            return False
        row = read_row(cells)
        if row and is_somebody(row):
            self._add([row], passage)
            return True
        return False

    def _in_cells(self, cells: Sequence[str]) -> list[PersonRead]:
        """Return the people beside a label: one set out in several cells, or many in the lines of one."""
        if len(cells) > 1 and not any(map(starts_with_title, cells[1:])) and not any("\n" in cell for cell in cells):
            row = read_row(cells)
            return [row] if row else []
        return [person for cell in cells for line in cell.split("\n") for person in self._people(line)]

    def _turn_to(self, label: AttendanceLabel) -> None:
        only_groups = self._is_of_excused and not _SAYS_HOW.search(label.group)
        self._role = (None if only_groups else label.role) or self._role or AttendanceRole.PRESENT
        self._group_role = label.role if self._columns and label.role is not AttendanceRole.PRESENT else None
        self._title, self._group = label.title, ""
        self._columns = self._columns if not label.rest else None

    def _takes_label(self, label: AttendanceLabel, passage: Passage) -> None:
        self._turn_to(label)
        self.used.append(passage)
        excused = people_excused(passage.text) if label.role is AttendanceRole.APOLOGIES else []
        self._add(excused or self._people(label.rest), passage)
        if label.role is AttendanceRole.APOLOGIES:
            self._add(people_standing_in_below(passage.text), passage)

    def _takes_sentence(self, passage: Passage) -> bool:
        """Take a sentence that tells of people; somebody listed as present before may become a substitute."""
        there = people_also_there(passage.text)
        excused = people_excused(passage.text)
        standing_in = people_standing_in(passage.text)
        self.attendees.extend(attendee_of(person, AttendanceRole.IN_ATTENDANCE, passage) for person in there)
        self.attendees.extend(attendee_of(person, AttendanceRole.APOLOGIES, passage) for person in excused)
        for person in standing_in:
            self._replace_or_add(attendee_of(person, AttendanceRole.SUBSTITUTE, passage))
        return bool(there or excused or standing_in)

    def _people(self, text: str) -> list[PersonRead]:
        words = text.split()
        if not words or text.endswith(":") or _STORY.search(text) or self._is_heading(text):
            return []
        if len(words) > _MOST_WORDS_OF_ENTRY and not _is_list_of_people(text):
            return []
        people = [person for person in read_people(text, self._title) if is_somebody(person)]
        return people if len(people) != 1 or is_surely_somebody(people[0]) else []

    def _is_heading(self, text: str) -> bool:
        """Say whether a line in capitals stands below a list that is not set in capitals."""
        in_capitals = text.isupper() and not starts_with_title(text)
        return in_capitals and any(not other.person.name.isupper() for other in self.attendees)

    def _add(self, people: Sequence[PersonRead], passage: Passage) -> None:
        for person in people:
            if is_clerk(person.name):
                person = replace(person, role=AttendanceRole.IN_ATTENDANCE)
            person = person if person.capacity or not self._group else replace(person, capacity=self._group)
            attendee = attendee_of(person, self._role or AttendanceRole.PRESENT, passage)
            if _IN_THE_CHAIR.search(person.capacity):
                self._replace_or_add(replace(attendee, role=AttendanceRole.PRESENT))
            else:
                self.attendees.append(attendee)
        self.used.extend([passage] if people and passage not in self.used[-1:] else [])

    def _replace_or_add(self, attendee: Attendee) -> None:
        """Put an attendee in place of an entry of the same name, of which this one tells more."""
        for at, other in enumerate(self.attendees):
            if other.person.name == attendee.person.name:
                self.attendees[at] = replace(attendee, lines=(*other.lines, *attendee.lines))
                return
        self.attendees.append(attendee)


def _is_list_of_people(text: str) -> bool:
    """Say whether a long line is a list of names rather than a sentence."""
    parts = text.count(",") + text.count(";") + text.count("(")
    titled = sum(bool(title_of(word)) for word in text.split())
    return parts >= 2 or titled >= 3 or any(map(is_plural_title, text.split())) or has_post(text)
