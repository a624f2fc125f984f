"""The failures that a user can cause and mend, told in one plain sentence."""


class Refused(Exception):
    """What was asked cannot be done; str() is one plain sentence that says what and what to do.

    Every expected failure is this type or a subclass; anything else that is raised is a bug.
    """
