"""Lists as tables: one layout for each kind, one way from a catalogue to rows and cells."""

from dutylist.tables.headings import Matched, find_head
from dutylist.tables.layout import Align, Block, Column, Layout, Unusable, Where, layout
from dutylist.tables.names import Names, names
from dutylist.tables.records import records
from dutylist.tables.tabulate import Cell, Group, Run, Shared, Table, tabulate

__all__ = [
    "Align",
    "Block",
    "Cell",
    "Column",
    "Group",
    "Layout",
    "Matched",
    "Names",
    "Run",
    "Shared",
    "Table",
    "Unusable",
    "Where",
    "find_head",
    "layout",
    "names",
    "records",
    "tabulate",
]
