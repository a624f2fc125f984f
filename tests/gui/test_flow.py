"""A row of chips goes on in the next line where it would not fit."""

from desktop.gui.widgets.chips import ChipRow, ToggleChip


def test_chips_take_two_lines_where_one_is_too_short(qtbot) -> None:
    row = ChipRow()
    qtbot.addWidget(row)
    chips = [ToggleChip(f"A filter of some length {number}", f"chip_{number}") for number in range(4)]
    for chip in chips:
        row.add(chip)
    row.resize(row.minimumSizeHint().width() + 200, 120)
    row.show()
    assert chips[-1].y() > chips[0].y()
    assert row.heightForWidth(400) > row.heightForWidth(2000)


def test_a_row_of_chips_never_widens_the_window(qtbot) -> None:
    row = ChipRow()
    qtbot.addWidget(row)
    for number in range(9):
        row.add(ToggleChip(f"A filter of some length {number}", f"chip_{number}"))
    assert row.minimumSizeHint().width() < 400
