"""One line of an agenda taken apart: title, paper, pages, purpose, presenter, minutes, links."""

import re
from dataclasses import dataclass, replace

from desktop.domain.agenda import PaperStatus
from desktop.importers.item_titles import tidy_title


@dataclass(frozen=True, slots=True)
class LineDetails:
    """What stands in an agenda line after its number; fields as in AgendaItem."""

    title: str
    paper: PaperStatus = PaperStatus.NONE
    first_page: int | None = None
    last_page: int | None = None
    presenter: str = ""
    purpose: str = ""
    minutes_allotted: int | None = None
    exempt_paragraphs: tuple[int, ...] = ()
    links: tuple[str, ...] = ()
    note: str = ""


_LINK = re.compile(r"<?((?:https?://|www\.)[^\s<>]+[^\s<>.,;)])>?")
_BRACKET = re.compile(r"\s*[\[(]([^()\[\]]*)[\])]")
_PAGES = re.compile(r"(?:pages?|pp?\.)(?:\s*no\.?)?:?\s*(\d+)(?:\s*(?:-|–|—|to|and)\s*(\d+))?", re.IGNORECASE)
_PAGES_ALONE = re.compile(rf"(?:^|[\s,–-]+){_PAGES.pattern}\s*$", re.IGNORECASE)
_PAGE_COLUMN = re.compile(r"\s+(\d{1,4}\s*[-–]\s*\d{1,4})\s*$")
_STATUSES = (
    (PaperStatus.TO_FOLLOW, r"to follow|t\.?b\.?f\b|to be circulated|late paper"),
    (PaperStatus.TABLED, r"\btabled\b|to be tabled"),
    (
        PaperStatus.HEREWITH,
        r"herewith|attached|enclosed|\benc(?:l(?:osure)?)?\.?\b|\b(?:paper|appendix|annex|report)\s+(?-i:[A-Z]|"
        r"[A-Z]?\d{1,3}[A-Za-z]?)$",
    ),
    (PaperStatus.VERBAL, r"\bverbal|\boral\b|presentation"),
)
_STATUS_ONLY = re.compile(
    r"(?:(?:copy|report|papers?|minutes|document|all|both|is|are|an?|the)\s+)*(?:herewith|attached|enclosed|to follow|"
    r"t\.?b\.?f\.?|tabled|to be tabled|(?:verbal|oral)(?: update| report| item)?)",
    re.IGNORECASE,
)
_STATUS_AT_END = re.compile(
    r"(?:\s+[–—-]\s*|\t\s*|,\s+)((?:verbal|oral)(?: update| report| item)?|to follow|herewith|attached|enclosed|tabled|"
    r"(?:paper|enclosure|enc\.?|appendix)\s+(?-i:[A-Z]|[A-Z]?\d{1,3}[A-Za-z]?))\s*$",
    re.IGNORECASE,
)
_PURPOSE = re.compile(
    r"(?:for|to)\s+(decision|information|noting|note|discussion|approval|approve|assurance|consideration|comment|"
    r"agreement|"
    r"endorsement|ratification|scrutiny|action)(?:\s*(?:/|and|,)\s*\w+)*(?:\s+only)?",
    re.IGNORECASE,
)
_MINUTES = re.compile(r"(\d{1,3})\s*(?:mins?\.?|minutes)$", re.IGNORECASE)
_PARAGRAPHS = re.compile(r"\bparagraphs?\b(?:\s*\(s\))?\s*([1-7](?:\s*(?:,|and|&)\s*[1-7])*)\b", re.IGNORECASE)
_EXEMPT = re.compile(r"\bexempt|\bconfidential|12A\b|^paragraphs?\b", re.IGNORECASE)
_POST = re.compile(
    r"\b(?:chair\w*|director|head of|officer|chief|councillor|cllr|manager|leader|lead|secretary|clerk|solicitor|"
    r"treasurer|mayor|portfolio holder|cabinet member|commissioner|superintendent|constable|all)\b",
    re.IGNORECASE,
)
_LONGEST_REMARK = 8
_WEB_SUFFIX = re.compile(r"\s*(?:pdf icon\s*)?\bPDF\s+[\d.,]+\s*[KM]B\b.*$")
_REPORT_OF = re.compile(
    r"^(?:(?:joint )?report (?:of|by|from)|presented by|presenter|lead(?: officer)?|led by|introduced by|owner)\b"
    r"\s*:?\s*(?:the\s+)?(.+)$",
    re.IGNORECASE,
)


def details_of(text: str) -> LineDetails:
    """Take the text after an item's number apart; what is in no known form stays in the title as printed."""
    text = _WEB_SUFFIX.sub(" (attached)", text)
    links = tuple(_LINK.findall(text))
    details = LineDetails(title="", links=links)
    text = _LINK.sub("", text).replace("\t", " \t ")
    for match in list(_BRACKET.finditer(text)):
        read = _read_bracket(match[1].strip(), details)
        if read:
            details, text = read, text.replace(match[0], " ", 1)
    if found := _PAGES_ALONE.search(text):
        details = _with_pages(details, found)
        text = text[: found.start()]
    if found := _STATUS_AT_END.search(text):
        details = read_remark(found[1], details) or details
        text = text[: found.start()]
    return replace(details, title=tidy_title(text))


def with_page_column(text: str) -> str:
    """Return a line whose pages stand in a column at its end with the word said ("5 - 8" as "Pages 5 - 8")."""
    return _PAGE_COLUMN.sub(r"\tPages \1", text)


def _read_bracket(words: str, details: LineDetails) -> LineDetails | None:
    """Return the details with all that a bracket says ("Paper B, pages 7 to 12"), or None if any of it is new."""
    if read := read_remark(words, details) or _with_presenter(words, details):
        return read
    parts = [part.strip() for part in re.split(r"[,;]", words)]
    for part in parts if len(parts) > 1 else ():
        read = read_remark(part, read or details)
        if read is None:
            return None
    return read


def read_remark(remark: str, details: LineDetails) -> LineDetails | None:
    """Return the details with what a remark says ("herewith", "Pages 6 - 7"), or None if it says no such thing."""
    if found := _PAGES.fullmatch(remark):
        return _with_pages(details, found)
    if found := _MINUTES.fullmatch(remark):
        return replace(details, minutes_allotted=int(found[1]))
    if purpose := read_purpose(remark, details):
        return purpose
    if _EXEMPT.search(remark) and (found := _PARAGRAPHS.search(remark)):
        numbers = tuple(int(digit) for digit in re.findall(r"\d", found[1]))
        return replace(details, exempt_paragraphs=numbers, note=_joined(details.note, remark))
    return _with_status(remark, details)


def read_purpose(remark: str, details: LineDetails) -> LineDetails | None:
    """Return the details with what the item is for ("For decision"), or None if the words do not say it."""
    return replace(details, purpose=remark) if _PURPOSE.fullmatch(remark) else None


def presenter_of(text: str) -> str:
    """Return who presents, from a line such as "Report of the Director of Finance", or ""."""
    found = _REPORT_OF.match(text.strip().strip("()"))
    return found[1].strip(" .:") if found else ""


def _with_pages(details: LineDetails, found: re.Match[str]) -> LineDetails:
    first, last = int(found[1]), int(found[2] or found[1])
    paper = PaperStatus.HEREWITH if details.paper is PaperStatus.NONE else details.paper
    return replace(details, first_page=first, last_page=max(first, last), paper=paper)


def _with_status(remark: str, details: LineDetails) -> LineDetails | None:
    if len(remark.split()) > _LONGEST_REMARK:
        return None
    for status, pattern in _STATUSES:
        if re.search(pattern, remark, re.IGNORECASE):
            note = details.note if _STATUS_ONLY.fullmatch(remark) else _joined(details.note, remark)
            return replace(details, paper=status, note=note)
    return None


def _with_presenter(remark: str, details: LineDetails) -> LineDetails | None:
    if presenter := presenter_of(remark):
        return replace(details, presenter=presenter)
    if _POST.search(remark) and len(remark.split()) <= 8 and remark[:1].isupper():
        return replace(details, presenter=remark)
    return None


def _joined(*texts: str) -> str:
    return "; ".join(text for text in texts if text)
