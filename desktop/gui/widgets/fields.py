"""The fields of a form, by one name."""

from desktop.gui.widgets.choice_field import ChoiceField
from desktop.gui.widgets.field import Field
from desktop.gui.widgets.line_field import LineField, as_typed
from desktop.gui.widgets.text_field import TextField

__all__ = ["ChoiceField", "Field", "LineField", "TextField", "as_typed"]
