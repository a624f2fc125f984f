"""A picture as pages: each frame on an A4 sheet of its own, upright or across as it fits."""

from io import BytesIO
from typing import Any

from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.units import cm
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from desktop.exports.pdf.stamped import BROKEN, CannotShow

_MARGIN = 1.8 * cm
_MOST_PIXELS = 100_000_000
_MODES = ("1", "L", "RGB")


def picture_pages(content: bytes) -> bytes:
    """Return a PDF with one page for each frame of a picture; raises CannotShow where it cannot be read."""
    from PIL import Image, ImageOps, ImageSequence

    to = BytesIO()
    canvas = Canvas(to, pagesize=A4, invariant=1)
    try:
        with Image.open(BytesIO(content)) as picture:
            for frame in ImageSequence.Iterator(picture):
                if frame.width * frame.height > _MOST_PIXELS:
                    raise CannotShow("The picture is too large to be shown.")
                _draw(canvas, _flat(ImageOps.exif_transpose(frame)))
    except (*BROKEN, Image.DecompressionBombError) as fault:
        raise CannotShow("The picture is damaged and cannot be shown.") from fault
    canvas.save()
    return to.getvalue()


def _flat(frame: Any) -> Any:
    """Return the frame in colours that a PDF has, what is transparent on white."""
    from PIL import Image

    if frame.mode in _MODES:
        return frame.copy()
    layered = frame.convert("RGBA")
    ground = Image.new("RGB", layered.size, "white")
    ground.paste(layered, mask=layered.getchannel("A"))
    return ground


def _draw(canvas: Any, frame: Any) -> None:
    size = landscape(A4) if frame.width > frame.height else A4
    canvas.setPageSize(size)
    across, down = size[0] - 2 * _MARGIN, size[1] - 2 * _MARGIN
    scale = min(across / frame.width, down / frame.height)
    width, height = frame.width * scale, frame.height * scale
    canvas.drawImage(ImageReader(frame), (size[0] - width) / 2, (size[1] - height) / 2, width=width, height=height)
    canvas.showPage()
