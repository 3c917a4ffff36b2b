"""The kinds of change that concern one field of an item (DC22x to DC25x)."""

from dutylist.diff.kind import Direction, Kind, Level, example
from dutylist.texts import Text

_FREE = "items:\n  - {id: peace-fire, required: false}"
_REQUIRED = "items:\n  - {id: peace-fire, required: true}"
_PUBLIC = "items:\n  - {id: peace-fire, publish: public}"
_INTERNAL = "items:\n  - {id: peace-fire, publish: internal}"
_ONE_STEP = """
items:
  - id: peace-fire
    guide: {steps: [{by: emergency, text: 审核}]}
"""
_TWO_STEPS = """
items:
  - id: peace-fire
    guide: {steps: [{by: local, text: 初审}, {by: emergency, text: 审核}]}
"""
_NO_BASIS = "items:\n  - {id: peace-fire, basis: []}"
_BASIS = "items:\n  - {id: peace-fire, basis: [《中华人民共和国消防法》第四条]}"
_OTHER_BASIS = "items:\n  - {id: peace-fire, basis: [《中华人民共和国消防法》第三十二条]}"

_REQUIRED_WHY = Text(
    zh="必列事项在下级清单中不得删减，下级因此少一分或多一分余地。",
    en="A derived list may not drop a required item, which takes room from the level below.",
)
_PUBLISH_WHY = Text(zh="内部事项不进入任何公开文本。", en="An internal item is in no public copy.")
_STEPS_WHY = Text(
    zh="流程中由基层办理的环节数改变，负担就改变，即使职责条目的文字没有变；原来没有流程的除外。",
    en="With more or fewer steps by the local body its burden changes, even where no duty does; "
    "a procedure written down for the first time is not counted.",
)
_BASIS_WHY = Text(
    zh="法律依据决定事项能不能列入；依据增减不改变谁做什么，但应当有理由。",
    en="An item rests on its legal basis; who does what stays, yet each change wants a reason.",
)

ITEM_REQUIRED = Kind(
    code="DC221",
    name="item-made-required",
    level=Level.NOTABLE,
    direction=Direction.TOWARD,
    mirror="DC222",
    text=Text(zh="改为必列事项，下级不得删减", en="is now required: lower lists may not drop it"),
    why=_REQUIRED_WHY,
    doc=example(_FREE, _REQUIRED),
)

ITEM_OPTIONAL = Kind(
    code="DC222",
    name="item-made-optional",
    level=Level.NOTABLE,
    direction=Direction.AWAY,
    mirror="DC221",
    text=Text(zh="不再是必列事项", en="is no longer required"),
    why=_REQUIRED_WHY,
    doc=example(_REQUIRED, _FREE),
)

ITEM_HIDDEN = Kind(
    code="DC223",
    name="item-made-internal",
    level=Level.NOTABLE,
    direction=Direction.NEUTRAL,
    mirror="DC224",
    text=Text(zh="改为内部事项，不再公开", en="is now internal and no longer published"),
    why=_PUBLISH_WHY,
    doc=example(_PUBLIC, _INTERNAL),
)

ITEM_PUBLISHED = Kind(
    code="DC224",
    name="item-made-public",
    level=Level.NOTABLE,
    direction=Direction.NEUTRAL,
    mirror="DC223",
    text=Text(zh="改为公开事项", en="is now published"),
    why=_PUBLISH_WHY,
    doc=example(_INTERNAL, _PUBLIC),
)

CONTACT_CHANGED = Kind(
    code="DC225",
    name="contact-changed",
    level=Level.NOTABLE,
    direction=Direction.NEUTRAL,
    mirror="DC225",
    text=Text(zh="联系方式有变化", en="the contact changed"),
    why=Text(zh="群众按联系方式找人办事。", en="Citizens go where the contact sends them."),
    doc=example(
        "items:\n  - {id: peace-fire, guide: {contact: {office: 甲办公室}}}",
        "items:\n  - {id: peace-fire, guide: {contact: {office: 乙办公室}}}",
    ),
)

GUIDE_CHANGED = Kind(
    code="DC226",
    name="guide-changed",
    level=Level.NOTABLE,
    direction=Direction.NEUTRAL,
    mirror="DC226",
    text=Text(zh="{field}有变化", en="the {field} changed"),
    why=Text(
        zh="办事环节、材料和承诺时限是对群众的承诺。",
        en="Steps, materials and time limits are promises to citizens.",
    ),
    doc=example(
        "items:\n  - {id: peace-fire, guide: {promised_days: 10}}",
        "items:\n  - {id: peace-fire, guide: {promised_days: 5}}",
    ),
)

LOCAL_STEP_ADDED = Kind(
    code="DC227",
    name="local-step-added",
    level=Level.SUBSTANTIVE,
    direction=Direction.TOWARD,
    mirror="DC228",
    text=Text(
        zh="{field}中由基层办理的环节增加",
        en="the local body has more steps in the {field}",
    ),
    why=_STEPS_WHY,
    doc=example(_ONE_STEP, _TWO_STEPS),
)

LOCAL_STEP_REMOVED = Kind(
    code="DC228",
    name="local-step-removed",
    level=Level.SUBSTANTIVE,
    direction=Direction.AWAY,
    mirror="DC227",
    text=Text(
        zh="{field}中由基层办理的环节减少",
        en="the local body has fewer steps in the {field}",
    ),
    why=_STEPS_WHY,
    doc=example(_TWO_STEPS, _ONE_STEP),
)

POSTS_CHANGED = Kind(
    code="DC229",
    name="posts-changed",
    level=Level.NOTABLE,
    direction=Direction.NEUTRAL,
    mirror="DC229",
    text=Text(zh="承办岗位有变化", en="the posts in charge changed"),
    why=Text(zh="岗位说明内部由谁承办。", en="Posts say who inside the body does the work."),
    doc=example(
        "items:\n  - {id: peace-fire, posts: [平安办]}",
        "items:\n  - {id: peace-fire, posts: [应急办]}",
    ),
)

NOTE_CHANGED = Kind(
    code="DC230",
    name="item-note-changed",
    level=Level.EDITORIAL,
    direction=Direction.NEUTRAL,
    mirror="DC230",
    text=Text(zh="备注有变化", en="the note changed"),
    why=Text(
        zh="备注只作说明，不设定职责；写入由基层承担的内容的，另作加重处理。",
        en="A note explains; it sets no duty. One that charges the local body is another kind.",
    ),
    doc=example(
        "items:\n  - {id: peace-fire, note: 说明一}",
        "items:\n  - {id: peace-fire, note: 补充说明}",
    ),
)

ITEM_BASIS_ADDED = Kind(
    code="DC231",
    name="item-basis-added",
    level=Level.NOTABLE,
    direction=Direction.NEUTRAL,
    mirror="DC232",
    text=Text(zh="事项依据增加：{after}", en="the item gained the basis {after}"),
    why=_BASIS_WHY,
    doc=example(_NO_BASIS, _BASIS),
)

ITEM_BASIS_REMOVED = Kind(
    code="DC232",
    name="item-basis-removed",
    level=Level.NOTABLE,
    direction=Direction.NEUTRAL,
    mirror="DC231",
    text=Text(zh="事项依据减少：{before}", en="the item lost the basis {before}"),
    why=_BASIS_WHY,
    doc=example(_BASIS, _NO_BASIS),
)

ITEM_BASIS_MOVED = Kind(
    code="DC233",
    name="item-basis-moved",
    level=Level.NOTABLE,
    direction=Direction.NEUTRAL,
    mirror="DC233",
    text=Text(
        zh="事项依据改指同一法规的另一条款：{before} → {after}",
        en="the item's basis points to another provision of the same instrument: "
        "{before}, now {after}",
    ),
    why=Text(
        zh="法规修改后条文序号常有变化，须核对新条款是否仍支持该事项。",
        en="Articles are renumbered when a law changes: check that the new one supports the item.",
    ),
    doc=example(_BASIS, _OTHER_BASIS),
)

FIELD_CHANGED = Kind(
    code="DC241",
    name="field-changed",
    level=Level.NOTABLE,
    direction=Direction.NEUTRAL,
    mirror="DC241",
    text=Text(zh="“{field}”由“{before}”改为“{after}”", en="{field} is {after}, was {before}"),
    why=Text(
        zh="某一类清单特有的内容，例如权力类型、收回方式；轻重须看内容。",
        en="Content that only one kind of list has, a type of power, say; its weight depends.",
    ),
    doc=example(
        "kind: power\nitems:\n  - {id: peace-fire, power: {type: 确认}}",
        "kind: power\nitems:\n  - {id: peace-fire, power: {type: 给付}}",
    ),
)

ITEM_REPLACED = Kind(
    code="DC251",
    name="item-replaced",
    level=Level.NOTABLE,
    direction=Direction.NEUTRAL,
    mirror="DC251",
    text=Text(
        zh="可能是同一事项换了编号：{before} → {after}（相似度 {score}，未作认定）",
        en="may be one item under another id: {before}, now {after} "
        "(likeness {score}, only proposed)",
    ),
    why=Text(
        zh="编号是唯一的对应依据；相似只作提示，增减两项仍照列。",
        en="Only ids match items; likeness is a hint, and both the addition and the removal stand.",
    ),
    doc=example(
        "items:\n  - id: peace-fire\n    name: 消防安全检查\n    duties:\n"
        "      - {id: peace-fire.1, by: local, text: 协助开展消防安全检查和宣传}",
        "items:\n  - id: safety-fire\n    name: 消防安全检查\n    duties:\n"
        "      - {id: safety-fire.1, by: local, text: 协助开展消防安全检查和宣传}",
    ),
)
