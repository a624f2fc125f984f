"""Words of a timescale turned into dates, as worded beside as read."""

from desktop.domain.timing.record import Milestone, Timing

__all__ = ["Milestone", "Timing"]
