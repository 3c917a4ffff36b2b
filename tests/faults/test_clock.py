"""A clock that is wrong, or is set back between two runs, changes no verdict and stops nothing."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bulk import spaces
from command import contents, dutylist
from faults.often import some
from faults.rims import kept, run

DAYS = {"1970": datetime(1970, 1, 2, tzinfo=UTC), "2100": datetime(2100, 1, 1, tzinfo=UTC)}


def at(day: str) -> str:
    return str(DAYS[day].timestamp())


@pytest.fixture
def space(tmp_path: Path) -> Path:
    return spaces.flat(tmp_path / "工作区", 2)


@pytest.mark.parametrize("day", DAYS)
def test_a_wrong_clock_stops_nothing_and_outputs_are_the_same(space: Path, day: str) -> None:
    asked = ("--as-of", "2026-11-01")
    for words in (("validate", *asked), ("derive", *asked), ("render", "lists", *asked)):
        assert run(*words, at=space, clock=at(day)).code == 0, words
    wrong = contents(space)
    for words in (("derive", *asked), ("render", "lists", *asked)):
        assert dutylist(*words, at=space).code == 0
    assert contents(space) == wrong


@pytest.mark.parametrize("day", some(list(DAYS), 1))
def test_what_has_changed_is_seen_whatever_the_clock_says(space: Path, day: str) -> None:
    asked = ("derive", "--as-of", "2026-11-01")
    assert run(*asked, at=space, clock=at("2100")).code == 0
    spaces.edit(space / "overlays" / "001.yaml", "没有这类场所", "没有这类地方")
    assert "更新 1 份" in run(*asked, at=space, clock=at(day)).out
    assert "更新 0 份" in dutylist(*asked, at=space).out
    spaces.edit(space / "overlays" / "001.yaml", "没有这类地方", "没有这类场所")
    assert "更新 1 份" in run(*asked, at=space, clock=at(day)).out


def test_a_living_writer_is_one_on_any_day(space: Path) -> None:
    with kept(space) as other:
        done = run("derive", "--as-of", "2026-11-01", at=space, clock=at("1970"))
        assert done.code == 2
        assert f"进程 {other.pid}，" in done.err


@pytest.mark.parametrize("day", some(list(DAYS), 1))
def test_a_lock_left_on_a_wrong_day_is_taken_on_another(space: Path, day: str) -> None:
    with kept(space, clock=at(day), locks="none"):
        pass
    assert run("derive", at=space, locks="none").code == 0
    assert not (space / ".dutylist").exists()


EPOCHS = (("0", 0), ("-1", 0), ("99999999999999999999", 0), ("1e3", 2), ("4102444800", 0), ("", 2))


@pytest.mark.parametrize(
    ("value", "code"),
    some(EPOCHS, 2),
)
def test_the_day_that_workbooks_bear_is_one_or_told(space: Path, value: str, code: int) -> None:
    settings = {"SOURCE_DATE_EPOCH": value}
    done = dutylist("render", "--to", "xlsx", at=space, settings=settings)
    assert (done.code, done.calm) == (code, True), done
