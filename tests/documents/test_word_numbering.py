"""Numbers that Word writes itself."""

from pathlib import Path

import pytest

from desktop.documents.word_names import w
from desktop.documents.word_numbering import ListNumbers
from tests.documents.reading import said
from tests.documents.word_parts import item, paragraph, read_body, run


def level(number: int, form: str, pattern: str, *, start: int = 1, more: str = "") -> str:
    inside = f'<w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{pattern}"/>'
    return f'<w:lvl w:ilvl="{number}">{inside}</w:lvl>'


def lists(*levels: str, nums: str = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>') -> str:
    return f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>{nums}'


@pytest.mark.parametrize(
    ("form", "pattern", "start", "labels"),
    [
        ("decimal", "%1.", 1, ["1.", "2."]),
        ("decimal", "C%1", 4, ["C4", "C5"]),
        ("decimalZero", "%1", 9, ["09", "10"]),
        ("lowerLetter", "%1)", 26, ["z)", "aa)"]),
        ("upperLetter", "(%1)", 1, ["(A)", "(B)"]),
        ("lowerRoman", "(%1)", 3, ["(iii)", "(iv)"]),
        ("upperRoman", "%1.", 9, ["IX.", "X."]),
        ("ordinal", "%1", 2, ["2nd", "3rd"]),
        ("bullet", "\uf0b7", 1, ["•", "•"]),
        ("bullet", "–", 1, ["–", "–"]),
        ("none", "", 1, ["", ""]),
    ],
)
def test_forms(tmp_path: Path, form: str, pattern: str, start: int, labels: list[str]) -> None:
    numbering = lists(level(0, form, pattern, start=start))
    document = read_body(tmp_path, item("Noted", 1) + item("Agreed", 1), numbering=numbering)
    assert said(document) == [
        f"{label} {word}".strip() for label, word in zip(labels, ("Noted", "Agreed"), strict=True)
    ]


def test_deeper_levels_begin_again_under_each_number(tmp_path: Path) -> None:
    numbering = lists(level(0, "decimal", "%1."), level(1, "decimal", "%1.%2"))
    body = item("A", 1) + item("B", 1, 1) + item("C", 1, 1) + item("D", 1) + item("E", 1, 1)
    assert said(read_body(tmp_path, body, numbering=numbering)) == ["1. A", "1.1 B", "1.2 C", "2. D", "2.1 E"]


def test_a_level_may_never_begin_again(tmp_path: Path) -> None:
    numbering = lists(level(0, "decimal", "%1."), level(1, "decimal", "M%2", more='<w:lvlRestart w:val="0"/>'))
    body = item("A", 1) + item("B", 1, 1) + item("C", 1) + item("D", 1, 1)
    assert said(read_body(tmp_path, body, numbering=numbering)) == ["1. A", "M1 B", "2. C", "M2 D"]


def test_lists_of_one_family_count_on_unless_they_start_anew(tmp_path: Path) -> None:
    family = '<w:num w:numId="%d"><w:abstractNumId w:val="0"/>%s</w:num>'
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>'
    nums = family % (1, "") + family % (2, "") + family % (3, anew)
    body = item("A", 1) + item("B", 2) + item("C", 3) + item("D", 3)
    assert said(read_body(tmp_path, body, numbering=lists(level(0, "decimal", "%1."), nums=nums))) == [
        "1. A",
        "2. B",
        "7. C",
        "8. D",
    ]


def test_a_style_gives_its_number(tmp_path: Path) -> None:
    document = read_body(tmp_path, paragraph(run("By style"), '<w:pStyle w:val="ListNumber"/>'))
    assert said(document) == ["1. By style"]


def test_a_paragraph_may_leave_the_list_of_its_style(tmp_path: Path) -> None:
    none = '<w:pStyle w:val="ListNumber"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    assert said(read_body(tmp_path, paragraph(run("Plain"), none))) == ["Plain"]


def test_a_list_that_is_not_there_gives_no_number(tmp_path: Path) -> None:
    assert said(read_body(tmp_path, item("Plain", 99))) == ["Plain"]
    assert ListNumbers(None).label("1", 0) == ""
    assert w("p").endswith("}p")
