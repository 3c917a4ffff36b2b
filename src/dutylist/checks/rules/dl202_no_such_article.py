"""A duty cites an article that no version of the law has.

```yaml
duties:
  - id: peace-fire.1
    basis:
      - 《中华人民共和国消防法》第九十条  # error: DL202
```

```yaml
duties:
  - id: peace-fire.1
    basis:
      - 《中华人民共和国消防法》第七十条
```
"""

from collections.abc import Iterator

from dutylist.checks import reading
from dutylist.checks.content import Content
from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.law import Answer, Verdict, write_article
from dutylist.texts import Text


def check(content: Content, context: Context) -> Iterator[Hit]:
    """Find citations of articles that the instrument never had."""
    for basis, answer in context.cited(content).faults[Verdict.NO_ARTICLE]:
        params = {
            "title": reading.title(answer),
            "article": write_article(answer.article or ""),
            "last": _last(answer),
        }
        yield Hit(basis.route, params)


def _last(answer: Answer) -> Text:
    if answer.last is None:
        end = answer.version.item_set.last if answer.version else None
        return Text(
            zh=f"全文用一、二、三、编号，到{end}为止",
            en=f"its text has numbers without articles, the last of them {end}",
        )
    last = write_article(answer.last)
    return Text(zh=f"最后一条是{last}", en=f"its last article is {last}")


RULE = Rule(
    code="DL202",
    name="no-such-article",
    severity=Severity.ERROR,
    subject=Content,
    message=Text(
        zh="《{title}》没有{article}；{last}",
        en="“{title}” has no {article}; {last}",
    ),
    remedy=Text(
        zh="查阅条文，改为真正规定这项职责的条。",
        en="Read the law and cite the article that carries this duty.",
    ),
    why=Text(
        zh="引用不存在的条文，等于没有依据。",
        en="An article that does not exist is no basis at all.",
    ),
    check=check,
    doc=__doc__,
)
