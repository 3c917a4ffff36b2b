"""Changes as annotations: graded, at the new line, the old one in words, nothing breaks out."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dutylist.diff import Comparison, compare
from dutylist.findings import Location, Route
from dutylist.report import changes_github
from dutylist.texts import Lang
from report.lists import item, listing, locate, pair, told

OLD = listing(
    item("handed", "fire", "开展消防检查，督促整改"),
    item("taken", "local", "清运垃圾，维护秩序"),
    item("named", "fire", "甲", name="旧名称"),
)
NEW = listing(
    item("handed", "local", "开展消防检查，督促整改"),
    item("taken", "fire", "清运垃圾，维护秩序"),
    item("named", "fire", "甲", name="新名称"),
)
COMMAND = re.compile(r"::(error|warning|notice) ((?:[a-z]+=[^,:\r\n]*,?)*)::([^\r\n]*)")


def at(old: str, new: str) -> Comparison:
    made = pair(OLD, NEW)
    changes = tuple(replace(change, old=(old, 1), new=(new, 2, 3)) for change in made.changes)
    return Comparison(pairs=(made,), changes=changes)


def test_what_passes_work_down_is_an_error_and_the_rest_less() -> None:
    assert changes_github.report(told(compare(OLD, NEW)), Lang.ZH, locate) == (
        "::error file=a.yaml,line=3,title=DC301 加重基层::handed.1 消防安全："
        "职责由“fire”转给基层承担；原位置 a.yaml:3\n"
        "::warning file=a.yaml,line=3,title=DC302 减轻基层::taken.1 消防安全："
        "职责由基层转由“fire”承担；原位置 a.yaml:3\n"
        "::notice file=a.yaml,line=4,title=DC205 中性::named 新名称："
        "事项“旧名称”改名为“新名称”；原位置 a.yaml:4\n"
    )


def test_english_and_a_record() -> None:
    changes = tuple(replace(each, record="2026-001") for each in compare(OLD, NEW)[:1])
    line = changes_github.report(told(changes), Lang.EN, locate)
    assert "title=DC301 toward the local body::" in line
    assert line.endswith("; was at a.yaml:3; record 2026-001\n")


@pytest.mark.parametrize("revision", ["HEAD", "origin/main", "HEAD~1", "1a2b3c4"])
def test_the_revision_is_no_part_of_the_file(revision: str) -> None:
    line = changes_github.report(at("main:清单/a.yaml", f"{revision}:清单/a.yaml"), Lang.ZH, locate)
    assert line.startswith("::error file=清单/a.yaml,line=4,")
    assert "原位置 main%3A" not in line
    assert "原位置 main:清单/a.yaml:3" in line


def test_what_is_gone_is_shown_at_its_item_or_its_list() -> None:
    old = listing(item("whole", "local", "登记造册"), item("left", "local", "报告火情"))
    new = listing(replace(item("left", "local", "报告火情"), duties=(), part="basic"))
    made = pair(old, replace(new, route=("new.yaml",)))
    lines = changes_github.report(
        Comparison(pairs=(made,), changes=made.changes), Lang.ZH, locate
    ).splitlines()
    gone = [line for line in lines if "新的一侧没有" in line]
    assert any(line.startswith("::warning file=new.yaml,line=2,") for line in gone)
    assert any(line.startswith("::warning file=a.yaml,line=3,") for line in gone)


def test_a_list_that_is_gone_has_no_place() -> None:
    made = pair(OLD, NEW)
    lone = Comparison(
        pairs=(replace(made, new=None),),
        changes=tuple(replace(each, new=None) for each in made.changes[:1]),
    )
    assert changes_github.report(lone, Lang.ZH, locate).startswith("::error title=DC301 ")


def test_no_changes_are_said() -> None:
    assert changes_github.report(told(()), Lang.ZH, locate) == "::notice::没有变化。\n"


@given(st.sampled_from(["a::b%0A,c", "::error::x", "\r\n::stop-commands::x", "%25"]) | st.text())
def test_no_text_breaks_out_of_a_command(text: str) -> None:
    old = listing(item("a", "fire", "开展消防检查"), item("b", "local", "登记", name="甲"))
    new = listing(item("a", "local", "开展消防检查", name=text), item("b", "local", f"登记{text}"))
    made = told(compare(old, new))

    def here(route: Route) -> Location:
        del route
        return Location(text, 7, 1)

    lines = changes_github.report(made, Lang.EN, here)
    assert lines.count("\n") == len(made.changes)
    for line in lines.splitlines():
        found = COMMAND.fullmatch(line)
        assert found, line
        assert found[2].count(",") == 2


@pytest.mark.parametrize("name", ["C:\\清单\\a.yaml", "清单/a.yaml", "/清单/a:b.yaml"])
def test_a_path_keeps_what_is_no_revision(name: str) -> None:
    line = changes_github.report(at(name, name), Lang.ZH, locate)
    shown = line.partition("file=")[2].partition(",")[0].replace("%3A", ":")
    assert shown == name
