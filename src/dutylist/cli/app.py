"""The application: commands are imported when they run, whatever fails ends calmly."""

import errno
import os
import sys
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from types import MappingProxyType, ModuleType
from typing import Annotated, Any, TextIO

import typer
from typer.core import TyperGroup

from dutylist.cli import outcome, speech
from dutylist.cli.outcome import Cannot, Exit
from dutylist.texts import Lang, Text, escaped

COMMANDS = {
    "init": "Make a small complete workspace that validates.",
    "validate": "Check lists: schema, rules, legal basis, overlays.",
    "fmt": "Write files in their one form, comments kept.",
    "explain": "Say what a rule or kind of change means, why, and the remedy.",
    "derive": "Derive the local list of every township from base and overlays.",
    "rebase": "Move overlays to a new version of their base, three-way, nothing lost.",
    "diff": "Compare two versions of a list.",
    "record": "Keep records of admission and adjustment: open, list, check, decide, seal.",
    "render": "Render publication copies as Excel, HTML and JSON.",
    "verify": "Tell whether copies still say what their source says: equal, stale or altered.",
    "trace": "Follow list, item, duty, provision and instrument from any end.",
    "consistency": "Put all local lists side by side: who differs from its peers without a reason.",
    "departments": "Turn all local lists round: each department's own list.",
    "reconcile": "Reconcile base and local lists, as a sentence for the notice and as a table.",
    "stats": "Count items, duties and citations as a notice prints them.",
    "basis": "Keep the legal basis: read citations, look up laws, follow their changes.",
}
"""What each command does, in the order in which a new user meets them.

Each is a module of this package; the list of commands is shown without importing any. A package
among them is a group of commands, which it lists itself.
"""

_BUG = Text(
    "程序内部出错，请把以下信息发给维护人员：\n"
    "  dutylist {version}，命令 {command}\n  {what}\n  {where}",
    "internal error, please send the following to the maintainers:\n"
    "  dutylist {version}, command {command}\n  {what}\n  {where}",
)
_INTERRUPTED = Text("已中断；没有写到一半的文件。", "interrupted; no file was left half-written.")
_INTERRUPT = 130
"""What typer makes of an interrupt."""


class _Commands(TyperGroup):
    """A group that imports a command's module when the command is asked for."""

    package = "dutylist.cli"
    commands_of_it: Mapping[str, str] = COMMANDS
    modules: Mapping[str, str] = MappingProxyType({})

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ANN401, ARG002
        return list(self.commands_of_it)

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401, ARG002
        lang = speech.chosen()
        with formatter.section("Commands"):
            formatter.write_dl(
                [(name, speech.help_of(says, lang)) for name, says in self.commands_of_it.items()]
            )

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ANN401, ARG002
        if cmd_name not in self.commands_of_it:
            return None
        name = self.modules.get(cmd_name, cmd_name)
        module = import_module(f"{self.package}.{name}")
        command = _group(module) if hasattr(module, "COMMANDS") else _single(module, name, cmd_name)
        speech.translate(command, speech.chosen())
        return command


def _single(module: ModuleType, name: str, shown: str) -> Any:  # noqa: ANN401
    single = typer.Typer(add_completion=False, rich_markup_mode=None)
    single.command(shown)(getattr(module, name))
    return typer.main.get_command(single)


def _group(module: ModuleType) -> Any:  # noqa: ANN401
    """Return the group of commands that a package lists."""
    name = module.__name__.rpartition(".")[2]
    kept = {
        "package": module.__name__,
        "commands_of_it": module.COMMANDS,
        "modules": getattr(module, "MODULES", {}),
    }
    cls = type(f"_{name.title()}", (_Commands,), kept)
    app = typer.Typer(
        name=name,
        cls=cls,
        add_completion=False,
        no_args_is_help=True,
        rich_markup_mode=None,
        help=COMMANDS[name],
    )
    app.callback()(_nothing)
    return typer.main.get_command(app)


def _nothing() -> None:
    """Do nothing: a group has options of its own only for help."""


def build() -> Any:  # noqa: ANN401  (typer keeps click's types to itself)
    """Return the whole application in the language of the run."""
    app = typer.Typer(
        cls=_Commands, add_completion=False, no_args_is_help=True, rich_markup_mode=None
    )
    app.callback()(_options)
    command = typer.main.get_command(app)
    speech.translate(command, speech.chosen())
    return command


def _options(
    lang: Annotated[
        Lang | None, typer.Option(help="Language of messages.", metavar="zh|en")
    ] = None,
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and leave.")
    ] = False,
) -> None:
    """Compile, check, derive, compare and publish township duty lists."""
    del lang, version  # read before the commands are built


def run(arguments: list[str]) -> int:
    """Run the command line and return its exit code; never raises."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    lang = speech.choose(arguments, os.environ)
    try:
        return _run(arguments, lang)
    except KeyboardInterrupt:
        return _say(_INTERRUPTED.show(lang), Exit.CANNOT)
    except BrokenPipeError:
        sys.stdout = _nowhere()
        return Exit.CLEAN
    except OSError as error:
        return _failed(error, lang)
    except Exception as error:  # noqa: BLE001  (promise 1: no traceback, ever)
        ring = _ring(error)
        return _bug(error, arguments, lang) if ring is None else _failed(ring, lang)
    finally:
        if (holding := sys.modules.get("dutylist.cli.holding")) is not None:
            holding.release()


def _ring(error: Exception) -> OSError | None:
    """Return what Python before 3.13 says in its own way: links that point at one another."""
    words, _, path = str(error).partition(" from ")
    if not isinstance(error, RuntimeError) or words != "Symlink loop":
        return None
    return OSError(errno.ELOOP, os.strerror(errno.ELOOP), path.strip("'"))


def _failed(error: OSError, lang: Lang) -> int:
    """Tell of a file that could not be read or written; what was to be printed stays unprinted."""
    from dutylist.cli import failed  # noqa: PLC0415

    if error.filename is None:  # most likely the output, which would fail again at the end
        sys.stdout = _nowhere()
    told = failed.words(error)
    return _say(told.text.show(lang, told.params), Exit.CANNOT)


def _run(arguments: list[str], lang: Lang) -> int:
    if "--version" in arguments[: _first_word(arguments)]:
        from dutylist import __version__  # noqa: PLC0415

        sys.stdout.write(f"dutylist {__version__}\n")
        sys.stdout.flush()
        return Exit.CLEAN
    try:
        result = build().main(args=arguments, prog_name="dutylist", standalone_mode=False)
        sys.stdout.flush()
    except Cannot as error:
        return _say(error.text.show(lang, error.params), error.code)
    except (typer.Abort, EOFError):
        return _say(_INTERRUPTED.show(lang), Exit.CANNOT)
    except Exception as error:
        words = speech.usage(error, lang)
        if words is None:
            raise
        return _say(words, Exit.CANNOT)
    if result == _INTERRUPT:
        return _say(_INTERRUPTED.show(lang), Exit.CANNOT)
    return result if isinstance(result, int) else Exit.CLEAN


def _first_word(arguments: list[str]) -> int:
    """Return the position of the command among the arguments."""
    return next((at for at, word in enumerate(arguments) if word in COMMANDS), len(arguments))


def _say(words: str, code: Exit) -> int:
    try:
        sys.stderr.write(f"{words}\n")
        sys.stderr.flush()
    except OSError:  # nobody can be told
        sys.stderr = _nowhere()
    return code


def _nowhere() -> TextIO:
    """Return what takes the place of an output that would fail again when the program ends."""
    return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123


def _bug(error: Exception, arguments: list[str], lang: Lang) -> int:
    import traceback  # noqa: PLC0415

    from dutylist import __version__  # noqa: PLC0415

    frame = traceback.extract_tb(error.__traceback__)[-1]
    params = {
        "version": __version__,
        "command": " ".join(arguments[:1]),
        "what": f"{type(error).__name__}: {escaped(str(error))}",
        "where": f"{Path(frame.filename).name}:{frame.lineno} {frame.name}",
    }
    return _say(_BUG.show(lang, params), outcome.Exit.BUG)
