"""The body that applied also gave an opinion on its application, reviewed it or decided on it.

Ids, codes, official names and aliases of one body count as one.

```yaml
applicant: emergency
reasonableness: {by: 应急局, on: 2026-09-01, result: passed}  # error: DL516
```

```yaml
applicant: emergency
reasonableness: {by: 示例区委组织部, on: 2026-09-01, result: passed}
```
"""

from collections.abc import Iterator

from dutylist import admission
from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.model import Record
from dutylist.texts import Text

_OPINION = Text(zh="对自己的申请提出意见", en="gave an opinion on its own application")
_ACTS = {
    "legality": Text(zh="审查自己的申请", en="reviewed its own application"),
    "reasonableness": Text(zh="评估自己的申请", en="assessed its own application"),
    "acknowledged": Text(zh="先行认可自己的申请", en="acknowledged its own application"),
    "decision": Text(zh="批准自己的申请", en="decided on its own application"),
}


def check(record: Record, context: Context) -> Iterator[Hit]:
    """Compare the applicant with everyone who judged the application."""
    judges = [(opinion.by, _OPINION, (*opinion.route, "by")) for opinion in record.opinions]
    acts = (record.legality, record.reasonableness, record.acknowledged, record.decision)
    for (name, words), act in zip(_ACTS.items(), acts, strict=True):
        if act is not None:
            judges.append((act.by, words, (*record.route, name, "by")))
    for by, words, route in judges:
        if admission.same_body(record.applicant, by, context.called):
            yield Hit(route, {"by": by, "act": words})


RULE = Rule(
    code="DL516",
    name="judge-in-own-cause",
    severity=Severity.ERROR,
    subject=Record,
    message=Text(
        zh="申请单位 {by} {act}",
        en="the applicant {by} {act}",
    ),
    remedy=Text(
        zh="由申请单位以外的机关提出意见、审查和决定。",
        en="Let another body give opinions, review and decide.",
    ),
    why=Text(
        zh="自己申请、自己审查，准入就没有人把关。",
        en="Who judges its own application lets everything pass.",
    ),
    check=check,
    doc=__doc__,
)
