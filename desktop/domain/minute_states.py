"""The way of minutes from draft to signed: cleared by officers, agreed by the chair, confirmed, signed.

Every step may be skipped where a board does not have it. Each function returns the meeting after the step.
"""

from dataclasses import dataclass, replace
from datetime import date

from desktop.domain.confirmed import FROZEN
from desktop.domain.dates import long_date
from desktop.domain.errors import Refused
from desktop.domain.meeting import Meeting, MeetingState

WAY = (
    MeetingState.DRAFT_MINUTES,
    MeetingState.CLEARED,
    MeetingState.CHAIRS_VERSION,
    MeetingState.CONFIRMED,
    MeetingState.SIGNED,
)
# minutes that are written and that no later meeting has confirmed yet
TO_CONFIRM = frozenset({MeetingState.DRAFT_MINUTES, MeetingState.CLEARED, MeetingState.CHAIRS_VERSION})


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the way: its name, what is on record of it, and whether it is done, is the present one, or was
    passed over.
    """

    state: MeetingState
    name: str
    told: str
    done: bool
    present: bool

    @property
    def skipped(self) -> bool:
        """Whether a later step is done and this one is not on record."""
        return self.done and not self.told and self.state in (MeetingState.CLEARED, MeetingState.CHAIRS_VERSION)


def steps_of(meeting: Meeting, chair_word: str, confirmed_on: date | None = None) -> tuple[Step, ...]:
    """Return the five steps as they stand; confirmed_on is the day of the meeting that confirmed."""
    at = WAY.index(meeting.state) if meeting.state in WAY else -1
    names = ("Draft minutes", "Cleared by officers", f"{chair_word}'s version", "Confirmed", "Signed")
    told = ("", _cleared_words(meeting), _day(meeting.chair_agreed_on), _confirmed_words(meeting, confirmed_on), "")
    told = (*told[:4], _signed_words(meeting))
    rows = zip(WAY, names, told, strict=True)
    return tuple(Step(state, name, words, place <= at, place == at) for place, (state, name, words) in enumerate(rows))


def is_draft(meeting: Meeting) -> bool:
    """Whether whoever reads the minutes must be told that they are a draft."""
    return meeting.state not in FROZEN


def draft_words(meeting: Meeting, chair_word: str) -> str:
    """Return what stands over minutes that are not confirmed; "" for those that are."""
    return {
        MeetingState.CONFIRMED: "",
        MeetingState.SIGNED: "",
        MeetingState.CLEARED: "DRAFT, cleared by officers",
        MeetingState.CHAIRS_VERSION: f"DRAFT, agreed by the {chair_word}",
    }.get(meeting.state, "DRAFT")


def drafted(meeting: Meeting) -> Meeting:
    """Return the meeting, which was held, with the draft of its minutes."""
    _refuse_confirmed(meeting)
    return replace(meeting, state=MeetingState.DRAFT_MINUTES)


def cleared(meeting: Meeting, *, by: str, on: date) -> Meeting:
    """Return the meeting with its minutes cleared for fact."""
    _refuse_confirmed(meeting)
    return replace(meeting, state=MeetingState.CLEARED, cleared_by=by.strip(), cleared_on=on)


def agreed(meeting: Meeting, *, on: date) -> Meeting:
    """Return the meeting with the version that the chair agreed on a day."""
    _refuse_confirmed(meeting)
    return replace(meeting, state=MeetingState.CHAIRS_VERSION, chair_agreed_on=on)


def confirmed(meeting: Meeting, *, at: Meeting | None, in_minute: str = "") -> Meeting:
    """Return the meeting with its minutes confirmed at a later meeting, None for one that is not in the book."""
    _refuse_confirmed(meeting)
    if at is not None and (at.id == meeting.id or at.date < meeting.date):
        raise Refused("Minutes are confirmed at a later meeting; choose one after this meeting.")
    return replace(
        meeting,
        state=MeetingState.CONFIRMED,
        confirmed_at_meeting_id=at.id if at else None,
        confirmed_in_minute=in_minute.strip(),
    )


def signed(meeting: Meeting, *, by: str, on: date, kept_at: str = "") -> Meeting:
    """Return the meeting with its minutes signed by the person presiding where they were confirmed
    (Local Government Act 1972, Schedule 12, paragraph 41); what was told of an earlier signing is replaced.
    """
    if meeting.state not in FROZEN:
        raise Refused("Minutes are signed once they are confirmed; confirm them first.")
    if not by.strip():
        raise Refused("Say who signed: the person who presided where the minutes were confirmed.")
    return replace(meeting, state=MeetingState.SIGNED, signed_by=by.strip(), signed_on=on, kept_at=kept_at.strip())


def day_doubts(meeting: Meeting, day: date, today: date, *, confirmed_on: date | None = None) -> tuple[str, ...]:
    """Return what is odd about the day of a step: before the meeting, before it was confirmed, or still to come.

    confirmed_on is the day of the meeting that confirmed, for a signature. None of it prevents the step.
    """
    found = []
    if day < meeting.date:
        found.append(f"This day is before the meeting itself, {long_date(meeting.date)}")
    elif confirmed_on is not None and day < confirmed_on:
        found.append(f"This day is before the minutes were confirmed, {long_date(confirmed_on)}")
    if day > today:
        found.append("This day is still to come")
    return tuple(found)


def gone_back(meeting: Meeting) -> Meeting:
    """Return the meeting one step back, and forget what was told of the step that is taken back."""
    if meeting.state is MeetingState.SIGNED:
        return replace(meeting, state=MeetingState.CONFIRMED, signed_by="", signed_on=None, kept_at="")
    if meeting.state is MeetingState.CONFIRMED:
        before = MeetingState.CHAIRS_VERSION if meeting.chair_agreed_on else _before_the_chair(meeting)
        return replace(meeting, state=before, confirmed_at_meeting_id=None, confirmed_in_minute="")
    if meeting.state is MeetingState.CHAIRS_VERSION:
        return replace(meeting, state=_before_the_chair(meeting), chair_agreed_on=None)
    if meeting.state is MeetingState.CLEARED:
        return replace(meeting, state=MeetingState.DRAFT_MINUTES, cleared_by="", cleared_on=None)
    return meeting


def _before_the_chair(meeting: Meeting) -> MeetingState:
    return MeetingState.CLEARED if meeting.cleared_on or meeting.cleared_by else MeetingState.DRAFT_MINUTES


def _refuse_confirmed(meeting: Meeting) -> None:
    if meeting.state in FROZEN:
        raise Refused("These minutes are confirmed already; a later meeting can only correct them.")


def _day(day: date | None) -> str:
    return long_date(day) if day else ""


def _cleared_words(meeting: Meeting) -> str:
    return ", ".join(filter(None, (meeting.cleared_by, _day(meeting.cleared_on))))


def _confirmed_words(meeting: Meeting, on: date | None) -> str:
    minute = f"minute {meeting.confirmed_in_minute}" if meeting.confirmed_in_minute else ""
    return ", ".join(filter(None, (_day(on), minute)))


def _signed_words(meeting: Meeting) -> str:
    kept = f"kept at {meeting.kept_at}" if meeting.kept_at else ""
    return ", ".join(filter(None, (meeting.signed_by, _day(meeting.signed_on), kept)))
