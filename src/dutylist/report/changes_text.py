"""Changes as text for a terminal or a pipe: what was pushed down first, each with both places."""

from collections.abc import Iterable

from dutylist.diff import Comparison
from dutylist.report.changes_lines import Line, Locate, Look, lines
from dutylist.texts import Lang

_SPELLED = {Look.GONE: ("[-", "-]"), Look.COME: ("{+", "+}")}
_STYLES = {
    Look.PLAIN: "",
    Look.HEAD: "bold",
    Look.CODE: "cyan",
    Look.TOWARD: "bold red",
    Look.AWAY: "bold green",
    Look.GONE: "red strike",
    Look.COME: "green",
    Look.QUIET: "dim",
}


def report(comparison: Comparison, lang: Lang, locate: Locate) -> str:
    """Return the changes as lines for a pipe or a file, marks spelled out."""
    return "".join(f"{_spelled(line)}\n" for line in lines(comparison, lang, locate))


def drawn(comparison: Comparison, lang: Lang, locate: Locate, account: str = "") -> str:
    """Return the changes for the terminal on stdout: in its width, and in colour if it has any.

    Without colours the marks are spelled out, since nothing else would tell old from new.
    """
    from rich.console import Console  # noqa: PLC0415  (65 ms, and only for a terminal)
    from rich.padding import Padding  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    console = Console(markup=False, emoji=False, highlight=False)
    coloured = console.color_system is not None and not console.no_color
    with console.capture() as captured:
        for line in lines(comparison, lang, locate, account):
            words = Text()
            for text, look in _marked(line, spelled=not coloured):
                words.append(text, _STYLES[look] if coloured else "")
            words.overflow = "fold"
            console.print(Padding(words, (0, 0, 0, line.indent)))
    return "".join(f"{each.rstrip()}\n" for each in captured.get().splitlines())


def _spelled(line: Line) -> str:
    return " " * line.indent + "".join(text for text, _ in _marked(line, spelled=True))


def _marked(line: Line, *, spelled: bool) -> Iterable[tuple[str, Look]]:
    for text, look in line.words:
        opening, closing = _SPELLED.get(look, ("", "")) if spelled else ("", "")
        yield f"{opening}{text}{closing}", look
