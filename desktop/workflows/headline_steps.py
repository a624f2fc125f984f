"""The steps of a timeline: headlines written, dated, moved in time and between themes, put in order."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from desktop.domain.edits import Edit, added, changed
from desktop.domain.errors import PartRefused, Refused
from desktop.domain.headline import DatePrecision, Headline
from desktop.domain.headline_date import read_headline_date
from desktop.domain.headline_grid import cell_order, theme_key, themes_of
from desktop.domain.headline_lanes import UNDATED, Lane, lane_of, month_lane
from desktop.domain.month_arithmetic import months_later
from desktop.storage.book import Book

TEXT = "text"
"""The part that a refusal of a headline without words names."""


def written(book: Book, board_id: str, *, timing: str, theme: str, text: str, today: date) -> Headline:
    """Return a new headline from its date as typed, its theme and its words; nothing is written yet.

    It stands last of all, so that a new theme comes below those there are. A theme that is in use already keeps the
    spelling it has. Raises PartRefused (parts "date" and "text") where the date cannot be read, or nothing is said.
    """
    words = " ".join(text.split())
    if not words:
        raise PartRefused("Say in a few words what happened.", TEXT)
    when = read_headline_date(timing, today)
    headlines = book.headlines.all(board_id=board_id)
    headline = Headline(
        board_id=board_id,
        theme=_spelt(headlines, theme),
        timing=when.timing,
        date=when.date,
        precision=when.precision,
        text=words,
    )
    return replace(headline, position=_last_of(headlines) + 1)


def dated(book: Book, headline: Headline, timing: str, today: date) -> list[Edit]:
    """Return the edits that give a headline another date, as typed; it stands last in the month it comes to.

    Raises PartRefused as read_headline_date does.
    """
    when = read_headline_date(timing, today)
    after = replace(headline, timing=when.timing, date=when.date, precision=when.precision)
    if after == headline:
        return []
    same = lane_of(after) == lane_of(headline)
    return [changed(headline, after if same else _placed_last(_others(book, headline), after))]


def to_theme(book: Book, headline: Headline, theme: str) -> list[Edit]:
    """Return the edits that put a headline under another theme, last in its cell; another spelling stays in place."""
    others = _others(book, headline)
    after = replace(headline, theme=_spelt(others, theme))
    if after == headline:
        return []
    if theme_key(after.theme) != theme_key(headline.theme):
        after = replace(after, position=_last_of(others) + 1)
    return [changed(headline, after)]


def to_lane(book: Book, headline: Headline, lane: Lane) -> list[Edit]:
    """Return the edits that put a headline into another month: of its date only the month is known then.

    The undated lane takes the date off. Raises Refused for a lane that is neither.
    """
    if lane == lane_of(headline):
        return []
    if lane == UNDATED:
        after = replace(headline, timing="", date=None, precision=DatePrecision.UNDATED)
    elif lane.is_month:
        after = replace(headline, timing=lane.heading, date=lane.first, precision=DatePrecision.MONTH)
    else:
        raise Refused("A headline is moved to a month, or to the undated lane.")
    return [changed(headline, _placed_last(_others(book, headline), after))]


def to_neighbour_month(book: Book, headline: Headline, by: int) -> list[Edit]:
    """Return the edits that move a headline one month on (by 1) or back (-1).

    What is undated goes back to the last month of the timeline, a year without its month to December or January beside
    it. Raises Refused where there is no such month.
    """
    lane = lane_of(headline)
    if lane.is_month:
        assert lane.first is not None
        return to_lane(book, headline, month_lane(months_later(lane.first, by)))
    if lane != UNDATED:
        return to_lane(book, headline, Lane(lane.year, 12) if by < 0 else Lane(lane.year + 1, 1))
    months = sorted(each for each in map(lane_of, _others(book, headline)) if each.is_month)
    if by > 0 or not months:
        raise Refused("This headline has no date: type one in its pane.")
    return to_lane(book, headline, months[-1])


def to_neighbour_theme(book: Book, headline: Headline, by: int) -> list[Edit]:
    """Return the edits that move a headline to the theme below (by 1) or above (-1); none at the end of them."""
    themes = themes_of(book.headlines.all(board_id=headline.board_id))
    keys = [theme_key(each) for each in themes]
    at = keys.index(theme_key(headline.theme)) + by
    return to_theme(book, headline, themes[at]) if 0 <= at < len(themes) else []


def reordered(book: Book, headline: Headline, by: int) -> list[Edit]:
    """Return the edits that put a headline after (by 1) or before (-1) its neighbour in the cell; none at its end.

    Raises Refused where the days of the two keep them in order.
    """
    cell = sorted([*_cell(_others(book, headline), headline), headline], key=cell_order)
    at = cell.index(headline)
    if not 0 <= at + by < len(cell):
        return []
    neighbour = cell[at + by]
    if cell_order(neighbour)[0] != cell_order(headline)[0]:
        raise Refused("Headlines of one month stand by their days: change the date to move this one.")
    cell[at], cell[at + by] = neighbour, headline
    places = sorted(each.position for each in cell)
    if len(set(places)) < len(places):
        places = list(range(places[0], places[0] + len(places)))
    moved = zip(cell, places, strict=True)
    return [changed(each, replace(each, position=place)) for each, place in moved if each.position != place]


def new_edits(headline: Headline) -> list[Edit]:
    """Return the edits that put a new headline into the book."""
    return [added(headline)]


def called(headline: Headline) -> str:
    """Return how a headline is named in what can be undone."""
    return f"“{headline.text[:40].rstrip()}”"


def _others(book: Book, headline: Headline) -> list[Headline]:
    return [each for each in book.headlines.all(board_id=headline.board_id) if each.id != headline.id]


def _cell(headlines: Sequence[Headline], headline: Headline) -> list[Headline]:
    key, lane = theme_key(headline.theme), lane_of(headline)
    return [each for each in headlines if theme_key(each.theme) == key and lane_of(each) == lane]


def _placed_last(others: Sequence[Headline], headline: Headline) -> Headline:
    """Return a headline last in its cell; where it is last already its place stays, by which themes are ordered."""
    return replace(headline, position=max(headline.position, _last_of(_cell(others, headline)) + 1))


def _last_of(headlines: Sequence[Headline]) -> int:
    return max((each.position for each in headlines), default=0)


def _spelt(headlines: Sequence[Headline], theme: str) -> str:
    """Return a theme as it is spelt already, or else as typed."""
    typed = " ".join(theme.split())
    return next((each for each in themes_of(headlines) if theme_key(each) == theme_key(typed)), typed)
