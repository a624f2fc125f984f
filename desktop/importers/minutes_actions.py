"""Lines such as "Action: AB to write to schools", offered for the action log."""

import re
from collections.abc import Iterable, Sequence

from desktop.domain.board import Person
from desktop.domain.identity import new_id
from desktop.domain.meeting import Meeting
from desktop.domain.minutes import Minute
from desktop.domain.source import Choice, Effect
from desktop.importers.findings import Findings
from desktop.importers.minutes_passages import Passage

_ACTION = re.compile(r"^(?:\d{1,3}(?:\.\d{1,3})*\.?\s+)?(?:ACTION|Action)(?:\s+\d+)?\s*[:–-]\s*(?P<wording>\S.*)$")
_LEAD = re.compile(
    r"^(?P<lead>[A-Z][A-Za-z]{1,3}(?:\s*[/,&]\s*[A-Z]{2,3})*|(?:[A-Z][\w’'.-]*\s+(?:(?:of|and|for)\s+)*){1,6}?)\s*to\s+[a-z]"
)
_FEWEST_WORDS = 4


def ask_about_actions(passages: Iterable[Passage], minute: Minute, meeting: Meeting, findings: Findings) -> None:
    """Ask of each line marked as an action that says what is to be done whether the log shall hold it."""
    for passage in passages:
        found = _ACTION.match(passage.text)
        if found and len(found["wording"].split()) >= _FEWEST_WORDS:
            choices = [
                _add_choice(found["wording"], minute, meeting, findings.of(Person)),
                Choice(label="Leave in the minute"),
            ]
            findings.ask(minute, passage.lines[0], "Shall this action stand in the action log?", choices)


def _add_choice(wording: str, minute: Minute, meeting: Meeting, people: Sequence[Person]) -> Choice:
    lead = _LEAD.match(wording)
    fields = {
        "board_id": meeting.board_id,
        "wording": wording,
        "source_kind": "minutes",
        "source_id": minute.id,
        "agreed_on": meeting.date.isoformat(),
        "lead": _in_full(lead["lead"].strip(), people) if lead else "",
    }
    return Choice(
        label="Add to the action log", effects=(Effect(kind="action-items", record_id=new_id(), fields=fields),)
    )


def _in_full(lead: str, people: Sequence[Person]) -> str:
    """Return the name that initials stand for in these minutes' attendance list, or the words as printed."""
    return next((person.name for person in people if lead in person.aliases), lead)
