"""A public field holds an identity number, a mobile number or a mark of secrecy.

```yaml
guide:
  contact:
    office: 综合便民服务中心
    phone: "13800000000"  # error: DL403
```

A land line of the office may be published; so may an item marked internal keep its data out of
public copies:

```yaml
guide:
  contact:
    office: 综合便民服务中心
    phone: 0452-2790000
```
"""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date

from dutylist.checks.content import Content, Found, Texts
from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.texts import Text

IDENTITY = Text(zh="身份证号码", en="an identity number")
MOBILE = Text(zh="手机号码", en="a mobile number")
SECRECY = Text(zh="涉密或者内部标注", en="a mark of secrecy")

NUMBER = re.compile(r"(?<![0-9A-Za-z])[0-9０-９]{17}[0-9０-９Xxｘ](?![0-9A-Za-z])")
PHONE = re.compile(
    r"(?<![0-9０-９])(?:(?:00)?86[ -]?)?"
    r"[1１][3-9３-９](?:[0-9０-９]{9}|[0-9０-９][ .·—–-][0-9０-９]{4}[ .·—–-][0-9０-９]{4})"
    r"(?![0-9０-９])"
)
INTERNAL = tuple(f"内部{kind}" for kind in ("资料", "文件", "材料", "使用", "掌握"))
MARKS = ("★", "注意保存", "不得公开", "不予公开", *INTERNAL)

WIDE_DIGIT = re.compile("[０-９]")
QUICK = (
    re.compile("1[3-9][0-9](?:[0-9]|[ .·—–-][0-9]){4}"),
    re.compile("19(?<=[0-9]{8})[0-9]{9}"),
    re.compile("20(?<=[0-9]{8})[0-9]{9}"),
)
"""What must occur, or digits of full width, before numbers are looked for: quick to search."""

WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
CHECK_DIGITS = "10X98765432"


def check(content: Content, _: Context) -> Iterator[Hit]:
    """Find personal data and marks of secrecy in what may be published."""
    for texts in (content.names, content.words):
        for what, found in _suspect(texts):
            if content.public(found.route):
                yield Hit(found.route, {"what": what, "shown": _masked(found.words)})


def _suspect(texts: Texts) -> Iterator[tuple[Text, Found]]:
    words = texts.joined
    if WIDE_DIGIT.search(texts.unusual) or any(each.search(words) for each in QUICK):
        for found in texts.search(NUMBER):
            if _identity(unicodedata.normalize("NFKC", found.words).upper()):
                yield IDENTITY, found
        yield from ((MOBILE, found) for found in texts.search(PHONE))
    yield from ((SECRECY, found) for mark in MARKS for found in texts.containing(mark))


def _identity(number: str) -> bool:
    """Whether a number has a day of birth and the right check digit."""
    try:
        date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return False
    total = sum(weight * int(digit) for weight, digit in zip(WEIGHTS, number[:17], strict=True))
    return CHECK_DIGITS[total % 11] == number[17]


def _masked(words: str) -> str:
    """Return the words without what must not be repeated in a report."""
    return f"{words[:3]}…" if words[0].isdecimal() else words


RULE = Rule(
    code="DL403",
    name="internal-data",
    severity=Severity.ERROR,
    subject=Content,
    message=Text(
        zh="公开字段里疑似有{what}：{shown}",
        en="a public field seems to hold {what}: {shown}",
    ),
    remedy=Text(
        zh="删去；办公电话写固定电话。确属内部事项的，把事项设为 publish: internal。",
        en=(
            "Remove it; give the land line of the office. Mark internal matters `publish: "
            "internal`."
        ),
    ),
    why=Text(
        zh="公布的清单任何人都能看到，也无法收回；个人信息和涉密标注不得公布。",
        en="A published list is read by anybody and cannot be called back.",
    ),
    check=check,
    doc=__doc__,
)
