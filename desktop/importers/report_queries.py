"""Which report a set of recommendations comes from and when it was published: asked, never settled silently."""

from collections.abc import Sequence
from typing import Any

from desktop.domain.agenda import AgendaItem, PaperStatus
from desktop.domain.calendar_words import MONTHS
from desktop.domain.recommendation import Addressed, Recommendation, Report
from desktop.domain.recommendation_due import due_of
from desktop.domain.source import Choice, Effect
from desktop.importers.findings import Findings
from desktop.importers.known_reports import KnownReport
from desktop.importers.recommendation_drafts import DraftSet
from desktop.importers.report_titles import UNNAMED


def ask_about_report(
    draft: DraftSet,
    report: Report,
    recommendations: Sequence[Recommendation],
    known: KnownReport | None,
    findings: Findings,
) -> None:
    """Ask which report it is (where it is not named) and when it was published, offering what is known."""
    named = report.title != UNNAMED
    choices = [_known_choice(report, recommendations, known, named)] if known else []
    choices += [] if named else _agenda_choices(report, findings)
    choices.append(Choice(label="Leave the date open for now" if named else "Another report: it will be named later"))
    findings.ask(report, draft.first_line, _question(recommendations, named), choices)


def _question(recommendations: Sequence[Recommendation], named: bool) -> str:
    timed = any(one.timing and not one.urgent for one in recommendations)
    why = " Their timescales count from that day." if timed else ""
    if named:
        return f"When was this report published?{why}"
    return f"Which report do these {len(recommendations)} recommendations come from, and when was it published?{why}"


def _known_choice(report: Report, recommendations: Sequence[Recommendation], known: KnownReport, named: bool) -> Choice:
    theirs = known.report
    fields: dict[str, Any] = {"published": theirs.published.isoformat() if theirs.published else None}
    if not named:
        fields["title"] = theirs.title
    for name in ("author_body", "link"):
        if not getattr(report, name) and getattr(theirs, name):
            fields[name] = getattr(theirs, name)
    effects = [Effect(kind="reports", record_id=report.id, fields=fields)]
    for one, ours in zip(recommendations, known.recommendations, strict=False):
        told = _told(one, ours, theirs)
        effects += [Effect(kind="recommendations", record_id=one.id, fields=told)] if told else []
    return Choice(label=_label(theirs), effects=tuple(effects))


def _told(one: Recommendation, ours: Recommendation, report: Report) -> dict[str, Any]:
    """Return what a known report tells of a recommendation: when it is due and, where print is silent, whose it is."""
    told: dict[str, Any] = {}
    if due := due_of(one.timing, report.published):
        told["due"] = due.isoformat()
    if one.addressed is Addressed.OURS and ours.addressee:
        told |= {"addressee": ours.addressee, "addressed": ours.addressed.value}
    return told


def _label(report: Report) -> str:
    day = report.published
    published = f", published {day.day} {MONTHS[day.month - 1]} {day.year}" if day else ""
    author = f"{report.author_body}, " if report.author_body and report.author_body not in report.title else ""
    return f"{author}{report.title}{published}"


def _agenda_choices(report: Report, findings: Findings) -> list[Choice]:
    """Offer the one agenda line that announces recommendations as the name of an unnamed report."""
    announced = [
        item
        for item in findings.of(AgendaItem)
        if "recommendation" in f"{item.title} {item.note}".lower() and item.paper is PaperStatus.HEREWITH
    ]
    if len(announced) != 1:
        return []
    effect = Effect(kind="reports", record_id=report.id, fields={"title": announced[0].title})
    return [Choice(label=f"{announced[0].title}, as the agenda says; date not known", effects=(effect,))]
