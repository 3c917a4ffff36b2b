"""The words for what is wrong with the form of a citation, and for what was not understood."""

from dutylist.law import Rest, Slip, SlipName
from dutylist.texts import Lang, Text, shown

_ASKING = frozenset(
    {
        SlipName.TITLE_WORD,
        SlipName.QUOTED_WORD,
        SlipName.NUMBER,
        SlipName.NUMBER_MARKS,
        SlipName.DATE,
        SlipName.RANGE,
    }
)
_SHOULD = Text(
    "“{text}”：{reason}，应为“{meant}”；{remedy}。", "“{text}”: {reason}; write {meant}; {remedy}."
)
_MEANS = Text(
    "“{text}”：{reason}，是指“{meant}”吗？{remedy}。",
    "“{text}”: {reason}; means {meant}? {remedy}.",
)
_EITHER = Text(
    "“{text}”：{reason}，是指“{meant}”吗？也可能是“{other}”；{remedy}。",
    "“{text}”: {reason}; means {meant}? It may also mean {other}; {remedy}.",
)
_LEFT = Text("“{text}”：{reason}。", "“{text}”: {reason}.")


def slip(found: Slip, lang: Lang) -> str:
    """Return what is wrong with a piece of a citation, what it should be, and what to do."""
    words = _EITHER if found.other else _MEANS if found.name in _ASKING else _SHOULD
    params = {
        "text": found.text,
        "reason": found.reason,
        "meant": shown(found.suggestion, 200),
        "other": found.other or "",
        "remedy": found.remedy,
    }
    return words.show(lang, params)


def rest(found: Rest, lang: Lang) -> str:
    """Return what was not read, and why."""
    return _LEFT.show(lang, {"text": found.text, "reason": found.reason})
