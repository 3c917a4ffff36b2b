"""What changed in a set of citations: which came, went, or point elsewhere in one instrument."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from dutylist.diff import field_kinds, lineage_kinds, plain, text_kinds
from dutylist.diff.catalogue_kinds import WORDING_ONLY
from dutylist.diff.change import Change
from dutylist.diff.kind import Kind
from dutylist.diff.order import keyed
from dutylist.diff.spot import NONE, Spot
from dutylist.model import Basis
from dutylist.texts import Text
from dutylist.wording import essence

if TYPE_CHECKING:
    from dutylist.law.citation import Parsed

BASIS = Text(zh="依据", en="basis")
DELEGATION = Text(zh="赋权（委托）依据", en="delegation")


class Kinds(NamedTuple):
    """The kinds of change of one set of citations."""

    added: Kind
    removed: Kind
    moved: Kind


OF_ITEM = Kinds(
    field_kinds.ITEM_BASIS_ADDED, field_kinds.ITEM_BASIS_REMOVED, field_kinds.ITEM_BASIS_MOVED
)
OF_DUTY = Kinds(text_kinds.BASIS_ADDED, text_kinds.BASIS_REMOVED, text_kinds.BASIS_MOVED)

Bases = tuple[Basis, ...]


def basis_changes(spot: Spot, kinds: Kinds, old: Bases, new: Bases) -> Iterator[Change]:
    """Yield what changed between two sets of citations, matched by their words."""
    before, after = keyed(old, _text), keyed(new, _text)
    shared = [key for key in before if key in after]
    for key in shared:
        if before[key] != after[key]:
            yield _annotated(spot, before[key], after[key])
    if shared != [key for key in after if key in before]:
        yield spot.change(text_kinds.BASIS_REORDERED, _texts(old), _texts(new))
    gone = [basis for key, basis in before.items() if key not in after]
    come = [basis for key, basis in after.items() if key not in before]
    told = _Told(spot, {id(b): at for side in (old, new) for at, b in enumerate(side, 1)})
    same, gone, come = _paired(gone, come, _form)
    for a, b in same:
        yield told.change(WORDING_ONLY, a, b, field=BASIS)
    moved, gone, come = _paired(gone, come, _titles)
    for a, b in moved:
        yield told.change(kinds.moved, a, b)
    for basis in gone:
        yield told.change(kinds.removed, basis, None)
    for basis in come:
        yield told.change(kinds.added, None, basis)


class _Told(NamedTuple):
    """How a change of one citation is told; `places` are those in its list, by identity."""

    spot: Spot
    places: Mapping[int, int]

    def change(
        self, kind: Kind, old: Basis | None, new: Basis | None, field: Text = NONE
    ) -> Change:
        places = tuple(None if each is None else self.places[id(each)] for each in (old, new))
        return _cited(_at(self.spot, old, new), kind, (old, new), field=field, places=places)


def _cited(
    spot: Spot, kind: Kind, both: tuple[Basis | None, Basis | None], **more: object
) -> Change:
    """Return a change of a citation: all of it on both sides, its words in the sentence."""
    words = [NONE if each is None else each.text for each in both]
    values = [None if each is None else plain.of_basis(each) for each in both]
    return spot.change(kind, *values, params={"before": words[0], "after": words[1], **more})


def delegation_changes(
    spot: Spot, old: Basis | None, new: Basis | None, *, local: bool = False
) -> Iterator[Change]:
    """Yield what changed in the delegation of a duty; `local`: the duty is the local body's."""
    at = _at(spot, old, new)
    if old is None or new is None:
        added, removed = (
            (lineage_kinds.LOCAL_DELEGATION_ADDED, lineage_kinds.LOCAL_DELEGATION_REMOVED)
            if local
            else (text_kinds.DELEGATION_ADDED, text_kinds.DELEGATION_REMOVED)
        )
        yield _cited(at, added if old is None else removed, (old, new))
    elif old.text == new.text:
        yield _annotated(spot, old, new)
    elif _form(old) == _form(new):
        yield _cited(at, WORDING_ONLY, (old, new), field=DELEGATION)
    else:
        yield _cited(at, text_kinds.DELEGATION_CHANGED, (old, new))


def _paired(
    gone: list[Basis], come: list[Basis], key: Callable[[Basis], str]
) -> tuple[list[tuple[Basis, Basis]], list[Basis], list[Basis]]:
    """Return the pairs with one key, in the order of their words, and what is left over."""
    if len(gone) + len(come) <= 1:
        return [], gone, come
    left, right = _grouped(gone, key), _grouped(come, key)
    pairs: list[tuple[Basis, Basis]] = []
    for group in sorted(left.keys() & right.keys()):
        many = min(len(left[group]), len(right[group]))
        pairs += zip(left[group][:many], right[group][:many], strict=True)
        del left[group][:many], right[group][:many]
    return (
        pairs,
        [b for group in left.values() for b in group],
        [b for group in right.values() for b in group],
    )


def _grouped(bases: Iterable[Basis], key: Callable[[Basis], str]) -> dict[str, list[Basis]]:
    found: defaultdict[str, list[Basis]] = defaultdict(list)
    for basis in sorted(bases, key=_text):
        found[key(basis)].append(basis)
    return found


def _parsed(text: str) -> "Parsed":
    from dutylist.law import parse  # noqa: PLC0415  (few comparisons need the grammar of citations)

    return parse(text)


def _form(basis: Basis) -> str:
    """Return the canonical form of a citation, or its letters where it is not understood."""
    parsed = _parsed(basis.text)
    if parsed.rest or not parsed.citations:
        return essence(basis.text)
    return "、".join(
        f"{each.canonical}{each.version_note or ''}{each.number or ''}" for each in parsed.citations
    )


def _titles(basis: Basis) -> str:
    """Return the titles that a citation names, or its own words where it names none."""
    titles = {citation.title or "" for citation in _parsed(basis.text).citations} - {""}
    return "、".join(sorted(titles)) or basis.text


def _text(basis: Basis) -> str:
    return basis.text


def _texts(bases: Iterable[Basis]) -> list[str]:
    return [basis.text for basis in bases]


def _at(spot: Spot, old: Basis | None, new: Basis | None) -> Spot:
    """Return the spot of a citation, or of what holds it where its own place is not known."""
    return replace(
        spot,
        old=() if old is None else old.route or spot.old,
        new=() if new is None else new.route or spot.new,
    )


def _annotated(spot: Spot, old: Basis, new: Basis) -> Change:
    before, after = plain.of_basis(old), plain.of_basis(new)
    return _at(spot, old, new).change(
        text_kinds.BASIS_ANNOTATED, before, after, params={"cite": new.text}
    )
