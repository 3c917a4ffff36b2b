"""What a notice says was altered in an item: in its own words, since it informs and judges not."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from dutylist.diff import Change, Level
from dutylist.diff.adjustment import Adjusted
from dutylist.diff.spot import LOCAL_BODY
from dutylist.model import Plain
from dutylist.report.notice_words import clean, comma
from dutylist.texts import Lang, Text

_LINEAGE: Mapping[str, Text] = {
    "items-merged": Text("由{before}合并为{after}", "merged from {before} into {after}"),
    "item-split": Text("由{before}拆分为{after}", "split from {before} into {after}"),
}
_QUOTED = Text("“{name}”", "{name}")
_BASES = Text("法律依据有调整（{parts}）", "the legal basis was adjusted ({parts})")
_BASIS_PARTS: Mapping[str, Text] = {
    "added": Text("增加{n}处", "{n} added"),
    "removed": Text("减少{n}处", "{n} removed"),
    "moved": Text("改引{n}处", "{n} pointing elsewhere"),
}
_BASIS_KINDS = {f"{prefix}basis-{part}": part for prefix in ("", "item-") for part in _BASIS_PARTS}
_RENAMED = Text("事项名称由“{before}”改为“{after}”", "the name is {after}, was {before}")
_PART = Text("由分册“{before}”移入分册“{after}”", "moved from part {before} to part {after}")
_STEPS = Text(
    "{field}中由基层办理的环节有调整", "steps by the local body in the {field} were adjusted"
)
_INSTEAD: Mapping[str, Text | None] = {
    "field-changed": Text("其他栏目有变化", "other particulars changed"),
    "duty-replaced": Text("职责条目有调整", "entries of duties were adjusted"),
    "item-replaced": None,
    "item-id-changed": None,
    "merge-proposed": None,
    "split-proposed": None,
    "duty-moved": Text("职责所属事项有调整", "a duty was moved between items"),
    "duty-handed-down": Text(
        "职责由“{before_by}”转给基层承担", "a duty of {before_by} is handed down to the local body"
    ),
    "duty-taken-up": Text(
        "职责由基层转由“{after_by}”承担", "a duty of the local body passes up to {after_by}"
    ),
    "duty-reworded": Text("部门职责的表述有调整", "duties of departments were reworded"),
    "item-renamed": _RENAMED,
    "item-name-heavier": _RENAMED,
    "item-name-lighter": _RENAMED,
    "item-name-altered": _RENAMED,
    "part-heavier": _PART,
    "part-lighter": _PART,
    "local-step-heavier": _STEPS,
    "local-step-lighter": _STEPS,
    "local-step-altered": _STEPS,
    "local-body-charged": Text(
        "{field}中增加由基层承担的内容", "the {field} gives more work to the local body"
    ),
    "local-body-discharged": Text(
        "{field}中不再写由基层承担的内容", "the {field} gives less work to the local body"
    ),
}
"""What a notice says instead of a kind's own sentence, which weighs, or tells of likeness and ids.

None: nothing.
"""
_WHOLE = frozenset({"item-added", "department-item-added"})
"""What the section that an item stands in says already."""

_REWORDED = frozenset(
    f"local-duty-{how}"
    for how in (
        *("strengthened", "weakened", "extended", "narrowed"),
        *("altered", "tightened", "loosened"),
    )
)
_READS = Text("{body}职责调整为“{text}”", "the duty of {body} now reads: {text}")


def sentences(each: Adjusted, local: Text, lang: Lang) -> Iterator[str]:
    """Yield what was altered, each sentence once; what weighs nothing is left out.

    `local` is what the body that the list is for is called. A local duty that is worded anew is
    told by its words, whatever way it was weighed.
    """
    told: dict[str, None] = {}
    bases = Counter[str]()
    for change in each.changes:
        name = change.kind.name
        if name in _BASIS_KINDS:
            bases[_BASIS_KINDS[name]] += 1
        elif change.kind.level is not Level.EDITORIAL and name not in _WHOLE:
            words = _sentence(change, each, local, lang)
            told |= {words.rstrip("。；;."): None} if words else {}
    yield from told
    if bases:
        parts = comma(lang).join(
            words.show(lang, {"n": bases[part]})
            for part, words in _BASIS_PARTS.items()
            if bases[part]
        )
        yield _BASES.show(lang).format(parts=parts)


def _sentence(change: Change, each: Adjusted, local: Text, lang: Lang) -> str | None:
    name = change.kind.name
    if name in _LINEAGE:
        return _lineage(change, lang)
    ours = {duty.id: duty.text for duty in each.new.local_duties} if each.new else {}
    if change.duty in ours and (name in _REWORDED or name == "duty-reworded"):
        text = clean(ours[change.duty]).rstrip("。；;.")
        return _READS.show(lang).format(body=local.show(lang), text=text)
    words = _INSTEAD.get(name, change.kind.text)
    return None if words is None else _filled(words, change, local, lang)


def _filled(words: Text, change: Change, local: Text, lang: Lang) -> str:
    """Return a sentence with its values whole, and with the local body called by its name."""
    pattern = words.show(lang).replace(LOCAL_BODY.show(lang), local.show(lang))
    given = {**change.params, "likeness": ""}
    return pattern.format(**{key: _value(each, local, lang) for key, each in given.items()})


def _value(value: object, local: Text, lang: Lang) -> object:
    if isinstance(value, Text):
        return local.show(lang) if value == LOCAL_BODY else clean(value.show(lang))
    return clean(value) if isinstance(value, str) else value


def _lineage(change: Change, lang: Lang) -> str:
    """Return which items became which, by their names."""
    sides = (comma(lang).join(_named(each, lang)) for each in (change.before, change.after))
    before, after = sides
    return _LINEAGE[change.kind.name].show(lang).format(before=before, after=after)


def _named(items: Plain, lang: Lang) -> Iterator[str]:
    for each in items if isinstance(items, Sequence) else ():
        if isinstance(each, Mapping):
            yield _QUOTED.show(lang).format(name=clean(str(each.get("name") or "")))
