"""What was probably meant by a field, a value or a sign that a schema refuses."""

import difflib
import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

from dutylist.io import draft7, looks
from dutylist.texts import Text

NOTHING = Text("", "")
_CUT = 80
_COMMAS = re.compile("[、，；,;]")
_SEVERAL = Text(
    "，像是几个写在了一起；请用半角逗号加空格分开",
    "; it looks like several in one; part them by a plain comma and a blank",
)
_HIDDEN = re.compile(f"[{looks.HIDDEN}]")
_DAY = re.compile(
    r"([0-9]{4})(?:[年./-]([0-9]{1,2})[月./-]([0-9]{1,2})日?(?:[ T]0?0:00(?::00)?)?"
    r"|([0-9]{2})([0-9]{2}))"
)
_FIELDS = {
    "名称": "name",
    "事项": "items",
    "事项名称": "name",
    "事项编号": "id",
    "编号": "id",
    "代码": "code",
    "区划代码": "code",
    "级别": "level",
    "类别": "category",
    "分类": "category",
    "法律依据": "basis",
    "设定依据": "basis",
    "职责": "duties",
    "责任主体": "by",
    "责任部门": "by",
    "角色": "role",
    "内容": "text",
    "职责内容": "text",
    "标题": "title",
    "版本": "version",
    "类型": "kind",
    "备注": "note",
    "部门": "departments",
    "单位": "units",
    "别名": "aliases",
    "简称": "aliases",
    "生效日期": "effective",
    "施行日期": "effective",
    "原因": "reason",
    "理由": "reason",
    "记录": "record",
    "区县": "county",
    "市": "city",
    "省": "province",
}
"""Names of fields as people put them into Chinese who do not know that they are fixed."""

_CHOICES = {
    "街道": "street",
    "乡镇": "township",
    "镇": "township",
    "乡": "township",
    "村": "village",
    "社区": "community",
    "区县": "county",
    "县": "county",
    "主责": "lead",
    "牵头": "lead",
    "共同": "joint",
    "配合": "support",
    "协助": "support",
    "公开": "public",
    "内部": "internal",
    "基本履职": "basic",
    "配合履职": "assist",
    "上级收回": "withdrawn",
    "职责清单": "duty",
    "履职清单": "performance",
    "权责清单": "power",
}
"""Values that are fixed, as people put them into Chinese."""


def choice(given: str, known: Sequence[str]) -> str | None:
    """Return the value that was meant of those that can be chosen."""
    meant = _CHOICES.get(given.strip('“”‘’"，,。. '))
    return meant if meant in known else field(given, known, {})


def field(name: str, known: Sequence[str], properties: Mapping[str, Any]) -> str | None:
    """Return the known field that a name means: in another width or case, in Chinese, misspelt."""
    plain = _HIDDEN.sub("", unicodedata.normalize("NFKC", name[:_CUT])).strip().lower()
    said = {_head(each): key for key, each in properties.items()}
    for meant in (plain, said.get(plain), _FIELDS.get(plain)):
        if meant in known:
            return meant
    return next(iter(difflib.get_close_matches(plain, known, 1, 0.6)), None)


def _head(schema: object) -> str:
    """Return what the description of a field begins with, which is its Chinese name."""
    words = schema.get("description", "") if isinstance(schema, dict) else ""
    return re.split(r"[，：；（ ]", str(words), maxsplit=1)[0]


def asked(meant: str | None) -> Text:
    """Return the question whether something was meant."""
    if meant is None:
        return NOTHING
    return Text(f"，是不是 {meant}？", f"; do you mean {meant}?")


def value(given: str, schema: Mapping[str, Any]) -> Text:
    """Return what was meant by a value of a wrong form, or which of its characters is odd."""
    right = draft7.validator(schema).is_valid
    plain = _HIDDEN.sub("", unicodedata.normalize("NFKC", given[:_CUT])).strip()
    day = _DAY.fullmatch(plain)
    near = f"{day[1]}-{int(day[2] or day[4]):02}-{int(day[3] or day[5]):02}" if day else ""
    dashes = re.sub("[‐-―−_ ]+", "-", plain)
    for meant in (plain, near, dashes, dashes.lower(), plain.replace(" ", "")):
        if meant and meant != given and right(meant):
            return asked(meant)
    parts = [each.strip() for each in _COMMAS.split(given[:_CUT])]
    if len(parts) > 1 and all(map(right, parts)):
        return _SEVERAL
    return _odd(given) if any(map(str.isascii, given)) else NOTHING


def _odd(given: str) -> Text:
    """Return which character of a mostly plain value is none, though it may look like one."""
    odd = [at for at, sign in enumerate(given) if not sign.isascii() and not "一" <= sign <= "鿿"]
    if not odd or len(odd) * 2 > len(given):
        return NOTHING
    at = odd[0]
    code = f"U+{ord(given[at]):04X}"
    return Text(f"（第 {at + 1} 个字符是 {code}）", f" (character {at + 1} is {code})")


def sign(given: object, wanted: str) -> looks.Slip | None:
    """Return the slip by which a list or mapping became a text: a wide bracket or dash."""
    if not isinstance(given, str) or wanted not in {"array", "object"} or not given:
        return None
    first, second = given[0], given[1:2]
    if first in "［【〔｛":
        return looks.wide(first, 1)
    if wanted == "array" and first in looks.DASHES:
        return looks.wide(first, 1)
    if wanted == "array" and first == "-" and second not in {"", "-"}:
        return looks.slip(given)
    return None
