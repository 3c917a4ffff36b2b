"""`dutylist rebase`: a whole workspace moves on, with conflicts, decisions and the way back."""

import json
import random
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import jsonschema
import pytest

from cli.rebase_space import NEW, OLD, OLD_FILE, before, digest_of, repin, said
from command import TOP, Done, contents, copied, dutylist

SCHEMA = json.loads((TOP / "schemas" / "rebase.schema.json").read_text("utf-8"))


@pytest.fixture
def top(tmp_path: Path) -> Path:
    return before(tmp_path)


def rebase(top: Path, *words: str, lang: str = "zh") -> Done:
    return dutylist("--lang", lang, "rebase", *words, at=top)


def document(top: Path, *words: str) -> tuple[Done, dict[str, object]]:
    done = rebase(top, *words, "--format", "json")
    told = json.loads(done.out)
    jsonschema.validate(told, SCHEMA)
    return done, told


class TestOnto:
    def test_a_dry_run_writes_nothing(self, top: Path) -> None:
        was = contents(top)
        done = rebase(top, "--onto", NEW, "--dry-run")
        assert done.code == 1
        assert "试运行" in done.out
        assert "--continue" not in done.out
        assert contents(top) == was

    def test_moves_every_overlay_and_sums_up_once(self, top: Path) -> None:
        done = rebase(top, "--onto", NEW)
        assert done.code == 1
        assert done.out.startswith(f"改到 longsha-street {NEW}：7 份增减调整，共 ")
        assert "新目录新增 2 项" in done.out
        assert "冲突 safety-straw：本地已移除，上级又作了修改（4 份）" in done.out
        assert "可以决定：own 仍然移除；new 按新目录承接" in done.out
        assert done.out.endswith("放弃则运行 dutylist rebase --abort。\n")
        known = digest_of(top, NEW)
        assert all(known.encode() in raw for raw in said(top).values())

    def test_a_clean_move_changes_pin_and_what_is_undecided_alone(self, top: Path) -> None:
        file = top / "overlays" / "caihong.yaml"
        was = file.read_text("utf-8")
        assert rebase(top, "--onto", NEW, "彩虹街道").code == 0
        gained = "undecided:\n  - peace-legal-education\n  - city-access\n"
        now = file.read_text("utf-8")
        assert gained in now
        now = now.replace(gained, "").replace(digest_of(top, NEW), digest_of(top, OLD))
        assert now.replace(f'version: "{NEW}"', f'version: "{OLD}"') == was

    def test_what_the_base_gained_can_be_taken_at_once(self, top: Path) -> None:
        done = rebase(top, "--onto", NEW, "longsha-caihong", "--take-new")
        assert (done.code, "已全部承接" in done.out) == (0, True)
        assert "undecided" not in (top / "overlays" / "caihong.yaml").read_text("utf-8")

    def test_on_the_same_base_no_byte_changes(self, tmp_path: Path) -> None:
        top = copied(tmp_path)
        was = contents(top)
        done = rebase(top, "--onto", NEW)
        assert (done.code, done.out) == (0, "7 份已在这一版上，没有改动。\n")
        assert contents(top) == was

    def test_overlays_of_a_newer_version_stay_unless_they_are_named(self, tmp_path: Path) -> None:
        top = copied(tmp_path)
        was = said(top)
        assert rebase(top, "--onto", OLD).out == "没有需要改版的增减调整。\n"
        assert said(top) == was
        done = rebase(top, "--onto", OLD, "五龙街道", "--dry-run")
        assert f"改到 longsha-street {OLD}" in done.out

    def test_everything_is_told_as_json(self, top: Path) -> None:
        done, told = document(top, "--onto", NEW)
        assert done.code == 1
        summary = told["summary"]
        assert isinstance(summary, dict)
        assert summary["actions"] == sum(summary["fates"].values())
        assert summary["open"] == summary["fates"]["conflict"]

    def test_speaks_english(self, top: Path) -> None:
        done = rebase(top, "--onto", NEW, lang="en")
        assert "removed here, edited above (in 4)" in done.out
        assert "run `dutylist rebase --continue`" in done.out

    def test_a_second_one_waits_until_the_first_is_finished(self, top: Path) -> None:
        rebase(top, "--onto", NEW)
        was = said(top)
        done = rebase(top, "--onto", NEW)
        assert done.code == 3
        assert "DL351" in done.err
        assert said(top) == was

    def test_comments_and_layout_of_all_else_stay(self, top: Path) -> None:
        file = top / "overlays" / "hubin.yaml"
        text = file.read_text("utf-8").replace("add:\n", "# 新增的都经准入审查\nadd:\n")
        file.write_text(f"{text}# 文末\n", "utf-8")
        rebase(top, "--onto", NEW, "湖滨街道")
        now = file.read_text("utf-8")
        assert "# 新增的都经准入审查\nadd:\n" in now
        assert "# 文末\n" in now
        assert rebase(top, "--continue", "--decide", "new").code == 0
        assert "# 新增的都经准入审查\nadd:\n" in file.read_text("utf-8")

    def test_many_kinds_of_conflict_are_folded(self, top: Path) -> None:
        file = top / "catalogues" / "street-2026.1.yaml"
        text = file.read_text("utf-8").replace("name: ", "name: 新")
        file.write_text(text, "utf-8")
        names = [line.split(": ")[1] for line in text.splitlines() if line.startswith("  - id: ")]
        removals = "".join(
            f"  - item: {name}\n    reason: no-such-matter\n" for name in names[6:36]
        )
        overlay = top / "overlays" / "nanhang.yaml"
        head = overlay.read_text("utf-8").split("mode: all\n", maxsplit=1)[0]
        overlay.write_text(f"{head}mode: all\nremove:\n{removals}", "utf-8")
        done = rebase(top, "--onto", NEW, "南航街道", "--dry-run")
        assert "种冲突，用 --format json 可看全部" in done.out


class TestWhatStopsIt:
    @pytest.mark.parametrize(
        ("words", "code", "told"),
        [
            ((), 2, "--onto 版本"),
            (("--onto", NEW, "--abort"), 2, "请写明一种"),
            (("--continue", "--take-new"), 2, "--take-new 只能与 --onto 同用"),
            (("--onto", NEW, "--decide", "own"), 2, "--decide 只能与 --continue 同用"),
            (("--onto", NEW, "--force"), 2, "--force 只能与 --abort 同用"),
            (("--abort", "--old", "x"), 2, "--old 只能与 --onto 同用"),
            (("--onto", "2030.1"), 2, "已有的版本：2025.1、2026.1"),
            (("--onto", NEW, "longsha-wulon"), 2, "相近的有：longsha-wulong"),
            (("--continue",), 2, "没有未完成的改版"),
            (("--abort",), 2, "没有可以恢复的改版"),
            (("--abort", "五龙街道"), 2, "没有改版前的副本"),
        ],
    )
    def test_a_call_that_means_nothing(
        self, top: Path, words: tuple[str, ...], code: int, told: str
    ) -> None:
        was = contents(top)
        done = rebase(top, *words)
        assert done.code == code
        assert told in done.err
        assert contents(top) == was

    def test_one_overlay_that_cannot_be_read_stops_all(self, top: Path) -> None:
        file = top / "overlays" / "wulong.yaml"
        file.write_text(file.read_text("utf-8").replace("mode: all", "mode: [all"), "utf-8")
        was = contents(top)
        done = rebase(top, "--onto", NEW)
        assert done.code == 2
        assert "wulong.yaml" in done.err
        assert contents(top) == was
        assert rebase(top, "--onto", NEW, "overlays/wulong.yaml").code == 2

    def test_one_misshapen_action_stops_all(self, top: Path) -> None:
        file = top / "overlays" / "wulong.yaml"
        text = file.read_text("utf-8").replace("reason: no-such-matter", "reason: whatever")
        file.write_text(text, "utf-8")
        was = contents(top)
        done = rebase(top, "--onto", NEW)
        assert done.code == 2
        assert "whatever" in done.err
        assert contents(top) == was

    def test_two_overlays_of_one_id(self, top: Path) -> None:
        file = top / "overlays" / "wulong.yaml"
        (top / "overlays" / "copy.yaml").write_bytes(file.read_bytes())
        done = rebase(top, "--onto", NEW)
        assert done.code == 2
        assert "longsha-wulong" in done.err

    def test_a_base_that_is_not_the_one_of_the_pin(self, top: Path) -> None:
        file = top / OLD_FILE
        file.write_text(file.read_text("utf-8").replace("name: ", "name: 新", 1), "utf-8")
        was = contents(top)
        done = rebase(top, "--onto", NEW)
        assert done.code == 3
        assert "DL350" in done.err
        assert "--old" in done.err
        assert contents(top) == was

    def test_a_new_base_that_cannot_be_read_whole(self, top: Path) -> None:
        file = top / "catalogues" / "street-2026.1.yaml"
        text = file.read_text("utf-8").replace("    category: party\n", "", 1)
        file.write_text(text, "utf-8")
        done = rebase(top, "--onto", NEW)
        assert done.code == 2
        assert "street-2026.1.yaml" in done.err

    def test_a_full_disk_leaves_every_file_as_it_was(self, top: Path) -> None:
        was = said(top)

        def no_room() -> None:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (5000, 5000))

        command = [sys.executable, "-m", "dutylist", "rebase", "--onto", NEW]
        done = subprocess.run(
            command, cwd=top, capture_output=True, check=False, preexec_fn=no_room
        )
        assert done.returncode == 2
        assert "文件过大，系统不允许写入".encode() in done.stderr
        assert said(top) == was


class TestContinue:
    def test_what_is_written_in_the_files_is_carried_out(self, top: Path) -> None:
        rebase(top, "--onto", NEW)
        file = top / "overlays" / "wulong.yaml"
        text = file.read_text("utf-8")
        file.write_text(text.replace("decision: null", "decision: own"), "utf-8")
        done = rebase(top, "--continue", "五龙街道")
        assert (done.code, "1 处冲突，还有 0 处" in done.out) == (0, True)
        now = file.read_text("utf-8")
        assert "conflicts:" not in now
        assert "rebase:" not in now
        assert "  - item: safety-straw\n    reason: no-such-matter\n" in now

    def test_nothing_decided_changes_nothing(self, top: Path) -> None:
        rebase(top, "--onto", NEW)
        was = said(top)
        done = rebase(top, "--continue")
        assert done.code == 1
        assert said(top) == was

    def test_the_command_line_can_decide_all_or_one_item(self, top: Path) -> None:
        rebase(top, "--onto", NEW, "--take-new")
        done, told = document(top, "--continue", "--decide", "safety-straw=own")
        assert done.code == 1
        assert told["summary"]["decided"] == 4  # type: ignore[index]
        done = rebase(top, "--continue", "--decide", "new")
        assert done.code == 0
        assert dutylist("derive", at=top).code == 0
        assert list((top / ".dutylist" / "rebase").glob("*.yaml")) == []

    def test_own_for_all_leaves_open_what_cannot_be_kept(self, top: Path) -> None:
        base = top / "catalogues" / "street-2026.1.yaml"
        text = base.read_text("utf-8")
        start, end = text.index("  - id: peace-fire\n"), text.index("  - id: peace-mediation\n")
        base.write_text(text[:start] + text[end:], "utf-8")
        rebase(top, "--onto", NEW, "五龙街道")
        done = rebase(top, "--continue", "--decide", "own")
        assert (done.code, "还有 1 处待决定" in done.out) == (1, True)
        assert rebase(top, "--continue", "--decide", "peace-fire=own").code == 2
        assert rebase(top, "--continue", "--decide", "peace-fire=new").code == 0

    @pytest.mark.parametrize(
        ("decision", "told"),
        [("whatever", "写 own、new"), ("nothing-like=own", "没有 nothing-like 的未决冲突")],
    )
    def test_a_decision_that_means_nothing(self, top: Path, decision: str, told: str) -> None:
        rebase(top, "--onto", NEW)
        done = rebase(top, "--continue", "--decide", decision)
        assert done.code == 2
        assert told in done.err

    def test_one_decision_that_cannot_be_carried_out_stops_all(self, top: Path) -> None:
        rebase(top, "--onto", NEW)
        file = top / "overlays" / "wulong.yaml"
        text = file.read_text("utf-8").replace("decision: null", "decision: {value: x}")
        file.write_text(text, "utf-8")
        was = contents(top)
        done = rebase(top, "--continue", "--decide", "own")
        assert done.code == 2
        assert "DL352" in done.err
        assert "wulong.yaml" in done.err
        assert contents(top) == was

    def test_a_base_that_moved_meanwhile_is_refused(self, top: Path) -> None:
        rebase(top, "--onto", NEW)
        file = top / "catalogues" / "street-2026.1.yaml"
        file.write_text(file.read_text("utf-8").replace("name: ", "name: 新", 1), "utf-8")
        done = rebase(top, "--continue", "--decide", "own")
        assert done.code == 3
        assert "DL313" in done.err

    def test_an_overlay_that_was_spoilt_meanwhile_is_refused(self, top: Path) -> None:
        rebase(top, "--onto", NEW)
        file = top / "overlays" / "hubin.yaml"
        text = file.read_text("utf-8").replace("reason: no-such-matter", "reason: [", 1)
        file.write_text(text, "utf-8")
        assert rebase(top, "--continue", "--decide", "own").code == 2

    def test_a_value_of_the_wrong_shape_is_refused(self, top: Path) -> None:
        base = top / "catalogues" / "street-2026.1.yaml"
        text = base.read_text("utf-8")
        base.write_text(text.replace("- 民生服务办公室\n", "- 上级的办公室\n"), "utf-8")
        rebase(top, "--onto", NEW, "五龙街道")
        file = top / "overlays" / "wulong.yaml"
        now = file.read_text("utf-8")
        assert "kind: changed-both" in now
        file.write_text(now.replace("decision: null", "decision: {value: 3}"), "utf-8")
        was = contents(top)
        done = rebase(top, "--continue")
        assert done.code == 2
        assert contents(top) == was


class TestAbort:
    def test_every_byte_is_as_it_was(self, top: Path) -> None:
        was = said(top)
        rebase(top, "--onto", NEW)
        rebase(top, "--continue", "--decide", "safety-straw=new")
        assert said(top) != was
        done = rebase(top, "--abort", "--dry-run")
        assert said(top) != was
        done, _ = document(top, "--abort")
        assert done.code == 0
        assert said(top) == was
        assert rebase(top, "--abort").code == 2

    def test_one_overlay_goes_back_alone(self, top: Path) -> None:
        was = said(top)
        rebase(top, "--onto", NEW)
        assert rebase(top, "--abort", "longsha-wulong").code == 0
        assert said(top)["wulong.yaml"] == was["wulong.yaml"]
        assert rebase(top, "--abort", "230202002").code == 0
        assert said(top)["hubin.yaml"] == was["hubin.yaml"]
        assert said(top)["jiangan.yaml"] != was["jiangan.yaml"]

    def test_a_move_without_conflict_can_be_taken_back_too(self, top: Path) -> None:
        was = said(top)
        rebase(top, "--onto", NEW, "彩虹街道")
        assert rebase(top, "--abort").code == 0
        assert said(top) == was

    def test_a_later_edit_is_not_lost_unseen(self, top: Path) -> None:
        was = said(top)
        rebase(top, "--onto", NEW)
        file = top / "overlays" / "wulong.yaml"
        file.write_text(file.read_text("utf-8") + "# 后来写的\n", "utf-8")
        done = rebase(top, "--abort")
        assert done.code == 2
        assert "--force" in done.err
        assert "wulong.yaml" in done.err
        assert rebase(top, "--abort", "--force").code == 0
        assert said(top) == was

    def test_a_copy_that_is_not_whole_counts_as_none(self, top: Path) -> None:
        rebase(top, "--onto", NEW, "彩虹街道")
        (top / ".dutylist" / "rebase" / "longsha-caihong.yaml").unlink()
        assert rebase(top, "--abort").code == 2

    def test_a_new_run_forgets_what_a_finished_one_kept(self, top: Path) -> None:
        rebase(top, "--onto", NEW, "彩虹街道")
        rebase(top, "--onto", NEW, "五龙街道")
        kept = {path.stem for path in (top / ".dutylist" / "rebase").glob("*.yaml")}
        assert kept == {"longsha-wulong"}


def test_a_kill_at_any_moment_leaves_every_file_old_or_new(top: Path) -> None:
    was = said(top)
    rebase(top, "--onto", NEW)
    new = said(top)
    assert rebase(top, "--abort").code == 0
    chance = random.Random(4)  # noqa: S311
    for _ in range(6):
        command = [sys.executable, "-m", "dutylist", "rebase", "--onto", NEW]
        child = subprocess.Popen(
            command, cwd=top, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        time.sleep(chance.uniform(0.2, 0.9))
        child.kill()
        child.wait()
        now = said(top)
        assert all(now[name] in {was[name], new[name]} for name in was)
        if now != was:
            assert rebase(top, "--abort").code == 0
        assert said(top) == was


class TestPublishing:
    def test_is_refused_while_a_conflict_is_open(self, top: Path) -> None:
        rebase(top, "--onto", NEW)
        done = dutylist("render", "-o", "public", at=top)
        assert done.code == 3
        assert "longsha-wulong" in done.err
        assert not (top / "public").exists()

    def test_of_a_list_that_came_from_elsewhere_goes_on(self, tmp_path: Path) -> None:
        top = copied(tmp_path)
        assert dutylist("derive", at=top).code == 0
        repin(top / "overlays" / "wulong.yaml", OLD, digest_of(top, OLD))
        rebase(top, "--onto", NEW, "五龙街道")
        lists = top / "lists"
        done = dutylist("render", lists / "230202001.yaml", "--to", "html", at=top)
        assert done.code == 3
        other = dutylist("render", lists / "230202002.yaml", "--to", "html", at=top)
        assert other.code == 0
