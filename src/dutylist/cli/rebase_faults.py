"""How a rebase ends where something is wrong: every fault at its place, nothing written."""

import sys
from collections.abc import Iterable

from dutylist.cli import speech
from dutylist.cli.outcome import Cannot, Exit
from dutylist.findings import Finding
from dutylist.report import findings_text
from dutylist.texts import Text

_STOPPED = Text("没有写入任何文件。", "no file was written.")


def stop(found: Iterable[Finding], code: Exit = Exit.CANNOT) -> None:
    """Report findings and end the run, if there are any."""
    findings = list(found)
    if findings:
        sys.stderr.write(findings_text.report(findings, speech.chosen()))
        raise Cannot(_STOPPED, code=code)
