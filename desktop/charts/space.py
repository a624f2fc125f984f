"""A rectangle that is left to draw in."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Space:
    """Edges in points from the top left corner of the figure."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """Its width in points."""
        return max(self.right - self.left, 1.0)

    @property
    def height(self) -> float:
        """Its height in points."""
        return max(self.bottom - self.top, 1.0)

    def below(self, taken: float) -> "Space":
        """Return what is left when so many points are taken from the top."""
        return replace(self, top=self.top + taken)

    def above(self, taken: float) -> "Space":
        """Return what is left when so many points are taken from the bottom."""
        return replace(self, bottom=self.bottom - taken)
