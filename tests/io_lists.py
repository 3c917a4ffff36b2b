"""A small sound catalogue, as its file holds it."""

LIST = """\
dutylist: catalogue/1
id: a
title: 清单
kind: duty
version: "1"
jurisdiction: "230202"
level: street
categories:
  - id: peace
    name: 平安
items:
  - id: one
    name: 甲
    category: peace
    duties:
      - {id: one.1, by: police, role: lead, text: 做好。, basis: [《消防法》第五条]}
      - {id: one.2, by: local, role: support, text: 协助。, basis: [《消防法》第五条]}
  - id: two
    name: 乙
    category: peace
    duties:
      - {id: two.1, by: police, role: lead, text: 做好。, basis: [《消防法》第五条]}
      - {id: two.2, by: local, role: support, text: 协助。, basis: [《消防法》第五条]}
"""


ABOVE = """\
dutylist: catalogue/1
id: above
title: 上级目录
kind: duty
version: "1"
jurisdiction: "410000"
level: street
law_as_of: 2026-01-15
categories: [{id: peace, name: 平安}]
items:
  - id: peace-fire
    name: 消防
    category: peace
    duties:
      - id: peace-fire.1
        by: local
        role: lead
        text: 组织居民检查楼道堆物并当日清走。
        basis: [《示例旧法》第三条]
"""
"""A list that another workspace issues."""


def changed(old: str, new: str) -> bytes:
    """Return the list with one place of it written otherwise."""
    assert LIST.count(old) >= 1
    return LIST.replace(old, new, 1).encode()
