"""One duty cites the same provision twice.

```yaml
duties:
  - id: peace-fire.1
    basis:
      - 《中华人民共和国消防法》第三十二条
      - 《中华人民共和国消防法》第三十二条  # error: DL211
```

```yaml
duties:
  - id: peace-fire.1
    basis:
      - 《中华人民共和国消防法》第三十二条
      - 《中华人民共和国消防法》第三十三条
```
"""

from collections.abc import Iterator

from dutylist.checks.content import Content
from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Route, Severity
from dutylist.texts import Text


def check(content: Content, context: Context) -> Iterator[Hit]:
    """Find citations that repeat an earlier one of the same duty or item."""
    odd = {basis.text for basis, _ in context.cited(content).unsound}
    cited = [duty.basis for duty in content.duties]
    cited += [item.basis for item in content.items]
    for bases in cited:
        texts = {basis.text for basis in bases}
        if len(texts) < len(bases) or not odd.isdisjoint(texts):
            first: dict[str, Route] = {}
            for basis in bases:
                text = context.answer(basis.text, basis.version, content.day).suggestion
                earlier = first.setdefault(text or basis.text, basis.route)
                if earlier is not basis.route:
                    yield Hit(basis.route, {"citation": basis.text}, (earlier,))


RULE = Rule(
    code="DL211",
    name="repeated-citation",
    severity=Severity.WARNING,
    subject=Content,
    message=Text(
        zh="同一条职责重复引用：{citation}",
        en="the same duty cites this twice: {citation}",
    ),
    remedy=Text(
        zh="删去一处；本意是另一条的，改正序号。",
        en="Remove one, or correct its number if another article was meant.",
    ),
    why=Text(
        zh="重复引用多半是复制后忘了改，真正的依据反而没有写上。",
        en="A repetition is mostly a copy left unchanged, in the place of the true basis.",
    ),
    check=check,
    doc=__doc__,
)
