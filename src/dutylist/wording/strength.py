"""How strongly a text binds the body that it is about."""

import re
from collections.abc import Iterator
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from dutylist.wording.bodies import DEPARTMENT, LOCAL_BODY, named, plain
from dutylist.wording.citations import without_citations
from dutylist.wording.enforcement import enforced
from dutylist.wording.essence import essence
from dutylist.wording.pattern import compiled

FREED, HELPED, GUIDES, OWN, LED = 0, 4, 6, 8, 12
"""How strongly a stretch binds: not at all, to help, to make others act, to act, to lead."""

GUIDED = 1
"""What is taken off where another body guides, leads or acts beside."""

CAUSED = 12
"""Letters before a verb in which it may say who else is made to act."""

_CAUSING = (
    "督促|督导|指导|引导|动员|发动|鼓励|号召|倡导|吸引|劝导|要求|教育|告知|通知|"
    "群众|居民|居委|村委|村民|公众|社会力量|志愿者|业主|当事人|企业|党员"
)
_LED = (
    r"牵头(?!部门|单位|人|下|的|方)|统筹(?!下|的)|(?:全面|具体|全权|统一)?负(?:总责|责(?![人的制]|同志|部门|单位))|"
    r"组织实施(?!的|方案|细则)|主管(?!部门|单位|[人的]|机关|领导)|主责(?!部门|单位|[的人])|"
    r"承担(?![的者]|单位|部门|机构|能力|费用)|主导(?!的|作用)|主抓|兜底(?!保障|线)|包办|包保(?!人)"
)
_HELPED = (
    r"配合(?!部门|单位|[的度]|并(?:组织|开展|实施|自行))|协助(?!部门|单位|[的人员]|并(?:组织|开展|实施|自行))|协同(?!的|机制|部门)|协作(?!机制|的)|"
    r"辅助(?![性人线]|设施|器具|用具)|参[与加](?![者人的率度保]|单位|方)|(?:帮助|支持)(?=\ue000)|协办|助力|协管(?!员)|协查"
)
_FREED = (
    r"(?:不|不再|不得|不应|不需要?|不用|不必|不宜|未被?要求|免予|免于|不得要求\ue001?|不要求\ue001?)(?:直接|单独|再|重复)?"
    r"(?:承担|负责|参与|配合|协助|组织|开展|实施|牵头|履行|行使|具有|具备|作为|纳入|列入|介入|办理|受理)|"
    r"不(?:转|交|再)?由(?=\ue001)|无需|无须|毋须|毋需|免除|取消|停止(?=办理|开展|承担|实施)"
)
_VERBS = f"{_LED}|{_HELPED}"
_LEADS = "牵头|负责|主导|统筹|组织实施|组织|主抓|承担|指导"
_OWN_HANDS = f"各|专|网格|本|社区|村|居|窗口|工作人员|街|镇|乡|党|{LOCAL_BODY}"
_OTHERS = (
    rf"(?<![自理缘经交转案事来])由(?![于此来]|{_OWN_HANDS})(?![^,;。\n]{{1,12}}?的[\u4e00-\u9fff])|"
    rf"(?<![^,]){DEPARTMENT}(?:统一|具体|依法)?(?:{_LEADS})(?!的)"
)
_PARTIES = (
    "群众|居民|村|社区|居委|志愿|业主|社会|企业|商户|物业|当事人|行为人|责任人|经营|养[犬殖]|学校|家庭|"
    "党员|从业|生产|市民|公众|农户|种植|沿街|施工|使用人|管理人|各族"
)
_GUIDES = (
    "(?<![的务策])指导(?!下)|"
    f"(?:引导|动员|发动|鼓励|倡导|督促|督导|敦促|劝导|组织|支持|帮助|提醒|提示|协调)(?=各?(?:{_PARTIES}))"
)
_TURN = (
    rf"(?P<others>{_OTHERS})|(?P<guides>{_GUIDES})|(?P<freed>{_FREED})|(?P<helped>{_HELPED})|"
    rf"(?P<led>{_LED})|(?P<end>,)|(?P<and>并)"
)
_GUIDANCE = (
    rf"在[^,;。\n]{{1,30}}?的?(?:统一)?(?:指导|领导|牵头|统筹|组织|部署|安排|带领|主导|支持|监督|"
    r"协调|配合|协助|参与)下|"
    rf"会同(?:{DEPARTMENT})?|(?:协同|联合|共同|一同)?(?:与|和|同|跟){DEPARTMENT}(?:一起|共同|联合)|联合{DEPARTMENT}|"
    rf"{DEPARTMENT}(?:参与|配合|协助)(?=[,;。\n]|$)|协调{DEPARTMENT}|"
    rf"在(?:法定|各自|自身|本级|本)?职责(?:权限)?范围内|应{DEPARTMENT}(?:请求|要求|邀请|商请)|"
    r"(?:受|经)[^,;。\n]{0,12}?委托(?:后|,)?|(?:有|具备)条件的|力所能及(?:地|的)?|"
    r"可以|可(?=协助|配合|参与|开展|组织)|视情况?|酌情|适时|原则上|尽可能|尽量|条件允许(?:的|时)?|根据(?:实际)?(?:需要|情况)|鼓励(?=协助|配合|参与|开展|设立|建立|推行|探索)"
)
_BY_WHOM = (
    rf"([^,]{{1,40}}?)(由[{DEPARTMENT}{LOCAL_BODY}]"
    r"(?:负责|承担|牵头|组织实施|落实|实施|办理|处理|查处))(?=,|$)"
)
"""What is to be done before by whom: 清运由街道负责."""

_HELPS_WITH = (
    rf"([^,]{{0,40}}?)(?<!{DEPARTMENT})的?(?:配合|协助|辅助|协同|协管)(?:性)?(?:工作|保障)?(?=,|$)"
)
"""What is helped with before the help: 做好检查的配合工作."""

_ENDS = r"[。;!?\n]"
_CASE = (
    "^(?:按照?|根据|依据|依照|遵照|围绕|结合|在).{0,12}(?:要求|规定|分工|部署|安排|计划|方案|原则|需要|实际|"
    "职责|精神|标准|程序|制度|通知|决定|[上中内下])$|^依法$|"
    "^(?:针对|对|依托|通过)(?!.*(?:进行|开展|予以|实施|加以|给予|做好|组织))|"
    "^(?:发现|遇|接到|得知|收到|出现|发生)(?!.*(?:及时|立即|当场|当日|第一时间|先行|马上|并))|[时的后前]$"
)
_LIGHT = r"[\ue000的地得做好开展进行实施工作有关相及时积极主动认真全面切实努力区内依法按要求各]*"


class Grade(IntEnum):
    """What the strongest clause of a duty asks of the body that it binds."""

    HELPED = 1
    OWN = 2
    ENFORCED = 3
    LED = 4


class Stretch(NamedTuple):
    """A run of words of one sentence that bind equally, bodies put as signs."""

    weight: int
    text: str

    @property
    def guides(self) -> bool:
        """Whether others are made to act, more or less guided themselves."""
        return HELPED < self.weight <= GUIDES


def substance(text: str) -> str:
    """Return the essence of a text without the verbs that only say who leads and who helps."""
    return compiled(_VERBS).sub("", essence(text))


@lru_cache(maxsize=64)
def stretches(text: str) -> tuple[Stretch, ...]:
    """Return the runs of words of a text, each with how strongly it binds."""
    found = named(without_citations(plain(text)))
    return tuple(
        each
        for sentence in compiled(_ENDS).split(found)
        for each in _sentence(sentence)
        if each.text or each.weight > OWN
    )


def _sentence(sentence: str) -> list[Stretch]:
    turned = compiled(_HELPS_WITH).sub(r"配合\1", compiled(_BY_WHOM).sub(r"\2\1", sentence))
    rest, guided = compiled(_GUIDANCE).subn("", turned)
    runs = list(_runs(rest))
    less = GUIDED if guided or any(run.others for run in runs) else 0
    first = next((run.weight for run in runs if run.marked), OWN)
    return [Stretch(max(_weight(run, first) - less, FREED), run.text) for run in runs]


def _weight(run: "_Run", first: int) -> int:
    """Return what a run weighs: where it only tells the case, as much as the first that binds."""
    return first if run.early and compiled(_CASE).search(run.text) else run.weight


class _Run(NamedTuple):
    text: str
    weight: int
    marked: bool
    early: bool
    others: bool


def _runs(sentence: str) -> Iterator[_Run]:
    """Yield the runs of a sentence: a verb binds what follows it, over commas, to the next."""
    state = _State(OWN)
    at = clause = 0
    for turn in compiled(_TURN).finditer(sentence):
        near = sentence[max(clause, turn.start() - CAUSED) : turn.start()]
        words = sentence[at : turn.start()] if turn.start() - at <= CAUSED else near
        found = _turned(turn, state, words, near)
        if found is None:
            continue
        words = sentence[at : turn.start()]
        if words or turn["end"]:
            yield state.run(words)
        state, at = found, turn.end()
        if turn["end"]:
            clause = at
    yield state.run(sentence[at:])


class _State(NamedTuple):
    """What binds at one place of a sentence, and what will bind after the next comma."""

    weight: int
    later: int | None = None
    marked: bool = False
    others: bool = False
    fresh: bool = True

    def run(self, text: str) -> _Run:
        early = not self.marked and not self.others
        state = {"marked": self.marked, "early": early, "others": self.others}
        return _Run(text=text, weight=self.weight, **state)


def _turned(turn: re.Match[str], state: _State, words: str, clause: str) -> _State | None:
    """Return what binds from a sign on, or None where it changes nothing."""
    before = state.weight if state.later is None else state.later
    if turn["end"] or (turn["and"] and state.weight == GUIDES):
        return _State(before, marked=state.marked)
    if turn["and"]:
        return None
    if turn["others"] or turn["freed"]:
        freed = _State(FREED, before, state.marked, turn["others"] is not None)
        return None if state.weight == FREED else freed
    caused = not clause.endswith(LOCAL_BODY) and compiled(_CAUSING).search(clause)
    if state.weight == FREED or (not turn["guides"] and caused):
        return None
    if turn["helped"]:
        return _State(HELPED, marked=True, fresh=False)
    at_once = not state.fresh and not compiled(_LIGHT).sub("", words)
    if turn["guides"]:
        held = state.weight == HELPED or (at_once and state.weight == LED)
        return state if held else _State(GUIDES, before, state.marked, fresh=False)
    helping = at_once and state.weight == HELPED
    return None if helping or clause.endswith(DEPARTMENT) else _State(LED, marked=True, fresh=False)


def enforcing(text: str) -> tuple[str, ...]:
    """Return the verbs of enforcement in a text that the body itself is to do, in their order.

    Not those that are nouns, are ruled out, are done by a department or only helped with.
    """
    own = (run for run in stretches(text) if run.weight > HELPED)
    found = (verb for run in own for verb in enforced(run.text, made=run.guides))
    return tuple(dict.fromkeys(found))


def grade(text: str) -> Grade:
    """Return what the strongest clause of a local duty asks for; no words ask for nothing."""
    runs = stretches(text)
    held = [run for run in runs if run.weight > OWN or essence(run.text.replace(LOCAL_BODY, ""))]
    strongest = max((run.weight for run in held), default=FREED)
    if strongest > OWN:
        return Grade.LED
    if strongest > HELPED:
        return Grade.ENFORCED if enforcing(text) else Grade.OWN
    return Grade.HELPED
