"""Pieces of a PDF page gathered into bands: what stands beside each other belongs together."""

from collections.abc import Iterable, Sequence

from desktop.documents.pdf_segments import Segment

# Shares of the type size.
_OVERLAP = 0.5
# A gap that lets a line look like two columns, and one that keeps them apart once they are known to be columns.
_WIDE_RIVER = 0.85
RIVER = 0.6
_FARTHEST_SIZES = 3

Span = tuple[float, float]


class Band:
    """Pieces that stand beside each other, in the order of the file."""

    def __init__(self, segments: Iterable[Segment]) -> None:
        """Take at least one piece."""
        self.segments: list[Segment] = list(segments)
        self.foot = min(piece.y for piece in self.segments)
        self.top = max(piece.y + piece.size for piece in self.segments)

    @property
    def size(self) -> float:
        """The height of its largest type."""
        return self.segments[0].size if len(self.segments) == 1 else max(piece.size for piece in self.segments)

    @property
    def columns(self) -> list[Span]:
        """The stretches of the page's width that it fills, from left to right."""
        return merged(((piece.x0, piece.x1) for piece in self.segments), gap=RIVER * self.size)

    @property
    def is_parted(self) -> bool:
        """Say whether it has a gap that no space between two words has."""
        return (
            len(self.segments) > 1
            and len(merged(((piece.x0, piece.x1) for piece in self.segments), gap=_WIDE_RIVER * self.size)) > 1
        )

    def stands_beside(self, piece: Segment) -> bool:
        """Say whether the piece shares at least half its height with the band; a watermark stands beside nothing."""
        if max(piece.size, self.size) > _FARTHEST_SIZES * min(piece.size, self.size):
            return False
        shared = min(self.top, piece.y + piece.size) - max(self.foot, piece.y)
        return shared > _OVERLAP * min(piece.size, self.top - self.foot)

    def take_all(self, others: Iterable["Band"]) -> None:
        """Add the pieces of other bands."""
        for other in others:
            self.segments.extend(other.segments)
            self.foot, self.top = min(self.foot, other.foot), max(self.top, other.top)


def bands_of(segments: Sequence[Segment]) -> list[Band]:
    """Return the bands of a page from top to bottom.

    A piece that stands beside an earlier one takes everything between them into its band: a cell of a table is
    followed by the cell to its right, which begins at the height where the first one began.
    """
    bands: list[Band] = []
    lowest = float("inf")
    for piece in segments:
        alone = Band([piece])
        # Most pieces stand below all that came before: no need to look at each band.
        beside = None if alone.top < lowest else _beside(bands, piece)
        if beside is None:
            bands.append(alone)
        else:
            bands[beside].take_all([*bands[beside + 1 :], alone])
            del bands[beside + 1 :]
        lowest = min(lowest, alone.foot)
    return sorted(bands, key=lambda band: -band.top)


def _beside(bands: Sequence[Band], piece: Segment) -> int | None:
    """Return the place of the last band that the piece stands beside."""
    return next((place for place in reversed(range(len(bands))) if bands[place].stands_beside(piece)), None)


def merged(spans: Iterable[Span], *, gap: float) -> list[Span]:
    """Return the spans with those put together that overlap or stand less than gap apart."""
    together: list[Span] = []
    for begin, end in sorted(spans):
        if together and begin < together[-1][1] + gap:
            together[-1] = (together[-1][0], max(together[-1][1], end))
        else:
            together.append((begin, end))
    return together
