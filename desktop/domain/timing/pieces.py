"""A skeleton cut into its dated pieces: ranges, beginnings, deadlines and bare periods, with the words between."""

import re
from dataclasses import dataclass
from typing import Final

from desktop.domain.timing.marks import P

_TO: Final = r"(?:to|-|until|till|til|through(?:\s+to)?|thru|up\s+to|running\s+to|/|>|->)(?:\s+(?:the|about|around))?"
_FROM: Final = (
    r"(?:\b(?:from|starting|(?:to\s+)?starts?(?:\s+date)?|(?:to\s+)?commenc(?:e|es|ing|ement)|(?:to\s+)?begin(?:s|ning)?"
    r"|with\s+effect\s+from|effective(?:\s+from)?|as\s+from|roll(?:ed)?[\s-]?out\s+from|implement(?:ed|ation)?\s+from"
    r"|introduced?\s+from)\b|\bw\.?e\.?f\b\.?)(?:\s*[:-])?(?:\s+(?:in|on|at|from|the|around|of|again|no\s+earlier\s+than))*"
)
_ONWARDS: Final = (
    r"(?:(?:and\s+)?(?:onwards?|on-wards|forwards?|beyond|thereafter)\b|(?:and\s+|then\s+)?on-?going\b|and\s+after\b"
    r"|and\s+continuing\b|\+(?!\s*\w)|start(?:ing|s)?(?:\s+date)?\b|commencement\b)"
)
_BY_WORDS: Final = (
    r"by(?:\s+or\s+before)?|no\s+later\s+than|not\s+later\s+than|at\s+the\s+latest(?:\s+by)?|latest|on\s+or\s+before|up\s+until"
    r"|in\s+time\s+for|ready\s+for|deadline(?:\s+(?:of|is|for\s+\w+\s+is|date))?|due(?:\s+(?:date|by|on|in|for|to\s+\w+))*"
    r"|target(?:\s+date)?(?:\s+(?:of|is|for\s+\w+))?|complet(?:ion|e|ed)(?:\s+date)?(?:\s+(?:by|of|is|due|for))*"
    r"|(?:end|finish)(?:es|ed)?\s+date|finish(?:es|ed)?|to\s+end|revised\s+(?:to|date)|(?:to\s+be|will\s+be|is\s+to\s+be|must\s+be"
    r"|should\s+be|are\s+to\s+be|be)\s+(?:\w+ly\s+)?(?:\w+(?:ed|en|ne|ade|put|set|held|sent|built|in\s+place|ready|available))(?:\s+and\s+\w+ed)?"
    r"(?:\s+(?:by|in|on|for|at))*|delivery(?:\s+(?:by|in|date))*|implementation(?:\s+(?:by|in|date|complete))*|deliver\s+by|submit\s+by"
)
_BEFORE_WORDS: Final = r"before|prior\s+to|in\s+advance\s+of|ahead\s+of|earlier\s+than"
_AFTER_BY: Final = r"\s*:?\s*-?\s*(?:(?:the|close\s+of(?:\s+(?:business|play))?|cob|cop|approx(?:imately)?\.?|around|about|c\.?)\s+(?:on\s+|of\s+)?)*"
_DATED: Final = re.compile(
    rf"(?:{_FROM}\s*|\b(?:between|over|during|throughout|across|period|for)\s+(?:the\s+period\s+)?)?"
    rf"(?P<one>{P})\s*(?:{_TO})\s*(?P<two>{P})(?P<on>\s*,?\s*{_ONWARDS})?"
    rf"|\bbetween\s+(?P<low>{P})\s+(?:and|&)\s+(?P<high>{P})"
    rf"|(?:{_FROM}\s*)?(?P<open>{P})\s*[-,/(:;&]?\s*{_ONWARDS}"
    rf"|{_FROM}\s*(?P<start>{P})"
    rf"|\b(?:{_BEFORE_WORDS}){_AFTER_BY}(?P<before>{P})"
    rf"|\b(?:{_BY_WORDS})\b{_AFTER_BY}(?P<by>{P})(?!\s*{_TO}\s*{P})"
    rf"|(?P<latest>{P})\s*,?\s*(?:\(?at\s+(?:the\s+)?(?:very\s+)?latest\)?|\(?latest\)?|deadline|completion|target\b)"
    rf"|\b(?:until|till|til|up\s+to|through\s+to|to|end\s*:)\s+(?:the\s+)?(?P<until>{P})"
    rf"|(?P<bare>{P})",
    re.I,
)
_SHAPES: Final = {
    "one": "range",
    "low": "range",
    "open": "onwards",
    "start": "onwards",
    "before": "before",
    "by": "by",
    "latest": "by",
    "until": "until",
    "bare": "bare",
}


@dataclass(frozen=True, slots=True)
class Piece:
    """One dated piece; shape is range, onwards, before, by, until or bare; words stand between it and the last.

    lead is the word or words of the piece before its first mark ("completion by").
    """

    shape: str
    mark: str
    end_mark: str
    words: str
    lead: str
    goes_on: bool
    last: int


def cut(skeleton: str) -> list[Piece]:
    """Return the dated pieces of a skeleton in order."""
    pieces: list[Piece] = []
    for found in _DATED.finditer(skeleton):
        key = next(name for name in _SHAPES if found[name])
        words = skeleton[pieces[-1].last if pieces else 0 : found.start()]
        lead = skeleton[found.start() : found.start(key)]
        end = found["two"] or found["high"] or ""
        pieces.append(Piece(_SHAPES[key], found[key], end, words, lead.strip(), found["on"] is not None, found.end()))
    return pieces
