"""Texts put in place of others, each where it stands; all else of a file keeps its bytes."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Any

from dutylist.findings import Reworded, Route
from dutylist.io.source import read
from dutylist.io.splice import CannotSplice, Edit, splice
from dutylist.model import Plain


def reworded(name: str, raw: bytes, fixes: Sequence[Reworded]) -> tuple[bytes, int]:
    """Return a file with texts reworded, one at each route, and how many that were.

    A text that is another one by now, or laid out so that it cannot be changed, is left alone.
    """
    data = read(name, raw).data
    wanted = {each.route: each for each in (_at_text(data, fix) for fix in reversed(fixes))}
    edits = {route: Edit(route, each.before, each.after) for route, each in wanted.items()}
    stubborn: list[Edit] = []
    while edits:
        try:
            raw = splice(name, raw, list(edits.values()))
            break
        except CannotSplice as refusal:
            stubborn.append(edits.pop(refusal.route))
    done = len(edits)
    for edit in stubborn:
        made = _in_pieces(name, raw, edit)
        done += made is not None
        raw = raw if made is None else made
    return raw, done


def _at_text(data: Plain, fix: Reworded) -> Reworded:
    """Return a fix at the text itself: a citation may stand in a mapping, with its version."""
    value: Any = data
    for step in fix.route[1:]:
        try:
            value = value[step]
        except (KeyError, IndexError, TypeError):
            return fix
    inside = isinstance(value, dict) and value.get("cite") == fix.before
    route: Route = (*fix.route, "cite") if inside else fix.route
    return Reworded(route, fix.before, fix.after)


def _in_pieces(name: str, raw: bytes, edit: Edit) -> bytes | None:
    """Change a text that goes over several lines difference by difference."""
    text = edit.before
    try:
        for new in _steps(edit.before, edit.after):
            raw = splice(name, raw, [Edit(edit.route, text, new)])
            text = new
    except CannotSplice:
        return None
    return raw


def _steps(before: str, after: str) -> Iterator[str]:
    """Yield a text with one difference after another taken over, from its end on."""
    text = before
    found = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    for kind, start, end, first, last in reversed(found):
        if kind != "equal":
            text = text[:start] + after[first:last] + text[end:]
            yield text
