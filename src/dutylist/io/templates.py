"""Where templates are kept: with the package, and in a folder of the user's own."""

from collections.abc import Mapping
from pathlib import Path

from dutylist import resources
from dutylist.texts import Text

_SUFFIXES = (".j2", ".css", ".js")
_LIMIT = 1_000_000
_OF_TEMPLATE = 200_000
"""Bytes of what must be compiled, which takes longer than to copy it."""

_LARGE = Text(zh="模板大于 1 MB", en="the template is larger than 1 MB")
_LARGE_TEMPLATE = Text(zh="模板大于 200 KB", en="the template is larger than 200 KB")
_LINK = Text(
    zh="模板文件是符号链接，没有读取；请换成文件本身",
    en="a template is a symbolic link and was not read; put the file itself there",
)


class Unfit(Exception):  # noqa: N818
    """A file of templates that cannot be read as text."""

    def __init__(self, file: str, words: Text) -> None:
        super().__init__(f"{file}: {words.en}")
        self.file = file
        self.words = words


def read(extra: Path | None = None) -> Mapping[str, str]:
    """Return every template by file name; those in the folder `extra` go before our own."""
    found: dict[str, str] = {}
    for folder in (resources.folder("templates"), *([] if extra is None else [extra])):
        for file in sorted(folder.iterdir()):
            if file.suffix in _SUFFIXES and file.is_symlink():
                raise Unfit(str(file), _LINK)
            if file.suffix in _SUFFIXES and file.is_file():
                found[file.name] = _text(file)
    return found


def _text(file: Path) -> str:
    template = file.suffix == ".j2"
    with file.open("rb") as opened:
        raw = opened.read(_LIMIT + 1)
    if len(raw) > (_OF_TEMPLATE if template else _LIMIT):
        raise Unfit(str(file), _LARGE_TEMPLATE if template else _LARGE)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Unfit(str(file), Text(zh="模板不是 UTF-8", en="the template is not UTF-8")) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")
