"""A new workspace knows every national law, and says what it does not know."""

from pathlib import Path

import pytest

from command import dutylist


@pytest.fixture
def space(tmp_path: Path) -> Path:
    assert dutylist("init", "w", at=tmp_path).code == 0
    return tmp_path / "w"


def cite(space: Path, text: str) -> None:
    """Let one duty of the new workspace cite something else."""
    (path,) = (space / "catalogues").glob("*.yaml")
    known = path.read_text(encoding="utf-8")
    line = next(each for each in known.split("\n") if "消防法》" in each)
    path.write_text(known.replace(line, line[: line.index("《")] + text, 1), encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("《中华人民共和国城乡规划法》第六十五条", None),
        ("《物业管理条例》第三十五条", None),
        ("《地方组织法》第六十一条", "DL212"),
        ("《中华人民共和国城乡规划法》第六百条", "DL202"),
        ("《中华人民共和国固体废物污染环境防治法》第四十九条", "DL203"),
        ("《中华人民共和国婚姻法》第二十一条", "DL203"),
        ("《中华人民共和国医疗保障法》第五条", "DL204"),
        ("《信访条例》第五条", "DL206"),
        ("《实施条例》第五条", "DL215"),
        ("《中华人民共和国消防法》第三十二条第二款", "DL216"),
        ("《中华人民共和国消防法》第十六条第一款第八项", "DL217"),
        ("《中华人民共和国行政处罚法》第九条第三款", "DL218"),
        ("《中华人民共和国人民警察法》第二十六条第一项", "DL219"),
        ("《中华人民共和国城乡规化法》第五条", "DL201"),
    ],
)
def test_a_clerk_cites_any_law_and_is_told_what_is_wrong(
    space: Path, text: str, code: str | None
) -> None:
    cite(space, text)
    done = dutylist("validate", "--as-of", "2026-11-23", "--select", "DL2", at=space)
    found = [line for line in done.out.split("\n") if " DL2" in line]
    assert [line.split()[1] for line in found] == ([code] if code else []), done.out


def test_a_basis_that_is_not_known_is_told_once(space: Path) -> None:
    path = space / "dutylist.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("national-laws", "national-law"), encoding="utf-8")
    done = dutylist("validate", at=space)
    assert done.code == 1
    assert "dutylist.yaml:6:5 DL060 错误 没有名为 national-law 的依据库" in done.out
    assert done.out.count("错误 ") == 1
