"""The steps that are given to an action."""

from desktop.gui.step_fields import StepFields


class ActionSteps(StepFields):
    """Base of the rows of steps of an action; an edit is named "<name> action C4(3)"."""

    kind = "action-items"
    noun = "action"
