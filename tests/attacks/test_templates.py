"""A template that somebody hands in gets at nothing, ends soon, and leaves nothing half-made."""

from pathlib import Path

import pytest

from command import contents, copied, dutylist
from dutylist.io import templates
from dutylist.render.press import BadTemplate, press
from render.html_samples import page

TEXTS = dict(templates.read())
DEEP = "{% set n = namespace(x='l', y='l') %}{% for i in range(60) %}{% set n.x = [n.x, n.x] %}"
DEEP += "{% set n.y = [n.y, n.y] %}{% endfor %}"
PAIRS = DEEP.replace("[", "(").replace("]", ")")
DOUBLING = "{% set n = namespace(x='a') %}{% for i in range(60) %}"
DOUBLING += "{% set n.x %}{{ n.x }}{{ n.x }}{% endset %}{% endfor %}"
REACHING = (
    *("{{ cycler.__init__.__globals__ }}", "{{ ''.__class__.__mro__ }}", "{{ words|attr('x') }}"),
    *("{{ catalogue.__class__ }}", "{{ self.__init__ }}", "{{ range.__self__ }}", "{{ tick() }}"),
    *("{{ facts|map(attribute='__class__')|list }}", "{{ words.pop('x') }}", "{{ [].append(1) }}"),
    *("{{ facts|map('attr', '__class__')|list }}", "{{ catalogue.route }}", "{{ 'x'.encode() }}"),
    *("{{ namespace.__init__ }}", "{% set words.x = 1 %}", "{{ '{0.__class__}'.format(1) }}"),
    *("{{ notice|safe }}", "{% autoescape false %}{{ notice }}{% endautoescape %}", "{% debug %}"),
)
OUTSIDE = tuple(
    words.format(path)
    for path in ("../../../etc/passwd", "/etc/passwd", "C:\\x.j2", "\\\\server\\x", "list.txt", "")
    for words in ("{{% include '{}' %}}", "{{% import '{}' as x %}}", "{{% extends '{}' %}}")
)
ENDLESS = (
    "{% for a in range(10000) %}{% for b in range(10000) %}{% endfor %}{% endfor %}",
    "{% macro m(n) %}{% if n %}{{ m(n-1) }}{{ m(n-1) }}{% endif %}{% endmacro %}{{ m(40) }}",
    "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "{% include 'page.html.j2' %}{% include 'page.html.j2' %}",
    "{% block b %}{{ self.b() }}{% endblock %}",
    "{% extends 'page.html.j2' %}",
    "{% for x in [1] recursive %}{{ loop([1, 1]) }}{% endfor %}",
    "{% set x = range(10000)|map('upper')|list %}" * 50,
)
HUGE = (
    *(
        "{% for a in range(1000000000) %}{% endfor %}",
        "{{ 'x' * 1000000000 }}",
        "{{ 9 ** 9 ** 9 }}",
    ),
    *("{{ 'a'.center(10000000000) }}", "{{ '%1000000000d' % 1 }}", "{{ 'a'|center(1000000000) }}"),
    *("{{ '{:>1000000000}'.format(1) }}", "{{ lipsum(10000000) }}", "{{ (1).to_bytes(1000000) }}"),
    *("{{ 1.5|round(1000000000, 'ceil') }}", "{{ ('a,' ~ 'b')|replace('', 'x')|list * 9 }}"),
    "{% set n = namespace(x='a') %}{% for i in range(60) %}{% set n.x = n.x ~ n.x %}{% endfor %}",
    "{% set n = namespace(x='a') %}{% for i in range(60) %}{% set n.x = n.x + n.x %}{% endfor %}",
    "{% set n = namespace(x=[1]) %}{% for i in range(60) %}{% set n.x = n.x + n.x %}{% endfor %}",
    "{% set n = namespace(x=3) %}{% for i in range(60) %}{% set n.x = n.x * n.x %}{% endfor %}",
    DOUBLING,
    "{% for a in range(10000) %}" + "y" * 100_000 + "{% endfor %}",
)
NESTED = (
    *(f"{DEEP}{{{{ n.x }}}}", f"{DEEP}{{{{ n.x|string }}}}", f"{DEEP}{{{{ n.x == n.y }}}}"),
    *(f"{DEEP}{{{{ n.x in [n.y] }}}}", f"{DEEP}{{{{ n.x ~ 'x' }}}}", f"{DEEP}{{{{ n.x|upper }}}}"),
    *(f"{DEEP}{{{{ [n.x]|join }}}}", f"{DEEP}{{{{ n.x|tojson }}}}", f"{DEEP}{{{{ n.x|e }}}}"),
    *(
        f"{PAIRS}{{{{ {{n.x: 1}} }}}}",
        f"{PAIRS}{{{{ {{}}[n.x] }}}}",
        f"{PAIRS}{{{{ {{}}.get(n.x) }}}}",
    ),
    f"{PAIRS}{{% for a in [1] %}}{{{{ loop.changed(n.x) }}}}{{% endfor %}}",
)
BROKEN = (
    *("{{ " + "(" * 100_000, "{{ " + "not " * 50_000 + "1 }}", "{% if 1 %}" * 5_000),
    *("{% for a in [1] %}" * 25 + "{% endfor %}" * 25, "{{ 1/0 }}", "{{ unknown }}", "{{ }}", "{%"),
)
BARE = (
    *("", "{{ notice }}", "{% raw %}", "<html><head></head></html>"),
    '<!--<meta http-equiv="Content-Security-Policy" content="{{ policy }}">-->',
    TEXTS["page.html.j2"].replace(
        "<head>", '<head><script src="http://example.org/x.js"></script>'
    ),
    TEXTS["page.html.j2"].replace("{{ policy }}", "*"),
)


@pytest.mark.parametrize(
    "text",
    [*REACHING, *OUTSIDE, *ENDLESS, *HUGE, *NESTED, *BROKEN, *BARE],
    ids=lambda text: text[:40],
)
@pytest.mark.parametrize("name", ["page.html.j2"])
def test_a_hostile_template_is_refused_by_name(name: str, text: str) -> None:
    with pytest.raises(BadTemplate) as caught:
        page(printing=press({**TEXTS, name: text}))
    assert caught.value.name.startswith(name)
    assert " at 0x" not in str(caught.value)
    assert len(str(caught.value)) < 400


@pytest.mark.parametrize("text", [ENDLESS[0], HUGE[0], REACHING[1], NESTED[0]])
def test_so_is_a_hostile_template_of_items(text: str) -> None:
    with pytest.raises(BadTemplate, match=r"item\.html\.j2"):
        page(printing=press({**TEXTS, "item.html.j2": text}))


def test_what_a_template_may_do_it_can() -> None:
    head, _, rest = TEXTS["page.html.j2"].partition("<body>")
    mine = (
        "{% macro line(a, b='：') %}{{ a ~ b }}{{ caller() }}{% endmacro %}"
        "{% for name, value in facts if value %}{% call line(name) %}{{ value|upper }}{% endcall %}"
        "{{ loop.cycle('，', '；') }}{% endfor %}{{ facts|map('first')|join('、') }}"
        "{% set n = namespace(s=0) %}{% for i in range(1, 5) %}{% set n.s = n.s + i %}{% endfor %}"
        "<b>{{ n.s }} {{ [3, 1]|length }} {{ words.get('colon') }} {{ '<i>' }}</b>"
    )
    made = page(printing=press({**TEXTS, "page.html.j2": f"{head}<body>{mine}{rest}"}))
    assert "适用单位：龙沙区五龙街道，" in made
    assert "<b>10 2 ： &lt;i&gt;</b>" in made


def test_ours_are_the_same_with_bounds_and_without() -> None:
    assert page(printing=press(TEXTS)) == page(printing=press(TEXTS, own=True))


@pytest.mark.parametrize("text", [ENDLESS[0], HUGE[1], REACHING[0], BROKEN[0]])
def test_nothing_is_written_with_a_hostile_template(text: str, tmp_path: Path) -> None:
    workspace = copied(tmp_path)
    mine = tmp_path / "模板"
    mine.mkdir()
    (mine / "page.html.j2").write_text(text, encoding="utf-8")
    before = contents(workspace)
    done = dutylist("render", "--template", mine, at=workspace, limited=True)
    assert done.code == 2
    assert done.calm
    assert "模板有问题" in done.err
    assert contents(workspace) == before


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret.css"
    secret.write_text("body {}", encoding="utf-8")
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "list.css").symlink_to(secret)
    with pytest.raises(templates.Unfit, match="link"):
        templates.read(mine)
