"""Lists that are not what base and overlay make: not there, out of date, or changed by hand."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from dutylist.bulk.derivation import Derived, Done
from dutylist.findings import Finding, Severity
from dutylist.io import files, source
from dutylist.texts import Lang, Text
from dutylist.verify.sealed_list import list_whole

_ABSENT = Text(
    "{file} 还没有生成，请运行 dutylist derive",
    "{file} has not been derived; run `dutylist derive`",
)
_UNREAD = Text(
    "{file} 读不了（{why}），请核对后运行 dutylist derive",
    "{file} cannot be read ({why}); look at it and run `dutylist derive`",
)
_FOREIGN = Text(
    "{file} 不是派生清单，却占着派生清单的名字；请移走后运行 dutylist derive",
    "{file} is no derived list but bears the name of one; move it and run `dutylist derive`",
)
_STALE = Text(
    "{file} 已过期：目录或调整变了，请运行 dutylist derive",
    "{file} is stale: its base or overlay has changed; run `dutylist derive`",
)
_ALTERED = Text(
    "{file} 被人改动过；用 dutylist verify 看改了哪里，再运行 dutylist derive",
    "{file} was changed by hand; `dutylist verify` says where, then run `dutylist derive`",
)
_BOTH = Text(
    "{file} 已过期，也被人改动过；用 dutylist verify 看改了哪里，再运行 dutylist derive",
    "{file} is stale and was changed by hand; `dutylist verify` says where, then run "
    "`dutylist derive`",
)
_OTHER_TOOL = Text(
    "{file} 由另一版本的工具生成，请运行 dutylist derive",
    "{file} was derived by another version of the tool; run `dutylist derive`",
)
_NOT_LOOKED_AT = Text(
    "{file} 不是派生清单，没有检查", "{file} is no derived list and was not looked at"
)


def told(done: Done, folder: Path, lang: Lang) -> str:
    """Return what is the matter with the file of a list that is not what it should be."""
    path = folder / done.file
    params: dict[str, object] = {"file": path.as_posix()}
    if not path.exists():
        return _ABSENT.show(lang, params)
    raw = files.content(path)
    if isinstance(raw, Finding):
        return _UNREAD.show(lang, params | {"why": raw.message(lang)})
    read = source.read(path.as_posix(), raw)
    errors = [each for each in read.findings if each.fault.severity is Severity.ERROR]
    if errors:
        return _UNREAD.show(lang, params | {"why": errors[0].message(lang)})
    derived: Any = read.data.get("derived")
    if not isinstance(derived, dict):
        return _FOREIGN.show(lang, params)
    stale = (derived.get("digest"), derived.get("overlay_digest")) != (
        done.overlay.base.digest,
        done.overlay.digest,
    )
    whole = list_whole(raw, read)
    if whole is False:
        return (_BOTH if stale else _ALTERED).show(lang, params)
    if stale:
        return _STALE.show(lang, params)
    return (_OTHER_TOOL if whole else _ALTERED).show(lang, params)


def others(derived: Derived, folder: Path, lang: Lang) -> Iterator[str]:
    """Yield a line for each YAML file beside the lists that is none."""
    known: Sequence[str] = [*(each.file for each in derived.lists), *derived.left]
    for path in sorted(folder.glob("*.yaml")):
        if path.name not in known and not path.name.startswith("."):
            yield _NOT_LOOKED_AT.show(lang, {"file": path.as_posix()})
