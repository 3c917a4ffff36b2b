"""The words for what an import doubts."""

from collections.abc import Mapping
from types import MappingProxyType

from dutylist.report.import_entry import Doubt
from dutylist.texts import Lang, Text

_WORDS: Mapping[str, Text] = MappingProxyType(
    {
        "no-title": Text("找不到标题", "no title was found"),
        "no-date": Text("找不到通过或者公布日期", "no day of passing or promulgation was found"),
        "no-articles": Text("没有条，也没有编号事项", "neither articles nor numbered items"),
        "no-rank": Text("看不出效力级别，按“其他”登记", "its rank is not known; entered as 其他"),
        "truncated": Text(
            "结尾没有施行条款也没有附则，文本可能不完整",
            "it ends with neither a commencement clause nor 附则; it may be cut off",
        ),
        "missing-label": Text("缺少第{detail}条", "article {detail} is missing"),
        "duplicate-label": Text("第{detail}条出现两次", "article {detail} comes twice"),
        "out-of-order": Text("第{detail}条次序不对", "article {detail} is out of order"),
        "strange-numeral": Text("条号写法不规范：{detail}", "a numeral is not standard: {detail}"),
        "unnumbered-heading": Text(
            "按没有编号的章节标题处理：{detail}", "taken for a heading without number: {detail}"
        ),
        "heading-without-article": Text(
            "标题下没有条文：{detail}", "a heading without articles: {detail}"
        ),
        "stray-line": Text(
            "有一行不知属于哪一条：{detail}", "a line that belongs to no article: {detail}"
        ),
        "unseen-character": Text(
            "有看不见的字符 {detail}", "it holds a character that nobody sees: {detail}"
        ),
        "deleted-words": Text(
            "修订痕迹中已删除的文字没有读取", "words deleted in tracked changes were left out"
        ),
        "index-promulgated": Text(
            "通过（公布）日期与依据库不同（库/文）：{detail}",
            "promulgated on another day than in the index (index / text): {detail}",
        ),
        "index-effective": Text(
            "施行日期与依据库不同（库/文）：{detail}",
            "another commencement than in the index (index / text): {detail}",
        ),
        "index-version_effective": Text(
            "本版施行日期与依据库不同（库/文）：{detail}",
            "this version applies from another day than in the index (index / text): {detail}",
        ),
        "index-expires": Text(
            "失效日期与依据库不同（库/文）：{detail}",
            "another end of validity than in the index (index / text): {detail}",
        ),
        "index-articles": Text(
            "依据库中这一版本的条为 {detail}", "the index has articles {detail} of this version"
        ),
        "repeals-unknown": Text(
            "废止的《{detail}》不在依据库中", "repealed {detail!r} is not in the index"
        ),
        "repeal-unclear": Text(
            "没有标记《{detail}》废止：名称不唯一或者没有施行日期",
            "{detail!r} was not marked as repealed: several bear the title, or no day is known",
        ),
        "repealed-otherwise": Text(
            "依据库载明由其他文件废止，未改：{detail}",
            "the index says that something else repealed it; left as it is: {detail}",
        ),
    }
)
_OTHER = Text("{detail}", "{detail}")


def words(doubt: Doubt, lang: Lang) -> str:
    """Return a doubt in one language."""
    return _WORDS.get(doubt.code, _OTHER).show(lang, {"detail": doubt.detail})
