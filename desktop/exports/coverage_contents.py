"""The coverage matrix as a pack prints it: only the columns that its readers may see."""

from dataclasses import dataclass

from desktop.domain.rating_key import RatingLevel


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageLine:
    """A recommendation: the sign of its mark in each column ("" for none), the same as refs, and what it lacks."""

    ref: str
    words: str
    rating: RatingLevel
    signs: tuple[str, ...] = ()
    primary: tuple[str, ...] = ()
    contributing: tuple[str, ...] = ()
    lacks: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageHole:
    """One kind of hole, how many it counts, and the sentence that names them."""

    kind: str
    count: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageTable:
    """Recommendations against one kind of column ("strands", "action-items"); columns are the refs of these."""

    against: str
    columns: tuple[str, ...] = ()
    lines: tuple[CoverageLine, ...] = ()
    holes: tuple[CoverageHole, ...] = ()

    @property
    def has_marks(self) -> bool:
        """Whether anything answers any of the recommendations."""
        return any(line.primary or line.contributing for line in self.lines)
