"""The chain list → item → duty → provision → instrument, from any end."""

from dutylist.trace.chain import Link, Traced, trace

__all__ = ["Link", "Traced", "trace"]
