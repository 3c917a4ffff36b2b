"""`dutylist fmt`: the one form of a file, and files of other encodings as UTF-8."""

from pathlib import Path

import pytest

from command import contents, copied, dutylist

STREET = "catalogues/street-2026.1.yaml"
UNITS = "units.yaml"


def test_a_workspace_becomes_canonical_and_stays_sound(tmp_path: Path) -> None:
    space = copied(tmp_path)
    checked = dutylist("fmt", "--check", at=space)
    assert checked.code == 1
    assert f"不是规范格式：{STREET}" in checked.out
    before = contents(space)
    shown = dutylist("fmt", "--diff", at=space)
    assert shown.code == 0
    assert f"--- a/{STREET}\n+++ b/{STREET}\n" in shown.out
    assert contents(space) == before
    assert dutylist("fmt", at=space).code == 0
    assert dutylist("fmt", "--check", at=space).code == 0
    assert dutylist("validate", at=space).out == "未发现问题。\n"
    derived = dutylist("derive", at=space)
    assert derived.code == 0
    assert dutylist("fmt", "--check", "lists", at=space).code == 0


def test_comments_stay_where_they_belong(tmp_path: Path) -> None:
    text = (
        "# 文件说明\n\ndutylist: departments/1\n"
        "departments:  # 部门\n"
        "    - {name: 甲局, id: one}  # 牵头\n"
        "    # 乙局待核\n"
        "    - id: two # 编号\n"
        "      name: '乙局'\n"
        "    # - id: three\n"
        "note: 说明 # 末尾\n"
        "# 完\n"
    )
    path = tmp_path / "d.yaml"
    path.write_text(text, encoding="utf-8")
    assert dutylist("fmt", "d.yaml", at=tmp_path).code == 0
    assert path.read_text(encoding="utf-8") == (
        "# 文件说明\ndutylist: departments/1\n"
        "note: 说明  # 末尾\n"
        "# 完\n"
        "departments:  # 部门\n"
        "  - id: one  # 牵头\n"
        "    name: 甲局\n"
        "  # 乙局待核\n"
        "  - id: two  # 编号\n"
        "    name: 乙局\n"
        "  # - id: three\n"
    )


def test_a_pipe_gets_the_canonical_text(tmp_path: Path) -> None:
    done = dutylist("fmt", "-", at=tmp_path)
    assert (done.code, done.out) == (1, "")
    assert "DL004" in done.err


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("level: street", "level: stret", "DL036"),
        ("level: street", "level：street", "DL013"),
        ("level: street", "level: street\n<<<<<<< HEAD", "DL018"),
    ],
)
def test_a_file_with_errors_is_left_as_it_is(old: str, new: str, why: str, tmp_path: Path) -> None:
    space = copied(tmp_path)
    path = space / STREET
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    before = path.read_bytes()
    done = dutylist("fmt", STREET, at=space)
    assert done.code == 1
    assert why in done.err
    assert path.read_bytes() == before


def test_an_overlay_without_its_base_is_left_as_it_is(tmp_path: Path) -> None:
    space = copied(tmp_path)
    lone = tmp_path / "lone.yaml"
    lone.write_bytes((space / "overlays/caihong.yaml").read_bytes())
    done = dutylist("fmt", "lone.yaml", at=tmp_path)
    assert done.code == 1
    assert "找不到它的基础目录" in done.err


def test_a_byte_order_mark_and_other_line_ends_go(tmp_path: Path) -> None:
    space = copied(tmp_path)
    path = space / UNITS
    right = path.read_bytes()
    path.write_bytes(b"\xef\xbb\xbf" + right.replace(b"\n", b"\r\n"))
    assert dutylist("fmt", UNITS, at=space).code == 0
    assert path.read_bytes() == right


@pytest.mark.parametrize(
    ("old", "codec"),
    [
        ("gbk", "gb18030"),
        ("big5", "cp950"),
        ("utf-16", "utf-16"),
        ("utf-16", "utf-16-le"),
        ("utf-16", "utf-16-be"),
    ],
)
def test_another_encoding_is_shown_first_and_then_converted(
    old: str, codec: str, tmp_path: Path
) -> None:
    text = "dutylist: departments/1\r\ndepartments:\r\n  - id: one\r\n    name: 龍門鎮\r\n"
    path = tmp_path / "d.yaml"
    path.write_bytes(text.encode(codec))
    before = path.read_bytes()
    shown = dutylist("fmt", "--from", old, "d.yaml", at=tmp_path)
    assert shown.code == 0
    assert "  4 |     name: 龍門鎮\n" in shown.out
    assert path.read_bytes() == before
    done = dutylist("fmt", "--from", old, "--write", "d.yaml", at=tmp_path)
    assert done.code == 0
    assert path.read_bytes().decode() == text
    again = dutylist("fmt", "--from", old, "--write", "d.yaml", at=tmp_path)
    assert again.code == 0
    assert "已经是 UTF-8" in again.err


def test_bytes_that_are_no_letters_are_told_and_nothing_is_written(tmp_path: Path) -> None:
    path = tmp_path / "d.yaml"
    path.write_bytes("note: 甲".encode("gbk") + b"\xff\xaa\xa1\x1b[31m\n")
    before = path.read_bytes()
    done = dutylist("fmt", "--from", "gbk", "--write", "d.yaml", at=tmp_path)
    assert done.code == 1
    assert "第 1 行第 8 个字符：FF" in done.out
    assert "第 1 行第 9 个字符：U+E000" in done.out
    assert "\x1b" not in done.out + done.err
    assert path.read_bytes() == before


def test_write_needs_an_encoding_to_convert_from(tmp_path: Path) -> None:
    done = dutylist("fmt", "--write", at=copied(tmp_path))
    assert done.code == 2
    assert "--from" in done.err


def test_a_link_that_leads_out_is_not_followed_and_one_that_stays_is_kept(tmp_path: Path) -> None:
    space = copied(tmp_path)
    outside = tmp_path / "outside.yaml"
    outside.write_bytes(b"dutylist: departments/1\ndepartments: [{id: a, name: b}]\n")
    before = outside.read_bytes()
    (space / "out.yaml").symlink_to(outside)
    done = dutylist("fmt", "out.yaml", at=space)
    assert done.code in {1, 2}
    assert outside.read_bytes() == before
    (space / "out.yaml").unlink()
    (space / "in.yaml").symlink_to(space / "departments.yaml")
    assert dutylist("fmt", "in.yaml", at=space).code == 0
    assert (space / "in.yaml").is_symlink()
    assert dutylist("fmt", "--check", "departments.yaml", at=space).code == 0
