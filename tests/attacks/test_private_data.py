"""Numbers of persons and marks of secrecy are found however they are written; their like pass."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.builders import checked
from command import contents, copied, dutylist
from dutylist.checks import personal, secrecy

WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
SPOKEN = str.maketrans("0123456789", "零一二三四五六七八九")
FORMAL = str.maketrans("0123456789", "〇幺贰叁肆伍陆柒捌玖")
ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
AS_IT_IS: dict[int, str] = {}
SCRIPTS = (AS_IT_IS, WIDE, SPOKEN, FORMAL, ARABIC)
GAPS = ("", " ", "-", "－", "\u200b", "\u3000", "·", ".", " - ", "—")


def identity(first: str) -> str:
    total = sum(weight * int(digit) for weight, digit in zip(WEIGHTS, first, strict=True))
    return first + "10X98765432"[total % 11]


def card(first: str) -> str:
    return next(f"{first}{last}" for last in range(10) if luhn(f"{first}{last}"))


def luhn(digits: str) -> bool:
    doubled = [int(each) * (1 + at % 2) for at, each in enumerate(reversed(digits))]
    return sum(each - 9 * (each > 9) for each in doubled) % 10 == 0


BANK = card("622202123456789012")
MOBILES = (
    *(
        "13800000000",
        "１３８０００００００0",
        "138-0000-0000",
        "(+86)138-0000-0000",
        "1 3 8 0 0 0 0 0 0 0 0",
    ),
    *("+86 138 0000 0000", "+8613800000000", "008613800000000", "013800000000", "138 00 00 00 00"),
    *("0452-2790000/13800000000", "13800000000@139.com", "tel13800000000", "张三13800000000李四"),
    *("张三一三八零零零零零零零零", "王一三一三八〇〇〇〇〇〇〇〇"),
)
IDENTITIES = (
    *("11010519491231002X", "11010519491231002x", "１１０１０５１９４９１２３１００２Ｘ"),
    *("110105 19491231 002X", "110105-1949-1231-002X", "110105194912310 02 X"),
    *("110105491231002", "110105 491231 002"),
)
CARDS = (BANK, " ".join(BANK[at : at + 4] for at in range(0, 19, 4)), card("622848001234567"))
PLATES = ("黑B12345", "黑B·12345", "黑BD12345", "京A1234警", "粤Z1234港", "黑Ｂ１２３４５")
PUBLIC = (
    *("0452-2790000", "04522790000", "0452-2790000 0452-2790001", "010-12345678", "400-138-0000"),
    *(
        "0452-2790000-801",
        "84510000 84510001",
        "12345",
        "12315、12345、110、119、120",
        "12380000000",
    ),
    *("110105194912310021", "110105194999310021", "110105********0021", "138****0000"),
    *("91110000100000000X", "91230202MA1B2C3D4E", "911101080000000000", "11230202MB0X12345K"),
    *("230202001001", "130102001001", "130 102 001 001", "权力编码：230202001231001", "150000"),
    *("示例〔2026〕1号", "2026-11-23", "2026年11月23日", "二〇二六年十一月二十三日", "邮编161005"),
    *("13000000元", "15 30 60 90 120", "8.30-11.30 13.30-17.00", "1995.10.12-2026.11.29"),
    *(
        "周一至周五 8:30-11:30 13:30-17:00",
        "第一百二十条之一",
        "GB 18030-2022",
        "1-2-3-4-5-6-7-8-9-10-11-12",
    ),
    *("一二三四五六七八九十", "http://www.example.gov.cn/art_13912345678.html"),
)
MARKS = (
    *(
        "机密★一年",
        "秘密★10年",
        "绝 密 ★",
        "秘密☆",
        "内部*",
        "机密 20年",
        "密级：机密",
        "秘密",
        "内部",
    ),
    *("内部资料，注意保存", "【内部】", "（秘密）", "内 部 文 件", "本表为内部资料", "内部传阅"),
    *("该名单不得公开", "本件不予公开", "请勿外传", "仅供内部参阅", "阅后收回"),
)
NO_MARKS = (
    *(
        "保守国家秘密",
        "保护商业秘密",
        "国家秘密、商业秘密、个人隐私不得公开",
        "保密工作",
        "管理涉密载体",
    ),
    *(
        "查处内部资料性出版物",
        "只在工作小组内部使用，不对外公开名单",
        "企业内部文件管理",
        "内部控制",
        "内部监督",
    ),
    *(
        "依法不予公开的政府信息",
        "本机关不予公开的决定",
        "单位内部治安保卫",
        "房屋内部使用功能",
        "内部审计",
    ),
    *("★★★旅游", "带★的为重点", "注意保存现场证据", "仅供参考", "做好公开与保密审查"),
)


def found(text: str) -> set[str]:
    return {each.what.zh for each in personal.numbers(text)}


@pytest.mark.parametrize(
    ("texts", "what"),
    [(MOBILES, "手机号码"), (IDENTITIES, "身份证号码"), (CARDS, "银行卡号"), (PLATES, "车牌号")],
)
def test_numbers_of_persons_are_found(texts: tuple[str, ...], what: str) -> None:
    assert [text for text in texts if found(text) != {what}] == []


def test_numbers_of_offices_pass() -> None:
    assert [text for text in PUBLIC if found(text)] == []


def test_marks_of_secrecy_are_found_and_duties_about_secrets_pass() -> None:
    assert [text for text in MARKS if not secrecy.MARK.search(text)] == []
    assert [text for text in NO_MARKS if secrecy.MARK.search(text)] == []


days = st.integers(0, 40_000).map(lambda days: date(1930, 1, 1) + timedelta(days))
words = st.sampled_from(("", "联系人", "电话：", "（", "转"))


@given(st.integers(30_0000000, 99_9999999), st.sampled_from(SCRIPTS), st.sampled_from(GAPS), words)
def test_any_mobile_number_is_found(rest: int, script: dict[int, str], gap: str, word: str) -> None:
    number = f"1{rest}"[:11].ljust(11, "0")
    written = gap.join((number[:3], number[3:7], number[7:])).translate(script)
    assert found(f"{word}{written}") == {"手机号码"}


@given(days, st.integers(0, 999), st.sampled_from(SCRIPTS), st.sampled_from(GAPS))
def test_any_identity_number_is_found(
    born: date, order: int, script: dict[int, str], gap: str
) -> None:
    number = identity(f"230202{born:%Y%m%d}{order:03}")
    written = gap.join((number[:6], number[6:14], number[14:])).translate(script)
    assert "身份证号码" in found(f"持{written}的人")


@given(st.text("0123456789０-— .\n电话", max_size=3_000))
def test_whatever_the_text_what_is_found_stands_in_it(text: str) -> None:
    for each in personal.numbers(text):
        assert 0 <= each.start < each.end <= len(text)


@pytest.mark.parametrize("bad", ["13800000000", "秘密★10年"])
def test_neither_copies_nor_notices_are_made_of_it(bad: str, tmp_path: Path) -> None:
    workspace = copied(tmp_path)
    list_ = workspace / "catalogues" / "street-2026.1.yaml"
    text = list_.read_text(encoding="utf-8")
    list_.write_text(text.replace("    name: ", f"    name: {bad}", 1), encoding="utf-8")
    before = contents(workspace)
    diff = ("diff", "catalogues/street-2025.1.yaml", "catalogues/street-2026.1.yaml")
    for words in (("render",), (*diff, "--notice"), (*diff, "--notice", "-o", "notice.html")):
        done = dutylist(*words, at=workspace)
        assert done.code == 1
        assert "DL403" in done.err
        assert "0000" not in done.out + done.err
    assert contents(workspace) == before


@pytest.mark.parametrize("name", ["departments.yaml", "units.yaml"])
def test_names_of_bodies_are_looked_at_too(name: str, tmp_path: Path) -> None:
    workspace = copied(tmp_path)
    file = workspace / name
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("name: ", "name: 13800000000", 1), encoding="utf-8")
    done = dutylist("render", at=workspace)
    assert (done.code, "DL403" in done.err) == (1, True)
    assert not (workspace / "public").exists()


@pytest.mark.parametrize("bad", ["13800000000", "秘密★10年", "一三八〇〇〇〇〇〇〇〇"])
def test_what_is_found_is_not_repeated(bad: str) -> None:
    (params,) = checked("DL403", text=bad)
    shown = str(params["shown"])
    assert len(shown.strip("…")) <= 3 or "★" in shown
