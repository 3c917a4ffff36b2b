"""All slips of one file are told in one run, though YAML stops at the first."""

import re
from pathlib import Path

from command import contents, copied, dutylist

STREET = "catalogues/street-2026.1.yaml"


def test_slips_behind_the_first_one_are_told_too(tmp_path: Path) -> None:
    space = copied(tmp_path)
    path = space / STREET
    text = path.read_text(encoding="utf-8")
    for old, new in (
        ("kind: duty", "kind：duty"),
        ("    name: ", "    name:"),
        ("  - id: peace-", "\t- id: peace-"),
        ("    category: city", "　　category: city"),
    ):
        assert old in text
        text = text.replace(old, new, 1)
    path.write_text(text, encoding="utf-8")
    before = contents(space)
    done = dutylist("validate", at=space)
    told = re.findall(rf"^{STREET}:(\d+):\d+ (DL0\d\d) ", done.out, re.MULTILINE)
    wrong = {"DL013": "kind：", "DL014": "    name:", "DL011": "\t- id", "DL012": "　　category"}
    assert sorted(code for _, code in told) == sorted(wrong)
    lines = text.split("\n")
    assert all(lines[int(line) - 1].startswith(wrong[code]) for line, code in told)
    assert contents(space) == before
    assert dutylist("validate", "--fix", at=space).code == 0
    assert dutylist("validate", at=space).out.startswith("未发现问题")
