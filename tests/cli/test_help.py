"""Every word of help has its Chinese, and no Chinese is left over."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from command import dutylist
from dutylist.cli import app, speech
from dutylist.cli.help_words import HELP


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(speech, "_CHOSEN", speech._CHOSEN.copy())  # noqa: SLF001
    speech.choose(["--lang", "en"], {})


def _helps() -> set[str]:
    return {words for command in _commands(app.build()) for words in _words(command)}


def _commands(command: Any) -> Iterator[Any]:  # noqa: ANN401  (typer keeps click's types to itself)
    """Yield a command, and of a group every command below it."""
    yield command
    for name in getattr(command, "commands_of_it", ()):
        yield from _commands(command.get_command(None, name))


def _words(command: Any) -> Iterator[str]:  # noqa: ANN401  (typer keeps click's types to itself)
    yield command.help.strip().split("\n")[0]
    with command.make_context("dutylist", [], resilient_parsing=True) as context:
        yield from (each.help for each in command.get_params(context) if each.help)


def test_each_help_text_has_its_chinese() -> None:
    assert _helps() == set(HELP)


@pytest.mark.parametrize("words", HELP.values())
def test_the_chinese_is_a_sentence(words: str) -> None:
    assert re.search("[一-鿿]", words)
    assert words.endswith("。")


@pytest.mark.parametrize("command", ["", *app.COMMANDS])
def test_help_is_chinese(command: str, tmp_path: Path) -> None:
    done = dutylist(*command.split(), "--help", at=tmp_path)
    assert done.code == 0
    assert not [text for text in HELP if text in " ".join(done.out.split())]
