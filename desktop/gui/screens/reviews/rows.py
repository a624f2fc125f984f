"""The lines of a review as it is read: outcomes, checks of last time, sections, entries."""

from collections.abc import Iterable, Iterator
from enum import Enum
from typing import NamedTuple

from desktop.domain.outcome import Answer, EntrySection
from desktop.domain.outcome_checks import Check, answer_words
from desktop.domain.outcome_comparison import ReviewChange
from desktop.domain.outcome_periods import period_words
from desktop.domain.outcome_review import OutcomePart, PlacedEntry, whole_titles
from desktop.domain.outcome_sentences import SECTION_TITLES, part_words, section_words
from desktop.domain.wording import counted
from desktop.workflows.progress_review_reading import ReviewInHand


class Kind(Enum):
    """What a line of a review is."""

    SUMMARY = "summary"
    OUTCOME = "outcome"
    CHECKS = "checks of last time"
    CHECK = "check"
    SECTION = "section"
    ENTRY = "entry"
    NOTHING = "nothing yet"
    GONE = "gone since last time"


class TextLine(NamedTuple):
    """One line: its words, a smaller line below them, and what stands beside.

    mark is the bullet before the words, above a sub-heading over them, aside muted words at the end of a heading,
    level how far it stands in. check or placed is what it shows.
    """

    id: str
    kind: Kind
    text: str
    below: str = ""
    mark: str = ""
    above: str = ""
    aside: str = ""
    level: int = 0
    part: OutcomePart | None = None
    section: EntrySection | None = None
    placed: PlacedEntry | None = None
    check: Check | None = None

    @property
    def answer(self) -> Answer | None:
        """The answer of a check, None for any other line."""
        return self.check.step.answer if self.check else None

    @property
    def spoken(self) -> str:
        """The line as a screen reader says it."""
        state = answer_words(self.check.step.answer) if self.check else ""
        depth = "below the one above" if self.level else ""
        return ", ".join(filter(None, (self.above, state, self.text, self.aside, self.below, depth)))


_BULLETS = ("•", "◦", "–")
# what every outcome asks for, also where nothing is written yet
_ALWAYS = frozenset(EntrySection) - {EntrySection.TEST}


def lines_of(hand: ReviewInHand, parts: Iterable[OutcomePart], *, beside: bool) -> list[TextLine]:
    """Return the lines of some outcomes of a review; beside marks what is new, as before and gone."""
    change = hand.change if beside else None
    shown = list(parts)
    found = list(_summary(hand)) if len(shown) > 1 else []
    for part in shown:
        found += _part(hand, part, change)
    return found


def _summary(hand: ReviewInHand) -> Iterator[TextLine]:
    yield TextLine("summary", Kind.SUMMARY, " ".join(hand.sentences))


def _part(hand: ReviewInHand, part: OutcomePart, change: ReviewChange | None) -> Iterator[TextLine]:
    lead = f"{part.outcome.lead}. " if part.outcome.lead else ""
    words = part_words(part)
    below = f"{whole_titles(part)}\n{lead}{words[:1].upper()}{words[1:]}".strip()
    yield TextLine(f"outcome {part.outcome.id}", Kind.OUTCOME, part.name, below, part=part)
    yield from _checks(hand, part)
    for section in EntrySection:
        if section in _ALWAYS or part.section(section):
            yield from _section(hand, part, section, change)


def _checks(hand: ReviewInHand, part: OutcomePart) -> Iterator[TextLine]:
    checks = hand.checks_of(part)
    if not checks:
        return
    last = period_words(hand.previous.starts, hand.previous.ends) if hand.previous else ""
    waiting = hand.waiting(part)
    answered = "answered" if len(checks) == 1 else f"all {len(checks):,} answered"
    aside = f"{waiting:,} of {counted(len(checks), 'step')} to answer" if waiting else answered
    title = f"You said last time ({last}). Have you?" if last else "You said last time. Have you?"
    yield TextLine(f"checks {part.outcome.id}", Kind.CHECKS, title, aside=aside, part=part)
    for check in checks:
        carried = "Carried forward into the next steps" if check.carried_to else ""
        below = ". ".join(filter(None, (check.step.answer_note.strip().rstrip("."), carried)))
        yield TextLine(
            f"check {check.step.id}", Kind.CHECK, check.step.text, below, level=check.level, part=part, check=check
        )


def _section(
    hand: ReviewInHand, part: OutcomePart, section: EntrySection, change: ReviewChange | None
) -> Iterator[TextLine]:
    entries = part.section(section)
    aside = section_words(part.count(section))
    changed = change.of(part.outcome.id, section) if change is not None and hand.previous else None
    if changed is not None:
        aside = "; ".join(filter(None, (aside, changed.words if entries or changed.gone else "")))
    key = f"{part.outcome.id} {section.name}"
    yield TextLine(f"section {key}", Kind.SECTION, SECTION_TITLES[section], aside=aside, part=part, section=section)
    for placed in entries:
        yield _entry(part, section, placed, change)
    if not entries:
        yield TextLine(f"nothing {key}", Kind.NOTHING, _NOTHING[section], part=part, section=section)
    for gone in changed.gone if changed is not None else ():
        yield TextLine(
            f"gone {gone.id}", Kind.GONE, gone.text, "Stood here last time", mark="–", part=part, section=section
        )


def _entry(part: OutcomePart, section: EntrySection, placed: PlacedEntry, change: ReviewChange | None) -> TextLine:
    entry = placed.entry
    told = ["Exempt: not in public copies"] if entry.exempt else []
    told += ["Carried forward from last time"] if entry.carried_from_id else []
    if change is not None and not entry.carried_from_id:
        told.append("As last time" if entry.id in change.kept else "New")
    mark = _BULLETS[min(placed.level, len(_BULLETS) - 1)] if entry.bullet else ""
    return TextLine(
        entry.id,
        Kind.ENTRY,
        entry.text,
        ". ".join(told),
        mark=mark,
        above=entry.heading,
        level=placed.level,
        part=part,
        section=section,
        placed=placed,
    )


_NOTHING = {
    EntrySection.ACHIEVED: "Nothing achieved is written down yet.",
    EntrySection.OVERVIEW: "No overview yet.",
    EntrySection.NEXT_STEP: "No next steps yet.",
    EntrySection.RISK: "No risks or issues yet.",
    EntrySection.TEST: "No tests.",
}
