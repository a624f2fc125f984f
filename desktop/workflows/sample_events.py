"""What happened on the sample board, told as steps that a secretary takes in the window: each through its workflow."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from desktop.documents.page_count import CountedPaper
from desktop.domain import action_steps
from desktop.domain.action_item import ActionItem
from desktop.domain.dates import short_date
from desktop.domain.edits import Edit, added, changed
from desktop.domain.log_view import LogView
from desktop.domain.position import Occasion
from desktop.domain.rating_key import RatingKey, present_key
from desktop.domain.rating_key_steps import new_key
from desktop.domain.rating_presets import PRESETS
from desktop.domain.recommendation_ties import Tie
from desktop.domain.record_codec import from_json
from desktop.domain.ruling import Ruling
from desktop.domain.sending_code import new_code
from desktop.domain.update_request import UpdateRequest
from desktop.storage.book import Book
from desktop.workflows.ask_date import asked
from desktop.workflows.ask_updates import rows_asked
from desktop.workflows.attach_evidence import files_attached
from desktop.workflows.awaited_answers import answered, awaited
from desktop.workflows.decide import decide
from desktop.workflows.issue_pack import issued
from desktop.workflows.recommendation_sign_off import sign_off
from desktop.workflows.recommendation_twins import tie
from desktop.workflows.sample_papers import facts_of, paper_content
from desktop.workflows.sample_progress import VERBS as PROGRESS_VERBS
from desktop.workflows.sample_recommendations import STEPS
from desktop.workflows.saved_views import saved
from desktop.workflows.take_position import taken
from desktop.workflows.updates_due import LeadAsked, leads_to_ask
from desktop.workflows.write_decisions import written


@dataclass(frozen=True, slots=True)
class Event:
    """One step: the book as it stands, the board, the day, and what the file tells, its records looked up by of."""

    book: Book
    board_id: str
    on: date
    told: dict[str, Any]
    of: Callable[[str], Any]

    def records(self, name: str) -> list[Any]:
        """Return the records that are told of as they stand now."""
        return [self.of(one) for one in self.told[name]]


def edits_of(event: Event) -> list[Edit]:
    """Return the edits of a step; raises ValueError for one that is none, and Refused where it may not be taken."""
    verb = event.told["do"]
    if verb not in _VERBS:
        raise ValueError(f"nobody can {verb!r} on the sample board")
    return list(_VERBS[verb](event))


def _rule(event: Event) -> tuple[Edit, ...]:
    """Let the board rule on actions, in a part of a minute where a meeting is named."""
    items: list[ActionItem] = event.records("items")
    ruling = from_json(Ruling, event.told["ruling"])
    if "meeting" not in event.told:
        return tuple(edit for item in items for edit in decide(event.book, item, ruling, on=event.on))
    others = event.told.get("also", [])
    cases = [(item, ruling) for item in items]
    cases += [(event.of(each["item"]), from_json(Ruling, each["ruling"])) for each in others]
    meeting = event.of(event.told["meeting"])
    return written(event.book, meeting, cases, on=event.on, minute_id=event.told.get("minute", "")).edits


def _propose(event: Event) -> list[Edit]:
    found = []
    for item in event.records("items"):
        files = event.book.evidence_files.count(record_kind="action-items", record_id=item.id)
        evidence = event.told.get("evidence", "")
        found.append(changed(item, action_steps.closure_proposed(item, on=event.on, evidence=evidence, files=files)))
    return found


def _hold(event: Event) -> list[Edit]:
    return [changed(item, action_steps.held(item, reason=event.told["reason"])) for item in event.records("items")]


def _ask(event: Event) -> list[Edit]:
    """Let the lead of each action ask for a later date, instead of the one that they asked for before."""
    told, to = event.told, date.fromisoformat(event.told["to"])
    words = {"reason": told["reason"], "timing": told["timing"]}
    return [edit for item in event.records("items") for edit in asked(event.book, item, to, on=event.on, **words)]


def _answer(event: Event) -> list[Edit]:
    sent = next(one for one, item in awaited(event.book, event.board_id) if item.id == event.told["item"])
    return answered(sent, event.told["answer"], on=event.on)


def _attach(event: Event) -> list[Edit]:
    """Keep a file that is made here as evidence of a record; pages are what stands on them."""
    told = event.told
    content = paper_content(told["file_name"], told["pages"])
    facts: Any = facts_of(told["file_name"], content, told["pages"])
    paper = CountedPaper(told["file_name"], facts["media_type"], content, facts["sha256"], facts["pages"])
    kind, exempt = told["kind"], told.get("exempt", False)
    return files_attached(
        event.book, event.board_id, kind, told["to"], [paper], on=event.on, note=told.get("note", ""), exempt=exempt
    )


def _begin_key(event: Event) -> list[Edit]:
    """Let the board rate by a key to begin with: its first one, or from the day on the one after it."""
    preset = next(one for one in PRESETS if one.name == event.told["key"])
    keys = event.book.rating_keys.all(board_id=event.board_id)
    if not keys:
        return [added(RatingKey(board_id=event.board_id, name=preset.name, levels=preset.levels))]
    return new_key(present_key(keys, event.on), event.on, preset.name, preset.levels)[1]


def _freeze(event: Event) -> tuple[Edit, ...]:
    meeting_id = event.told.get("meeting")
    occasion = Occasion.MEETING_ENDED if meeting_id else Occasion.BY_HAND
    return taken(event.book, event.board_id, event.on, occasion, meeting_id, event.told.get("note", ""))


def _issue(event: Event) -> tuple[Edit, ...]:
    """Put a pack on record that was issued as a file: one page, made here, stands for it."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / event.told["file_name"]
        file.write_bytes(paper_content(file.name, event.told["pages"]))
        meeting = event.of(event.told["meeting"])
        return issued(event.book, meeting, file, as_at=event.on, public=event.told["public"])


def _sign_off(event: Event) -> tuple[Edit, ...]:
    first, *also = event.records("recommendations")
    return sign_off(event.book, first, in_minute=event.told["in_minute"], today=event.on, also=also)


def _step(event: Event) -> list[Edit]:
    step = STEPS[event.told["step"]]
    return [changed(one, step(event, one)) for one in event.records("recommendations")]


def _tie(event: Event) -> list[Edit]:
    one, other = event.records("recommendations")
    return [tie(event.book, one, Tie(event.told["as"]), other)]


def _send(event: Event) -> list[Edit]:
    """Put on record that leads were asked for updates, as if their workbooks had been written."""
    leads = [lead for lead in leads_to_ask(event.book, event.board_id) if lead.name in event.told["leads"]]
    return [added(_request(event, lead)) for lead in leads]


def _request(event: Event, lead: LeadAsked) -> UpdateRequest:
    code = new_code()
    return UpdateRequest(
        board_id=event.board_id,
        code=code,
        lead=lead.name,
        sent_on=event.on,
        answer_by=date.fromisoformat(event.told["answer_by"]),
        file_name=f"Update {short_date(event.on)} - {lead.name}.xlsx",
        rows=tuple(rows_asked(event.book, lead, code)[1]),
    )


def _come_back(event: Event) -> list[Edit]:
    out = [one for one in event.book.update_requests.all(board_id=event.board_id) if one.returned_on is None]
    back = [one for one in out if one.lead in event.told["leads"]]
    return [changed(one, replace(one, returned_on=event.on)) for one in back]


def _save_view(event: Event) -> tuple[Edit, ...]:
    told = event.told
    view = LogView(told["choices"], sort=tuple(map(tuple, told["sort"])), columns=tuple(told["columns"]))
    return saved(event.book, event.board_id, told["view"], view)[1]


_VERBS: dict[str, Callable[[Event], Any]] = {
    "rule": _rule,
    "propose": _propose,
    "hold": _hold,
    "ask": _ask,
    "answer": _answer,
    "attach": _attach,
    "begin key": _begin_key,
    "freeze": _freeze,
    "issue": _issue,
    "sign off": _sign_off,
    "step": _step,
    "tie": _tie,
    "send": _send,
    "come back": _come_back,
    "save view": _save_view,
    **PROGRESS_VERBS,
}
