"""What the program reads out of words, done for the records of the sample as it is for those of a secretary."""

import hashlib
from dataclasses import replace
from datetime import date

from desktop.domain.headline import Headline
from desktop.domain.headline_date import read_headline_date
from desktop.domain.kinds import Record
from desktop.domain.measure import Measure
from desktop.domain.plan import PlanEntry
from desktop.domain.source import SourceDocument
from desktop.workflows.measure_steps import with_target
from desktop.workflows.plan_steps import worded


def as_read(record: Record, today: date) -> Record:
    """Return a record with what its words say: the dates of a plan, a target as a number, the day of a headline."""
    if isinstance(record, PlanEntry):
        entry = record if record.leads_inferred else replace(record, leads_printed="; ".join(record.leads))
        return worded(entry, entry.timing) if entry.timing else entry
    if isinstance(record, Measure):
        return with_target(record, record.target)
    if isinstance(record, Headline):
        when = read_headline_date(record.timing, today)
        return replace(record, timing=when.timing, date=when.date, precision=when.precision)
    if isinstance(record, SourceDocument):
        return replace(record, sha256=hashlib.sha256(record.text.encode()).hexdigest())
    return record
