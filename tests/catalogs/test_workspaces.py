"""Each shipped workspace works: it validates, derives, compares, traces, renders, and says so."""

import json
import re
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from catalogs.shipped import FOLDER, NAMES, lists, own_catalogues, space
from command import dutylist
from dutylist.model import Catalogue, Item
from scripts import script

MADE_UP = re.compile(r"0[0-9]{2,3}-0{7,8}|0{7,}|12345(?:-0+)?")
AS_OF = "2026-11-23"


def items(name: str) -> list[Item]:
    return [item for each in lists(name).values() for item in each.items]


@pytest.fixture
def copy(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """All shipped workspaces, so that one may name the catalogues of another; one of them."""
    shutil.copytree(FOLDER, tmp_path / "catalogs", ignore=shutil.ignore_patterns("lists"))
    return tmp_path / "catalogs" / str(request.param)


EACH = pytest.mark.parametrize("copy", NAMES, indirect=True)
OVERLAID = [name for name in NAMES if (FOLDER / name / "overlays").is_dir()]


def test_all_of_them_are_sound_together() -> None:
    done = dutylist("validate", FOLDER, "--strict", "--as-of", AS_OF, at=FOLDER)
    assert (done.code, done.out) == (0, "未发现问题。\n")


@pytest.mark.parametrize("copy", OVERLAID, indirect=True)
def test_a_workspace_derives_and_its_lists_are_sound(copy: Path) -> None:
    done = dutylist("derive", "-w", copy, at=copy)
    assert done.code == 0, done.err
    assert dutylist("derive", "-w", copy, "--check", at=copy).code == 0
    again = dutylist("validate", copy, "--local", "--strict", "--as-of", AS_OF, at=copy)
    assert (again.code, again.out) == (0, "未发现问题。\n")


@EACH
def test_a_list_is_rendered_traced_and_counted(copy: Path) -> None:
    first = min((copy / "catalogues").glob("*.yaml"))
    done = dutylist("render", first, "-o", copy / "public", at=copy)
    assert done.code == 0, done.err
    made = sorted((copy / "public").iterdir())
    assert [each.suffix for each in made] == [".html", ".xlsx"]
    assert all(each.stat().st_size > 5000 for each in made)
    catalogue = next(each for each in lists(copy.name).values() if each.items)
    cited = next(
        basis.text
        for item in catalogue.items
        for basis in (*item.basis, *(each for duty in item.duties for each in duty.basis))
    )
    traced = dutylist("trace", "-w", copy, cited, at=copy)
    assert traced.code == 0
    assert cited.split("》")[0] in traced.out
    counted = dutylist("stats", "-w", copy, "--format", "json", at=copy)
    assert json.loads(counted.out)["lists"]


@EACH
def test_a_workspace_compared_with_itself_has_not_changed(copy: Path) -> None:
    done = dutylist("diff", "--gate", FOLDER / copy.name, copy, at=copy)
    assert done.code == 0, done.out + done.err


@pytest.mark.parametrize("name", NAMES)
def test_every_file_says_that_it_is_an_illustration_and_of_which_day(name: str) -> None:
    for path in (FOLDER / name).rglob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        kind = re.search("^dutylist: (.+)/1$", text, re.MULTILINE)
        if "lists" in path.parts or kind is None or kind[1] == "basis":
            continue
        assert re.search(r"(本文件|本工作区)为示例|示例清单", text), path
        assert re.search("不是.{2,30}的?正式|示例清单", text), path


@pytest.mark.parametrize("name", NAMES)
def test_telephones_are_plainly_made_up(name: str) -> None:
    for path in (FOLDER / name).rglob("*.yaml"):
        for number in re.findall(
            r"(?:phone|电话)[：:]? *[\"']?([0-9-]{5,})", path.read_text("utf-8")
        ):
            assert MADE_UP.fullmatch(number), (path, number)


@pytest.mark.parametrize("name", NAMES)
def test_every_duty_rests_on_a_law_of_its_own(name: str) -> None:
    bare = [duty.id for item in items(name) for duty in item.duties if not duty.basis]
    assert bare == []


@pytest.mark.parametrize("copy", ["longsha"], indirect=True)
def test_two_lists_of_one_street_have_a_copy_each(copy: Path) -> None:
    assert dutylist("derive", "五龙街道", "-w", copy, at=copy).code == 0
    made = sorted((copy / "lists").glob("230202001*.yaml"))
    done = dutylist("render", *made, "--to", "html", "-o", copy / "public", at=copy)
    assert done.code == 0, done.err
    assert sorted(each.stem for each in (copy / "public").iterdir()) == [
        "230202001-longsha-differentiated",
        "230202001-longsha-street",
    ]


@pytest.mark.parametrize("copy", ["longsha"], indirect=True)
def test_what_longsha_changed_after_new_laws_converges_with_the_province(copy: Path) -> None:
    settings = copy / "dutylist.yaml"
    both = "street-2026.1.yaml\n  - ../heilongjiang/catalogues/street-2026.2.yaml"
    settings.write_text(settings.read_text("utf-8").replace("street-2026.1.yaml", both), "utf-8")
    words = ("rebase", "-w", copy, "longsha", "--onto", "2026.2", "--format", "json", "--dry-run")
    done = dutylist(*words, at=copy)
    assert done.code == 0, done.err
    summary = json.loads(done.out)["summary"]
    assert summary["fates"]["conflict"] == summary["fates"]["obsolete"] == 0
    (moved,) = json.loads(done.out)["overlays"]
    converged = {each["item"] for each in moved["outcomes"] if each["fate"] == "converged"}
    assert len(converged) == 14


def by_id(name: str, wanted: str) -> Catalogue:
    return lists(name)[wanted]


def test_the_provincial_catalogues_have_their_published_size() -> None:
    street = by_id("heilongjiang", "heilongjiang-street")
    township = by_id("heilongjiang", "heilongjiang-township")
    assert (len(street.items), len(township.items)) == (79, 129)
    assert (len(street.categories), len(township.categories)) == (6, 6)


def test_longsha_is_the_provincial_list_less_3_with_19_more_and_17_by_splits() -> None:
    known = space("longsha").workspace
    (overlay,) = (each for each in known.overlays if each.target.unit is None)
    base = known.base_of(overlay)
    assert base is not None
    assert base.id == "heilongjiang-street"
    gained = sum(len(each.into) - 1 for each in overlay.split)
    assert (len(base.items), len(overlay.remove), len(overlay.add), gained) == (79, 3, 19, 17)
    assert len(by_id("longsha", "longsha-street").items) == 112
    assert len(by_id("longsha", "longsha-differentiated").items) == 21


def test_the_adjustment_after_changes_of_law_touches_14_items() -> None:
    known = space("longsha").workspace
    (record,) = (each for each in known.records if each.id == "2026-003")
    assert len({change.item for change in record.changes}) == 14


def test_henan_has_three_parts_and_at_least_200_items() -> None:
    model = by_id("henan", "henan-township")
    assert len(model.items) >= 200
    assert {item.part for item in model.items} == {"basic", "assist", "withdrawn"}
    assert len(by_id("henan", "henan-street").items) >= 100


def test_liandu_votes_on_ten_matters_in_six_steps() -> None:
    (village,) = own_catalogues("liandu")
    voted = [item.fields["voting"] for item in village.items if "voting" in item.fields]
    assert len(voted) == 10
    steps = [each["steps"] for each in voted if isinstance(each, Mapping)]
    assert [len(each) for each in steps if isinstance(each, Sequence)] == [6] * 10


@pytest.mark.parametrize(
    ("name", "least"), [("jiangbei", 20), ("baisha", 20), ("chencang", 20), ("zhongning", 20)]
)
def test_a_sample_is_large_enough(name: str, least: int) -> None:
    assert max(len(each.items) for each in own_catalogues(name)) >= least


def test_the_page_is_what_the_workspaces_hold() -> None:
    kept = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert kept == script("catalogs_page").page(), "stale: run `python tools/catalogs_page.py`"


def test_the_library_of_longsha_is_what_its_lists_cite() -> None:
    kept = (FOLDER / "longsha" / "library.yaml").read_text(encoding="utf-8")
    made = script("own_library").library(FOLDER / "longsha")
    assert kept == made, "stale: run `python tools/own_library.py`"
