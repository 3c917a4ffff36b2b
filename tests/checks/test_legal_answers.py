"""Each answer of the legal-basis index has its own rule and its own words."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from checks.builders import a_catalogue, a_workspace, found
from checks.samples import item
from dutylist.law import Index, Instrument, Version
from dutylist.texts import Lang

DAY = date(2026, 11, 23)
WHOLE = Version(version="2020-01-01", effective=date(2020, 1, 1), articles="1-9")
LIST = Version(version="2020-01-01", effective=date(2020, 1, 1), items="1-3")
CODE = replace(WHOLE, version="2026-10-01", effective=date(2027, 1, 1), articles="1-20")
AMENDED = Version(
    version="2026-12-01",
    promulgated=date(1998, 1, 1),
    version_effective=date(2026, 12, 1),
    articles="1-9",
)


def law(*versions: Version, **more: Any) -> Instrument:  # noqa: ANN401  (fields of Instrument)
    made = Instrument(id="law", title="甲条例", versions=versions or (WHOLE,))
    return replace(made, **more)


def said(cited: str, *instruments: Instrument, lang: Lang = Lang.ZH) -> tuple[str, str]:
    """Return code and message of the only finding about a citation."""
    one = item("peace-a", "一", basis=[cited], duties=[])
    workspace = a_workspace(a_catalogue(items=[one]), index=Index(instruments))
    (finding,) = found(
        workspace, *(f"DL{number}" for number in (*range(201, 207), *range(215, 220)))
    )
    return finding.fault.code, finding.message(lang)


@pytest.mark.parametrize(
    ("cited", "instrument", "code", "message"),
    [
        ("《甲条例》第十条", law(), "DL202", "《甲条例》没有第十条；最后一条是第九条"),
        (
            "《甲条例》第四条",
            law(LIST),
            "DL202",
            "《甲条例》没有第四条；全文用一、二、三、编号，到3为止",
        ),
        (
            "《甲条例》第一条",
            law(repealed_by="乙条例", repealed_on=date(2025, 1, 1)),
            "DL203",
            "《甲条例》自2025-01-01起已失效，由《乙条例》废止",
        ),
        (
            "《甲条例》第一条",
            law(repealed_by="乙条例"),
            "DL203",
            "《甲条例》已失效，由《乙条例》废止",
        ),
        (
            "《甲条例》第一条",
            law(repealed_known=DAY),
            "DL203",
            "《甲条例》至迟在2026-11-23已失效",
        ),
        (
            "《甲条例》第一条",
            law(replace(WHOLE, expires=date(2025, 1, 31))),
            "DL203",
            "《甲条例》有效期至2025-01-31，现已失效",
        ),
        ("《甲条例》第一条", law(CODE), "DL204", "《甲条例》还没有施行，自2027-01-01起施行"),
        (
            "《甲条例》第十五条",
            law(WHOLE, CODE),
            "DL205",
            "《甲条例》引用的是2026-10-01版（自2027-01-01起才适用），当日有效的是2020-01-01版",
        ),
        (
            "《甲条例》（2020年修订）第一条",
            law(WHOLE, replace(CODE, effective=date(2026, 11, 1))),
            "DL205",
            "《甲条例》引用的是2020-01-01版，当日有效的是2026-10-01版",
        ),
        (
            "《甲条例》第十条",
            law(replace(WHOLE, truncated=True)),
            "DL206",
            "无法核对《甲条例》第十条：来源的文本可能不完整",
        ),
        (
            "《甲条例》第五条",
            law(replace(WHOLE, articles="1-4,6-9", missing=("5",))),
            "DL206",
            "无法核对《甲条例》第五条：来源的文本缺这一条",
        ),
        (
            "《甲条例》第五条",
            law(replace(WHOLE, articles="")),
            "DL206",
            "无法核对《甲条例》第五条：依据库没有它的条号",
        ),
        (
            "《甲条例》（2025年修订）第五条",
            law(),
            "DL206",
            "无法核对《甲条例》：依据库没有“2025年修订”的版本",
        ),
        (
            "《甲条例》第五条",
            law(AMENDED),
            "DL206",
            "无法核对《甲条例》：依据库没有2026-11-23适用的版本",
        ),
        (
            "《甲条例》第五条",
            law(replace(WHOLE, outdated=DAY)),
            "DL206",
            "无法核对《甲条例》：来源称它已被修改或者废止，没有说明由何文件、自何时起",
        ),
        (
            "《甲条例》第五条",
            law(repealed_known=date(2026, 12, 1)),
            "DL206",
            "无法核对《甲条例》：来源称它已经废止，没有说明自何时起",
        ),
        (
            "《甲条例》第一条第二款",
            law(replace(WHOLE, paragraphs="")),
            "DL216",
            "《甲条例》第一条只有1款，没有第一条第二款",
        ),
        (
            "《甲条例》第一条第二项",
            law(replace(WHOLE, paragraphs="")),
            "DL217",
            "《甲条例》没有第一条第二项：那里没有分项",
        ),
        (
            "《甲条例》第一条第一款第七项",
            law(replace(WHOLE, paragraphs="1:2/6/9")),
            "DL217",
            "《甲条例》没有第一条第一款第七项：最多到第6项",
        ),
        (
            "《甲条例》第一条第三款",
            law(replace(WHOLE, paragraphs="1:1/4")),
            "DL218",
            "《甲条例》没有第一条第三款：这一条只有1款，（一）（二）（三）是项，应为第一条第三项",
        ),
        (
            "《甲条例》第一条第三项",
            law(replace(WHOLE, paragraphs="1:3/4/0/5")),
            "DL219",
            "《甲条例》第一条第三项：第一款、第三款都有这一项，是哪一款？",
        ),
    ],
)
def test_each_answer_has_its_words(
    cited: str, instrument: Instrument, code: str, message: str
) -> None:
    assert said(cited, instrument) == (code, message)
    assert said(cited, instrument, lang=Lang.EN)[0] == code


def test_candidates_are_named_but_not_without_end() -> None:
    few = [Instrument(id=f"x{n}", title=f"{n}市养犬条例", region="某省") for n in "甲乙"]
    assert said("《养犬条例》第一条", *few) == (
        "DL215",
        "《养犬条例》不能确定是哪一部：可能是《甲市养犬条例》（某省）、《乙市养犬条例》（某省）",
    )
    many = [Instrument(id=f"x{n}", title=f"{n}市养犬条例") for n in "甲乙丙丁戊己庚"]
    code, message = said("《养犬条例》第一条", *many)
    assert code == "DL215"
    assert message.endswith("《戊市养犬条例》等7部")


def test_a_number_of_several_is_a_question() -> None:
    two = [Instrument(id=name, title=f"{name}办法", number="某令第9号") for name in ("a", "b")]
    assert said("某令第9号", *two) == (
        "DL215",
        "《某令第9号》不能确定是哪一部：可能是《a办法》、《b办法》",
    )
