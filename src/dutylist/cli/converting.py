"""What `dutylist fmt --from` does: show a file of another encoding as UTF-8, and write it so."""

from collections.abc import Sequence
from pathlib import Path

import typer

from dutylist.cli import speech
from dutylist.cli.outcome import Cannot, Exit
from dutylist.cli.replaced import replaced
from dutylist.findings import Finding
from dutylist.io import encoding, files
from dutylist.mending.conversion import Converted, Odd, Old, converted
from dutylist.report import findings_text
from dutylist.texts import Text, shown

_LINES = 12
_PLACES = 20

_HEAD = Text(
    "{file} 按 {old} 读取，共 {lines} 行，开头是：",
    "{file} read as {old}, {lines} lines; it begins:",
)
_MORE = Text("  …… 另有 {n} 行", "  … {n} more lines")
_GUESS = Text("从字节看，这个文件{guess}。", "by its bytes, this file is {guess}.")
_LOST = Text(
    "有 {n} 处字节不是 {old} 的字，不能转换：", "{n} places hold bytes that are no letter of {old}:"
)
_PRIVATE = Text(
    "有 {n} 处是自造字，转换后别的电脑显示不出来，请换成规范的字：",
    "{n} places hold letters that somebody made, which no other computer shows; replace them:",
)
_PLACE = Text(
    "  第 {line} 行第 {column} 个字符：{what}", "  line {line}, character {column}: {what}"
)
_PREVIEW = Text(
    "以上是预览，没有写入。文字无误的话，加 --write 写入；有乱码就换一种编码再看。",
    "this is a preview; nothing was written. If it reads well, add --write; if not, try another "
    "encoding.",
)
_WRITTEN = Text("已转换为 UTF-8：{file}", "UTF-8 now: {file}")
_REFUSED = Text(
    "{file} 没有写入：先处理不能转换的字节，或换一种编码。",
    "{file} was not written: see to the bytes without a letter, or name another encoding.",
)
_ALREADY = Text("{file} 已经是 UTF-8，不需要转换。", "{file} is UTF-8 already.")
_SINCE = Text(
    "{file} 在运行期间被其他程序修改，没有写入；请重新运行。",
    "{file} was changed by another program while this ran and was not written; run again.",
)
_TOO_LARGE = Text("{file} 太大，没有读取。", "{file} is too large and was not read.")


def convert(paths: Sequence[Path], old: Old, *, writes: bool) -> int:
    """Show files as they read in another encoding, and write them as UTF-8 if asked to."""
    return max(_one(path, old, writes=writes) for path in paths)


def _one(path: Path, old: Old, *, writes: bool) -> Exit:
    lang, name = speech.chosen(), files.shown(path)
    raw = files.content(path)
    if isinstance(raw, Finding):
        typer.echo(findings_text.report([raw], lang), nl=False, err=True)
        return Exit.CANNOT
    if len(raw) > files.MAX_BYTES or _is_utf8(raw):
        words = _ALREADY if len(raw) <= files.MAX_BYTES else _TOO_LARGE
        typer.echo(words.show(lang, {"file": name}), err=True)
        return Exit.CLEAN if words is _ALREADY else Exit.CANNOT
    made = converted(raw, old)
    _preview(name, raw, made, old)
    if made.lost:
        typer.echo(_REFUSED.show(lang, {"file": name}), err=True)
        return Exit.FOUND
    if not writes:
        typer.echo(_PREVIEW.show(lang), err=True)
        return Exit.CLEAN
    if path == files.STDIN:
        typer.echo(made.text, nl=False)
        return Exit.CLEAN
    if not replaced(path, raw, made.raw):
        raise Cannot(_SINCE, {"file": name})
    typer.echo(_WRITTEN.show(lang, {"file": name}))
    return Exit.CLEAN


def _is_utf8(raw: bytes) -> bool:
    try:
        return "\0" not in raw.decode("utf-8")
    except UnicodeDecodeError:
        return False


def _preview(name: str, raw: bytes, made: Converted, old: Old) -> None:
    """Print how a file begins, and the places where something is odd."""
    lang = speech.chosen()
    lines = made.text.splitlines()
    said = [_HEAD.show(lang, {"file": name, "old": old.value, "lines": len(lines)})]
    said += [f"  {number} | {shown(line)}" for number, line in enumerate(lines[:_LINES], 1)]
    if len(lines) > _LINES:
        said.append(_MORE.show(lang, {"n": len(lines) - _LINES}))
    said.append(_GUESS.show(lang, {"guess": encoding.guess(raw)}))
    for words, odd in ((_LOST, made.lost), (_PRIVATE, made.private)):
        if odd:
            said.append(words.show(lang, {"n": len(odd), "old": old.value}))
            said += [_placed(each) for each in odd[:_PLACES]]
    typer.echo("\n".join(said), err=name == "-")


def _placed(odd: Odd) -> str:
    params = {"line": odd.line, "column": odd.column, "what": odd.what}
    return _PLACE.show(speech.chosen(), params)
