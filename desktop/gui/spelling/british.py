"""American spellings turned British, for a list of words that only knows the American ones.

Both -ise and -ize are British, the one of most councils and the other of Oxford; -yze is not.
"""

import re
from functools import cache
from typing import NamedTuple

from desktop import paths

# before these endings a word keeps its -or: humorous, honorary, laborious, coloration, vaporise
_STAYS = r"(?!ous|ary|ar[iy]|ific|i[oa]|ation|ate|is[ei]|iz[ei])"
# fulfilled and its like are spelt alike on both sides, and so is a program of a computer
_SAME = re.compile(r"(fulfill|enroll|appall|distill|instill)(ed|ing|er|ers|ation)$|program(m|s?$)|moldov")
_ENDINGS = "(?=(e|ed|es|er|ers|ing|ation|ations|able|ational)$)"
_ISE, _IZE = re.compile(f"is{_ENDINGS}"), re.compile(f"iz{_ENDINGS}")
_NEVER_ISE = re.compile("(re|cap)?size|seiz|priz")


class Spellings(NamedTuple):
    """Beginnings of words by their American and by their British form, how to find them, and words of Britain only."""

    british: dict[str, str]
    american: dict[str, str]
    to_british: re.Pattern[str]
    to_american: re.Pattern[str]
    known: frozenset[str]


@cache
def spellings() -> Spellings:
    """Return what seeds/british-spellings.txt says."""
    text = (paths.seeds() / "british-spellings.txt").read_text(encoding="utf-8")
    lines = [line.split() for line in text.splitlines() if line and not line.startswith("#")]
    pairs = [line for line in lines if len(line) == 2]
    british = {american.removeprefix("~"): ours for american, ours in pairs}
    found = [american.removeprefix("~") + _STAYS * american.startswith("~") for american, _ in pairs]
    return Spellings(
        british,
        {ours: american for american, ours in british.items()},
        _any_of(found),
        _any_of(list(british.values())),
        frozenset(line[0] for line in lines if len(line) == 1),
    )


def is_known(word: str) -> bool:
    """Return whether a word in small letters is British and missing in American lists."""
    return word in spellings().known


def british(word: str) -> str:
    """Return an American spelling in small letters as a British one, any other word as it is."""
    found, ours = spellings().to_british.match(word), spellings().to_american.match(word)
    if found is None or _SAME.match(word) or (ours is not None and ours.end() >= found.end()):
        return word
    return spellings().british[found.group()] + word[found.end() :]


def as_ise(word: str) -> str:
    """Return a word in small letters with -ise for -ize."""
    return word if _NEVER_ISE.match(word) else _IZE.sub("is", word)


def american_forms(word: str) -> tuple[str, ...]:
    """Return how an American list may spell a British word in small letters."""
    forms = [word]
    if match := spellings().to_american.match(word):
        forms.append(spellings().american[match.group()] + word[match.end() :])
    return (*forms, *(_ISE.sub("iz", form) for form in forms))


def _any_of(beginnings: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(sorted(beginnings, key=len, reverse=True)))
