"""One sheet for each report: its recommendations and what became of them."""

from desktop.charts.wording import counted, shortened
from desktop.domain.dates import long_date
from desktop.domain.rating_key import RatingKey
from desktop.domain.rating_words import key_line
from desktop.exports.pack_contents import PackContents, RecommendationRow, ReportPart
from desktop.exports.sheet_plan import Cell, Column, Quiet, SheetPlan, Strong, dated, stated

_COLUMNS = (
    Column("Ref", 7.5),
    Column("Rating", 11.4),
    Column("Recommendation", 24),
    Column("Theme", 12.2, optional=True),
    Column("Addressed to", 12.2, optional=True),
    Column("Timescale as worded", 12.4),
    Column("Due", 10.5),
    Column("Lead", 12.6, optional=True),
    Column("Status", 12),
    Column("Assurance", 12, optional=True),
    Column("Action items", 9.3),
    Column("Evidence and sign-off", 17, optional=True),
)


def recommendations(contents: PackContents) -> tuple[SheetPlan, ...]:
    """Return a sheet for each report, or one that says there are none."""
    if not contents.reports:
        return (_sheet("Recommendations", "Recommendations", (), (), 1),)
    return tuple(_report(part, number, contents.rating.key) for number, part in enumerate(contents.reports, 1))


def _report(part: ReportPart, number: int, key: RatingKey) -> SheetPlan:
    count = counted(len(part.rows), "recommendation").capitalize()
    author = f" by {part.author_body}" if part.author_body else ""
    published = f", published {long_date(part.published)}" if part.published else ", publication date not known"
    lines = [f"{count} of “{part.title}”{author}{published}.", f"Timescales are {part.base}."]
    if part.link:
        lines.append(f"Full text: {part.link}")
    if part.rows:
        lines.append(f"Ratings: {key_line(key)}")
    rows = tuple(_cells(row) for row in part.rows)
    return _sheet(f"Recs {part.title}", part.title, tuple(lines), rows, number)


def _sheet(
    name: str, heading: str, lines: tuple[str, ...], rows: tuple[tuple[Cell, ...], ...], number: int
) -> SheetPlan:
    return SheetPlan(
        name=name,
        heading=heading,
        lines=lines or ("Recommendations of inspectors and inquiries that this board follows up.",),
        table=f"Recommendations{number}",
        columns=_COLUMNS,
        rows=rows,
        holds=f"{counted(len(rows), 'recommendation').capitalize()}: {shortened(heading, 90)}" if rows else "None yet",
        records=len(rows),
        empty_words="No recommendations are recorded here yet.",
    )


def _cells(row: RecommendationRow) -> tuple[Cell, ...]:
    return (
        Strong(row.ref) if row.ref.strip() else Quiet("no ref"),
        row.rating,
        row.text,
        stated(row.theme),
        stated(row.addressee),
        stated(row.timing),
        dated(row.due),
        stated(row.lead),
        row.status,
        row.assurance or Quiet("none yet"),
        row.actions or Quiet("no action item"),
        "\n".join(part for part in (row.evidence, row.signed_off) if part) or Quiet("none yet"),
    )
