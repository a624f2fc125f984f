"""What stands in brackets after a name: a capacity, initials, a substitution, the items attended."""

import re
from dataclasses import dataclass, field

from desktop.importers.people_words import name_strength

_SUBSTITUTES_FOR = re.compile(
    r"^(?:(?:attending|present|acting|here)\s+)?(?:as\s+)?(?:an?\s+|the\s+)?"
    r"(?:(?:named\s+)?sub(?:stitute|stituting|stitution)?\.?(?:\s+member)?|deputising|deputy|in\s+place|on\s+behalf|in\s+the\s+place|in\s+lieu)"
    r"\s*(?:for|of)\s*:?\s+(?P<name>.+)$",
    re.IGNORECASE,
)
_SUBSTITUTED_BY = re.compile(
    r"^(?:substituted\s+by|replaced\s+by|represented\s+by|substitute\s*[:–-]?|sub\s*[:–-])\s*(?P<name>.+)$"
    r"|^(?P<name3>[^,]+?)(?:,.*)?\s+attend(?:ed|ing)\s+(?:in|on)\s+(?:his|her|their)\s+(?:absence|place|behalf|stead)$"
    r"|^(?P<name2>.+?)(?:\s*[–-]\s*|\s+(?:attended|attending|acted|present)\s+as\s+(?:a\s+|the\s+|his\s+|her\s+|their\s+)?|\s+as\s+|\s+)substitut(?:e|ed|ing)$",
    re.IGNORECASE,
)
_NUMBER = r"(?:no\.?s?\s*|number\s*)?([A-Z]{0,4}\d+(?:[./]\d+)*(?:\([a-z0-9]\))?)"
_ITEM = rf"(?:agenda\s+)?(?:items?|minutes?|mins?\.?|paras?\.?)\s*{_NUMBER}"
_SPAN = re.compile(
    rf"^(?:for\s+|present\s+for\s+|attended\s+for\s+)?{_ITEM}\s*(?:-|–|to|until)\s*{_NUMBER}(?:\s+only)?$",
    re.IGNORECASE,
)
_ONLY = re.compile(
    rf"^(?:for\s+|present\s+for\s+|attended\s+for\s+|in\s+attendance\s+for\s+)?{_ITEM}(?:\s+only)?$", re.IGNORECASE
)
_FROM = re.compile(
    rf"^(?:present\s+)?(?:from|arrived\s+(?:at|during|for)|joined\s+(?:at|during|for|from)|entered\s+(?:at|during))\s+{_ITEM}$",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    rf"^(?:present\s+)?(?:until|up\s+to(?:\s+and\s+including)?|to|left\s+(?:at|after|during|before|following)|to\s+end\s+of)\s+{_ITEM}$",
    re.IGNORECASE,
)
_INITIALS = re.compile(r"^[A-Z][A-Za-z]{1,4}$")


@dataclass(slots=True)
class Notes:
    """The brackets after one name, told apart."""

    capacity: list[str] = field(default_factory=list)
    initials: str = ""
    substitute_for: str = ""
    substituted_by: str = ""
    arrived_at_item: str = ""
    left_at_item: str = ""

    def take(self, note: str, name: str) -> None:
        """Read one bracket of the person called name."""
        note = " ".join(note.split()).strip(" .;,")
        if are_initials_of(note, name):
            self.initials = note
        elif not (self._substitution(note) or self._items(note)) and note:
            self.capacity.append(note)

    def _substitution(self, note: str) -> bool:
        found = _SUBSTITUTES_FOR.match(note)
        if found and name_strength(found["name"]):
            self.substitute_for = found["name"]
            return True
        found = _SUBSTITUTED_BY.match(note)
        name = (found["name"] or found["name2"] or found["name3"]) if found else ""
        if name and name_strength(name):
            self.substituted_by = name
            return True
        return False

    def _items(self, note: str) -> bool:
        if found := _SPAN.match(note):
            self.arrived_at_item, self.left_at_item = found[1], found[2]
        elif found := _ONLY.match(note):
            self.arrived_at_item = self.left_at_item = found[1]
        elif found := _FROM.match(note):
            self.arrived_at_item = found[1]
        elif found := _UNTIL.match(note):
            self.left_at_item = found[1]
        return bool(found)


def are_initials_of(note: str, name: str) -> bool:
    """Say whether the note is the initials of the name, as "AB" or "RCp" of Rob Carp; a lone letter is a party."""
    if not _INITIALS.match(note):
        return False
    words = [word for word in re.split(r"[\s-]+", name) if word[:1].isupper()]
    letters = [letter for letter in note if letter.isupper()]
    firsts = "".join(letter for word in words for letter in word if letter.isupper())
    return len(letters) >= 2 and bool(words) and letters[-1] in firsts[1:] and letters[0] in firsts
