"""A list as long as a real one, and a later version of it in which known changes are planted."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from random import Random

from dutylist.model import (
    Basis,
    Catalogue,
    Category,
    Contact,
    Duty,
    Guide,
    Item,
    Publish,
    Role,
    Step,
)

AREAS = (
    *("消防", "燃气", "食品", "森林防火", "防汛", "地质灾害", "秸秆", "河道", "养犬", "物业"),
    *("危房", "殡葬", "禁毒", "信访", "低保", "残疾人", "退役军人", "疫苗接种", "耕地", "宅基地"),
    *("农机", "水库", "渔业", "文物", "体育设施", "垃圾分类", "烟花爆竹", "广告牌", "流浪儿童"),
    *("养老机构", "劳动争议", "图书室", "古树名木"),
)
ASPECTS = ("隐患台账", "宣传手册", "人员培训", "补助资金")
DEPARTMENTS = {
    "emergency": "区应急管理局",
    "police": "区公安分局",
    "market": "区市场监管局",
    "housing": "区住房城乡建设局",
    "civil": "区民政局",
}
CATEGORIES = tuple(
    Category(id=f"c{at}", name=name)
    for at, name in enumerate(("平安法治", "城市管理", "民生服务", "生态环保"), 1)
)
LAW = "《中华人民共和国消防法》第{}条"

Sign = tuple[str, str | None]
"""The name of a kind of change, and the item that it concerns."""


@dataclass(slots=True)
class Plot:
    """A list in the making: its items by id, and what is planted in it."""

    items: dict[str, Item]
    free: list[str]
    planted: list[Sign] = field(default_factory=list)

    def take(self) -> Item:
        """Return an item that nothing is planted in yet."""
        return self.items[self.free.pop()]

    def put(self, item: Item, *kinds: str) -> None:
        """Put a changed item in its place, and note the kinds of its changes."""
        self.items[item.id] = item
        self.planted += [(kind, item.id) for kind in kinds]


@dataclass(frozen=True, slots=True)
class Planted:
    """Two versions of a list, and the kinds of change, by item, that lead from one to the other."""

    old: Catalogue
    new: Catalogue
    signs: Counter[Sign]


def listed(items: int = 130) -> Catalogue:
    """Return a list of so many items, each with five duties of its own subject."""
    subjects = [(area, aspect) for aspect in ASPECTS for area in AREAS]
    many = [f"{area}{aspect}" for area, aspect in subjects]
    more = [f"{one}{count}号片区" for count in range(1, 1 + items // len(many)) for one in many]
    called = (many + more)[:items]
    return Catalogue(
        id="planted-street",
        title="街道职责清单示例",
        kind="performance",
        version="2025.1",
        jurisdiction="230202",
        level="street",
        categories=CATEGORIES,
        departments=DEPARTMENTS,
        items=tuple(_item(at, subject) for at, subject in enumerate(called)),
        route=("old.yaml",),
    )


def _item(at: int, subject: str) -> Item:
    key = f"m{at:03}"
    route = ("old.yaml", "items", at)
    bodies = sorted(DEPARTMENTS)
    one, two = bodies[at % len(bodies)], bodies[(at + 1) % len(bodies)]
    texts = (
        (one, Role.LEAD, f"制定{subject}年度计划，通报{subject}考核结果"),
        (two, Role.JOINT, f"抽查{subject}，查处{subject}中的违法案件"),
        (one, Role.JOINT, f"会同上级单位评审{subject}重大项目并公布名录"),
        ("local", Role.SUPPORT, f"协助走访居民、登记{subject}线索"),
        ("local", Role.SUPPORT, f"协助张贴{subject}告示，解答群众咨询"),
    )
    duties = tuple(
        Duty(
            id=f"{key}.{n}",
            by=by,
            role=role,
            text=text,
            basis=(Basis(text=LAW.format("四")), Basis(text=LAW.format("三十二"))),
            route=(*route, "duties", n - 1),
        )
        for n, (by, role, text) in enumerate(texts, 1)
    )
    return Item(
        id=key,
        name=f"{subject}管理",
        category=CATEGORIES[at * len(CATEGORIES) // 1000 if at else 0].id,
        part="assist",
        duties=duties,
        basis=(Basis(text=LAW.format("五")),),
        guide=Guide(steps=(Step(by=one, text="审核"),), promised_days=10),
        posts=("综合办",),
        note="示例",
        fields={"withdrawal": {"taker": "market", "manner": "由部门直接办理"}},
        route=route,
    )


def _duties(item: Item, **changed: Duty | None) -> Item:
    """Return an item with duties exchanged (`d1`…), dropped (None) or put at the end (`d6`…)."""
    own = {f"d{at}": duty for at, duty in enumerate(item.duties, 1)}
    kept = {**own, **changed}
    return replace(item, duties=tuple(duty for duty in kept.values() if duty is not None))


def _down(plot: Plot) -> None:
    item = plot.take()
    plot.put(_duties(item, d2=replace(item.duties[1], by="local")), "duty-handed-down")


def _down_reworded(plot: Plot) -> None:
    item = plot.take()
    text = item.duties[1].text.replace("抽查", "配合开展").replace("中的违法案件", "违法案件等工作")
    new = replace(item.duties[1], id=f"{item.id}.9", by="local", role=Role.SUPPORT, text=text)
    plot.put(_duties(item, d2=None, d6=new), "duty-handed-down")


def _down_elsewhere(plot: Plot) -> None:
    item, other = plot.take(), plot.take()
    new = replace(item.duties[2], id=f"{other.id}.9", by="local", text=f"负责{item.duties[2].text}")
    plot.put(_duties(item, d3=None))
    plot.put(_duties(other, d6=new), "duty-handed-down")


def _down_in_new(plot: Plot) -> None:
    item = plot.take()
    duty = replace(item.duties[2], id=f"{item.id}-new.1", by="local")
    new = Item(id=f"{item.id}-new", name="新设事务", category=item.category, duties=(duty,))
    plot.put(_duties(item, d3=None))
    plot.put(replace(new, part="assist"), "item-added", "duty-handed-down")


def _down_split(plot: Plot) -> None:
    item = plot.take()
    first, second = item.duties[1].text.split("，")
    one = replace(item.duties[1], id=f"{item.id}.8", by="local", text=f"开展{first}工作")
    two = replace(item.duties[1], id=f"{item.id}.9", by="local", text=f"协助{second}")
    plot.put(_duties(item, d2=None, d6=one, d7=two), "duty-handed-down", "duty-handed-down")


def _up(plot: Plot) -> None:
    item = plot.take()
    plot.put(_duties(item, d5=replace(item.duties[4], by=item.duties[1].by)), "duty-taken-up")


def _local_added(plot: Plot) -> None:
    item = plot.take()
    new = replace(item.duties[3], id=f"{item.id}.9", text="每季度汇总辖内台风损失照片")
    plot.put(_duties(item, d6=new), "local-duty-added")


def _local_removed(plot: Plot) -> None:
    plot.put(_duties(plot.take(), d5=None), "local-duty-removed")


def _department_added(plot: Plot) -> None:
    item = plot.take()
    new = replace(item.duties[1], id=f"{item.id}.9", text="建立联合执法会商机制")
    plot.put(_duties(item, d6=new), "department-duty-added")


def _department_removed(plot: Plot) -> None:
    plot.put(_duties(plot.take(), d3=None), "department-duty-removed")


def _joined(plot: Plot) -> None:
    item = plot.take()
    by = next(each for each in DEPARTMENTS if each not in {duty.by for duty in item.duties})
    new = replace(item.duties[1], id=f"{item.id}.9", by=by, text="提供气象与测绘数据")
    plot.put(_duties(item, d6=new), "department-joined")


def _left(plot: Plot) -> None:
    plot.put(_duties(plot.take(), d2=None), "department-left")


def _passed(plot: Plot) -> None:
    item = plot.take()
    plot.put(_duties(item, d2=replace(item.duties[1], by=item.duties[0].by)), "duty-passed")


def _lead_down(plot: Plot) -> None:
    item = plot.take()
    lead = replace(item.duties[3], role=Role.LEAD)
    plot.put(_duties(item, d4=lead), "lead-moved-down")


def _vacated(plot: Plot) -> None:
    item = plot.take()
    plot.put(_duties(item, d1=replace(item.duties[0], role=Role.SUPPORT)), "lead-vacated")


def _lead_changed(plot: Plot) -> None:
    item = plot.take()
    one = replace(item.duties[0], role=Role.JOINT)
    two = replace(item.duties[1], role=Role.LEAD)
    plot.put(_duties(item, d1=one, d2=two), "lead-changed")


def _raised(plot: Plot) -> None:
    item = plot.take()
    plot.put(_duties(item, d4=replace(item.duties[3], role=Role.JOINT)), "local-role-raised")


def _ranked(plot: Plot) -> None:
    item = plot.take()
    plot.put(_duties(item, d2=replace(item.duties[1], role=Role.SUPPORT)), "role-changed")


def _text(kind: str, before: str, after: str) -> Callable[[Plot], None]:
    def plant(plot: Plot) -> None:
        item = plot.take()
        duty = item.duties[3]
        assert before in duty.text
        plot.put(_duties(item, d4=replace(duty, text=duty.text.replace(before, after))), kind)

    return plant


def _basis(kind: str, *articles: str) -> Callable[[Plot], None]:
    def plant(plot: Plot) -> None:
        item = plot.take()
        cited = tuple(Basis(text=LAW.format(each)) for each in articles)
        plot.put(_duties(item, d4=replace(item.duties[3], basis=cited)), kind)

    return plant


def _delegated(plot: Plot) -> None:
    item = plot.take()
    duty = replace(item.duties[3], delegation=Basis(text=LAW.format("六")))
    plot.put(_duties(item, d4=duty), "local-delegation-added")


def _turned(plot: Plot) -> None:
    item = plot.take()
    first, *rest = item.duties
    plot.put(replace(item, duties=(*rest, first)), "duty-reordered")


def _moved(plot: Plot) -> None:
    item, other = plot.take(), plot.take()
    plot.put(_duties(item, d5=None))
    plot.put(_duties(other, d6=item.duties[4]), "duty-moved")


def _field(kind: str, **changed: object) -> Callable[[Plot], None]:
    def plant(plot: Plot) -> None:
        plot.put(replace(plot.take(), **changed), kind)  # type: ignore[arg-type]

    return plant


def _guided(kind: str, **changed: object) -> Callable[[Plot], None]:
    def plant(plot: Plot) -> None:
        item = plot.take()
        assert item.guide is not None
        plot.put(replace(item, guide=replace(item.guide, **changed)), kind)  # type: ignore[arg-type]

    return plant


def _added(plot: Plot) -> None:
    item = plot.take()
    duty = Duty(id="extra.1", by="local", role=Role.SUPPORT, text="协助维护露天集市秩序")
    new = Item(id="extra", name="露天集市", category=item.category, part="assist", duties=(duty,))
    plot.put(new, "item-added")


def _removed(plot: Plot) -> None:
    item = plot.take()
    del plot.items[item.id]
    plot.planted.append(("item-removed", item.id))


def _reordered(plot: Plot) -> None:
    item = plot.take()
    plot.items = {item.id: item, **plot.items}
    plot.planted.append(("item-reordered", item.id))


SORTS: tuple[Callable[[Plot], None], ...] = (
    *(_down, _down_reworded, _down_elsewhere, _down_in_new, _down_split, _up),
    *(_local_added, _local_removed, _department_added, _department_removed, _joined, _left),
    *(_passed, _lead_down, _vacated, _lead_changed, _raised, _ranked),
    _text("local-duty-strengthened", "协助", "负责"),
    _text("local-duty-extended", "线索", "线索，整理归档纸质影像材料"),
    _text("wording-only", "、", "，"),
    _basis("basis-added", "四", "三十二", "三十三"),
    _basis("basis-removed", "四"),
    _basis("basis-moved", "四", "四十"),
    _basis("basis-reordered", "三十二", "四"),
    *(_delegated, _turned, _moved, _added, _removed, _reordered),
    _field("item-recategorised", category="c4"),
    _field("part-heavier", part="basic"),
    _field("part-lighter", part="withdrawn"),
    _field("item-made-required", required=True),
    _field("item-made-internal", publish=Publish.INTERNAL),
    _field("posts-changed", posts=("平安办",)),
    _field("item-note-changed", note="已核对"),
    _field("item-basis-removed", basis=()),
    _field("field-changed", fields={"withdrawal": {"taker": "market", "manner": "由部门购买服务"}}),
    _guided("guide-changed", promised_days=7),
    _guided("contact-changed", contact=Contact(office="甲办公室")),
    _guided("guide-changed", materials=("申请书",)),
)


def planted(seed: int, *, items: int = 130, changes: int = 53) -> Planted:
    """Return two versions with so many changes of all sorts (each at least once, if they fit)."""
    chance = Random(seed)  # noqa: S311  (a test list, no secret)
    old = listed(items)
    free = [item.id for item in old.items]
    chance.shuffle(free)
    plot = Plot({item.id: item for item in old.items}, free)
    for plant in _order(chance):
        if len(plot.planted) >= changes:
            break
        plant(plot)
    new = replace(old, items=tuple(plot.items.values()))
    return Planted(old, new, Counter(plot.planted))


_ONCE = (_added, _down_in_new, _reordered)


def _order(chance: Random) -> Iterator[Callable[[Plot], None]]:
    yield from SORTS
    while True:
        yield chance.choice([each for each in SORTS if each not in _ONCE])
