"""What the reports of a rebase call actions, fields and values."""

from collections.abc import Mapping

from dutylist.derive.rebase import WORDS, Kind
from dutylist.model import Conflict, Plain
from dutylist.texts import Lang, Text, shown

SHOWN = 200
"""Characters of a value that are shown."""

ACTIONS: Mapping[str, Text] = {
    "claim": Text("认领", "claim"),
    "decline": Text("不承接", "decline"),
    "undecided": Text("未决定", "undecided"),
    "remove": Text("移除", "remove"),
    "add": Text("新增", "add"),
    "edit": Text("修改", "edit"),
    "add-duty": Text("新增职责", "add duty"),
    "remove-duty": Text("删除职责", "remove duty"),
    "move": Text("移位", "move"),
    "merge": Text("合并", "merge"),
    "split": Text("拆分", "split"),
    "bind": Text("绑定", "bind"),
}
_FIELDS: Mapping[str, Text] = {
    "name": Text("名称", "name"),
    "text": Text("内容", "text"),
    "by": Text("责任主体", "body"),
    "role": Text("角色", "role"),
    "basis": Text("依据", "basis"),
    "lead": Text("牵头", "lead"),
    "delegation": Text("委托依据", "delegation"),
    "guide": Text("办事指南", "guide"),
    "posts": Text("岗位", "posts"),
    "part": Text("分册", "part"),
    "category": Text("类别", "category"),
    "publish": Text("公开范围", "publish"),
    "note": Text("说明", "note"),
    "required": Text("必选", "required"),
    "after": Text("排位", "place"),
    "id": Text("编号", "id"),
    "item": Text("事项", "item"),
    "duties": Text("职责", "duties"),
    "steps": Text("步骤", "steps"),
    "days": Text("工作日", "days"),
    "contact": Text("联系方式", "contact"),
    "materials": Text("材料", "materials"),
    "promised_days": Text("承诺时限", "promised days"),
    "cite": Text("依据", "citation"),
    "office": Text("部门", "office"),
    "phone": Text("电话", "phone"),
    "address": Text("地址", "address"),
    "hours": Text("时间", "hours"),
    "departments": Text("部门名称", "department"),
    "contacts": Text("联系方式", "contact"),
}


_BODIES: Mapping[str, Text] = {
    "local": Text("本级", "local body"),
    "lead": Text("牵头", "lead"),
    "joint": Text("共同", "joint"),
    "support": Text("配合", "support"),
}
_KEYS = ("by", "role", "lead")


def subject(item: str, duty: str | None, field_: str | None, lang: Lang) -> str:
    """Return what an action or conflict is about."""
    target = shown(duty or item)
    if field_ is None:
        return target
    word = field(field_, lang)
    return f"{target} 的{word}" if lang is Lang.ZH else f"{word} of {target}"


def field(name: str, lang: Lang) -> str:
    """Return what a field is called; an id stays as it is."""
    return _FIELDS[name].show(lang) if name in _FIELDS else shown(name)


def what(conflict: Conflict, lang: Lang) -> str:
    """Return what a conflict is."""
    return WORDS[Kind(conflict.kind)].what.show(lang)


def value(said: Plain, lang: Lang) -> str:
    """Return a value of a conflict on one line."""
    return shown(_said(said, lang), SHOWN) or _NOTHING


_NOTHING = "—"


def _said(said: Plain, lang: Lang) -> str:
    match said:
        case None:
            return _NOTHING
        case bool():
            return (Text("是", "yes") if said else Text("否", "no")).show(lang)
        case {"id": str(name), "name": str(title), "likeness": str(score)}:
            like = Text(f"相似 {score}", f"{score} alike").show(lang)
            return f"{name} {title}（{like}）" if lang is Lang.ZH else f"{name} {title} ({like})"
        case {"id": str(name), "name": str(title), **rest} if not rest:
            return f"{name} {title}"
        case Mapping():
            colon = "：" if lang is Lang.ZH else ": "
            return _between(lang).join(
                f"{field(key, lang)}{colon}{entry(key, each, lang)}" for key, each in said.items()
            )
        case list() | tuple():
            return ("、" if lang is Lang.ZH else ", ").join(_said(each, lang) for each in said)
    return str(said)


def _between(lang: Lang) -> str:
    return "；" if lang is Lang.ZH else "; "


def entry(key: str, said: Plain, lang: Lang) -> str:
    """Return a value under its key: bodies and roles by their words, text without its full stop."""
    match said:
        case str() if key in _KEYS and said in _BODIES:
            return _BODIES[said].show(lang)
        case str():
            return said.rstrip("。")
    return _said(said, lang)
