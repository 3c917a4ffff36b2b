"""Which bodies a text names: departments above, and the local body; each is put as one sign."""

import unicodedata

from dutylist.wording.essence import UNSEEN
from dutylist.wording.letters import simplified
from dutylist.wording.pattern import compiled

DEPARTMENT = "\ue000"
"""Stands for a department, or for several in a row."""

LOCAL_BODY = "\ue001"
"""Stands for the local body."""

_STEMS = (
    "应急|市场监[督管]|市监|食品药品|食药|药品|自然资源|自规|资规|规划|国土|不动产登记|生态环境|环境保护|环保|"
    "农业|农村|农机|农牧|畜牧|动物卫生|水产|渔业|住房|住建|城乡建设|建设|房产|房管|城市管理|城管|"
    "综合执法|行政执法|执法|卫生健康|卫生|卫健|健康|疾控|疾病预防|民政|公安|交警|交管|司法|教育|"
    "体育|人力资源|人社|社会保障|社保|就业|财政|审计|水务|水利|河湖|交通|公路|文化|文旅|文体|广电|"
    "旅游|文物|林业|林草|园林|气象|地震|消防|统战|民族|宗教|民宗|统计|医疗保障|医保|残疾人|残联|"
    "退役军人|信访|发展|改革|发改|工业|信息化|工信|科技|商务|税务|组织|宣传|政法|社会工作|社工|编制|"
    "机构编制|编|纪检|监察|检察|网信|保密|档案|粮食|能源|电力|通信|大数据|政务服务|行政审批|营商|"
    "妇女|妇|共青团|团|工会|红十字|武装|人武|海关|金融|邮政|烟草|盐业|救助|防汛|抗旱|普查|经办|"
    "行业|主管|监管|职能|业务|牵头|责任|相关|有关|上级|各级|涉事|属事|行政|政府|专业|司法行政|救助管理"
)
_JOINTS = (
    "管理|监督|监管|综合|执法|行政|救援|服务|主管|事务|事业|保障|和|与|及|安全|健康|建设|发展|"
    "指挥|领导|工作|职能"
)
_ENDS = (
    r"部门|机关|局(?:[\u4e00-\u9fff]{1,4}分局)?|厅|机构|大队|支队|总队|委员会|指挥部|联合会|"
    "政法委|纪委|部(?![署分队位件长])|委(?![托派员])|办(?![理法公事学结证实好])|联(?!合)"
)
_OF = (
    r"(?:(?:本|全)?[省市区县旗州盟](?:[、/和]?[省市区县旗])?(?:级|直)?(?:委|人民政府)?|"
    r"上级|上一级|所在地|当地|辖区)"
)
_WORDS = (
    r"(?:市场监管|司法|派出|交警|公安派出)所|派出所|公安(?:[\u4e00-\u9fff]{2,4}分局)?|城管(?!员)|上级(?!部门)|"
    r"(?:有关|相关|主管|责任|牵头|职能|业务|上级|成员)单位|[省市区县]委(?![托派员])|"
    r"[省市区县]政府(?!采购)|[省市区县]级?人民政府|有权机关|[省市区县]局|[省市]厅|[省市区县]级(?:财政)?(?![部机主职])|部门(?!规章)"
)
_NAMED = f"(?:{_STEMS})(?:{_STEMS}|{_JOINTS}){{0,6}}?(?:{_ENDS})"
_DEPARTMENTS = f"{_OF}?(?:{_NAMED}|{_WORDS})(?:办公室)?"
_JOINED = (
    f"{DEPARTMENT}(?:(?:、|和|与|及|以及|或者?|/|等){{1,2}}{DEPARTMENT})*(?:等(?={DEPARTMENT}))?"
)

_LOCAL = (
    r"(?:各|本)?(?:乡镇(?:\(街道\)|、街道|街道|/街道)?(?:人民政府|政府)?|镇街|街镇|镇乡|"
    r"街道(?:办事处|办(?![理公好法结证案成])|\(乡镇\)|\(镇\)|、乡镇|、镇)?|"
    r"(?<![城村集市乡])[乡镇](?:\(街道\)|、街道)?(?:人民政府|政府)|属地(?!管理|责任|原则))"
    r"(?:党工委|党委)?"
)
_UNSEEN = f"[{UNSEEN}\ue000-\ue00f]+"
_SIGNS = "·・‧•∙⋅*_~^`'\"“”‘’「」『』|…—-"
_AMID = rf"(?<=[\u4e00-\u9fff])[{_SIGNS}]+(?=[\u4e00-\u9fff])"
_SPACES = r"[^\S\n]+|(?<=[\u4e00-\u9fff])\n+(?=[\u4e00-\u9fff])"

_SIGN = frozenset(_SIGNS)


def plain(text: str) -> str:
    """Return a text in one width and in simplified letters, without spaces and unseen signs."""
    seen = compiled(_UNSEEN).sub("", unicodedata.normalize("NFKC", text))
    if "".join(seen.split()) != seen:  # to compile what is not needed takes longer than to look
        seen = compiled(_SPACES).sub("", seen)
    if not _SIGN.isdisjoint(seen):
        seen = compiled(_AMID).sub("", seen)
    return simplified(seen)


def named(text: str) -> str:
    """Return a plain text with each body that it names put as its sign."""
    found = compiled(_LOCAL).sub(LOCAL_BODY, text)
    return compiled(_JOINED).sub(DEPARTMENT, compiled(_DEPARTMENTS).sub(DEPARTMENT, found))
