"""The words under which each kind of record is found: its title, everything else in it, and its reference."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from desktop.domain.action_item import ActionItem, Evidence, Extension, ProgressUpdate
from desktop.domain.agenda import AgendaItem, Paper
from desktop.domain.board import Board, Person
from desktop.domain.dates import say_date
from desktop.domain.decision import DateRequest, Decision
from desktop.domain.evidence_file import EvidenceFile
from desktop.domain.headline import Headline
from desktop.domain.measure import Measure, Reading, Risk
from desktop.domain.meeting import Attendance, Declaration, Meeting
from desktop.domain.minutes import Correction, Minute, Phrase, Resolution
from desktop.domain.outcome import Function, Outcome, OutcomeEntry, ProgressReview
from desktop.domain.plan import Milestone, Plan, PlanEntry, PlanRevision, PlanUpdate
from desktop.domain.recommendation import Recommendation, RecommendationUpdate, Report, Strand
from desktop.domain.source import Query, SourceDocument
from desktop.domain.work_programme import ProgrammeItem


@dataclass(frozen=True, slots=True)
class Words:
    """What the search index keeps of a record; ref is its reference as printed, or ""."""

    title: str
    body: str = ""
    ref: str = ""


def words_of(kind: str, record: Any) -> Words | None:
    """Return the words of a record, or None for one that has none of its own."""
    read = _READERS.get(kind)
    return None if read is None else read(record)


def _lines(*texts: str) -> str:
    return "\n".join(text for text in texts if text)


def _numbered(ref: str, title: str) -> str:
    return f"{ref} {title}".strip()


def _evidence(evidence: tuple[Evidence, ...]) -> str:
    return _lines(*(text for one in evidence for text in (one.text, one.link)))


def _board(board: Board) -> Words:
    clauses = (text for clause in board.terms_of_reference for text in (clause.part, clause.text))
    return Words(board.name, _lines(board.organisation, board.quorum, board.contact, *clauses))


def _person(person: Person) -> Words:
    return Words(person.name, _lines(person.post, person.organisation, *person.aliases))


def _meeting(meeting: Meeting) -> Words:
    return Words(say_date(meeting.date), _lines(meeting.date.isoformat(), meeting.venue))


def _attendance(attendance: Attendance) -> Words | None:
    """Who is on the list of people is found there, and not once more for every meeting."""
    if attendance.person_id is not None:
        return None
    return Words(attendance.name, _lines(attendance.capacity, attendance.role.value, attendance.substitute_for))


def _declaration(declaration: Declaration) -> Words:
    return Words(declaration.name, _lines(declaration.nature, declaration.conduct))


def _agenda_item(item: AgendaItem) -> Words:
    body = _lines(item.presenter, item.purpose, item.note, item.urgency_reason, item.outcome_reason, *item.links)
    return Words(_numbered(item.number, item.title), body, item.number)


def _paper(paper: Paper) -> Words:
    return Words(paper.title, paper.file_name)


def _programme_item(item: ProgrammeItem) -> Words:
    return Words(item.title, _lines(item.lead, item.purpose, item.pre_scrutiny, item.note))


def _phrase(phrase: Phrase) -> Words:
    return Words(phrase.name, phrase.text)


def _minute(minute: Minute) -> Words:
    body = _lines(minute.note_above, minute.text, minute.public_summary)
    return Words(_numbered(minute.number, minute.title), body, minute.number)


def _resolution(resolution: Resolution) -> Words:
    title = f"{resolution.verb.value.capitalize()} {resolution.part}".strip()
    return Words(title, _lines(resolution.text, resolution.dissent))


def _correction(correction: Correction) -> Words:
    return Words(f"Correction {correction.made_in_minute}".strip(), _lines(correction.before, correction.after))


def _action_item(item: ActionItem) -> Words:
    body = _lines(
        item.lead,
        *item.supporting,
        item.timing,
        item.status_reason,
        item.transferred_to,
        item.mitigation,
        item.rating_reason,
        item.evidence_expected,
        _evidence(item.evidence),
        item.closed_in_minute,
    )
    return Words(_numbered(item.ref, item.wording), body, item.ref)


def _extension(extension: Extension | PlanRevision) -> Words:
    return Words(extension.reason, extension.agreed_by)


def _decision(decision: Decision) -> Words:
    return Words(
        decision.wording or decision.kind.value.capitalize(), _lines(decision.reason, decision.to, decision.answer)
    )


def _date_request(request: DateRequest) -> Words:
    return Words(request.reason, _lines(request.asked_by, request.timing, request.answer))


def _evidence_file(file: EvidenceFile) -> Words:
    return Words(file.name, file.note)


def _update(update: ProgressUpdate | RecommendationUpdate | PlanUpdate) -> Words:
    return Words(update.text, update.author)


def _report(report: Report) -> Words:
    return Words(report.title, _lines(report.author_body, report.link))


def _recommendation(one: Recommendation) -> Words:
    body = _lines(
        *one.paragraphs,
        one.addressee,
        one.response,
        one.response_reason,
        one.status_reason,
        one.assurance_gaps,
        one.timing,
        one.lead,
        *one.supporting,
        _evidence(one.evidence),
        one.signed_off_in_minute,
    )
    return Words(_numbered(one.ref, one.theme), body, one.ref)


def _strand(strand: Strand) -> Words:
    body = _lines(strand.text, strand.key_actions, strand.responsibility, strand.tests_of_progress)
    return Words(_numbered(str(strand.number), strand.title), body)


def _plan(plan: Plan) -> Words:
    return Words(plan.title, plan.note)


def _plan_entry(entry: PlanEntry) -> Words:
    body = _lines(entry.timing, *entry.leads, entry.status_reason, entry.rating_reason, entry.note)
    return Words(_numbered(entry.ref, entry.wording), body, entry.ref)


def _milestone(milestone: Milestone) -> Words:
    body = _lines(milestone.group, milestone.timing, milestone.judgement, milestone.in_minute)
    return Words(_numbered(milestone.ref, milestone.text), body, milestone.ref)


def _outcome(outcome: Outcome) -> Words:
    return Words(_numbered(outcome.ref, outcome.title), _lines(outcome.framework, outcome.group, outcome.lead), "")


def _measure(one: Measure) -> Words:
    body = _lines(one.action, one.lead, one.frequency, one.target, one.given_note, one.data_note, one.note)
    return Words(_numbered(one.ref, one.title), body, one.ref)


def _reading(reading: Reading) -> Words | None:
    """A bare figure is found by its measure; only what somebody wrote beside it has words."""
    return Words(reading.period, reading.note) if reading.note else None


def _risk(risk: Risk) -> Words:
    return Words(risk.text, _lines(risk.mitigation, risk.owner, risk.note))


def _headline(headline: Headline) -> Words:
    return Words(headline.text, _lines(headline.theme, headline.timing, headline.source))


def _progress_review(review: ProgressReview) -> Words:
    return Words(review.title, _lines(review.framework, review.note))


def _outcome_entry(entry: OutcomeEntry) -> Words:
    return Words(entry.text, _lines(entry.heading, entry.answer_note))


def _function(function: Function) -> Words:
    return Words(function.title, _lines(function.group, function.timing, function.source, function.note))


def _source_document(document: SourceDocument) -> Words:
    """Only the lines that no record holds: everything else is found as the record it became."""
    return Words(document.name, _lines(*(leftover.text for leftover in document.leftovers)))


def _query(query: Query) -> Words:
    return Words(query.question, _lines(query.text, query.answer))


_READERS: dict[str, Callable[[Any], Words | None]] = {
    "boards": _board,
    "people": _person,
    "meetings": _meeting,
    "attendance": _attendance,
    "declarations": _declaration,
    "agenda-items": _agenda_item,
    "papers": _paper,
    "programme-items": _programme_item,
    "phrases": _phrase,
    "minutes": _minute,
    "resolutions": _resolution,
    "corrections": _correction,
    "action-items": _action_item,
    "extensions": _extension,
    "updates": _update,
    "decisions": _decision,
    "date-requests": _date_request,
    "evidence-files": _evidence_file,
    "recommendation-updates": _update,
    "reports": _report,
    "recommendations": _recommendation,
    "strands": _strand,
    "plans": _plan,
    "plan-entries": _plan_entry,
    "plan-revisions": _extension,
    "plan-updates": _update,
    "milestones": _milestone,
    "outcomes": _outcome,
    "measures": _measure,
    "readings": _reading,
    "risks": _risk,
    "headlines": _headline,
    "progress-reviews": _progress_review,
    "outcome-entries": _outcome_entry,
    "functions": _function,
    "source-documents": _source_document,
    "queries": _query,
}
