"""A list as the public may know it: no trace of what is internal, not even in what is counted.

Every public copy is made of this value, its digest too: two lists that differ in internal items
only have one public copy, byte for byte, so that nothing of those items can be guessed from it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from dutylist.model.catalogue import Catalogue, Item, Publish
from dutylist.texts import Lang, Text

UNSAID = ""
"""Stands for a digest over what is not public; whoever has one can try guesses against it."""

INTERNAL = Text("〔内部〕", "[internal]")
"""What stands behind the name of an internal item in what an office reads."""


def called(item: Item, lang: Lang) -> str:
    """Return the name of an item for an office, which must not pass an internal one on."""
    mark = INTERNAL.show(lang) if item.publish is Publish.INTERNAL else ""
    return f"{item.name}{mark}"


def published(catalogue: Catalogue) -> Catalogue:
    """Return a list without its internal items, and without what only these need.

    What the list says of ids and counts (`declares`, `retired`, what became of old items) goes, as
    do the digests of what it was made of: they cover internal items.
    """
    items = catalogue.public_items
    named = set(_codes(items))
    told = {"*", *(item.id for item in items)}
    made, before = catalogue.derived, catalogue.replaces
    return replace(
        catalogue,
        items=items,
        categories=tuple(each for each in catalogue.categories if each.id in named),
        departments={id_: name for id_, name in catalogue.departments.items() if id_ in named},
        contacts={id_: each for id_, each in catalogue.contacts.items() if id_ in told},
        declares=None,
        retired=(),
        replaces=before and replace(before, note=None, lineage=()),
        derived=made and replace(made, digest=UNSAID, overlay_digest=UNSAID),
    )


def _codes(items: Iterable[Item]) -> Iterator[str]:
    """Yield whatever in some items may be the id of a category or a department."""
    for item in items:
        yield item.category
        yield from (duty.by for duty in item.duties)
        if item.guide is not None:
            yield from (step.by for step in item.guide.steps)
        yield from _strings(item.fields)


def _strings(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case Mapping():
            for each in value.values():
                yield from _strings(each)
        case Sequence():
            for each in value:
                yield from _strings(each)
        case _:
            return
