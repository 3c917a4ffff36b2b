"""Words for people, in Chinese and English, and how data is shown inside them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

SHOWN_LENGTH = 80
"""Characters of a datum that a message shows before it is cut."""

_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    "\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
    "\U000e0000-\U000e0fff]"
)


class Lang(StrEnum):
    """A language that messages come in."""

    ZH = "zh"
    EN = "en"


@dataclass(frozen=True, slots=True)
class Text:
    """One message in every language; `{name}` marks where a parameter goes."""

    zh: str
    en: str

    def show(self, lang: Lang, params: Mapping[str, object] | None = None) -> str:
        """Return the words in one language, parameters cut and made safe to print."""
        words = self.zh if lang is Lang.ZH else self.en
        if not params:
            return words
        return words.format(**{key: _param(value, lang) for key, value in params.items()})


def _param(value: object, lang: Lang) -> object:
    match value:
        case Text():
            return value.show(lang)
        case str():
            return shown(value)
        case _:
            return value


CLEAN = Text("未发现问题。", "nothing found.")
"""What a check says that finds nothing."""


def shown(text: str, length: int = SHOWN_LENGTH) -> str:
    r"""Return `text` cut at `length` characters, control and bidi characters as `\u202e`."""
    cut = text if len(text) <= length else text[: length - 1] + "…"
    return escaped(cut)


def escaped(text: str) -> str:
    """Return `text` with every character that could disturb a terminal or hides written out."""
    return _UNSAFE.sub(_written_out, text)


def _written_out(found: re.Match[str]) -> str:
    code = ord(found.group())
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"  # noqa: PLR2004
