"""What was refused of returns stays until it is put right by the same leads or put away."""

from types import SimpleNamespace
from typing import Any

import pytest

from desktop.gui.screens.updates.refused_page import RefusedPage
from desktop.workflows.return_difference import Difference
from tests.fixtures.returns import BACK


@pytest.fixture
def page(qtbot) -> RefusedPage:
    """The page, with nothing on it yet."""
    made = RefusedPage(lambda _told: None, lambda: None)
    qtbot.addWidget(made)
    return made


def back(name: str, lead: str, *refused: str) -> Difference:
    """Return a returned workbook of a lead with these rows refused."""
    request: Any = SimpleNamespace(lead=lead)
    return Difference(name=name, on=BACK, requests=(request,), unknown=refused)


def test_a_refusal_goes_when_the_same_lead_sends_it_put_right(page) -> None:
    page.show_refused(back("one.xlsx", "Director of Works", "row 9: ZZ9"))
    assert page.is_filled
    page.show_refused(back("two.xlsx", "Director of Works"))
    assert not page.is_filled and page.text.toPlainText() == ""


def test_a_refusal_of_one_lead_stays_when_another_returns(page) -> None:
    page.show_refused(back("one.xlsx", "Director of Works", "row 9: ZZ9"))
    page.show_refused(back("two.xlsx", "Harbour Master"))
    assert "ZZ9" in page.text.toPlainText()
    page.put_away()
    assert not page.is_filled
