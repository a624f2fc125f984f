"""The failure of a set-up that the person at the keyboard can mend."""


class Stopped(Exception):
    """The set-up cannot go on; str() is one plain sentence that says why and what to do."""
