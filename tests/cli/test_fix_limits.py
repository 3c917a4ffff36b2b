"""What `validate --fix` never does, and how it says what it has done."""

import json
from pathlib import Path

import jsonschema
import pytest

from command import TOP, contents, copied, dutylist
from dutylist.cli import fixing
from dutylist.cli.outcome import Cannot
from dutylist.io import build, digest
from dutylist.io.opened import open_file

STREET = "catalogues/street-2026.1.yaml"
NAME = "    name: 居民委员会换届选举\n"
CITE = "《中华人民共和国城市居民委员会组织法》第五条"


def changed(space: Path, old: str, new: str, file: str = STREET) -> Path:
    path = space / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (NAME, NAME.replace("换", "\u200b换")),
        (NAME, NAME.replace("换", "\u202e换")),
        (NAME, NAME.replace("换", "\ue000")),
        (NAME, f"<<<<<<< HEAD\n{NAME}=======\n{NAME}>>>>>>> other\n"),
        (NAME, f"{NAME}{NAME}"),
        (NAME, NAME.replace("name: ", "name: &a ")),
        (NAME, NAME.replace("name", "nmae")),
        (NAME, '    name: "居民\n'),
        (CITE, f"{CITE[:-3]}第一百二条"),
        (CITE, "《城市居民会组织法》第五条"),
        ("level: street", "level: stret"),
        ("level: street", "说明：二\nlevel: street"),
    ],
)
def test_what_is_not_certain_is_left_alone(old: str, new: str, tmp_path: Path) -> None:
    space = copied(tmp_path)
    changed(space, old, new)
    before = contents(space)
    done = dutylist("validate", "--fix", at=space)
    assert done.code in {1, 3}
    assert "---" not in done.out
    assert "没有可以自动改正的问题。" in done.err
    assert contents(space) == before


def test_of_two_readings_of_a_number_the_article_that_there_is_counts(tmp_path: Path) -> None:
    space = copied(tmp_path)
    path = changed(space, CITE, "《中华人民共和国安全生产法》第一百二条")
    dutylist("validate", "--fix", at=space)
    assert "《中华人民共和国安全生产法》第一百零二条\n" in path.read_text(encoding="utf-8")


def test_json_stays_json_and_says_what_can_be_mended(tmp_path: Path) -> None:
    space = copied(tmp_path)
    path = changed(space, NAME, '    name: "居民　换\u200b届"\n')
    told = json.loads(dutylist("validate", "--format", "json", at=space).out)
    schema = json.loads((TOP / "schemas" / "findings.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(told, schema)
    fixable = {each["code"]: each["fixable"] for each in told["findings"]}
    assert fixable["DL405"] is True
    assert fixable["DL406"] is False
    done = dutylist("validate", "--fix", "--format", "json", at=space)
    left = json.loads(done.out)
    assert "DL405" not in {each["code"] for each in left["findings"]}
    assert f"+++ b/{STREET}" in done.err
    assert "居民换\\u200b届" in done.err
    assert "居民换\u200b届" in path.read_text(encoding="utf-8")


def test_what_others_are_pinned_to_is_not_touched(tmp_path: Path) -> None:
    space = copied(tmp_path)
    path = space / STREET
    old = _digest(path)
    changed(space, NAME, '    name: "居民委员会　换届选举"\n')
    new = _digest(path)
    for overlay in (space / "overlays").glob("*.yaml"):
        overlay.write_text(overlay.read_text("utf-8").replace(old, new), encoding="utf-8")
    before = contents(space)
    found = dutylist("validate", at=space)
    done = dutylist("validate", "--fix", at=space)
    assert contents(space) == before
    assert f"没有改动 {STREET} 的内容" in done.err
    assert (done.code, done.out) == (found.code, found.out)


def _digest(path: Path) -> str:
    opened = open_file(path)
    return digest.catalogue(build.catalogue(opened.source.data, opened.route))


def test_a_file_that_changed_meanwhile_is_not_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    space = copied(tmp_path)
    monkeypatch.chdir(space)
    path = Path(STREET)
    before = path.read_bytes()
    path.write_bytes(before + b"# somebody else\n")
    with pytest.raises(Cannot):
        fixing.write_all({path: (before, before.replace(b"street", b"mixed"))})
    assert path.read_bytes() == before + b"# somebody else\n"


def test_a_generated_list_is_not_mended(tmp_path: Path) -> None:
    space = copied(tmp_path)
    assert dutylist("derive", at=space).code == 0
    path = next((space / "lists").glob("*.yaml"))
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    before = path.read_bytes()
    dutylist("validate", "--fix", "lists", at=space)
    assert path.read_bytes() == before


def test_line_ends_and_mark_stay_but_for_what_is_wrong(tmp_path: Path) -> None:
    space = copied(tmp_path)
    path = changed(space, NAME, "    name：*居民\n")
    slipped = path.read_bytes()
    path.write_bytes(b"\xef\xbb\xbf" + slipped.replace(b"\n", b"\r\n"))
    dutylist("validate", "--fix", at=space)
    right = slipped.decode().replace("    name：*居民\n", '    name: "*居民"\n')
    assert path.read_bytes() == right.replace("\n", "\r\n").encode()
    path.write_bytes(slipped.replace(b"\n", b"\r"))
    dutylist("validate", "--fix", at=space)
    assert path.read_bytes() == right.encode()


def test_a_text_over_several_lines_keeps_its_layout(tmp_path: Path) -> None:
    space = copied(tmp_path)
    path = space / STREET
    text = path.read_text(encoding="utf-8")
    block = "note: |\n  第一段⼈民。\n\n  第二段⺠政，(2026)不改。\n  示例办发(2026)5号。\n"
    path.write_text(
        f"{text.partition('note: ')[0]}{block}{text.partition('note: ')[2].partition(chr(10))[2]}",
        encoding="utf-8",
    )
    dutylist("validate", "--fix", at=space)
    right = block.replace("⼈", "人").replace("⺠", "民").replace("(2026)5", "〔2026〕5")
    assert right in path.read_text(encoding="utf-8")


def test_what_comes_through_a_pipe_is_not_mended(tmp_path: Path) -> None:
    space = copied(tmp_path)
    changed(space, NAME, "    name：居民\n")
    before = contents(space)
    done = dutylist("validate", "--fix", "-", at=space)
    assert done.code in {1, 2}  # nothing may come through it at all
    assert contents(space) == before


def test_what_is_shown_is_escaped(tmp_path: Path) -> None:
    space = copied(tmp_path)
    changed(
        space,
        f"  - id: party-election\n{NAME}",
        f"  - id: party-election\u3000\n{NAME}".replace("换", "\u202e换"),
    )
    done = dutylist("validate", "--diff", at=space, settings={"PYTHONIOENCODING": "gbk"})
    assert "\u202e" not in done.out + done.err
    assert "\\u202e" in done.out


def test_a_file_that_others_wrote_too_large_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "big.yaml"
    path.write_bytes(b"dutylist: basis/1\ntitle:x\n" + b"# c\n" * 1_250_000)
    before = path.read_bytes()
    done = dutylist("validate", "--fix", "big.yaml", at=tmp_path, limited=True)
    assert done.calm
    assert path.read_bytes() == before


def test_one_slip_in_a_new_version_gives_one_finding(tmp_path: Path) -> None:
    space = copied(tmp_path)
    changed(space, NAME, NAME.replace(": ", "："))
    told = json.loads(dutylist("validate", "--format", "json", at=space).out)
    assert [each["code"] for each in told["findings"]] == ["DL013"]
