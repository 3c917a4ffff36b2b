"""Whatever is cited, and whatever a text of law says: it is read or refused, never an exception."""

from hypothesis import given
from hypothesis import strategies as st

from fuzz import doors
from fuzz.cites import CITATIONS
from fuzz.many import many
from fuzz.statutes import FILES, NAMES


@given(CITATIONS)
@many(250)
def test_any_citation_is_read(text: str) -> None:
    doors.citations(text)


@given(st.text())
@many(100)
def test_any_words_are_read_as_a_citation(text: str) -> None:
    doors.citations(text)


@given(NAMES, FILES)
@many(200)
def test_any_text_of_law_is_read_or_refused(name: str, raw: bytes) -> None:
    doors.law_file(name, raw)
