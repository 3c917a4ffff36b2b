"""Catalogues from fragments as a user would write them, and generated ones."""

from collections.abc import Mapping, Sequence
from dataclasses import fields

import yaml
from hypothesis import strategies as st

from dutylist.diff import Change
from dutylist.model import (
    Basis,
    Catalogue,
    Category,
    Contact,
    Descent,
    Duty,
    Guide,
    Item,
    Plain,
    Publish,
    Replaces,
    Role,
    Step,
)

PEACE, CITY = Category("peace", "平安法治"), Category("city", "城市管理")
OWN = {"id", "name", "category", "part", "required", "publish", "note"}


def catalogue(fragment: str = "") -> Catalogue:
    """Build a catalogue from a fragment of YAML; what it leaves out is filled in."""
    data = yaml.safe_load(fragment) or {}
    headings = data.setdefault("categories", [{"id": PEACE.id, "name": PEACE.name}])
    data["categories"] = tuple(Category(**each) for each in headings)
    data["items"] = tuple(_item(each, at) for at, each in enumerate(data.get("items") or ()))
    if data.get("replaces"):
        data["replaces"] = _replaces(data["replaces"])
    known = {
        "id": "sample",
        "title": "街道职责清单示例",
        "kind": "duty",
        "version": "1",
        "jurisdiction": "230202",
        "level": "street",
        "route": ("sample.yaml",),
    }
    return Catalogue(**{**known, **data})


def _replaces(data: Mapping[str, object]) -> Replaces:
    lineage = data.get("lineage") or []
    assert isinstance(lineage, list)
    descents = tuple(Descent(old=tuple(each["from"]), new=tuple(each["to"])) for each in lineage)
    return Replaces(version=str(data["version"]), lineage=descents)


def _item(data: Mapping[str, object], at: int) -> Item:
    route = ("sample.yaml", "items", at)
    own: dict[str, object] = {key: data[key] for key in data if key in OWN}
    if "publish" in own:
        own["publish"] = Publish(str(own["publish"]))
    handled = {"basis", "duties", "guide", "posts"}
    extra = {key: data[key] for key in data if key not in OWN | handled}
    duties = data.get("duties") or []
    assert isinstance(duties, list)
    defaults: dict[str, object] = {"name": "消防安全", "category": "peace"}
    return Item(
        **{**defaults, **own},  # type: ignore[arg-type]  # the fragment's own fields
        basis=_bases(data.get("basis")),
        duties=tuple(_duty(each, (*route, "duties", i)) for i, each in enumerate(duties)),
        guide=_guide(data.get("guide")),
        posts=tuple(data.get("posts") or ()),  # type: ignore[arg-type]
        fields=extra,  # type: ignore[arg-type]
        route=route,
    )


def _duty(data: Mapping[str, object], route: tuple[str | int, ...]) -> Duty:
    delegation = data.get("delegation")
    return Duty(
        id=str(data["id"]),
        by=str(data["by"]),
        role=Role(str(data.get("role", "support"))),
        text=str(data.get("text", "协助开展消防宣传")),
        basis=_bases(data.get("basis")),
        delegation=None if delegation is None else Basis(text=str(delegation)),
        route=route,
    )


def _bases(data: object) -> tuple[Basis, ...]:
    assert data is None or isinstance(data, list)
    return tuple(
        Basis(text=each["cite"], note=each.get("note"))
        if isinstance(each, dict)
        else Basis(text=each)
        for each in data or ()
    )


def _guide(data: object) -> Guide | None:
    if not isinstance(data, dict):
        return None
    contact = data.get("contact")
    return Guide(
        steps=tuple(Step(**each) for each in data.get("steps", ())),
        contact=Contact(**contact) if contact else None,
        materials=tuple(data.get("materials", ())),
        promised_days=data.get("promised_days"),
    )


def names(changes: Sequence[Change]) -> list[str]:
    """Return the names of the kinds of changes."""
    return [change.kind.name for change in changes]


def compared(kind: type) -> set[str]:
    """Return the fields of a dataclass that count for equality."""
    return {each.name for each in fields(kind) if each.compare}


_IDS = st.sampled_from("abcdefg")
_BY = st.sampled_from(["local", "fire", "police"])
_TEXTS = st.one_of(
    st.sampled_from(
        [
            "协助开展消防宣传",
            "负责开展消防宣传",
            "开展消防宣传。",
            "开展消防宣传和隐患排查，报告火情",
            "开展消防监督检查，依法查处违法行为",
            "协助开展消防监督检查",
        ]
    ),
    st.text(alphabet="协助负责开展消防检查，。 1.", max_size=12),
)
_BASES = st.lists(
    st.builds(
        lambda text, note: Basis(text=text, note=note),
        st.sampled_from(
            [
                "《中华人民共和国消防法》第四条",
                "《中华人民共和国消防法》第4条",
                "《中华人民共和国消防法》第三十二条",
                "《示例条例》第一条",
                "看不懂的依据",
            ]
        ),
        st.sampled_from([None, None, "注"]),
    ),
    max_size=3,
).map(tuple)
_DUTIES = st.lists(
    st.builds(
        Duty,
        id=_IDS,
        by=_BY,
        role=st.sampled_from(Role),
        text=_TEXTS,
        basis=_BASES,
        delegation=st.sampled_from([None, Basis(text="甲"), Basis(text="乙", note="注")]),
    ),
    max_size=4,
).map(tuple)
_STEPS = st.lists(st.builds(Step, _BY, _TEXTS, st.sampled_from([None, 2])), max_size=2).map(tuple)
_CONTACTS = st.sampled_from([None, Contact(office="甲"), Contact(phone="乙")])
_GUIDES = st.none() | st.builds(
    Guide,
    steps=_STEPS,
    contact=_CONTACTS,
    materials=st.sampled_from([(), ("甲",), ("甲。",)]),
    promised_days=st.sampled_from([None, 5]),
)
_PLAIN: st.SearchStrategy[Plain] = st.recursive(
    st.sampled_from([None, True, 3, "甲", "甲。", "乙"]),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(st.sampled_from(["x", "y"]), inner, max_size=2)
    ),
    max_leaves=4,
)
_ITEMS = st.builds(
    Item,
    id=_IDS,
    name=_TEXTS,
    category=st.sampled_from(["peace", "city", "none"]),
    part=st.sampled_from([None, "basic", "assist", "withdrawn", "unheard-of"]),
    required=st.booleans(),
    duties=_DUTIES,
    basis=_BASES,
    guide=_GUIDES,
    posts=st.sampled_from([(), ("甲",)]),
    publish=st.sampled_from(Publish),
    note=st.sampled_from([None, "注", "注。"]),
    fields=st.dictionaries(st.sampled_from(["flow", "power"]), _PLAIN, max_size=2),
)
CATALOGUES = st.builds(
    Catalogue,
    id=st.just("sample"),
    title=st.sampled_from(["甲清单", "乙清单"]),
    kind=st.just("duty"),
    version=st.just("1"),
    jurisdiction=st.just("230202"),
    level=st.just("street"),
    categories=st.lists(st.sampled_from([PEACE, CITY, Category("city", "城管")]), max_size=3).map(
        tuple
    ),
    items=st.lists(_ITEMS, max_size=5).map(tuple),
    contacts=st.dictionaries(st.sampled_from(["*", "a"]), st.just(Contact(office="甲"))),
    departments=st.dictionaries(st.just("fire"), st.sampled_from(["消防", "消防救援"])),
    note=st.sampled_from([None, "注"]),
)
