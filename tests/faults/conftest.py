"""A window that takes over after the faults: the same as that of the journeys."""

from tests.journeys.conftest import person

__all__ = ["person"]
