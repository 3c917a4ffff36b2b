r"""Two items, departments or units have names that a reader takes for one another.

They differ in letters, digits or blanks only that look the same, as O and 0, or （ and (.

```yaml
departments:
  - id: emergency
    name: 示例区应急管理局（0组）
  - id: emergency-two
    name: 示例区应急管理局（O组）  # error: DL419
```

```yaml
departments:
  - id: emergency
    name: 示例区应急管理局（一组）
  - id: emergency-two
    name: 示例区应急管理局（二组）
```
"""

from collections.abc import Iterator

from dutylist.checks import confusable
from dutylist.checks.content import Content
from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Route, Severity
from dutylist.texts import Text


def check(content: Content, _: Context) -> Iterator[Hit]:
    """Find names that differ from an earlier one of their kind in what nobody sees."""
    known: dict[tuple[object, str], tuple[str, Route]] = {}
    if content.added and content.catalogue is not None:
        for item in content.catalogue.items:
            known[_ITEMS, confusable.skeleton(item.name)] = (item.name, item.route)
    for text, route in zip(content.names.texts, content.names.routes, strict=True):
        kind = _kind(route)
        if kind is None:
            continue
        first, where = known.setdefault((kind, confusable.skeleton(text)), (text, route))
        if first != text:
            yield Hit(route, {"name": text, "other": first}, (where,))


_ITEMS = "items"
_KINDS = {"items": _ITEMS, "item": _ITEMS, "units": "units", "departments": "departments"}


def _kind(route: Route) -> str | None:
    """Return of what kind of thing a route leads to the name."""
    if route[-1] != "name":
        return None
    steps = [step for step in route[1:-1] if isinstance(step, str)]
    return _KINDS.get(steps[-1]) if steps else None


RULE = Rule(
    code="DL419",
    name="names-look-alike",
    severity=Severity.WARNING,
    unless=("DL112", "DL127", "DL128"),
    subject=Content,
    message=Text(
        zh="名称“{name}”与“{other}”看起来一样，其实不同",
        en="the name “{name}” looks like “{other}” and is another",
    ),
    remedy=Text(
        zh="确是同一事项、部门或者单位的，改为同一名称；不是的，换一个能看出区别的名称。",
        en="Give both one name if they are one, else names that can be told apart.",
    ),
    why=Text(
        zh="人分不清的两个名称，核对、批准和查询时会弄混。",
        en="Names that people cannot tell apart are approved and looked up for one another.",
    ),
    check=check,
    doc=__doc__,
)
