"""`validate --fix`: what is certain is mended and shown, all else keeps its bytes."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from command import contents, copied
from dutylist.cli import app
from dutylist.io import blocks

STREET = "catalogues/street-2026.1.yaml"
OVERLAY = "overlays/caihong.yaml"
NAME = "    name: 居民委员会换届选举\n"
CITE = "《中华人民共和国城市居民委员会组织法》第五条"


@dataclass(frozen=True)
class Slip:
    """One wrong edit of a file that was right, and what mending makes of it."""

    name: str
    old: str
    new: str
    mended: str = ""
    file: str = STREET

    @property
    def right(self) -> str:
        return self.mended or self.old


SLIPS = (
    Slip("wide-colon", "level: street", "level：street"),
    Slip("wide-colon-and-blanks", NAME, "    name ： 居民委员会换届选举\n"),
    Slip("wide-colon-in-key", NAME, "    name：居民: 换届\n", '    name: "居民: 换届"\n'),
    Slip("no-blank", "level: street", "level:street"),
    Slip("no-blank-in-item", NAME, "    name:居民委员会换届选举\n"),
    Slip("tab-at-top", "level: street", "\tlevel: street"),
    Slip("tabs-in-item", NAME, "\t\tname: 居民委员会换届选举\n"),
    Slip("tab-in-item", NAME, "\tname: 居民委员会换届选举\n"),
    Slip("tab-and-blanks", NAME, "  \tname: 居民委员会换届选举\n"),
    Slip("wide-indent", NAME, "　　name: 居民委员会换届选举\n"),
    Slip("wide-indent-one-each", NAME, "　　　　name: 居民委员会换届选举\n"),
    Slip("no-break-indent", NAME, "\u00a0\u00a0\u00a0\u00a0name: 居民委员会换届选举\n"),
    Slip("wide-indent-of-an-entry", "  - id: party-election", "　- id: party-election"),
    Slip(
        "chinese-quotes",
        NAME,
        "    name: “居民委员会: 换届选举”\n",
        '    name: "居民委员会: 换届选举"\n',
    ),
    Slip(
        "two-quoted-words",
        NAME,
        "    name: “居民”和: “换届”\n",
        '    name: "“居民”和: “换届”"\n',
    ),
    Slip("colon", NAME, "    name: 居民: 换届选举\n", '    name: "居民: 换届选举"\n'),
    Slip(
        "colon-and-comment",
        NAME,
        "    name: 居民: 换届 # 待核\n",
        '    name: "居民: 换届" # 待核\n',
    ),
    Slip(
        "colon-over-lines",
        NAME,
        "    name: 居民: 换届\n      选举\n",
        '    name: "居民: 换届\n      选举"\n',
    ),
    Slip("quote-inside", NAME, '    name: 甲: "乙" \\\n', '    name: "甲: \\"乙\\" \\\\"\n'),
    Slip("star", NAME, "    name: *居民\n", '    name: "*居民"\n'),
    Slip("at-sign", NAME, "    name: @居民\n", '    name: "@居民"\n'),
    Slip("per-cent", NAME, "    name: %居民\n", '    name: "%居民"\n'),
    Slip("backtick", NAME, "    name: `居民`\n", '    name: "`居民`"\n'),
    Slip("bracket", NAME, "    name: [居民\n", '    name: "[居民"\n'),
    Slip("word-in-quotes", NAME, '    name: "居民"换届\n', '    name: "\\"居民\\"换届"\n'),
    Slip("word-in-single-quotes", NAME, "    name: '居民'换届\n", "    name: \"'居民'换届\"\n"),
    Slip("cut-by-hash", NAME, "    name: 居民 #3 号\n", '    name: "居民 #3 号"\n'),
    Slip("cut-in-brackets", NAME, "    name: 居民（ # 三）\n", '    name: "居民（ # 三）"\n'),
    Slip("wide-id", "  - id: party-election", "  - id: ｐarty－election"),
    Slip("wide-code", '  unit: "230202005"', '  unit: "２３０２０２００５"', file=OVERLAY),
    Slip(
        "wide-day", "effective: 2026-11-01", "effective: ２０２６-11-01", 'effective: "2026-11-01"'
    ),
    Slip("wide-choice", "level: street", "level: ｓtreet"),
    Slip(
        "blank-behind-id",
        "  - id: party-election",
        '  - id: "party-election　"',
        '  - id: "party-election"',
    ),
    Slip("radical", NAME, "    name: 居⺠委员会换届选举\n"),
    Slip("kangxi", NAME, "    name: 居民委员会换届选⼈\n", "    name: 居民委员会换届选人\n"),
    Slip("compatibility", NAME, "    name: 居民委员会\uf900\n", "    name: 居民委员会\u8c48\n"),
    Slip(
        "blanks", NAME, '    name: " 居民　委员会  换届选举 "\n', '    name: "居民委员会换届选举"\n'
    ),
    Slip("latin-blanks", NAME, "    name: 居民 A　B 组\n", "    name: 居民 A B 组\n"),
    Slip("nfd", NAME, "    name: Cafe\u0301居民\n", "    name: Café居民\n"),
    Slip("wide-digits", NAME, "    name: １２３４５热线\n", '    name: "12345热线"\n'),
    Slip(
        "all-at-once",
        NAME,
        '    name: "　⼈民１２号  Cafe\u0301〔2026〕"\n',
        '    name: "人民12号Café〔2026〕"\n',
    ),
    Slip("digits", CITE, f"{CITE[:-3]}第5条"),
    Slip("numeral", CITE, f"{CITE[:-3]}第一十五条", f"{CITE[:-3]}第十五条"),
    Slip("title", CITE, "《城市居民委员会组织法》第五条"),
    Slip("no-title-marks", CITE, "中华人民共和国城市居民委员会组织法第五条"),
)


def slipped(space: Path, slip: Slip) -> str:
    """Write a slip into a file and return its text as mending should leave it."""
    path = space / slip.file
    text = path.read_text(encoding="utf-8")
    assert slip.old in text
    path.write_text(text.replace(slip.old, slip.new, 1), encoding="utf-8")
    return text.replace(slip.old, slip.right, 1)


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.name)
def test_a_slip_is_mended_and_nothing_else(
    slip: Slip,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    space = copied(tmp_path)
    wanted = slipped(space, slip)
    before = contents(space)
    monkeypatch.chdir(space)
    assert app.run(["validate", "--fix"]) in {0, 1, 3}
    out = capsys.readouterr().out
    assert out.startswith(f"--- a/{slip.file}\n+++ b/{slip.file}\n@@ ")
    after = contents(space)
    assert after.pop(slip.file).decode() == wanted
    before.pop(slip.file)
    assert after == before
    blocks.forget()
    assert app.run(["validate", "--diff"]) in {0, 1, 3}
    assert "---" not in capsys.readouterr().out
