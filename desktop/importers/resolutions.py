"""A minute's passages parted into its text and its resolutions, part by part and word for word."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from desktop.domain.minutes import ResolutionVerb
from desktop.importers.minutes_passages import Passage
from desktop.importers.resolution_labels import Label, LabelRun, read_label
from desktop.importers.resolution_marks import Mark, find_mark, is_body_alone, verb_of

_ENDS_BLOCK = re.compile(
    r"^\(?\s*(?:reasons?\b|actions?\b|alternative|other options|notes?\b|vot(?:e|es|ing|ed)\b|proposed\b|proposer|"
    r"seconded|moved\b|for\s*[:(]|against\s*[:(]|abst|councillors?\b|cllrs?\b|minutes:|decision:|background|"
    r"\(?the meeting|the chair|the (?:motion|proposal|recommendation|amendment)\b|contact\b|lead officer|"
    r"wards? affected|key decision|date of|call-?in|lead:|deadline)",
    re.IGNORECASE,
)
_MOST_WORDS_OF_LINE = 20
_SENTENCE_END = re.compile(r"(?<=[a-z0-9)”\"’%])[.!?][”\"’)]?\s+(?=[A-Z“\"(])")
_OPEN = re.compile(r"(?:[:–—-]|[,;]|\b(?:and|or|to|that|the|of|be|by|for|on|in|at|with|from|a|an))$", re.IGNORECASE)
_LEAD = re.compile(
    r"^(?P<lead>(?:[^.;]{0,120}?[:–—-]|[Tt][Hh][Aa][Tt],?|[Tt]o|)\s*)(?=(?:\((?:1|a|i|A)\)|(?:1|a|i|A)[.)])\s+\S)"
)


@dataclass(slots=True)
class Part:
    """One part of a resolution: label as printed, verb, words, and the passages it stands in."""

    label: str
    verb: ResolutionVerb
    text: str
    passages: list[Passage]

    def add(self, text: str, passage: Passage, between: str) -> None:
        """Add what belongs to this part: the end of its sentence, or points below it."""
        self.text = f"{self.text}{between}{text}" if self.text else text
        self.passages.append(passage)


@dataclass(slots=True)
class Parted:
    """A minute's text, paragraph by paragraph with the passages, and the parts of its resolutions."""

    text: list[tuple[str, Passage]] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)


def part_minute(passages: Sequence[Passage], *, soft: bool) -> Parted:
    """Part the passages of one minute into text and resolutions; every passage goes to one of them or both.

    soft: the board's lower-case "The Board agreed" opens a decision too.
    """
    parted, at = Parted(), 0
    while at < len(passages):
        mark = _mark_at(passages, at, soft=soft)
        if mark is None:
            parted.text.append((passages[at].text, passages[at]))
            at += 1
        else:
            at = _take_block(parted, mark, passages, at)
    return parted


def _mark_at(passages: Sequence[Passage], at: int, *, soft: bool) -> Mark | None:
    mark = find_mark(passages[at].text, soft=soft)
    if mark or at + 1 == len(passages) or not is_body_alone(passages[at].text):
        return mark
    below = read_label(passages[at + 1].text)
    verb = verb_of(below[1]) if below else None
    return Mark(passages[at].text, "", ResolutionVerb.AGREED) if verb else None


def _take_block(parted: Parted, mark: Mark, passages: Sequence[Passage], at: int) -> int:
    """Take the decision that opens in the passage at this index; return the index of the first passage after it."""
    if mark.kept:
        parted.text.append((mark.kept, passages[at]))
    rest = mark.rest.strip()
    after = ""
    if mark.is_sentence:
        rest, after = _first_sentence(rest)
    block = _Block(mark, parted)
    if rest:
        block.open_with(rest, passages[at])
    end = at + 1
    while not after and end < len(passages) and block.takes(passages[end]):
        end += 1
    if not block.close() and not mark.kept and not passages[at].text.endswith(":"):
        parted.text.append((passages[at].text, passages[at]))
    if after:
        parted_after = part_minute([Passage(after, passages[at].lines)], soft=False)
        parted.text.extend(parted_after.text)
        parted.parts.extend(parted_after.parts)
    return end


def _first_sentence(text: str) -> tuple[str, str]:
    found = _SENTENCE_END.search(text)
    return (text[: found.end()].strip(), text[found.end() :]) if found else (text, "")


class _Block:
    """The parts of one decision as they are met."""

    def __init__(self, mark: Mark, parted: Parted) -> None:
        self._mark = mark
        self._parted = parted
        self._parts: list[Part] = []
        self._run: LabelRun | None = None
        self._opened_alone = not mark.rest.strip()
        self._lists_lines = mark.is_sentence and mark.rest.rstrip(" –—-").endswith(":")

    def open_with(self, text: str, passage: Passage) -> None:
        """Take the words that stand behind the mark in its own paragraph."""
        lead = _LEAD.match(text)
        if lead:
            if not _is_bare(lead["lead"]):
                self._parted.text.append((lead["lead"].strip(), passage))
            self._take_labelled(text[lead.end() :], passage)
        else:
            self._start("", text, passage)

    def takes(self, passage: Passage) -> bool:
        """Take the passage if it belongs to the decision; otherwise say False and leave it."""
        text = passage.text
        if find_mark(text, soft=False) or _ENDS_BLOCK.match(text):
            return False
        found = read_label(text)
        if found and found[0].frame == "bullet" and not self._wants_bullets(found[0]):
            found = None
        return self._takes_labelled(found[0], text, passage) if found else self._takes_plain(text, passage)

    def close(self) -> bool:
        """Give the parts to the minute, and say whether there are any."""
        found = [part for part in self._parts if part.text]
        self._parted.parts.extend(found)
        return bool(found)

    def _start(self, label: str, text: str, passage: Passage) -> None:
        own = None if self._mark.verb is ResolutionVerb.RESOLVED else verb_of(text)
        self._parts.append(Part(label, own or self._mark.verb, text, [passage]))

    def _wants_bullets(self, label: Label) -> bool:
        return (
            not self._parts
            or (self._run is not None and self._run.follows(label))
            or bool(_OPEN.search(self._parts[-1].text))
        )

    def _take_labelled(self, text: str, passage: Passage) -> None:
        """Take a paragraph that begins with a label, and every part run together in it."""
        found = read_label(text)
        assert found is not None
        label, rest = found
        if self._run is None:
            self._run = LabelRun.starting(label)
        else:
            self._run.go_to(label)
        own, others = _cut_at_next(rest, self._run)
        self._start(label.printed, own, passage)
        if others:
            self._take_labelled(others, passage)

    def _takes_labelled(self, label: Label, text: str, passage: Passage) -> bool:
        if self._run is None:
            return self._begins_run(label, text, passage)
        if self._run.follows(label):
            self._take_labelled(text, passage)
            return True
        self._parts[-1].add(text, passage, "\n")
        return True

    def _begins_run(self, label: Label, text: str, passage: Passage) -> bool:
        """Begin the run of labels: below a lead-in, at the mark itself, or at the second of two parts."""
        if self._parts and (self._parts[-1].text.rstrip()[-1:] in ":–—-" or _is_bare(self._parts[-1].text)):
            lead = self._parts.pop()
            if not _is_bare(lead.text):
                self._parted.text.append((lead.text, lead.passages[0]))
        elif self._parts and (self._mark.is_sentence or not self._may_be_second(label, text)):
            return False
        self._take_labelled(text, passage)
        return True

    def _may_be_second(self, label: Label, text: str) -> bool:
        """Say whether a labelled part may follow a first one without a label."""
        return label.places[0][1] == 2 or _same_start(self._parts[0].text, text[len(label.printed) :].strip() or "-")

    def _takes_plain(self, text: str, passage: Passage) -> bool:
        if not self._parts:
            self.open_with(text, passage)
            return True
        last = self._parts[-1]
        if self._lists_lines and len(text.split()) <= _MOST_WORDS_OF_LINE and not text.endswith("."):
            last.add(text, passage, "\n")
            return True
        goes_on = text[0].islower() and not last.text.endswith(".")
        if not last.text or goes_on or _OPEN.search(last.text):
            last.add(text, passage, " ")
            return True
        if self._run is None and self._opened_alone and _same_start(self._parts[0].text, text):
            self._start("", text, passage)
            return True
        return False


def _is_bare(lead: str) -> bool:
    """Say whether the words before the first part are no more than "That" or "to"."""
    return lead.strip(" :,–—-").lower() in ("", "that", "to")


def _same_start(first: str, text: str) -> bool:
    """Say whether two unlabelled parts begin alike ("That ...", "That ...")."""
    return text.split()[0].lower() in ("that", "to") and text.split()[0].lower() == first.split()[0].lower()


def _cut_at_next(text: str, run: LabelRun) -> tuple[str, str]:
    """Return the words of one part, and the rest of the paragraph from the next label on."""
    printed = run.next_printed()
    if not printed:
        return text.strip(), ""
    found = re.search(
        rf"(?:(?<=[.;:,])|(?<=[.;:,]\sand)|(?<=\sand)|(?<=[a-z]))\s+(?={re.escape(printed)}\s+[A-Za-z“\"])", text
    )
    if found and not printed.startswith("(") and text[found.start() - 1 : found.start()] not in (".", ";", ":"):
        found = None
    return (text[: found.start()].strip(), text[found.end() :].strip()) if found else (text.strip(), "")
