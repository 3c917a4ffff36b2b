"""Changes as workflow commands, shown beside the new lines of a pull request."""

import re
from collections.abc import Callable

from dutylist.diff import Change, Comparison, Direction, Level, groups
from dutylist.diff.labels import DIRECTIONS, lists, lists_counted
from dutylist.findings import Location, Route
from dutylist.model import Catalogue
from dutylist.report.findings_github import data, property_
from dutylist.texts import Lang, Text, escaped, shown

Locate = Callable[[Route], Location]

_HEADING = Text("{code} {direction}", "{code} {direction}")
_SUBJECT = Text("{subject}：{message}", "{subject}: {message}")
_WAS = Text("；原位置 {place}", "; was at {place}")
_GONE = Text("；新的一侧没有，原位置 {place}", "; gone, was at {place}")
_LISTS = Text("（{lists}）", " ({lists})")
_RECORD = Text("；依据记录 {record}", "; record {record}")
_NONE = Text("没有变化。", "no changes.")
_REVISION = re.compile(r"\A(?![./\\])[^:]{2,}:")
"""What a file of a git revision has before its path, by which a pull request knows it not."""


def report(comparison: Comparison, lang: Lang, locate: Locate) -> str:
    """Return one workflow command for each change, hand-overs first: hosts show only some."""
    if not comparison.changes:
        return f"::notice::{data(_NONE.show(lang))}\n"
    return "".join(
        f"{_command(change, comparison, lang, locate)}\n"
        for group in groups(comparison.changes)
        for change in group.changes
    )


def severity(change: Change) -> str:
    """Return how grave a change is shown: what passes work down is an error."""
    if change.kind.level is not Level.SUBSTANTIVE:
        return "notice"
    return "error" if change.kind.direction is Direction.TOWARD else "warning"


def _command(change: Change, comparison: Comparison, lang: Lang, locate: Locate) -> str:
    route = change.new or _around(change, comparison)
    place = "" if route is None else f"{_place(locate(route))},"
    title = _HEADING.show(
        lang, {"code": change.kind.code, "direction": DIRECTIONS[change.kind.direction]}
    )
    words = _words(change, comparison, lang, locate)
    return f"::{severity(change)} {place}title={property_(title)}::{data(words)}"


def _around(change: Change, comparison: Comparison) -> Route | None:
    """Return where on the new side what is gone would stand: its item, else its list."""
    sides = [(pair.id, pair.new) for pair in comparison.pairs if pair.new is not None]
    named = [new for key, new in sides if key in change.lists] or [new for _, new in sides]
    return next((_home(change, new) for new in named), None)


def _home(change: Change, new: Catalogue) -> Route | None:
    items = (item.route for item in new.items if item.id == change.item)
    return next(items, new.route) or None


def _place(at: Location) -> str:
    file = _REVISION.sub("", escaped(at.file))
    return f"file={property_(file)},line={at.line}"


def _words(change: Change, comparison: Comparison, lang: Lang, locate: Locate) -> str:
    named = change.name(lang)
    subject = " ".join(shown(each) for each in (change.duty or change.item or "", named) if each)
    words = change.message(lang)
    if subject:
        words = _SUBJECT.show(lang).format(subject=subject, message=words)
    if len(ids := lists(change, comparison)) > 1:
        words += _LISTS.show(lang, {"lists": lists_counted(ids, lang)})
    if change.old is not None:
        at = locate(change.old)
        place = escaped(f"{at.file}:{at.line}")
        words += (_WAS if change.new else _GONE).show(lang).format(place=place)
    if change.record is not None:
        words += _RECORD.show(lang, {"record": change.record})
    return words
