"""The same way with a real pack, where it is beside the checkout: counts and references only."""

from datetime import date

import pytest
from openpyxl import load_workbook

from desktop.domain.source import QueryState
from tests.journeys.person import export_as, import_first_paper


@pytest.fixture
def real_pack(shared_seeds):
    """The agenda pack of a real board."""
    return shared_seeds / "004_d0a9c35afd1b2984.txt"


def test_a_real_pack_comes_in_and_goes_out(person, real_pack, tmp_path, monkeypatch) -> None:
    import_first_paper(person, monkeypatch, real_pack, tmp_path)
    person.clicks("tab_queries")
    for _query in range(3):
        person.clicks("choice_1")
    person.clicks("accept_import")
    book = person.window.session.book
    assert (book.agenda_items.count(), book.minutes.count(), book.resolutions.count()) == (10, 8, 12)
    assert book.recommendations.count() == 30 and book.strands.count() == 11
    assert book.meetings.first(date=date(2015, 1, 9)) is not None
    assert book.queries.count(state=QueryState.OPEN) == 4
    make_an_action_of_c5(person)
    export(person, tmp_path / "pack.xlsx", monkeypatch)


def make_an_action_of_c5(person) -> None:
    person.finds("C5")
    person.types("action_due", "28 November 2014")
    person.clicks("make_action")
    assert person.window.session.book.action_items.first().current_due == date(2014, 11, 28)


def export(person, to, monkeypatch) -> None:
    export_as(person, monkeypatch, "workbook", to)
    assert "Action log" in load_workbook(to).sheetnames
