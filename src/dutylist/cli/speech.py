"""In which language a run speaks, and the words of the command line itself."""

import locale
import re
from collections.abc import Mapping, Sequence
from typing import Any

from dutylist.texts import Lang, Text, shown

_CHOSEN = [Lang.ZH]

_USAGE = Text(
    "用法有误：{what}\n查看用法：dutylist {command}--help",
    "usage: {what}\nsee: dutylist {command}--help",
)
_KINDS: Mapping[str, Text] = {
    "NoSuchOption": Text("没有选项 {name}", "no such option: {name}"),
    "NoSuchCommand": Text("没有命令 {name}", "no such command: {name}"),
    "MissingParameter": Text("缺少 {name}", "missing {name}"),
    "BadParameter": Text("{name} 的值不对：{why}", "bad value for {name}: {why}"),
}
_CHOICE = re.compile(r".*'(?P<value>[^']*)' is not one of (?P<known>.+?)\.?")
_NOT_ONE_OF = Text("没有“{value}”，可选的有 {known}", "{value} is none of {known}")
_OTHER = Text("{why}", "{why}")
_NO_COMMAND = re.compile(r"No such command '(?P<name>.*?)'")


def choose(arguments: Sequence[str], environment: Mapping[str, str]) -> Lang:
    """Settle the language: `--lang`, else DUTYLIST_LANG, else zh unless the locale is English."""
    _CHOSEN[0] = (
        _asked(arguments) or _named(environment.get("DUTYLIST_LANG")) or _local(environment)
    )
    return _CHOSEN[0]


def chosen() -> Lang:
    """Return the language of this run."""
    return _CHOSEN[0]


def _asked(arguments: Sequence[str]) -> Lang | None:
    for at, word in enumerate(arguments):
        if word == "--lang" and at + 1 < len(arguments):
            return _named(arguments[at + 1])
        if word.startswith("--lang="):
            return _named(word.partition("=")[2])
    return None


def _named(word: str | None) -> Lang | None:
    return Lang(word) if word in tuple(Lang) else None


def _local(environment: Mapping[str, str]) -> Lang:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := environment.get(name):
            return Lang.EN if value.lower().startswith("en") else Lang.ZH
    return Lang.EN if (locale.getlocale()[0] or "").lower().startswith("en") else Lang.ZH


def help_of(words: str, lang: Lang) -> str:
    """Return a help text in a language; the English one is its name."""
    if lang is Lang.EN:
        return words
    from dutylist.cli.help_words import HELP  # noqa: PLC0415  (only Chinese runs need it)

    return HELP.get(words, words)


def translate(command: Any, lang: Lang) -> None:  # noqa: ANN401  (typer hides click's types)
    """Put the help of a command and its parameters into the language of the run."""
    if lang is Lang.EN:
        return
    from dutylist.cli.help_words import HELP  # noqa: PLC0415  (only Chinese runs need it)

    first = (command.help or "").strip().split("\n")[0]
    command.help = command.short_help = HELP.get(first, first)
    with command.make_context("dutylist", [], resilient_parsing=True) as context:
        parameters = command.get_params(context)
    for parameter in parameters:
        if getattr(parameter, "help", None):
            parameter.help = HELP.get(parameter.help, parameter.help)


def usage(error: Exception, lang: Lang) -> str | None:
    """Return what is wrong with a call, or None for an error that is no usage error."""
    if not hasattr(error, "format_message"):
        return None
    kind = next((cls.__name__ for cls in type(error).__mro__ if cls.__name__ in _KINDS), "")
    if hit := _NO_COMMAND.match(str(error.format_message())):
        kind = "NoSuchCommand"
    if type(error).__name__ == "NoArgsIsHelpError":
        return str(error.format_message())
    words = _KINDS.get(kind, _OTHER)
    name = shown(hit["name"]) if hit else _subject(error)
    params = {"name": name, "why": _why(str(error.format_message()), lang)}
    context = getattr(error, "ctx", None)
    path = getattr(context, "command_path", "dutylist").split(" ", 1)
    command = f"{path[1]} " if len(path) > 1 else ""
    return _USAGE.show(
        lang,
        {
            "what": Text(words.show(Lang.ZH, params), words.show(Lang.EN, params)),
            "command": command,
        },
    )


def _why(message: str, lang: Lang) -> str:
    """Return what is wrong with a value; of a wrong choice, what can be chosen."""
    found = _CHOICE.fullmatch(message)
    if not found:
        return shown(message, 200)
    known = found["known"].replace("'", "").replace(", ", "、" if lang is Lang.ZH else ", ")
    return _NOT_ONE_OF.show(lang, {"value": found["value"], "known": known})


def _subject(error: Any) -> str:  # noqa: ANN401  (click's exceptions differ by version)
    if name := getattr(error, "option_name", None):
        return str(name)
    parameter = getattr(error, "param", None)
    if parameter is not None:
        return str(parameter.human_readable_name if not parameter.opts else parameter.opts[0])
    return str(getattr(error, "param_hint", None) or "")
