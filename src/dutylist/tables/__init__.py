"""Lists as tables: one layout for each kind, one way from a catalogue to rows and cells."""

from dutylist.tables.layout import Align, Block, Column, Layout, Unusable, Where, layout
from dutylist.tables.names import Names, names
from dutylist.tables.tabulate import Cell, Group, Run, Shared, Table, tabulate

__all__ = [
    "Align",
    "Block",
    "Cell",
    "Column",
    "Group",
    "Layout",
    "Names",
    "Run",
    "Shared",
    "Table",
    "Unusable",
    "Where",
    "layout",
    "names",
    "tabulate",
]
