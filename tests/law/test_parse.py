"""Citations as they stand in published lists, faults included, and what is read from them."""

import pytest

from dutylist.law import Citation, Parsed, Provision, RestName, SlipName, parse


def one(text: str) -> Citation:
    (citation,) = parse(text).citations
    return citation


def canonical(text: str) -> list[str]:
    return [citation.canonical for citation in parse(text).citations]


def names(parsed: Parsed) -> list[tuple[str, str]]:
    return [(rest.name, rest.text) for rest in parsed.rest]


CLEAN = [
    ("《安徽省人口与计划生育条例》第三十九条", ["《安徽省人口与计划生育条例》第三十九条"]),
    ("《中华人民共和国森林法》第六十六条", ["《中华人民共和国森林法》第六十六条"]),
    (
        (
            "《中华人民共和国土地管理法》第六十二条"
            "《内蒙古自治区实施<中华人民共和国土地管理法>办法》第三十六条"
        ),
        [
            "《中华人民共和国土地管理法》第六十二条",
            "《内蒙古自治区实施〈中华人民共和国土地管理法〉办法》第三十六条",
        ],
    ),
    (
        "《浙江省“大综合一体化”行政执法改革工作专班关于印发乡镇(街道)赋权工作指南的通知》",
        [
            "《浙江省“大综合一体化”行政执法改革工作专班关于印发乡镇（街道）赋权工作指南的通知》",
        ],
    ),
    (
        "《中华人民共和国野生动物保护法》第八条、第二十五条、第三十五条",
        ["《中华人民共和国野生动物保护法》第八条、第二十五条、第三十五条"],
    ),
    ("2.《中华人民共和国草原法》第五十七条:", ["《中华人民共和国草原法》第五十七条"]),
    ("《租赁房屋治安管理规定》 第九条、第十条", ["《租赁房屋治安管理规定》第九条、第十条"]),
    (
        "《上海市市容环境卫生管理条例》第二十八条第一款第六项",
        ["《上海市市容环境卫生管理条例》第二十八条第一款第六项"],
    ),
    ("根据《治安管理处罚法》第十九条", ["《治安管理处罚法》第十九条"]),
    ("据《治安管理处罚法》第十二条", ["《治安管理处罚法》第十二条"]),
    (
        "《四川省公安机关户政管理工作规程》《中华人民共和国户口登记条例》《中华人民共和国政府信息公开条例》",
        [
            "《四川省公安机关户政管理工作规程》",
            "《中华人民共和国户口登记条例》",
            "《中华人民共和国政府信息公开条例》",
        ],
    ),
    (
        (
            "《中国共产党章程》、《中国共产党农村基层组织工作条例》、"
            "《中华人民共和国村民委员会组织法》和《浙江省实施〈中华人民共和国村民委员会组织法〉办法》"
        ),
        [
            "《中国共产党章程》",
            "《中国共产党农村基层组织工作条例》",
            "《中华人民共和国村民委员会组织法》",
            "《浙江省实施〈中华人民共和国村民委员会组织法〉办法》",
        ],
    ),
    ("《中国共产党支部工作条例(试行)》", ["《中国共产党支部工作条例（试行）》"]),
    ("《娱乐场所管理条例》第四十八条第（二）项", ["《娱乐场所管理条例》第四十八条第二项"]),
    (
        "《海关行政处罚实施条例》第二十条至第二十三条",
        ["《海关行政处罚实施条例》第二十条至第二十三条"],
    ),
    (
        "《中华人民共和国刑法》第一百三十三条之一第一款第(二)项",
        ["《中华人民共和国刑法》第一百三十三条之一第一款第二项"],
    ),
    (
        "《消防法》第三条以及《森林法》第四条和第五条;《草原法》第六条",
        ["《消防法》第三条", "《森林法》第四条、第五条", "《草原法》第六条"],
    ),
    ("（1）《消防法》第三条②《森林法》第四条", ["《消防法》第三条", "《森林法》第四条"]),
    (
        "一、《消防法》第三条\r\n二、《森林法》第四条\n",
        ["《消防法》第三条", "《森林法》第四条"],
    ),
    ("《中华人民共和国\n消防法》\n第三条", ["《中华人民共和国消防法》第三条"]),
    ("《消防法》的第三条的规定。", ["《消防法》第三条"]),
    ("《甲法》第三条第一款至第三款", ["《甲法》第三条第一款、第二款、第三款"]),
    ("《甲法》第三十至三十三条", ["《甲法》第三十条至第三十三条"]),
    ("《甲法》第三十条之一至第三十条之三", ["《甲法》第三十条之一至第三十条之三"]),
    ("《甲法》第三条第二款至第五条", ["《甲法》第三条第二款至第五条"]),
    ("《甲法》第三条㈡项", ["《甲法》第三条第二项"]),
    ("《甲法》第三条第一、二款", ["《甲法》第三条第一款、第二款"]),
    ("《甲法》第三条第一至三项", ["《甲法》第三条第一项、第二项、第三项"]),
    ("《甲法》第三条第(一)、(二)项及第五条", ["《甲法》第三条第一项、第二项、第五条"]),
    ("《甲法》第三条第一款第二项第三目、第四目", ["《甲法》第三条第一款第二项第三目、第四目"]),
    ("《甲法》第三条;第五条", ["《甲法》第三条、第五条"]),
    ("《甲法》第三条第五条", ["《甲法》第三条、第五条"]),
    ("《甲法》第三条。第五条", ["《甲法》第三条", "《甲法》第五条"]),
    ("《甲法》第三章至第五章", ["《甲法》第三章、第四章、第五章"]),
    (
        "《中华人民共和国民法典》第二编第三章第二节第二百条",
        ["《中华人民共和国民法典》第二编第三章第二节第二百条"],
    ),
    ("《行政处罚法》(以下简称本法)第三条", ["《行政处罚法》第三条"]),
    ("《WTO  TBT 协定》第二条", ["《WTO TBT协定》第二条"]),
]


@pytest.mark.parametrize(("text", "expected"), CLEAN)
def test_ordinary_citations_are_read_whole(text: str, expected: list[str]) -> None:
    parsed = parse(text)
    assert [citation.canonical for citation in parsed.citations] == expected
    assert parsed.rest == ()
    assert parsed.slips == ()


DESCRIBED = [
    (
        "【法律】《中华人民共和国人口与计划生育 法》(中华人民共和国主席令第41号2015 12月27日修正)",
        "中华人民共和国人口与计划生育法",
        "法律",
        "2015 12月27日修正",
        "中华人民共和国主席令第41号",
    ),
    (
        (
            "【部门规章及规范性文件】"
            "《关于印发全国 独生子女伤残死亡家庭特别扶助制度试点方 案的通知》"
            "(国人口发(2007)78号)"
        ),
        "关于印发全国独生子女伤残死亡家庭特别扶助制度试点方案的通知",
        "部门规章及规范性文件",
        None,
        "国人口发〔2007〕78号",
    ),
    (
        "《危险化学品经营许可证管理办法》(国家安全生产监督管理总局令第55号)第三章第十四条",
        "危险化学品经营许可证管理办法",
        None,
        None,
        "国家安全生产监督管理总局令第55号",
    ),
    (
        "《浙江省人民政府办公厅关于推进乡镇(街道)综合行政执法工作的通知》(浙政办发〔2021〕51 号)",
        "浙江省人民政府办公厅关于推进乡镇（街道）综合行政执法工作的通知",
        None,
        None,
        "浙政办发〔2021〕51号",
    ),
    (
        (
            "【法律】《中华人民共和国土地管理法》"
            "(2019年8月26日第十三届全国人民代表大会常务委员会第十二次会议第三次修正) 第十四条"
        ),
        "中华人民共和国土地管理法",
        "法律",
        "2019年8月26日第十三届全国人民代表大会常务委员会第十二次会议第三次修正",
        None,
    ),
    (
        "【部门规章】《土地权属争议调查处理办法》(2010年11月30日国土资源部令第49号修正) 第五条",
        "土地权属争议调查处理办法",
        "部门规章",
        "2010年11月30日国土资源部令第49号修正",
        "国土资源部令第49号",
    ),
    (
        (
            "【法律】《中华人民共和国森林法》"
            "(1984年9月20日颁布,2019年12月28日修订,2020年7月1日起施行) 第二十二条"
        ),
        "中华人民共和国森林法",
        "法律",
        "1984年9月20日颁布,2019年12月28日修订,2020年7月1日起施行",
        None,
    ),
    ("《社会救助暂行办法》第649号", "社会救助暂行办法", None, None, "第649号"),
    (
        "《植物检疫条例》(国务院,1992年5月13日修订) 第三条",
        "植物检疫条例",
        None,
        "国务院,1992年5月13日修订",
        None,
    ),
    (
        "《植物检疫条例实施细则(林业部分)》(林业部令第4号,1994年7月26日颁布) 第五条",
        "植物检疫条例实施细则（林业部分）",
        None,
        "1994年7月26日颁布",
        "林业部令第4号",
    ),
    (
        (
            "《重庆市人民政府办公厅关于印发〈重庆市赋予乡镇(街道)部分区县级行政执法事项指导清单(2025年)〉"
            "的通知》(渝府办发〔2025〕28号)"
        ),
        (
            "重庆市人民政府办公厅关于印发〈重庆市赋予乡镇（街道）部分区县级行政执法事项指导清单"
            "（2025年）〉的通知"
        ),
        None,
        None,
        "渝府办发〔2025〕28号",
    ),
    (
        "《中华人民共和国消防法》(2021429日施行)第五十三条",
        "中华人民共和国消防法",
        None,
        "2021429日施行",
        None,
    ),
    (
        "《固定资产投资项目节能审查办法》（国家发展和改革委员会令第44号）第八条",
        "固定资产投资项目节能审查办法",
        None,
        None,
        "国家发展和改革委员会令第44号",
    ),
    (
        "《预算管理绩效管理工作考核办法》(湘财绩【2015】15号)",
        "预算管理绩效管理工作考核办法",
        None,
        None,
        "湘财绩〔2015〕15号",
    ),
    (
        "《关于规范使用〈吉林省政务服务用区划代码的通知〉》 吉政公办[2017]157号",
        "关于规范使用〈吉林省政务服务用区划代码的通知〉",
        None,
        None,
        "吉政公办〔2017〕157号",
    ),
    (
        "《中华人民共和国森林法(2009年)》:第十七条第一款",
        "中华人民共和国森林法",
        None,
        "2009年",
        None,
    ),
    (
        "《中华人民共和国宪法修正案（2018年）》第三十二条",
        "中华人民共和国宪法修正案（2018年）",
        None,
        None,
        None,
    ),
    ("《消防法》第三条（2008年修订）", "消防法", None, "2008年修订", None),
    ("《消防法（2019年修正）》(2021年修正)", "消防法", None, "2019年修正；2021年修正", None),
    ("《森林防火条例》（国务院令(第541号)）第五条", "森林防火条例", None, None, "国务院令第541号"),
    ("（行政法规）《城市道路管理条例》", "城市道路管理条例", "行政法规", None, None),
    ("行政法规：《城市道路管理条例》", "城市道路管理条例", "行政法规", None, None),
    ("《某办法》（2021年第3号）", "某办法", None, None, "2021年第3号"),
    ("《某办法》（试行）", "某办法", None, "试行", None),
]


@pytest.mark.parametrize(("text", "title", "rank", "version_note", "number"), DESCRIBED)
def test_rank_version_and_number_are_read(
    text: str, title: str, rank: str | None, version_note: str | None, number: str | None
) -> None:
    citation = one(text)
    assert (citation.title, citation.rank) == (title, rank)
    assert (citation.version_note, citation.number) == (version_note, number)
    assert parse(text).rest == ()
    assert citation.source == text


SLIPPED = [
    ("《刑法》第一百二条", "第一百零二条", SlipName.DOUBTFUL, "第一百零二条"),
    ("《刑法》第一十二条", "第十二条", SlipName.NUMERAL, "第十二条"),
    ("《刑法》第二一条", "第二十一条", SlipName.NUMERAL, "第二十一条"),
    ("《刑法》第12条", "第十二条", SlipName.DIGITS, "第十二条"),
    ("《刑法》第３２条", "第三十二条", SlipName.DIGITS, "第三十二条"),
    ("《刑法》第120条之1", "第一百二十条之一", SlipName.DIGITS, "第一百二十条之一"),
    (
        "《某条例》第16、17、30条",
        "第十六条、第十七条、第三十条",
        SlipName.DIGITS,
        "第十六条、第十七条、第三十条",
    ),
    ("《某条例》第30-33条", "第三十条至第三十三条", SlipName.DIGITS, "第三十条至第三十三条"),
    (
        "《某条例》第3、5-7条",
        "第三条、第五条至第七条",
        SlipName.DIGITS,
        "第三条、第五条至第七条",
    ),
    ("《森林防火条例》第二章24条", "第二章第二十四条", SlipName.DIGITS, "第二十四条"),
    ("《刑法》第十二條", "第十二条", SlipName.VARIANT, "第十二条"),
    ("《刑法》笫十二条", "第十二条", SlipName.VARIANT, "第十二条"),
    ("《刑法》第三条、四条", "第三条、第四条", SlipName.ORDINAL, "第四条"),
    ("《刑法》第一百二十之一条", "第一百二十条之一", SlipName.ORDINAL, "第一百二十条之一"),
    (
        "《刑法》第30至32之一条",
        "第三十条至第三十二条之一",
        SlipName.DIGITS,
        "第三十条至第三十二条之一",
    ),
    ("《刑法》第五条至第三条", "第五条至第三条", SlipName.RANGE, "第三条至第五条"),
]


@pytest.mark.parametrize(("text", "provisions", "name", "suggestion"), SLIPPED)
def test_what_is_not_in_standard_form_is_read_and_named(
    text: str, provisions: str, name: SlipName, suggestion: str
) -> None:
    parsed = parse(text)
    (citation,) = parsed.citations
    assert citation.canonical.partition("》")[2] == provisions
    assert [(slip.name, slip.suggestion) for slip in parsed.slips] == [(name, suggestion)]
    slip = parsed.slips[0]
    assert name is SlipName.RANGE or text[slip.start :].startswith(slip.text)
    assert slip.reason.zh


NAMED = [
    ("《刑法》第一百二条", SlipName.DOUBTFUL, "第一百二条", "第一百零二条", "第一百二十条"),
    ("《刑法》第一千二条", SlipName.DOUBTFUL, "第一千二条", "第一千零二条", "第一千二百条"),
    ("《甲法》第三条（二）", SlipName.UNIT, "（二）", "第二项", None),
    ("《甲法》第三条第一款㈡", SlipName.UNIT, "㈡", "第二项", None),
    ("《甲法》第三条②", SlipName.UNIT, "②", "第二项", None),
    ("《甲法》第 三十二 条", SlipName.BLANK, "第 三十二 条", "第三十二条", None),
    ("消防法》第三条", SlipName.HALF_MARKS, "消防法》", "《消防法》", None),
    ("《消防法第三条", SlipName.HALF_MARKS, "《消防法", "《消防法》", None),
    ("《消防法第三条》", SlipName.HALF_MARKS, "《消防法", "《消防法》", None),
    ("“消防法”第三条", SlipName.TITLE_MARKS, "“消防法”", "《消防法》", None),
    (
        "《婚姻法》司法解释（二）第三条",
        SlipName.TITLE_MARKS,
        "《婚姻法》司法解释（二）",
        "《婚姻法司法解释（二）》",
        None,
    ),
    (
        "《中华人民共和国政府信息公开条件》",
        SlipName.TITLE_WORD,
        "中华人民共和国政府信息公开条件",
        "中华人民共和国政府信息公开条例",
        None,
    ),
    (
        "《甲办法》第三条：违反本方法规定的",
        SlipName.QUOTED_WORD,
        "本方法",
        "本办法",
        None,
    ),
    (
        "《消防法》(2021429日施行)",
        SlipName.DATE,
        "2021429日",
        "2021年4月29日",
        None,
    ),
    (
        "《消防法》(2021111日施行)",
        SlipName.DATE,
        "2021111日",
        "2021年1月11日",
        "2021年11月1日",
    ),
    (
        "《消防法》(主席令第41号2015 12月27日修正)",
        SlipName.DATE,
        "2015 12月27日",
        "2015年12月27日",
        None,
    ),
    ("《消防法》(2015 12月修正)", SlipName.DATE, "2015 12月", "2015年12月", None),
    (
        "(渝府办发〔202374号)",
        SlipName.NUMBER_MARKS,
        "渝府办发〔202374号",
        "渝府办发〔2023〕74号",
        None,
    ),
    (
        "国办发2022年5号",
        SlipName.NUMBER_MARKS,
        "国办发2022年5号",
        "国办发〔2022〕5号",
        None,
    ),
]


@pytest.mark.parametrize(("text", "name", "typed", "suggestion", "other"), NAMED)
def test_each_slip_has_its_name_its_place_and_its_remedy(
    text: str, name: SlipName, typed: str, suggestion: str, other: str | None
) -> None:
    (slip,) = parse(text).slips
    assert (slip.name, slip.text, slip.suggestion, slip.other) == (name, typed, suggestion, other)
    assert text[slip.start :].startswith(typed)
    assert slip.reason.zh
    assert slip.reason.en
    assert slip.remedy.zh
    assert slip.remedy.en


@pytest.mark.parametrize(
    "text",
    [
        "《危险化学品企业安全生产基本条件》",
        "《某市烟花爆竹经营许可条件》",
        "《甲法》第三条：违反本方法规定的",
        "《消防法》(20219999日施行)",
        "《消防法》(202100日施行)",
    ],
)
def test_what_only_looks_like_a_slip_is_none(text: str) -> None:
    assert parse(text).slips == ()


BACK = [
    ("《甲法》第三条；该法第五条", ["《甲法》第三条", "《甲法》第五条"]),
    ("《甲法》第三条、同条第二款", ["《甲法》第三条", "《甲法》第三条第二款"]),
    (
        "《甲法》第三条第一款、同条第二款和第四款",
        ["《甲法》第三条第一款", "《甲法》第三条第二款、第四款"],
    ),
    (
        "《甲法》第三条；《乙条例》第四条；该法第五条；该条例第六条",
        ["《甲法》第三条", "《乙条例》第四条", "《甲法》第五条", "《乙条例》第六条"],
    ),
    (
        "《丙法典》第三条；同法典第四条",
        ["《丙法典》第三条", "《丙法典》第四条"],
    ),
    (
        "《某市消防条例》（以下简称《条例》）第三条；《条例》第五条",
        ["《某市消防条例》第三条", "《某市消防条例》第五条"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), BACK)
def test_words_that_point_back_name_what_was_cited_before(text: str, expected: list[str]) -> None:
    assert canonical(text) == expected
    assert parse(text).rest == ()


@pytest.mark.parametrize(
    "text",
    [
        "《甲法》第三条；该条例第五条",
        "《甲法》第三条；该法的精神",
        "《甲法》；同条第二款",
        "《甲法》第三条至第五条；同条第二款",
        "《甲法》第三条；同条第四条",
    ],
)
def test_words_that_point_nowhere_are_left(text: str) -> None:
    parsed = parse(text)
    assert len(parsed.citations) in {1, 2}
    assert parsed.rest


def test_what_is_no_law_is_a_citation_of_its_own_kind() -> None:
    citation = one("某区应急管理局“三定”方案第三条第（五）项")
    assert citation.non_law
    assert citation.title == "某区应急管理局“三定”方案"
    assert citation.canonical == "某区应急管理局“三定”方案第三条第五项"
    assert one("（2021）最高法民终12号").non_law
    assert not one("《某区应急管理局“三定”方案》").non_law


def test_the_body_that_issued_a_document_is_kept() -> None:
    citation = one("中共中央办公厅 国务院办公厅印发《关于加强基层治理的意见》")
    assert citation.issuer == "中共中央办公厅 国务院办公厅"


def test_a_number_before_its_title_is_of_that_title() -> None:
    citation = one("国务院令第541号《森林防火条例》第五条")
    assert (citation.title, citation.number) == ("森林防火条例", "国务院令第541号")


UNMARKED = [
    (
        "中华人民共和国固体废物污染环境防治法 第一百一十二条第一款第（四）项及第二款",
        "《中华人民共和国固体废物污染环境防治法》第一百一十二条第一款第四项、第二款",
    ),
    (
        "中华人民共和国固体废物污染环境防治法 第一百零二条第一款第（十）项、第二款",
        "《中华人民共和国固体废物污染环境防治法》第一百零二条第一款第十项、第二款",
    ),
    (
        "中华人民共和国水污染防治法 第八十二条第二项",
        "《中华人民共和国水污染防治法》第八十二条第二项",
    ),
    ("刑法第一百二十条之一", "《刑法》第一百二十条之一"),
    ("森林法实施条例第五条", "《森林法实施条例》第五条"),
    (
        "民政部关于贯彻落实《国务院关于进一步健全特困人员救助供养制度的意见》的通知(民发〔2016〕115号)",
        "《民政部关于贯彻落实〈国务院关于进一步健全特困人员救助供养制度的意见〉的通知》",
    ),
    ("关于加强基层治理的通知 民发〔2016〕115号", "《关于加强基层治理的通知》"),
    ("＜消防法＞第三条", "《消防法》第三条"),
    ("《消防法>第三条", "《消防法》第三条"),
    ("消防法", "《消防法》"),
]


@pytest.mark.parametrize(("text", "expected"), UNMARKED)
def test_a_title_without_its_marks_is_read_and_named(text: str, expected: str) -> None:
    parsed = parse(text)
    assert [citation.canonical for citation in parsed.citations] == [expected]
    assert [slip.name for slip in parsed.slips] == [SlipName.TITLE_MARKS]
    assert parsed.rest == ()


def test_titles_without_marks_may_be_in_a_row() -> None:
    text = "中华人民共和国消防法第三条中华人民共和国森林法第四条和草原法第五条"
    assert canonical(text) == [
        "《中华人民共和国消防法》第三条",
        "《中华人民共和国森林法》第四条",
        "《草原法》第五条",
    ]


def test_a_published_string_with_three_instruments_of_three_kinds_is_read() -> None:
    parsed = parse(
        "依据《中华人民共和国森林法》第3、11、12、17条;《森林防火条例》第二章24条,"
        "山西省人民政府常务委员会关于禁止野外用火的决定,第5条、第8条"
    )
    assert [citation.canonical for citation in parsed.citations] == [
        "《中华人民共和国森林法》第三条、第十一条、第十二条、第十七条",
        "《森林防火条例》第二章第二十四条",
        "《山西省人民政府常务委员会关于禁止野外用火的决定》第五条、第八条",
    ]
    assert parsed.rest == ()
    assert [slip.start for slip in parsed.slips] == sorted(slip.start for slip in parsed.slips)


@pytest.mark.parametrize(
    "text", ["国发〔2022〕5号", "国发[2022]5号", "国发（2022）5号", "国发【2022】5号"]
)
@pytest.mark.parametrize("more", ["", " 第三条"])
def test_a_document_may_be_cited_by_its_number(text: str, more: str) -> None:
    citation = one(text + more)
    assert citation.title is None
    assert citation.number == "国发〔2022〕5号"
    assert citation.canonical == "国发〔2022〕5号" + more.strip()


@pytest.mark.parametrize("text", ["国发〈2022〉5号", "国发《2022》5号", "国发{2022}5号"])
def test_the_year_of_a_document_may_be_in_brackets_of_any_kind(text: str) -> None:
    assert canonical(text) == ["国发〔2022〕5号"]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("（国发〔2022〕5号）", "国发〔2022〕5号"),
        ("规范性文件 《某》", None),
        ("【规范性文件】 国发〔2022〕5号", "国发〔2022〕5号"),
        ("国务院令（第541号）", "国务院令第541号"),
    ],
)
def test_a_number_may_stand_in_brackets_or_behind_a_rank(text: str, number: str | None) -> None:
    assert one(text).number == number
    assert parse(text).rest == ()


def test_a_letter_in_a_number_is_named() -> None:
    parsed = parse("《城市道路管理条例》(国务院令第l98号)第二十七条")
    assert parsed.citations[0].number == "国务院令第198号"
    (slip,) = parsed.slips
    assert (slip.name, slip.text) == (SlipName.NUMBER, "国务院令第l98号")
    assert slip.suggestion == "国务院令第198号"
    assert parsed.citations[0].source[slip.start :].startswith(slip.text)


RESTS = [
    ("第（三）项", [(RestName.NO_ARTICLE, "第（三）项")]),
    ("（三）项第一目", [(RestName.NO_ARTICLE, "（三）项第一目")]),
    ("第三条第二款", [(RestName.NO_TITLE, "第三条第二款")]),
    ("本法第三条", [(RestName.NO_TITLE, "本法第三条")]),
    ("违反本条例第二十七条规定", [(RestName.NO_TITLE, "本条例第二十七条规定")]),
    ("(渝府办发〔2023号)", [(RestName.NUMBER, "(渝府办发〔2023号)")]),
    ("《》", [(RestName.UNREAD, "《》")]),
    ("《 》", [(RestName.UNREAD, "《 》")]),
    ("《", [(RestName.UNCLOSED, "《")]),
    ("》》", [(RestName.UNCLOSED, "》》")]),
    ("(见附件)", [(RestName.UNREAD, "(见附件)")]),
    ("<甲>", [(RestName.UNREAD, "<甲>")]),
    ("有关法律法规", [(RestName.VAGUE, "有关法律法规")]),
    ("有关规定办理", [(RestName.UNREAD, "有关规定办理")]),
    ("法定职责", [(RestName.NON_LAW, "法定职责")]),
    ("行政执法", [(RestName.UNREAD, "行政执法")]),
    ("附件第3号", [(RestName.UNREAD, "附件第3号")]),
    ("甲，乙，丙", [(RestName.UNREAD, "甲，乙，丙")]),
    ("中华人民共和国", [(RestName.UNREAD, "中华人民共和国")]),
    ("第一、第二", [(RestName.UNREAD, "第一、第二")]),
    ("【法律】", [(RestName.UNREAD, "【法律】")]),
    ("", []),
    ("1.", []),
    (" \n、", []),
]


@pytest.mark.parametrize(("text", "rest"), RESTS)
def test_what_is_no_citation_is_kept_with_its_reason(
    text: str, rest: list[tuple[RestName, str]]
) -> None:
    parsed = parse(text)
    assert parsed.citations == ()
    assert names(parsed) == rest
    assert all(piece.reason.zh and piece.reason.en for piece in parsed.rest)


MIXED = [
    (
        "济区办文〔2022〕27号 四、党政机构及职责(四)",
        ["济区办文〔2022〕27号第四部分第四项"],
        [],
    ),
    (
        (
            "《城市道路管理条例》第二十七条 城市道路范围内禁止下列行为: ㈥擅自设置广告牌; "
            "第四十二条 违反本条例第二十七条规定"
        ),
        ["《城市道路管理条例》第二十七条", "《城市道路管理条例》第四十二条"],
        [
            (RestName.QUOTED, "城市道路范围内禁止下列行为: ㈥擅自设置广告牌"),
            (RestName.QUOTED, "违反本条例第二十七条规定"),
        ],
    ),
    (
        (
            "2.《农业转基因生物标识管理办法》 第十二条:"
            "违反本方法规定的,按《条例》第五十条规定予以处罚。"
        ),
        ["《农业转基因生物标识管理办法》第十二条"],
        [(RestName.QUOTED, "违反本方法规定的,按《条例》第五十条规定予以处罚。")],
    ),
    (
        "《甲法》第三条：某某。《乙法》第四条：某某 2.《丙法》第五条：某某[法律]《丁法》第六条",
        ["《甲法》第三条", "《乙法》第四条", "《丙法》第五条", "《丁法》第六条"],
        [(RestName.QUOTED, "某某")] * 3,
    ),
    (
        "《乡镇工作条例》八条措施",
        ["《乡镇工作条例》"],
        [(RestName.UNREAD, "八条措施")],
    ),
    ("《甲法》第三、四款", ["《甲法》"], [(RestName.NO_ARTICLE, "第三、四款")]),
    ("《甲法》第三章第二款", ["《甲法》第三章"], [(RestName.NO_ARTICLE, "第二款")]),
    ("《甲法》第0条", ["《甲法》"], [(RestName.UNREAD, "第0条")]),
    ("《甲法》第十十条", ["《甲法》"], [(RestName.UNREAD, "第十十条")]),
    ("《甲法》第三条之零", ["《甲法》"], [(RestName.UNREAD, "第三条之零")]),
    ("《甲法》第三条第二款之一", ["《甲法》第三条"], [(RestName.UNREAD, "第二款之一")]),
    ("《甲法》第三之一条之二", ["《甲法》"], [(RestName.UNREAD, "第三之一条之二")]),
    ("《甲法》第三至五至七条", ["《甲法》"], [(RestName.UNREAD, "第三至五至七条")]),
    ("《甲法》第三条至第五条至第七条", None, [(RestName.UNREAD, "至第七条")]),
    ("《甲法》第三条第五至三项", ["《甲法》第三条"], [(RestName.UNREAD, "第五至三项")]),
    ("《甲法》第三条第一项至第九千项", ["《甲法》第三条第一项"], [(RestName.UNREAD, "至第九千项")]),
    ("《甲法》第三条第一款至第二项", ["《甲法》第三条第一款"], [(RestName.UNREAD, "至第二项")]),
    ("《甲法》第三条（零）", ["《甲法》第三条"], [(RestName.UNREAD, "（零）")]),
    ("《甲法》第三条至第五条第一款", None, [(RestName.NO_ARTICLE, "第一款")]),
    ("《消防法》第三条等有关规定", ["《消防法》第三条"], [(RestName.AND_OTHERS, "等有关规定")]),
    (
        "《消防法》(见附件)第三条",
        ["《消防法》", "《消防法》第三条"],
        [(RestName.UNREAD, "(见附件)")],
    ),
    (
        "中共中央办公厅 国务院办公厅《关于加强基层治理的意见》",
        ["《关于加强基层治理的意见》"],
        [],
    ),
    ("《甲法》及国务院令第541号", ["《甲法》", "国务院令第541号"], []),
    ("国发〔2022〕5号；第三条", ["国发〔2022〕5号", "国发〔2022〕5号第三条"], []),
]


@pytest.mark.parametrize(("text", "citations", "rest"), MIXED)
def test_what_is_left_beside_citations_is_kept(
    text: str, citations: list[str] | None, rest: list[tuple[RestName, str]] | None
) -> None:
    parsed = parse(text)
    if citations is not None:
        assert [citation.canonical for citation in parsed.citations] == citations
    if rest is not None:
        assert names(parsed) == rest


def test_provisions_are_values() -> None:
    citation = one("《甲法》第二编第三章第一节第五条之二第一款第（四）项第三目及第二款")
    assert citation.provisions == (
        Provision(
            book=2, chapter=3, section=1, article="5之二", paragraph=1, subparagraph=4, item=3
        ),
        Provision(book=2, chapter=3, section=1, article="5之二", paragraph=2),
    )
    assert one("《甲法》第二十条至第二十三条").provisions == (Provision(article="20", to="23"),)


def test_one_provision_is_written_alone() -> None:
    assert Provision(article="120之一", paragraph=2).canonical == "第一百二十条之一第二款"
    assert Provision(article="附则").canonical == "第附则条"


def test_a_long_text_is_read_like_a_short_one() -> None:
    text = "《消防法》第三条、" * 400
    assert len(parse(text).citations) == 400


def test_a_note_that_is_longer_than_any_history_is_left() -> None:
    note = f"（{'2018年修正，' * 200}）"
    parsed = parse(f"《甲法》{note}第三条")
    assert [citation.canonical for citation in parsed.citations] == ["《甲法》", "《甲法》第三条"]
    assert "".join(rest.text for rest in parsed.rest) in note
