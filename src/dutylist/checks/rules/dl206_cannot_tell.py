"""The index does not know enough to say whether the cited article exists.

Its source was cut off, or lacks the label of this article, or the index lacks the version that
applied on the day. This is no fault of the list.

```yaml
duties:
  - id: peace-fire.1
    basis:
      - 《麻醉药品和精神药品管理条例》第九条  # error: DL206
```

```yaml
duties:
  - id: peace-fire.1
    basis:
      - 《麻醉药品和精神药品管理条例》第三条
```
"""

from collections.abc import Iterator
from datetime import date

from dutylist.checks import reading
from dutylist.checks.content import Content
from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.law import Answer, Verdict, write_article
from dutylist.law.answer import Doubt
from dutylist.texts import Text, shown


def check(content: Content, context: Context) -> Iterator[Hit]:
    """Find citations that the index can neither confirm nor deny."""
    for basis, answer in context.cited(content).faults[Verdict.CANNOT_TELL]:
        what = write_article(answer.article) if answer.article else ""
        params = {"title": reading.title(answer), "what": what, "why": _why(answer, content.day)}
        yield Hit(basis.route, params)


def _why(answer: Answer, day: date) -> Text:
    note = shown(answer.citation.version_note or "")
    match answer.doubt:
        case Doubt.MISSING:
            return Text(zh="来源的文本缺这一条", en="the source lacks this article")
        case Doubt.NO_ARTICLES:
            return Text(zh="依据库没有它的条号", en="the index has none of its articles")
        case Doubt.UNHEARD:
            return Text(zh=f"依据库没有“{note}”的版本", en=f"no version “{note}” is in the index")
        case Doubt.EARLIER:
            return Text(zh=f"依据库没有{day}适用的版本", en=f"the index lacks the version of {day}")
        case Doubt.OUTDATED:
            return Text(
                zh="来源称它已被修改或者废止，没有说明由何文件、自何时起",
                en="a source calls it amended or repealed without saying by what and since when",
            )
        case Doubt.REPEAL_UNDATED:
            return Text(
                zh="来源称它已经废止，没有说明自何时起",
                en="a source calls it repealed without saying since when",
            )
        case _:
            return Text(zh="来源的文本可能不完整", en="the text of the source may be cut off")


RULE = Rule(
    code="DL206",
    name="cannot-tell",
    severity=Severity.NOTE,
    subject=Content,
    message=Text(
        zh="无法核对《{title}》{what}：{why}",
        en="“{title}” {what} cannot be checked: {why}",
    ),
    remedy=Text(
        zh="人工核对原文；有完整文本的，补进依据库。",
        en="Check the original by hand, and complete the index if you have the full text.",
    ),
    why=Text(
        zh="来源不完整时不能说条文不存在，只能说明没有核对。",
        en="Where the source is incomplete, all that can be said is that this was not checked.",
    ),
    check=check,
    doc=__doc__,
)
