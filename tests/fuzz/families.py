"""Families of inputs that grow: what is deep, long, repeated or never closed, at any size."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from checks.samples import Data
from fuzz import doors, good
from fuzz.seeds import space
from intake.book_samples import cells_book, inline, sheet_book
from intake.law_samples import document, paragraph

SOUND = space()
Family = Callable[[int], None]
"""Gives a door its input of some size."""

Text = Callable[[int], str]

_YAML: Mapping[str, Callable[[int], str]] = {
    "depth": lambda n: "a: " + "[" * n,
    "braces": lambda n: "{" * n,
    "dashes": lambda n: "- " * n,
    "questions": lambda n: "? " * n,
    "colons": lambda n: "a: " + "b: " * n,
    "same-key": lambda n: "k: 1\n" * n,
    "many-keys": lambda n: "".join(f"k{at}: 1\n" for at in range(n)),
    "long-line-of-blanks": lambda n: "a:" + " " * n + "b: c",
    "long-value": lambda n: "a: " + "字" * n,
    "digits": lambda n: "a: " + "9" * n,
    "open-quote": lambda n: "a: '" + "''" * n,
    "open-quotes": lambda n: 'a: "x\n' * n,
    "half-quotes": lambda n: 'a: “x"\n' * n + "b: [",
    "wide-blanks": lambda n: "a: 1\n" + "\u3000" * n + "\n\tb: 1",
    "wide-lines": lambda n: "a: 1\n" + "\u3000b: 1\n" * n,
    "wide-lines-in-a-text": lambda n: "a: |\n" + " \u3000b: 1\n" * n,
    "quoted-lines": lambda n: "a:\n" + ' - "x"\n' * n + " - \u3000b: [\n",
    "conflicts": lambda n: "<<<<<<< a\n=======\n>>>>>>> b\n" * n,
    "controls": lambda n: "a: \x07\n" * n,
    "comments": lambda n: "# 注释\n" * n + "a: [",
    "comments-behind-texts": lambda n: "a:\n" + " - 第三 #号楼\n" * n,
    "anchors": lambda n: "a:\n" + " - &x 1\n" * n,
    "documents": lambda n: "---\na: 1\n" * n,
    "crlf": lambda n: "a: 1\r\n" * n,
    "bullets": lambda n: "a:\n" + "● 第一\n" * n,
    "items": lambda n: _list(n, "{}"),
    "items-of-one-id": lambda n: _list(n, "0"),
    "bad-items": lambda n: _list(n, "{}", "nmae"),
    "bad-fields": lambda n: _list(1, "0") + "".join(f"x{at}: 1\n" for at in range(n)),
}
_CITED: Mapping[str, Callable[[int], str]] = {
    "same": lambda n: "《刑法》第一条" * n,
    "row": lambda n: "《刑法》第一条" + "、第二条" * n,
    "open": lambda n: "《" * n,
    "open-and-text": lambda n: "《刑法" * n,
    "closed": lambda n: "》" * n,
    "nested": lambda n: "《" + "〈" * n + "条例" + "〉" * n + "》",
    "brackets": lambda n: "（" * n,
    "brackets-and-text": lambda n: "（第一条" * n,
    "paired-brackets": lambda n: "（" * n + "）" * n,
    "digits": lambda n: "1" * n,
    "numerals": lambda n: "第" + "一" * n + "条",
    "ordinals": lambda n: "第" * n,
    "ordinal-numbers": lambda n: "第一" * n,
    "blanks": lambda n: "《刑法》" + " " * n + "第一条",
    "breaks": lambda n: "《刑法》" + "\n" * n + "第一条",
    "endings": lambda n: "条例" * n,
    "relative": lambda n: "前款" * n,
    "numbers": lambda n: "国发〔2022〕5号" * n,
    "orders": lambda n: "国务院令第541号" * n,
    "ranges": lambda n: "第一条至" * n,
    "quotes": lambda n: "“" * n,
    "words": lambda n: "依据" * n,
    "of-it": lambda n: "《刑法》第一条" + "该法第二条" * n,
    "han": lambda n: "中" * n,
    "years": lambda n: "2020年" * n,
    "commas": lambda n: "，" * n,
    "ranks": lambda n: "【法律】" * n,
    "notes": lambda n: "《刑法》" + "（2019年修正）" * n,
    "subs": lambda n: "《刑法》第一条" + "之一" * n,
    "letters": lambda n: "a" * n,
    "jointly": lambda n: "国务院、" * n + "规定",
    "blanks-in-a-quotation": lambda n: "《刑法》第一条：“甲。" + " " * n + "乙”",
    "on": lambda n: "关于" * n + "的规定",
}
_LAW: Mapping[str, Callable[[int], str]] = {
    "articles": lambda n: "".join(f"第{at % 9000 + 1}条　甲。\n" for at in range(n)),
    "same-article": lambda n: "示例条例\n" + "第一条　甲。\n" * n,
    "glued": lambda n: "示例条例\n" + "第一条　甲。" * n,
    "glued-headings": lambda n: "示例条例\n" + "第一章　总则" * n,
    "headings": lambda n: "示例条例\n" + "第一章　总则\n" * n + "第一条 甲。",
    "titles": lambda n: "示例条例\n" * n + "第一条 甲。",
    "long-title": lambda n: "示例" * n + "条例\n第一条 甲。",
    "open-titles": lambda n: "《" * n + "条例\n第一条 甲。",
    "open-angles": lambda n: "第一条 <" + "<甲" * n,
    "orders": lambda n: "国务院令" * n + "\n条例\n第一条 甲。",
    "dates": lambda n: "2020年1月1日" * n + "通过\n第一条 甲。",
    "history": lambda n: "（2020年1月1日通过" * n + "\n第一条 甲。",
    "amending": lambda n: "关于修改" * n + "\n一、甲。\n",
    "regions": lambda n: "省" * n + "条例\n第一条 甲。",
    "items": lambda n: "条例\n第一条 甲：\n" + "（一）乙；\n" * n,
    "inline-items": lambda n: "条例\n第一条 甲：" + "（一）乙；" * n,
    "numbered": lambda n: "关于修改条例的决定\n" + "一、甲。\n" * n,
    "blanks": lambda n: "条例\n第一条" + "　" * n + "甲。",
    "breaks": lambda n: "条例\n第一条 甲。" + "\n" * n,
    "one-line": lambda n: "条例\n第一条 " + "甲" * n,
    "closing": lambda n: "条例\n第一条 自" + "公布之日" * n + "起施行。",
    "since": lambda n: "条例\n第一条 " + "自" * n + "施行。",
    "repeals": lambda n: "条例\n第一条 " + "《甲条例》" * n + "同时废止。",
    "open-repeals": lambda n: "条例\n第一条 " + "《甲" * n + "同时废止。",
    "issued-with": lambda n: "印发" * n + "《条例\n第一条 甲。",
    "stars": lambda n: "条例\n第一条 " + "**甲" * n,
    "underscores": lambda n: "条例\n第一条 " + "_第" * n,
    "links": lambda n: "条例\n第一条 " + "[" * n,
    "linked": lambda n: "条例\n第一条 " + "[](" * n,
    "tags": lambda n: "条例\n第一条 " + "<b " * n,
    "entities": lambda n: "条例\n第一条 " + "&#" * n,
    "quotes": lambda n: "条例\n第一条 " + "“第二条 甲。" * n,
    "tables": lambda n: "条例\n第一条 甲\n" + "| 甲 | 乙 |\n" * n,
    "bars": lambda n: "条例\n第一条 " + "|" * n,
    "rules": lambda n: "条例\n" + "|" + "-" * n + "x\n第一条 甲。",
    "marks": lambda n: "条例\n" + ">" * n + "\n第一条 甲。",
    "lists": lambda n: "条例\n" + "- " * n + "\n第一条 甲。",
    "contents": lambda n: "条例\n目录\n" + "第一章 总则……1\n" * n + "第一章 总则\n第一条 甲。",
    "dots": lambda n: "条例\n目录\n第一章" + "…" * n + "\n第一条 甲。",
    "pages": lambda n: "条例\n第一条 甲。\n" + "".join(f"- {at} -\n乙。\n" for at in range(n)),
    "bare-numbers": lambda n: "条例\n第一条 甲。\n" + "".join(f"{at}\n" for at in range(n)),
    "annexes": lambda n: "条例\n第一条 甲。\n" + "附件1\n" * n,
    "settings": lambda n: "---\n" + "a: 1\n" * n + "---\n条例\n第一条 甲。",
    "comments": lambda n: "条例\n" + "<!--" * n + "\n第一条 甲。",
    "bodies": lambda n: "省人民政府 " * n + "关于条例的决定\n一、甲。",
    "escapes": lambda n: "条例\n第一条 " + "\\*" * n,
    "unindented": lambda n: "条例\n" + "　　第一条 甲\n乙\n" * n,
    "canonical": lambda n: "# 示例条例\n\n" + "**第一条**　甲。\n\n" * n,
    "bold": lambda n: "# 示例条例\n\n**" + "第一条" * n,
    "letter-number": lambda n: "京政发" * n + "〔2020〕1号\n条例\n第一条 甲。",
}
_PAGE: Mapping[str, Callable[[int], str]] = {
    "open-tags": lambda n: "<html>" + "<div>" * n,
    "cells": lambda n: "<html><table>" + "<tr><td>" * n,
    "rows": lambda n: "<html><table>" + "<tr><td>第一条 甲。</td></tr>" * n,
    "less-than": lambda n: "<html>" + "<" * n,
    "half-tags": lambda n: "<html>" + "<a " * n,
    "attributes": lambda n: "<html><p " + "a=b " * n + ">",
    "open-attributes": lambda n: "<html>" + "<p a='" * n,
    "comments": lambda n: "<html>" + "<!--" * n,
    "declarations": lambda n: "<html>" + "<!" * n,
    "scripts": lambda n: "<html>" + "<script>" * n,
    "closing": lambda n: "<html>" + "</script>" * n,
    "titles": lambda n: "<html>" + "<title>" * n,
    "title-parts": lambda n: "<html><title>" + "甲-" * n + "</title>",
    "entities": lambda n: "<html>" + "&" * n,
    "numeric-entities": lambda n: "<html>&#" + "1" * n,
    "blanks": lambda n: "<html><p>甲" + " \n" * n + "乙",
    "paragraphs": lambda n: "<html>" + "<p>第一条　甲。</p>" * n,
    "cdata": lambda n: "<html>" + "<![CDATA[" * n,
    "instructions": lambda n: "<html>" + "<?" * n,
    "charset": lambda n: "<html><meta " + "charset" * n,
}
_TABLE: Mapping[str, Callable[[int], str]] = {
    "rows": lambda n: "编号,内容,部门\n" + "1,巡查,应急局\n" * n,
    "bad-rows": lambda n: "编号,内容,部门\n" + "1,,\n" * n,
    "columns": lambda n: "," * n,
    "open-quote": lambda n: '编号,内容,部门\n"' + "x\n" * n,
    "quotes": lambda n: '"' * n,
    "blank-rows": lambda n: "编号,内容,部门\n" + "\n" * n,
}


def families() -> Iterator[tuple[str, Family]]:
    """Yield every family by name: the door, then what grows."""
    for name, text in _YAML.items():
        yield f"yaml-{name}", _through(doors.yaml, text)
    for name, text in _CITED.items():
        yield f"citations-{name}", _cited(text)
    for name, text in _LAW.items():
        yield f"law-{name}", _through(partial(doors.law_file, "法.txt"), text)
    for name, text in _PAGE.items():
        yield f"page-{name}", _through(partial(doors.law_file, "法.html"), text)
    for name, text in _TABLE.items():
        yield f"table-{name}", _through(doors.table, text)
    yield from _archives()
    yield from _spaces()


def _through(door: Callable[[bytes], object], text: Text) -> Family:
    def give(n: int) -> None:
        door(text(n).encode())

    return give


def _cited(text: Text) -> Family:
    def give(n: int) -> None:
        doors.citations(text(n))

    return give


def _archives() -> Iterator[tuple[str, Family]]:
    def docx(body: str) -> None:
        doors.law_file("法.docx", document(body))

    def merged(n: int) -> None:
        ranges = "".join(f'<mergeCell ref="A{at}:B{at}"/>' for at in range(1, n + 1))
        doors.book(sheet_book(f"<sheetData/><mergeCells>{ranges}</mergeCells>"))

    def rows(n: int) -> None:
        head = "".join(
            inline(f"{at}1", word) for at, word in zip("ABC", ("编号", "内容", "部门"), strict=True)
        )
        lines = "".join(f'<row r="{at}">{inline(f"A{at}", "x")}</row>' for at in range(2, n + 2))
        doors.book(sheet_book(f'<sheetData><row r="1">{head}</row>{lines}</sheetData>'))

    yield "docx-paragraphs", lambda n: docx(paragraph("第一条 甲。") * n)
    yield "docx-tables", lambda n: docx("<w:tbl><w:tr><w:tc>" * n + "</w:tc></w:tr></w:tbl>" * n)
    yield "docx-nested", lambda n: docx("<w:p>" * n + "</w:p>" * n)
    yield "docx-tabs", lambda n: docx("<w:p><w:r>" + "<w:tab/>" * n + "</w:r></w:p>")
    yield "book-cells", lambda n: doors.book(cells_book(inline("A1", "x") * n))
    yield "book-rows", rows
    yield "book-merged", merged
    yield "book-formulas", lambda n: doors.book(cells_book('<c r="A1"><f>A2</f></c>' * n))
    yield "book-text", lambda n: doors.book(cells_book(inline("A1", "字" * n)))


def _spaces() -> Iterator[tuple[str, Family]]:
    for name, key in _LISTS:
        yield f"space-{name}-{key}", partial(_checked, name, key, same=False)
        yield f"space-{name}-{key}-same", partial(_checked, name, key, same=True)
    yield "diff-items", partial(_compared, number="{}")
    yield "diff-same-ids", partial(_compared, number="0")


def _checked(name: str, key: str, n: int, *, same: bool) -> None:
    """Check a workspace in one of whose lists the entries are repeated."""
    data = good.files()[name]
    entries, times = data[key], range(max(n // _SLOW, 1))
    data[key] = [each if same else _renamed(each, at) for at in times for each in entries]
    doors.workspace({**SOUND, name: good.written(data)})


_SLOW = 8
"""How much smaller a workspace is than a file, as all its rules go over it."""

_LISTS = (
    ("base.yaml", "items"),
    ("overlay.yaml", "add"),
    ("overlay.yaml", "edit"),
    ("overlay.yaml", "remove"),
    ("overlay.yaml", "move"),
    ("overlay.yaml", "split"),
    ("record.yaml", "changes"),
    ("record.yaml", "opinions"),
    ("units.yaml", "units"),
    ("departments.yaml", "departments"),
    ("basis.yaml", "instruments"),
    ("confirmed.yaml", "entries"),
)


def _renamed(entry: Data, at: int) -> Data:
    """Return an entry under another id, its words not those of the others."""
    made = dict(entry)
    for key in ("id", "item", "code"):
        if isinstance(made.get(key), str):
            made[key] = f"{int(made[key]) + at}" if key == "code" else f"{made[key]}-{at}"
        elif isinstance(made.get(key), dict):
            made[key] = _renamed(made[key], at)
    return made


def _compared(n: int, number: str) -> None:
    old, new = _list(n, number), _list(n, number).replace("名", "新名")
    doors.diff(old.encode(), new.encode())


def _list(n: int, number: str, name: str = "name") -> str:
    head = "dutylist: catalogue/1\nid: a\ntitle: 清单\nkind: duty\nversion: '1'\n"
    head += "jurisdiction: '230202'\nlevel: street\ncategories:\n  - id: c\n    name: 类\nitems:\n"
    return head + "".join(_item(number.format(at), name, at) for at in range(n))


def _item(number: str, name: str, at: int) -> str:
    text = f"  - id: i-{number}\n    {name}: 名{at}\n    category: c\n    duties:\n"
    return f"{text}      - {{id: i-{number}.1, by: local, role: lead, text: 巡查{at}}}\n"
