"""Slips by hand in a real workspace, and files meant to do harm: each is answered calmly."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from bombs import laughs, merges
from command import contents, copied, dutylist

STREET = "catalogues/street-2026.1.yaml"
OVERLAY = "overlays/caihong.yaml"
RECORD = "records/2026-001.yaml"
MENDABLE = re.compile("(?:其中 \\d+ 处可以自动改正：--diff 先看改动，--fix 写入。\n)?")
"""What is said beside the findings, if anything."""


@dataclass(frozen=True)
class Slip:
    """One wrong edit: what is found, and the text of the line it is found on."""

    file: str
    old: str
    new: str
    code: str
    line: str = ""

    @property
    def seen(self) -> str:
        return self.line or self.new.rstrip()

    def __str__(self) -> str:
        return f"{self.code}-{self.file.partition('/')[0]}"


SLIPS = (
    Slip(STREET, "level: street", "level: stret", "DL036"),
    Slip(STREET, "level: street", "level:street", "DL014"),
    Slip(STREET, "level: street", "level：street", "DL013"),
    Slip(STREET, "level: street", "\tlevel: street", "DL011"),
    Slip(STREET, "level: street", "level: street\nlevel: mixed", "DL020", "level: mixed"),
    Slip(STREET, "    category: party\n", "    categry: party\n", "DL032"),
    Slip(STREET, "    category: party\n", "    category: patry\n", "DL104"),
    Slip(
        STREET, "effective: 2026-11-01", "effective: 2026-11-31", "DL038", "effective: 2026-11-31"
    ),
    Slip(
        STREET,
        "  - id: party-election",
        "  - id: party-self-governance",
        "DL101",
        "  - id: party-self-governance",
    ),
    Slip(
        STREET,
        "        by: social-work",
        "        by: socialwork",
        "DL105",
        "        by: socialwork",
    ),
    Slip(STREET, "组织法》第三十一条", "组织法》第三百三十一条", "DL202", "第三百三十一条"),
    Slip(
        STREET,
        "《中华人民共和国城市居民委员会组织法》第五条",
        "《城市居民会组织法》第五条",
        "DL201",
        "《城市居民会组织法》第五条",
    ),
    Slip(STREET, "组织法》第五条", "组织法》第一百二条", "DL209", "第一百二条"),
    Slip(STREET, "  items: 42", "  items: 43", "DL108"),
    Slip(
        STREET,
        "    name: 居民委员会换届选举",
        "    name: 居民委员\u200b会换届选举",
        "DL406",
        "换届选举",
    ),
    Slip(
        STREET,
        "    name: 居民委员会换届选举",
        "     name: 居民委员会换届选举",
        "DL024",
        "     name: 居民委员会换届选举",
    ),
    Slip(
        STREET,
        "    name: 居民委员会换届选举",
        "    name: *居民委员会换届选举",
        "DL017",
        "    name: *居民委员会换届选举",
    ),
    Slip(
        OVERLAY,
        "  - item: party-volunteer",
        "  - item: party-volunter",
        "DL302",
        "  - item: party-volunter",
    ),
    Slip(
        OVERLAY,
        "    after: peace-mediation",
        "    after: peace-mediaton",
        "DL322",
        "    after: peace-mediaton",
    ),
    Slip(OVERLAY, '  unit: "230202005"', '  unit: "230202995"', "DL311"),
    Slip(
        OVERLAY,
        "      name: 爱国主义教育\n",
        "      name: 爱国教育\n",
        "DL306",
        "      name: 爱国教育",
    ),
    Slip(
        OVERLAY,
        "    reason: covered-elsewhere",
        "    reason: covered",
        "DL036",
        "    reason: covered",
    ),
    Slip(RECORD, "channel: admission", "channel: admision", "DL036"),
    Slip("dutylist.yaml", "title:", "titel:", "DL032"),
    Slip(
        "units.yaml",
        '  - code: "230202002"',
        '  - code: "230202001"',
        "DL121",
        '  - code: "230202001"',
    ),
    Slip(
        "departments.yaml",
        "  - id: publicity",
        "  - id: organization",
        "DL126",
        "  - id: organization",
    ),
    Slip("basis.yaml", '"2026-11-23"', '"2026-13-23"', "DL038"),
)


def _write(space: Path, slip: Slip) -> None:
    path = space / slip.file
    text = path.read_text(encoding="utf-8")
    assert slip.old in text
    path.write_text(text.replace(slip.old, slip.new, 1), encoding="utf-8")


@pytest.mark.parametrize("slip", SLIPS, ids=str)
def test_a_slip_is_found_on_its_line(slip: Slip, tmp_path: Path) -> None:
    space = copied(tmp_path)
    _write(space, slip)
    before = contents(space)
    done = dutylist("validate", at=space)
    assert done.code == 1
    assert MENDABLE.fullmatch(done.err)
    head = re.escape(slip.file)
    lines = (space / slip.file).read_text(encoding="utf-8").split("\n")
    found = re.findall(
        rf"^{head}:(\d+):\d+ {slip.code} 错误 .*\n    处理：(.*)", done.out, re.MULTILINE
    )
    assert any(slip.seen in lines[int(number) - 1] for number, _ in found)
    assert all(re.search("[一-鿿]", remedy) for _, remedy in found)
    assert done.out.count("错误 ") <= 4, "one slip is not twenty findings"
    assert contents(space) == before


def test_slips_in_several_files_are_found_in_one_run(tmp_path: Path) -> None:
    space = copied(tmp_path)
    chosen = [slip for slip in SLIPS if slip.code in {"DL108", "DL302", "DL121", "DL126", "DL202"}]
    for slip in chosen:
        _write(space, slip)
    done = dutylist("validate", at=space)
    assert {slip.code for slip in chosen} <= set(re.findall(r" (DL\d+) 错误 ", done.out))


HOSTILE: tuple[tuple[str, str | bytes, str | tuple[str, ...]], ...] = (
    ("laughs", laughs(), "DL019"),
    ("merges", merges(), "DL019"),
    ("brackets", "a: " + "[" * 1_000_000, "DL005"),
    ("braces", "{" * 1_000_000, ("DL021", "DL005")),  # as libyaml reads ahead or not
    ("dashes", "- " * 1_000_000, "DL005"),
    ("questions", "? " * 100_000, "DL"),
    ("long-text", "title: " + "字" * 666_000, "DL005"),
    ("long-line-of-blanks", "a:" + " " * 2_000_000 + "b: c", "DL"),
    ("wide-blanks", "a: 1\n" + "\u3000" * 300_000 + "\n\tb: 1", "DL"),
    ("colons", "a: " + "b: " * 300_000, "DL016"),
    ("quotes", "a: '" + "''" * 1_000_000, "DL"),
    ("large-file", "#" * 6_000_000, "DL005"),
    ("many-keys", "\n".join(f"k{number}: 1" for number in range(300_000)), "DL"),
    ("same-key", "k: 1\n" * 300_000, "DL020"),
    ("long-number", "dutylist: " + "9" * 5_000, "DL030"),
    ("long-hex", "dutylist: 0x" + "f" * 9_000, "DL030"),
    ("bad-time", 'a: !!timestamp "x"', "DL019"),
    ("bad-float", "a: !!float x", "DL019"),
    ("python", "a: !!python/object/apply:os.system [exit]", "DL019"),
    ("surrogate", r'a: "\ud800"', "DL010"),
    ("surrogate-pair", r'a: "\ud83d\ude00"', "DL010"),
    ("escape", "dutylist: \x1b[31m", "DL002"),
    ("written-escape", r'dutylist: "\x1b]8;;http://example.org\x07"', "DL002"),
    ("bidi", "dutylist: 镇\u202e清单", "DL030"),
    ("zeros", b"\0" * 4_000_000, "DL008"),
    ("noise", bytes(range(256)) * 4_000, "DL001"),
)


@pytest.mark.parametrize("case", HOSTILE, ids=lambda case: case[0])
def test_a_hostile_file_is_answered_in_time_and_space(
    case: tuple[str, str | bytes, str | tuple[str, ...]], tmp_path: Path
) -> None:
    _, content, code = case
    raw = content if isinstance(content, bytes) else content.encode()
    (tmp_path / "list.yaml").write_bytes(raw)
    done = dutylist("validate", "list.yaml", at=tmp_path, limited=True)
    assert done.code == 1
    assert MENDABLE.fullmatch(done.err)
    assert any(f" {each}" in done.out for each in ((code,) if isinstance(code, str) else code))
    assert max(map(len, done.out.splitlines())) < 600
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", done.out)


def test_a_hostile_file_stops_no_other_command(tmp_path: Path) -> None:
    space = copied(tmp_path)
    (space / "catalogues" / "laughs.yaml").write_text(laughs(), encoding="utf-8")
    for words in (("derive",), ("stats",), ("trace", "party-election"), ("render", "-o", "out")):
        assert dutylist(*words, at=space, limited=True).calm
