"""The verbs of enforcement, where they are verbs."""

from collections.abc import Iterator, Mapping

from dutylist.wording.bodies import DEPARTMENT
from dutylist.wording.pattern import compiled

NEAR = 16
"""Letters before a verb in which it is told whose it is."""

_ALWAYS = (
    "(?<![调检巡排核抽清督审侦])查处|(?<=[调检巡排核抽清督审侦])查处(?![理置罚])|处罚|罚款|"
    "没收|查封|扣押|扣留|暂扣|取缔|吊销|强制拆除|强制执行|强拆|强制|责令|执法|审批|许可|"
    "验收|立案|征收|征缴|收缴|核发|撤销|裁决|停产停业|行政检查"
)
_PARTLY = "拆除|处置|(?<!无害化)(?<!污水|垃圾|信息|数据)处理|关停|关闭|清退|清除违法"
_LIKE: Mapping[str, str] = {"处理": "处置"}
"""Verbs that ask for the same."""

_NOUN = (
    r"(?!的|人员|[队证局权车仪]|部门|机构|机关|力量|文书|案[卷件]|记录|决定|结果|信息|单位|主体|监督|平台|"
    r"凭证|报告|材料|资料|事项|条件|程序|裁量|种类|性|隔离戒毒|戒毒|社区戒毒|措施的|依据|情况|预案|方案|"
    r"能力|机制|流程|场所|设施|标准|费用|办公室|中的|过程|活动中|工作的)"
)
_WORDS = f"{_ALWAYS}|{_PARTLY}"
_VERBS = rf"(?:{_ALWAYS}|{_PARTLY}){_NOUN}"
_NOT_BEFORE = (
    r"(?:未经|未取得|未办理|取得|经过|规划|凭|无|申请|提请|报请|报|有|行政|建议|已|被|等待|受到|涉及|接受|交付|通过|"
    r"依法应当?|需要?|免予|不予|不得|未|参加|见证|出示|旁听)$"
)
_BY_OTHERS = (
    rf"(?:{DEPARTMENT}|上级)"
    "(?:依法|及时|统一|予以|进行|组织|负责|牵头|实施|审核|调查|开展|委托|批准)*$"
)
_ENTRUSTED = rf"(?:受|经)[\u4e00-\u9fff]{{0,4}}{DEPARTMENT}(?:依法)?(?:委托|授权)"
_MADE_TO = (
    "督促|督导|劝导|劝说|引导|通知|告知|提示|教育|帮助|要求|提醒|动员|责令|协调|"
    "(?:当事人|行为人|责任人|业主|企业|商户|单位|物业|住户|居民|群众|经营|管理人|使用人|所有人)"
    "[^,]{0,6}(?:自行|主动|限期)"
)
_AND = r"[并和及或]|以及|同时"


def without_enforcement(text: str) -> str:
    """Return a text with a comma for each word of enforcement, verb or noun."""
    return compiled(_WORDS).sub(",", text)


def enforced(text: str, *, made: bool = False) -> Iterator[str]:
    """Yield the verbs of enforcement in a stretch of text that its own subject does.

    `made`: the stretch tells what others are made to do, who may clear away but not punish.
    """
    for found in compiled(_VERBS).finditer(text):
        before = text[max(0, found.start() - NEAR) : found.start()]
        if not _another(before, found.group(), made=made and found.start() < NEAR):
            yield _LIKE.get(found.group(), found.group())


def _another(before: str, verb: str, *, made: bool) -> bool:
    if compiled(_NOT_BEFORE).search(before):
        return True
    if compiled(_BY_OTHERS).search(before) and not compiled(_ENTRUSTED).search(before):
        return True
    if compiled(_PARTLY).fullmatch(verb) is None:
        return False
    *earlier, near = compiled(_AND).split(before)
    return compiled(_MADE_TO).search(near) is not None or (made and not earlier)
