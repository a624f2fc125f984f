"""Words where a figure is looked for, which say neither a number nor why there is none: asked about once a paper."""

from collections.abc import Sequence
from typing import Final

from desktop.domain.measure import Qualifier, Reading
from desktop.domain.source import Choice, Effect
from desktop.importers.findings import Findings
from desktop.importers.scorecard.draft import Draft

_SHOWN: Final = 5
_LONGEST: Final = 40


def ask_words(drafts: Sequence[Draft], findings: Findings) -> None:
    """Say which cells hold words in place of a figure; they are kept as printed, as readings without a value."""
    found = [(draft, each) for draft in drafts for each in draft.readings if _is_only_words(each)]
    if not found:
        return
    shown = ", ".join(f"“{_short(each.raw)}” ({draft.name}, {each.period})" for draft, each in found[:_SHOWN])
    more = f" and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
    first, _reading = found[0]
    several = len(found) > 1
    what = "are no figures" if several else "is no figure"
    meant = "do these cells say" if several else "does this cell say"
    lacking = [
        Effect(kind="readings", record_id=each.id, fields={"qualifiers": [Qualifier.NOT_AVAILABLE.value]})
        for _draft, each in found
    ]
    findings.ask(
        first.measure,
        first.line,
        f"{shown}{more} {what}. The words are kept as printed, without a value. What {meant}?",
        [
            Choice(label="Only the words; the figures are entered by hand where there are any"),
            Choice(label="There is no figure yet", effects=tuple(lacking)),
        ],
    )


def _is_only_words(reading: Reading) -> bool:
    return reading.value is None and not reading.qualifiers and all(part.value is None for part in reading.parts)


def _short(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= _LONGEST else f"{plain[: _LONGEST - 1].rstrip()}…"
