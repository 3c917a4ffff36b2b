"""What `diff` prints and writes, as an office and its CI run it."""

import json
import os
import pty
import re
import select
import shutil
import subprocess
import sys
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

import jsonschema
import openpyxl
import pytest
from rich.cells import cell_len

from command import LONGSHA, TOP, contents, dutylist

CATALOGUES = LONGSHA / "catalogues"
OLD, NEW = (CATALOGUES / f"street-{version}.yaml" for version in ("2025.1", "2026.1"))
FORMATS = ("text", "json", "markdown", "html", "xlsx", "github")


@pytest.fixture
def lists(tmp_path: Path) -> Path:
    """Return a folder with two versions of a list, in which one duty was handed down."""
    text = NEW.read_text(encoding="utf-8")
    (tmp_path / "old.yaml").write_text(text, encoding="utf-8")
    handed = text.replace("by: emergency", "by: local", 1).replace('"2026.1"', '"2026.2"', 1)
    (tmp_path / "new.yaml").write_text(handed, encoding="utf-8")
    return tmp_path


def test_the_file_name_says_the_format(lists: Path) -> None:
    for suffix in ("html", "xlsx", "json", "md", "txt"):
        done = dutylist("diff", "old.yaml", "new.yaml", "-o", f"out.{suffix}", at=lists)
        assert (done.code, done.out, done.err) == (0, "", f"已写入 out.{suffix}\n")
    assert "<!DOCTYPE html>" in (lists / "out.html").read_text(encoding="utf-8")
    book = openpyxl.load_workbook(BytesIO((lists / "out.xlsx").read_bytes()))
    assert book.sheetnames == ["汇总", "调整对照表", "逐条变化"]
    document = json.loads((lists / "out.json").read_text(encoding="utf-8"))
    schema = json.loads((TOP / "schemas" / "changes.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft7Validator(schema).validate(document)
    assert (lists / "out.md").read_text(encoding="utf-8").startswith("### 清单变化\n")
    assert (lists / "out.txt").read_text(encoding="utf-8").startswith("变化 ")


@pytest.mark.parametrize(
    "words",
    [("--format", "json"), ("--format", "xlsx"), ("--notice",), ("--gate",), ()],
    ids=["json", "xlsx", "notice", "gate", "text"],
)
def test_results_are_never_written_over_a_source(lists: Path, words: tuple[str, ...]) -> None:
    before = contents(lists)
    for out in ("old.yaml", "new.yaml", "./new.yaml"):
        done = dutylist("diff", "old.yaml", "new.yaml", *words, "-o", out, at=lists)
        assert (done.code, done.out) == (2, "")
        assert "是清单的源文件，不能用来存放结果" in done.err
    assert contents(lists) == before


UNWRITABLE = {
    "a folder": ("folder", "无法读写 folder：这是文件夹，不是文件。"),
    "below a file": ("old.yaml/x.html", "无法读写 old.yaml/x.html：路径上已有同名的文件。"),
    "too long a name": ("长" * 90 + ".html", "超过 255 个字节。"),
}


@pytest.mark.parametrize(("out", "said"), UNWRITABLE.values(), ids=UNWRITABLE)
def test_what_cannot_be_written_is_said_in_chinese(lists: Path, out: str, said: str) -> None:
    (lists / "folder").mkdir()
    done = dutylist("diff", "old.yaml", "new.yaml", "--format", "html", "-o", out, at=lists)
    assert done.code == 2
    assert said in done.err
    assert ".part" not in done.err
    assert "请检查路径、权限" in done.err or "请换一个名称" in done.err


def test_hand_overs_come_first_in_text_and_as_annotations(lists: Path) -> None:
    text = dutylist("diff", "old.yaml", "new.yaml", at=lists).out
    assert text.split("\n")[2] == "转给基层的职责（1）"
    assert "\x1b" not in text
    github = dutylist("diff", "old.yaml", "new.yaml", "--format", "github", at=lists).out
    assert re.search(
        r"^::error file=new\.yaml,line=\d+,title=DC301 加重基层::", github, re.MULTILINE
    )


def test_the_burden_is_told_in_one_line_of_a_comment(lists: Path) -> None:
    done = dutylist("diff", "old.yaml", "new.yaml", "--format", "markdown", at=lists)
    assert re.search(r"^基层负担：.*基层职责增加1条.*：基层负担加重$", done.out, re.MULTILINE)


def test_the_notice_is_printed_and_written(lists: Path) -> None:
    done = dutylist("diff", "old.yaml", "new.yaml", "--notice", at=lists)
    assert done.out.startswith("关于调整《龙沙区街道职责清单》的公告\n")
    assert "下放1项（0+0+0+1=1）" in done.out
    for suffix, start in (("md", "# 关于调整"), ("html", "<!DOCTYPE html>"), ("txt", "关于调整")):
        name = f"n.{suffix}"
        assert dutylist("diff", "old.yaml", "new.yaml", "--notice", "-o", name, at=lists).code == 0
        assert (lists / name).read_text(encoding="utf-8").startswith(start)
    page = (lists / "n.html").read_text(encoding="utf-8")
    assert "<h1>关于调整《龙沙区街道职责清单》的公告</h1>" in page
    english = dutylist("--lang", "en", "diff", "old.yaml", "new.yaml", "--notice", at=lists)
    assert english.out.startswith("Notice of the adjustment of 龙沙区街道职责清单\n")


def test_no_internal_item_is_in_a_notice(lists: Path) -> None:
    text = (lists / "new.yaml").read_text(encoding="utf-8")
    name = "消防安全"
    inner = text.replace(f"    name: {name}\n", f"    name: {name}\n    publish: internal\n", 1)
    assert inner != text
    (lists / "new.yaml").write_text(inner, encoding="utf-8")
    assert name in dutylist("diff", "old.yaml", "new.yaml", at=lists).out
    for form in ("text", "markdown", "html"):
        done = dutylist("diff", "old.yaml", "new.yaml", "--notice", "--format", form, at=lists)
        assert done.code == 0
        assert name not in done.out


@pytest.fixture
def spaces(tmp_path: Path) -> Path:
    """Return a folder with a workspace before and after an approved item was added to one list."""
    for side in ("old", "new"):
        shutil.copytree(LONGSHA, tmp_path / side)
    for name in ("wulong", "damin"):
        overlay = tmp_path / "old" / "overlays" / f"{name}.yaml"
        text = overlay.read_text(encoding="utf-8")
        added = re.search(
            r"^  - item:\n      id: livelihood-canteen\n(?:    .*\n)*", text, re.MULTILINE
        )
        contact = re.search(r"    livelihood-canteen: .*\n", text)
        assert added
        text = text.replace(added[0], "").replace(contact[0] if contact else "\0", "")
        overlay.write_text(text.replace("add:\nedit:", "edit:"), encoding="utf-8")
    (tmp_path / "old" / "records" / "2026-001.yaml").unlink()
    return tmp_path


def test_records_that_allow_changes_are_named_in_notice_table_and_page(spaces: Path) -> None:
    notice = dutylist("diff", "old", "new", "--notice", "--as-of", "2026-11-01", at=spaces)
    for name in ("五龙街道", "大民街道"):
        assert f"关于调整《龙沙区街道职责清单（{name}）》的公告\n" in notice.out
    assert notice.out.count("新增1项") == notice.out.count("批准记录：2026-001。") == 2
    for form in ("xlsx", "html"):
        words = ("diff", "old", "new", "--as-of", "2026-11-01", "-o", f"out.{form}")
        assert dutylist(*words, at=spaces).code == 0
    book = openpyxl.load_workbook(BytesIO((spaces / "out.xlsx").read_bytes()))
    cells = [row for row in book["调整对照表"].iter_rows(values_only=True) if row[2] == "新增"]
    assert [row[7] for row in cells] == ["2026-001"] * 2
    page = (spaces / "out.html").read_text(encoding="utf-8")
    assert "依据记录 2026-001" in page
    assert "其余 6 份清单没有变化。" in page
    assert page.count("基层负担加重</td>") == 2


def test_a_workspace_at_fault_leaves_the_record_open(spaces: Path) -> None:
    (spaces / "new" / "records" / "2026-001.yaml").write_text("dutylist: record/1\n", "utf-8")
    done = dutylist("diff", "old", "new", "--notice", at=spaces)
    assert done.calm
    assert "批准记录：2026-001" not in done.out


@pytest.mark.parametrize("form", ["json", "xlsx", "github"])
def test_a_notice_has_no_other_form(lists: Path, form: str) -> None:
    words = ("diff", "old.yaml", "new.yaml", "--notice", "--format", form, "-o", "n.out")
    done = dutylist(*words, at=lists)
    assert (done.code, done.out) == (2, "")
    assert done.err == f"公告只能写成 text、markdown 或者 html，不能写成 {form}。\n"
    assert not (lists / "n.out").exists()


@pytest.mark.parametrize("where", [(), ("-o", "-")])
def test_a_workbook_needs_a_file(lists: Path, where: tuple[str, ...]) -> None:
    done = dutylist("diff", "old.yaml", "new.yaml", "--format", "xlsx", *where, at=lists)
    assert (done.code, done.out) == (2, "")
    assert "-o" in done.err


@pytest.mark.parametrize("form", FORMATS)
def test_a_place_that_cannot_be_written_is_said(lists: Path, form: str) -> None:
    (lists / "file").write_text("x", encoding="utf-8")
    words = ("diff", "old.yaml", "new.yaml", "--format", form, "-o", "file/out")
    done = dutylist(*words, at=lists)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("无法读写 file")


@pytest.mark.parametrize("both", [("--gate", "--notice"), ("--notice", "--lineage", "a.yaml")])
def test_two_answers_at_once_are_refused(lists: Path, both: tuple[str, ...]) -> None:
    done = dutylist("diff", "old.yaml", "new.yaml", *both, at=lists)
    assert done.code == 2
    assert "一次只能用一个" in done.err


@pytest.mark.parametrize("form", FORMATS)
def test_no_changes_are_said_in_every_form(lists: Path, form: str) -> None:
    done = dutylist("diff", "old.yaml", "old.yaml", "--format", form, "-o", "out", at=lists)
    assert done.code == 0
    made = (lists / "out").read_bytes()
    if form == "xlsx":
        sheet = openpyxl.load_workbook(BytesIO(made))["汇总"]
        assert "没有变化。" in {row[0] for row in sheet.iter_rows(values_only=True)}
    elif form == "json":
        assert json.loads(made)["summary"]["total"] == 0
    else:
        assert "没有变化。" in made.decode("utf-8")
    notice = dutylist("diff", "old.yaml", "old.yaml", "--notice", at=lists)
    assert notice.out == "公开的清单没有变化，不需要发布公告。\n"


@pytest.mark.parametrize("form", ["text", "markdown", "github", "html"])
def test_a_gbk_console_can_show_it(lists: Path, form: str) -> None:
    settings = {"PYTHONIOENCODING": "gbk"}
    words = ("diff", OLD, NEW, "--format", form)
    done = dutylist(*words, at=lists, settings=settings)
    assert done.calm
    assert "清单" in done.out


def on_a_terminal(at: Path, columns: int, settings: Mapping[str, str]) -> str:
    """Run `diff` on a terminal of its own and return what it shows."""
    mine, its = pty.openpty()
    env = {
        "PATH": os.environ["PATH"],
        "HOME": str(at),
        "PYTHONUTF8": "1",
        "DUTYLIST_LANG": "zh",
        "TERM": "xterm-256color",
        "COLUMNS": str(columns),
        **settings,
    }
    run = subprocess.Popen(
        [sys.executable, "-m", "dutylist", "diff", str(OLD), str(NEW)],
        cwd=at,
        env=env,
        stdin=its,
        stdout=its,
        stderr=its,
    )
    os.close(its)
    shown = b""
    while select.select([mine], [], [], 60)[0]:
        try:
            chunk = os.read(mine, 65536)
        except OSError:  # the other end is closed
            break
        if not chunk:
            break
        shown += chunk
    os.close(mine)
    assert run.wait(60) == 0
    return shown.decode("utf-8").replace("\r\n", "\n")


def test_a_terminal_shows_colours_and_keeps_to_its_width(tmp_path: Path) -> None:
    shown = on_a_terminal(tmp_path, 60, {})
    assert "\x1b[9;31m" in shown or "\x1b[31;9m" in shown
    assert "[-" not in re.sub(r"\x1b\[[0-9;]*m", "", shown)
    plain = re.sub(r"\x1b\[[0-9;]*m", "", shown)
    assert re.search(r"^基层负担：", plain, re.MULTILINE)
    assert max(map(cell_len, plain.split("\n"))) <= 60
    assert re.search(r"^其他加重基层负担的变化（\d+）$", plain, re.MULTILINE)


@pytest.mark.parametrize("settings", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_a_terminal_without_colours_spells_the_marks(
    tmp_path: Path, settings: Mapping[str, str]
) -> None:
    shown = on_a_terminal(tmp_path, 100, settings)
    assert "\x1b[3" not in shown
    assert "[-" in shown
    assert "{+" in shown
