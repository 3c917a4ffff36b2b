"""A subparagraph (项) is cited without its paragraph, and several paragraphs have one.

```yaml
duties:
  - id: peace-fire.1
    basis:
      - 《中华人民共和国人民警察法》第二十六条第一项  # error: DL219
```

```yaml
duties:
  - id: peace-fire.1
    basis:
      - 《中华人民共和国人民警察法》第二十六条第一款第一项
```
"""

from collections.abc import Iterator

from dutylist.checks import reading
from dutylist.checks.content import Content
from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.law import Answer, Provision, Verdict
from dutylist.numerals import write
from dutylist.texts import Text


def check(content: Content, context: Context) -> Iterator[Hit]:
    """Find subparagraphs that may be those of several paragraphs."""
    for basis, answer in context.cited(content).faults[Verdict.WHICH_PARAGRAPH]:
        cited = answer.provision or Provision()
        params = {
            "title": reading.title(answer),
            "place": cited.canonical,
            "paragraphs": _paragraphs(answer, cited.subparagraph or 0),
        }
        yield Hit(basis.route, params)


def _paragraphs(answer: Answer, subparagraph: int) -> str:
    holders = (at for at, count in enumerate(answer.known, 1) if count >= subparagraph)
    return "、".join(f"第{write(at)}款" for at in holders)


RULE = Rule(
    code="DL219",
    name="which-paragraph",
    severity=Severity.WARNING,
    subject=Content,
    message=Text(
        zh="《{title}》{place}：{paragraphs}都有这一项，是哪一款？",
        en="{place} of “{title}”: {paragraphs} each have such a subparagraph: which is meant?",
    ),
    remedy=Text(
        zh="在条和项之间写明是第几款。",
        en="Name the paragraph between the article and the subparagraph.",
    ),
    why=Text(
        zh="不写款就有两种读法，核对和提醒都会落空。",
        en="Without the paragraph there are two readings, and nobody can check either.",
    ),
    check=check,
    doc=__doc__,
)
