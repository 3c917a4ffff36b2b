"""Which words of a group are shown already, where one duty is weighed in several ways."""

from collections.abc import Iterable, Mapping

from dutylist.diff import Change
from dutylist.texts import Text

SHOWN = Text(zh="文字对照见上（{code}）", en="words compared above ({code})")


def shown_before(changes: Iterable[Change]) -> Mapping[int, str]:
    """Return the code under which the same words stand further up, by identity of a change."""
    first: dict[object, str] = {}
    found = {}
    for change in changes:
        if change.texts is None:
            continue
        key = (change.lists, change.item, change.duty, change.path, change.texts)
        code = first.setdefault(key, change.kind.code)
        if code != change.kind.code:
            found[id(change)] = code
    return found
