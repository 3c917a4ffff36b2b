import json
import re
import shutil
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from command import TOP, dutylist
from dutylist.render import seal
from dutylist.tables import facts
from verify.copies import FORMS, UNIT, Place, judged, replaced

OLD, NEW = "统一监督管理噪声和大气污染防治", "统一监督管理噪声、振动和大气污染防治"
ITEM = "safety-nuisance"
Told = dict[str, dict[str, Any]]


@pytest.fixture(scope="module")
def moved(place: Place, tmp_path_factory: pytest.TempPathFactory) -> Place:
    """Return the workspace after a department was renamed and an overlay touched."""
    folder = tmp_path_factory.mktemp("moved") / "w"
    shutil.copytree(place.folder, folder)
    file = folder / "overlays" / "wulong.yaml"
    file.write_text(file.read_text("utf-8") + "# 又看过一遍\n", "utf-8")
    departments = folder / "departments.yaml"
    words = departments.read_text("utf-8")
    assert "齐齐哈尔市龙沙生态环境局" in words
    departments.write_text(
        words.replace("齐齐哈尔市龙沙生态环境局", "齐齐哈尔市生态环境局"), "utf-8"
    )
    return Place(folder)


def test_a_copy_whose_source_has_changed_since_is_stale(moved: Place) -> None:
    done, told = moved.verify(f"lists/{UNIT}.yaml", "public")
    assert done.code == 1
    for each in told["copies"]:
        assert each["state"] == "stale", each
        assert each["claims"]["digest"] != each["now"]["digest"]
    public = [each for each in told["copies"] if each["form"] != "yaml"]
    assert len(public) == 3
    for each in public:
        assert "齐齐哈尔市生态环境局" in str([one["should"] for one in each["differences"]])
    page = next(each for each in public if each["form"] == "html")
    assert ITEM in [each["item"] for each in page["differences"]]
    done = dutylist("verify", "public", at=moved.folder)
    assert "副本生成以后，来源变了" in done.out
    assert done.out.splitlines()[-1] == "共 3 份：过期3。"


def _cell(raw: bytes) -> bytes:
    book = load_workbook(BytesIO(raw))
    cell = next(
        c for row in book.worksheets[0].iter_rows() for c in row if c.value and OLD in str(c.value)
    )
    cell.value = "不再管理"
    made = BytesIO()
    book.save(made)
    return made.getvalue()


def test_a_stale_copy_that_was_changed_by_hand_is_both(moved: Place, tmp_path: Path) -> None:
    reworded = replaced(OLD, "不再管理")
    cases = {
        "a.yaml": reworded(moved.yaml),
        "a.html": reworded(moved.copy("html")),
        "a.json": reworded(moved.copy("json")),
        "a.xlsx": _cell(moved.copy("xlsx")),
    }
    told = judged(moved, cases, tmp_path)
    assert {name: each["state"] for name, each in told.items()} == dict.fromkeys(
        cases, "stale-and-altered"
    )
    for each in told.values():
        assert "不再管理" in str([one["says"] for one in each["differences"]])


def _forged_page(raw: bytes) -> bytes:
    text = replaced(OLD, NEW)(raw).decode()
    text = re.sub('(seal" content=")sha256:[0-9a-f]{64}', rf"\g<1>{seal.UNSEALED}", text)
    return seal.sealed(text).encode()


def _forged_data(raw: bytes) -> bytes:
    data = json.loads(replaced(OLD, NEW)(raw))
    return json.dumps(data | {"digest": facts.digest(data)}, ensure_ascii=False).encode()


def _forged_list(raw: bytes) -> bytes:
    text = replaced(OLD, NEW)(raw)
    head, _, body = text.partition(b"\ndutylist:")
    mark = f"sha256:{sha256(b'dutylist:' + body).hexdigest()}".encode()
    return re.sub(rb"sha256:[0-9a-f]{64}", mark, head) + b"\ndutylist:" + body


def test_a_forgery_that_bears_sound_seals_is_told_by_its_words(
    place: Place, tmp_path: Path
) -> None:
    cases = {"a.html": _forged_page(place.copy("html")), "a.yaml": _forged_list(place.yaml)}
    told = judged(place, cases, tmp_path)
    for each in told.values():
        assert each["state"] == "altered", each
        assert ITEM in [one["item"] for one in each["differences"]]
    data = _forged_data(place.copy("json"))
    digest = json.loads(place.copy("json"))["digest"].encode()
    named = data.replace(json.loads(data)["digest"].encode(), digest)
    told = judged(place, {"a.json": data, "b.json": named}, tmp_path)
    assert told["b.json"]["state"] == "altered"
    assert told["a.json"]["state"] == "stale"  # it says itself that it is of another state
    for each in told.values():
        assert [one["item"] for one in each["differences"] if one["item"]] == [ITEM]


def test_a_page_after_an_upgrade_of_the_layout_is_stale_not_altered(
    place: Place, tmp_path: Path
) -> None:
    folder = tmp_path / "w"
    shutil.copytree(place.folder, folder)
    kinds = folder / "kinds"
    kinds.mkdir()
    layout = (TOP / "schemas/layouts/duty.yaml").read_text("utf-8")
    (kinds / "duty.yaml").write_text(layout.replace("zh: 部门职责任务,", "zh: 部门任务,"), "utf-8")
    _, told = Place(folder).verify("public")
    states = {each["form"]: each["state"] for each in told["copies"]}
    assert states == {"html": "stale", "json": "equal", "xlsx": "stale"}
    assert all(each["notes"] for each in told["copies"] if each["state"] == "stale")
    page = re.sub('(form" content=")[0-9a-f]*', r"\g<1>0", place.copy("html").decode())
    forged = judged(place, {"a.html": _forged_page(page.encode())}, tmp_path)["a.html"]
    assert forged["state"] == "altered"  # words of the list are nowhere in it


def test_a_copy_with_own_templates_is_verified_with_these(place: Place, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "list.css").write_text("tr.item { color: black }\n", "utf-8")
    words = ("render", f"lists/{UNIT}.yaml", "--to", "html", "--template", own, "-o", tmp_path)
    assert dutylist(*words, at=place.folder).code == 0
    page = tmp_path / f"{UNIT}.html"
    done, told = place.verify(page, "--template", own)
    assert (done.code, told["copies"][0]["state"]) == (0, "equal")
    done, told = place.verify(page)
    assert (done.code, told["copies"][0]["state"]) == (1, "stale")
    assert "模板" in told["copies"][0]["notes"][0]


def test_a_copy_of_another_version_of_the_list_is_told_so(place: Place, tmp_path: Path) -> None:
    assert dutylist("render", "-o", tmp_path, "--to", "json", at=place.folder).code == 0
    (file,) = tmp_path.glob("*.json")
    data = json.loads(file.read_text("utf-8"))
    old = {**data, "version": "2019.1"}
    file.write_text(json.dumps(old | {"digest": facts.digest(old)}), "utf-8")
    done, told = place.verify(file)
    assert (done.code, told["copies"][0]["state"]) == (1, "stale")
    assert told["copies"][0]["notes"] == ["工作区里是 2026.1 版，副本是 2019.1 版"]


def test_a_copy_that_is_not_of_the_day_is_equal_with_a_note(place: Place, tmp_path: Path) -> None:
    done, told = place.verify(f"public/{UNIT}.json", "--as-of", "2026-10-31")
    assert (done.code, told["copies"][0]["notes"]) == (0, ["这份清单到 2026-10-31 还没有施行"])
    source = "catalogues/street-2025.1.yaml"
    assert dutylist("render", source, "-o", tmp_path, "--to", "xlsx", at=place.folder).code == 0
    (file,) = tmp_path.glob("*.xlsx")
    done, told = place.verify(file, "--as-of", "2026-11-29")
    assert (done.code, told["copies"][0]["state"]) == (0, "equal")
    assert "已被新版代替" in told["copies"][0]["notes"][0]


def test_what_an_internal_item_says_changes_no_public_copy(place: Place, tmp_path: Path) -> None:
    folder = tmp_path / "w"
    shutil.copytree(place.folder, folder)
    text = (folder / "lists" / f"{UNIT}.yaml").read_text("utf-8")
    before, _, after = text.partition("    publish: internal\n")
    at = before.rindex("\n  - id: ")
    hidden = before[at:].replace("text: ", "text: 内部数字12。")
    (folder / "lists" / f"{UNIT}.yaml").write_text(
        before[:at] + hidden + "    publish: internal\n" + after, "utf-8"
    )
    words = [word for form in FORMS for word in ("--to", form)]
    done = dutylist("render", f"lists/{UNIT}.yaml", *words, "-o", "again", at=folder)
    assert done.code == 0, done
    for form in FORMS:
        assert (folder / "again" / f"{UNIT}.{form}").read_bytes() == place.copy(form)
