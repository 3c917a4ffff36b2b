"""The page of coverage: nothing acts, it fits a phone, and paper has every row."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dutylist.findings import Finding, Location
from dutylist.io import templates
from dutylist.render.coverage import page
from dutylist.stats.coverage import Coverage, Row
from dutylist.stats.gap_faults import BARE_ITEM
from dutylist.texts import Lang
from render.browser import Browser, browser

RISKY = '<script>alert(1)</script>"><img src=x onerror=alert(2)>{{ 7*7 }}'
CATEGORIES = tuple(f"第{n}类名称很长的类别" for n in range(1, 13))
ROWS = tuple(
    Row(key=f"law-{n}", title=f"中华人民共和国示例第{n}法", rank="法律", counts={CATEGORIES[0]: n})
    for n in range(1, 60)
)


def text(table: Coverage, *, lang: Lang = Lang.ZH, title: str = "示例区") -> str:
    gap = Finding(fault=BARE_ITEM, at=Location("a.yaml", 3, 1), params={"name": RISKY})
    facts = (("法律依据核对至", "2026-11-24"),)
    return page(table, [gap], lang, title=title, facts=facts, templates=templates.read())


def covered(*rows: Row) -> Coverage:
    return Coverage(categories=CATEGORIES, items={}, rows=rows)


@pytest.fixture(scope="module")
def window(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with browser(tmp_path_factory.mktemp("profile")) as opened:
        yield opened


def test_data_is_shown_as_text() -> None:
    risky = Row(key="x", title=RISKY, rank=RISKY, counts={CATEGORIES[0]: 1})
    made = text(covered(risky), title=RISKY)
    assert "<script>" not in made
    assert "<img" not in made
    assert "&lt;script&gt;" in made
    assert "{{ 7*7 }}" in made


def test_ranks_are_summed_up_and_columns_too() -> None:
    made = text(covered(*ROWS[:2]))
    assert '<tr class="rank"><th scope="rowgroup">法律</th><td>3</td>' in made
    assert "<tfoot>" in made
    assert "缺口" in made


def test_nothing_cited_needs_no_table() -> None:
    made = text(covered(), lang=Lang.EN)
    assert "Nothing is cited." in made
    assert 'lang="en"' in made
    assert "<table>" not in made


@pytest.mark.parametrize("width", [320, 390, 1200])
def test_the_page_never_scrolls_sideways(window: Browser, tmp_path: Path, width: int) -> None:
    file = tmp_path / "page.html"
    file.write_text(text(covered(*ROWS)), encoding="utf-8")
    window.open(file, width=width)
    page_width = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
    assert window.run(page_width) is True
    scrolls = "(box => box.scrollWidth > box.clientWidth)(document.querySelector('.scroll'))"
    assert window.run(scrolls) is (width < 1200)
    assert window.complaints() == []


def test_paper_is_a4_across_and_has_more_than_one_page(window: Browser, tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_text(text(covered(*ROWS)), encoding="utf-8")
    window.open(file, width=1200)
    paper = window.paper()
    assert b"/MediaBox [0 0 841" in paper or b"/MediaBox [0 0 842" in paper
    assert paper.count(b"/Type /Page\n") > 1
