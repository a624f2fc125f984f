"""Which part of the matrix is shown: one report, only holes, or one kind of hole."""

from dataclasses import dataclass, replace

from desktop.domain.coverage import RECOMMENDATIONS, Coverage, CoverageColumn, CoverageRow

ANY_HOLE = "*"


@dataclass(frozen=True, slots=True)
class Wanted:
    """report_id None means all reports; hole is a kind, ANY_HOLE, or "" for everything.

    kept are the rows and columns that the hole had when it was asked for: what is mended meanwhile stays in view, so
    that the next key does not fall on another row.
    """

    report_id: str | None = None
    hole: str = ""
    kept: frozenset[str] = frozenset()

    def following(self, found: Coverage) -> "Wanted":
        """Return the same wish with what the holes now hold kept as well."""
        return replace(self, kept=self.kept | _ids(found, self.hole)) if self.hole else replace(self, kept=frozenset())

    def rows(self, found: Coverage) -> list[CoverageRow]:
        """Return the recommendations to show."""
        rows = [row for row in found.rows if self.report_id in (None, row.report_id)]
        some = self._narrowed({row.id for row in found.rows})
        return [row for row in rows if row.id in some] if some is not None else rows

    def columns(self, found: Coverage) -> list[CoverageColumn]:
        """Return the columns to show; all of them where only holes of any kind are asked for."""
        some = None if self.hole == ANY_HOLE else self._narrowed({column.id for column in found.columns})
        return [column for column in found.columns if column.id in some] if some is not None else list(found.columns)

    def _narrowed(self, ids: set[str]) -> frozenset[str] | None:
        """Return what of one side the hole holds, None where it holds nothing there or everything is shown."""
        if not self.hole:
            return None
        held = self.kept & ids
        return held if held or self.hole == ANY_HOLE else None


def _ids(found: Coverage, kind: str) -> frozenset[str]:
    holes = [hole for hole in found.holes if kind in (hole.kind, ANY_HOLE)]
    only = RECOMMENDATIONS if kind == ANY_HOLE else ""
    return frozenset(gap.record_id for hole in holes for gap in hole.gaps if only in ("", gap.kind))
