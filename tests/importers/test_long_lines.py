"""Lines that no board prints must not keep anybody waiting."""

import time

import pytest

from desktop.documents.read import read_pasted
from desktop.importers.recognise import recognise

HEAD = "Lantern Board\nDate: Monday 7 July 2014\nAGENDA\n1. Apologies\n2. Minutes\n3. "


@pytest.mark.parametrize(
    "piece",
    ["-", " - ", ", ", "recommend to A ", "(", "(a)", "1. ", "1 July 2014 ", "a\t", "(Pages 1 - 2) ", "Board of "],
)
def test_a_long_line_is_read_in_a_moment(piece: str) -> None:
    line = piece * (30_000 // len(piece))
    started = time.perf_counter()
    recognise(read_pasted(f"{line}\n{HEAD}{line}\n4. Oil\n\nRecommendations\n\n{line}\n\n{line} should.\n"))
    assert time.perf_counter() - started < 5
