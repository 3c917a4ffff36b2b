from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from markupsafe import Markup

from dutylist.io import templates
from dutylist.model import LOCAL, Derived, Guide, Item, Step
from dutylist.render.press import BadTemplate, press
from dutylist.render.words import WORDS
from dutylist.tables import Names, Shared
from dutylist.texts import Lang
from render.html_samples import (
    CARE,
    DIGEST,
    FIRE_SAFETY,
    HOSTILE,
    NAMES,
    SECRET,
    catalogue,
    hostile,
    page,
    ready,
)

GOLDEN = Path(__file__).with_name("golden_page.html")
VOID = {"meta", "link", "input", "col", "br", "img", "path"}


class Read(HTMLParser):
    """Reads a page, and holds it to closing what it opens."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.open: list[str] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def all(self, tag: str, **wanted: str) -> Iterator[dict[str, str | None]]:
        for name, found in self.elements:
            if name == tag and all(found.get(key) == value for key, value in wanted.items()):
                yield found


def test_a_small_list_is_the_golden_page(request: pytest.FixtureRequest) -> None:
    style, script = Markup("/* list.css */"), Markup("/* list.js */")
    given = replace(ready(), style=style, script=script, policy="policy")
    actual = page(printing=given, link="https://example.org/lists/230202001.html") + "\n"
    if request.config.getoption("--update-golden", default=False):
        GOLDEN.write_text(actual, encoding="utf-8")
    assert actual == GOLDEN.read_text(encoding="utf-8")


@pytest.mark.parametrize("lang", Lang)
def test_same_input_gives_same_bytes(lang: Lang) -> None:
    assert page(lang=lang) == page(lang=lang)


@pytest.mark.parametrize("lang", Lang)
def test_every_element_is_closed_and_every_anchor_is_there_once(lang: Lang) -> None:
    read = Read(page(lang=lang))
    ids = [found["id"] for _, found in read.elements if "id" in found]
    assert len(ids) == len(set(ids))
    inside = {str(found["href"])[1:] for found in read.all("a") if str(found["href"])[0] == "#"}
    assert inside <= set(ids)
    assert {found["for"] for found in read.all("label")} <= set(ids)


def test_an_internal_item_leaves_no_trace() -> None:
    text = page()
    for word in ("不得公开", "peace-secret", "内部类别", '"hidden"'):
        assert word not in text
    without = catalogue(FIRE_SAFETY, CARE)
    assert text == page(without)


def test_tables_with_internal_items_are_refused() -> None:
    with pytest.raises(ValueError, match="peace-secret is internal"):
        page(internal=True)


def test_nothing_is_fetched_from_outside() -> None:
    read = Read(page(link="https://example.org/"))
    for tag, found in read.elements:
        assert "src" not in found, tag
        assert "style" not in found, tag
        assert not any(name.startswith("on") for name in found), tag
        if tag == "link":
            assert str(found["href"]).startswith("data:")
    assert "@import" not in page()
    assert "url(" not in page()


def test_the_policy_allows_our_style_and_script_and_nothing_else() -> None:
    given = ready()
    assert given.policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in given.policy
    changed = press({**templates.read(), "list.css": "body { color: red }"})
    assert changed.policy != given.policy


def test_the_data_never_becomes_markup() -> None:
    read = Read(page(hostile()))
    tags = [tag for tag, _ in read.elements]
    assert tags.count("script") == 1
    assert tags.count("style") == 1
    assert "img" not in tags
    shown = "".join(read.words)
    for text in HOSTILE:
        assert text in shown
    assert not [found for found in read.all("a") if "javascript" in str(found["href"])]


def test_a_web_address_is_a_link_only_with_a_safe_scheme() -> None:
    def linked(address: str) -> list[str | None]:
        item = replace(CARE, fields={"service": {"handling": "direct", "link": address}})
        read = Read(page(catalogue(item, kind="service")))
        return [found["href"] for found in read.all("a", rel="noopener noreferrer")]

    assert linked("https://example.org/a?b=1&c=2") == ["https://example.org/a?b=1&c=2"]
    for address in ("javascript:alert(1)", "data:text/html,x", "//example.org", "https://a b"):
        assert linked(address) == []


def test_an_unsafe_public_address_is_left_out() -> None:
    assert page(link="javascript:alert(1)") == page(link=None)


def test_the_table_is_named_and_its_headers_say_what_they_head() -> None:
    read = Read(page())
    assert len(list(read.all("caption"))) == 1
    assert len(list(read.all("th", scope="col"))) == 4
    assert len(list(read.all("th", scope="row"))) == 2
    assert len(list(read.all("th", scope="rowgroup"))) == 2
    assert len(list(read.all("p", role="status"))) == 1
    assert next(read.all("a"))["class"] == "skip"


def test_cells_carry_the_labels_that_a_phone_shows() -> None:
    labels = {str(found["data-label"]) for found in Read(page()).all("td") if "data-label" in found}
    assert labels == {"部门职责任务", "乡镇（街道）职责任务"}


@pytest.mark.parametrize(("lang", "code"), [(Lang.ZH, "zh-CN"), (Lang.EN, "en")])
def test_the_page_says_its_language(lang: Lang, code: str) -> None:
    assert next(Read(page(lang=lang)).all("html"))["lang"] == code


def test_an_english_page_marks_chinese_data_and_speaks_english_otherwise() -> None:
    text = page(lang=Lang.EN)
    assert '<h1 lang="zh-CN">' in text
    assert '<summary lang="en">Basis (1)</summary>' in text
    chrome = (words.zh for key, words in WORDS.items() if key != "language")
    assert not [words for words in chrome if len(words) > 2 and words in text]
    assert "2 items" in text
    assert "1 item<" in text
    assert "23 November 2026" in text


def test_header_and_footer_tell_what_list_this_is_and_how_to_check_it() -> None:
    text = page()
    for word in (
        "龙沙区五龙街道",
        "230202001",
        "2026.1",
        "2026年11月1日",
        "示例〔2026〕5号",
        "本清单共2项。",
        "本清单为示例。",
        "一楼大厅",
        DIGEST,
        "2026年11月23日",
        "dutylist verify",
    ):
        assert word in text


def test_a_derived_list_names_what_it_was_made_from() -> None:
    made = Derived(
        catalogue="base-street",
        version="2025.7",
        digest=DIGEST,
        overlay="wulong",
        overlay_digest=DIGEST,
    )
    text = page(replace(catalogue(), derived=made))
    assert "依据的目录" in text
    assert "base-street 2025.7" in text


def test_a_list_that_says_little_about_itself_is_shown_without_gaps() -> None:
    bare = replace(catalogue(), issued=None, effective=None, law_as_of=None, note=None, contacts={})
    read = Read(page(bare, unit=None))
    assert len(list(read.all("dt"))) == 4
    assert "None" not in "".join(read.words)


def test_a_guide_tells_steps_papers_days_and_where_to_ask() -> None:
    text = page()
    for word in ("受理申请", "2个工作日", "5个工作日", "居民身份证", "0000-0000000", "办事指南"):
        assert word in text


def test_filters_offer_only_what_the_list_holds() -> None:
    text = page()
    assert '<option value="emergency">区应急管理局（1）</option>' in text
    assert "区审计局" not in text
    assert text.index('value="emergency"') < text.index('value="police"')


def test_a_list_without_items_says_so() -> None:
    text = page(catalogue(SECRET))
    assert "本清单没有公开的事项" in text
    assert "<table" not in text
    assert 'id="_filters"' not in text


def test_a_list_in_parts_has_a_table_and_a_heading_for_each() -> None:
    items = tuple(
        replace(FIRE_SAFETY, id=f"item-{part}", part=part) for part in ("basic", "assist")
    )
    read = Read(page(catalogue(*items, kind="performance")))
    assert len(list(read.all("table"))) == 2
    assert [found["data-part"] for found in read.all("section")] == ["basic", "assist"]
    assert len(list(read.all("select", id="_part"))) == 1


def test_many_small_columns_are_kept_in_one() -> None:
    item = replace(CARE, fields={"service": {"handling": "direct", "fee": "不收费"}})
    read = Read(page(catalogue(item, kind="service")))
    assert len(list(read.all("th", scope="col"))) <= 7
    assert "".join(read.words).count("不收费") == 1


def test_a_category_that_comes_back_is_jumped_to_once() -> None:
    again = replace(FIRE_SAFETY, id="peace-again")
    text = page(catalogue(FIRE_SAFETY, CARE, again))
    assert text.count('id="_part-1-peace"') == 1
    assert text.count(">平安法治 <") == 3


def test_items_shared_by_lists_are_made_once() -> None:
    given, shared = ready(), Shared()
    first = page(printing=given, shared=shared)
    made = dict(given.made)
    assert len(made) == 2
    other = page(catalogue(FIRE_SAFETY, CARE, title="另一清单"), printing=given, shared=shared)
    assert given.made == made
    assert other != first
    assert first == page()


def test_shared_items_take_the_names_of_each_list() -> None:
    given, shared = ready(), Shared()
    page(printing=given, shared=shared)
    names = Names({**NAMES.departments, "emergency": "县应急管理局"}, "湖滨街道")
    other = page(printing=given, shared=shared, names=names)
    assert other == page(names=names)
    assert "湖滨街道" in other
    assert "区应急管理局" not in other


def test_what_is_kept_does_not_grow_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dutylist.render.press._MOST", 1)
    given = ready()
    page(printing=given)
    assert len(given.made) == 1


def _guided(by: str) -> Item:
    return replace(CARE, guide=Guide(steps=(Step(by, "受理"),)))


def test_a_guide_without_contact_or_days_leaves_them_out() -> None:
    text = page(replace(catalogue(_guided(LOCAL)), contacts={}))
    assert "承诺时限" not in text
    assert "电话" not in text


BAD: dict[str, tuple[dict[str, str], str]] = {
    "syntax": ({"item.html.j2": "{% if %}"}, "item.html.j2:1: TemplateSyntaxError"),
    "unknown name": ({"page.html.j2": "\n{{ nothing }}"}, "page.html.j2:2: UndefinedError"),
    "escape": (
        {"item.html.j2": "{{ cycler.__init__.__globals__.os.popen('id').read() }}"},
        "item.html.j2:1: SecurityError",
    ),
    "sum": ({"item.html.j2": "\n\n{{ 1 / 0 }}"}, "item.html.j2:3: ZeroDivisionError"),
    "missing": ({"page.html.j2": "{% include 'x.j2' %}"}, "page.html.j2:1: TemplateNotFound: x.j2"),
    "style": ({"list.css": "</style>"}, "list.css: “</”"),
}


@pytest.mark.parametrize(("texts", "words"), BAD.values(), ids=BAD)
def test_a_bad_template_is_named_with_its_line(texts: dict[str, str], words: str) -> None:
    with pytest.raises(BadTemplate) as caught:
        page(printing=press({**templates.read(), **texts}))
    assert str(caught.value).startswith(words)
    for lang in Lang:
        told: Any = caught.value.words.show(lang, caught.value.params)
        assert caught.value.name in told


def test_a_missing_template_is_named() -> None:
    with pytest.raises(BadTemplate, match=r"list\.css: not found"):
        press({})
    with pytest.raises(BadTemplate, match=r"page\.html\.j2"):
        press({"list.css": "", "list.js": ""})
