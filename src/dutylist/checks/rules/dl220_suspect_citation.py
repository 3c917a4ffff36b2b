"""What a duty cites was changed since the day on which the citation was right.

That day is the one on which the catalogue was checked against the law (`law_as_of`, else the day
it was issued or took effect), or the one of the record that decided an addition. A citation that
names a version was right about that version. Where only punctuation changed, nothing is said.

```yaml
law_as_of: 2025-06-30
items:
  - id: peace-dogs
    duties:
      - id: peace-dogs.1
        basis:
          - 《中华人民共和国治安管理处罚法》第八十九条  # error: DL220
```

Read the article as it is now. Correct the citation, or confirm it with `dutylist basis confirm`;
a list that was checked as a whole says so in `law_as_of`:

```yaml
law_as_of: 2026-11-23
items:
  - id: peace-dogs
    duties:
      - id: peace-dogs.1
        basis:
          - 《中华人民共和国治安管理处罚法》第八十九条
```
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Route, Severity
from dutylist.law.suspect import Doubt, Reason
from dutylist.model import Workspace, suspects
from dutylist.texts import Text, shown

_WHY = {
    Reason.REPEALED: Text(zh="该法规已废止", en="the instrument was repealed"),
    Reason.EXPIRED: Text(zh="该法规已失效", en="the instrument has expired"),
    Reason.GONE: Text(zh="新版本没有这一条", en="the new version has no such article"),
    Reason.CHANGED: Text(zh="这一条的内容已修改", en="the article was reworded"),
    Reason.UNKNOWN: Text(
        zh="法规已修改，依据库无法比对这一条是否变化",
        en="the instrument was amended, and the index cannot tell whether the article was",
    ),
    Reason.INSTRUMENT: Text(zh="法规已修改", en="the instrument was amended"),
}


def check(workspace: Workspace, context: Context) -> Iterator[Hit]:
    """Find citations whose law has changed and that nobody has confirmed since."""
    at: defaultdict[Route, dict[Doubt, list[str]]] = defaultdict(lambda: defaultdict(list))
    for cited in suspects(workspace, context.as_of):
        if cited.doubt is not None and cited.doubt.gates:
            alike = replace(cited.doubt, articles=(), before=None, now=None)
            at[cited.place.basis.route][alike].append(cited.canonical)
    for route, doubts in at.items():
        (first, names), *others = doubts.items()
        more = [_said(each, doubt) for doubt, each in others]
        params = {
            "what": _listed(names),
            "why": _why(first),
            "more": Text(
                zh="".join(f"；{each.zh}" for each in more),
                en="".join(f"; {each.en}" for each in more),
            ),
        }
        yield Hit(route, params)


def _said(names: list[str], doubt: Doubt) -> Text:
    """Return what else one place cites that is suspect, for another reason."""
    cited, why = _listed(names), _why(doubt)
    return Text(zh=f"{cited.zh}：{why.zh}", en=f"{cited.en}: {why.en}")


def _listed(names: list[str]) -> Text:
    each = dict.fromkeys(names)
    return Text(zh="、".join(each), en=", ".join(each))


def _why(doubt: Doubt) -> Text:
    why, since = _WHY[doubt.reason], _since(doubt)
    return Text(zh=why.zh + since.zh, en=why.en + since.en)


def _since(doubt: Doubt) -> Text:
    """Return since when it is so, and by what."""
    zh = [f"自{doubt.since}起"] if doubt.since else []
    en = f" since {doubt.since}" if doubt.since else ""
    if doubt.by:
        safe = shown(doubt.by)
        zh.append(f"由《{safe}》废止")
        en += f", by “{safe}”"
    return Text(zh=f"（{'，'.join(zh)}）" if zh else "", en=en)


RULE = Rule(
    code="DL220",
    name="suspect-citation",
    severity=Severity.WARNING,
    subject=Workspace,
    message=Text(
        zh="{what}有待核对：{why}{more}",
        en="look at {what} again: {why}{more}",
    ),
    remedy=Text(
        zh=(
            "对照现行条文核对职责：改引对应条文（可用 dutylist basis realign 查找），"
            "或用 dutylist basis confirm 记录核对结果。"
        ),
        en=(
            "Read the provision as it is now: correct the citation (`dutylist basis realign` "
            "looks for the new place), or record with `dutylist basis confirm` that it stands."
        ),
    ),
    why=Text(
        zh="条号还在，内容可能已经换了；法规一改，引用它的职责都要有人再看一遍。",
        en="The number may still be there while the content is another one; somebody has to look.",
    ),
    check=check,
    unless=("DL202", "DL203", "DL205"),
    doc=__doc__,
)
