"""A workspace whose lists cite an invented regulation in two versions, and its texts."""

from pathlib import Path

from dutylist.io import digest, library
from dutylist.io.load import workspace
from dutylist.law.text import read

OLD_TEXT = """# 青禾县村级仓库管理条例

2019年5月1日青禾县人民代表大会常务委员会通过

## 第一章　总则

第一条　为了管好村级仓库里的农具，保障生产安全，制定本条例。

第二条　仓库应当指定专人保管农具，建立出入库台账，每季度清点一次。

仓库每周打扫一次，保持通风干燥，严防鼠害虫害。

第三条　有下列情形之一的，停止借用农具：

（一）逾期三十日不归还农具的；

（二）损坏农具拒不修复或者赔偿的；

（三）擅自将农具转借给其他村的。

## 第二章　监督

第四条　乡镇人民政府每年至少检查两次村级仓库的消防设施和用电安全。

第五条　村民委员会应当每年向村民会议报告仓库的收支情况，接受询问。

第六条　对举报破坏仓库行为的村民，由村民委员会给予表扬，并发给纪念品。

第七条　本条例自2020年1月1日起施行。
"""

NEW_TEXT = """# 青禾县村级仓库管理条例

2019年5月1日青禾县人民代表大会常务委员会通过　2025年6月1日修订

## 第一章　总则

第一条　为了管好村级仓库里的农具，保障生产安全，制定本条例。

第二条　村级仓库的建设应当纳入村庄规划，由县级财政给予适当补助。

第三条　仓库应当指定专人保管农具，建立出入库台账，每季度清点一次。

第四条　仓库每周打扫一次，保持通风干燥，严防鼠害虫害。

第五条　有下列情形之一的，停止借用农具：

（一）酒后作业或者无证驾驶农业机械的；

（二）逾期三十日不归还农具的；

（三）擅自将农具转借给其他村的。

## 第二章　监督

第六条　乡镇人民政府每年至少检查两次村级仓库的消防设施和用电安全。

第七条　村民委员会应当每半年向村民会议或者村民代表会议报告仓库的收支情况，接受村民询问。

第八条　本条例自2026年1月1日起施行。
"""

TITLE = "青禾县村级仓库管理条例"
INSTRUMENT = "local-depot"
OLD, NEW = "2019-05-01", "2025-06-01"

_WORKSPACE = """dutylist: workspace/1
title: 青禾县
jurisdiction: "230202"
"""
_BASIS = f"""dutylist: basis/1
id: sample
title: 示例依据库
source: {{name: 虚构, as_of: "2026-01-01"}}
instruments:
  - id: {INSTRUMENT}
    title: {TITLE}
    aliases: [仓库条例]
    rank: 地方性法规
    versions:
      - {{version: "{OLD}", effective: "2020-01-01", articles: 1-7}}
      - {{version: "{NEW}", version_effective: "2026-01-01", articles: 1-8}}
  - id: local-rules
    title: 青禾县农具借用规定
    rank: 规范性文件
    versions:
      - {{version: "2026-03-01", effective: "2026-03-01", articles: 1-3}}
"""
CATALOGUE = """# 注释要留着
dutylist: catalogue/1
id: sample
title: 示例目录
kind: duty
version: "1.0"
jurisdiction: "230202"
level: township
issued: {by: 示例编办, on: "2022-01-10", number: 示例〔2022〕1号}
categories:
  - {id: peace, name: 平安}
items:
  - id: depot
    name: 村级仓库
    category: peace
    duties:
      - id: depot.1
        by: emergency
        role: lead
        text: 检查村级仓库的消防设施。
        basis:
          - 《青禾县村级仓库管理条例》第四条   # 消防
          - "《仓库条例》第三条第（一）项、第四条"
      - id: depot.2
        by: local
        role: support
        text: 督促保管人清点农具。
        basis: [《青禾县村级仓库管理条例》第二条, '《青禾县村级仓库管理条例》第二条第二款']
      - id: depot.3
        by: local
        role: support
        text: 公开仓库收支，表扬举报人。
        basis:
          - {cite: 《青禾县村级仓库管理条例》第五条, version: "2019-05-01"}
          - 《青禾县村级仓库管理条例》第六条
          - 《青禾县村级仓库管理条例》第一条
          - 《青禾县村级仓库管理条例》第三条至第四条
"""
_OVERLAY = """dutylist: overlay/1
id: sample-qinghe
for: {{unit: "230202001", name: 青禾镇}}
base: {{catalogue: sample, version: "1.0", digest: "{digest}"}}
mode: all
edit:
  - item: depot
    was: {{name: 村级仓库}}
    set: {{name: 仓库管理}}
    reason: local-name
    authority: 《青禾县村级仓库管理条例》第四条
"""
_UNITS = """dutylist: units/1
units:
  - {code: "230202001", name: 青禾镇, level: township}
"""
_DEPARTMENTS = """dutylist: departments/1
departments:
  - {id: emergency, name: 青禾县应急管理局}
"""


def made(folder: Path, *, texts: bool = True) -> Path:
    """Make the workspace in a folder and return it."""
    home = folder / "工作区"
    files = {
        "dutylist.yaml": _WORKSPACE,
        "basis.yaml": _BASIS,
        "units.yaml": _UNITS,
        "departments.yaml": _DEPARTMENTS,
        "catalogue.yaml": CATALOGUE,
    }
    home.mkdir()
    for name, text in files.items():
        (home / name).write_bytes(text.encode())
    (catalogue,) = workspace(home).workspace.catalogues
    pinned = _OVERLAY.format(digest=digest.catalogue(catalogue))
    (home / "overlay.yaml").write_bytes(pinned.encode())
    if texts:
        library.write(home, INSTRUMENT, OLD, read(OLD_TEXT))
        library.write(home, INSTRUMENT, NEW, read(NEW_TEXT))
    return home
