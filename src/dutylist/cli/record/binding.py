"""Bind a record to what the files hold, after showing what that is."""

from datetime import date

import typer

from dutylist import admission
from dutylist.cli import speech
from dutylist.cli.outcome import Cannot
from dutylist.cli.record import chosen
from dutylist.io.load import Loaded
from dutylist.model import Record
from dutylist.report import records_words
from dutylist.texts import Text

_NOT_HELD = Text(
    "工作区里没有下列改动，不能批准；请先把改动写进增减调整或者目录：\n{changes}",
    "the workspace does not hold these changes, so that they cannot be approved; write them into "
    "the overlay or catalogue first:\n{changes}",
)
_CONTENT = Text("记录 {id}《{title}》所批内容：", "what record {id} “{title}” approves:")
UNSEALED = frozenset(("DL517", "DL518", "DL519", "DL528"))
"""Codes that say how a record is sealed, which binding it anew settles."""


def bound(record: Record, loaded: Loaded) -> Record:
    """Return a record bound to what the files hold; raises Cannot where they do not hold it.

    Stops where a file cannot be read whole: an approval of half of it would be worth nothing.
    """
    chosen.refuse(loaded.findings)
    missing = admission.unheld(record, loaded.workspace)
    if missing:
        lines = Text(*["\n".join(f"  {records_words.target(each)}" for each in missing)] * 2)
        raise Cannot(_NOT_HELD, {"changes": lines})
    return admission.with_seal(admission.bound(record, loaded.workspace))


def show(record: Record, loaded: Loaded) -> None:
    """Print what exactly is approved: the words of every change, and those before them."""
    lang = speech.chosen()
    names = {each.id: each.name for each in loaded.workspace.departments}
    typer.echo(_CONTENT.show(lang, {"id": record.id, "title": record.title}))
    for change in record.changes:
        typer.echo(f"  {records_words.target(change)}")
        for line in admission.approved(change, loaded.workspace):
            for words in records_words.content(line, names, lang):
                typer.echo(words)


def refuse_faulty(record: Record, loaded: Loaded, day: date) -> None:
    """Stop where rules find errors in a record as it is to be; how it is sealed is put aside."""
    found = chosen.found_in(loaded, (record,), day)
    chosen.refuse(found, UNSEALED)
