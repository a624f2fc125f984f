"""Words of a timescale turned into dates, as worded beside as read."""

from desktop.domain.timing.reader import read_timing
from desktop.domain.timing.record import Milestone, Timing
from desktop.domain.timing.undated import URGENT_NOTE

__all__ = ["URGENT_NOTE", "Milestone", "Timing", "read_timing"]
