"""The words of a web page that are not the list's own."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from types import MappingProxyType

from dutylist.texts import Lang, Text

WORDS: Mapping[str, Text] = MappingProxyType(
    {
        "language": Text(zh="zh-CN", en="en"),
        "colon": Text(zh="：", en=": "),
        "comma": Text(zh="、", en=", "),
        "open": Text(zh="（", en=" ("),
        "close": Text(zh="）", en=")"),
        "skip": Text(zh="跳到清单", en="Skip to the list"),
        "jump": Text(zh="按类别查看", en="Categories"),
        "search": Text(zh="搜索", en="Search"),
        "search_hint": Text(zh="事项、部门或法律名称", en="matter, department or law"),
        "category": Text(zh="类别", en="Category"),
        "department": Text(zh="部门", en="Department"),
        "part": Text(zh="清单分册", en="Part"),
        "every": Text(zh="全部", en="All"),
        "reset": Text(zh="清除条件", en="Clear"),
        "hits": Text(zh="找到 {count} 项（共 {total} 项）", en="{count} of {total} items shown"),
        "all_hits": Text(zh="共 {total} 项", en="{total} items"),
        "no_hits": Text(
            zh="没有符合条件的事项，请换一个词，或清除条件。",
            en="No item matches. Try another word, or clear the filters.",
        ),
        "empty": Text(zh="本清单没有公开的事项。", en="This list has no public items."),
        "number": Text(zh="序号", en="No."),
        "particulars": Text(zh="基本信息", en="Particulars"),
        "basis": Text(zh="依据", en="Basis"),
        "guide": Text(zh="办事指南", en="How to apply"),
        "steps": Text(zh="办理步骤", en="Steps"),
        "materials": Text(zh="所需材料", en="Papers to bring"),
        "promised": Text(zh="承诺时限", en="Promised time"),
        "posts": Text(zh="承办岗位", en="Handled by"),
        "note": Text(zh="备注", en="Note"),
        "contact": Text(zh="咨询", en="Contact"),
        "office": Text(zh="办理地点", en="Office"),
        "phone": Text(zh="电话", en="Telephone"),
        "address": Text(zh="地址", en="Address"),
        "hours": Text(zh="办公时间", en="Hours"),
        "unit": Text(zh="适用单位", en="For"),
        "code": Text(zh="区划代码", en="Division code"),
        "version": Text(zh="版本", en="Version"),
        "effective": Text(zh="施行日期", en="In force from"),
        "issued": Text(zh="印发", en="Issued"),
        "law_as_of": Text(zh="法律依据核对至", en="Law checked as of"),
        "made_from": Text(zh="依据的目录", en="Derived from"),
        "digest": Text(zh="校验值", en="Digest"),
        "short": Text(zh="校验短码", en="Short digest"),
        "proof": Text(zh="核对本清单", en="Check this copy"),
        "verify": Text(
            zh="本页由清单数据自动生成，不可手工改动。核对时，在清单数据所在目录运行"
            "“dutylist verify 本文件名”，或把下面的校验值与发布单位公布的校验值对照，"
            "一致即为原样。",
            en="This page is generated from the list's data and never edited by hand. To check a "
            "copy, run “dutylist verify FILE” beside the data, or compare the digest below with "
            "the one that the issuing body published.",
        ),
        "scan_link": Text(zh="扫码查看最新版本", en="Scan for the current copy"),
        "scan_proof": Text(
            zh="扫码读取名称、版本和校验值", en="Scan for title, version and digest"
        ),
    }
)


@cache
def words(lang: Lang) -> Mapping[str, str]:
    """Return the words of a page in one language."""
    return MappingProxyType({key: text.show(lang) for key, text in WORDS.items()})


def items(count: int, lang: Lang) -> str:
    """Return how many items there are, in words."""
    return f"{count}项" if lang is Lang.ZH else f"{count} item{'' if count == 1 else 's'}"


def working_days(count: int, lang: Lang) -> str:
    """Return a number of working days, in words."""
    if lang is Lang.ZH:
        return f"{count}个工作日"
    return f"{count} working day{'' if count == 1 else 's'}"


def day(when: date, lang: Lang) -> str:
    """Return a day as a reader of the language writes it."""
    if lang is Lang.ZH:
        return f"{when.year}年{when.month}月{when.day}日"
    return f"{when.day} {when:%B %Y}"
