"""The rank of an instrument, by its title, who issued it, and its number."""

import re

_REGION = re.compile(r"[\u4e00-\u9fff]{2,12}?(?:省|自治区|自治州|自治县|市|县|区|旗|盟)")
_MINISTRY = re.compile(r"(?:部|委员会|总局|局|署|会|银行|总署|办公室|院|厅|社|海关总署|总公司)令")
_AMENDS = re.compile(r"关于[^。]*(?:修改|修正|废止|修订)[^。]*的?决定$")
_STATE_LAW = re.compile(r"中华人民共和国[^（(]*法(?:典|通则|总则)?$")
_NOTICE = re.compile(r"(?:通知|意见|公告|通告|函|复函|纪要|方案|要点|纲要)$")
_STATE = "中华人民共和国"
_BEGINNINGS = (
    (("最高人民法院", "最高人民检察院"), "司法解释"),
    (("中国共产党", "中共"), "党内法规"),
    (("全国人民代表大会",), "法律"),
    (("国务院", _STATE), "行政法规"),
)
_CONGRESS = "人民代表大会"


def rank(
    title: str, issuer: str | None, number: str | None, *, approved: bool = False
) -> str | None:
    """Return the rank, None where nothing tells it; `approved` where 国务院 approved the text."""
    plain = re.sub(r"[（(][^（）()]*[）)]$", "", title)
    body = issuer or ""
    if plain == "中华人民共和国宪法" or plain.startswith("中华人民共和国宪法修正案"):
        return "宪法"
    if _AMENDS.search(plain):
        return "修改决定"
    if approved and _CONGRESS not in body:
        return "行政法规"
    return (
        _by_issuer(plain, body, number or "")
        or _by_title(plain, number or "")
        or ("规范性文件" if number and ("〔" in number or "公告" in number) else None)
    )


def _by_issuer(title: str, body: str, number: str) -> str | None:
    if (
        "最高人民法院" in body
        or "最高人民检察院" in body
        or number.startswith(("法释", "高检发释"))
    ):
        return "规范性文件" if title.endswith("纪要") else "司法解释"
    if body.startswith(("中共", "中国共产党")):
        return "党内法规"
    if "监察委员会" in body and "国家" in body:
        return "监察法规"
    if _CONGRESS in body:
        return _of_congress(title, body)
    if "人民政府" in body:
        return "地方政府规章" if "令" in number else "规范性文件"
    if body in {"国务院", "政务院", "国务院、中央军事委员会", "国务院、中央军委"}:
        return "规范性文件" if _NOTICE.search(title) and "令" not in number else "行政法规"
    if number and _MINISTRY.search(number):
        return "部门规章"
    return None


def _of_congress(title: str, body: str) -> str:
    if body.startswith("全国"):
        if title.endswith("的解释") or "法律解释" in title:
            return "立法解释"
        return "法律"
    if "自治" in body and title.endswith("自治条例"):
        return "自治条例"
    if re.search(r"自治[州县]|自治旗", body) and title.endswith(("条例", "规定", "办法")):
        return "单行条例" if "单行" in title else "地方性法规"
    return "经济特区法规" if "经济特区" in title else "地方性法规"


def _by_title(title: str, number: str) -> str | None:
    for beginnings, found in _BEGINNINGS:
        if title.startswith(beginnings):
            return "法律" if found == "行政法规" and _STATE_LAW.fullmatch(title) else found
    if title.endswith("自治条例"):
        return "自治条例"
    if _REGION.match(title):
        return "地方性法规" if title.endswith("条例") else None
    return "行政法规" if title.endswith("条例") and not number else None
