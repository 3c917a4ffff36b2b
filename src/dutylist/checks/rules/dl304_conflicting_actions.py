"""Two actions of one overlay touch the same field of the same item.

Which of them holds would depend on their order.

```yaml
remove:
  - item: peace-dogs
    reason: no-such-matter
move:
  - item: peace-dogs  # error: DL304
    after: peace-bikes
    reason: 方便查阅
```

```yaml
remove:
  - item: peace-dogs
    reason: no-such-matter
```
"""

from collections.abc import Iterator

from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Route, Severity
from dutylist.model import Overlay
from dutylist.texts import Text

WHOLE = "*"
"""The field of an action that ends its target: everything."""


def check(overlay: Overlay, _: Context) -> Iterator[Hit]:
    """Find actions that touch what an earlier action touches."""
    first: dict[str, dict[str, Route]] = {}
    for target, name, route in _touched(overlay):
        seen = first.setdefault(target, {})
        clash = seen.get(name) or seen.get(WHOLE)
        if name == WHOLE and seen:
            clash = next(iter(seen.values()))
        if clash is not None:
            params = {"item": target, "field": SAID.get(name, name)}
            yield Hit(route, params, (clash,))
        seen.setdefault(name, route)


SAID = {
    WHOLE: Text(zh="全部", en="everything"),
    "^": Text(zh="位置", en="position"),
}


def _touched(overlay: Overlay) -> Iterator[tuple[str, str, Route]]:
    """Yield item or duty, field and route of everything that the actions touch."""
    yield from _ended(overlay)
    for move in overlay.move:
        yield move.item, "^", (*move.route, "item")
        if move.category is not None:
            yield move.item, "category", (*move.route, "category")
    for edit in overlay.edit:
        for name in edit.set:
            yield edit.item, name, (*edit.route, "set", name)
        if not edit.set:
            yield edit.item, "duties", (*edit.route, "item")
        for dropped in edit.duties.remove:
            yield dropped.id, WHOLE, (*dropped.route, "id")
        for change in edit.duties.edit:
            for name in change.set:
                yield change.id, name, (*change.route, "set", name)


def _ended(overlay: Overlay) -> Iterator[tuple[str, str, Route]]:
    """Yield what actions on whole items touch."""
    ending = (overlay.decline, overlay.remove, overlay.split)
    for actions in ending:
        yield from ((each.item, WHOLE, (*each.route, "item")) for each in actions)
    for index, name in enumerate(overlay.undecided):
        yield name, WHOLE, (*overlay.route, "undecided", index)
    for merge in overlay.merge:
        for index, name in enumerate(merge.items):
            if name not in merge.items[:index]:
                yield name, WHOLE, (*merge.route, "items", index)


RULE = Rule(
    code="DL304",
    name="conflicting-actions",
    severity=Severity.ERROR,
    subject=Overlay,
    message=Text(
        zh="对 {item} 的“{field}”有两处改动",
        en="two actions touch “{field}” of {item}",
    ),
    remedy=Text(
        zh="合为一处改动；移除、合并、拆分的事项不能再修改或移动。",
        en="Make one action of both; an item that ends here can be neither edited nor moved.",
    ),
    why=Text(
        zh="增减调整的结果不能取决于书写的先后。",
        en="The result of an overlay must not depend on the order of its actions.",
    ),
    check=check,
    doc=__doc__,
)
