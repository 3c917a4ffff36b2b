"""`dutylist diff --gate`: no burden passes down that no approved record covers."""

import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from dutylist.cli import delivered, sides, speech
from dutylist.cli.changes_form import Format
from dutylist.cli.outcome import Cannot, Exit
from dutylist.diff import Comparison
from dutylist.findings import Finding, Location, Route, Severity
from dutylist.gate.shared import told_once
from dutylist.gate.side import Side
from dutylist.gate.told import told
from dutylist.gate.verdict import judge
from dutylist.io import files, load
from dutylist.io.load import Loaded
from dutylist.report import gate_github, gate_json, gate_markdown, gate_text
from dutylist.report.gate_lines import Case
from dutylist.texts import Lang, Text

_REPORTS: dict[Format, Callable[[Case, Lang], str]] = {
    Format.TEXT: gate_text.report,
    Format.JSON: gate_json.report,
    Format.MARKDOWN: gate_markdown.report,
    Format.GITHUB: gate_github.report,
}
_NO_FORM = Text(
    "把关的结论只能写成 text、json、markdown 或者 github，不能写成 {form}。",
    "the verdict of the gate is text, json, markdown or github, not {form}.",
)
_NOTHING_BEFORE = Text(
    "{name} 里没有清单，没有可比较的旧版；首次导入的清单不经把关，以后的变更再用 --gate。",
    "{name} holds no list, so that there is nothing to compare with; the first version is imported "
    "without the gate, which holds every change from then on.",
)
_OLD = Text(
    "旧的一侧 {name} 有错误，无从比较；请改用没有错误的较早版本。",
    "the old side {name} is at fault; take an earlier revision that is sound.",
)
_PART = Text(
    "{whole} 是整个工作区，{part} 却只有其中的目录，各地的清单无从比较；请两侧都写工作区，"
    "如 dutylist diff --gate HEAD~1:. .",
    "{whole} is a whole workspace and {part} holds catalogues alone, so that the lists of "
    "townships cannot be compared; name the workspace on both sides, as in "
    "`dutylist diff --gate HEAD~1:. .`",
)
_ALONE = Text(
    "注意：只比较了目录，没有比较工作区 {name} 里的 {n} 份增减调整；把关请写整个工作区，"
    "如 dutylist diff --gate HEAD~1:. .",
    "note: catalogues alone were compared, not the {n} overlays of the workspace {name}; to guard "
    "them too, name the workspace, as in `dutylist diff --gate HEAD~1:. .`",
)
_TWICE = Text(
    "{name}：{what} 出现了不止一次，无法判断以哪一份为准；请先运行 dutylist validate。",
    "{name}: {what} is there more than once, so that nobody can tell which counts; run "
    "`dutylist validate` first.",
)
_NOBODY = Text(
    "{name}：职责 {duty} 的承担单位 {by} 不在部门表里，无法判断；请先运行 dutylist validate。",
    "{name}: nobody is known by {by}, who is to carry the duty {duty}, so that nobody can tell "
    "whether it is the local body; run `dutylist validate` first.",
)
_FAULTY = Text(
    "{name} 所在的工作区有{n}个错误，无法核对批准记录；请先运行 dutylist validate。",
    "the workspace around {name} has {n} errors, so that records cannot be looked up; run "
    "`dutylist validate` first.",
)


def gate(old: str, new: str, output: Format, today: date, out: Path | None) -> int:
    """Hold NEW against OLD; returns whether all that passed toward the local body is covered."""
    if output not in _REPORTS:
        raise Cannot(_NO_FORM, {"form": output.value})
    both = _before(old), sides.side(new)
    if (code := sides.refused(*both, speech.chosen())) is not None:
        if both[0].broken or both[0].unmade:
            sys.stderr.write(_OLD.show(speech.chosen(), {"name": old}) + "\n")
        return code
    _whole(*both)
    return _judged(*both, output, today, out)


def _whole(old: sides.Side, new: sides.Side) -> None:
    """Raise Cannot where one side alone is a workspace: its local lists have no other side."""
    if (old.loaded is None) != (new.loaded is None):
        part, whole = (old, new) if old.loaded is None else (new, old)
        raise Cannot(_PART, {"part": part.name, "whole": whole.name})


def _before(name: str) -> sides.Side:
    """Return the old side; raises Cannot where there is nothing to compare with."""
    try:
        return sides.side(name)
    except Cannot as error:
        if error.text is sides.EMPTY:
            raise Cannot(_NOTHING_BEFORE, error.params) from None
        raise


def _judged(old: sides.Side, new: sides.Side, output: Format, today: date, out: Path | None) -> int:
    spaces = around(old), around(new)
    _note_overlays(new, spaces[1])
    one, other = in_space(old, spaces[0]), in_space(new, spaces[1])
    _everybody_known(new.name, one, other)
    judged = judge(one, other, today)
    pairs = judged.pairs
    changes = told_once(pairs)
    names = one.names | other.names
    case = Case(
        judged=judged,
        comparison=Comparison(pairs=pairs, changes=changes, names=names),
        burdens=told(judged.judged, other, _elsewhere(new)),
        locate=_locator(old, new, spaces),
    )
    delivered.deliver(_REPORTS[output](case, speech.chosen()), out)
    return Exit.CLEAN if judged.passed else Exit.FOUND


def _note_overlays(side: sides.Side, space: Loaded) -> None:
    """Say so where a side is part of a workspace whose overlays are not looked at."""
    overlays = space.workspace.overlays
    if side.loaded is None and overlays:
        params = {"name": files.shown(space.folder), "n": len(overlays)}
        sys.stderr.write(_ALONE.show(speech.chosen(), params) + "\n")


def _everybody_known(name: str, old: Side, new: Side) -> None:
    """Raise Cannot where a duty is newly somebody's whom a table of departments does not hold."""
    if not new.workspace.departments:
        return
    before = {duty.by for each in old.lists for duty in each.catalogue.duties}
    for each in new.lists:
        known = before | new.names.keys() | each.catalogue.departments.keys()
        known |= new.local(each.catalogue)
        for duty in each.catalogue.duties:
            if duty.by not in known:
                raise Cannot(_NOBODY, {"name": name, "duty": duty.id, "by": duty.by})


def _elsewhere(side: sides.Side) -> str | None:
    """Return the workspace that records belong to, None where it is around the current folder."""
    home = side.home
    if home is None or not Path(side.name).exists():
        return None
    here = files.find_workspace(Path())
    return None if here == home.resolve() else files.shown(home)


def around(side: sides.Side) -> Loaded:
    """Return the workspace that a side is, or lies in; raises Cannot where it is at fault."""
    if side.loaded is not None:
        return side.loaded
    home = side.home or (_home(side.name) if ":" in side.name else None)
    if home is None:
        return load.alone()
    loaded = load.workspace(home)
    errors = [each for each in loaded.findings if _error(each)]
    if errors:
        raise Cannot(_FAULTY, {"name": side.name, "n": len(errors)})
    return loaded


def _error(finding: Finding) -> bool:
    return finding.fault.severity is Severity.ERROR


def _home(name: str) -> Path | None:
    """Return the workspace around a file of a revision, laid out; None where there is none."""
    from dutylist.io import checkout, git  # noqa: PLC0415  (most sides are workspaces)

    revision, _, inner = name.partition(":")
    for parent in Path(inner).parents:
        try:
            git.look(revision, (parent / files.WORKSPACE).as_posix())
            found = checkout.checkout(revision, parent.as_posix())
        except git.NoRevision:
            continue
        return found if isinstance(found, Path) else None
    return None


def in_space(side: sides.Side, space: Loaded) -> Side:
    """Return a side for the gate; raises Cannot where two things go by one name."""
    known = space.workspace
    if side.loaded is None:
        own = {each.catalogue.id for each in side.lists}
        rest = tuple(each for each in known.catalogues if each.id not in own)
        mine = tuple(each.catalogue for each in side.lists)
        known = replace(known, catalogues=(*rest, *mine))
    lists = [(*each.key, each.catalogue.id, each.catalogue.version) for each in side.lists]
    for what in (lists, [each.id for each in known.overlays]):
        seen: set[object] = set()
        for each in what:
            if each in seen:
                shown = each if isinstance(each, str) else " ".join(each[-2:])
                raise Cannot(_TWICE, {"name": side.name, "what": shown})
            seen.add(each)
    return Side(tuple(side.lists), known)


def _locator(
    old: sides.Side, new: sides.Side, spaces: tuple[Loaded, Loaded]
) -> Callable[[Route], Location]:
    """Return how a route of either side, or of the workspaces around them, is found."""
    lists = sides.locator(old, new)

    def locate(route: Route) -> Location:
        file = str(route[0])
        if old.holds(file) or new.holds(file):
            return lists(route)
        return (spaces[1] if file in spaces[1].sources else spaces[0]).locate(route)

    return locate
