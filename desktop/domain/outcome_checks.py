"""What was a next step last time is asked this time: you said, have you?"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from desktop.domain.outcome import Answer, EntrySection, OutcomeEntry
from desktop.domain.outcome_review import PlacedEntry, placed
from desktop.domain.wording import counted, listed

ANSWERS = (Answer.DONE, Answer.PARTLY, Answer.NOT_DONE, Answer.DROPPED, Answer.OPEN)
"""Every answer in the order in which sentences and tables count them, those that wait for one last."""
CARRIED_ON = frozenset({Answer.OPEN, Answer.PARTLY, Answer.NOT_DONE})
"""The answers after which a step may be carried forward: what is done, or no longer needed, has ended."""
NOT_ANSWERED = "not answered yet"


@dataclass(frozen=True, slots=True)
class Check:
    """A step of the last review, what is said of it, and the next step of this one that goes on with it."""

    step: OutcomeEntry
    level: int = 0
    carried_to: OutcomeEntry | None = None

    @property
    def waits(self) -> bool:
        """Whether nothing is said of it yet."""
        return self.step.answer is Answer.OPEN

    @property
    def may_be_carried(self) -> bool:
        """Whether it can become a next step of this review."""
        return self.carried_to is None and self.step.answer in CARRIED_ON

    @property
    def words(self) -> str:
        """What is said of it: "partly done, carried forward"."""
        said = answer_words(self.step.answer)
        return f"{said}, carried forward" if self.carried_to else said


def answer_words(answer: Answer) -> str:
    """Return an answer as it is read, also where there is none."""
    return answer.value or NOT_ANSWERED


def checks_of(last: Iterable[OutcomeEntry], now: Iterable[OutcomeEntry]) -> tuple[Check, ...]:
    """Return the next steps of the last review in their order, outcome by outcome as they come."""
    steps = [each for each in last if each.section is EntrySection.NEXT_STEP]
    carried = {each.carried_from_id: each for each in now if each.carried_from_id}
    outcomes = dict.fromkeys(each.outcome_id for each in steps)
    in_order = (_placed_of(steps, outcome_id) for outcome_id in outcomes)
    return tuple(Check(each.entry, each.level, carried.get(each.entry.id)) for group in in_order for each in group)


def counts_of(checks: Iterable[Check]) -> Counter[Answer]:
    """Return how many steps have which answer; they add up to the number of steps."""
    return Counter(each.step.answer for each in checks)


def checks_sentence(checks: Iterable[Check], when: str = "last time") -> str:
    """Return the sentence that counts the answers, "" without steps: every number is there, and they add up."""
    known = list(checks)
    if not known:
        return ""
    counts = counts_of(known)
    told = [f"{counts[answer]:,} {answer_words(answer)}" for answer in ANSWERS if counts[answer]]
    verb = "is" if counts[next(answer for answer in ANSWERS if counts[answer])] == 1 else "are"
    first, _space, rest = told[0].partition(" ")
    return f"Of the {counted(len(known), 'next step')} of {when}, {listed([f'{first} {verb} {rest}', *told[1:]])}."


def carried_sentence(checks: Iterable[Check]) -> str:
    """Return how many steps are carried forward, and how many were left behind without an end."""
    known = list(checks)
    carried = sum(each.carried_to is not None for each in known)
    left = sum(each.may_be_carried and not each.waits for each in known)
    told = [f"{counted(carried, 'step')} carried forward"] if carried else []
    told += [f"{left:,} not finished and not carried forward"] if left else []
    return f"{listed(told)}." if told else ""


def _placed_of(steps: Iterable[OutcomeEntry], outcome_id: str) -> tuple[PlacedEntry, ...]:
    return placed(each for each in steps if each.outcome_id == outcome_id)
