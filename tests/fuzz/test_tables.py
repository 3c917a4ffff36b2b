"""Whatever table an office sends: rows are taken or returned, never an exception."""

from hypothesis import given
from hypothesis import strategies as st

from fuzz import doors
from fuzz.many import many
from fuzz.sheets import books, tables


@given(books())
@many(60)
def test_any_workbook_is_read_or_refused(raw: bytes) -> None:
    doors.book(raw)


@given(st.one_of(tables(), st.binary()))
@many(120)
def test_any_table_is_read_or_refused(raw: bytes) -> None:
    doors.table(raw)
