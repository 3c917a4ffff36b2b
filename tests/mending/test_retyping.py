"""Slips of form, many at once in one file: what comes out is what was meant, or is left alone."""

import re
from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from dutylist.findings import Severity
from dutylist.io import source, write
from dutylist.io.opened import open_bytes
from dutylist.mending.retyping import retyped
from mending.samples import a_catalogue

FILE = "f.yaml"
LINE = re.compile(r"^( *(?:- )?)([a-z_]+): (.+)$")


def slipped(random: Random, line: str, tab: int) -> str:
    """Return a line as somebody may type it who does not know YAML."""
    indent = len(line) - len(line.lstrip(" "))
    bare = line[indent:]
    ways = [
        "\t" * (indent // tab) + " " * (indent % tab) + bare,
        "　" * (indent // 2) + " " * (indent % 2) + bare,
        "\u00a0" * indent + bare,
    ]
    if found := LINE.match(line):
        before, key, value = found.groups()
        ways += [f"{before}{key}：{value}", f"{before}{key} ： {value}", f"{before}{key}:{value}"]
        if value.startswith('"'):
            ways += [f"{before}{key}: {_typed(value)}"] * 4
    return random.choice(ways)


def _typed(value: str) -> str:
    return str(source.read(FILE, f"a: {value}\n".encode()).data["a"])


def a_file(random: Random) -> tuple[dict[str, Any], bytes]:
    """Return what a file should say, and its bytes with up to four slips."""
    meant = a_catalogue(random)
    lines = write.yaml_text(meant).split("\n")
    tab = random.choice((2, 4))
    for at in random.sample(range(1, len(lines) - 1), random.randint(1, 4)):
        lines[at] = slipped(random, lines[at], tab)
    ends = random.choice(("\n", "\n", "\r\n", "\r"))
    mark = "\ufeff" if random.random() < 0.2 else ""
    return meant, (mark + ends.join(lines)).encode()


def says(raw: bytes) -> tuple[object, bool]:
    """Return what a file says, and whether nobody could tell that something is wrong."""
    opened = open_bytes(FILE, raw)
    errors = [each for each in opened.findings if each.fault.severity is Severity.ERROR]
    return opened.source.data, not errors


@given(st.integers(0, 1 << 32))
@settings(max_examples=300, deadline=None)
def test_what_is_mended_says_what_was_meant(seed: int) -> None:
    random = Random(seed)  # noqa: S311  (nothing secret)
    meant, raw = a_file(random)
    _, silent = says(raw)
    mended = retyped(FILE, raw, None).raw
    said, sound = says(mended)
    assert said == meant or not sound or silent
    assert retyped(FILE, mended, None).raw == mended


def test_nearly_all_slips_are_mended() -> None:
    random = Random(7)  # noqa: S311  (nothing secret)
    files = [a_file(random) for _ in range(200)]
    right = sum(says(retyped(FILE, raw, None).raw)[0] == meant for meant, raw in files)
    assert right >= 180


def test_who_types_one_wide_colon_types_hundreds() -> None:
    random = Random(3)  # noqa: S311  (nothing secret)
    meant = a_catalogue(random)
    meant["items"] = [{**meant["items"][0], "id": f"peace-{each}"} for each in range(300)]
    for item in meant["items"]:
        item["duties"] = [{**each, "id": f"{item['id']}.1"} for each in item["duties"][:1]]
    text = write.yaml_text(meant)
    wide = re.sub(r"^( *(?:- )?[a-z_]+): (?=\S)", r"\1：", text, flags=re.MULTILINE)
    made = retyped(FILE, wide.encode(), None)
    assert not made.stopped
    assert source.read(FILE, made.raw).data == meant


def test_a_line_of_a_text_that_looks_like_a_slip_is_left_alone() -> None:
    random = Random(3)  # noqa: S311  (nothing secret)
    text = write.yaml_text(a_catalogue(random) | {"note": "x"})
    block = "|\n  说明\n  id：甲\n  note：乙\n  title：丙\n"
    slipped = text.replace("note: x\n", f"note: {block}").replace("kind: ", "kind：")
    right = text.replace("note: x\n", f"note: {block}")
    assert retyped(FILE, slipped.encode(), None).raw.decode() == right
