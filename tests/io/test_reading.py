"""What reading a file's bytes finds: the code, line and column of every fault, and no others."""

import json
import re
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dutylist.findings import Finding
from dutylist.io import faults, source
from dutylist.io.opened import open_bytes
from dutylist.texts import Lang

Found = tuple[str, int, int]


@dataclass(frozen=True)
class Case:
    name: str
    raw: bytes | str
    found: tuple[Found, ...]


BAD = (
    Case("gbk", "名称: 青禾镇\n".encode("gbk"), (("DL001", 1, 1),)),
    Case("gbk-later", b"a: 1\n" + "b: 青禾镇\n".encode("gbk"), (("DL001", 2, 4),)),
    Case("big5", "名稱: 鎮\n".encode("big5"), (("DL001", 1, 1),)),
    Case("utf16", "a: 一\n".encode("utf-16"), (("DL001", 1, 1),)),
    Case("utf16-no-mark", "dutylist: basis/1\n".encode("utf-16-le"), (("DL001", 1, 1),)),
    Case("overlong", b"a: \xc0\xaf\n", (("DL001", 1, 4),)),
    Case("surrogate-bytes", b"a: 1\nb: \xed\xa0\x80\n", (("DL001", 2, 4),)),
    Case("zero-byte", b"a: b\0c\n", (("DL002", 1, 5),)),
    Case("bell", b"a: 1\nb: x\x07\n", (("DL002", 2, 5),)),
    Case("escape", b"a: \x1b[31m\n", (("DL002", 1, 4),)),
    Case("delete", b"a: \x7f\n", (("DL002", 1, 4),)),
    Case("written-escape", r'a: "\x1b[31m"', (("DL002", 1, 4),)),
    Case("written-break", r'a: "\u2028"', (("DL002", 1, 4),)),
    Case("next-line", "a: |\n  b\x85c\n", (("DL003", 2, 4),)),
    Case("line-separator", "a: 一\u2028二\n", (("DL003", 1, 5),)),
    Case("nothing", b"", (("DL004", 1, 1),)),
    Case("blanks", b" \r\n\t\n", (("DL004", 1, 1),)),
    Case("comment", "# 只有注释\n", (("DL004", 1, 1),)),
    Case("dashes", b"---\n", (("DL004", 1, 1),)),
    Case("null", b"~\n", (("DL004", 1, 1),)),
    Case("mark-only", b"\xef\xbb\xbf", (("DL004", 1, 1), ("DL006", 1, 1))),
    Case("long-file", b"#" * 5_000_001, (("DL005", 1, 1),)),
    Case("long-text", "a: " + "字" * 20_001, (("DL005", 1, 4),)),
    Case("deep", "a: " + "[" * 500, (("DL005", 1, 23),)),
    Case("many", "a: [" + "1," * 400_001 + "]", (("DL005", 1, 800_001),)),
    Case("byte-order-mark", b"\xef\xbb\xbfa: 1\n", (("DL006", 1, 1),)),
    Case("mark-not-counted", "\ufeffa: 一\nb: *x\n", (("DL006", 1, 1), ("DL019", 2, 4))),
    Case("mark-first-line", "\ufeffa: *x\n", (("DL006", 1, 1), ("DL019", 1, 4))),
    Case("old-mac", b"a: 1\rb: *x\r", (("DL007", 1, 1), ("DL019", 2, 4))),
    Case("zeros", b"\0" * 100, (("DL008", 1, 1),)),
    Case("no-colon", "a: 1\nb\nc: 2\n", (("DL010", 2, 1),)),
    Case("half-character", r'a: "\ud800"', (("DL010", 1, 7),)),
    Case("two-halves", r'a: "\ud83d\ude00"', (("DL010", 1, 7),)),
    Case("long-key", "k" * 1100 + ": 1\n", (("DL010", 1, 1101),)),
    Case("block-at-the-edge", "a: |\n文字\nb: 1\n", (("DL010", 2, 1),)),
    Case("tab", "a:\n\tb: 1\n", (("DL011", 2, 1),)),
    Case("wide-blank", "a:\n\u3000\u3000b: 1\n", (("DL012", 2, 1),)),
    Case("no-break-blank", "a:\n  \u00a0- b\n", (("DL012", 2, 3),)),
    Case("wide-colon", "a: 1\ntitle：清单\nb: 2\n", (("DL013", 2, 6),)),
    Case("no-blank", "a: 1\nb:2\nc: 3\n", (("DL014", 2, 2),)),
    Case("chinese-quotes", "a: “x: y”\n", (("DL015", 1, 4),)),
    Case("colon-in-text", "a: 一: 二\n", (("DL016", 1, 5),)),
    Case("colon-in-entry", "a:\n  - 一: 二: 三\n", (("DL016", 2, 9),)),
    *(
        Case(f"start-{start}", f"k: 1\na: {start}重点\n", (("DL017", 2, 4),))
        for start in "*&!@`%[{|>"
    ),
    Case("open-list", "a: [x,\n  y,\n  z\nb: 1\n", (("DL017", 1, 4),)),
    Case(
        "conflict",
        "<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> x\n",
        (("DL018", 1, 1),),
    ),
    Case(
        "two-conflicts",
        "<<<<<<< A\na: 1\n>>>>>>> b\n<<<<<<< A\n",
        (("DL018", 1, 1), ("DL018", 4, 1)),
    ),
    Case("indented-conflict", "a: 1\n  <<<<<<< A\n  >>>>>>> b\n", (("DL018", 2, 1),)),
    Case("entry-without-dash", "a:\n  - b: 1\n    c: 2\n    b: 3\n    c: 4\n", (("DL020", 4, 5),)),
    Case("remark-without-sign", "＃ 单位表\na: 1\n", (("DL010", 1, 1),)),
    Case("title-above", "a: 1\n单位表\nb: 1\n", (("DL010", 2, 1),)),
    Case("one-mark-left", "a: 1\n=======\nb: 2\n", (("DL018", 2, 1),)),
    Case("tab-behind-a-colon", "a:\tb\n", (("DL011", 1, 3),)),
    Case("tab-behind-a-dash", "a:\n  -\tb: 1\n", (("DL011", 2, 4),)),
    Case("wide-blank-behind-a-dash", "a:\n  -\u3000b\n", (("DL012", 2, 4),)),
    Case("wide-blank-behind-a-colon", "a: 1\nb:\u3000c\n", (("DL012", 2, 3),)),
    Case("blank-of-one-em", "a:\n\u2003\u2003b: 1\n", (("DL012", 2, 1),)),
    Case("mark-in-the-middle", "a: 1\n\ufeffb: 1\n", (("DL012", 2, 1),)),
    Case("dash-without-blank", "a:\n  -b: 1\n    c: 2\n", (("DL014", 2, 3),)),
    Case("wide-dash", "a:\n  - b: 1\n  － b: 2\n", (("DL028", 3, 3),)),
    Case("bullet", "a:\n  - b: 1\n  * b: 2\n", (("DL028", 3, 3),)),
    Case("wide-comma", "a: {b: 1， c: 2}\n", (("DL028", 1, 9),)),
    Case("wide-braces", "a:\n  - ｛b: 1, c: 2｝\n", (("DL028", 2, 5),)),
    Case("star-in-a-list", "a:\n  - *《文》\n", (("DL017", 2, 5),)),
    Case("wide-brace", "a: {b: 1｝\n", (("DL028", 1, 9),)),
    Case("quote-to-a-later-line", 'a: "x\nb: "y"\n', (("DL025", 1, 4),)),
    Case("quote-closed-in-chinese", 'a: "x”\nb: "y"\n', (("DL025", 1, 4),)),
    Case("quote-opened-in-chinese", 'a: “x"\nb: y\n', (("DL025", 1, 4),)),
    Case("unknown-yaml", "%YAML 9.9\n---\na: 1\n", (("DL010", 1, 1),)),
    Case("odd-dash-of-an-entry", "a:\n- b: 1\n    c: 2\n    d: 3\n", (("DL024", 2, 1),)),
    Case("dash-as-text", "a: - b\n", (("DL017", 1, 4),)),
    Case("long-key-in-a-block", "a: 1\n" + "k" * 1100 + ": 1\n", (("DL010", 2, 1),)),
    Case("anchor-and-alias", "a: &x 1\nb: *x\n", (("DL019", 1, 4), ("DL019", 2, 4))),
    Case("alias-in-list", "a:\n  - *x\n", (("DL019", 2, 5),)),
    Case("merge-key", "a:\n  <<: {b: 1}\n", (("DL019", 2, 3),)),
    Case("bad-time", 'a: !!timestamp "x"\n', (("DL019", 1, 4),)),
    Case("bad-number", "a: !!int x\n", (("DL019", 1, 4),)),
    Case("binary", "a: !!binary aGk=\n", (("DL019", 1, 4),)),
    Case("tagged-list", "a: !!set {b, c}\n", (("DL019", 1, 4),)),
    Case("twice", "a: 1\nb: 2\na: 3\n", (("DL020", 3, 1),)),
    Case("thrice", "a: 1\na: 2\na: 3\n", (("DL020", 2, 1), ("DL020", 3, 1))),
    Case("list-as-key", "? [a]\n: b\n", (("DL021", 1, 3),)),
    Case("two-documents", "a: 1\n---\nb: 2\n", (("DL022", 2, 1),)),
    Case("list-at-top", "- a\n", (("DL023", 1, 1),)),
    Case("text-at-top", "青禾\n", (("DL023", 1, 1),)),
    Case("deeper", "a: 1\n b: 2\n", (("DL024", 2, 2),)),
    Case("in-between", "a:\n  b: 1\n c: 2\n", (("DL024", 3, 2),)),
    Case("odd-entry", "a:\n  - b: 1\n   c: 2\n", (("DL024", 3, 4),)),
    Case("after-a-quote", "a: 'a' b\n", (("DL017", 1, 4),)),
    Case("after-a-word-in-quotes", 'a:\n  - "重点"工作\n', (("DL017", 2, 5),)),
    Case("open-quote", 'a: 1\nb: "x\nc: 2\n', (("DL025", 2, 4),)),
    Case("open-single-quote", "a: 'x\nb: 2\n", (("DL025", 1, 4),)),
    Case("cut", "a: 清单 #3 号\nb:\n  - 甲（ # 乙）\n", (("DL027", 1, 7), ("DL027", 3, 8))),
    Case("cut-by-hashtag", "a: 宣传 #禁毒# 知识\n", (("DL027", 1, 7),)),
    Case("cut-or-comment", "a: {b: 消防\t#待核\n  }\n", (("DL027", 1, 11),)),
    Case("leading-zeros", "a: 001\nb: 008\n", (("DL026", 1, 4), ("DL026", 2, 4))),
)

GOOD = (
    ("colon-without-blank", "title: a:b\n", {"title": "a:b"}),
    ("full-width-colon-in-text", "a: 一：二\n", {"a": "一：二"}),
    ("quoted-colon", 'a: "一: 二"\n', {"a": "一: 二"}),
    ("quoted-star", 'a: "*x"\n', {"a": "*x"}),
    ("quoted-zero", 'a: "001"\n', {"a": "001"}),
    ("crlf", "a: 一\r\nb: 二\r\n", {"a": "一", "b": "二"}),
    ("no-end", "a: 1", {"a": 1}),
    ("tab-inside-text", 'a: "x\\ty"\n', {"a": "x\ty"}),
    ("tab-behind-a-value", "a: b\t\n", {"a": "b"}),
    ("tabs-in-brackets", '{\n\t"a": [\n\t\t"b"\n\t]\n}\n', {"a": ["b"]}),
    ("wide-blank-in-a-block", "a: |\n  \u3000\u3000段落\n", {"a": "\u3000\u3000段落\n"}),
    ("wide-blank-and-colon-in-a-block", "a: |\n  x\n  　　一: 二\n", {"a": "x\n　　一: 二\n"}),
    ("a-comment", "a: 消防 # 待核\nb: local #本级\n", {"a": "消防", "b": "local"}),
    ("hash-in-quotes", 'a: "消防 #3 号"  #注\n', {"a": "消防 #3 号"}),
    ("hash-in-a-block", "a: |\n  消防 #3 号\n", {"a": "消防 #3 号\n"}),
    ("hash-in-text", "a: x#y\n", {"a": "x#y"}),
    ("one-document", "---\na: 1\n...\n", {"a": 1}),
    ("comment", "# c\na: 1 # d\n", {"a": 1}),
    ("time", "a: 12:30\nb: 1:2:3\n", {"a": "12:30", "b": "1:2:3"}),
    ("switches", "on: no\nN: yes\n", {"on": "no", "N": "yes"}),
    ("decimal", "a: 2026.10\nb: 1e3\nc: 0x1f\n", {"a": "2026.10", "b": "1e3", "c": "0x1f"}),
    ("day", "a: 2026-02-30\n", {"a": "2026-02-30"}),
    ("whole", "a: 0\nb: -3\nc: true\n", {"a": 0, "b": -3, "c": True}),
    ("nothing", "a: ~\nb:\nc: null\nd: 'null'\n", {"a": None, "b": None, "c": None, "d": "null"}),
    ("numbers-as-keys", "1: a\n'01': b\n", {"1": "a", "01": "b"}),
    ("astral", "a: 𬭚𰀀\n", {"a": "𬭚𰀀"}),
    ("flow", "a: [一, {b: 2}]\n", {"a": ["一", {"b": 2}]}),
    ("long-number", "a: " + "9" * 5000, {"a": "9" * 5000}),
    ("longest-text", "a: " + "字" * 20_000, {"a": "字" * 20_000}),
)


def _places(findings: tuple[Finding, ...]) -> tuple[Found, ...]:
    return tuple(sorted((each.fault.code, each.at.line, each.at.column) for each in findings))


@pytest.mark.parametrize("case", BAD, ids=lambda case: case.name)
def test_a_fault_is_found_where_it_stands(case: Case) -> None:
    raw = case.raw if isinstance(case.raw, bytes) else case.raw.encode()
    read = source.read("f.yaml", raw)
    assert _places(read.findings) == case.found


@pytest.mark.parametrize("case", BAD, ids=lambda case: case.name)
def test_a_fault_is_told_in_chinese_with_a_remedy(case: Case) -> None:
    raw = case.raw if isinstance(case.raw, bytes) else case.raw.encode()
    for finding in source.read("f.yaml", raw).findings:
        for words in (finding.message(Lang.ZH), finding.remedy(Lang.ZH)):
            assert re.search("[一-鿿]", words)
            assert not re.search(r"found|expected|scanning|parsing|[\x00-\x1f\x7f]", words)


@pytest.mark.parametrize(("text", "data"), [case[1:] for case in GOOD], ids=[c[0] for c in GOOD])
def test_what_looks_similar_passes(text: str, data: dict[str, object]) -> None:
    read = source.read("f.yaml", text.encode())
    assert read.findings == ()
    assert read.data == data


@pytest.mark.parametrize(
    ("text", "found"),
    [(case.raw, case.found) for case in BAD if isinstance(case.raw, str)],
    ids=[case.name for case in BAD if isinstance(case.raw, str)],
)
def test_line_ends_do_not_change_the_verdict(text: str, found: tuple[Found, ...]) -> None:
    windows = text.replace("\n", "\r\n").encode()
    assert _places(source.read("f.yaml", windows).findings) == found


def test_each_fault_of_reading_is_provoked_here() -> None:
    provoked = {code for case in BAD for code, _, _ in case.found}
    elsewhere = {faults.UNREADABLE.code}
    assert provoked | elsewhere == {fault.code for fault in (*faults.FILES, *faults.YAML)}


@pytest.mark.parametrize("fault", faults.FAULTS, ids=lambda fault: fault.code)
def test_documented_examples_are_true(fault: faults.Fault) -> None:
    examples = re.findall(r"```yaml\n(.*?)\n```", fault.doc, re.DOTALL)
    head = (
        "dutylist: catalogue/1\nid: a\nkind: duty\nversion: '1'\njurisdiction: '230202'\n"
        "level: street\nitems: []\n"
    )
    rest = {"title": "title: 清单\n", "categories": "categories:\n  - id: peace\n    name: 平安\n"}
    for example, wanted in zip(examples, (True, False), strict=False):
        more = "".join(text for name, text in rest.items() if name not in example)
        raw = example if fault is faults.EMPTY else f"{head}{more}{example}\n"
        if fault is faults.SYNTAX and not wanted:
            continue
        codes = [each.fault.code for each in open_bytes("f.yaml", raw.encode()).findings]
        assert (fault.code in codes) is wanted


@given(st.text())
@settings(max_examples=200, deadline=None)
def test_any_text_is_answered(text: str) -> None:
    source.read("f.yaml", text.encode("utf-8", "surrogatepass"))


@given(st.text(alphabet="ab:-[]{}\"'|>&*!# \t\n\u3000：1.", max_size=60))
@settings(max_examples=300, deadline=None)
def test_what_looks_like_yaml_is_answered(text: str) -> None:
    read = source.read("f.yaml", text.encode())
    assert read.data or read.findings or re.fullmatch(r"[\s{}#-].*", text, re.DOTALL)


@given(st.binary())
@settings(max_examples=200, deadline=None)
def test_any_bytes_are_answered(raw: bytes) -> None:
    open_bytes("f.yaml", raw)


@given(st.text(st.characters(exclude_categories=["Cs"])))
@settings(max_examples=200, deadline=None)
def test_quoted_text_comes_out_as_it_went_in(text: str) -> None:
    read = source.read("f.yaml", f"a: {json.dumps(text)}\n".encode())
    if not read.findings:
        assert read.data == {"a": text}
