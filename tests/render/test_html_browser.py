from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from dutylist.texts import Lang
from render.browser import Browser, browser
from render.html_samples import CARE, FIRE_SAFETY, HOSTILE, catalogue, hostile, page

WIDTHS = (320, 390, 1280)
FITS = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
SHOWN = """[...document.querySelectorAll("tr.item")].filter((row) => row.checkVisibility())
    .map((row) => row.id).join(" ")"""
TOLD = 'document.getElementById("_hits").textContent'
TYPE = """(async (words) => {
    const box = document.getElementById("_search");
    box.value = words;
    box.dispatchEvent(new Event("input", {bubbles: true}));
    await new Promise((done) => setTimeout(done, 400));
})"""
CHOOSE = """((id, value) => {
    const choice = document.getElementById(id);
    choice.value = value;
    choice.dispatchEvent(new Event("change", {bubbles: true}));
})"""


@pytest.fixture(scope="module")
def window(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with browser(tmp_path_factory.mktemp("profile")) as opened:
        yield opened


@pytest.fixture
def small(tmp_path: Path) -> Path:
    return saved(tmp_path, page())


def saved(folder: Path, text: str) -> Path:
    file = folder / "list.html"
    file.write_text(text, encoding="utf-8")
    return file


def long_words() -> str:
    words = "https://example.org/" + "unbroken" * 30
    item = replace(FIRE_SAFETY, name="名" * 60, note=words, posts=(words,))
    wide = replace(CARE, id="care-wide", name=words)
    return page(catalogue(item, wide, title="清单" * 40), lang=Lang.EN)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_no_page_scrolls_sideways(
    window: Browser, tmp_path: Path, width: int, *, scripts: bool
) -> None:
    for text in (page(), page(lang=Lang.EN), page(hostile()), long_words()):
        window.open(saved(tmp_path, text), width=width, scripts=scripts)
        assert window.run(FITS)
        window.run('document.querySelectorAll("details").forEach((d) => { d.open = true; })')
        assert window.run(FITS)


@pytest.mark.parametrize("width", WIDTHS)
def test_without_scripts_all_is_there_and_no_control_is_shown(
    window: Browser, small: Path, width: int
) -> None:
    window.open(small, width=width, scripts=False)
    assert window.run(SHOWN) == "peace-fire livelihood-care"
    assert not window.run('document.getElementById("_filters").checkVisibility()')
    text = window.run("document.body.textContent")
    assert "《中华人民共和国消防法》第三十二条" in text
    assert "受理申请" in text


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("助餐", "livelihood-care"),
        ("公安分局", "peace-fire"),
        ("消防法", "peace-fire livelihood-care"),
        (" 消防 群众性 ", "peace-fire"),
        ("居民身份证", "livelihood-care"),
        ("平安法治", "peace-fire"),
        ("没有这个词", ""),
        ("", "peace-fire livelihood-care"),
    ],
)
def test_a_search_finds_text_departments_and_citations(
    window: Browser, small: Path, width: int, words: str, ids: str
) -> None:
    window.open(small, width=width)
    window.run(f"{TYPE}({words!r})")
    assert window.run(SHOWN) == ids
    told = window.run(TOLD)
    if not words:
        assert told == "共 2 项"
    elif ids:
        assert told == f"找到 {len(ids.split())} 项（共 2 项）"
    else:
        assert told == "没有符合条件的事项，请换一个词，或清除条件。"


def test_a_hit_in_a_fold_is_unfolded_while_it_is_searched_for(window: Browser, small: Path) -> None:
    unfolded = 'document.querySelectorAll("details[open]").length'
    window.open(small, width=390)
    assert window.run(unfolded) == 0
    window.run(f"{TYPE}('身份证')")
    assert window.run(unfolded) == 1
    window.run(f"{TYPE}('')")
    assert window.run(unfolded) == 0


def test_filters_narrow_the_list_and_are_cleared(window: Browser, small: Path) -> None:
    window.open(small, width=1280)
    window.run(f"{CHOOSE}('_department', 'police')")
    assert window.run(SHOWN) == "peace-fire"
    assert not window.run('document.getElementById("_part-1-livelihood").checkVisibility()')
    window.run(f"{CHOOSE}('_category', 'livelihood')")
    assert window.run(SHOWN) == ""
    window.run("""(async () => {
        document.querySelector("button[type=reset]").click();
        await new Promise((done) => setTimeout(done, 100));
    })()""")
    assert window.run(SHOWN) == "peace-fire livelihood-care"


def test_a_part_can_be_chosen(window: Browser, tmp_path: Path) -> None:
    items = tuple(
        replace(FIRE_SAFETY, id=f"item-{part}", part=part) for part in ("basic", "assist")
    )
    window.open(saved(tmp_path, page(catalogue(*items, kind="performance"))), width=390)
    window.run(f"{CHOOSE}('_part', 'assist')")
    assert window.run(SHOWN) == "item-assist"


def test_a_link_to_an_item_shows_it_with_its_guide(window: Browser, small: Path) -> None:
    window.open(small, width=320, anchor="#livelihood-care")
    assert window.run('document.querySelector("details.guide").open')
    top = window.run('document.getElementById("livelihood-care").getBoundingClientRect().top')
    assert -1 <= top <= 800
    window.run(f"{CHOOSE}('_category', 'livelihood')")
    window.run("""(async () => {
        location.hash = "peace-fire";
        await new Promise((done) => setTimeout(done, 100));
    })()""")
    assert window.run(SHOWN) == "peace-fire livelihood-care"


@pytest.mark.parametrize("anchor", ["#", "#%", "#nowhere", "#_filters", "#%3Cimg%20src%3E"])
def test_any_anchor_is_borne(window: Browser, small: Path, anchor: str) -> None:
    window.complaints()
    window.open(small, width=390, anchor=anchor)
    assert window.run(TOLD) == "共 2 项"
    assert window.complaints() == []


@pytest.mark.parametrize("lang", Lang)
def test_data_never_runs_and_the_console_stays_silent(
    window: Browser, tmp_path: Path, lang: Lang
) -> None:
    window.complaints()
    window.open(saved(tmp_path, page(hostile(), lang)), width=1280)
    assert window.run("typeof window.ran") == "undefined"
    assert window.run(SHOWN).split() == [f"item-{at}" for at in range(len(HOSTILE))]
    window.run(f"{TYPE}('B &lt;')")
    assert window.run(SHOWN) == "item-7"
    assert window.run('[...document.links].every((link) => link.protocol === "file:")')
    assert window.run("document.images.length") == 0
    assert window.complaints() == []


def test_the_policy_stops_a_script_that_is_not_ours(window: Browser, tmp_path: Path) -> None:
    text = page().replace("</body>", "<script>window.ran = 1</script></body>")
    window.open(saved(tmp_path, text), width=390)
    assert window.run("typeof window.ran") == "undefined"
    assert any("Content Security Policy" in line for line in window.complaints())


@pytest.mark.parametrize("width", [320, 390])
def test_on_a_phone_an_item_is_a_card_that_begins_with_the_local_duty(
    window: Browser, small: Path, width: int
) -> None:
    window.open(small, width=width)
    place = """((style) => document.querySelector(`#peace-fire > .${style}`)
        .getBoundingClientRect().top)"""
    name, local, departments = (
        window.run(f"{place}({style!r})") for style in ("name", "local", "block")
    )
    assert name < local < departments
    label = 'getComputedStyle(document.querySelector("#peace-fire > .local"), "::before").content'
    assert "职责任务" in window.run(label)


COLOURS = """(() => {
    const light = (text) => {
        const [r, g, b] = text.match(/[\\d.]+/g).map(Number).map((c) => c / 255)
            .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const behind = (element) => {
        for (let at = element; at; at = at.parentElement) {
            const colour = getComputedStyle(at).backgroundColor;
            if (!/, 0\\)$/.test(colour)) return colour;
        }
    };
    const faint = [];
    for (const element of document.querySelectorAll("body *")) {
        const own = [...element.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
        if (!own || !element.checkVisibility()) continue;
        const [a, b] = [getComputedStyle(element).color, behind(element)].map(light);
        const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        if (ratio < 4.5) faint.push(`${element.tagName}.${element.className} ${ratio}`);
    }
    return faint;
})()"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_all_words_stand_out_from_what_is_behind_them(
    window: Browser, small: Path, width: int, scheme: str
) -> None:
    features = [{"name": "prefers-color-scheme", "value": scheme}]
    window.protocol("Emulation.setEmulatedMedia", features=features)
    window.open(small, width=width)
    try:
        dark = window.run('matchMedia("(prefers-color-scheme: dark)").matches')
        assert dark is (scheme == "dark")
        assert window.run(COLOURS) == []
        paths = '[...document.querySelectorAll(".qr path")].map((p) => getComputedStyle(p).fill)'
        assert window.run(paths) == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]
    finally:
        window.protocol("Emulation.setEmulatedMedia", features=[])


def test_a_print_has_all_folds_open_and_no_controls(window: Browser, small: Path) -> None:
    window.open(small, width=1280, scripts=False)
    window.protocol("Emulation.setEmulatedMedia", media="print")
    try:
        assert not window.run('document.querySelector(".jump").checkVisibility()')
        assert window.run(
            '[...document.querySelectorAll(".basis li, .guide li")].every((row) => row'
            ".checkVisibility({contentVisibilityAuto: true, visibilityProperty: true})"
            " && row.getClientRects().length > 0)"
        )
        millimetres = window.run(
            'document.querySelector(".qr svg").getBoundingClientRect().width / 96 * 25.4'
        )
        assert millimetres >= 30
    finally:
        window.protocol("Emulation.setEmulatedMedia", media="")
    assert window.paper().startswith(b"%PDF")


def test_parts_of_a_table_keep_their_roles_on_a_phone(window: Browser, small: Path) -> None:
    window.open(small, width=320)
    roles = window.run(
        '[...document.querySelectorAll("table, thead, tbody, tr, th, td")]'
        '.every((element) => element.getAttribute("role"))'
    )
    assert roles
