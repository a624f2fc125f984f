"""The failures that a user can cause and mend, told in one plain sentence."""


class Refused(Exception):
    """What was asked cannot be done; str() is one plain sentence that says what and what to do.

    Every expected failure is this type or a subclass; anything else that is raised is a bug.
    """


class PartRefused(Refused):
    """One part of what was given cannot be taken; part names it ("reason", "due", "minute" ...)."""

    def __init__(self, sentence: str, part: str) -> None:
        super().__init__(sentence)
        self.part = part
