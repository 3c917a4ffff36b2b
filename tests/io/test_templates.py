from pathlib import Path

import pytest

from dutylist.io import templates


def test_our_own_templates_are_found() -> None:
    assert {"page.html.j2", "item.html.j2", "list.css", "list.js"} <= set(templates.read())


def test_a_folder_of_the_users_goes_first(tmp_path: Path) -> None:
    (tmp_path / "list.css").write_bytes("\ufeffa\r\nb\rc\n".encode())
    (tmp_path / "notes.txt").write_text("no template", encoding="utf-8")
    (tmp_path / "folder.j2").mkdir()
    found = templates.read(tmp_path)
    assert found["list.css"] == "a\nb\nc\n"
    assert found["list.js"] == templates.read()["list.js"]
    assert "notes.txt" not in found
    assert "folder.j2" not in found


def test_a_template_that_is_no_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "list.css").write_bytes("模板".encode("gb18030"))
    with pytest.raises(templates.Unfit, match=r"list\.css: the template is not UTF-8"):
        templates.read(tmp_path)


def test_a_huge_template_is_refused(tmp_path: Path) -> None:
    (tmp_path / "list.js").write_bytes(b" " * 1_000_001)
    with pytest.raises(templates.Unfit, match="larger than 1 MB"):
        templates.read(tmp_path)
