"""Outcomes and the priorities they stand under, from headings, from a column, and from rows that head others."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from desktop.documents.document import Line, Paragraph
from desktop.domain.outcome import Outcome
from desktop.importers.findings import Findings

_LABEL = r"(?:priority|theme|ambition|objective|aim|goal|pillar|mission|domain|portfolio|directorate|service area)"
_NUMBERS = {
    word: str(at) for at, word in enumerate(("one", "two", "three", "four", "five", "six", "seven", "eight"), 1)
}
_GROUP = re.compile(
    rf"^(?:(?:corporate|council|strategic|key|plan)\s+)?(?P<label>{_LABEL})\s*(?P<number>\d{{1,2}}|(?-i:[A-H])|{'|'.join(_NUMBERS)})?\b"
    rf"\s*[:.–—-]?\s*(?P<title>.*)$",
    re.IGNORECASE,
)
_OUTCOME = re.compile(
    r"^(?:outcome|key delivery outcome|delivery outcome)\s*(?P<number>\d{1,2}(?:\.\d{1,2})?)?\s*[:.–—-]?\s*"
    r"(?:(?P<letter>[A-Z]|\d{1,2}(?:\.\d{1,2})?)[.):]?\s+(?=[A-Z]))?(?P<title>\S.*)$",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"^(?:lead accountability|accountable(?: lead| officer| director)?|lead(?: officer| director| member)?|owner"
    r"|portfolio holder|responsible (?:officer|director))\s*:\s*(?P<lead>.+)$",
    re.IGNORECASE,
)
_CELL = re.compile(r"^(?P<letter>[A-Z]|\d{1,2}(?:\.\d{1,2})?)[.):]\s*(?P<title>.+)$", re.DOTALL)
_REF = re.compile(r"^(\d{1,2})\s?\.\s?([A-Z])\s?\d", re.IGNORECASE)
_LONGEST_TITLE = 240


@dataclass(slots=True)
class Framework:
    """The outcomes found so far; group is the priority at the place that is being read, current the outcome there."""

    findings: Findings
    board_id: str
    name: str
    group: str = ""
    number: str = ""
    current: Outcome | None = None
    _topic: Outcome | None = None
    _groups: dict[str, str] = field(default_factory=dict)
    _known: dict[str, Outcome] = field(default_factory=dict)

    def heading(self, block: Paragraph) -> bool:
        """Take a paragraph that heads a priority or an outcome, or says who leads it; return whether it was one."""
        text = _unmarked(block.text)
        if len(text) > _LONGEST_TITLE:
            return False
        if lead := _LEAD.match(text):
            return self._lead(lead["lead"], block.lines)
        if named := _OUTCOME.match(text):
            letter = named["letter"] or named["number"] or ""
            self.current = self.outcome(letter, named["title"], block.lines)
            return True
        found = _GROUP.match(text)
        if found and (found["number"] or re.match(rf"^{_LABEL}\s*[:–—-]", text, re.IGNORECASE)):
            self._enter(found["label"], _number(found), found["title"].strip(), text)
            self.findings.place(block.lines)
            return True
        return False

    def topic(self, block: Paragraph | None) -> None:
        """Take the heading above a table as the outcome of its measures, where no priority or outcome is said."""
        if self._topic is not None and self.current is self._topic:
            self.current = None
        if block is not None and self.current is None and not self.group:
            self.current = self._topic = self.outcome("", _unmarked(block.text), block.lines)

    def outcome(self, letter: str, title: str, lines: Iterable[Line]) -> Outcome:
        """Return the outcome of this letter under the present priority, made where it is new."""
        ref = f"{self.number}.{letter}" if self.number and letter and "." not in letter else letter
        key = ref.casefold() if letter else f"{self.group}|{_plain(title)}"
        known = self._known.get(key)
        if known is not None:
            self.findings.put(known, lines)
            return known
        made = Outcome(
            board_id=self.board_id,
            framework=self.name,
            group=self.group,
            position=len(self._known) + 1,
            ref=ref,
            title=" ".join(title.split()),
        )
        self._known[key] = made
        return self.findings.add(made, lines)

    def of_cell(self, cell: str, lines: Iterable[Line], lead: str = "") -> Outcome | None:
        """Return the outcome that a cell of a table names; one with a letter is known by it."""
        words = " ".join(_unmarked(cell).split())
        if not words or len(words) > _LONGEST_TITLE:
            return None
        lettered = _CELL.match(words)
        letter, title = (lettered["letter"], lettered["title"]) if lettered else ("", words)
        named = None if letter else self._by_title(title)
        self.current = named or self.outcome(letter, title, lines)
        if lead and not self.current.lead:
            self._lead(lead, ())
        return self.current

    def of_ref(self, ref: str) -> Outcome | None:
        """Return the outcome that a reference such as "1.B4" names, None where it names none that is known."""
        found = _REF.match(ref)
        return self._known.get(f"{found[1]}.{found[2]}".casefold()) if found else None

    def here(self, lines: Iterable[Line]) -> Outcome | None:
        """Return the outcome that measures stand under at this place: the priority where a paper has no outcomes."""
        if self.current is None and self.group:
            number, title = self.number, self.group.partition(": ")[2] or self.group
            group, self.group, self.number = self.group, "", ""
            self.current = self.outcome(number, title, lines)
            self.group, self.number = group, number
        return self.current

    @property
    def outcomes(self) -> list[Outcome]:
        """The outcomes in the order in which they were found."""
        return list(self._known.values())

    def _enter(self, label: str, number: str, title: str, text: str) -> None:
        key = number.casefold() or _plain(title)
        name = f"{label.capitalize()} {number}: {title}" if number and title else text
        if title or key not in self._groups:
            self._groups.setdefault(key, name)
        if self._groups.get(key, name) != self.group:
            self.current = None
        self.group, self.number = self._groups.get(key, name), number

    def _by_title(self, title: str) -> Outcome | None:
        plain = _plain(title)
        return next((each for each in self._known.values() if _plain(each.title) == plain), None)

    def _lead(self, lead: str, lines: Iterable[Line]) -> bool:
        if self.current is None:
            return False
        if not self.current.lead:
            key = next(key for key, each in self._known.items() if each.id == self.current.id)
            self.current = replace(self.current, lead=" ".join(_unmarked(lead).split()))
            self._known[key] = self.current
        self.findings.put(self.current, lines)
        return True


def group_number(text: str) -> str:
    """Return the number of the priority that a line heads, "" where it heads none."""
    found = _GROUP.match(_unmarked(text)) if len(text) <= _LONGEST_TITLE else None
    return _number(found) if found else ""


def _number(found: re.Match[str]) -> str:
    number = found["number"] or ""
    return _NUMBERS.get(number.casefold(), number)


def _unmarked(text: str) -> str:
    return text.replace("**", "").strip()


def _plain(title: str) -> str:
    return " ".join(re.findall(r"\w+", title.casefold()))
