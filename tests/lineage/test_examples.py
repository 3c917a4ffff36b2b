"""Every fault shows what is wrong and what is right, and both are true."""

import re
from pathlib import Path

import pytest
import yaml

from command import dutylist
from dutylist.findings import Fault
from dutylist.lineage import LINEAGE, prove
from lineage.samples import LINES, Data, case, catalogue, item, lineage, raw

FENCE = re.compile(r"```yaml\n(.*?)```", re.DOTALL)
ITEMS = [
    item("fire", "消防安全"),
    item("dogs", "文明养犬"),
    item("straw", "秸秆禁烧巡查", "withdrawn"),
]

each_fault = pytest.mark.parametrize("fault", LINEAGE, ids=lambda fault: fault.code)


def _told(fragment: str) -> set[str]:
    """Return the codes that are found around a fragment of one of the three files."""
    given: Data = yaml.safe_load(fragment)
    sides = [raw(*LINES), lineage() | {"lines": []}, catalogue(*ITEMS)]
    inventory = "text" in str(given.get("lines", ""))
    where = 2 if "items" in given else 0 if inventory else 1
    if where == 2:  # a list has more fields than the page shows
        given = {"items": ITEMS}
    sides[where] = {**sides[where], **given}
    proof = prove(case(sides[0], sides[1], _named(sides)))
    return {each.fault.code for each in proof.told}


def _named(sides: list[Data]) -> Data | None:
    return sides[2] if sides[1]["list"]["catalogue"] == sides[2]["id"] else None


@each_fault
def test_the_bad_example_is_found_and_the_good_one_is_not(fault: Fault) -> None:
    bad, good = FENCE.findall(fault.doc)
    assert f"# error: {fault.code}" in bad
    assert fault.code in _told(bad)
    rest = {"DL540", "DL555"}  # the page answers for one line and one item of several
    assert _told(good) <= rest


def test_codes_and_names_differ_and_follow_one_another() -> None:
    codes = [fault.code for fault in LINEAGE]
    assert len(set(codes)) == len({fault.name for fault in LINEAGE}) == len(codes)
    assert sorted(codes) == [f"DL{number}" for number in range(540, 559)]


@each_fault
def test_both_languages_use_the_same_parameters(fault: Fault) -> None:
    mark = re.compile(r"{(\w+)}")
    for words in (fault.message, fault.remedy, fault.why):
        assert words.zh
        assert words.en
        assert set(mark.findall(words.zh)) == set(mark.findall(words.en))


def test_each_is_explained(tmp_path: Path) -> None:
    listed = dutylist("explain", at=tmp_path).out
    assert all(fault.code in listed for fault in LINEAGE)
    done = dutylist("explain", "DL547", at=tmp_path)
    assert done.code == 0
    assert "怎么办：" in done.out
