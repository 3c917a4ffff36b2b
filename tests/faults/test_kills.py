"""Commands that write are killed at any moment: files are whole, and the next run ends the work.

DUTYLIST_KILLS says how often each of them is, DUTYLIST_SEED at which moments; DUTYLIST_FAULTS=all
lets all of them be killed. Where there are more kills than steps, every step is one moment, too.
"""

import os
import sys
from pathlib import Path

import pytest

from faults.commands import COMMANDS, Command
from faults.killing import Hunt
from faults.often import some

pytestmark = pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="needs /proc")

KILLS = int(os.environ.get("DUTYLIST_KILLS", "2"))
SEED = int(os.environ.get("DUTYLIST_SEED", "7"))


@pytest.mark.parametrize("command", some(COMMANDS, 5), ids=lambda command: command.name)
def test_a_killed_run_leaves_whole_files_and_the_next_one_ends_it(
    command: Command, tmp_path: Path
) -> None:
    hunt = Hunt(command, tmp_path, SEED)
    hunt.kill(KILLS)
    if hunt.steps < KILLS:
        hunt.each_step()
    told = f"{command.name}: {hunt.killed} kills, {hunt.late} of them late, {hunt.steps} steps\n"
    sys.stderr.write(told)
