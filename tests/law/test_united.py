"""What several files say of one title is one instrument; the workspace's own word counts."""

from datetime import date

from dutylist.law import Index, Instrument, Version
from dutylist.law.shelf import shelf

NATIONAL = Instrument(
    id="law-1",
    title="中华人民共和国消防法",
    rank="法律",
    number="某令第1号",
    versions=(
        Version(
            version="2021-04-29",
            promulgated=date(1998, 4, 29),
            effective=date(2009, 5, 1),
            articles="1-74",
            paragraphs="4:3",
            fingerprints="0" * 12,
            truncated=True,
        ),
    ),
)
OWN = Instrument(
    id="fire",
    title="中华人民共和国消防法",
    aliases=("防火法",),
    former=("旧消防法",),
    rank="其他",
    versions=(
        Version(version="1998-04-29", effective=date(1998, 9, 1), articles="1-54"),
        Version(version="2021-04-29", effective=date(2021, 4, 29)),
    ),
)
INDEX = Index((OWN,), shelves=(shelf((NATIONAL,)),))


def test_it_is_found_by_the_names_and_ids_of_both() -> None:
    found = INDEX.find("防火法")
    assert found is not None
    assert found is INDEX.find("消防法") is INDEX.get("law-1") is INDEX.get("fire")
    assert len(INDEX) == 1
    assert INDEX.instruments == (found,)


def test_facts_are_those_of_the_first_file_that_states_them() -> None:
    (found,) = INDEX
    assert (found.id, found.rank, found.number) == ("fire", "其他", "某令第1号")


def test_versions_of_both_are_there_and_one_version_is_made_of_both() -> None:
    (found,) = INDEX
    old, new = found.versions
    assert old == OWN.versions[0]
    assert (new.effective, new.promulgated) == (date(2021, 4, 29), date(1998, 4, 29))
    assert (new.articles, new.paragraphs, new.truncated) == ("1-74", "4:3", True)


def test_what_was_read_of_the_articles_is_not_mixed() -> None:
    own = Instrument(
        id="x",
        title=NATIONAL.title,
        versions=(Version(version="2021-04-29", articles="1-75"),),
    )
    (found,) = Index((own,), shelves=(shelf((NATIONAL,)),))
    assert (found.versions[0].articles, found.versions[0].paragraphs) == ("1-75", None)
    assert not found.versions[0].truncated


def test_the_same_articles_take_their_counts_from_whoever_read_them() -> None:
    own = Instrument(
        id="x",
        title=NATIONAL.title,
        versions=(Version(version="2021-04-29", articles="1-74"),),
    )
    (found,) = Index((own,), shelves=(shelf((NATIONAL,)),))
    assert found.versions[0].paragraphs == "4:3"


def test_a_version_that_only_the_other_file_has_is_added() -> None:
    own = Instrument(id="x", title=NATIONAL.title)
    (found,) = Index((own,), shelves=(shelf((NATIONAL,)),))
    assert found.versions == NATIONAL.versions


def test_a_repeal_is_taken_over_as_a_whole() -> None:
    gone = Instrument(id="y", title="甲法", repealed_by="乙法", repealed_on=date(2020, 1, 1))
    own = Instrument(id="x", title="甲法", repealed_known=date(2026, 1, 1))
    (found,) = Index((own,), shelves=(shelf((gone,)),))
    assert (found.repealed_by, found.repealed_known) == (None, date(2026, 1, 1))
    (found,) = Index((Instrument(id="x", title="甲法"),), shelves=(shelf((gone,)),))
    assert (found.repealed_by, found.repealed_on) == ("乙法", date(2020, 1, 1))


def test_the_name_of_the_state_may_be_left_out_in_a_title() -> None:
    own = Instrument(id="x", title="消防法", aliases=("防火法",))
    index = Index((own,), shelves=(shelf((NATIONAL,)),))
    assert len(index) == 1
    found = index.find("防火法")
    assert found is not None
    assert found is index.find("消防法") is index.find(NATIONAL.title)
    assert found.title == NATIONAL.title


def test_two_in_one_file_or_of_two_regions_stay_two() -> None:
    here = Instrument(id="a", title="绿化条例", region="河南")
    there = Instrument(id="b", title="绿化条例", region="山东省")
    same = Instrument(id="c", title="绿化条例", region="山东")
    index = Index((here,), shelves=(shelf((there,)), shelf((same,))))
    assert [each.id for each in index] == ["a", "b"]
    assert len(Index((here, Instrument(id="d", title="绿化条例")))) == 2


def test_only_what_is_asked_for_is_built() -> None:
    many = shelf(Instrument(id=f"x{n}", title=f"第{n}号条例") for n in range(100))
    index = Index(shelves=(shelf(()), many))
    assert len(index) == 100
    assert index.find("第7号条例") is index.get("x7")
    assert "第999号条例" not in index
    assert many[7] is many[7]
    assert many.built == 1
