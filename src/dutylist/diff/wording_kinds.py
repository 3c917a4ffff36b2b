"""The kinds of change that are found by reading words closely (DC215-DC217, DC336-DC340)."""

from dutylist.diff.kind import Kind

ALL: tuple[Kind, ...] = ()
