"""A measure and its figures in a newer scorecard: the status of the later period stands, the earlier one is kept."""

from dataclasses import replace

from desktop.domain.measure import Direction, Measure, Qualifier, Reading
from desktop.domain.measure_periods import read_period
from desktop.domain.measure_reading import has_figure
from desktop.domain.measure_words import say_reading

# a figure that is not there yet says nothing against one that is
_LATER = frozenset({Qualifier.NOT_YET_DUE, Qualifier.NOT_AVAILABLE})
_PASSING = frozenset({Qualifier.PROVISIONAL, Qualifier.ESTIMATE})


def given_again(stands: Measure, read: Measure) -> tuple[Measure, bool]:
    """Return a measure with the status that a paper gives it, and whether the two have to be put to somebody.

    The status, direction and data notes of the later period stand; those of the other period go into the note, in
    words. Of one period, or of periods that cannot be told apart, the book's stand, and what differs is asked.
    """
    if not _is_given(read):
        return replace(stands, data_note=stands.data_note or read.data_note), False
    if not _is_given(stands):
        return _with_given(stands, read, read.data_note or stands.data_note), False
    ours, theirs = (read_period(each.given_for) for each in (stands, read))
    if ours and theirs and ours.ends < theirs.ends:
        noted = _with_note(stands, _said(stands, beside=read.data_note))
        return _with_given(noted, read, read.data_note), False
    if ours and theirs and ours.ends > theirs.ends:
        return _with_note(stands, _said(read, beside=stands.data_note)), False
    asked = read.status_given not in (None, stands.status_given)
    asked = asked or (read.direction_given is not None and _differ(stands, read))
    return replace(stands, direction_given=stands.direction_given or read.direction_given), asked


def reading_again(stands: Reading, read: Reading) -> tuple[Reading, bool]:
    """Return a figure as a newer paper leaves it, and whether the two have to be put to somebody.

    A gap takes the figure that has come since, and a provisional number the words by which it is final, what was
    printed before in the note. Another number is asked, and a figure that a paper says there is none of.
    """
    if _plain(stands) == _plain(read):
        return stands, False
    if has_figure(stands) and not has_figure(read):
        return stands, not _LATER.intersection(read.qualifiers)
    if has_figure(stands) and _numbers(stands) != _numbers(read):
        return stands, True
    if has_figure(stands) and (not _PASSING.intersection(stands.qualifiers) or _PASSING.intersection(read.qualifiers)):
        return stands, False
    newer = replace(
        stands, value=read.value, unit=read.unit, qualifiers=read.qualifiers, parts=read.parts, raw=read.raw,
        due_on=read.due_on,
    )  # fmt: skip
    before = f"Printed before: {say_reading(stands)}." if stands.raw.strip() else ""
    return replace(newer, note=with_words(stands.note, before)), False


def with_words(note: str, words: str) -> str:
    """Return a note with further words on a line of their own, once."""
    return note if not words or words in note else f"{note}\n{words}".strip()


def _is_given(measure: Measure) -> bool:
    return measure.status_given is not None or measure.direction_given is not None


def _differ(stands: Measure, read: Measure) -> bool:
    return stands.direction_given not in (None, read.direction_given)


def _with_given(stands: Measure, read: Measure, data_note: str) -> Measure:
    return replace(
        stands, status_given=read.status_given, direction_given=read.direction_given, given_for=read.given_for,
        given_note=read.given_note, data_note=data_note,
    )  # fmt: skip


def _with_note(measure: Measure, words: str) -> Measure:
    return replace(measure, note=with_words(measure.note, words))


def _said(measure: Measure, beside: str) -> str:
    """Return the status of a period in words, with its notes: "Q2 2018/19: off target, worsening. Late data."."""
    direction = measure.direction_given if measure.direction_given is not Direction.UNKNOWN else None
    words = [str(each) for each in (measure.status_given, direction) if each]
    notes = [measure.given_note, measure.data_note if measure.data_note.strip() != beside.strip() else ""]
    said = [f"{measure.given_for or 'Before'}: {', '.join(words) or 'not judged'}", *notes]
    return " ".join(f"{' '.join(each.split()).rstrip('.')}." for each in said if each.strip())


def _plain(reading: Reading) -> str:
    return say_reading(reading).casefold()


def _numbers(reading: Reading) -> object:
    return reading.value, reading.unit, [(part.value, part.unit) for part in reading.parts]
