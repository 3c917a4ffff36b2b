"""What is missing on the command line is asked for on a terminal, and named elsewhere."""

import sys
from collections.abc import Callable, Iterable

import typer

from dutylist.cli import options, speech
from dutylist.cli.outcome import Cannot
from dutylist.texts import Text

Check = Callable[[str], str]
"""Makes what was typed into what is meant; raises Cannot for what cannot be meant."""

_MISSING = Text(
    "缺少 {names}；请在命令行写明（在终端上运行时会逐项询问）。",
    "missing {names}; give them on the command line (on a terminal they are asked for).",
)
_NEEDED = Text("这一项不能为空。", "this cannot be empty.")
_AGAIN = Text("（可以填多项，空行结束）", " (several; an empty line ends)")
_SPARE = Text("（可以不填）", " (may be left empty)")
_ENDS = Text("：", ": ")


def can_ask() -> bool:
    """Whether somebody is there who can be asked: input and messages are on a terminal."""
    return sys.stdin is not None and sys.stdin.isatty() and sys.stderr.isatty()


def need(missing: Iterable[str]) -> None:
    """Raise Cannot that names the options which are missing, unless they can be asked for."""
    names = list(missing)
    if names and not can_ask():
        raise Cannot(_MISSING, {"names": Text("、".join(names), ", ".join(names))})


def text(question: Text, given: str | None, check: Check | None = None) -> str:
    """Return what was given, or ask until there is something that can be meant."""
    if given is not None:
        return check(given) if check else given
    while True:
        answer = _ask(question.show(speech.chosen()))
        if not answer:
            _say(_NEEDED.show(speech.chosen()))
            continue
        try:
            return check(answer) if check else answer
        except Cannot as error:
            _say(error.text.show(speech.chosen(), error.params))


def spare(
    question: Text, given: str | None, *, ask: bool, check: Check | None = None
) -> str | None:
    """Return what was given, or ask for what may be left empty until it can be meant."""
    if given is not None or not ask:
        return check(given) if check and given is not None else given
    lang = speech.chosen()
    while answer := _ask(question.show(lang) + _SPARE.show(lang)):
        try:
            return check(answer) if check else answer
        except Cannot as error:
            _say(error.text.show(lang, error.params))
    return None


def several(
    question: Text, given: list[str], *, ask: bool, check: Check | None = None
) -> list[str]:
    """Return what was given, or ask line by line until one is empty."""
    if given or not ask:
        return [check(each) for each in given] if check else given
    lang = speech.chosen()
    answers: list[str] = []
    while answer := _ask(question.show(lang) + _AGAIN.show(lang)):
        try:
            answers.append(check(answer) if check else answer)
        except Cannot as error:
            _say(error.text.show(lang, error.params))
    return answers


def _ask(question: str) -> str:
    _say(question + _ENDS.show(speech.chosen()), end="")
    line = sys.stdin.readline()
    if not line:
        raise typer.Abort
    return line.strip()


def _say(words: str, end: str = "\n") -> None:
    sys.stderr.write(words + end)
    sys.stderr.flush()


def day(typed: str) -> str:
    """Check a day that was typed; raises Cannot for what is none."""
    return options.day(typed).isoformat()
