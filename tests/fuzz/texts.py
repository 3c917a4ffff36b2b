"""Texts that hardly anybody writes, and YAML as a bad hand or a bad program writes it."""

from hypothesis import strategies as st

ODD = (
    *(
        "\u3000",
        "\u00a0",
        "\u200b",
        "\u202e",
        "\u2066",
        "\ufeff",
        "\x00",
        "\x07",
        "\x1b[31m",
        "\x85",
    ),
    *(
        "\u2028",
        "\ue000",
        "\U000e0041",
        "⼈",
        "豈",
        "e\u0301",
        "𬭚",
        "\U00030000",
        "１２",
        "Ａ",
        "臺",
    ),
    *("�", "锟斤拷", "é’ç¦¾", "<script>", "=1+1", "[/x]", "{{ 7*7 }}", "::error::", "`", "|"),
)
WORDS = st.one_of(
    st.sampled_from(ODD),
    st.text(max_size=12),
    st.sampled_from(["", " ", "1", "-1", "0", "true", "null", "2026-02-30", "9" * 30, "字" * 300]),
    st.tuples(st.sampled_from("字a9（《 .-_"), st.sampled_from([90, 2_001, 20_001])).map(
        lambda pair: pair[0] * pair[1]
    ),
)
"""Values that fields are given."""

FRAGMENTS = (
    *(
        "!!int ",
        "!!float x",
        '!!timestamp "x"',
        "!!binary aGk=",
        "!!set {a, b}",
        "!local ",
        "!<x> ",
    ),
    *("<<: ", "*x", "&x ", "? ", "- ", ": ", " #", "---\n", "...\n", "%YAML 9.9\n", "%TAG ! x\n"),
    *("|\n", ">-\n", "|2\n", "'", '"', "[", "]", "{", "}", ",", "@", "`", "\t", "\r", "\r\n"),
    *("2026-02-30", "0x" + "f" * 40, "9" * 40, "1e999", ".inf", "1:30", "010", "no", "~", "null"),
    *("\\ud800", "\\x1b", "\\u2028", "“x: y”", "：", "　", "<<<<<<< HEAD\n", "=======\n"),
    *(
        "a: 1\n",
        "  b: 2\n",
        "- c\n",
        "dutylist: basis/1\n",
        "dutylist: catalogue/1\nitems:\n  - id: a\n",
    ),
    *(
        "items:\n",
        "  - id: a\n    name: 名\n",
        "  - id: a\n",
        "a: [一, {b: 2}]\n",
        "k" * 1_100 + ": 1\n",
    ),
    *(
        "\n",
        "  ",
        " ",
        "[" * 30,
        "{a: " * 25,
        "- " * 25,
        "\x00",
        "\x07",
        "\x85",
        "\u2028",
        "\ufeff",
    ),
)
YAML = st.lists(
    st.one_of(st.sampled_from(FRAGMENTS), st.sampled_from(FRAGMENTS), st.text(max_size=4)),
    max_size=16,
).map("".join)
ENCODINGS = st.sampled_from(
    ["utf-8", "utf-8", "utf-8-sig", "gb18030", "big5", "utf-16", "utf-16-le"]
)


def encoded(text: str, encoding: str) -> bytes:
    """Return a text as bytes, half characters too."""
    return text.encode(encoding, "surrogatepass" if encoding.startswith("utf") else "replace")


@st.composite
def files(draw: st.DrawFn) -> bytes:
    """Draw the bytes of a file: YAML or noise, in some encoding, sometimes cut or turned over."""
    raw = draw(st.one_of(st.binary(max_size=60), st.builds(encoded, YAML, ENCODINGS)))
    return damaged(draw, raw) if draw(st.booleans()) else raw


def damaged(draw: st.DrawFn, raw: bytes) -> bytes:
    """Return bytes with a piece cut out, doubled or overwritten."""
    at = draw(st.integers(0, len(raw)))
    size = draw(st.sampled_from([0, 1, 2, 7, 40]))
    new = draw(st.one_of(st.just(b""), st.just(raw[at : at + size] * 3), st.binary(max_size=5)))
    return raw[:at] + new + raw[at + size :]
