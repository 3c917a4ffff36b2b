"""Nothing that a list holds disturbs a terminal or breaks out of a comment."""

import json
import re
from collections.abc import Callable
from dataclasses import replace

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from dutylist.diff import Change, Comparison, Pair, compare
from dutylist.findings import Location, Route
from dutylist.report import changes_github, changes_json, changes_markdown, changes_text
from dutylist.resources import folder
from dutylist.texts import Lang
from report.lists import item, listing, locate, put_together, told

SCHEMA = json.loads((folder("schemas") / "changes.schema.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft7Validator(SCHEMA)
Report = Callable[[Comparison, Lang, Callable[[Route], Location]], str]
REPORTS: tuple[Report, ...] = (
    changes_text.report,
    changes_json.report,
    changes_markdown.report,
    changes_github.report,
)

HOSTILE = [
    "`` ` ```",
    "`",
    "</details><script>alert(1)</script>",
    "@everyone #1 https://evil.example www.evil.example a@b.example",
    "[link](javascript:alert(1)) ![x](http://evil.example/x.png)",
    "| a | b |\n\n# heading\n\n<img src=x onerror=alert(1)>",
    "\u202e\u200b\x1b[31m\r\n\u2028",
    "{name} {0} %s",
    " ",
    "\U000e0041 \\` \\",
]


def _hostile_changes(text: str) -> tuple[Change, ...]:
    old = listing(item("a", "fire", "开展消防检查"), item("b", "local", text, name="甲"))
    new = listing(
        item("a", text, f"{text}开展消防检查{text}", name=text),
        item("b", "local", f"甲{text}", name=text),
        item(text, "local", text, name=text),
    )
    return compare(old, replace(new, title=text, note=text))


def _hostile(text: str) -> Comparison:
    """Return two lists of a hostile name that share hostile changes, approved by such a record."""
    changes = tuple(replace(change, record=text or None) for change in _hostile_changes(text))
    pairs = [
        Pair(id=f"{text}{at}", title=text, old=listing(), new=listing(), changes=changes)
        for at in range(2)
    ]
    lone = Pair(id="new", title=text, old=None, new=listing())
    return put_together(*pairs, lone)


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("report", REPORTS)
def test_no_character_reaches_a_terminal_that_could_disturb_it(report: Report, text: str) -> None:
    shown = report(_hostile(text), Lang.ZH, lambda _: Location(text, 1, 1))
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\U000e0041]", shown)


@pytest.mark.parametrize("text", HOSTILE)
def test_json_carries_hostile_text_code_point_for_code_point(text: str) -> None:
    changes = _hostile_changes(text)
    document = json.loads(changes_json.report(told(changes), Lang.ZH, locate))
    assert [entry["after"] for entry in document["changes"]] == [c.after for c in changes]


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(HOSTILE) | st.text(alphabet="`<>&@#|[]()!*_~\\\n -'\"ab甲", max_size=12))
def test_no_text_breaks_out_of_the_comment(text: str) -> None:
    comment = changes_markdown.report(_hostile(text), Lang.EN, lambda _: Location(text, 1, 1))
    harmless = changes_markdown.report(
        _hostile("harmless"), Lang.EN, lambda _: Location("harmless", 1, 1)
    )
    parser = MarkdownIt("gfm-like", {"linkify": False}).enable(["table", "strikethrough"])
    allowed = {t for token in parser.parse(harmless) for t in _kinds(token)}
    for token in parser.parse(comment):
        assert set(_kinds(token)) <= allowed | {"html_inline:<del>", "html_inline:</del>"} | {
            "html_inline:<ins>",
            "html_inline:</ins>",
        }


def _kinds(token: object) -> list[str]:
    kind, content = getattr(token, "type"), getattr(token, "content")  # noqa: B009
    raw = f"{kind}:{content}" if kind.startswith("html") else kind
    found = [raw]
    for child in getattr(token, "children", None) or ():
        found += [k for k in _kinds(child) if not k.startswith("text:")]
    return found


def test_no_report_writes_json_that_could_disturb_a_terminal() -> None:
    source = folder("schemas").parent / "src" / "dutylist"
    raw = [
        file.name
        for file in (*source.glob("report/*.py"), *source.glob("cli/**/*.py"))
        if "ensure_ascii=False" in file.read_text(encoding="utf-8")
    ]
    assert raw == ["safe_json.py"]
