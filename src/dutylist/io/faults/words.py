"""How a fault of reading is written down: its words in both languages side by side."""

from dataclasses import dataclass

from dutylist.findings import Fault, Severity
from dutylist.texts import Text


@dataclass(frozen=True, slots=True)
class Words:
    """Message, remedy and reason in one language."""

    message: str
    remedy: str
    why: str


def fault(  # noqa: PLR0913  (a table's row has as many columns)
    code: str,
    name: str,
    zh: Words,
    en: Words,
    *,
    severity: Severity = Severity.ERROR,
    bad: str = "",
    good: str = "",
) -> Fault:
    """Return the fault that a row of a table of faults describes."""
    fences = [f"```yaml\n{text}\n```" for text in (bad, good) if text]
    return Fault(
        code=code,
        name=name,
        severity=severity,
        message=Text(zh.message, en.message),
        remedy=Text(zh.remedy, en.remedy),
        why=Text(zh.why, en.why),
        doc="\n\n".join(fences),
    )
