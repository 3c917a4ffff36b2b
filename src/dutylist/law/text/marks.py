"""The marks of Markdown and stray tags in a line, taken off its words."""

import re

_BOLD = re.compile(r"\*\*([^*\n]{1,400})\*\*|__([^_\n]{1,400})__")
_LEANING = re.compile(r"\*([第（][^*]{0,400})\*|_([第（][^_]{0,400})_")
_TAG = re.compile(
    r"</?(?:a|b|strong|i|em|u|s|span|font|center|p|div|small|big|sup|sub|h[1-6])"
    r"(?:[ \t][^<>]{0,300})?>",
    re.IGNORECASE,
)
_LINK = re.compile(r"(?<!!)\[([^\[\]]{0,200})\]\([^()\s]{0,500}(?:[ \t]\"[^\"]{0,200}\")?\)")
_FOOTNOTE = re.compile(r"(?<!^)\[\^[\w-]{1,20}\](?!:)")
_NAMED = re.compile(r"[ \t]{0,4}\{#[^{}]{1,100}\}$")
_LABEL = re.compile(r"第[^第条條\s]{1,8}[条條](?:之[一二三四五六七八九十]{1,3})?")
_BRACKETED = re.compile(
    rf"(?:【({_LABEL.pattern})】|\[({_LABEL.pattern})\]|〔({_LABEL.pattern})〕)"
)


def unmarked(text: str) -> tuple[str, bool]:
    """Return the words of a line, and whether it begins in bold."""
    bold = text.startswith(("**", "__"))
    if "<" in text:
        text = _TAG.sub("", text)
        bold = bold or text.startswith(("**", "__"))
    if "[" in text:
        text = _FOOTNOTE.sub("", _LINK.sub(r"\1", text))
    if "{#" in text:
        text = _NAMED.sub("", text)
    if "**" in text or "__" in text:
        text = _whole(text)
        text = _BOLD.sub(_parted, text)
    if found := text.startswith(("*", "_")) and _LEANING.match(text):
        text = _parted(found) + text[found.end() :]
    if text.startswith(("【第", "[第", "〔第")) and (found := _BRACKETED.match(text)):
        text = f"{found[1] or found[2] or found[3]}\u3000{text[found.end() :]}"
    return text, bold


def _whole(text: str) -> str:
    """Return a line that is bold from one end to the other without its marks."""
    for mark in ("**", "__"):
        if len(text) > 2 * len(mark) and text.startswith(mark) and text.endswith(mark):
            inner = text[len(mark) : -len(mark)]
            return text if mark in inner else inner
    return text


def _parted(found: re.Match[str]) -> str:
    """Return marked words; a label that they are is parted from what follows."""
    words = str(found[1] or found[2])
    follows = found.string[found.end() : found.end() + 1].strip()
    alone = found.start() == 0 and follows and _LABEL.fullmatch(words)
    return f"{words}\u3000" if alone else words
