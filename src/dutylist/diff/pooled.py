"""Several items read as one, to weigh what was merged or split."""

from collections.abc import Iterable, Mapping, Sequence

from dutylist.model import Guide, Item, Plain

SEPARATOR = "；"


def pooled(items: Sequence[Item]) -> Item:
    """Return one item that says all that several say; of one item, that item.

    Parts, categories, bases and posts are left out: they are compared item by item, or not at all.
    """
    if len(items) == 1:
        return items[0]
    return Item(
        id="",
        name=_joined(item.name for item in items) or "",
        category="",
        required=any(item.required for item in items),
        duties=tuple(duty for item in items for duty in item.duties),
        guide=_guide([item.guide for item in items if item.guide is not None]),
        note=_joined(item.note for item in items),
        fields=_fields([item.fields for item in items]),
    )


def _joined(texts: Iterable[str | None]) -> str | None:
    return SEPARATOR.join(dict.fromkeys(filter(None, texts))) or None


def _guide(guides: Sequence[Guide]) -> Guide | None:
    if not guides:
        return None
    return Guide(
        steps=tuple(dict.fromkeys(step for guide in guides for step in guide.steps)),
        materials=tuple(dict.fromkeys(each for guide in guides for each in guide.materials)),
    )


def _fields(several: Sequence[Mapping[str, Plain]]) -> dict[str, Plain]:
    found: dict[str, Plain] = {}
    for fields in several:
        for key, value in fields.items():
            found[key] = _both(found[key], value) if key in found else value
    return found


def _both(one: Plain, other: Plain) -> Plain:
    """Return a value that says what both say; of two that cannot be joined, the first."""
    if isinstance(one, str) and isinstance(other, str):
        return _joined((one, other))
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        return _fields([one, other])
    if isinstance(one, (list, tuple)) and isinstance(other, (list, tuple)):
        return [*one, *other]
    return one
