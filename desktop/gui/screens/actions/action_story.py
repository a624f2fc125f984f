"""What happened to an action, from the record of the book, and where it came from."""

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from desktop.domain.action_item import ActionItem, Extension
from desktop.domain.dates import short_date
from desktop.domain.decision import DateRequest, Decision, DecisionKind, RequestState
from desktop.domain.minutes import resolution_ref
from desktop.gui.record_story import dated_edits_of
from desktop.gui.requests import OpenRecord
from desktop.gui.widgets.history import Event
from desktop.gui.widgets.link_list import Leads
from desktop.workflows.minute_named import cited
from desktop.workflows.take_back import may_be_taken_back

if TYPE_CHECKING:
    from desktop.storage.book import Book

_Told = tuple[date, int, Event]


class TakeBack(NamedTuple):
    """The wish to take a decision back."""

    decision_id: str


def source_words(book: "Book", item: ActionItem) -> tuple[str, str, str]:
    """Return the words of where an action comes from, and the kind and id of that record ("" where none)."""
    if item.source_kind == "resolutions" and (part := book.resolutions.get(item.source_id)):
        minute = book.minutes.get(part.minute_id)
        meeting = book.meetings.get(minute.meeting_id) if minute else None
        if minute and meeting:
            words = f"{resolution_ref(minute.number, part)}, minutes of {short_date(meeting.date)}"
            return words, "resolutions", part.id
    if item.source_kind == "recommendations" and (found := book.recommendations.get(item.source_id)):
        report = book.reports.get(found.report_id)
        return f"{found.ref}, {report.title if report else 'recommendation'}", "recommendations", found.id
    return item.origin or "Added by hand", "", ""


def story(book: "Book", item: ActionItem) -> list[Event]:
    """Return the updates, requests, decisions, moved dates and edits of an action, newest first."""
    decisions = book.decisions.all(record_id=item.id)
    told = [*_updates(book, item), *_requests(book, item), *_milestones(item, decisions)]
    told += [(each.made_on, 4, _decided(book, each)) for each in decisions]
    told += [(each.made_on, 3, _extended(each)) for each in _untold(book, item, decisions)]
    told += [(day, -1, event) for day, event in dated_edits_of(book, item)]
    told.sort(key=lambda each: each[:2], reverse=True)
    return [event for _day, _rank, event in told]


def _updates(book: "Book", item: ActionItem) -> list[_Told]:
    return [
        (each.made_on, 1, Event(f"Update from {each.author or 'the lead'}", f"{short_date(each.made_on)}. {each.text}"))
        for each in reversed(book.updates.all(action_item_id=item.id))
    ]


def _requests(book: "Book", item: ActionItem) -> list[_Told]:
    """Tell the dates that were asked for; one that was granted is told by the decision that granted it."""
    asked = book.date_requests.all(action_item_id=item.id)
    return [(each.asked_on, 2, _request(each)) for each in asked if each.state is not RequestState.GRANTED]


def _request(request: DateRequest) -> Event:
    state = "" if request.state is RequestState.OPEN else f" ({request.state})"
    told = (short_date(request.asked_on), f"{request.asked_by or 'The lead'}: {request.reason}", request.answer)
    return Event(
        f"{short_date(request.to_due)} asked for{state}", ". ".join(filter(None, (_plain(each) for each in told)))
    )


def _decided(book: "Book", decision: Decision) -> Event:
    """Tell one decision: its words, who made it and when, and the ways to its minute and its meeting."""
    answer = f"Answer, {_day(decision.answered_on)}: {decision.answer}" if decision.answer else ""
    # a minute that the book holds has a way to it instead
    minute = f"minute {decision.in_minute}" if decision.in_minute and not decision.minute_id else ""
    made = ", ".join(filter(None, (short_date(decision.made_on), decision.made_by, minute)))
    told = (made, decision.wording, answer)
    return Event(
        _HEADINGS[decision.kind], ". ".join(filter(None, (_plain(each) for each in told))), _ways(book, decision)
    )


_HEADINGS = {
    DecisionKind.CLOSED: "Closed by the Board",
    DecisionKind.REFUSED: "Closure refused",
    DecisionKind.KEPT_OPEN: "Kept open",
    DecisionKind.NEW_DATE: "New date agreed",
    DecisionKind.DATE_REFUSED: "New date refused",
    DecisionKind.ESCALATED: "Escalated",
    DecisionKind.REFERRED: "Referred",
    DecisionKind.MERGED: "Merged",
    DecisionKind.TRANSFERRED: "Transferred",
    DecisionKind.WITHDRAWN: "Withdrawn",
    DecisionKind.REOPENED: "Reopened",
    DecisionKind.IN_WRITING: "Update asked for in writing",
    DecisionKind.SIGNED_OFF: "Signed off",
}


def _ways(book: "Book", decision: Decision) -> tuple[Leads, ...]:
    ways = list[Leads]()
    part, minute = book.resolutions.get(decision.resolution_id), book.minutes.get(decision.minute_id)
    meeting = book.meetings.get(decision.meeting_id)
    if part is not None:
        ways.append(
            Leads(f"Minute {cited(book, decision)}", f"minute_of_{decision.id}", OpenRecord("resolutions", part.id))
        )
    elif minute is not None:
        words = f"Minute {decision.in_minute or minute.number}"
        ways.append(Leads(words, f"minute_of_{decision.id}", OpenRecord("minutes", minute.id)))
    if meeting is not None:
        ways.append(Leads("Its meeting", f"meeting_of_{decision.id}", OpenRecord("meetings", meeting.id)))
    if may_be_taken_back(book, decision) and not book.read_only:
        ways.append(Leads("Take back", f"take_back_{decision.id}", TakeBack(decision.id)))
    return tuple(ways)


def _untold(book: "Book", item: ActionItem, decisions: list[Decision]) -> list[Extension]:
    """Return the extensions that no decision tells of."""
    known = {each.id for each in decisions}
    return [each for each in book.extensions.all(action_item_id=item.id) if each.decision_id not in known]


def _extended(extension: Extension) -> Event:
    before = short_date(extension.from_due) if extension.from_due else "no date"
    heading = f"Date moved from {before} to {short_date(extension.to_due)}"
    who = f"{short_date(extension.made_on)}, agreed by {extension.agreed_by or 'not said'}"
    return Event(heading, f"{who}. {extension.reason}")


def _milestones(item: ActionItem, decisions: list[Decision]) -> list[_Told]:
    told: list[_Told] = []
    if item.agreed_on:
        told.append((item.agreed_on, 0, Event("Agreed by the Board", short_date(item.agreed_on))))
    for evidence in item.evidence:
        detail = ". ".join(filter(None, (_day(evidence.received), evidence.text)))
        told.append((evidence.received or date.min, 2, Event("Evidence received", detail)))
    if item.proposed_on:
        by = f", {item.proposed_by}" if item.proposed_by else ""
        told.append((item.proposed_on, 3, Event("Proposed for closure", f"{short_date(item.proposed_on)}{by}")))
    if item.closed_on and not any(each.kind is DecisionKind.CLOSED for each in decisions):
        minute = f", minute {item.closed_in_minute}" if item.closed_in_minute else ""
        told.append((item.closed_on, 4, Event("Closed by the Board", f"{short_date(item.closed_on)}{minute}")))
    return told


def _plain(words: str) -> str:
    return words.strip().rstrip(".")


def _day(day: date | None) -> str:
    return short_date(day) if day else ""
