"""Where a text about others lays work on the local body: 由街道负责…、压实属地责任."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from dutylist.wording.bodies import LOCAL_BODY, named, plain
from dutylist.wording.citations import without_citations
from dutylist.wording.essence import essence
from dutylist.wording.matter import matter
from dutylist.wording.pattern import compiled
from dutylist.wording.shift import AWAY, TOWARD, Shift
from dutylist.wording.weigh import weigh

NEAR = 14
"""Letters before the local body's name in which it may stand only as helped, asked or told."""

CLAUSE = 40
"""Letters before the local body's name in which the same clause tells what is laid on it."""

_VILLAGES = (
    r"[村居]民?委员?会(?!组织法)|村\(居\)(?:民)?委(?:员)?会|村\(社区\)|社区\(村\)|村、?社区|"
    r"社区(?=负责|承担|落实|牵头|组织实施|兜底|出具|代办|包保)|"
    r"(?<=由)(?:各?社区|各?村)(?!矫正|卫生|服务|医[院生]|康复|戒毒|民警|养老|工作者|党组织)|基层(?=负责|承担|落实|牵头|组织实施|兜底|责任|属地)|"
    r"属地(?=管理|责任|负责)|网格员(?=负责|承担)"
)
_ALL = (
    rf"{LOCAL_BODY}(?:[、和及与]{LOCAL_BODY})*"
    r"(?:网格员|工作人员|干部|(?:综合)?(?:行政)?执法队|(?:便民)?服务中心)?"
)
_ACTS = (
    "负责|承担|牵头|落实|组织实施|统筹|主管|兜底|包保|实施|组织|开展|做好|完成|办理|处置|处理|查处|执行|整改|整治|清理|"
    "排查|巡查|摸排|审核|审批|受理|监管|管理|配合|协助|参与|执法|拆除|履行(?!职责)|建立|配备|保障|报送|上报|收集|汇总|登记|"
    "核查|核实|宣传|劝导|救援|值守|值班|认领|接收|承接|推进|推动|抓好|加强|主抓|承办|代办|代为|督促|签订|出具|解决|"
    "负(?:总|全|首要|主要|直接|第一)?责任?|到场|到岗"
)
_HOW = (
    "(?:应当|应|须|必须|要|具体|全面|统一|依法|分别|自行|同步|及时|按要求|共同|联合|按照职责|按职责|"
    "先行|首先|立即|当场|第一时间|每[日天周旬月季年]度?|24小时|在?[0-9一二三五七十]{1,3}个?(?:工作)?日(?:之?内)|"
    "[对与][^,;。\n]{1,10}?|也|则|均|都){0,3}"
)
_CHARGE = (
    rf"(?P<by>由(?:所在地?|所属|相关|有关|当地|辖区|属地|各)?{_ALL})"
    rf"|(?P<power>(?:赋予|授予|转嫁给|摊派给)(?:各)?{_ALL}|以{_ALL}为主)"
    rf"|(?P<to>(?:交由|交给|交予|转由|转给|转交|下放|下沉|交办|委托|授权|移交|分派|派发|派单|分解到|落实到|落实给|压实到?|下达|责成|责令|转嫁|"
    rf"推送|交){{1,2}}(?:给|到|至|于)?{_ALL})(?P<and>[^,;。\n]{{0,10}})"
    rf"|(?P<made>(?:督促|督导|要求|组织|责成|敦促|安排|部署|推动|动员|监督|考核|调度|发动|请|需要?|让|令)(?:各|辖区)?{_ALL}|"
    rf"依托{LOCAL_BODY}(?:网格员|工作人员|干部|力量)(?:开展|进行|组织|落实|实施))"
    rf"(?=[^,;。\n]{{0,8}}?(?:{_ACTS}))"
    rf"|(?P<self>{_ALL}{_HOW}(?:{_ACTS})(?![的人]|情况|工作的|水平|能力|领导|同志|部门|单位))"
    rf"|(?P<body>\ue000:{_ALL}|(?:责任|牵头|承办|主责|实施|落实|配合|主体)(?:单位|主体|部门|责任)?[:为是]{{1,2}}{_ALL}|"
    rf"{_ALL}(?:为|是|作为)[^,;。\n]{{0,4}}(?:责任|牵头|主体|承办|实施|配合)(?:单位|主体|部门|人|责任)?)"
    rf"|(?P<duty>(?:压实|压紧|落实|强化|夯实|明确|履行|靠实|坚持|实行|按照|遵循)[^,;。\n]{{0,6}}{_ALL}[^,;。\n]{{0,4}}"
    rf"(?:责任|管理|负责)|{LOCAL_BODY}(?:管理责任|责任制|管理|责任|负责))"
    rf"|(?P<rated>(?:纳入|列入)(?:对)?{_ALL}[^,;。\n]{{0,8}}(?:考核|职责|责任|清单|任务))"
)
_ASIDE = (
    r"(?:指导|会同|支持|帮助|培训|听取|通报|告知|引导|服务|邀请|征求|依托|协助|配合|同步|联合|检查|评估|"
    r"对|向|与|为|协调|请示|汇总|审核|接收|受理|审查|收到|根据|按|经(?!费)|据|受|在)[^,;。\n]{0,5}$"
)
_NOT = r"(?:不|不得|不再|不应|无需|无须|禁止|严禁|避免|防止|杜绝|勿|非|停止|取消)[^,;。\n]{0,10}$"
_RELATIVE = r"[\u4e00-\u9fff]{1,8}?的[\u4e00-\u9fff]"
_GUIDED = rf"(?:指导|支持|帮助|监督)(?:和?(?:监督|支持|帮助|督促))?{LOCAL_BODY}([^,;。!?\n]*)"
_ENDS = r"[。;!?\n]"
_ONLY_TOLD = r"^(?:的|意见|情况|建议|知晓|备案|参考)"


class Charges(NamedTuple):
    """What a text lays on the local body, and what it keeps off it, each as it is written.

    `guided`: what it says that the local body is only guided or supported in.
    """

    laid: tuple[str, ...]
    kept_off: tuple[str, ...]
    guided: tuple[str, ...] = ()


class Charging(NamedTuple):
    """Whether other words newly charge the local body, and whether they discharge it."""

    toward: bool
    away: bool


def charges(text: str) -> int:
    """Return how many times a text lays work on the local body."""
    return len(_charges(text).laid)


def charging(before: str, after: str) -> Charging:
    """Return what other words do to the local body where the text speaks of others.

    Read backwards both answers change places. Words laid anew count even where others were
    taken away, unless they say the same.
    """
    old, new = _charges(before), _charges(after)
    laid, off = _compared(old.laid, new.laid), _compared(old.kept_off, new.kept_off)
    left = _left(old, new, before, after)
    return Charging(laid.toward or off.away or left.toward, laid.away or off.toward or left.away)


def _left(old: Charges, new: Charges, before: str, after: str) -> Charging:
    """Return whether what was done above is now done below under guidance: 查处, 指导街道查处."""
    more, fewer = len(new.guided) > len(old.guided), len(new.guided) < len(old.guided)
    if not (more or fewer):
        return Charging(toward=False, away=False)
    shifts = weigh(before, after)
    return Charging(
        toward=more and Shift.WEAKER in shifts and _were_done(new.guided, before),
        away=fewer and Shift.STRONGER in shifts and _were_done(old.guided, after),
    )


def _were_done(guided: tuple[str, ...], text: str) -> bool:
    """Whether a text speaks of most of what the local body is guided in elsewhere."""
    said = matter(text).pairs.keys()
    each_of = (matter(words).pairs.keys() for words in guided)
    return any(2 * len(pairs & said) >= len(pairs) for pairs in each_of)


def _compared(old: tuple[str, ...], new: tuple[str, ...]) -> Charging:
    one, two = {essence(each): each for each in old}, {essence(each): each for each in new}
    gone, come = Counter(map(essence, old)), Counter(map(essence, new))
    lost, gained = list((gone - come).elements()), list((come - gone).elements())
    if not lost or not gained:
        return Charging(bool(gained), bool(lost))
    shifts = weigh("。".join(one[each] for each in lost), "。".join(two[each] for each in gained))
    other = Shift.OTHER in shifts
    more, fewer = len(gained) > len(lost), len(gained) < len(lost)
    return Charging(
        toward=more or other or any(shift in TOWARD for shift in shifts),
        away=fewer or other or any(shift in AWAY for shift in shifts),
    )


@lru_cache(maxsize=64)
def _charges(text: str) -> Charges:
    found = named(without_citations(plain(text)))
    marked = compiled(_VILLAGES).sub(LOCAL_BODY, found)
    if LOCAL_BODY not in marked:
        return Charges((), ())
    laid: list[str] = []
    off: list[str] = []
    for sentence in compiled(_ENDS).split(marked):
        for negated, words in _in_sentence(sentence):
            (off if negated else laid).append(words.replace(LOCAL_BODY, "街道"))
    return Charges(tuple(laid), tuple(off), tuple(compiled(_GUIDED).findall(marked)))


def _in_sentence(sentence: str) -> Iterator[tuple[bool, str]]:
    """Yield each charge of a sentence up to the next one; whether it is ruled out."""
    found = [each for each in compiled(_CHARGE).finditer(sentence) if _charged(each, sentence)]
    starts = [_clause(sentence, each.start()) for each in found]
    for at, each in enumerate(found):
        end = max(starts[at + 1], each.end()) if at + 1 < len(found) else len(sentence)
        before = sentence[max(0, each.start() - NEAR) : each.start()]
        off = compiled(_NOT).search(before) is not None
        comma = sentence.find(",", each.end(), end) if off else -1
        yield off, sentence[starts[at] : comma if comma > 0 else end]


def _clause(sentence: str, at: int) -> int:
    """Return where the clause begins in which something is said, or not far before it."""
    near = max(0, at - CLAUSE)
    return max(sentence.rfind(",", near, at) + 1, near)


def _charged(found: re.Match[str], sentence: str) -> bool:
    before = sentence[max(0, found.start() - NEAR) : found.start()]
    after = sentence[found.end() : found.end() + NEAR]
    if found["by"]:
        return compiled(_RELATIVE).match(after) is None and not compiled(_ONLY_TOLD).match(after)
    if found["to"]:
        return not compiled(_ONLY_TOLD).match(found["and"])
    if found["self"]:
        return compiled(_ASIDE).search(before) is None
    return True
