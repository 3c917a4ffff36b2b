"""The local duties of the shipped lists, and what is done to them without adding work, or with."""

import re
from collections.abc import Callable
from functools import cache

from command import LONGSHA
from dutylist.io import load
from dutylist.model import LOCAL

Edit = Callable[[str], str]


@cache
def texts() -> tuple[str, ...]:
    """Return the texts of all local duties, each once."""
    catalogues = load.workspace(LONGSHA).workspace.catalogues
    duties = (duty for each in catalogues for duty in each.duties if duty.by == LOCAL)
    return tuple(dict.fromkeys(duty.text for duty in duties))


def _swap(*pairs: tuple[str, str]) -> Edit:
    def edit(text: str) -> str:
        for before, after in pairs:
            text = re.sub(before, after, text)
        return text

    return edit


def _full(text: str) -> str:
    return "".join(chr(ord(letter) + 0xFEE0) if "!" <= letter <= "~" else letter for letter in text)


def _turned(text: str) -> str:
    first, *rest = text.rstrip("。").split("；")
    return "；".join((*rest, first)) + "。"


EDITORIAL: dict[str, Edit] = {
    "no full stop": lambda text: text.rstrip("。"),
    "sentences": _swap(("；", "。")),
    "commas": _swap(("、", "，")),
    "full width": _full,
    "spaces": " ".join,
    "unseen signs": "\u200b".join,
    "soft hyphens": "\u00ad".join,
    "lines": _swap(("；", "；\n")),
    "quotes": _swap(("([\u4e00-\u9fff]{4})，", r"“\1”，")),
    "corner quotes": _swap(("([\u4e00-\u9fff]{4})，", r"「\1」，")),
    "clauses turned": _turned,
    "and": _swap(("和", "与")),
    "or": _swap(("或者", "或")),
    "等 put in": _swap(("([\u4e00-\u9fff]、[\u4e00-\u9fff]{2,4})(?=[，。；])", r"\1等")),
    "等 left out": _swap(("等", "")),
    "进行": _swap(("开展", "进行")),
    "做好": _swap(("开展", "做好")),
    "按照职责分工": "按照职责分工，{}".format,
    "切实": "切实{}".format,
    "进一步加强": "进一步加强{}".format,
    "辖区内": "在辖区内{}".format,
    "街道": "街道{}".format,
    "街道办事处": "街道办事处{}".format,
    "a law cited": lambda text: f"{text[:-1]}（依据《中华人民共和国消防法》第三十二条）。",
    "居委会": _swap(("居民委员会", "居委会")),
    "住建局": _swap(("住房和城乡建设局", "住建局"), ("市场监督管理局", "市场监管局")),
    "城管局": _swap(("城市管理综合执法局", "城管局"), ("自然资源局", "自规局")),
    "公安部门": _swap(("公安机关", "公安部门"), ("公安龙沙分局", "公安局")),
    "配合": _swap(("协助", "配合")),
    "上报": _swap(("报告", "上报")),
    "告知": _swap(("通知", "告知")),
    "摸排": _swap(("排查", "摸排")),
    "核查": _swap(("核实", "核查")),
    "马上": _swap(("立即", "马上"), ("当日", "当天")),
    "slips": lambda text: text.replace("登记", "登计", 1).replace("居民", "居名", 1),
    "traditional": lambda text: text.translate(
        str.maketrans("协负组织报处发现", "協負組織報處發現")
    ),
}
"""What adds nothing, whichever way it is read."""

ADDED = (
    *("负责拆除违法建筑", "落实安全生产主体责任", "做好兜底保障", "承担兜底责任", "实行包保责任制"),
    *("实行网格化管理", "全程代办", "纳入年度考核", "实行一票否决", "限期完成", "实现全覆盖"),
    *("落实24小时值守", "开展综合执法", "行使行政处罚权", "依法采取强制措施", "所需经费由街道承担"),
    *("隐患由街道予以消除", "相关违法行为由街道查处", "落实属地管理责任", "落实零报告制度"),
    *("完成上级交办的其他任务", "将数据录入系统平台", "组织抢险救援", "在此过程中垫付清运费用"),
)
"""Clauses that lay work on a body, put at the end of any duty."""
