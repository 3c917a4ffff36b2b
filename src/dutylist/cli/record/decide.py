"""`dutylist record decide`: write a decision and bind it to what it approves."""

from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import Annotated

import typer

from dutylist import admission
from dutylist.admission import State
from dutylist.cli import options, speech
from dutylist.cli.outcome import Cannot, Exit
from dutylist.cli.record import asking, binding, chosen
from dutylist.io import files
from dutylist.model import Decision, Outcome
from dutylist.report import records_words
from dutylist.texts import Text


class Result(StrEnum):
    """How it was decided."""

    APPROVED = "approved"
    REFUSED = "refused"


_BY = Text("决定机关", "deciding body")
_ON = Text("决定日期", "day of the decision")
_NUMBER = Text("文号", "document number")
_RESULT = Text("结果：approved 批准、refused 不予批准", "result: approved or refused")
_RESULTS = {
    "批准": Result.APPROVED.value,
    "同意": Result.APPROVED.value,
    "不予批准": Result.REFUSED.value,
    "不批准": Result.REFUSED.value,
    "不同意": Result.REFUSED.value,
}
"""What clerks call the results."""

_NO_RESULT = Text(
    "没有结果 {result}；可选的有 approved 批准、refused 不予批准",
    "there is no result {result}; there are approved and refused",
)
_DECIDED = Text(
    "记录 {id} 已经作出决定（{by}，{number}），没有改动；"
    "批准失效的可以重新决定，其他改动请另立记录。",
    "record {id} is decided already ({by}, {number}); nothing changed. Only a void approval is "
    "decided again; open another record for other changes.",
)


def decide(
    identity: Annotated[str, typer.Argument(help="The record, by id or file.", metavar="ID")],
    by: Annotated[
        str | None, typer.Option("--by", metavar="BODY", help="The body that decided.")
    ] = None,
    on: Annotated[
        str | None, typer.Option("--on", metavar="DATE", help="The day of the decision.")
    ] = None,
    number: Annotated[
        str | None, typer.Option("--number", help="The document number of the decision.")
    ] = None,
    result: Annotated[str | None, typer.Option("--result", help="approved or refused.")] = None,
    workspace: options.WorkspaceOption = None,
) -> int:
    """Write a decision into a record and bind it to what it approves."""
    loaded = options.open_workspace(workspace)
    file = chosen.opened(chosen.one(loaded, identity))
    today = options.day(None)
    now = chosen.standing(file.record, loaded.workspace, today)
    known = file.record.decision
    if known is not None and not now.open and now.state is not State.VOID:
        params = {"id": file.record.id, "by": known.by, "number": known.number or "—"}
        raise Cannot(_DECIDED, params)
    given = {"--by": by, "--on": on, "--number": number, "--result": result}
    asking.need(name for name, value in given.items() if value is None)
    decision = Decision(
        by=asking.text(_BY, by),
        on=date.fromisoformat(asking.text(_ON, on, asking.day)),
        number=asking.text(_NUMBER, number),
        result=Outcome(asking.text(_RESULT, result, _result)),
    )
    record = replace(file.record, decision=decision)
    binding.refuse_faulty(record, loaded, today)
    if decision.result is Outcome.APPROVED:
        record = binding.bound(record, loaded)
        binding.show(record, loaded)
    else:
        record = admission.with_seal(record)
    chosen.save(file, record)
    after = chosen.standing(record, loaded.workspace, today)
    lang = speech.chosen()
    told: dict[str, object] = {
        "id": record.id,
        "state": records_words.state(after),
        "next": records_words.due(after, lang),
    }
    typer.echo(records_words.STANDS.show(lang, told))
    for line in records_words.example(after, files.shown(file.path), today, lang):
        typer.echo(line)
    return Exit.CLEAN


def _result(typed: str) -> str:
    result = _RESULTS.get(typed.strip(), typed.strip())
    if result not in set(Result):
        raise Cannot(_NO_RESULT, {"result": typed})
    return result
