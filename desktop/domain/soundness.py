"""What a record may not say: marks that contradict each other, or lack what the law asks for with them."""

from collections.abc import Iterator

from desktop.domain.action_item import ActionItem, Extension
from desktop.domain.agenda import AgendaItem, ItemKind
from desktop.domain.dates import long_date
from desktop.domain.edits import Edit
from desktop.domain.errors import Refused
from desktop.domain.kinds import Record
from desktop.domain.minutes import Minute
from desktop.domain.rating_key import RatingKey
from desktop.domain.rating_key_faults import key_faults
from desktop.domain.urgency import urgency_gaps


def refuse_unsound(edit: Edit) -> None:
    """Raise Refused, with one sentence, where an edit would make a record unsound.

    What was unsound before in the same way may stay so: a book from elsewhere must still be open to other changes.
    """
    faults = list(faults_of(edit.after))
    if faults and edit.before is not None:
        before = set(faults_of(edit.before))
        faults = [fault for fault in faults if fault not in before]
    if faults:
        raise Refused(faults[0])


def faults_of(record: Record | None) -> Iterator[str]:
    """Yield what is unsound in a record of any kind, one sentence each."""
    if isinstance(record, AgendaItem):
        yield from urgency_gaps(record).values()
        yield from _privacy(record.exempt_paragraphs, record.confidential, record.public_interest)
        if record.is_private and record.kind is ItemKind.EXCLUSION:
            yield "The resolution to exclude the public is itself taken in public; mark the items after it instead."
    elif isinstance(record, Minute):
        yield from _privacy(record.exempt_paragraphs, record.confidential, "")
    elif isinstance(record, RatingKey):
        yield from key_faults(record)
    elif isinstance(record, ActionItem):
        if record.merged_into_id == record.id:
            yield "An action cannot be merged into itself; choose another one."
    elif isinstance(record, Extension) and record.from_due is not None and record.to_due < record.from_due:
        yield f"The action is due on {long_date(record.from_due)}; a date is only moved to a later day."


def _privacy(paragraphs: tuple[int, ...], confidential: bool, public_interest: str) -> Iterator[str]:
    if not (paragraphs or confidential or public_interest):
        return
    if any(number not in range(1, 8) for number in paragraphs):
        yield "The paragraphs of Schedule 12A count from 1 to 7; choose among those."
    if len(set(paragraphs)) != len(paragraphs):
        yield "A paragraph is given twice; give each once."
    if paragraphs and confidential:
        yield "Confidential and exempt are two things; mark it as one of them."
    if public_interest.strip() and not (paragraphs or confidential):
        yield "The item is open to the public but has a reason for privacy; choose its paragraph, or clear the reason."
