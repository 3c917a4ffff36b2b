"""What every answer about an input keeps: its places, its words, and that it is always the same."""

import re
from collections.abc import Iterable, Mapping, Sequence

from dutylist.findings import Finding, Location, order
from dutylist.report import findings_github, findings_json, findings_text
from dutylist.texts import Lang

UNSAFE = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)
LONGEST = 4_000
"""Characters that a line about one finding may have; data in it is cut, so that it never grows."""

Files = Mapping[str, bytes]


def answered(findings: Iterable[Finding], files: Files) -> tuple[str, ...]:
    """Hold findings against the contract; return them in words, to be compared."""
    found = sorted(findings, key=order)
    ends = {name: _ends(raw) for name, raw in files.items()}
    for each in found:
        assert re.fullmatch(r"DL[0-9]{3}", each.fault.code)
        for at in (each.at, *each.related):
            _inside(at, ends)
    return tuple(_words(found, lang) for lang in Lang)


def printable(told: str) -> None:
    """Hold what a terminal gets against the contract."""
    assert not UNSAFE.search(told), repr(UNSAFE.search(told))


def _words(found: Sequence[Finding], lang: Lang) -> str:
    text = findings_text.report(found, lang, 0)
    printable(text)
    assert max(map(len, text.split("\n"))) <= LONGEST
    for each in found:
        assert each.message(lang).strip()
        assert each.remedy(lang).strip()
    findings_json.report(found, lang)
    commands = findings_github.report(found, lang).split("\n")
    assert all(each.startswith("::") for each in commands if each)
    return text


def _ends(raw: bytes) -> list[int]:
    text = raw.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace")
    return [len(line) for line in re.split("\r\n|\r|\n", text)]


def _inside(at: Location, ends: Mapping[str, list[int]]) -> None:
    """Look whether a place lies in its file, or one character behind the end of a line of it."""
    assert at.line >= 1
    assert at.column >= 1
    if at.file in ends:
        assert at.line <= len(ends[at.file]), at
        assert at.column <= ends[at.file][at.line - 1] + 1, at
