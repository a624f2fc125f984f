"""The title that stands after a minute's number, and the text that may follow it in the same paragraph."""

import re

from desktop.importers.people_words import starts_with_title

# Titles that stand over the business of nearly every board.
_USUAL = re.compile(
    r"^(?:welcomes?|introductions?|apolog(?:y|ies)|declarations?|disclosures?|minutes?|matters arising|actions?|"
    r"urgent (?:business|items?)|any other (?:urgent )?business|a\.?o\.?b|exclusion of|"
    r"public (?:questions?|participation|forum|speaking)|questions?|petitions|deputations|"
    r"dates? (?:and times? )?(?:of|for) (?:the )?(?:next|future)|next meetings?|forward (?:plan|work)|work programme|"
    r"chair(?:man|woman|person)?[’']?s?|election of|appointment of|confirmation of|quorum|attendance|sederunt|"
    r"notice of|items? of|exempt|substitut|report|to receive|finance|communications|announcements|opening|close|"
    r"closing|patient story|staff story|register of|conflicts? of interest|membership)\b",
    re.IGNORECASE,
)
_CAPITALS = re.compile(r"^(?:[^a-z]*?[^a-z\s](?=\s+(?:[A-Z][a-z]|[A-Z]\s[a-z]|[(\"“‘•][A-Z]?[a-z])|\s*$))")
_RUN_IN = re.compile(
    r"^(?P<title>[A-Z][^.:?!]{2,90}?)(?:\s*:[-–]?\s+|\.\s+|\s+[–—-]\s+)(?P<rest>[A-Z“\"(0-9].+)$", re.DOTALL
)
# "Declarations of Interest – none", "Confirmation of the minutes – Agreed"
_OUTCOME = re.compile(
    r"^(?P<title>[A-Z].{2,90}?)\s+[–—-]\s+(?P<rest>(?:none|nil|n/a|agreed|noted|approved|received|carried|resolved|deferred|"
    r"accepted|no\b.*)\.?)$",
    re.IGNORECASE,
)
# "A.O.B." keeps its last stop.
_ABBREVIATED = re.compile(r"(?:^|\s)(?:[A-Z]\.){2,}$")
_DASH = re.compile(r"\s+[–—-]\s+|:\s+")
_SENTENCES = re.compile(r"[a-z]{3}[.?!]\s+[A-Z]")
_MOST_WORDS = 16
_MOST_WORDS_OF_SENTENCE = 40
_PREDICATE = re.compile(r"\b(?:was|were|had|has|have|is|are)\b")
_VERBS = re.compile(
    r"\b(?:was|were|had|has|have|is|are|would|will|be|been|noted|agreed|stated|reported|asked|advised|welcomed|presented|"
    r"introduced|explained|informed|considered|received|confirmed|thanked)\b"
)


def is_capitals(text: str) -> bool:
    """Say whether a title is set in capitals."""
    letters = [letter for letter in text if letter.isalpha()]
    small = sum(letter.islower() for letter in letters)
    return len(letters) >= 3 and small * 10 <= len(letters)


def is_usual(text: str) -> bool:
    """Say whether the title is one of those that boards commonly use."""
    return bool(_USUAL.match(text)) and len(text.split()) <= 14


def is_title_like(text: str) -> bool:
    """Say whether the text could be a title by its look: short, beginning with a capital, without a sentence's verb."""
    words = text.split()
    if not words or len(words) > _MOST_WORDS or not (text[0].isupper() or text[0] in "“‘\"'(0123456789"):
        return False
    if is_capitals(text):
        return True
    if _SENTENCES.search(text):
        return False
    return (text[-1] not in ".;," and not _VERBS.search(text)) or _is_usual_alone(text)


def _is_usual_alone(text: str) -> bool:
    """Say whether a text is one of the usual titles with a stop behind it, and no sentence that begins like one."""
    return is_usual(text) and len(text.split()) <= 8 and not _PREDICATE.search(text)


def split_title(text: str) -> tuple[str, str]:
    """Return the title at the start of the text and the text after it; the title is "" where there is none."""
    if outcome := _outcome_behind(text):
        return outcome
    capitals = _CAPITALS.match(text)
    run = capitals.group() if capitals else ""
    if is_title_like(text) and _long_words(run) < 2:
        return text.rstrip(" .:"), ""
    if _is_worth(run):
        return run.strip(" :–-"), text[len(run) :].strip(" :–-")
    run_in = _RUN_IN.match(text)
    if run_in and is_title_like(run_in["title"]) and len(run_in["title"].split()) <= 12:
        return run_in["title"].strip(), run_in["rest"].strip()
    if (
        len(text.split()) <= _MOST_WORDS_OF_SENTENCE
        and text[-1:] not in ".;:"
        and not _VERBS.search(text)
        and text[:1].isupper()
    ):
        return text, ""
    return "", text


def tidy_heading(title: str) -> str:
    """Return a title without the stop, colon or dash that ends it in print, and without a bracket too many."""
    title = title.strip()
    if not _ABBREVIATED.search(title):
        title = title.rstrip(" .:;,–—-").strip()
    return title[:-1].rstrip() if title.endswith("))") and title.count(")") > title.count("(") else title


def is_title_with_stop(text: str) -> bool:
    """Say whether a text is a title that ends in a full stop ("Declarations of interest."), no sentence."""
    plain = text.rstrip(" .")
    return text.endswith(".") and text[:1].isupper() and is_title_like(plain) and not plain.startswith("That ")


def _outcome_behind(text: str) -> tuple[str, str] | None:
    """Return a title and the few words behind its dash: what came of it, or the names of those it lists."""
    if found := _OUTCOME.match(text):
        return found["title"].strip(), found["rest"]
    title, *rest = _DASH.split(text, maxsplit=1)
    return (title, rest[0]) if rest and is_usual(title) and starts_with_title(rest[0]) else None


def _is_worth(run: str) -> bool:
    """Say whether a run of capitals is a title, and no abbreviation that begins a sentence."""
    return _long_words(run) > 0 and sum(map(str.isalpha, run)) >= 5


def _long_words(run: str) -> int:
    return len(re.findall(r"[A-Z][A-Z’'&/-]{3,}", run))
