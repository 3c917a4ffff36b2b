"""The counts that a notice prints, and cross tables of a list."""

from dutylist.stats.count import Statistics, count

__all__ = ["Statistics", "count"]
