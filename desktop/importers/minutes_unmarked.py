"""Names of an attendance table of which no mark says whether they were there: asked about, never guessed."""

from collections.abc import Sequence

from desktop.domain.identity import new_id
from desktop.domain.meeting import AttendanceRole, Meeting
from desktop.domain.source import Choice, Effect
from desktop.importers.findings import Findings
from desktop.importers.minutes_passages import Passage
from desktop.importers.person_read import PersonRead


def ask_about_unmarked(
    unmarked: Sequence[tuple[PersonRead, Passage]], listed: int, meeting: Meeting, findings: Findings
) -> None:
    """Ask once about all whose row carries no mark; listed is how many stand in the list already."""
    if not unmarked:
        return
    names = [person.name for person, _ in unmarked]
    who = names[0] if len(names) == 1 else f"{names[0]} and {len(names) - 1} more"
    question = (
        f"No mark says whether {who} were present." if len(names) > 1 else f"No mark says whether {who} was present."
    )
    choices = [
        _choice("Enter as present", AttendanceRole.PRESENT, unmarked, listed, meeting),
        _choice("Enter as absent", AttendanceRole.ABSENT, unmarked, listed, meeting),
        Choice(label="Leave out"),
    ]
    findings.ask(meeting, unmarked[0][1].lines[0], question, choices)


def ask_about_lost(start: Passage | None, meeting: Meeting, findings: Findings) -> None:
    """Say of a table that lost its columns that its people are to be entered by hand."""
    if start:
        question = "The columns of this attendance list ran together: enter who was present and who sent apologies."
        findings.ask(meeting, start.lines[0], question, [Choice(label="Leave it for now")])


def _choice(
    label: str,
    role: AttendanceRole,
    unmarked: Sequence[tuple[PersonRead, Passage]],
    listed: int,
    meeting: Meeting,
) -> Choice:
    effects: list[Effect] = []
    for position, (person, _) in enumerate(unmarked, start=listed + 1):
        person_id = new_id()
        about = {"name": person.name, "post": person.capacity}
        there = {
            "meeting_id": meeting.id,
            "person_id": person_id,
            "position": position,
            "name": person.name,
            "capacity": person.capacity,
            "role": role.value,
        }
        effects.append(Effect(kind="people", record_id=person_id, fields=about))
        effects.append(Effect(kind="attendance", record_id=new_id(), fields=there))
    return Choice(label=label, effects=tuple(effects))
