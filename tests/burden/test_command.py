"""`dutylist stats --burden`, the real command."""

import json
from pathlib import Path

import jsonschema
import pytest

from command import LONGSHA, TOP, dutylist

SCHEMA = json.loads((TOP / "schemas" / "stats.schema.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("options", [(), ("--burden",)])
def test_counts_as_json_have_the_published_shape(options: tuple[str, ...], tmp_path: Path) -> None:
    done = dutylist("stats", "-w", LONGSHA, "--format", "json", *options, at=tmp_path)
    assert done.code == 0
    told = json.loads(done.out)
    jsonschema.validate(told, SCHEMA)
    assert all(("burden" in each) == bool(options) for each in told["lists"])


def test_a_terminal_gets_the_account_and_what_the_index_is(tmp_path: Path) -> None:
    done = dutylist("stats", "-w", LONGSHA, "--burden", at=tmp_path)
    lines = done.out.splitlines()
    counted = next(line for line in lines if line.startswith("基层职责任务\t"))
    assert int(counted.partition("\t")[2]) > 0
    assert lines[-1].startswith("负担指数是本工具自定的比较尺度，不是规定")
