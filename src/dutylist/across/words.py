"""What states, aspects and points are called, and how townships are told in a phrase."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field

from dutylist.across.aspects import Aspect
from dutylist.across.deviations import Point, Value
from dutylist.across.held import Held, State
from dutylist.across.matrix import Cell
from dutylist.findings import Location, Route
from dutylist.model import LOCAL, Role
from dutylist.texts import Lang, Text

FEW = 12
"""Lists that a table or phrase names one by one; of more it names some and counts the rest."""

EXCEPT = 3
"""Lists that a phrase excepts (all but …) rather than naming those that remain."""

STATES: Mapping[State, Text] = {
    State.SAME: Text("与基础目录一致", "as the base has it"),
    State.ALTERED: Text("有改动", "altered"),
    State.REMOVED: Text("已移除", "removed"),
    State.DECLINED: Text("不承接", "declined"),
    State.UNDECIDED: Text("未决定", "undecided"),
    State.MERGED: Text("已合并", "merged"),
    State.SPLIT: Text("已拆分", "split"),
    State.MISSING: Text("缺少（原因不明）", "missing, nobody knows why"),
    State.MADE: Text("合并、拆分而来", "made by merging or splitting"),
    State.ADDED: Text("自行新增", "own addition"),
    State.HELD: Text("有此事项", "held"),
}

LETTERS: Mapping[State, Text] = {
    State.SAME: Text("·", "·"),
    State.ALTERED: Text("改", "A"),
    State.REMOVED: Text("删", "R"),
    State.DECLINED: Text("拒", "D"),
    State.UNDECIDED: Text("未", "U"),
    State.MERGED: Text("并", "M"),
    State.SPLIT: Text("拆", "S"),
    State.MISSING: Text("缺", "X"),
    State.MADE: Text("成", "F"),
    State.ADDED: Text("增", "N"),
    State.HELD: Text("有", "H"),
}
"""One letter for each state, so that a matrix can be read in black and white."""

ASPECTS: Mapping[Aspect, Text] = {
    Aspect.PART: Text("分册", "part"),
    Aspect.LEAD: Text("牵头部门", "lead"),
    Aspect.DUTIES: Text("职责表述", "wording"),
    Aspect.BODIES: Text("承担单位", "bodies"),
    Aspect.BASIS: Text("依据", "basis"),
    Aspect.CATEGORY: Text("类别", "category"),
    Aspect.NAME: Text("名称", "name"),
    Aspect.PUBLISH: Text("公开范围", "publication"),
    Aspect.OTHER: Text("其他", "other"),
}

POINTS: Mapping[Point, Text] = {
    Point.PART: Text("分册", "part"),
    Point.LEAD: Text("牵头部门", "lead department"),
    Point.NAME: Text("名称", "name"),
    Point.WORDING: Text("职责表述", "wording of a duty"),
}

ROLES: Mapping[Role, Text] = {
    Role.LEAD: Text("牵头", "lead"),
    Role.JOINT: Text("共同", "joint"),
    Role.SUPPORT: Text("配合", "support"),
}

LEVELS: Mapping[str, Text] = {
    "street": Text("街道", "subdistricts"),
    "township": Text("乡镇", "townships"),
    "village": Text("村", "villages"),
    "community": Text("社区", "communities"),
    "county": Text("县级", "counties"),
    "mixed": Text("混合", "mixed"),
}
BETWEEN = Text("中间目录", "catalogues in between")
LOCAL_BODY = Text("本级", "local body")
NOTHING = Text("无", "nothing")
_COMMA = Text("、", ", ")
_ALL = Text("全部{n}份", "all {n}")
_BUT = Text("除{names}外的全部", "all but {names}")
_ONLY = Text("仅{names}", "only {names}")
_MORE = Text("{names}等{n}份", "{names} and others, {n} in all")


@dataclass(frozen=True, slots=True)
class Telling:
    """Who is called what, where a route is, and in which language."""

    names: Mapping[str, str]
    locate: Callable[[Route], Location]
    lang: Lang
    parts: Mapping[str, Text] = field(default_factory=dict)

    def part(self, part: str | None) -> str:
        """Return what a part of a list is called."""
        known = self.parts.get(part or "")
        return known.show(self.lang) if known else part or NOTHING.show(self.lang)

    def answer(self, point: Point, value: Value, held: Held | None = None) -> str:
        """Return what a list has where lists differ."""
        if point is Point.PART and isinstance(value, str):
            return self.part(value)
        return self.value(value, held)

    def body(self, by: str, held: Held | None = None) -> str:
        """Return the name of a body, as a list binds it."""
        if by == LOCAL:
            return LOCAL_BODY.show(self.lang)
        bound = held.catalogue.departments if held else {}
        return bound.get(by) or self.names.get(by, by)

    def value(self, value: Value, held: Held | None = None) -> str:
        """Return a value that lists differ in; bodies by their names."""
        match value:
            case str():
                return value
            case tuple() if value:
                return self.listed([self.body(by, held) for by in value])
            case _:
                return NOTHING.show(self.lang)

    def place(self, route: Route) -> str:
        """Return a place as file and line."""
        at = self.locate(route)
        return f"{at.file}:{at.line}"

    def listed(self, names: Sequence[str], most: int = 0) -> str:
        """Return names as an enumeration, at most so many of them; 0 for all."""
        comma = _COMMA.show(self.lang)
        if not most or len(names) <= most:
            return comma.join(names)
        words = _MORE.zh if self.lang is Lang.ZH else _MORE.en
        return words.format(names=comma.join(names[:most]), n=len(names))

    def townships(self, held: Collection[int], lists: Sequence[Held], most: int = 0) -> str:
        """Return lists as a phrase: all, all but some, or only some."""
        if len(held) == len(lists):
            return _ALL.show(self.lang, {"n": len(lists)})
        words, names = _ONLY, [lists[at].name for at in held]
        if len(lists) - len(held) <= min(EXCEPT, len(held) - 1):
            holding = set(held)
            words, names = _BUT, [each.name for at, each in enumerate(lists) if at not in holding]
        shape = words.zh if self.lang is Lang.ZH else words.en
        return shape.format(names=self.listed(names, most))

    def cell(self, cell: Cell | None) -> str:
        """Return the letter of a cell; nothing where another list's item is not a list's own."""
        return "" if cell is None else LETTERS[cell.state].show(self.lang)

    def aspects(self, aspects: Sequence[Aspect]) -> str:
        """Return aspects as an enumeration."""
        return self.listed([ASPECTS[each].show(self.lang) for each in aspects])
