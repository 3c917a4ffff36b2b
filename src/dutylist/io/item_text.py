"""An item as YAML: the text of `plain.item`, made without the data in between.

Nearly all of a list is items, and a nation has 38,749 lists. A test holds both ways to one text.
"""

from collections.abc import Callable, Iterable
from functools import lru_cache
from operator import attrgetter

from dutylist.io import plain
from dutylist.io.yaml_text import behind, scalar, text, word
from dutylist.model import Contact, Duty, Guide, Item, Origin, Publish, Role, Step

_ROLES = {role: role.value for role in Role}
_CONTACT = ("office", "phone", "address", "hours")
_ACTION = ("overlay", "line", "action", "reason", "record")
_OF_CONTACT, _OF_ACTION = attrgetter(*_CONTACT), attrgetter(*_ACTION)
_NO_ACTION = (None,) * len(_ACTION)
_4, _6, _8, _10 = (" " * depth for depth in (4, 6, 8, 10))

Add = Callable[[str], None]


def item_text(item: Item) -> str:
    """Return an item as an entry of a catalogue's list of items."""
    parts: list[str] = []
    add = parts.append
    add(
        f"  - id: {text(item.id)}\n    name: {text(item.name)}\n    category: {word(item.category)}"
    )
    if item.part is not None:
        add(f"\n    part: {word(item.part)}")
    if item.required:
        add("\n    required: true")
    if item.duties:
        add("\n    duties:")
        _duties(item.duties, add)
    _rest(item, add)
    add("\n")
    return "".join(parts)


def _duties(duties: Iterable[Duty], add: Add) -> None:
    for duty in duties:
        add(
            f"\n      - id: {text(duty.id)}\n        by: {word(duty.by)}\n"
            f"        role: {_ROLES[duty.role]}\n        text: "
        )
        add(text(duty.text))
        if duty.basis:
            add("\n        basis:")
            for each in duty.basis:
                bare = each.version is each.quote is each.note is None
                add(_citation(each.text) if bare else behind([plain.unfold(each)], _8))
        if duty.delegation is not None:
            add(f"\n        delegation:{behind(plain.unfold(duty.delegation), _8)}")


@lru_cache(maxsize=4096)
def _citation(cite: str) -> str:
    return f"\n          - {scalar(cite)}"


def _rest(item: Item, add: Add) -> None:
    if item.basis:
        add(f"\n    basis:{behind(plain.unfold(item.basis), _4)}")
    if item.guide is not None:
        add(_guide(item.guide))
    if item.posts:
        add(f"\n    posts:{_words(item.posts, _6)}")
    if item.publish is not Publish.PUBLIC:
        add(f"\n    publish: {item.publish.value}")
    if item.fields:
        for key in sorted(item.fields):
            add(f"\n    {scalar(key)}:{behind(item.fields[key], _4)}")
    if item.note is not None:
        add(f"\n    note: {text(item.note)}")
    if item.origin:
        add("\n    origin:")
        for origin in item.origin:
            _origin(origin, add)


def _words(values: Iterable[str], indent: str) -> str:
    return "".join([f"\n{indent}- {word(each)}" for each in values])


def _guide(guide: Guide) -> str:
    said = ""
    if guide.steps:
        said = f"\n      steps:{''.join([_step(each) for each in guide.steps])}"
    if guide.contact is not None and (known := _contact(guide.contact)):
        said = f"{said}\n      contact:{known}"
    if guide.materials:
        said = f"{said}\n      materials:{_words(guide.materials, _8)}"
    if guide.promised_days is not None:
        said = f"{said}\n      promised_days: {guide.promised_days}"
    return said and f"\n    guide:{said}"


def _step(step: Step) -> str:
    days = "" if step.days is None else f"\n          days: {step.days}"
    return f"\n        - by: {word(step.by)}\n          text: {text(step.text)}{days}"


def _contact(contact: Contact) -> str:
    return _known(_CONTACT, _OF_CONTACT(contact))


def _origin(origin: Origin, add: Add) -> None:
    add(f"\n      - catalogue: {word(origin.catalogue)}\n        version: {word(origin.version)}")
    if origin.number is not None:
        add(f"\n        number: {origin.number}")
    if (action := _OF_ACTION(origin)) != _NO_ACTION:
        add(_known(_ACTION, action))
    if origin.fields:
        add(f"\n        fields:{_words(origin.fields, _10)}")


def _known(names: Iterable[str], values: Iterable[str | int | None]) -> str:
    return "".join(
        [
            f"\n        {name}: {text(each) if isinstance(each, str) else each}"
            for name, each in zip(names, values, strict=True)
            if each is not None
        ]
    )
