"""The kinds of change of items and bodies that go by descent (DC115, DC116, DC252-DC259, DC327)."""

from dutylist.diff.kind import Kind

ALL: tuple[Kind, ...] = ()
