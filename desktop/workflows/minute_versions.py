"""The minutes of a meeting as they stood at each step: read from the record of changes, nothing is copied."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from desktop.domain.confirmed import FROZEN
from desktop.domain.dates import long_date
from desktop.domain.meeting import Attendance, AttendanceRole, Declaration, Meeting, MeetingState
from desktop.domain.minute_states import WAY
from desktop.domain.minutes import Minute, Resolution
from desktop.storage.book import Book

_LISTS = (
    (AttendanceRole.PRESENT, "Present"),
    (AttendanceRole.SUBSTITUTE, "Substitutes"),
    (AttendanceRole.IN_ATTENDANCE, "In attendance"),
    (AttendanceRole.APOLOGIES, "Apologies for absence"),
    (AttendanceRole.ABSENT, "Absent"),
)


@dataclass(frozen=True, slots=True)
class Passage:
    """A part of minutes as printed: the list of those present, or one minute with its resolution."""

    key: str
    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class Version:
    """The minutes as they stood once: name says at which step."""

    name: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """The same passage in two versions; one side is "" where it was not there."""

    heading: str
    before: str
    after: str

    @property
    def differs(self) -> bool:
        """Whether the two versions differ here."""
        return self.before != self.after


def versions(book: Book, meeting: Meeting, chair_word: str) -> list[Version]:
    """Return the versions that are on record, the earliest first; steps that changed nothing share one version."""
    named = [(name, revision) for name, revision in _marks(book, meeting, chair_word)]
    told = [(name, _passages(book, meeting, revision)) for name, revision in named]
    told.append(("As it stands", _passages(book, meeting, None)))
    found = []
    for passages, same in groupby(told, key=lambda one: one[1]):
        names = [name for name, _ in same]
        names = names[:-1] if len(names) > 1 and names[-1] == "As it stands" else names
        found.append(Version(_one_name(names), passages))
    return [one for one in found if any(passage.text for passage in one.passages)]


def compared(earlier: Version, later: Version) -> list[Pair]:
    """Return both versions passage by passage, in the order of the later one; what has gone comes last."""
    before = {one.key: one for one in earlier.passages}
    after = {one.key: one for one in later.passages}
    pairs = [Pair(one.heading, before[key].text if key in before else "", one.text) for key, one in after.items()]
    return pairs + [Pair(one.heading, one.text, "") for key, one in before.items() if key not in after]


def _marks(book: Book, meeting: Meeting, chair_word: str) -> list[tuple[str, int]]:
    """Return name and revision of each step that stands: the draft is what stood before the first of them."""
    steps = []
    at = WAY.index(meeting.state) if meeting.state in WAY else 0
    for state in WAY[1 : at + 1]:
        if revision := _reached(book, meeting, state):
            steps.append((revision, _step_name(meeting, state, chair_word)))
    steps += _correction_marks(book, meeting)
    steps.sort()
    if not steps:
        return []
    first = steps[0][0]
    return [("Draft", first - 1), *((name, revision) for revision, name in steps)]


def _correction_marks(book: Book, meeting: Meeting) -> list[tuple[int, str]]:
    """Return each revision that made corrections after the confirmation, and what stood before the first of all."""
    confirmed = _reached(book, meeting, MeetingState.CONFIRMED) if meeting.state in FROZEN else None
    found: dict[int, str] = {}
    revisions = []
    for one in book.corrections.all(meeting_id=meeting.id):
        changes = [change for change in book.history("corrections", one.id) if change.before is None]
        if not changes:
            continue
        revisions.append(changes[-1].revision)
        made_at = book.meetings.get(one.made_at_meeting_id)
        if made_at is not None and confirmed is not None and revisions[-1] > confirmed:
            found[revisions[-1]] = f"Corrected on {long_date(made_at.date)}"
    before = [(min(revisions) - 1, "Before corrections")] if revisions else []
    return [*before, *_last_of_each(found)]


def _last_of_each(found: dict[int, str]) -> list[tuple[int, str]]:
    last = {name: revision for revision, name in sorted(found.items())}
    return [(revision, name) for name, revision in last.items()]


def _reached(book: Book, meeting: Meeting, state: MeetingState) -> int | None:
    """Return the revision in which the meeting last came to a state from an earlier one."""
    rank = {each.value: place for place, each in enumerate(MeetingState)}
    found = None
    for change in book.history("meetings", meeting.id):
        after, before = change.after or {}, change.before or {}
        if after.get("state") == state and rank.get(before.get("state", ""), -1) < rank[state]:
            found = change.revision
    return found


def _step_name(meeting: Meeting, state: MeetingState, chair_word: str) -> str:
    if state is MeetingState.CLEARED:
        return "Cleared by officers"
    return {MeetingState.CHAIRS_VERSION: f"{chair_word}'s version"}.get(state, state.value.capitalize())


def _one_name(names: Sequence[str]) -> str:
    kept = [name for name in dict.fromkeys(names) if name != "Before corrections" or len(names) == 1]
    return ", ".join([kept[0], *(name[:1].lower() + name[1:] for name in kept[1:])])


def _passages(book: Book, meeting: Meeting, revision: int | None) -> tuple[Passage, ...]:
    people = _stood(book, "attendance", revision, meeting_id=meeting.id)
    interests = _stood(book, "declarations", revision, meeting_id=meeting.id)
    minutes = _stood(book, "minutes", revision, meeting_id=meeting.id)
    lists = [_list(role, heading, people) for role, heading in _LISTS]
    told = [Passage("declarations", "Declarations of interest", "\n".join(map(_interest, interests)))]
    minuted = [_minute(each, _stood(book, "resolutions", revision, minute_id=each.id)) for each in minutes]
    return tuple(one for one in (*lists, *told, *minuted) if one.text)


def _stood(book: Book, kind: str, revision: int | None, **equals: Any) -> list[Any]:
    found = book.records(kind).all(**equals) if revision is None else book.past(kind, revision, **equals)
    return sorted(found, key=lambda one: getattr(one, "position", 0))


def _list(role: AttendanceRole, heading: str, people: Iterable[Attendance]) -> Passage:
    return Passage(role.value, heading, "\n".join(_person(each) for each in people if each.role is role))


def _person(one: Attendance) -> str:
    return ", ".join(filter(None, (one.name, one.capacity)))


def _interest(one: Declaration) -> str:
    return "; ".join(filter(None, (one.name, one.interest.value, one.nature, one.conduct)))


def _minute(minute: Minute, parts: Sequence[Resolution]) -> Passage:
    text = "\n".join(filter(None, (minute.title, minute.note_above, minute.text, *_worded(parts))))
    return Passage(minute.id, f"Minute {minute.number}".strip(), text)


def _worded(parts: Sequence[Resolution]) -> list[str]:
    return [f"{part.verb.value.capitalize()}:- {' '.join(filter(None, (part.part, part.text)))}" for part in parts]
