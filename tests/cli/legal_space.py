"""A small workspace with an index of its own, a text in its library, and gaps in its basis."""

from pathlib import Path

HEAD = 'dutylist: workspace/1\ntitle: 示例清单\njurisdiction: "230202"\n'
UNITS = """\
dutylist: units/1
units:
  - code: "230202001"
    name: 五龙街道
    level: street
    province: 黑龙江省
    city: 齐齐哈尔市
    county: 龙沙区
"""
DEPARTMENTS = """\
dutylist: departments/1
departments:
  - {id: emergency, name: 龙沙区应急管理局}
"""
BASIS = """\
dutylist: basis/1
id: own
title: 示例依据库
source: {name: 示例来源, as_of: "2026-11-01"}
instruments:
  - id: fire-law
    title: 中华人民共和国示例消防法
    aliases: [示例消防法]
    former: [中华人民共和国示例防火法]
    rank: 法律
    issuer: 示例机关
    versions:
      - version: "2019-04-23"
        promulgated: "1998-04-29"
        effective: "2009-05-01"
        version_effective: "2019-04-23"
        articles: 1-3
      - version: "2021-04-29"
        promulgated: "1998-04-29"
        effective: "2009-05-01"
        version_effective: "2021-04-29"
        articles: "1-4"
        paragraphs: "2:2/0/2"
      - version: "2026-10-01"
        promulgated: "1998-04-29"
        effective: "2009-05-01"
        version_effective: "2027-01-01"
        articles: "1-5"
  - id: waste-law
    title: 中华人民共和国示例废物法
    rank: 法律
    versions: [{version: "2020-04-29", effective: "2020-09-01", articles: 1-9}]
    repealed: {by: 中华人民共和国示例法典, on: "2026-08-15"}
  - id: letter
    title: 示例工作通知
    rank: 规范性文件
    number: 示例〔2022〕5号
    versions: [{version: "2022-01-10", effective: "2022-01-10"}]
  - id: harbin
    title: 哈尔滨市示例条例
    rank: 地方性法规
    region: 黑龙江省
    versions: [{version: "2020-01-01", effective: "2020-01-01", articles: 1-9}]
  - id: henan
    title: 河南省示例条例
    rank: 地方性法规
    region: 河南省
    versions: [{version: "2020-01-01", effective: "2020-01-01", articles: 1-9}]
  - id: heilongjiang
    title: 黑龙江省示例条例
    rank: 地方性法规
    region: 黑龙江省
    versions: [{version: "2020-01-01", effective: "2020-01-01", articles: 1-9}]
  - id: nobody
    title: 示例无人法
    rank: 法律
    versions: [{version: "2020-01-01", effective: "2020-01-01", articles: 1-9}]
"""
CATALOGUE = """\
dutylist: catalogue/1
id: street
title: 示例街道清单
kind: duty
version: "2026.1"
jurisdiction: "230202"
level: street
categories: [{id: peace, name: 平安法治}, {id: party, name: 基层党建}]
items:
  - id: peace-fire
    name: 消防安全
    category: peace
    duties:
      - id: peace-fire.1
        by: emergency
        role: lead
        text: 处罚违法行为
        basis: [《中华人民共和国示例消防法》第二条第二款第（二）项]
      - {id: peace-fire.2, by: local, role: support, text: 开展防火检查, basis: [示例〔2022〕5号]}
      - {id: peace-fire.3, by: local, role: support, text: 宣传, basis: [《示例消防法》]}
      - {id: peace-fire.4, by: local, role: support, text: 报告}
  - id: peace-local
    name: 本地事项
    category: peace
    basis:
      - 《河南省示例条例》第一条
      - 《哈尔滨市示例条例》第一条
      - 《黑龙江省示例条例》第一条
      - 《北京市别处条例》第一条
    duties:
      - {id: peace-local.1, by: local, role: lead, text: 组织自查}
  - id: peace-bare
    name: 无据事项
    category: peace
    duties:
      - {id: peace-bare.1, by: local, role: lead, text: 办事}
"""
TEXT = """\
# 中华人民共和国示例消防法

（2021年4月29日修正）

第一条　甲乙丙丁的示例文字。

第二条　前款的示例文字。

后款的示例文字：

（一）第一项的示例；

（二）第二项的示例。

第三条　示例<script>。

第四条　本法自2009年5月1日起施行。
"""


def made(folder: Path) -> Path:
    """Write the workspace into a folder."""
    space = folder / "示例区"
    files = {
        "dutylist.yaml": HEAD,
        "units.yaml": UNITS,
        "departments.yaml": DEPARTMENTS,
        "basis.yaml": BASIS,
        "street.yaml": CATALOGUE,
        "library/fire-law/2021-04-29.md": TEXT,
    }
    for name, text in files.items():
        path = space / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return space
