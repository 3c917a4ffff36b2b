"""Proposals for the citations of a workspace, and the values that change by them."""

from datetime import date

import pytest

from dutylist.impact.align import Kind, align
from dutylist.impact.repoint import Move, Proposal, propose
from dutylist.impact.repoint_plan import Chosen, automatic, counts, plan, stale
from dutylist.impact.repoint_sheet import options
from dutylist.law import Index, Instrument, Version
from dutylist.law.text import read
from dutylist.model import (
    Basis,
    Catalogue,
    Category,
    Confirmation,
    Decision,
    Duty,
    Edit,
    Issued,
    Item,
    Outcome,
    Overlay,
    Pin,
    Record,
    Role,
    Target,
    Workspace,
)
from dutylist.model.overlay import Addition
from dutylist.model.record import Channel
from realign_samples import NEW, NEW_TEXT, OLD, OLD_TEXT, TITLE

VERSIONS = (
    Version(version=OLD, effective=date(2020, 1, 1), articles="1-7"),
    Version(version=NEW, version_effective=date(2026, 1, 1), articles="1-8"),
)
LAW = Instrument(id="local-depot", title=TITLE, aliases=("仓库条例",), versions=VERSIONS)
OTHER = Instrument(id="other", title="消防法", versions=(Version(version=OLD),))
MOVE = Move(instrument=LAW, old=VERSIONS[0], new=VERSIONS[1])
ALIGNED = align(read(OLD_TEXT), read(NEW_TEXT))


def catalogue(*cited: Basis | str, day: date | None = date(2022, 1, 10)) -> Catalogue:
    bases = tuple(
        Basis(text=each, route=("c.yaml", "items", 0, at)) if isinstance(each, str) else each
        for at, each in enumerate(cited)
    )
    duty = Duty(id="a.1", by="local", role=Role.LEAD, text="检查", basis=bases)
    return Catalogue(
        id="c",
        title="目录",
        kind="duty",
        version="1",
        jurisdiction="230202",
        level="township",
        categories=(Category("p", "平安"),),
        items=(Item(id="a", name="仓库", category="p", duties=(duty,)),),
        issued=Issued(by="编办", on=day) if day else None,
        route=("c.yaml",),
    )


def workspace(*catalogues: Catalogue, **more: object) -> Workspace:
    made = {"title": "", "jurisdiction": "", "index": Index((LAW, OTHER)), **more}
    return Workspace(catalogues=catalogues, **made)  # type: ignore[arg-type]  # a test's fields


def proposed(*cited: Basis | str, day: date | None = date(2022, 1, 10)) -> list[Proposal]:
    return list(propose(workspace(catalogue(*cited, day=day)), MOVE, ALIGNED))


CASES = [
    ("《仓库条例》第四条", ["《仓库条例》第六条"], Kind.MOVED),
    ("《仓库条例》第一条", ["《仓库条例》第一条"], Kind.SAME),
    ("《仓库条例》(2019年通过)第四条", ["《仓库条例》第六条"], Kind.MOVED),
    ("《仓库条例》第四条、第六条", [], Kind.GONE),
    ("《仓库条例》第四十条", [], None),
    ("《仓库条例》第三条第（三）项", ["《仓库条例》第五条第三项"], Kind.MOVED),
    (
        "《仓库条例》第二条、第四条",
        [
            "《仓库条例》第三条、第四条、第六条",
            "《仓库条例》第三条、第六条",
            "《仓库条例》第四条、第六条",
        ],
        Kind.SPLIT,
    ),
]


@pytest.mark.parametrize(("cited", "expected", "kind"), CASES)
def test_citations_get_their_options(cited: str, expected: list[str], kind: Kind | None) -> None:
    (found,) = proposed(cited)
    assert (list(found.options), found.kind) == (expected, kind)


def test_only_the_instrument_is_concerned_and_only_its_provisions() -> None:
    assert not proposed("《消防法》第四条", "《仓库条例》", "无名办法第三条")


def test_a_note_of_another_version_settles_it() -> None:
    (noted,) = proposed(Basis(text="《仓库条例》第四条", version=NEW))
    assert noted.done
    assert not noted.open
    (old,) = proposed(Basis(text="《仓库条例》第四条", version=OLD))
    assert old.open


def test_a_confirmation_of_the_new_version_settles_it() -> None:
    confirmed = Confirmation(
        where="c",
        item="a",
        duty="a.1",
        provision=f"《{TITLE}》第四条",
        instrument=LAW.id,
        title=TITLE,
        version=NEW,
        on=date(2026, 2, 1),
        by="编办",
        reason="已核对",
    )
    known = workspace(
        catalogue("《仓库条例》第四条", "《仓库条例》第二条"), confirmations=(confirmed,)
    )
    assert [each.done for each in propose(known, MOVE, ALIGNED)] == [True, False]


def test_what_was_rewritten_is_settled() -> None:
    done = {("c", "a", "a.1", "《仓库条例》第六条")}
    known = workspace(catalogue("《仓库条例》第六条", "《仓库条例》第四条"))
    assert [each.done for each in propose(known, MOVE, ALIGNED, done)] == [True, False]


def test_the_day_of_a_list_counts_unless_the_old_version_was_named() -> None:
    (late,) = proposed("《仓库条例》第四条", day=date(2026, 3, 1))
    assert late.later
    assert not late.automatic(0.5)
    known = workspace(catalogue("《仓库条例》第四条", day=date(2026, 3, 1)))
    sure = Move(instrument=LAW, old=VERSIONS[0], new=VERSIONS[1], sure=True)
    (named,) = propose(known, sure, ALIGNED)
    assert named.automatic(0.5)
    (undated,) = proposed("《仓库条例》第四条", day=None)
    assert undated.automatic(0.5)


def test_a_quoted_wording_that_changed_needs_a_person() -> None:
    (found,) = proposed(Basis(text="《仓库条例》第五条", quote="村民委员会应当每年"))
    assert not found.automatic(0.1)
    (same,) = proposed(Basis(text="《仓库条例》第四条", quote="乡镇人民政府"))
    assert same.automatic(0.9)


def record(name: str, cited: Basis, decision: Decision | None) -> Record:
    return Record(
        id=name,
        channel=Channel.ADJUSTMENT,
        title="动议",
        applicant="青禾镇",
        reason="法规修改",
        basis=(cited,),
        decision=decision,
    )


def test_overlays_and_open_records_are_looked_through() -> None:
    base = catalogue("《仓库条例》第一条")
    cited = Basis(text="《仓库条例》第四条", route=("o.yaml", 0))
    overlay = Overlay(
        id="o",
        target=Target(unit="230202101"),
        base=Pin("c", "1", ""),
        add=(Addition(item=Item(id="b", name="新", category="p", basis=(cited,))),),
        edit=(Edit(item="a", authority=cited),),
    )
    decided = Decision(by="编办", result=Outcome.APPROVED)
    records = (record("r1", cited, None), record("r2", cited, decided))
    known = workspace(base, overlays=(overlay,), records=records)
    found = [(each.place.where, each.place.item) for each in propose(known, MOVE, ALIGNED)]
    assert found == [("c", "a"), ("o", "b"), ("o", "a"), ("r1", "")]
    changed = plan(automatic(propose(known, MOVE, ALIGNED), 0.9), MOVE)
    assert [change.route[0] for change in changed] == ["o.yaml"]
    assert stale(known, changed) == ()
    first = plan(automatic(proposed("《仓库条例》第四条"), 0.9), MOVE)
    assert stale(known, first) == (overlay,)


def test_several_citations_of_one_value_change_together() -> None:
    text = "依据《仓库条例》第四条；《消防法》第三条；《仓库条例》第三条第（一）项。"
    (change,) = plan(automatic(proposed(text), 0.9), MOVE)
    assert change.text == "依据《仓库条例》第六条；《消防法》第三条；《仓库条例》第五条第二项。"
    assert change.version is None


def test_a_value_that_names_its_version_names_the_new_one() -> None:
    (change,) = plan(automatic(proposed(Basis(text="《仓库条例》第四条", version=OLD)), 0.9), MOVE)
    assert (change.text, change.version) == ("《仓库条例》第六条", NEW)


def test_another_instrument_gives_its_title() -> None:
    into = Instrument(id="code", title="农事法典", versions=(VERSIONS[1],))
    move = Move(instrument=LAW, old=VERSIONS[0], new=VERSIONS[1], into=into)
    known = workspace(catalogue("《仓库条例》第四条", "《仓库条例》"))
    first, whole = propose(known, move, ALIGNED)
    assert first.options == ("《农事法典》第六条",)
    assert whole.options == ("《农事法典》",)
    assert whole.score == ALIGNED.share == 0.857


def test_counts_tell_the_work() -> None:
    cited = ("第四条", "第二条", "第六条", "第一条", "第五条")
    found = proposed(*(f"《仓库条例》{each}" for each in cited))
    assert dict(counts(found, 0.9)) == {
        "citations": 5,
        "ready": 1,
        "choose": 2,
        "decide": 1,
        "same": 1,
        "done": 0,
    }


def test_rows_to_tick_have_keys_that_bind_them() -> None:
    found = proposed("《仓库条例》第二条", "《仓库条例》第二条", "《仓库条例》第六条")
    rows = list(options(found))
    assert [each.citation for each in rows] == [*found[0].options, None]
    assert len({each.key for each in rows}) == len(rows)
    assert found[0].id == found[1].id != proposed("《仓库条例》第二条第一款")[0].id
    chosen = [Chosen(each, each.options[1]) for each in found[:2]]
    assert len(plan(chosen, MOVE)) == 2
