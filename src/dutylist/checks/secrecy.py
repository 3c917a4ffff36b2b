"""Marks that say that a paper is secret or internal, told from duties that speak of secrets."""

import re

_GAP = r"\s*+"


def _spaced(words: str) -> str:
    """Return a pattern for some words with `|` between them, blanks allowed within each."""
    return "|".join(_GAP.join(word) for word in words.split("|"))


_SECRET = f"(?:{_spaced('绝密|机密|秘密')})"
_OF_OFFICE = f"(?:{_spaced('资料|文件|材料|使用|掌握|传阅|参阅|参考|刊物|发行|明电')})"
_INSIDE = f"{_GAP.join('内部')}{_GAP}"
_OPEN, _SHUT = r"[【\[（(〔［「『<＜]", r"[】\]）)〕］」』>＞]"
_LINE, _END = r"(?<![^\n])[^\S\n]*+", r"[^\S\n]*+(?![^\n])"
_NOT_OPEN = "(?:不得|不予|不宜|不能|暂不|不)(?:对外|向社会)?公开"
_NOT_WITHIN = "(?<![组位关业门统织队构区楼家体屋房室筑会院])"
"""What has an inside of its own: 机关内部使用 tells where something is used."""

_NO_RULE = "(?!的|范围|决定|情形|理由|目录)"
"""What makes of it a duty that deals with what is not public."""

MARK = re.compile(
    "|".join(
        (
            rf"(?:{_SECRET}|{_INSIDE})级?{_GAP}[★☆⭐⋆✩-✰*＊﹡]",
            rf"{_SECRET}级?{_GAP}[（(]?{_GAP}[0-9０-９一二三五十]+{_GAP}年",
            rf"{_GAP.join('密级')}{_GAP}[:：]{_GAP}(?:{_SECRET}|{_INSIDE})",
            rf"{_OPEN}{_GAP}(?:{_spaced('绝密|机密|秘密|工作秘密|涉密|保密|内部|不公开')})[件级]?{_GAP}{_SHUT}",
            rf"{_OPEN}{_GAP}{_INSIDE}{_OF_OFFICE}{_GAP}{_SHUT}",
            rf"{_LINE}(?:{_spaced('绝密|机密|秘密|内部|涉密|工作秘密|注意保存')})(?:件|级)?{_END}",
            rf"{_LINE}{_NOT_OPEN}{_END}",
            rf"{_NOT_WITHIN}{_INSIDE}{_OF_OFFICE}(?!性)",
            "(?:请勿|严禁|不得|切勿|不要|禁止)外传",
            "阅后(?:即焚|收回|销毁|退回|清退)",
            "仅[供限](?:内部|领导|本单位|本机关)[^，。；、]{0,4}(?:掌握|参阅|传阅|参考|使用)",
            rf"(?:本|该|此|以上|以下)[^，。；、\n]{{0,8}}{_NOT_OPEN}{_NO_RULE}",
        )
    )
)
"""A mark as papers bear it: a level with a star or a term, in brackets, or alone in a line."""
