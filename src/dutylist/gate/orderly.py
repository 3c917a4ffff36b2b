"""Whether a record came about as the procedure wants it, by the rules that check records."""

from datetime import date

from dutylist.model import Record, Workspace


def orderly(record: Record, workspace: Workspace, today: date) -> bool:
    """Whether a decision came last, opinions were answered, and no applicant judged itself."""
    # imported here: only a newly approved record is asked about
    from dutylist.checks.rule import Context  # noqa: PLC0415
    from dutylist.checks.rules import dl513_decided_before_heard as before_heard  # noqa: PLC0415
    from dutylist.checks.rules import dl515_opinion_without_reply as no_reply  # noqa: PLC0415
    from dutylist.checks.rules import dl516_judge_in_own_cause as own_cause  # noqa: PLC0415

    context = Context(workspace=workspace, as_of=today, today=today)
    return not any(
        next(iter(rule.check(record, context)), None)
        for rule in (before_heard, no_reply, own_cause)
    )
