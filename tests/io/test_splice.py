"""Single values changed where they stand: comments, order, quotes and line ends stay."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dutylist.io.source import read
from dutylist.io.splice import CannotSplice, Edit, Why, splice
from dutylist.io.write import scalar

OLD, NEW = "《示例条例》第三条", "《示例条例》第五条第二款"

LAYOUTS = {
    "plain": ("- {}\n", "- 甲\n"),
    "plain with a comment": ("- {}   # 见附件\n", "- 甲\n"),
    "single quotes": ("- '{}'\n", "- 甲\n"),
    "double quotes": ('- "{}" # 注\n', "- 甲\n"),
    "a flow list": ("[{}, 甲]\n", None),
    "a flow list over lines": ("[甲,\n      {}]\n", None),
    "a literal block": ("- |\n    前文\n    {}\n    后文\n", None),
    "a folded block": ("- >-\n    前文\n    {}\n    后文\n", None),
    "a plain text over two lines": ("- 前文\n    {}\n", None),
    "a quoted text over two lines": ('- "前文\n    {}"\n', None),
}


def document(layout: str) -> str:
    listed = layout if layout.startswith("- ") else None
    body = f"basis:\n  {layout}" if listed else f"basis: {layout}"
    return f"# 首行注释\nname: '事项' # 名称\n{body}last: \"完\"   # 末尾\n"


def found(source: str) -> tuple[tuple[str | int, ...], str]:
    """Return the value that holds the old citation, with its route."""
    basis = read("a.yaml", source.encode()).data["basis"]
    assert isinstance(basis, list)
    at = next(n for n, value in enumerate(basis) if OLD in str(value))
    return ("a.yaml", "basis", at), str(basis[at])


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("layout", [first for first, _ in LAYOUTS.values()], ids=LAYOUTS)
def test_only_the_value_changes(layout: str, bom: bytes, end: str) -> None:
    before = document(layout.format(OLD)).replace("\n", end)
    after = document(layout.format(NEW)).replace("\n", end)
    route, value = found(before)
    edit = Edit(route, value, value.replace(OLD, NEW))
    assert splice("a.yaml", bom + before.encode(), [edit]) == bom + after.encode()


def test_several_values_change_at_once() -> None:
    raw = document("- 甲\n  - 乙\n").encode()
    edits = [
        Edit(("a.yaml", "basis", 1), "乙", "丙丁"),
        Edit(("a.yaml", "name"), "事项", "事'项"),
        Edit(("a.yaml", "last"), "完", '完"毕'),
        Edit(("a.yaml", "basis", 0), "甲", "甲: 乙"),
    ]
    changed = splice("a.yaml", raw, edits).decode()
    assert "name: '事''项' # 名称" in changed
    assert 'last: "完\\"毕"   # 末尾' in changed
    assert read("a.yaml", changed.encode()).data["basis"] == ["甲: 乙", "丙丁"]


REFUSED = {
    "the value is another one by now": (document("- 乙\n"), ("basis", 0), Why.OTHER_VALUE),
    "there is no such value": (document("- 甲\n"), ("basis", 7), Why.OTHER_VALUE),
    "the route leads into a text": (document("- 甲\n"), ("name", "x"), Why.OTHER_VALUE),
    "the file is no YAML": ("a: [\n", ("basis", 0), Why.UNREADABLE),
}


@pytest.mark.parametrize(("text", "route", "why"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_changed_is_refused(text: str, route: tuple[str | int], why: Why) -> None:
    with pytest.raises(CannotSplice) as refusal:
        splice("a.yaml", text.encode(), [Edit(("a.yaml", *route), "甲", "乙")])
    assert refusal.value.why is why


def test_a_change_across_a_fold_is_refused() -> None:
    text = document("- >-\n    《示例\n    条例》第三条\n")
    route = ("a.yaml", "basis", 0)
    with pytest.raises(CannotSplice) as refusal:
        splice("a.yaml", text.encode(), [Edit(route, "《示例 条例》第三条", "《样本》第三条")])
    assert refusal.value.why is Why.LAYOUT


def _one(text: str) -> str:
    return f"name: {scalar(text)} # 注\r\nother: [甲, {json.dumps(text)}]\n"


@given(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=30),
    st.text("甲乙：:#' \"\\[],{}-&*第三条", max_size=30),
)
def test_any_value_becomes_any_other_and_all_else_stays(before: str, after: str) -> None:
    raw = _one(before).encode()
    source = read("a.yaml", raw)
    if source.findings or source.data.get("name") != before:
        return
    edits = [Edit(("a.yaml", "name"), before, after), Edit(("a.yaml", "other", 1), before, after)]
    changed = splice("a.yaml", raw, edits)
    assert read("a.yaml", changed).data == {"name": after, "other": ["甲", after]}
    assert " # 注\r\n".encode() in changed
