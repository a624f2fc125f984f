"""What the title of an agenda item says about the item."""

import re

from desktop.domain.agenda import ItemKind

_STANDING = re.compile(
    r"apolog|welcome|introductions|declarations?\b.*\binterest|disclosures? of|\binterests$|quorum|quoracy|"
    r"matters arising(?! from \w+ dec)|"
    r"action (?:log|points|tracker|list)|any other (?:urgent )?business|\ba\.?o\.?b\b|urgent (?:items?|business)|"
    r"dates?\b.*\bmeetings?|next meeting|future meetings|questions from|public (?:participation|questions)|substitut|"
    r"chair'?s?'?(?:man's)? (?:announcements|remarks)|exclusion of|work programme|forward plan",
    re.IGNORECASE,
)
_MINUTES = re.compile(
    r"^(?:(?:draft |unconfirmed )?minutes\b|to (?:approve|confirm|receive|agree|consider|sign).{0,40}\bminutes\b)",
    re.IGNORECASE,
)
_DATES = re.compile(
    r"\b(?:dates?|times?|calendar|schedule|programme)\b.{0,40}\bmeetings?\b|\b(?:next|future|forthcoming) meetings?\b",
    re.IGNORECASE,
)
_PART = re.compile(
    r"(?:part|section)\s+(?:[IVX]+|\d|[A-D]|one|two)\b.*|(?:public|private|open|closed|confidential|"
    r"exempt) (?:part|session|items|"
    r"business)\b.*|items? (?:for|to) .{1,40}|exclusion of (?:the )?(?:press|public)\b.{0,30}|(?:standing|opening|"
    r"closing) "
    r"(?:items|business)|(?:for|matters for) (?:decision|discussion|information|assurance|noting|approval)",
    re.IGNORECASE,
)
_PRIVATE = re.compile(
    r"\b(?:part|section)\s+(?:II|2|two|B)\b|\bprivate\b|\bclosed\b|\bconfidential\b|\bexempt\b|exclusion of",
    re.IGNORECASE,
)

_EXPLAINED = re.compile(
    r"\binterests?\b|exclusion of|exempt information|public (?:participation|questions|speaking)|questions from",
    re.IGNORECASE,
)


def tidy_title(text: str) -> str:
    """Return a title without doubled spaces and the point, colon or dash that ends it in print."""
    return re.sub(r"\s+", " ", text).strip().rstrip(".:;–—- \t").strip()


def kind_of_title(title: str) -> ItemKind:
    """Return what sort of item a title names."""
    if _MINUTES.search(title):
        return ItemKind.MINUTES
    return ItemKind.STANDING if _STANDING.search(title) else ItemKind.BUSINESS


def is_about_dates(title: str) -> bool:
    """Say whether the item gives the dates of coming meetings."""
    return bool(_DATES.search(title)) and not _MINUTES.search(title)


def is_part_heading(text: str) -> bool:
    """Say whether a line without a number heads a part of the agenda ("Part II", "Items for decision")."""
    return len(text) <= 80 and bool(_PART.fullmatch(text.strip(" .:–—-")))


def is_exclusion(title: str) -> bool:
    """Say whether the item is the exclusion of the public itself."""
    return "exclusion of" in title.lower()


def explains_itself(title: str) -> bool:
    """Say whether the lists below such an item explain it (interests, exclusion): they are no items of business."""
    return bool(_EXPLAINED.search(title))


def is_private_part(heading: str) -> bool:
    """Say whether the part under this heading is taken without the public."""
    return bool(_PRIVATE.search(heading))
