"""Where words about others newly lay work on the local body, or no longer do."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from dutylist.diff import wording_kinds
from dutylist.diff.change import Change
from dutylist.diff.kind import Kind
from dutylist.diff.spot import Names, Spot, charging_kinds
from dutylist.model import Basis, Item, Plain
from dutylist.texts import Text
from dutylist.wording import Grade, Leaning, grade, leaning, weigh

POST_ENDS = tuple("岗室办站所队组员长任人部科委口导")
"""The last letters of names of posts and offices, which are read as names."""

NAME = Text(zh="事项名称", en="name of the item")
NOTE = Text(zh="备注", en="note")
BASIS_NOTE = Text(zh="依据的备注", en="note about a basis")
STEPS = Text(zh="办理流程", en="procedure")
WORDS = Text(zh="部门职责文字", en="text of a department's duty")


def charging_changes(
    spot: Spot, before: str | None, after: str | None, field: object = WORDS
) -> Iterator[Change]:
    """Yield that words charge the local body anew, or no longer; nothing where neither is so.

    The words are those of a department's duty that came (`before` is None), went (`after` is
    None) or was reworded, or of whatever `field` names.
    """
    for kind in charging_kinds(before, after):
        yield spot.change(kind, before, after, params={"field": field})


def noted_charges(spot: Spot, old: Iterable[Basis], new: Iterable[Basis]) -> Iterator[Change]:
    """Yield where what is noted about citations charges; the law that they quote is no note."""
    before, after = ("。".join(each.note or "" for each in side) for side in (old, new))
    yield from charging_changes(spot.into("note"), before or None, after or None, BASIS_NOTE)


def whole_item_charges(spot: Spot, item: Item, names: Names, *, gone: bool) -> Iterator[Change]:
    """Yield where the words of an item that came or went whole charge the local body.

    Its local duties and local steps burden by themselves and are told as what they are.
    """
    is_local = names.is_local_before if gone else names.is_local_after
    for at, text, field in _words_of(spot, item, is_local):
        before, after = (text, None) if gone else (None, text)
        yield from charging_changes(at, before, after, field)


def _words_of(
    spot: Spot, item: Item, is_local: Callable[[str], bool]
) -> Iterator[tuple[Spot, str, object]]:
    yield spot.into("name"), item.name, NAME
    yield spot.into("note"), item.note or "", NOTE
    steps = item.guide.steps if item.guide else ()
    others = "。".join(step.text for step in steps if not is_local(step.by))
    yield spot.into("guide").into("steps"), others, STEPS
    for key in sorted(item.fields):
        yield spot.into(key), words(item.fields[key]), key
    for duty in item.duties:
        if not is_local(duty.by):
            path = f"{spot.path}.duties[{duty.id}].text"
            route = (*duty.route, "text") if duty.route else ()
            old, new = (route if side else () for side in (spot.old, spot.new))
            yield replace(spot, path=path, duty=duty.id, old=old, new=new), duty.text, WORDS


def post_kinds(before: Sequence[str], after: Sequence[str]) -> tuple[Kind, ...]:
    """Return what other posts of the local body do to it: names of posts do nothing.

    Words that lead or enforce are no name of a post but a duty.
    """
    one, other = _duties_in(before), _duties_in(after)
    old, new = (grade(each) > Grade.OWN for each in (one, other))
    lean = leaning(weigh(one, other)) if old and new else Leaning.NOWHERE
    charged = charging_kinds("。".join(before), "。".join(after))
    toward = (new and not old) or lean in {Leaning.TOWARD, Leaning.BOTH}
    away = (old and not new) or lean in {Leaning.AWAY, Leaning.BOTH}
    found = {
        wording_kinds.LOCAL_CHARGED: toward or wording_kinds.LOCAL_CHARGED in charged,
        wording_kinds.LOCAL_DISCHARGED: away or wording_kinds.LOCAL_DISCHARGED in charged,
    }
    return tuple(kind for kind, told in found.items() if told)


def _duties_in(posts: Iterable[str]) -> str:
    return "。".join(each for each in posts if not each.endswith(POST_ENDS))


def valued(spot: Spot, kind: Kind, before: Plain, after: Plain, field: object) -> Iterator[Change]:
    """Yield the change of a value of any shape: of its kind, unless its words charge."""
    for each in charging_kinds(words(before), words(after)) or (kind,):
        yield spot.change(each, before, after, params={"field": field})


def words(value: Plain) -> str:
    """Return all the words of a value, each text a sentence."""
    return "。".join(_texts(value))


def _texts(value: Plain) -> Iterator[str]:
    match value:
        case str():
            yield value
        case Mapping():
            for each in value.values():
                yield from _texts(each)
        case Sequence():
            for each in value:
                yield from _texts(each)
        case _:
            return
