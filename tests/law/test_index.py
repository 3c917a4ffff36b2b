from datetime import date

import pytest

from dutylist.law import Citation, Index, Instrument, Provision, Standing, Verdict, Version, parse
from dutylist.law.answer import Doubt

DAY = date(2026, 11, 23)

FIRE = Instrument(
    id="fire",
    title="中华人民共和国消防法",
    aliases=("防火法",),
    rank="法律",
    versions=(
        Version(
            version="1998-04-29",
            promulgated=date(1998, 4, 29),
            effective=date(1998, 9, 1),
            articles="1-54,60之一",
        ),
        Version(
            version="2021-04-29",
            promulgated=date(1998, 4, 29),
            effective=date(2009, 5, 1),
            version_effective=date(2021, 4, 29),
            articles="1-50",
        ),
    ),
)
AIR = Instrument(
    id="air",
    title="中华人民共和国大气污染防治法",
    versions=(Version(version="2018-10-26", effective=date(2016, 1, 1), articles="1-129"),),
    repealed_by="中华人民共和国生态环境法典",
    repealed_on=date(2026, 8, 15),
)
CUT = Instrument(
    id="cut",
    title="某市植树条例",
    number="某政发〔2020〕3号",
    versions=(
        Version(
            version="2020-01-01",
            effective=date(2020, 1, 1),
            articles="1-6,8-20",
            truncated=True,
            missing=("7",),
        ),
    ),
)
LATER = Instrument(
    id="later",
    title="某市养犬条例",
    versions=(Version(version="2026-10-01", effective=date(2027, 1, 1), articles="1-30"),),
)
BRIEF = Instrument(
    id="brief",
    title="某省职业目录（2021年版）办法",
    versions=(Version(effective=date(2020, 1, 1), expires=date(2025, 1, 1), articles="1-3"),),
)
BARE = Instrument(id="bare", title="中华人民共和国户口登记条例")
GREEN = Instrument(id="green", title="某市绿化条例", region="某省")
TWIN = Instrument(id="twin", title="某市绿化条例", region="他省")
YEARED = Instrument(
    id="yeared",
    title="某省目录管理办法（2021年版）",
    versions=(Version(version="2021-05-01", effective=date(2021, 5, 1), articles="1-3"),),
)
INDEX = Index((FIRE, AIR, CUT, LATER, BRIEF, BARE, GREEN, TWIN, YEARED))


def citation(text: str) -> Citation:
    (found,) = parse(text).citations
    return found


@pytest.mark.parametrize(
    "title",
    ["中华人民共和国消防法", "消防法", "防火法", "《消防法》", "中华人民共和国 消防法"],
)
def test_an_instrument_is_found_by_each_of_its_names(title: str) -> None:
    assert INDEX.find(title) is FIRE
    assert title in INDEX


def test_the_name_of_the_state_may_be_too_much() -> None:
    assert INDEX.find("中华人民共和国某市养犬条例") is LATER


def test_one_title_may_mean_several() -> None:
    assert INDEX.ambiguous("某市绿化条例") == (GREEN, TWIN)
    assert INDEX.ambiguous("消防法") == ()
    assert INDEX.find("某市绿化条例") is None


def test_it_holds_its_instruments() -> None:
    assert len(INDEX) == 9
    assert next(iter(INDEX)) is FIRE
    assert INDEX.get("air") is AIR
    assert INDEX.get("none") is None
    assert 3 not in INDEX
    assert "草原法" not in INDEX


def test_the_nearest_title_is_offered() -> None:
    assert INDEX.nearest("户口登记条列") == "中华人民共和国户口登记条例"
    assert INDEX.nearest("中华人民共和国大气污染防治条例") == AIR.title
    assert INDEX.nearest("草原法") is None
    assert INDEX.nearest("") is None


def test_the_nearest_title_may_be_an_alias() -> None:
    lands = Instrument(id="x", title="甲", aliases=("城市房屋租赁管理办法",))
    assert Index((lands,)).nearest("城市房屋租凭管理办法") == "甲"


def test_a_title_of_another_region_is_not_offered() -> None:
    assert INDEX.nearest("乙市绿化条例") is None
    assert INDEX.nearest("某市绿化条列") == "某市绿化条例"


@pytest.mark.parametrize(
    ("text", "day", "verdict"),
    [
        ("《消防法》第五十条", DAY, Verdict.OK),
        ("《消防法》", DAY, Verdict.OK),
        ("《消防法》第三章", DAY, Verdict.OK),
        ("《消防法》第四十条至第五十条", DAY, Verdict.OK),
        ("《草原法》第五十条", DAY, Verdict.UNKNOWN_INSTRUMENT),
        ("他政发〔2020〕3号", DAY, Verdict.UNKNOWN_INSTRUMENT),
        ("某政发〔2020〕3号", DAY, Verdict.OK),
        ("《消防法》第五十五条", DAY, Verdict.NO_ARTICLE),
        ("《消防法》第四十条至第五十五条", DAY, Verdict.NO_ARTICLE),
        ("《消防法》第五十四条", DAY, Verdict.OTHER_VERSION),
        ("《消防法》第五十四条", date(2010, 1, 1), Verdict.OK),
        ("《消防法》第五十条", date(1998, 8, 31), Verdict.NOT_YET),
        ("《养犬条例》第一条", DAY, Verdict.UNKNOWN_INSTRUMENT),
        ("《某市养犬条例》第一条", DAY, Verdict.NOT_YET),
        ("《大气污染防治法》第一条", DAY, Verdict.REPEALED),
        ("《大气污染防治法》第一条", date(2026, 8, 14), Verdict.OK),
        ("《某省职业目录(2021年版)办法》第一条", DAY, Verdict.REPEALED),
        ("《某市植树条例》第二十一条", DAY, Verdict.CANNOT_TELL),
        ("《某市植树条例》第七条", DAY, Verdict.CANNOT_TELL),
        ("《某市植树条例》第八条之一", DAY, Verdict.NO_ARTICLE),
        ("《户口登记条例》第三条", DAY, Verdict.CANNOT_TELL),
        ("《户口登记条例》", DAY, Verdict.OK),
        ("《户口登记条例》第三章", DAY, Verdict.OK),
        ("《某省目录管理办法（2021年版）》第三条", DAY, Verdict.OK),
    ],
)
def test_each_state_of_affairs_has_its_own_answer(text: str, day: date, verdict: Verdict) -> None:
    assert INDEX.look_up(citation(text), day).verdict is verdict


@pytest.mark.parametrize(
    ("note", "verdict"),
    [
        ("2021年修正", Verdict.OK),
        ("2021年4月29日修正", Verdict.OK),
        ("１９９８年４月２９日通过，２０２１年４月２９日修正", Verdict.OK),
        ("1998年4月29日颁布", Verdict.OK),
        ("2021年4月30日施行", Verdict.OK),
        ("1998年9月1日施行", Verdict.OTHER_VERSION),
        ("2008年修订", Verdict.OTHER_VERSION),
        ("2024年修订", Verdict.CANNOT_TELL),
        ("2021年13月40日修正", Verdict.OK),
        ("试行", Verdict.OK),
    ],
)
def test_a_note_may_name_a_version_that_is_not_in_force(note: str, verdict: Verdict) -> None:
    answer = INDEX.look_up(citation(f"《消防法》（{note}）第三条"), DAY)
    assert answer.verdict is verdict


def test_a_note_says_nothing_of_a_version_without_days() -> None:
    undated = Index((Instrument(id="x", title="某条例", versions=(Version(articles="1-3"),)),))
    answer = undated.look_up(citation("《某条例》（2008年修订）第三条"), DAY)
    assert answer.verdict is Verdict.OK
    assert answer.standing is Standing.UNKNOWN


def test_an_answer_carries_what_is_known() -> None:
    answer = INDEX.look_up(citation("《消防法》第三条、第五十四条第二款"), DAY)
    assert answer.instrument is FIRE
    assert answer.standing is Standing.IN_FORCE
    assert answer.version is FIRE.versions[1]
    assert answer.other is FIRE.versions[0]
    assert answer.provision == Provision(article="54", paragraph=2)
    assert answer.article == "54"
    assert answer.last == "50"
    assert INDEX.look_up(citation("《户口登记条列》"), DAY).nearest == BARE.title


def test_each_provision_has_its_own_answer() -> None:
    answers = INDEX.look_up_each(citation("《消防法》第三条、第五十四条、第九十条"), DAY)
    assert [answer.verdict for answer in answers] == [
        Verdict.OK,
        Verdict.OTHER_VERSION,
        Verdict.NO_ARTICLE,
    ]


def test_what_was_asked_once_is_remembered() -> None:
    asked = citation("《消防法》第三条")
    assert INDEX.look_up(asked, DAY) is INDEX.look_up(asked, DAY)
    assert INDEX.look_up_each(asked, DAY) is INDEX.look_up_each(asked, DAY)


def test_citations_of_the_same_words_but_other_provisions_are_told_apart() -> None:
    one = Citation(title="消防法", provisions=(Provision(article="3"),), source="x")
    two = Citation(title="消防法", provisions=(Provision(article="90"),), source="x")
    assert INDEX.look_up(one, DAY).verdict is Verdict.OK
    assert INDEX.look_up(two, DAY).verdict is Verdict.NO_ARTICLE


OLD = Instrument(
    id="old",
    title="某市旧条例",
    versions=(
        Version(
            version="2021-04-29",
            promulgated=date(1998, 4, 29),
            effective=date(2021, 6, 1),
            articles="1-9",
        ),
    ),
)
STALE = Instrument(
    id="stale",
    title="某市陈条例",
    versions=(Version(effective=date(2000, 1, 1), articles="1-9", outdated=DAY),),
)
GONE = Instrument(
    id="gone",
    title="某市废条例",
    versions=(Version(effective=date(2000, 1, 1), articles="1-9"),),
    repealed_known=DAY,
)


@pytest.mark.parametrize(
    ("title", "day", "verdict", "doubt"),
    [
        ("某市旧条例", date(2010, 1, 1), Verdict.CANNOT_TELL, Doubt.EARLIER),
        ("某市旧条例", date(1990, 1, 1), Verdict.NOT_YET, None),
        ("某市陈条例", date(2010, 1, 1), Verdict.CANNOT_TELL, Doubt.OUTDATED),
        ("某市废条例", DAY, Verdict.REPEALED, None),
        ("某市废条例", date(2010, 1, 1), Verdict.CANNOT_TELL, Doubt.REPEAL_UNDATED),
    ],
)
def test_what_a_source_leaves_open_is_left_open(
    title: str, day: date, verdict: Verdict, doubt: Doubt | None
) -> None:
    asked = Citation(title=title, provisions=(Provision(article="3"),), source=title)
    answer = Index((OLD, STALE, GONE)).look_up(asked, day)
    assert (answer.verdict, answer.doubt) == (verdict, doubt)
