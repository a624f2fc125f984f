"""Lines and rows of an attendance list read as people: name as printed, post or capacity, how they attended."""

import re
from collections.abc import Sequence
from dataclasses import replace

from desktop.importers.people_line import PeopleLine
from desktop.importers.people_notes import are_initials_of
from desktop.importers.people_phrases import is_nobody, trimmed
from desktop.importers.people_segments import COLUMN_GAP, cut, without_brackets
from desktop.importers.people_words import has_post, is_post_word, name_strength, title_of
from desktop.importers.person_read import PersonRead

# A typist's full stop between two names: "A Elm. B Oak".
_STOP_FOR_COMMA = re.compile(
    r"(?:(?<=[A-Z]\.\s[A-Z][a-z]{2})|(?<=[a-z]{4}))(?<!Prof)(?<!Cllr)(?<!Revd)(?<!Supt)(?<!Insp)(?<!Messrs)\.\s+(?=[A-Z]\.?\s+[A-Z][a-z])"
)
# Names set without a comma after a bracket: "A Elm (Chair) B Oak (Leader)".
_BRACKET_THEN_NAME = re.compile(r"(\))\s+(?=(?:[A-Z][\w’'-]+\s){1,3}\()")
# Two names without even a space between them: "Mr A ElmMrs B Oak".
_GLUED_NAMES = re.compile(r"(?<=[a-z])(?=(?:Councillor|Cllr|Mrs|Mr|Ms|Miss|Dr)\.?\s+[A-Z])")
_BEFORE_TITLE = re.compile(
    r"(?P<word>[^\s,;]+[a-z)])\s+(?=(?:(?:County|Town|Parish|District)\s+)?(?:Cllr|Councillor|Mrs|Mr|Ms|Miss|Dr|Rev|Revd)\.?\s+[A-Z])"
)
_PAIR = re.compile(r"^(?P<title>Councillor|Cllr)\s+(?P<first>[A-Z][\w’'-]+)\s+and\s+(?P<second>[A-Z][\w’'-]+)$")
_SINGULAR = {"Councillor": "Councillors", "Cllr": "Cllrs"}
_FEWEST_OF_LIST = 2


def read_people(text: str, title: str = "") -> list[PersonRead]:
    """Return the people named in one line or sentence of an attendance list, in order.

    title is the one that stands over the list ("Councillor"), for names printed without one. A line without
    any name or post gives nothing; no text raises.
    """
    columns = [part.strip() for part in COLUMN_GAP.split(text.strip()) if part.strip()]
    if len(columns) > 1:
        return _from_columns(columns, title)
    text = trimmed(" ".join(text.split()))
    if not text or is_nobody(text):
        return []
    text = _STOP_FOR_COMMA.sub(", ", _BRACKET_THEN_NAME.sub(r"\1, ", _GLUED_NAMES.sub(", ", text)))
    text = _of_several(_parted_at_titles(text))
    return [person for chunk in cut(text, ";") for person in _from_chunk(trimmed(chunk), title)]


def _parted_at_titles(text: str) -> str:
    """Return "Cllr A Elm Cllr B Oak", a list without commas, with a comma before each further title."""

    def comma(found: re.Match[str]) -> str:
        word = found["word"]
        is_name = word[:1].isupper() and not title_of(word) and not is_post_word(word)
        return f"{word}, " if is_name or word.endswith(")") else f"{word} "

    return _BEFORE_TITLE.sub(comma, text)


def _of_several(text: str) -> str:
    """Return "Councillor A (Chair), B and C" with the title in the plural, where bare surnames follow it."""
    if (pair := _PAIR.match(text)) and not has_post(pair["second"]):
        return f"{_SINGULAR[pair['title']]} {pair['first']}, {pair['second']}"
    title, _, names = text.partition(" ")
    if title not in _SINGULAR or any(word in names for word in (*_SINGULAR, "Mr", "Ms", "Dr")):
        return text
    first, *others = cut(re.sub(r"\s+and\s+(?=[A-Z][\w’'-]+(?:\s+\(|$))", ", ", names.rstrip(". ")), ",")
    plain = [without_brackets(other)[0] for other in others]
    is_list = len(others) >= _FEWEST_OF_LIST and all(len(name.split()) <= 2 and name_strength(name) for name in plain)
    return f"{_SINGULAR[title]} {', '.join([first, *others])}" if is_list else text


def read_row(cells: Sequence[str]) -> PersonRead | None:
    """Return the person whom one row of a table describes: a name, and in other cells initials and posts."""
    names = [at for at, cell in enumerate(cells) if name_strength(without_brackets(cell)[0])]
    named = next((at for at in names if len(cells[at].split()) > 1), names[0] if names else None)
    people = read_people(cells[named]) if named is not None else []
    if named is None or not people:
        return None
    person = people[0]
    for cell in [*cells[:named], *cells[named + 1 :]]:
        person = _with_cell(person, cell)
    return person


def _with_cell(person: PersonRead, cell: str) -> PersonRead:
    cell = " ".join(cell.split()).strip(" ()")
    if are_initials_of(cell, person.name):
        return replace(person, initials=cell)
    return replace(person, capacity=", ".join(part for part in (person.capacity, cell) if part))


def _from_columns(columns: Sequence[str], title: str) -> list[PersonRead]:
    """Return the people of a line set in columns: one in each, or one with post and initials beside the name."""
    all_names = all(name_strength(without_brackets(column)[0]) >= 2 for column in columns)
    person = None if all_names else read_row(columns)
    return [person] if person else [one for column in columns for one in read_people(column, title)]


def _from_chunk(text: str, title: str) -> list[PersonRead]:
    line = PeopleLine(title)
    for segment in cut(text, ","):
        line.take(segment)
    return line.people()
