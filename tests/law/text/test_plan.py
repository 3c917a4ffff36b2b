"""What a text is to the index: new, another version, more facts, known, or a contradiction."""

from dataclasses import replace
from datetime import date

import pytest

from dutylist.law import Index, Instrument, Version
from dutylist.law.statute import Article, Paragraph, Statute
from dutylist.law.text.plan import Fate, Plan, plan
from dutylist.law.text.version import version_of

DAY = date(2020, 1, 1)
TEXT = Statute(
    title="示例条例",
    rank="行政法规",
    promulgated=DAY,
    effective=date(2020, 2, 1),
    articles=(
        Article(label="1", paragraphs=(Paragraph("甲。"),)),
        Article(label="2", paragraphs=(Paragraph("乙。"),)),
    ),
)
VERSION = version_of(TEXT)


def known(*versions: Version, **facts: object) -> Index:
    instrument = Instrument(id="reg-1", title="示例条例", rank="行政法规", versions=versions)
    return Index([replace(instrument, **facts)])  # type: ignore[arg-type]


def fate(index: Index, text: Statute = TEXT, *, overrule: bool = False) -> tuple[Fate, Plan]:
    made = plan(index, [text], overrule=overrule)
    return made.steps[0].fate, made


def test_a_new_instrument_gets_an_id_of_its_own() -> None:
    found, made = fate(Index())
    assert found is Fate.NEW
    assert made.steps[0].id.startswith("reg-")
    assert made.instruments[0].versions == (VERSION,)


def test_a_title_without_the_name_of_the_state_is_known() -> None:
    whole = Instrument(id="law-1", title="中华人民共和国示例条例", rank="法律")
    found, made = fate(Index([whole]))
    assert (found, made.steps[0].id) == (Fate.VERSION, "law-1")


def test_a_text_without_rank_is_entered_as_another() -> None:
    _, made = fate(Index(), replace(TEXT, rank=None))
    assert made.instruments[0].rank == "其他"


def test_another_day_is_another_version() -> None:
    found, made = fate(known(Version(version="2010-01-01", articles="1")))
    assert found is Fate.VERSION
    assert [each.version for each in made.instruments[0].versions] == ["2020-01-01"]


@pytest.mark.parametrize(
    "old",
    [
        Version(version="2020-01-01"),
        Version(version="2020-01-01", articles="1-2"),
        Version(version="2020-01-01", articles="1", truncated=True),
        Version(version="2020-03-01", articles="1-2"),
    ],
)
def test_facts_are_added_to_the_same_version(old: Version) -> None:
    found, made = fate(known(old))
    assert found is Fate.UPDATED
    (version,) = made.instruments[0].versions
    assert version.version == old.version
    assert version.fingerprints == VERSION.fingerprints


def test_what_is_known_changes_nothing() -> None:
    found, made = fate(known(VERSION))
    assert found is Fate.SAME
    assert made.instruments == ()


@pytest.mark.parametrize(
    "old",
    [
        Version(version="2020-01-01", articles="1-3"),
        Version(version="2020-01-01", articles="1"),
        Version(version="2020-01-01", articles="1-3", truncated=True),
        replace(VERSION, fingerprints="a" * 12 + " " + "b" * 12),
    ],
)
def test_contradicting_articles_win_only_when_asked_for(old: Version) -> None:
    found, made = fate(known(old))
    assert found is Fate.CONTRADICTS
    assert not made.instruments
    assert made.steps[0].notes[0].startswith("index-articles: ")
    found, made = fate(known(old), overrule=True)
    assert found is Fate.UPDATED
    assert made.instruments[0].versions == (VERSION,)


def test_contradicting_days_are_told_and_those_of_the_index_stay() -> None:
    old = replace(VERSION, effective=date(2020, 3, 1), fingerprints=None)
    found, made = fate(known(old))
    assert found is Fate.UPDATED
    assert made.steps[0].notes == ("index-effective: 2020-03-01 / 2020-02-01",)
    assert made.instruments[0].versions[0].effective == date(2020, 3, 1)
    _, made = fate(known(old), overrule=True)
    assert made.instruments[0].versions[0].effective == date(2020, 2, 1)


def test_a_text_without_a_day_and_one_that_may_be_two_instruments() -> None:
    found, _ = fate(Index(), replace(TEXT, promulgated=None, effective=None))
    assert found is Fate.UNDATED
    twins = Index([Instrument(id=name, title="示例条例", region=name) for name in ("a", "b")])
    found, made = fate(twins)
    assert found is Fate.AMBIGUOUS
    assert not made.steps[0].taken


def test_a_text_of_too_many_articles_has_no_fingerprints_in_the_index() -> None:
    many = tuple(Article(label=str(n), paragraphs=(Paragraph("甲。"),)) for n in range(1, 2000))
    _, made = fate(Index(), replace(TEXT, articles=many))
    assert made.instruments[0].versions[0].articles == "1-1999"
    assert made.instruments[0].versions[0].fingerprints is None


def test_texts_of_one_run_know_each_other() -> None:
    later = replace(TEXT, revised=((date(2021, 1, 1), "修正"),))
    made = plan(Index(), [TEXT, later, TEXT])
    assert [step.fate for step in made.steps] == [Fate.NEW, Fate.VERSION, Fate.SAME]
    (instrument,) = made.instruments
    assert [each.version for each in instrument.versions] == ["2020-01-01", "2021-01-01"]


def test_what_a_text_repeals_is_marked() -> None:
    old = Instrument(id="reg-2", title="旧条例", versions=(Version(version="2000-01-01"),))
    text = replace(TEXT, repeals=("旧条例", "未知条例", "示例条例"))
    made = plan(Index([old]), [text])
    repealed = next(each for each in made.instruments if each.id == "reg-2")
    assert (repealed.repealed_by, repealed.repealed_on) == ("示例条例", date(2020, 2, 1))
    assert repealed.versions == ()
    assert made.steps[0].notes == ("repeals-unknown: 未知条例",)


@pytest.mark.parametrize(
    ("old", "text", "notes"),
    [
        (Instrument(id="a", title="旧条例", repealed_by="示例条例"), TEXT, ()),
        (
            Instrument(id="a", title="旧条例", repealed_by="他法"),
            TEXT,
            ("repealed-otherwise: 旧条例 / 他法",),
        ),
        (
            Instrument(id="a", title="旧条例"),
            replace(TEXT, effective=None),
            ("repeal-unclear: 旧条例",),
        ),
    ],
)
def test_a_repeal_that_cannot_be_marked_is_told(
    old: Instrument, text: Statute, notes: tuple[str, ...]
) -> None:
    made = plan(Index([old]), [replace(text, repeals=("旧条例",))])
    assert made.steps[0].notes == notes
    assert all(each.id != "a" for each in made.instruments)
