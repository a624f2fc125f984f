"""Cycles are collected by the window's own timer, and by nothing else."""

import gc
import weakref

from PySide6.QtCore import QObject

from desktop.gui.collector import Collector


class Ring:
    """An object that only the collector can take away."""

    def __init__(self) -> None:
        self.itself = self


def test_cycles_are_left_alone_until_the_timer(qapp) -> None:
    parent = QObject()
    collector = Collector(parent)
    assert not gc.isenabled()
    gone = weakref.ref(Ring())
    rings = [Ring() for _ in range(5_000)]
    rings.clear()
    assert gone() is not None
    collector.collect()
    assert gone() is None
