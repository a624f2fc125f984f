"""PySide6 6.12 loses one reference to None with each void call and ends the process after some thousands."""

import gc
import sys

from PySide6.QtGui import QImage, QPainter


def test_painting_loses_no_reference_to_none() -> None:
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    gc.collect()
    gc.disable()  # what other tests left behind holds references to None too
    before = sys.getrefcount(None)
    for _ in range(1000):
        painter.setPen(0x12436D)
        painter.drawLine(0, 0, 7, 7)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    after = sys.getrefcount(None)
    gc.enable()
    painter.end()
    assert before - after < 100
