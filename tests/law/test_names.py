"""An instrument is found by each of its names, and a title that may mean several is a question."""

import pytest

from dutylist.law import Citation, Index, Instrument, Verdict
from dutylist.law.index import MOST_SOUGHT
from dutylist.law.names import generic
from dutylist.law.places import PROVINCES, home, leading, short
from law.test_index import DAY

VILLAGES = Instrument(
    id="villages",
    title="河南省实施《中华人民共和国村民委员会组织法》办法",
    region="河南",
)
DOGS = Instrument(id="dogs", title="洛阳市养犬管理条例", region="河南")
MORE_DOGS = Instrument(id="more-dogs", title="郑州市养犬管理条例", region="河南")
FIRE = Instrument(id="fire", title="河南省消防条例", region="河南")
OTHER_FIRE = Instrument(id="other-fire", title="山东省消防条例", region="山东")
TRIAL = Instrument(id="trial", title="某部门备案办法（试行）", former=("某部门登记办法",))
CIVIL = Instrument(id="civil", title="中华人民共和国民法典", number="某令第45号")
TREES = Instrument(id="trees", title="义务植树条例", region="河南省")
MORE_TREES = Instrument(id="more-trees", title="义务植树条例", region="四川")
ORDER = Instrument(id="order", title="某部门审批办法", number="某令第45号")
ALL = (VILLAGES, DOGS, MORE_DOGS, FIRE, OTHER_FIRE, TRIAL, CIVIL, TREES, MORE_TREES, ORDER)
ANYWHERE = Index(ALL)
HENAN = Index(ALL, home=home("410000"))
LUOYANG = Index(ALL, home=home("410302", ["河南省", "洛阳市", None]))


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("河南省实施〈村民委员会组织法〉办法", VILLAGES),
        ("河南省实施《中华人民共和国村民委员会组织法》办法", VILLAGES),
        ("某部门备案办法", TRIAL),
        ("某部门备案办法(试行)", TRIAL),
        ("某部门登记办法", TRIAL),
        ("民法典", CIVIL),
        ("中华人民共和国 民法典", CIVIL),
        ("ｘ法", None),
        ("中华人民共和国", None),
    ],
)
def test_names_may_lack_what_goes_without_saying(title: str, found: Instrument | None) -> None:
    assert ANYWHERE.find(title) is found


@pytest.mark.parametrize(
    ("index", "title", "found"),
    [
        (HENAN, "消防条例", (FIRE,)),
        (ANYWHERE, "消防条例", (FIRE, OTHER_FIRE)),
        (LUOYANG, "养犬管理条例", (DOGS,)),
        (HENAN, "养犬管理条例", (DOGS, MORE_DOGS)),
        (HENAN, "义务植树条例", (TREES,)),
        (ANYWHERE, "义务植树条例", (TREES, MORE_TREES)),
        (Index((DOGS,), home=home("230202")), "养犬管理条例", ()),
        (HENAN, "条例", ()),
        (HENAN, "", ()),
    ],
)
def test_a_local_regulation_is_that_of_the_home(
    index: Index, title: str, found: tuple[Instrument, ...]
) -> None:
    assert index.candidates(title) == found
    assert index.find(title) is (found[0] if len(found) == 1 else None)


@pytest.mark.parametrize(
    "title",
    ["实施条例", "办法", "条例", "通知", "本法", "《决定》", "实施细则", "本方法", "该办法"],
)
def test_a_title_that_only_says_what_sort_it_is_is_a_question(title: str) -> None:
    assert generic(title)
    answer = ANYWHERE.look_up(Citation(title=title, source=title), DAY)
    assert (answer.verdict, answer.candidates) == (Verdict.AMBIGUOUS, ())


@pytest.mark.parametrize("title", ["消防法", "宪法", "义务植树条例", "立法法", "森林法"])
def test_a_title_of_its_own_is_not(title: str) -> None:
    assert not generic(title)


def test_an_alias_of_the_workspace_says_what_is_meant() -> None:
    own = Instrument(id="x", title="某市某条例实施细则", aliases=("实施细则",))
    assert Index((own,)).find("实施细则") is own


def test_an_ambiguous_title_names_its_candidates() -> None:
    answer = ANYWHERE.look_up(Citation(title="义务植树条例", source="x"), DAY)
    assert (answer.verdict, answer.candidates) == (Verdict.AMBIGUOUS, (TREES, MORE_TREES))


def test_a_number_that_two_instruments_share_is_a_question() -> None:
    answer = ANYWHERE.look_up(Citation(title=None, number="某令第45号", source="x"), DAY)
    assert (answer.verdict, answer.candidates) == (Verdict.AMBIGUOUS, (CIVIL, ORDER))


def test_a_number_tells_instruments_of_one_title_apart() -> None:
    first = Instrument(id="a", title="甲办法", number="某令第1号")
    second = Instrument(id="b", title="甲办法", number="某令第2号")
    index = Index((first, second))
    assert index.cited(Citation(title="甲办法", number="某令第2号", source="x")) is second
    assert index.cited(Citation(title="甲办法", number="某令第3号", source="x")) is None


def test_a_near_miss_is_not_looked_for_in_other_places() -> None:
    assert HENAN.nearest("养犬管理条列") is None
    assert LUOYANG.nearest("养犬管理条列") == DOGS.title
    assert ANYWHERE.nearest("养犬管理条列") in {DOGS.title, MORE_DOGS.title}
    assert HENAN.nearest("中华人民共和国养犬管理条例") is None


def test_a_law_without_a_place_is_not_offered_for_one_of_a_place() -> None:
    national = Index((Instrument(id="a", title="地质灾害防治条例"),))
    assert national.nearest("某市地质灾害防治条例") is None
    assert national.nearest("地质灾害防制条例") == "地质灾害防治条例"


def test_a_misspelt_name_of_the_state_does_not_hide_a_law() -> None:
    assert ANYWHERE.nearest("中华人们共和国民法典") == CIVIL.title


def test_places_are_read_from_titles_and_codes() -> None:
    assert leading("洛阳市养犬管理条例") == "洛阳市"
    assert leading("消防法") == leading("城市绿化条例") == leading("社区矫正法") == ""
    assert {short(each) for each in PROVINCES.values()} >= {"河南", "广西", "香港", "北京"}
    assert home("991234") == frozenset()


def test_a_file_full_of_one_title_is_no_trouble() -> None:
    many = Index(Instrument(id=f"x{n}", title="某市条例") for n in range(20_000))
    assert len(many) == len(many.candidates("某市条例")) == 20_000


def test_what_all_titles_share_says_nothing_of_any() -> None:
    many = Index(Instrument(id=f"x{n}", title=f"{n}号条例") for n in range(2_000))
    assert many.nearest("条例") is None
    assert many.nearest("1234号例条") == "1234号条例"


def test_nobody_looks_for_titles_without_end() -> None:
    index = Index((CIVIL,))
    for number in range(MOST_SOUGHT):
        index.nearest(f"{number}")
    assert index.nearest("民法曲") is None
    assert Index((CIVIL,)).nearest("民法曲典") == CIVIL.title
