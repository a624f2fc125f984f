from pathlib import Path

import pytest

from desktop.cli import main
from desktop.domain.errors import Refused
from tests.workflows.recommendation_book import fill


@pytest.fixture
def lanterns(tmp_path: Path) -> Path:
    path = tmp_path / "lanterns.minutebook"
    book, _made = fill(path)
    book.close()
    return path


def test_progress_against_a_report_is_one_command(answered, lanterns: Path, tmp_path: Path) -> None:
    to = tmp_path / "progress.xlsx"
    answer = answered("export", "progress", "--book", lanterns, "--report", "Lights at sea", "--to", to)
    assert answer["holds"] == {"Summary": 2, "Recommendations": 2} and to.is_file()


def test_an_agency_s_return_says_how_many_there_are(printed, lanterns: Path, tmp_path: Path) -> None:
    to = tmp_path / "return.docx"
    said = printed("export", "agency", "--book", lanterns, "--agency", "Harbour Trust", "--to", to)
    assert said.strip().endswith("1 recommendation.")


def test_an_unknown_report_is_refused_by_those_that_are_there(lanterns: Path, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="The quay by night"):
        main(["export", "progress", "--book", str(lanterns), "--report", "Tides", "--to", str(tmp_path / "a.xlsx")])


@pytest.mark.parametrize("option", ["--report", "--board"])
def test_an_empty_name_is_wrong_usage(capsys, lanterns: Path, tmp_path: Path, option: str) -> None:
    asked = ["--report", "Lights", "--to", str(tmp_path / "a.xlsx"), option, " "]
    assert main(["export", "progress", "--book", str(lanterns), *asked]) == 2
    assert capsys.readouterr().err == f"{option}: it is empty; give a name.\n"
