"""Python's collector of cycles, run only where nothing of Qt is on the stack.

Left to itself it runs wherever memory is taken: in a job's thread, or in the middle of a paint or event of the very
widget that it takes away, and the process dies. Here it runs from a timer of the window's own event loop.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 2_000


class Collector(QObject):
    """Collects as often as Python would, generation by generation, while its parent lives."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """Collect the oldest generation that is due."""
        due = [
            place
            for place, (count, limit) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
            if count > limit
        ]
        if due:
            gc.collect(due[-1])
