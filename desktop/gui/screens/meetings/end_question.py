"""Asked in place before a meeting ends that nobody seems to have come to."""

from collections.abc import Callable

from desktop.domain.wording import counted
from desktop.gui.widgets.asked_first import AskedFirst


class EndQuestion(AskedFirst):
    """Hidden until it is asked; ends(), or puts itself away."""

    def __init__(self, ends: Callable[[], object]) -> None:
        super().__init__("end", "End anyway", ends)

    def ask_of(self, missed: int) -> None:
        """Say what ending now would put on record."""
        left = f"{counted(missed, 'item')} not reached"
        self.ask("Nobody is marked present", f"Ending now records no attendance and {left}.")
