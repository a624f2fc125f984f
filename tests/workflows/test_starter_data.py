"""What the program brings along."""

import json
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from desktop.domain.board import BoardKind
from desktop.domain.recommendation import Addressed, RecommendationStatus
from desktop.importers.known_reports import KnownReport
from desktop.workflows.starter_data import known_reports, read_report, standing_items


def report_of(author: str) -> KnownReport:
    return next(known for known in known_reports() if author in known.report.author_body)


def test_the_inquiry_has_its_fifteen_references() -> None:
    known = report_of("Jay")
    assert known.report.published == date(2014, 8, 26)
    assert [one.ref for one in known.recommendations] == [f"R{number}" for number in range(1, 16)]
    assert len({one.theme for one in known.recommendations}) == 11
    assert [one.ref for one in known.recommendations if one.urgent] == ["R5", "R6"]


def test_the_last_of_the_inquiry_is_for_the_department() -> None:
    last = report_of("Jay").recommendations[-1]
    assert last.addressee == "Department for Education"
    assert last.addressed is Addressed.NATIONAL
    assert last.status is RecommendationStatus.NOT_OURS


def test_the_inspection_counts_from_its_publication() -> None:
    known = report_of("Inspectorate of Constabulary")
    assert known.report.published == date(2013, 11, 11)
    due = Counter(str(one.due) for one in known.recommendations)
    assert due == {"2013-11-11": 5, "2014-02-11": 4, "2014-05-11": 6}
    assert all(one.ref_is_ours for one in known.recommendations)


@pytest.mark.parametrize("kind", list(BoardKind))
def test_every_kind_of_board_has_its_standing_items(kind: BoardKind) -> None:
    titles = standing_items(kind)
    assert len(titles) >= 6
    assert any("inutes" in title for title in titles)
    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize("text", ["{", "[]", "{}", '{"title": "x"}'])
def test_a_file_that_is_not_as_it_must_be_is_named(tmp_path: Path, text: str) -> None:
    path = tmp_path / "broken.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match=r"broken\.json"):
        read_report(path)


def test_a_recommendation_without_a_summary_is_refused(tmp_path: Path) -> None:
    entry = {"ref": "1", "theme": "", "addressee": "Us", "addressed": "ours", "timing": "", "summary": " "}
    told = {"title": "T", "author_body": "A", "published": "2015-01-01", "link": "", "recommendations": [entry]}
    path = tmp_path / "empty.json"
    path.write_text(json.dumps(told), encoding="utf-8")
    with pytest.raises(ValueError, match="summary"):
        read_report(path)
