"""When an agenda has to be out, by the board's own rule, and whether it is late: in days and in words."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time, timedelta

from desktop.domain.agenda_order import NUMBERS_MOVE
from desktop.domain.bank_holidays import holidays_of
from desktop.domain.board import AccessRegime, Board, BoardKind, NoticeRule
from desktop.domain.dates import say_date
from desktop.domain.meeting import Meeting
from desktop.domain.notice import NUMBERS, Notice, publish_by, why_not_counted
from desktop.domain.times import say_time

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """How an agenda stands to its last day of publication.

    clear_days are those that it gives, or would give if it went out now; late_by is how many are missing. The last
    day ends at the time latest (None: at midnight): what goes out later counts as the next day on which offices are
    open. published_on is None for a published agenda of which the day is not known. says_year is one published in
    another year than this one or that of the meeting.
    """

    access: AccessRegime
    notice: Notice
    days: int
    latest: time | None
    is_out: bool
    published_on: date | None
    published_at: time | None
    clear_days: int
    late_by: int
    is_last_day: bool
    is_over: bool
    says_year: bool = False

    @property
    def is_due(self) -> bool:
        """Whether something is still to be published: not for a private board, nor after the meeting."""
        return not self.is_out and not self.is_over and self.access is not AccessRegime.PRIVATE

    @property
    def is_late(self) -> bool:
        """Whether clear days are missing that the board must or aims to give."""
        return self.late_by > 0 and self.access is not AccessRegime.PRIVATE

    @property
    def presses(self) -> bool:
        """Whether it stands in red: late, or due today."""
        return self.is_late or (self.is_due and self.is_last_day)

    @property
    def late_words(self) -> str:
        """Return how late in words: "Late by 2 clear days", "" where it is not."""
        return f"Late by {self.late_by} clear {'day' if self.late_by == 1 else 'days'}" if self.is_late else ""

    @property
    def short(self) -> str:
        """Return the line of a head or a status bar: "Must publish by Thursday 30 October"; "" where nothing is due."""
        if self.is_out:
            return self._was_published()
        if not self.is_due:
            return ""
        if self.is_late:
            verb = "must have been" if self._must else "was to be"
            return f"{self.late_words}: {verb} published by {self._last_day(False)}"
        verb = "Must" if self._must else "Aims to"
        at = f" by {say_time(self.latest)}" if self.latest else ""
        return f"{verb} publish today{at}" if self.is_last_day else f"{verb} publish by {self._last_day(False)}"

    @property
    def sentence(self) -> str:
        """Return the whole rule in one sentence, with the year."""
        days = say_clear_days(self.days)
        if self.access is AccessRegime.PRIVATE:
            return f"The board meets in private and publishes no agenda; members would have {days} of it {self._on}."
        if self._must:
            return f"The agenda must be published by {self._last_day(True)}, to give {days}."
        return f"The board aims to publish its agenda by {self._last_day(True)}, to give {days}."

    @property
    def _must(self) -> bool:
        return self.access is AccessRegime.STATUTORY

    @property
    def _on(self) -> str:
        return f"on {say_date(self.notice.publish_by)}"

    def _last_day(self, with_year: bool) -> str:
        day = say_date(self.notice.publish_by)
        at = f", {say_time(self.latest)}" if self.latest else ""
        return f"{day if with_year else day.rsplit(' ', 1)[0]}{at}"

    def _was_published(self) -> str:
        if self.published_on is None:
            return ""
        whole = say_date(self.published_on)
        day = whole if self.says_year else whole.rsplit(" ", 1)[0]
        at = f", {say_time(self.published_at)}" if self.published_at else ""
        return f"Published on {day}{at}{': l' + self.late_words[1:] if self.is_late else ''}"


def publication_of(meeting: Meeting, board: Board, today: date, now: time | None = None) -> Publication:
    """Return how the agenda of a meeting stands by the board's rule, its holidays and its latest time of day.

    Raises Refused where the days cannot be counted.
    """
    holidays, rule = holidays_of(board), board.notice
    is_out = meeting.state not in NUMBERS_MOVE
    day, at = (meeting.published_on, meeting.published_at) if is_out else (today, now)
    notice = publish_by(meeting.date, rule, holidays)
    given = (
        rule.days if day is None else _clear_days(_counts_as(day, at, board, holidays), meeting.date, rule, holidays)
    )
    return Publication(
        access=board.access,
        notice=notice,
        days=rule.days,
        latest=board.latest_publication,
        is_out=is_out,
        published_on=meeting.published_on if is_out else None,
        published_at=meeting.published_at if is_out else None,
        clear_days=given,
        late_by=max(0, rule.days - given),
        is_last_day=not is_out and today == notice.publish_by,
        is_over=meeting.date < today,
        says_year=bool(is_out and day and {day.year, meeting.date.year, today.year} != {day.year}),
    )


def say_clear_days(days: int) -> str:
    """Return a number of clear days in words: "five clear days", "one clear day"."""
    number = NUMBERS[days] if days < len(NUMBERS) else str(days)
    return f"{number} clear {'day' if days == 1 else 'days'}"


def ways_on_when_late(board: Board) -> tuple[str, ...]:
    """Return what the law says of an agenda that is late, one sentence each; none where no law binds the board.

    Local Government Act 1972, s100B(4); for health bodies Public Bodies (Admission to Meetings) Act 1960, s1(4).
    """
    if board.access is not AccessRegime.STATUTORY:
        return ()
    if board.kind is BoardKind.NHS:
        return (
            "A meeting convened at shorter notice has its notice given when it is convened "
            "(Public Bodies (Admission to Meetings) Act 1960, section 1(4)).",
        )
    return (
        "A meeting convened at shorter notice has its agenda open to the public from the time it is convened "
        "(Local Government Act 1972, section 100B(4)(a)).",
        f"An item may be taken as a matter of urgency if the {board.chair_word} is of that opinion by reason of "
        "special circumstances, which the minutes specify (section 100B(4)(b)).",
    )


def _counts_as(day: date, at: time | None, board: Board, holidays: Callable[[date], str]) -> date:
    """Return the day that a publication counts as: the next one after the latest time, and one with open offices."""
    if at is not None and board.latest_publication is not None and at > board.latest_publication:
        day += ONE_DAY
    while why_not_counted(day, board.notice, holidays):
        day += ONE_DAY
    return day


def _clear_days(after: date, before: date, rule: NoticeRule, holidays: Callable[[date], str]) -> int:
    between = (after + ONE_DAY * step for step in range(1, (before - after).days))
    return sum(not why_not_counted(day, rule, holidays) for day in between)
