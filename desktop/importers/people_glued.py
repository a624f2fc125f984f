"""Names whose parts an extraction glued together: "MrsHElm", "MrJ Oak", "CllrAsh", "A.Alder"."""

import re

_TITLES = r"Councillor|Cllr|Clr|Alderman|Mrs|Mr|Ms|Miss|Dr|Professor|Prof|Sir|Dame|Reverend|Revd|Rev"
_GLUED_TITLE = re.compile(rf"\b(?P<title>{_TITLES})\.?(?=[A-Z])")
_INITIAL = re.compile(r"(?<![\w’'-])(?P<initials>[A-Z]{1,3})(?=[A-Z][a-z’'])")
_GLUED_INITIAL = re.compile(r"^(?:[A-Z]\.){1,3}(?=[A-Z][a-z])")


def starts_with_glued_title(text: str) -> bool:
    """Say whether the text begins with a title that lacks the space behind it ("MrsElm", "DrOak")."""
    return bool(_GLUED_TITLE.match(text))


def has_glued_initial(word: str) -> bool:
    """Say whether a word is initials and surname without the space between them ("A.Alder")."""
    return bool(_GLUED_INITIAL.match(word))


def unglued(name: str) -> str:
    """Return the name with spaces behind its title and initials, where the title lacks it; any other name as it is."""
    if not starts_with_glued_title(name):
        return name
    return _INITIAL.sub(_spaced, _GLUED_TITLE.sub(r"\g<title> ", name)).strip()


def _spaced(found: re.Match[str]) -> str:
    return " ".join(found["initials"]) + " "
