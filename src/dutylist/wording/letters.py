"""Letters that are written one for another: traditional forms, and slips of the pen."""

from collections.abc import Mapping
from functools import cache
from itertools import pairwise

_TRADITIONAL = (
    "協协導导負负責责組组織织實实執执報报處处發发現现區区調调動动員员會会與与參参務务辦办牽牵頭头統统籌筹應应審审檢检隱隐環环練练傳传記记錄录證证據据標标準准規规劃划設设備备險险災灾預预衛卫養养護护"
    "鄉乡鎮镇縣县機机關关門门級级屬属監监進进開开領领對对從从為为時时間间內内個个單单數数業业產产農农場场運运輸输轉转達达遷迁遞递選选舉举權权義义訴诉訟讼認认識识議议論论訓训計计評评價价資资費费貼贴"
    "貧贫質质購购銷销錢钱經经約约納纳終终結结給给線线綜综維维網网績绩繼继續续總总聯联職职聽听肅肃臺台貫贯徹彻擔担攔拦撥拨擇择擴扩擾扰擊击戶户積积極极優优傷伤億亿儲储兩两幫帮庫库廠厂廣广強强彈弹後后"
    "徵征復复惡恶愛爱慶庆憲宪憑凭懷怀懲惩戰战損损換换揮挥揚扬採采掃扫掛挂斷断暫暂書书東东條条樓楼樹树橋桥檔档歲岁歸归殘残滅灭滿满漁渔漢汉潔洁澆浇濟济灑洒煙烟燒烧熱热爭争牆墙獎奖獨独獲获療疗盡尽盤盘"
    "眾众確确礎础禮礼種种穩稳窮穷築筑簡简簽签籠笼糧粮糾纠紀纪純纯紛纷細细絕绝絡络緊紧緒绪編编縮缩繳缴罰罚勞劳勢势勵励勸劝匯汇卻却厲厉號号嚴严園园圍围圖图團团塊块墊垫壓压壞坏壯壮夠够奪夺學学宮宫寬宽"
    "將将專专尋寻屆届層层岡冈島岛帳账帶带幣币幹干廢废廳厅張张當当彙汇慣惯態态慮虑憂忧戲戏拋抛揀拣搶抢擁拥攝摄敵敌晝昼曆历暢畅構构槍枪樣样歷历氣气決决沒没況况沖冲淨净測测滯滞漲涨澤泽濕湿無无狀状猶犹"
    "異异疇畴瘋疯癥症盜盗礦矿禍祸離离稅税競竞筆笔節节範范糞粪緩缓縱纵罷罢羅罗聲声腦脑臨临舊旧艦舰藝艺藥药虛虚蟲虫術术衝冲補补裝装製制複复見见視视覽览觀观觸触註注詐诈詢询試试話话該该詳详誠诚誤误說说"
    "課课諮咨諾诺謀谋謂谓講讲謝谢譯译譽誉讀读變变讓让豐丰貓猫貨货販贩貪贪貴贵買买貸贷賃赁賊贼賠赔賣卖賬账贈赠趕赶跡迹踐践車车軍军軟软較较載载輔辅輕轻輛辆輪轮輯辑轄辖辭辞遊游過过遠远適适違违遺遗郵邮"
    "醫医釋释針针鈔钞鋼钢鍵键鐵铁鑒鉴長长閉闭閑闲閱阅闖闯陣阵陽阳隊队階阶隨随際际隸隶雜杂難难電电靈灵靜静響响頁页項项順顺須须頒颁頓顿額额題题願愿類类顧顾顯显風风飛飞飲饮飼饲飽饱館馆馬马駐驻駕驾騙骗"
    "騷骚驗验驚惊體体髒脏鬥斗鬧闹魚鱼鮮鲜鳥鸟鹽盐麥麦黨党齊齐齡龄龍龙龐庞"
)
"""A traditional form and the letter that it stands for, in turn."""

_SLIPS = """
记 计 纪
查 察 差
名 民
助 住
导 道 到
织 识 只
抱 报
船 传
及 急 即 既
驱 区
账 帐
定 订
做 作
他 它
布 部
按 安
象 像
竟 竞
候 侯
末 未
己 已
须 需
映 应
付 副
预 予
炼 练
飘 漂
防 妨
辨 辩
复 覆 负
检 捡
的 地 得
至 止 致
合 和 核
隐 稳
申 伸
诉 述
形 型
分 份
励 厉
"""
"""Letters that a clerk, or an input method, takes for one another."""

MENDED = 3
"""Most letters of two texts of one length that are taken for slips."""


@cache
def _simple() -> Mapping[int, str]:
    pairs = zip(_TRADITIONAL[::2], _TRADITIONAL[1::2], strict=True)
    return str.maketrans(dict(pairs))


@cache
def _alike() -> Mapping[str, tuple[int, str]]:
    lines = [line.split() for line in _SLIPS.strip().splitlines()]
    return {letter: (at, line[0]) for at, line in enumerate(lines) for letter in line}


def simplified(text: str) -> str:
    """Return a text with simplified letters in the place of traditional ones."""
    return text.translate(_simple())


def mended(one: str, other: str) -> tuple[str, str]:
    """Return two texts, slips of the pen that set them apart made the same in both.

    Only where they are of one length and nothing else but a few letters far apart differs.
    """
    if len(one) != len(other):
        return one, other
    at = [n for n, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    known = _alike()
    slips = [n for n in at if _one_for_another(known.get(one[n]), known.get(other[n]))]
    near = any(two - first == 1 for first, two in pairwise(at))
    if not at or len(at) > MENDED or len(slips) < len(at) or near:
        return one, other
    letters = list(one)
    for n in slips:
        letters[n] = known[one[n]][1]
    both = "".join(letters)
    return both, both


def _one_for_another(one: tuple[int, str] | None, other: tuple[int, str] | None) -> bool:
    return one is not None and other is not None and one[0] == other[0]
