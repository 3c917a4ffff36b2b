"""The page of changes: both sides with marks, nothing acts, it fits a phone and paper."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from diff.samples import catalogue
from dutylist.burden import account
from dutylist.diff import Comparison, Pair
from dutylist.findings import Location
from dutylist.io import templates
from dutylist.model import Catalogue, Descent, Issued, Replaces
from dutylist.render.changes_account import NO_ACCOUNTS, Accounts
from dutylist.render.changes_html import page
from dutylist.texts import Lang
from render.browser import Browser, browser
from report.lists import item, listing, locate, pair, put_together, told

RISKY = '<script>alert(1)</script>"><img src=x onerror=alert(2)>{{ 7*7 }}'
NAMES = {"fire": "区消防救援局"}
OLD = listing(
    item("handed", "fire", "开展消防检查，督促整改"),
    item("kept", "local", f"协助开展消防宣传，{'按照统一安排进村入户，' * 20}张贴提示"),
    item("gone", "local", "登记造册", name="登记造册"),
)
NEW = listing(
    item("handed", "local", "开展消防巡查，督促整改"),
    item("kept", "local", f"负责开展消防宣传，{'按照统一安排进村入户，' * 20}张贴海报"),
    item("come", "fire", "张贴提示", name="提示张贴"),
)


def compared(old: Catalogue, new: Catalogue) -> Comparison:
    made = pair(*(replace(each, departments=NAMES) for each in (old, new)))
    return Comparison(pairs=(made,), changes=made.changes, names=NAMES)


def text(comparison: Comparison, lang: Lang = Lang.ZH, accounts: Accounts = NO_ACCOUNTS) -> str:
    return page(comparison, lang, locate, templates=templates.read(), accounts=accounts)


@pytest.fixture(scope="module")
def window(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with browser(tmp_path_factory.mktemp("profile")) as opened:
        yield opened


def article(made: str, code: str) -> str:
    found = re.search(
        rf'<article[^>]*>\n<div class="told"><p class="what"><a[^>]*>{code}<.*?</article>',
        made,
        re.DOTALL,
    )
    assert found, code
    return found[0]


def test_both_sides_stand_with_their_marks_bodies_and_places() -> None:
    shown = article(text(compared(OLD, NEW)), "DC301")
    assert '<b class="body">区消防救援局（配合）</b> 开展消防<del>检</del>查，督促整改' in shown
    assert '<b class="body">基层（配合）</b> 开展消防<ins>巡</ins>查，督促整改' in shown
    assert shown.count('<span class="where">a.yaml:3</span>') == 2


def test_who_gains_and_who_loses_stand_as_badges() -> None:
    shown = article(text(compared(OLD, NEW)), "DC301")
    assert '<span class="badge gains">增责 基层</span>' in shown
    assert '<span class="badge loses">减责 区消防救援局</span>' in shown
    assert '<span class="badge d-toward">加重基层</span>' in shown
    recorded = tuple(replace(each, record="2026-001") for each in compared(OLD, NEW).changes)
    assert "依据记录 2026-001" in text(replace(compared(OLD, NEW), changes=recorded))


def test_hand_overs_come_first_and_all_links_lead_somewhere() -> None:
    made = text(compared(OLD, NEW))
    assert made.index("转给基层的职责") < made.index("其他加重基层负担的变化")
    targets = re.findall(r'href="#([^"]+)"', made)
    assert targets
    ids = re.findall(r' id="([^"]+)"', made)
    assert set(targets) <= set(ids)
    assert len(ids) == len(set(ids))


def test_changes_alike_have_anchors_of_their_own() -> None:
    once = compared(OLD, NEW)
    twice = replace(once, changes=(*once.changes, *(replace(each) for each in once.changes)))
    ids = re.findall(r' id="(c-[^"]+)"', text(twice))
    assert len(ids) == len(set(ids)) == 2 * len(once.changes)


def test_long_unchanged_text_is_cut_and_equal_text_is_not() -> None:
    made = text(compared(OLD, NEW))
    assert made.count("按照统一安排进村入户，") < 30
    assert "…" in article(made, "DC331")
    same = listing(item("handed", "local", "开展消防检查，督促整改"))
    shown = article(text(compared(listing(OLD.items[0]), same)), "DC301")
    assert shown.count("开展消防检查，督促整改") == 2


def test_items_that_came_or_went_show_their_duties() -> None:
    made = text(compared(OLD, NEW))
    assert '<b class="body">基层（配合）</b> <del>登记造册</del>' in article(made, "DC202")
    assert '<b class="body">区消防救援局（配合）</b> <ins>张贴提示</ins>' in article(made, "DC203")
    assert '<span class="badge h-removed">取消</span>' in made


def test_data_is_shown_as_text() -> None:
    old = listing(item("a", "fire", "开展消防检查"), item("b", RISKY, RISKY, name=RISKY))
    new = replace(
        listing(item("a", "local", f"开展消防检查{RISKY}"), item("b", "local", RISKY, name="甲")),
        title=RISKY,
        version=RISKY,
        note=RISKY,
    )
    made = page(
        compared(old, new),
        Lang.ZH,
        lambda _: Location(RISKY, 1, 1),
        templates=templates.read(),
    )
    assert "<script>" not in made
    assert "<img" not in made
    assert "{{ 7*7 }}" in made


def test_no_changes_are_said() -> None:
    assert "没有变化。" in text(told(()))
    assert "No changes." in text(told(()), Lang.EN)
    assert "<article" not in text(told(()))


def test_several_lists_stand_in_a_table_and_share_their_changes() -> None:
    pairs = (
        pair(OLD, NEW),
        pair(replace(OLD, id="b", title="乙"), replace(NEW, id="b", title="乙")),
    )
    made = put_together(*pairs)
    shown = text(made)
    assert shown.count("<article") == len(made.changes)
    assert "2 份清单：街道职责清单示例、乙" in shown
    assert '<th scope="row">乙</th>' in shown
    lone = replace(made, pairs=(replace(pairs[0], old=None), pairs[1]))
    assert "新增清单 1 份：街道职责清单示例" in text(lone)


def test_an_item_is_shown_as_the_list_has_it_in_which_it_changed() -> None:
    own = listing(item("a", "local", "甲清单的职责"))
    lone = listing(item("a", "local", "乙清单的职责"))
    empty = replace(listing(), id="b", title="乙")
    pairs = (pair(own, own), pair(empty, replace(lone, id="b", title="乙")))
    shown = article(text(put_together(*pairs)), "DC201")
    assert "<ins>乙清单的职责</ins>" in shown
    assert "甲清单" not in shown


def test_the_burden_stands_at_the_head() -> None:
    both = (account(OLD), account(NEW))
    one = text(compared(OLD, NEW), accounts=Accounts((both,)))
    assert "<svg" in one
    assert one.index("<svg") < one.index("变化一览")
    assert "无记录</th>" not in one
    recorded = text(compared(OLD, NEW), accounts=Accounts((both,), recorded=True))
    assert "基层职责的人员经费：无记录" in recorded
    several = text(compared(OLD, NEW), accounts=Accounts((both, (None, both[1]), (both[0], None))))
    assert "<svg" not in several
    assert several.count('<td class="words">') == 3
    assert '<td class="figure">— → 3</td>' in several


def test_values_that_are_no_text_are_told_in_words() -> None:
    old = catalogue("items: [{id: a, posts: [甲岗], guide: {steps: [{by: fire, text: 核查}]}}]")
    new = catalogue(
        "items: [{id: a, posts: [甲岗, 乙岗], "
        "guide: {steps: [{by: fire, text: 核查}, {by: local, text: 登记, days: 2}]}}]"
    )
    made = text(compared(old, new))
    assert "<ins>基层：登记（2个工作日）</ins>" in made
    assert "<ins>乙岗</ins>" in made


def test_merged_items_show_their_names_and_duties() -> None:
    old = catalogue(
        "items: [{id: a, name: 甲, duties: [{id: a.1, by: fire, text: 检查设施}]}, "
        "{id: b, name: 乙}]"
    )
    new = catalogue("items: [{id: c, name: 丙, duties: [{id: c.1, by: fire, text: 检查设施}]}]")
    lineage = (Descent(old=("a", "b"), new=("c",)),)
    declared = replace(new, version="2", replaces=Replaces(version="1", lineage=lineage))
    shown = article(text(compared(old, declared)), "DC253")
    assert "<p><del>甲</del></p>" in shown
    assert "<p><del>区消防救援局（配合）：检查设施</del></p>" in shown
    assert "<p><ins>丙</ins></p>" in shown


def test_a_thousand_changes_make_one_page() -> None:
    old = listing(*(item(f"i{n}", "local", f"协助开展第{n}项消防宣传") for n in range(1000)))
    new = listing(*(item(f"i{n}", "local", f"负责开展第{n}项消防宣传") for n in range(1000)))
    made = text(compared(old, new))
    assert made.count("<article") == 1000


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_the_page_never_scrolls_sideways(
    window: Browser, tmp_path: Path, width: int, lang: Lang
) -> None:
    file = tmp_path / "page.html"
    long = replace(
        NEW, items=(*NEW.items, item("x", "fire", "http://example.invalid/" + "a" * 300))
    )
    both = Accounts(((account(OLD), account(long)),), recorded=True)
    file.write_text(text(compared(OLD, long), lang, both), encoding="utf-8")
    window.open(file, width=width)
    assert window.run(
        "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
    )
    columns = (
        "getComputedStyle(document.querySelector('.sides')).gridTemplateColumns.split(' ').length"
    )
    assert window.run(columns) == (1 if width < 600 else 2)
    assert window.complaints() == []


def test_paper_shows_what_is_folded(window: Browser, tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_text(text(compared(OLD, replace(NEW, version="2"))), encoding="utf-8")
    window.open(file, width=1280)
    hidden = window.run("document.querySelectorAll('details:not([open]) li').length")
    assert hidden > 0
    window.protocol("Emulation.setEmulatedMedia", media="print")
    shown = "[...document.querySelectorAll('details li')].every(li => li.checkVisibility())"
    assert window.run(shown) is True
    window.protocol("Emulation.setEmulatedMedia", media="")


def test_one_list_without_a_day_and_a_list_that_is_new_are_named() -> None:
    dated = replace(NEW, issued=Issued(by="示例区委编办", on=date(2026, 10, 15)))
    assert "<dd>1（2026-10-15）</dd>" in text(compared(OLD, dated))
    assert "<dd>示例区委编办</dd>" in text(compared(OLD, dated))
    lone = Pair(id="x", title="新清单", old=None, new=NEW)
    made = text(Comparison(pairs=(lone,), changes=()))
    assert "<dd>（无）</dd>" in made
    assert "<dd>0 → 3</dd>" in made


def test_lists_that_all_stayed_are_counted() -> None:
    pairs = tuple(Pair(id=each, title=each, old=OLD, new=OLD) for each in "ab")
    both = Accounts(tuple((account(OLD), account(OLD)) for _ in pairs))
    made = text(Comparison(pairs=pairs, changes=()), accounts=both)
    assert "2 份清单都没有变化。" in made
    assert "<svg" not in made


def test_the_overview_tells_two_duties_of_one_item_apart() -> None:
    old, new = (
        replace(made, duties=tuple(replace(made.duties[0], id=f"a.{n}") for n in (1, 2)))
        for made in (item("a", "local", "协助宣传"), item("a", "local", "负责宣传"))
    )
    overview = text(compared(listing(old), listing(new))).split('id="items"')[0]
    for duty in ("a.1", "a.2"):
        assert f"<b>消防安全</b> <small>{duty}</small> 基层职责的用词加重" in overview
