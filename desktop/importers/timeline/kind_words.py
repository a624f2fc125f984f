"""The kind of a headline, where a word of it says so beyond doubt."""

import re

from desktop.domain.headline import HeadlineKind as Kind

_POSTS = r"(?:Director|Head|Chief|Commissioner|Manager|Officer|Lead|Chair|Leader|Superintendent)"
_PRIZE = r"(?:[Aa]wards?|[Pp]rize|category|competition|commended)\b"
# The first that fits counts: a court that awards costs gives no award, an inspection that is agreed is no decision.
_KINDS: tuple[tuple[Kind, tuple[str, ...]], ...] = (
    (
        Kind.COURT,
        (
            r"\b(?:jailed|imprison(?:ed|ment)|convicted|convictions?|prosecut(?:ed|ions?)|acquitted)\b",
            r"\bsentenced to\b|\bsentences? totalling\b|\bfound guilty\b|\bpleaded guilty\b",
            r"\b(?:Crown|Magistrates['’]?|High|County|Supreme) Court\b|\bCourt of Appeal\b|\bcourt case\b",
            r"\blost (?:an |their |his |her )?appeals?\b|\bjudicial review\b|\bstood trial\b",
            r"\bcharged with\b|\bcharges (?:were )?(?:made|brought)\b|\bhas charged\b",
            r"\btrial (?:of|began|begins|concluded|ended)\b",
        ),
    ),
    (
        Kind.PROTEST,
        (
            r"\bprotest(?:s|ers?|ed|ing)?\b|\bdemonstrators?\b|\bpicket(?:s|ed|ing| line)?\b|\bboycott(?:s|ed|ing)?\b",
            r"\bfar[- ]right (?:march|rally|group)|\bEDL\b|\bEnglish Defence League\b",
            r"\b(?:national|static|street|public|peaceful|mass) demonstrations?\b",
        ),
    ),
    (
        Kind.INSPECTION,
        (
            r"\bOfsted\b|\bCQC\b|\bCare Quality Commission\b|\bHMIC(?:FRS)?\b|\bHMI Probation\b|\bEstyn\b",
            r"\b[Ii]nspections?\b|\binspect(?:ed|ing)\b|\bmonitoring visit\b",
        ),
    ),
    (
        Kind.AWARD,
        (
            rf"\b(?:won|wins|winners? of|shortlisted|celebrated)\b.*\b{_PRIZE}",
            r"\bhighly commended\b|\b[A-Z][\w'’&-]* Awards?\b|\bachieved\b.*\baccreditation\b",
            r"\b[Aa]warded (?:the |an? )?(?:[A-Z][\w'’-]* )+(?:[Ss]tatus|[Aa]ward|[Pp]rize|[Aa]ccreditation)\b",
        ),
    ),
    (
        Kind.APPOINTMENT,
        (
            r"^(?:Appointed|Appointments?)\b|\bappointments? (?:made|of|confirmed|announced)\b",
            r"\b(?:is|was|were|been|be) appointed\b|\bappointed\.?$",
            r"\bappointed (?:as|to (?:the )?post|chair|director|head|leader|interim)\b",
            r"\b(?:took|takes|taking) up (?:the |his |her |their )?posts?\b",
            rf"\b{_POSTS}\b.*\b(?:joins|joined|starts|started|in post)\b",
        ),
    ),
    (
        Kind.LAUNCH,
        (r"(?<!be )\b[Ll]aunch(?:ed|es)?\b(?! (?:date|plan))|\b(?:went|goes|gone|going) live\b|\bgo-live\b",),
    ),
    (
        Kind.MEDIA,
        (
            r"\bBBC\b|\bITV\b|\bSky News\b|\bChannel (?:4|5|Four|Five)\b|\bPanorama\b",
            r"\b[Dd]ocumentary\b|\b[Nn]ewspapers?\b",
            r"\b[Pp]ress (?:conference|coverage|release|statement)|\b[Mm]edia (?:coverage|interest|interview|briefing)",
        ),
    ),
    (
        Kind.DECISION,
        (
            r"\b(?:agreed|approved|endorsed|adopted|ratified|decided|resolved|rejected)\b(?! with\b)|\bsigned off\b",
            r"\b(?:[Aa]pproval|[Aa]greement|[Ee]ndorsement) (?:of|to|given)|\b[Aa]doption of the\b",
        ),
    ),
)
_PATTERNS = tuple((kind, re.compile("|".join(patterns))) for kind, patterns in _KINDS)
# A headline longer than this is no headline; a search through it may take long.
_MOST = 1_000


def kind_of_headline(text: str) -> Kind:
    """Return what a headline tells of by its words, OTHER where none says so plainly."""
    for kind, pattern in _PATTERNS:
        if pattern.search(text[:_MOST]):
            return kind
    return Kind.OTHER
