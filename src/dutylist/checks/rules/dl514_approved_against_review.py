"""A record was approved although a review did not pass it.

```yaml
legality: {by: 示例区司法局, on: 2026-08-20, result: refused, note: 没有法律依据}  # error: DL514
```

```yaml
legality: {by: 示例区司法局, on: 2026-08-20, result: passed}
```
"""

from collections.abc import Iterator

from dutylist import admission
from dutylist.checks.rule import Context, Rule
from dutylist.findings import Hit, Severity
from dutylist.model import Record, Verdict
from dutylist.texts import Text

_RESULTS = {
    Verdict.REFUSED: Text(zh="未通过", en="not passed"),
    Verdict.PENDING: Text(zh="还没有结果", en="still open"),
}


def check(record: Record, _: Context) -> Iterator[Hit]:
    """Find approvals with a review that is refused or open."""
    if not record.approved:
        return
    for step, review in (
        (admission.Step.LEGALITY, record.legality),
        (admission.Step.REASONABLENESS, record.reasonableness),
    ):
        if review is not None and review.result is not Verdict.PASSED:
            params = {"review": admission.STEP_WORDS[step], "result": _RESULTS[review.result]}
            yield Hit((*record.route, step.value, "result"), params)


RULE = Rule(
    code="DL514",
    name="approved-against-review",
    severity=Severity.ERROR,
    subject=Record,
    message=Text(
        zh="{review}{result}，却批准了",
        en="approved although the {review} is {result}",
    ),
    remedy=Text(
        zh="撤回批准；修改后重新审查通过的，再作决定。",
        en="Withdraw the approval; have what was mended reviewed, and decide again.",
    ),
    why=Text(
        zh="审查不通过的事项批准了，审查就形同虚设，职责也没有依据。",
        en="An approval against its review makes the review worth nothing.",
    ),
    check=check,
    doc=__doc__,
)
