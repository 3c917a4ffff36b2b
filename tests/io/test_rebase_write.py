"""Overlays' files through a rebase: they say what is meant, and come back byte for byte."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given

from derive.bases import adding, item
from derive.rebase_histories import CALM, FIRST, Three, histories, one_step, overlays
from derive.rebase_samples import having
from dutylist.io import build_overlay, digest, plain_overlay, rebase_build, rebase_saved
from dutylist.io.rebase_saved import Saved
from dutylist.io.rebase_write import Faulty, changed, opened
from dutylist.io.write import atomic, yaml_text
from dutylist.model import Basis, Edit, Issued, Overlay, Result, Target


def said(overlay: Overlay) -> Overlay:
    """Return an overlay without what no file holds."""
    return replace(overlay, digest="")


def written(overlay: Overlay, file: Path) -> None:
    file.write_text(f"# 注释\n{yaml_text(plain_overlay.overlay(overlay))}# 文末\n", "utf-8")


@CALM
@given(histories(), overlays())
def test_what_is_written_reads_back_and_goes_back(history: Three, overlay: Overlay) -> None:
    with TemporaryDirectory() as name:
        top = Path(name)
        file = top / "o.yaml"
        written(overlay, file)
        before = file.read_bytes()
        read = opened(file, FIRST.kind, None)
        assert said(read.overlay) == said(overlay)
        moved = one_step(read.overlay, *history).overlay
        result = changed(read, moved, FIRST.kind, None)
        assert result.kept
        assert said(result.after.overlay) == said(moved)
        assert "# 注释\n" in result.after.raw.decode()
        after = digest.raw(result.after.raw)
        rebase_saved.save(top, [Saved(id=overlay.id, file=file, before=before, after=after)])
        atomic(file, result.after.raw)
        (saved,) = rebase_saved.all_saved(top)
        assert not saved.edited
        atomic(saved.file, saved.before)
        assert file.read_bytes() == before


def test_every_part_of_an_overlay_is_written() -> None:
    whole = having(
        target=Target(jurisdiction="230202", name="龙沙区", level="township"),
        result=Result(
            id="list",
            title="目录",
            version="1",
            note="自己的说明",
            issued=Issued(by="示例编办", on=date(2026, 11, 20)),
            effective=date(2026, 12, 1),
            law_as_of=date(2026, 11, 19),
        ),
        note="说明",
        edit=(
            Edit(
                item="a",
                was={"basis": (Basis(text="《甲法》"),)},
                set={"basis": (Basis(text="《乙法》", note="新"),)},
                authority=Basis(text="《丙法》第一条"),
                record="2026-001",
            ),
        ),
        add=(adding("new-a"),),
    )
    data = plain_overlay.overlay(whole)
    assert data["for"] == {"name": "龙沙区", "jurisdiction": "230202", "level": "township"}
    assert data["result"] == {
        "id": "list",
        "title": "目录",
        "version": "1",
        "note": "自己的说明",
        "issued": {"by": "示例编办", "on": "2026-11-20"},
        "effective": "2026-12-01",
        "law_as_of": "2026-11-19",
    }
    assert build_overlay.overlay(data, (), "").result == whole.result
    assert data["edit"] == [
        {
            "item": "a",
            "was": {"basis": ["《甲法》"]},
            "set": {"basis": [{"cite": "《乙法》", "note": "新"}]},
            "authority": "《丙法》第一条",
            "record": "2026-001",
        }
    ]


@pytest.mark.parametrize(
    "text", ["", "a: [", "dutylist: units/1\nunits: []\n", "dutylist: overlay/1\n"]
)
def test_what_is_no_overlay_is_faulty(text: str, tmp_path: Path) -> None:
    file = tmp_path / "o.yaml"
    file.write_text(text, "utf-8")
    with pytest.raises(Faulty):
        opened(file, "duty", None)
    with pytest.raises(Faulty):
        opened(tmp_path / "nowhere.yaml", "duty", None)


class TestWhatIsKept:
    def test_is_passed_over_where_it_leads_out_of_the_workspace(self, tmp_path: Path) -> None:
        folder = tmp_path / rebase_saved.FOLDER
        folder.mkdir(parents=True)
        (folder / "a.yaml").write_text("x", "utf-8")
        index = folder / rebase_saved.INDEX
        for text in (
            '{"a": {"file": "../../a", "after": "x"}}',
            '{"../a": {"file": "a", "after": "x"}}',
            '{"a": 3}',
            '{"a": {"file": "a"}}',
            '{"b": {"file": "a", "after": "x"}}',
            "[]",
            "{",
        ):
            index.write_text(text, "utf-8")
            assert rebase_saved.all_saved(tmp_path) == []

    def test_of_a_file_that_is_gone_counts_as_edited(self, tmp_path: Path) -> None:
        saved = Saved(id="a", file=tmp_path / "a.yaml", before=b"x", after="y")
        assert saved.edited
        rebase_saved.save(tmp_path, [saved])
        rebase_saved.forget(tmp_path, ["a", "b"])
        assert rebase_saved.all_saved(tmp_path) == []
        rebase_saved.forget(tmp_path, ["a"])


def test_a_piece_holds_one_action() -> None:
    added = plain_overlay.action(adding("new-a"))
    assert rebase_build.piece({"add": added}).add[0].item == item("new-a")
    with pytest.raises(rebase_build.Unreadable):
        rebase_build.duty("text")
