"""Boxes for plain text: generous lines, and nothing but what was typed."""

from PySide6.QtWidgets import QApplication

from desktop.gui.requests import OpenRecord
from desktop.gui.widgets.fields import TextField
from desktop.gui.widgets.text_box import TextBox


def test_lines_stand_as_far_apart_as_those_of_labels(qtbot) -> None:
    box = TextBox()
    qtbot.addWidget(box)
    box.show()
    box.setPlainText("One\nTwo\nThree")
    height = box.document().size().height() - 2 * box.document().documentMargin()
    assert height >= 3 * box.fontInfo().pixelSize() * 1.4


def test_the_spacing_is_no_step_that_can_be_undone(qtbot) -> None:
    box = TextBox()
    qtbot.addWidget(box)
    box.setPlainText("One")
    assert not box.document().isUndoAvailable()


def test_a_space_that_does_not_break_stays(qtbot) -> None:
    field = TextField("Minute", "minute")
    qtbot.addWidget(field)
    field.set_text("Section\u00a05")
    with qtbot.assertNotEmitted(field.committed):
        field.commit()


def test_pasted_text_keeps_no_type_of_its_own(qtbot) -> None:
    box = TextBox()
    qtbot.addWidget(box)
    QApplication.clipboard().setText("Plain")
    box.paste()
    assert "font-size" not in box.toHtml().split("<p", 1)[1]
    assert box.toPlainText() == "Plain"


def test_a_field_grows_with_its_wrapped_lines(qtbot) -> None:
    field = TextField("Minute", "minute", lines=(1, 20))
    qtbot.addWidget(field)
    field.resize(200, 60)
    field.show()
    field.set_text("Members considered the report. " * 10)
    assert field.box.height() > 8 * field.box.line_step()


def test_the_key_of_slanted_words_leads_to_no_import_from_within_a_text(person, harbour, monkeypatch) -> None:
    person.window.serve(OpenRecord("minutes", harbour.cracks.id))
    asked = []
    monkeypatch.setattr(type(person.window.errands), "serve", lambda _errands, request: asked.append(request))
    before = person.sees("minute_text").toPlainText()
    person.sees("minute_text").setFocus()
    person.keys("Ctrl+I")
    assert (asked, person.sees("minute_text").toPlainText()) == ([], before)
    person.sees("minutes_table").setFocus()
    person.keys("Ctrl+I")
    assert len(asked) == 1
