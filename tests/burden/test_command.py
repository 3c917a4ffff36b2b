"""`dutylist stats --burden`, the real command."""

import json
from pathlib import Path

import jsonschema
import pytest

from command import LONGSHA, TOP, dutylist

SCHEMA = json.loads((TOP / "schemas" / "stats.schema.json").read_text(encoding="utf-8"))

_JSON = ("--burden", "--format", "json")


@pytest.mark.parametrize("options", [(), ("--burden",)])
def test_counts_as_json_have_the_published_shape(options: tuple[str, ...], tmp_path: Path) -> None:
    done = dutylist("stats", "-w", LONGSHA, "--format", "json", *options, at=tmp_path)
    assert done.code == 0
    told = json.loads(done.out)
    jsonschema.validate(told, SCHEMA)
    assert all(("burden" in each) == bool(options) for each in told["lists"])


def test_a_version_stands_beside_the_one_that_it_took_the_place_of(tmp_path: Path) -> None:
    done = dutylist("stats", "-w", LONGSHA, "--burden", at=tmp_path)
    lines = done.out.splitlines()
    counted = next(line for line in lines if line.startswith("基层职责任务\t"))
    before, after, difference = counted.split("\t")[1:]
    assert int(after) - int(before) == int(difference.replace("−", "-"))
    assert "（2025.1 → 2026.1）" in done.out
    assert lines[-1].startswith("负担指数是本工具自定的比较尺度，不是规定")
    told = json.loads(dutylist("stats", "-w", LONGSHA, *_JSON, at=tmp_path).out)
    burden = told["lists"][0]["burden"]
    assert burden["before"]["local-duties"] == int(before)
    assert burden["outcome"] == "mixed"


def test_a_first_version_stands_alone(tmp_path: Path) -> None:
    alone = LONGSHA / "catalogues" / "street-2025.1.yaml"
    copy = tmp_path / "list.yaml"
    copy.write_bytes(alone.read_bytes())
    done = dutylist("stats", copy, "--burden", at=tmp_path)
    assert done.code == 0
    assert "基层负担账\t数量" in done.out.splitlines()
    told = json.loads(dutylist("stats", copy, *_JSON, at=tmp_path).out)
    jsonschema.validate(told, SCHEMA)
    assert told["lists"][0]["burden"]["before"] is None
