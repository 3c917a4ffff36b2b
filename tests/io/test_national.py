"""The index that ships answers as the law does on a day: cases out of the years of change."""

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from dutylist import resources
from dutylist.io import build_basis, load, outside, source
from dutylist.law import Index, Standing, Verdict, parse

HEAD = "dutylist: workspace/1\ntitle: 甲\njurisdiction: '410000'\nbasis: [{}]\n"
AUTUMN = date(2026, 11, 23)
CODE = "中华人民共和国生态环境法典"
TEN = (
    "环境保护法",
    "海洋环境保护法",
    "水污染防治法",
    "大气污染防治法",
    "土壤污染防治法",
    "固体废物污染环境防治法",
    "噪声污染防治法",
    "放射性污染防治法",
    "清洁生产促进法",
    "环境影响评价法",
)


@cache
def index(folder: Path) -> Index:
    """Return the whole index that ships."""
    path = folder / "dutylist.yaml"
    path.write_text(HEAD.format(", ".join(outside.shipped())), encoding="utf-8")
    loaded = load.workspace(folder)
    assert loaded.findings == ()
    return loaded.workspace.index


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Index:
    return index(tmp_path_factory.mktemp("national"))


def verdict(known: Index, text: str, day: date) -> Verdict:
    (citation,) = parse(text).citations
    return known.look_up(citation, day).verdict


def test_three_files_ship() -> None:
    assert outside.shipped() == ("henan", "national-laws", "national-regulations")


@pytest.mark.parametrize("title", TEN)
def test_the_code_repeals_ten_laws_on_its_day(known: Index, title: str) -> None:
    found = known.find(title)
    assert found is not None
    assert found.standing(date(2026, 8, 14)) is Standing.IN_FORCE
    assert found.standing(date(2026, 8, 15)) is Standing.REPEALED
    assert (found.repealed_by, found.repealed_on) == (CODE, date(2026, 8, 15))


@pytest.mark.parametrize(
    ("text", "day", "expected"),
    [
        ("《固体废物污染环境防治法》第四十九条", date(2025, 6, 30), Verdict.OK),
        ("《固体废物污染环境防治法》第四十九条", AUTUMN, Verdict.REPEALED),
        ("《生态环境法典》第一千二百四十二条", date(2026, 8, 14), Verdict.NOT_YET),
        ("《生态环境法典》第一千二百四十二条", AUTUMN, Verdict.OK),
        ("《生态环境法典》第一千二百四十三条", AUTUMN, Verdict.NO_ARTICLE),
        ("《村民委员会组织法》第五十条", date(2025, 12, 31), Verdict.OTHER_VERSION),
        ("《村民委员会组织法》第五十条", date(2026, 1, 1), Verdict.OK),
        ("《村民委员会组织法》第四十二条", date(2019, 1, 1), Verdict.OTHER_VERSION),
        ("《村民委员会组织法》第四十一条", date(2015, 1, 1), Verdict.CANNOT_TELL),
        ("《村民委员会组织法》第五十一条", AUTUMN, Verdict.NO_ARTICLE),
        ("《行政复议法》第九十条", date(2023, 12, 31), Verdict.OTHER_VERSION),
        ("《行政复议法》第九十条", date(2024, 1, 1), Verdict.OK),
        ("《行政复议法》第四十三条", date(2018, 6, 1), Verdict.OK),
        ("《行政复议法》（2017年修正）第四十三条", AUTUMN, Verdict.OTHER_VERSION),
        ("《行政复议法》（2023年修订）第四十三条", AUTUMN, Verdict.OK),
        ("《刑法》第一百二十条之六", AUTUMN, Verdict.OK),
        ("《刑法》第一百二十条之七", AUTUMN, Verdict.NO_ARTICLE),
        ("《民法典》第一千二百六十条", date(2020, 12, 31), Verdict.NOT_YET),
        ("《民法典》第一千二百六十条", date(2021, 1, 1), Verdict.OK),
        ("《婚姻法》第二十一条", AUTUMN, Verdict.REPEALED),
        ("《中华人民共和国民法通则》第一百条", AUTUMN, Verdict.REPEALED),
        ("《医疗保障法》第五条", AUTUMN, Verdict.NOT_YET),
        ("《商标法》第八十七条", AUTUMN, Verdict.OTHER_VERSION),
        ("《商标法》第八十七条", date(2027, 1, 1), Verdict.OK),
        ("《农村土地承包法》第五条", AUTUMN, Verdict.CANNOT_TELL),
        ("《乡镇企业法》第五条", AUTUMN, Verdict.REPEALED),
        ("《信访条例》第五条", AUTUMN, Verdict.CANNOT_TELL),
        ("《草原防护条例》第五条", AUTUMN, Verdict.UNKNOWN_INSTRUMENT),
        ("《中小学校幼儿园规划建设条例》第五条", AUTUMN, Verdict.AMBIGUOUS),
        ("《实施条例》第五条", AUTUMN, Verdict.AMBIGUOUS),
        ("《消防条例》第五条", AUTUMN, Verdict.OK),
        ("《消防法》第十六条第一款第（七）项", AUTUMN, Verdict.OK),
        ("《消防法》第十六条第（八）项", AUTUMN, Verdict.NO_SUBPARAGRAPH),
        ("《消防法》第三十二条第二款", AUTUMN, Verdict.NO_PARAGRAPH),
        ("《消防法》第六十七条第二款", AUTUMN, Verdict.NO_PARAGRAPH),
        ("《行政处罚法》第九条第三款", AUTUMN, Verdict.SUBPARAGRAPH_MEANT),
        ("《行政处罚法》第四十六条第（八）项", AUTUMN, Verdict.OK),
        ("《人民警察法》第二十六条第（一）项", AUTUMN, Verdict.WHICH_PARAGRAPH),
        ("《人民警察法》第二十六条第（五）项", AUTUMN, Verdict.OK),
    ],
)
def test_a_citation_is_answered_as_of_its_day(
    known: Index, text: str, day: date, expected: Verdict
) -> None:
    assert verdict(known, text, day) is expected


def test_the_answer_names_what_repealed_it_and_when(known: Index) -> None:
    (citation,) = parse("《固体废物污染环境防治法》第四十九条").citations
    found = known.look_up(citation, AUTUMN).instrument
    assert found is not None
    assert (found.repealed_by, found.repealed_on) == (CODE, date(2026, 8, 15))


def test_every_version_is_in_force_from_its_own_day(known: Index) -> None:
    for each in known:
        starts = [start for start, _ in each.timeline]
        for start, version in each.timeline:
            if start is not None and starts.count(start) == 1:
                assert each.current(start) is version, (each.title, start)
        for version in each.versions:
            if version.version_effective:
                assert each.current(version.version_effective) is version, each.title


def test_labels_counts_and_fingerprints_are_well_formed(known: Index) -> None:
    for version in (version for each in known for version in each.versions):
        assert not version.article_set.unread
        assert not version.item_set.unread
        if version.shape is not None and version.prints is not None:
            assert not version.shape.unread
            read = len(version.prints.text.split())
            assert len(version.article_set.labels) - 3 <= read <= len(version.article_set.labels)


def test_no_two_instruments_share_an_id_and_each_title_finds_its_own(known: Index) -> None:
    assert len({each.id for each in known}) == len(known)
    for each in known:
        assert each in known.candidates(each.title)


@pytest.mark.parametrize("name", outside.shipped())
def test_a_file_that_ships_is_far_from_the_limits_and_says_where_it_is_from(name: str) -> None:
    raw = (resources.folder("catalogs") / "basis" / f"{name}.yaml").read_bytes()
    data = source.read(name, raw).data
    assert len(raw) < 2_000_000
    assert isinstance(data["source"], dict)
    assert data["source"]["as_of"] == "2026-11-23"


@pytest.mark.parametrize("name", outside.shipped())
def test_the_readme_counts_what_ships(name: str) -> None:
    folder = resources.folder("catalogs") / "basis"
    raw = (folder / f"{name}.yaml").read_bytes()
    known = build_basis.instruments(source.read(name, raw).data, (name,))
    versions = [version for each in known for version in each.versions]
    read = [version for version in versions if version.fingerprints]
    row = f"| `{name}.yaml` | {len(known)} | {len(versions)} | {len(read)} |"
    assert row in (folder / "README.md").read_text(encoding="utf-8")
