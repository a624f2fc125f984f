"""A progress review summed up in sentences whose numbers can be counted."""

from collections.abc import Iterable, Sequence

from desktop.domain.outcome import EntrySection, Function
from desktop.domain.outcome_checks import Check, carried_sentence, checks_sentence
from desktop.domain.outcome_functions import function_counts, functions_sentence
from desktop.domain.outcome_review import OutcomePart, SectionCount, total
from desktop.domain.wording import counted, counted_words, listed

SECTION_TITLES = {
    EntrySection.ACHIEVED: "Outcomes achieved",
    EntrySection.OVERVIEW: "Overview of progress",
    EntrySection.NEXT_STEP: "Next steps",
    EntrySection.RISK: "Risks and issues",
    EntrySection.TEST: "Tests",
}
_NOUNS = {
    EntrySection.ACHIEVED: ("achieved", "achieved"),
    EntrySection.RISK: ("risk", "risks"),
    EntrySection.NEXT_STEP: ("next step", "next steps"),
}


def part_words(part: OutcomePart) -> str:
    """Return what an outcome holds in a few words: "7 achieved, 4 next steps, 3 risks"."""
    told = []
    for section, (one, many) in _NOUNS.items():
        count = part.count(section)
        number = count.entries if section is EntrySection.NEXT_STEP else count.bullets
        if number:
            told.append(counted(number, one, many))
        elif count.paragraphs:
            told.append(f"{many} as text")
    return ", ".join(told) or "nothing written yet"


def head_words(part: OutcomePart) -> str:
    """Return what is counted of an outcome: "7 achieved, 3 risks", else what there is."""
    told = []
    for section in (EntrySection.ACHIEVED, EntrySection.RISK):
        if number := part.count(section).bullets:
            told.append(counted(number, *_NOUNS[section]))
    return ", ".join(told) or part_words(part)


def section_words(count: SectionCount) -> str:
    """Return what a section holds: "6, 9 below them, 2 paragraphs"; "" where it holds nothing."""
    told = [f"{count.bullets:,}"] if count.bullets else []
    told += [f"{count.nested:,} below them" if count.bullets else f"{count.nested:,} below"] if count.nested else []
    told += [counted(count.paragraphs, "paragraph")] if count.paragraphs else []
    return ", ".join(told)


def achieved_sentence(parts: Sequence[OutcomePart]) -> str:
    """Return the head count of a review: "Under 12 outcomes 82 achieved and 33 risks are reported"."""
    outcomes = sum(1 + len(part.also) for part in parts)
    told = [_told(parts, section) for section in (EntrySection.ACHIEVED, EntrySection.NEXT_STEP, EntrySection.RISK)]
    return f"Under {counted(outcomes, 'outcome')} the review reports {listed(told)}."


def shared_sentence(parts: Iterable[OutcomePart]) -> str:
    """Return which outcomes share one text, "" where none do."""
    shared = [_name(part) for part in parts if part.also]
    if not shared:
        return ""
    words = listed(shared)
    return f"{words[:1].upper()}{words[1:]} share one text."


def silent_sentence(parts: Iterable[OutcomePart]) -> str:
    """Return of which outcomes nothing is reported, "" where something is of each."""
    silent = [part for part in parts if not any(part.entries.values())]
    refs = [ref for part in silent for ref in (each.ref for each in (part.outcome, *part.also))]
    names = [counted_words("outcome", refs)] if all(refs) else [_name(part) for part in silent]
    return f"Nothing is reported yet of {listed(names)}." if silent else ""


def review_sentences(
    parts: Sequence[OutcomePart], checks: Sequence[Check], functions: Sequence[Function], *, last: str = "last time"
) -> tuple[str, ...]:
    """Return the summary: what is reported, what became of the steps of last time, and where the functions stand."""
    told = [achieved_sentence(parts), shared_sentence(parts), silent_sentence(parts)]
    told += [checks_sentence(checks, last), carried_sentence(checks)]
    if functions:
        whole = sum(function_counts(functions).values())
        told.append(f"Of {counted(whole, 'function')}: {functions_sentence(functions)}.")
    return tuple(filter(None, told))


def _told(parts: Sequence[OutcomePart], section: EntrySection) -> str:
    count = total(parts, section)
    one, many = _NOUNS[section]
    if section is EntrySection.NEXT_STEP:
        return counted(count.entries, one, many)
    told = counted(count.bullets, one, many)
    beside = [counted(count.nested, "point below them", "points below them")] if count.nested else []
    beside += [counted(count.paragraphs, "paragraph")] if count.paragraphs else []
    return f"{told} (and {listed(beside)})" if beside else told


def _titles(part: OutcomePart) -> str:
    return listed([f"“{each.title}”" for each in (part.outcome, *part.also)])


def _name(part: OutcomePart) -> str:
    noun = "outcomes" if part.also else "outcome"
    return f"{noun} {part.refs}" if part.refs else _titles(part)
