"""Cases of single rules that their documentation leaves out."""

from dataclasses import replace

import pytest

from checks.builders import (
    DIGEST,
    INDEX,
    a_catalogue,
    a_workspace,
    checked,
    found,
)
from checks.samples import TODAY, duty, item
from dutylist.checks import reading
from dutylist.findings import Finding
from dutylist.law import Index, Verdict
from dutylist.model import Department, Unit
from dutylist.texts import Lang


def places(findings: list[Finding]) -> list[tuple[str, str]]:
    return [(each.fault.code, each.at.file) for each in findings]


def test_a_catalogue_is_read_wherever_it_says_something() -> None:
    sign = "锟斤拷"
    guide = {"steps": [{"by": "local", "text": sign}], "materials": [sign]}
    one = item("peace-a", "一", guide=guide, posts=[sign], flow=[{"by": "gone", "text": "b"}])
    workspace = a_workspace(a_catalogue(items=[one], contacts={"*": {"phone": sign}}))
    assert len(found(workspace, "DL407")) == 4
    assert places(found(workspace, "DL105")) == [("DL105", "catalogue/items/0/flow/0/by")]


def test_a_title_in_by_leads_to_the_id() -> None:
    (params,) = checked("DL105", by="应急局")
    assert params["near"].show(Lang.ZH) == "；最接近的是“emergency”"  # type: ignore[attr-defined]


def test_every_declared_count_is_compared() -> None:
    declares = {
        "items": 3,
        "categories": {"peace": 1, "city": 1},
        "parts": {"basic": 2},
        "department_duties": 1,
        "local_duties": 9,
    }
    hits = found(a_workspace(a_catalogue(declares=declares)), "DL108")
    assert [each.at.file.split("/")[-1] for each in hits] == ["peace", "local_duties", "basic"]


def test_other_ids_may_stand_beside_retired_ones() -> None:
    catalogue = a_catalogue(items=[item("peace-old", "旧"), item("peace-new", "新")])
    assert places(found(a_workspace(catalogue), "DL110")) == [("DL110", "catalogue/items/0/id")]
    assert found(a_workspace(a_catalogue(retired=[])), "DL110") == []


def test_a_repealed_instrument_may_hide_by_what_and_when() -> None:
    source = INDEX.instruments[1]
    for changed in (replace(source, repealed_by=None), replace(source, repealed_on=None)):
        catalogue = a_catalogue(items=[item("peace-a", "一", basis=[f"《{source.title}》第七条"])])
        (hit,) = found(a_workspace(catalogue, index=Index([changed])), "DL203")
        assert hit.message(Lang.EN).endswith(
            "since 2026-08-15" if changed.repealed_on else "by “中华人民共和国生态环境法典”"
        )


def test_powers_need_a_basis_too() -> None:
    power = {"type": "处罚", "source": "statutory"}
    bare = item("peace-a", "一", duties=[], power=power)
    own = item("peace-b", "二", duties=[duty("peace-b.1")], power=power)
    plain = item("peace-c", "三", duties=[duty("peace-c.1", basis=[])], power=power)
    catalogue = a_catalogue(kind="power", items=[bare, own, plain])
    assert places(found(a_workspace(catalogue), "DL207")) == [
        ("DL207", "catalogue/items/0/basis"),
        ("DL207", "catalogue/items/2/basis"),
    ]
    service = a_catalogue(kind="service", items=[plain])
    assert found(a_workspace(service), "DL207") == []


@pytest.mark.parametrize("text", ["é’ç¦¾", "å®‰å…¨", "\ufffd安全", "烫烫烫", "锛岀"])
def test_spoilt_text_is_found(text: str) -> None:
    assert checked("DL407", text=text)


@pytest.mark.parametrize("text", ["Café crème", "naïve", "安全，生产", "25°C±2"])
def test_sound_text_is_not_taken_for_spoilt(text: str) -> None:
    assert checked("DL407", text=text) == []


def test_a_workspace_that_cites_nothing_needs_no_index() -> None:
    bare = a_catalogue(items=[item("peace-a", "一", duties=[duty("peace-a.1", basis=[])])])
    assert found(a_workspace(bare, index=Index()), "DL503") == []
    cited = a_workspace(a_catalogue(), index=Index())
    assert places(found(cited, "DL503", "DL201", "DL206")) == [("DL503", "dutylist.yaml")]


def test_without_an_index_the_form_of_citations_is_still_checked() -> None:
    bad = item("peace-a", "一", basis=["《中华人民共和国消防法》第一百二条"])
    workspace = a_workspace(a_catalogue(items=[bad]), index=Index())
    assert [each.fault.code for each in found(workspace, "DL209")] == ["DL209"]


def test_look_alike_characters_in_a_citation_give_one_finding() -> None:
    bad = item("peace-a", "一", basis=["《中华⼈民共和国消防法》第三十二条"])
    hits = found(a_workspace(a_catalogue(items=[bad])))
    assert [each.fault.code for each in hits if each.item == "peace-a"] == ["DL413"]


def test_a_citation_that_names_a_number_keeps_it() -> None:
    for text in (
        "《中华人民共和国消防法》（2021年修正）第三十二条",
        "《中华人民共和国消防法》(主席令第81号)第三十二条",
    ):
        read = reading.read(INDEX, text, None, TODAY)
        assert read.canonical, text


def test_a_mapping_names_the_version_that_is_meant() -> None:
    read = reading.read(INDEX, "《中华人民共和国治安管理处罚法》第九条", "2012-10-26", TODAY)
    assert [each.verdict for each in read.faults] == [Verdict.OTHER_VERSION]


def test_two_citations_in_one_text_are_read() -> None:
    text = "《中华人民共和国消防法》第四条；《中华人民共和国行政处罚法》第九条"
    assert reading.read(INDEX, text, None, TODAY).sound


def test_ext_characters_are_kept_and_noted() -> None:
    for text in ("㑇", "𬭚", "\U00030000", "\U00031350"):
        assert checked("DL409", text=text)
        assert not checked("DL412", text=text)
        assert not checked("DL413", text=text)


def test_a_look_alike_is_answered_with_the_ordinary_character() -> None:
    for text, wanted in (("⼈", "人"), ("⺠", "民"), ("\uf900", "豈"), ("⻰", "龙")):
        assert [each["suggestion"] for each in checked("DL413", text=text)] == [wanted]


def test_a_department_without_successor_is_no_ring() -> None:
    one = Department(id="a", name="甲", successor="b")
    two = Department(id="b", name="乙", successor="c")
    ring = Department(id="c", name="丙", successor="b")
    hits = found(a_workspace(departments=(one, two, ring)), "DL509")
    assert [each.params["ring"] for each in hits] == ["b → c → b"]


def test_a_village_may_bear_the_name_of_one_elsewhere() -> None:
    units = (
        Unit(code="230202001001", name="一村", level="village"),
        Unit(code="230202002001", name="一村", level="village"),
    )
    assert found(a_workspace(units=units), "DL128") == []


def test_a_derived_list_may_leave_a_category_empty() -> None:
    derived = {
        "catalogue": "sample-street",
        "version": "2026.1",
        "digest": DIGEST,
        "overlay": "sample-overlay",
        "overlay_digest": DIGEST,
    }
    items = [item("peace-a", "一")]
    assert len(found(a_workspace(a_catalogue(items=items)), "DL116")) == 1
    assert found(a_workspace(a_catalogue(items=items, derived=derived)), "DL116") == []
