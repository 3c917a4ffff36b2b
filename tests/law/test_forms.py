"""Strings as they stand in published lists and judgments, and all that is read from each.

A row is the string, then each citation with all that it says, then each piece that is left.
"""

from pathlib import Path

import pytest

from dutylist import numerals
from dutylist.law import UNDERSTOOD, Parsed, parse

HERE = Path(__file__).parent
AND = " ＋ "


def rows(name: str) -> list[tuple[str, str, str]]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    split = [(*line.split("\t"), "", "")[:3] for line in lines]
    return [
        (text.replace("\\n", "\n").replace("\\t", "\t"), cited, left) for text, cited, left in split
    ]


def cited(parsed: Parsed) -> str:
    return AND.join(citation.full for citation in parsed.citations)


def left(parsed: Parsed) -> str:
    return AND.join(f"{rest.name.value}:{rest.text}" for rest in parsed.rest)


PUBLISHED = rows("published.tsv")
WRITTEN = rows("written.tsv") + rows("lists.tsv")


@pytest.mark.parametrize(("text", "citations", "rest"), PUBLISHED + WRITTEN)
def test_strings_are_read_as_people_mean_them(text: str, citations: str, rest: str) -> None:
    parsed = parse(text)
    assert cited(parsed) == citations
    assert left(parsed) == rest


def test_all_published_strings_are_understood() -> None:
    unread = [
        text
        for text, _, _ in PUBLISHED
        if not parse(text).citations
        or any(rest.name not in UNDERSTOOD for rest in parse(text).rest)
    ]
    assert len(PUBLISHED) == 68
    assert unread == []


def test_every_article_is_read_back_in_either_script() -> None:
    for number in range(1, numerals.LARGEST + 1):
        label = f"{number}之{numerals.write(number % 99 + 1)}" if number % 3 else str(number)
        sub = f"之{number % 99 + 1}" if number % 3 else ""
        found = parse(f"《某条例》第{number}条{sub}").citations[0].provisions
        again = parse(f"《某条例》{found[0].canonical}")
        assert found[0].article == label
        assert again.citations[0].provisions == found
        assert again.slips == ()
