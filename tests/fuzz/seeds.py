"""Where coverage-guided fuzzing begins: good inputs of every door, and words to make more."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from fuzz import good
from intake.book_samples import book_of
from intake.law_samples import numbered, paragraph
from law.text import texts

TESTS = Path(__file__).parents[1]
SPACE = tuple(sorted(good.files()))
"""The names of the files of the workspace; the first byte of an input chooses one."""

WORDS = (
    *("!!int ", "!!timestamp ", "!!binary ", "<<: ", "*x", "&x ", "? ", "- ", ": ", " #", "---\n"),
    *("|\n", ">-\n", "%YAML 9.9\n", "2026-02-30", "0x", "1e999", "null", "~", "\\ud800", "\u3000"),
    *("dutylist: ", "catalogue/1", "overlay/1", "items:\n  - ", "\u202e", "\ufeff", "\x00", "\x85"),
    *(
        "第",
        "条",
        "款",
        "项",
        "目",
        "之一",
        "、",
        "和",
        "至",
        "《",
        "》",
        "〈",
        "（",
        "）",
        "〔2026〕",
    ),
    *("中华人民共和国", "消防法", "条例", "规定", "第三十二条", "同上", "本法", "及", "等", "号令"),
    *(
        "第一章 总则",
        "第一条 ",
        "（一）",
        "自公布之日起施行。",
        "同时废止。",
        "目录",
        "附则",
        "附件",
    ),
    *("<p>", "<!--", "-->", "<table><tr><td>", "<br>", "&#65;", "</w:p>", "<w:t>", "**", "| --- |"),
    *(
        "{{ ",
        " }}",
        "{% for x in ",
        "{% endfor %}",
        "|safe",
        "__class__",
        "{% include ",
        '<c r="A1"',
    ),
    *('<mergeCell ref="', 't="inlineStr"', '<row r="', "编号,内容,部门\n", "序号\t", '""', ";"),
)


def of(door: str) -> Iterator[bytes]:
    """Yield good inputs of a door."""
    match door:
        case "yaml":
            yield from (path.read_bytes()[:20_000] for path in TESTS.rglob("*.yaml"))
        case "overlay" | "workspace":
            for at, (_, raw) in enumerate(sorted(space().items())):
                yield (b"" if door == "overlay" else bytes([at])) + raw
        case "citations":
            for name in ("written.tsv", "published.tsv"):
                lines = (TESTS / "law" / name).read_bytes().split(b"\n")
                yield from (line.split(b"\t")[0] for line in lines[:400])
        case "law":
            yield from (b"\0" + text.encode() for text in _texts())
            yield from (b"\1" + _page(text).encode() for text in _texts())
            yield (
                b"\2" + numbered(paragraph("总则", 2) + paragraph("为了安全。", 1)).split(b"\0")[0]
            )
            yield b"\2" + (paragraph("第一条 为了安全。") + paragraph("公民", 1, 1)).encode()
        case "book":
            yield b"\0" + book_of([["编号", "内容", "部门"], ["1", "巡查", "应急局"]])
            yield b"\1" + _sheet()
        case "table":
            yield '编号,内容,部门\n1,"巡查,登记",应急局\n'.encode()
            yield "序号\t事项\t单位\n1\t巡查\t应急局\n".encode("gb18030")
        case "template":
            yield from (path.read_bytes() for path in (TESTS.parent / "templates").glob("*.j2"))


def space() -> Mapping[str, bytes]:
    """Return the files of the sound workspace."""
    return {name: good.written(data) for name, data in good.files().items()}


def _texts() -> list[str]:
    return [value for value in vars(texts).values() if isinstance(value, str) and "第" in value]


def _page(text: str) -> str:
    body = "".join(f"<p>{line}</p>\n" for line in text.split("\n"))
    return f"<html><head><title>某法</title></head><body><table><tr><td>{body}</table></body>"


def _sheet() -> bytes:
    cell = '<c r="A1" t="inlineStr"><is><t>编号</t></is></c><c r="B1" t="n" s="1"><v>45000</v></c>'
    merged = '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>'
    return f'<sheetData><row r="1">{cell}</row></sheetData>{merged}'.encode()
