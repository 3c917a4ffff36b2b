"""The chain list → item → duty → provision → instrument, from any end."""

from dutylist.trace.chain import Link, Traced, asked, citing, trace
from dutylist.trace.lookup import Found, Provided, look_up

__all__ = ["Found", "Link", "Provided", "Traced", "asked", "citing", "look_up", "trace"]
