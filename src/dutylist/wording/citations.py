"""What a text cites: titles, provisions and document numbers say nothing about the work."""

from dutylist.wording.pattern import compiled

_NUMBER = "[0-9零一二三四五六七八九十百千]{1,8}"
_PROVISION = rf"(?:第{_NUMBER}[条款项目章节](?:之[一二三四五六七八九十])?[、和及至到-]?){{0,9}}"
_TITLE = rf"《[^《》\n]{{1,80}}》(?:\([^()\n]{{0,40}}\))?{_PROVISION}"
_CITED = (
    rf"(?:根据|依据|依照|按照|遵照|参照|按)?{_TITLE}(?:[、,和及与]{{0,2}}{_TITLE}){{0,20}}"
    r"等?(?:有关|相关)?(?:法律法规|法律、法规|文件)?的?(?:有关|相关)?(?:规定|要求|精神)"
    rf"|(?:根据|依据|依照|按照|遵照|参照|按){_TITLE}(?:[、和及与]{{0,2}}{_TITLE}){{0,20}}"
    rf"|\((?:见|详见|依据|根据|按照)?{_TITLE}[^()\n]{{0,200}}\)"
    r"|\((?:[^()\n]{0,40}(?:法|条例|规定|办法|细则))?第[0-9零一二三四五六七八九十百]{1,6}条[^()\n]{0,60}\)"
    r"|[\u4e00-\u9fff]{0,4}[〔\[(](?:19|20)[0-9]{2}[〕\])]第?[0-9]{1,5}号"
)


def without_citations(text: str) -> str:
    """Return a plain text without what it only cites as its ground."""
    if "《" not in text and "第" not in text and "号" not in text:
        return text
    return compiled(_CITED).sub(",", text)
