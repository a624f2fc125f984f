"""A secretary closes a hole of the coverage matrix by keyboard, sees it go, and takes it back."""

from desktop.gui.requests import ShowScreen


def test_a_hole_is_closed_by_keyboard_and_taken_back(person, harbour) -> None:
    person.window.serve(ShowScreen("coverage"))
    person.sees("coverage_grid").setFocus()
    assert person.sees("hole_no_strand").accessibleName() == "No strand: 2"
    person.keys("P", "Down", "Right", "Space")
    assert not person.is_there("hole_no_strand")
    assert person.reads("coverage_grid") == ["●", "", "", "○"]
    assert person.menu("undo").text() == "Undo R2 and strand 2: contributes"
    person.keys("Ctrl+Z")
    assert person.sees("hole_no_strand").accessibleName() == "No strand: 1"
    person.keys("Ctrl+Z")
    assert person.reads("coverage_grid") == [""] * 4
    assert person.window.session.book.links.count() == 0
