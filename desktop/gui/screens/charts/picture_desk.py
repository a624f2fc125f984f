"""A chart as a picture to take along: saved as a file, or copied."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication, QImage

from desktop.gui import file_dialogs
from desktop.gui.requests import Tell

if TYPE_CHECKING:
    from desktop.charts.chart import Chart
    from desktop.gui.jobs import Progress
    from desktop.gui.screen import Screen


def save_picture(screen: "Screen", chart: "Chart") -> None:
    """Ask where the picture shall stand, draw it there in a job, and say that it is written."""
    to = file_dialogs.ask_picture(screen, f"{chart.name} {screen.session.today.isoformat()}.png")
    if to is None:
        return

    def work(progress: "Progress") -> Path:
        from desktop.exports.chart_picture import write_chart_picture

        progress.step(-1, f"Saving: {to.name}")
        return write_chart_picture(chart, to)

    def told(made: Path) -> None:
        screen.requested.emit(
            Tell(f"{made.name} is written, with the chart in words for whoever cannot see it.", True, made, True)
        )

    screen.jobs.start("Saving", work, told)


def copy_picture(screen: "Screen", chart: "Chart") -> None:
    """Draw the picture in a job and put it on the clipboard: always on white, for it goes into a paper."""

    def work(_progress: "Progress") -> bytes:
        from desktop.exports.chart_picture import picture_bytes

        return picture_bytes(chart)

    def keep(drawn: bytes) -> None:
        QGuiApplication.clipboard().setImage(QImage.fromData(drawn))
        screen.requested.emit(Tell("The picture of this chart is copied: paste it where it is wanted.", True))

    screen.jobs.start("Copying", work, keep)
