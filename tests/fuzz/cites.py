"""Citations by the grammar of those who write them, and as nobody should."""

from hypothesis import strategies as st

_NUMERALS = st.one_of(
    st.integers(0, 12_000).map(str),
    st.text("零一二三四五六七八九十百千〇两○0１2３", min_size=1, max_size=6),
    st.sampled_from(
        ["三十二", "一百零二", "一百二", "一十二", "二十", "之一", "（四）", "㈡", "⑵"]
    ),
)
_TITLES = st.one_of(
    st.sampled_from(
        [
            *(
                "中华人民共和国消防法",
                "刑法",
                "黑龙江省大气污染防治条例",
                "关于印发〈某规定〉的通知",
            ),
            *(
                "国务院关于修改《某条例》的决定",
                "消防法（2021年修正）",
                "",
                "条例",
                "该法",
                "本办法",
            ),
        ]
    ),
    st.text("《》〈〉<>（）()关于的条例法办法规定中国省市、 ", max_size=20),
)
_MARKS = st.sampled_from(
    [("《", "》"), ("〈", "〉"), ("<", ">"), ("“", "”"), ("《", ""), ("", "》"), ("", "")]
)
_UNITS = st.sampled_from([*"条款项目章节编点", "部分", "分编", "条之一", "", "條", "项第"])
_JOINTS = st.sampled_from(
    ["", "、", "，", "；", "和", "及", "至", "-", "，第", " ", "\n", "以及", "或者"]
)
_TAILS = st.sampled_from(
    [
        *(
            "",
            "（2019年修正）",
            "（国发〔2022〕5号）",
            "等有关规定",
            "之规定",
            "：“公民应当。”",
            "第",
        ),
        *(
            "附件2",
            "目录第三项",
            "国务院令第541号",
            "【法律】",
            "同上",
            "前款",
            "本方法",
            "（",
            "）",
        ),
    ]
)
_PROVISIONS = st.lists(
    st.tuples(
        st.sampled_from(["第", "第", "笫", "第（", "（", ""]), _NUMERALS, _UNITS, _JOINTS
    ).map("".join),
    max_size=6,
).map("".join)


@st.composite
def _cited(draw: st.DrawFn) -> str:
    opens, closes = draw(_MARKS)
    return f"{opens}{draw(_TITLES)}{closes}{draw(_PROVISIONS)}{draw(_TAILS)}"


_LONG = st.tuples(
    st.sampled_from(
        [
            *(
                "《",
                "〈",
                "（",
                "(",
                "第",
                "第一条、",
                "1",
                "一",
                " ",
                "　",
                "《刑法》第一条",
                "条例",
                "“",
            ),
            *(
                "《刑法》",
                "第（",
                "号",
                "2020",
                "和",
                "至",
                "本法",
                "关于",
                "《〈",
                "）",
                "》",
                "[",
                "\n",
            ),
        ]
    ),
    st.integers(2, 600),
).map(lambda pair: pair[0] * pair[1])
CITATIONS = st.lists(
    st.one_of(_cited(), _cited(), _LONG, _JOINTS, st.text(max_size=5)), max_size=5
).map("".join)
