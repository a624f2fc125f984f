"""What the window before this one was stopped in the middle of: sorted out at the opening of the book."""

from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING, Any

from desktop.domain.confirmed import FROZEN, STANDS_FAST
from desktop.domain.dates import short_date
from desktop.domain.edits import changed
from desktop.domain.errors import Refused
from desktop.domain.kinds import KINDS, Record
from desktop.domain.minutes import resolution_ref
from desktop.gui.commands import UNDOES
from desktop.gui.kind_words import words_for
from desktop.gui.settings import settings
from desktop.storage.typing import Draft, Place, text_hash

if TYPE_CHECKING:
    from desktop.gui.session import BookSession
    from desktop.storage.book import Book


@dataclass(frozen=True, slots=True)
class Waiting:
    """A draft that a person must decide on. stands is the text in the book, None where the record is gone.

    shut tells that it belongs to minutes that are confirmed: it can be copied, and changes nothing.
    """

    draft: Draft
    called: str
    stands: str | None
    shut: bool = False


# what is written anew is begun for a board, and stands on the screen that it will belong to
_SCREENS = {
    "begun.entry_text": "timeline",
    "begun.plan_first_title": "plan",
    "begun.plan_first_wording": "plan",
    "begun.plan_first_timing": "plan",
    "begun.figures": "measures",
}


@dataclass(slots=True)
class Found:
    """The records into which typing was put back, those in whose fields it stands again, and what waits.

    begun names each text at the first opening only, screens where the field of the first of them stands, if that is
    not where its record is shown.
    """

    recovered: list[Record] = field(default_factory=list)
    begun: list[Record] = field(default_factory=list)
    screens: dict[str, str] = field(default_factory=dict)
    waiting: list[Waiting] = field(default_factory=list)


def recover(session: "BookSession") -> Found:
    """Put back what can be put back, each text as one step that can be undone, and return what was found.

    A text whose field has not changed since is written; one that only its form can read, and one begun beside a
    button, stands in its field again; all others wait for a decision and stay in the book until then.
    """
    found, left = Found(), session.typing.left
    session.typing.left = []
    for draft in left:
        _sort(session, draft, found)
    return found


def use(session: "BookSession", draft: Draft) -> None:
    """Write a text that waited in place of what stands; raises Refused."""
    kind, record_id, _ = draft.place
    record = session.book.records(kind).get(record_id)
    if record is None:
        raise Refused("This record is no longer in the book; copy the text to where it belongs now.")
    _write(session, draft, record)


def strand(session: "BookSession", place: Place) -> Waiting | None:
    """Let what was typed in a field wait for a decision, because its minutes were confirmed while it was typed."""
    draft = next((each for each in session.book.typing.all() if each.place == place), None)
    record = session.book.records(place.kind).get(place.record_id)
    if draft is None or record is None:
        return None
    return _shut_out(session, draft, record)


def called(book: "Book", kind: str, record: Any) -> str:
    """Return how a record is named in the middle of a sentence."""
    if kind == "resolutions":
        minute = book.minutes.get(record.minute_id)
        return f"resolution {resolution_ref(minute.number if minute else '', record)}".strip()
    if kind == "meetings":
        return f"the meeting of {short_date(record.date)}"
    word = _WORDS.get(kind)
    ref = getattr(record, "number", "") or getattr(record, "ref", "")
    if word:
        return f"{word} {ref}" if ref else f"{word} “{_title(record)}”"
    return f"“{_title(record)}”" if _title(record) else words_for(kind).lower()


_WORDS = {
    "minutes": "minute",
    "agenda-items": "item",
    "action-items": "action",
    "recommendations": "recommendation",
    "reports": "report",
    "strands": "strand",
    "supplements": "supplement",
}


def _title(record: Any) -> str:
    words = next((getattr(record, name) for name in ("title", "name", "wording", "text") if hasattr(record, name)), "")
    return str(words)[:40]


def _called_once(book: "Book", kind: str, record_id: str) -> str:
    """Return how a record in the bin was named."""
    gone = next((record for _, record, _ in book.bin() if record.id == record_id), None)
    return called(book, kind, gone) if gone else words_for(kind).lower()


def _sort(session: "BookSession", draft: Draft, found: Found) -> None:
    kind, record_id, _ = draft.place
    record = session.book.records(kind).get(record_id) if kind in KINDS else None
    if record is None:
        _sort_gone(session, draft, found)
        return
    name, attribute = called(session.book, kind, record), draft.field
    if _is_shut(session.book, draft, record) and draft.text.strip() != _stands(record, attribute):
        found.waiting.append(_shut_out(session, draft, record))
    elif draft.stands_in_a_field:
        found.begun += [record] * settings().tell_once(text_hash("\n".join((*draft.place, draft.text))))
        found.screens.setdefault(record.id, _SCREENS.get(draft.field, ""))
    elif attribute not in {each.name for each in fields(record)}:
        found.waiting.append(Waiting(draft, name, None))
    elif draft.text.strip() == getattr(record, attribute):
        session.typing.drop([draft.place])
    elif draft.is_aside or text_hash(getattr(record, attribute)) != draft.before:
        found.waiting.append(_aside(session, draft, name, getattr(record, attribute)))
    else:
        try:
            _write(session, draft, record)
            found.recovered.append(record)
        except Refused:
            found.waiting.append(_aside(session, draft, name, getattr(record, attribute)))


def _sort_gone(session: "BookSession", draft: Draft, found: Found) -> None:
    kind, record_id, _ = draft.place
    if kind in KINDS and _is_given_up(session.book, draft):
        session.typing.drop([draft.place])
    else:
        found.waiting.append(Waiting(draft, _called_once(session.book, kind, record_id), None))


def _is_given_up(book: "Book", draft: Draft) -> bool:
    """Say whether the person took the record out of the book with an undo, and what was typed in it with it."""
    changes = book.history(draft.place.kind, draft.place.record_id)
    return bool(changes) and changes[-1].after is None and changes[-1].name.startswith(UNDOES)


def _is_shut(book: "Book", draft: Draft, record: Any) -> bool:
    """Say whether a draft belongs to confirmed minutes; an action may still be made of a part of them."""
    kind = draft.place.kind
    if kind not in STANDS_FAST or (kind == "resolutions" and draft.field.startswith("begun.")):
        return False
    owner = book.minutes.get(record.minute_id) if kind == "resolutions" else record
    meeting = book.meetings.get(owner.meeting_id) if owner else None
    return meeting is not None and meeting.state in FROZEN


def _shut_out(session: "BookSession", draft: Draft, record: Any) -> Waiting:
    session.typing.take_begun(draft.place)
    name = called(session.book, draft.place.kind, record)
    waiting = _aside(session, draft, name, "")
    return replace(waiting, stands=_stands(record, draft.field), shut=True)


def _stands(record: Any, attribute: str) -> str | None:
    """Return what a field that was typed in shows of the record, None where it shows nothing."""
    value = getattr(record, attribute.removeprefix("form."), None)
    return None if value is None else str(value)


def _aside(session: "BookSession", draft: Draft, name: str, stands: str) -> Waiting:
    return Waiting(draft if draft.is_aside else session.book.typing.set_aside(draft), name, stands)


def _write(session: "BookSession", draft: Draft, record: Any) -> None:
    after = replace(record, **{draft.field: draft.text.strip()})
    with session.typing.becoming([draft.place]):
        session.perform(
            f"Recovered typing in {called(session.book, draft.place.kind, record)}", [changed(record, after)]
        )
