"""The kinds of change that concern who carries a duty (DC30x to DC32x)."""

from dutylist.diff.kind import Direction, Kind, Level, example
from dutylist.texts import Text

_HEAD = "items:\n  - id: peace-fire\n    duties:\n"
_NONE = "items:\n  - {id: peace-fire, duties: []}"
_LEAD = f"{_HEAD}      - {{id: peace-fire.1, by: emergency, role: lead, text: 组织消防演练}}\n"
_CHECK = "      - {id: peace-fire.2, by: %s, role: %s, text: 检查单位消防设施}\n"
_BY_EMERGENCY = _LEAD + _CHECK % ("emergency", "joint")
_BY_FIRE = _LEAD + _CHECK % ("fire", "joint")
_BY_LOCAL = _LEAD + _CHECK % ("local", "support")
_BY_LOCAL_LEAD = _LEAD + _CHECK % ("local", "lead")
_BY_LOCAL_JOINT = _LEAD + _CHECK % ("local", "joint")
_BY_EMERGENCY_SUPPORT = _LEAD + _CHECK % ("emergency", "support")
_JOINED = _LEAD + "      - {id: peace-fire.3, by: fire, role: joint, text: 调查火灾原因}\n"
_RANKED = (
    f"{_HEAD}      - {{id: peace-fire.1, by: emergency, role: %s, text: 组织消防演练}}\n"
    "      - {id: peace-fire.2, by: fire, role: %s, text: 检查单位消防设施}\n"
)

_HANDED = Text(
    zh="同一编号的职责换了承担者，或被取消的一方职责与新增的另一方职责文字相近（去掉标点和"
    "牵头、配合类动词后比较），即认定为转移；相近认定的附相似度。",
    en="A duty passed where the same id has another bearer, or where a removed duty of one side "
    "reads like an added duty of the other; the latter is shown with its likeness.",
)
_LOCAL_DUTY = Text(
    zh="基层职责条目增减直接改变基层负担。",
    en="More or fewer duties of the local body change its burden directly.",
)
_DEPARTMENT_DUTY = Text(
    zh="部门职责增减本身不改变基层负担；若由基层接手，按职责转移列出。",
    en="What a department takes on or drops leaves the local body's burden as it is; where the "
    "local body takes it over, that is listed as handed down.",
)
_DEPARTMENTS = Text(
    zh="责任部门变化，其在该事项下的职责一并列出，不再逐条重复。",
    en="All duties of the department come or go with it and are not listed one by one.",
)
_LEADS = Text(
    zh="主责（牵头）决定由谁兜底。",
    en="Who leads answers for the item in the end.",
)
_ROLE = Text(
    zh="基层由配合变共同、由共同变主责是加重，反之是减轻。",
    en="From support to joint to lead the local body carries more; the other way it carries less.",
)

DUTY_HANDED_DOWN = Kind(
    code="DC301",
    name="duty-handed-down",
    level=Level.SUBSTANTIVE,
    direction=Direction.TOWARD,
    mirror="DC302",
    text=Text(
        zh="职责由“{before_by}”转给基层承担{likeness}",
        en="the duty was handed from {before_by} down to the local body{likeness}",
    ),
    why=_HANDED,
    doc=example(_BY_EMERGENCY, _BY_LOCAL),
)

DUTY_TAKEN_UP = Kind(
    code="DC302",
    name="duty-taken-up",
    level=Level.SUBSTANTIVE,
    direction=Direction.AWAY,
    mirror="DC301",
    text=Text(
        zh="职责由基层转由“{after_by}”承担{likeness}",
        en="{after_by} took the duty up from the local body{likeness}",
    ),
    why=_HANDED,
    doc=example(_BY_LOCAL, _BY_EMERGENCY),
)

DUTY_PASSED = Kind(
    code="DC303",
    name="duty-passed",
    level=Level.SUBSTANTIVE,
    direction=Direction.NEUTRAL,
    mirror="DC303",
    text=Text(
        zh="职责由“{before_by}”转由“{after_by}”承担",
        en="the duty passed from {before_by} to {after_by}",
    ),
    why=Text(
        zh="部门之间的转移不改变基层负担，但改变基层找谁。",
        en="Between departments the burden stays, but the local body deals with another one.",
    ),
    doc=example(_BY_EMERGENCY, _BY_FIRE),
)

LOCAL_DUTY_ADDED = Kind(
    code="DC311",
    name="local-duty-added",
    level=Level.SUBSTANTIVE,
    direction=Direction.TOWARD,
    mirror="DC312",
    text=Text(
        zh="新增基层职责：{after}{likeness}", en="the local body gained a duty: {after}{likeness}"
    ),
    why=_LOCAL_DUTY,
    doc=example(_LEAD, _BY_LOCAL),
)

LOCAL_DUTY_REMOVED = Kind(
    code="DC312",
    name="local-duty-removed",
    level=Level.SUBSTANTIVE,
    direction=Direction.AWAY,
    mirror="DC311",
    text=Text(
        zh="取消基层职责：{before}{likeness}", en="the local body lost a duty: {before}{likeness}"
    ),
    why=_LOCAL_DUTY,
    doc=example(_BY_LOCAL, _LEAD),
)

DEPARTMENT_DUTY_ADDED = Kind(
    code="DC313",
    name="department-duty-added",
    level=Level.SUBSTANTIVE,
    direction=Direction.NEUTRAL,
    mirror="DC314",
    text=Text(zh="“{by}”新增职责：{after}", en="{by} gained a duty: {after}"),
    why=_DEPARTMENT_DUTY,
    doc=example(_LEAD, _BY_EMERGENCY),
)

DEPARTMENT_DUTY_REMOVED = Kind(
    code="DC314",
    name="department-duty-removed",
    level=Level.SUBSTANTIVE,
    direction=Direction.NEUTRAL,
    mirror="DC313",
    text=Text(zh="“{by}”取消职责：{before}", en="{by} lost a duty: {before}"),
    why=_DEPARTMENT_DUTY,
    doc=example(_BY_EMERGENCY, _LEAD),
)

DEPARTMENT_JOINED = Kind(
    code="DC315",
    name="department-joined",
    level=Level.SUBSTANTIVE,
    direction=Direction.NEUTRAL,
    mirror="DC316",
    text=Text(zh="新增责任部门“{by}”：{after}", en="{by} joined the item: {after}"),
    why=_DEPARTMENTS,
    doc=example(_LEAD, _JOINED),
)

DEPARTMENT_LEFT = Kind(
    code="DC316",
    name="department-left",
    level=Level.SUBSTANTIVE,
    direction=Direction.NEUTRAL,
    mirror="DC315",
    text=Text(zh="“{by}”不再是责任部门，原职责：{before}", en="{by} left the item: {before}"),
    why=_DEPARTMENTS,
    doc=example(_JOINED, _LEAD),
)

LEAD_MOVED_DOWN = Kind(
    code="DC321",
    name="lead-moved-down",
    level=Level.SUBSTANTIVE,
    direction=Direction.TOWARD,
    mirror="DC322",
    text=Text(
        zh="主责由“{before}”改为“{after}”，基层成为主责",
        en="the lead is {after}, was {before}: the local body leads now",
    ),
    why=_LEADS,
    doc=example(_BY_LOCAL_JOINT, _BY_LOCAL_LEAD),
)

LEAD_MOVED_UP = Kind(
    code="DC322",
    name="lead-moved-up",
    level=Level.SUBSTANTIVE,
    direction=Direction.AWAY,
    mirror="DC321",
    text=Text(
        zh="主责由“{before}”改为“{after}”，基层不再主责",
        en="the lead is {after}, was {before}: the local body no longer leads",
    ),
    why=_LEADS,
    doc=example(_BY_LOCAL_LEAD, _BY_LOCAL_JOINT),
)

LEAD_CHANGED = Kind(
    code="DC323",
    name="lead-changed",
    level=Level.SUBSTANTIVE,
    direction=Direction.NEUTRAL,
    mirror="DC323",
    text=Text(zh="主责部门由“{before}”改为“{after}”", en="the lead is {after}, was {before}"),
    why=_LEADS,
    doc=example(_RANKED % ("lead", "joint"), _RANKED % ("joint", "lead")),
)

LOCAL_ROLE_RAISED = Kind(
    code="DC324",
    name="local-role-raised",
    level=Level.SUBSTANTIVE,
    direction=Direction.TOWARD,
    mirror="DC325",
    text=Text(
        zh="基层的角色由“{before}”升为“{after}”",
        en="the role of the local body rose from {before} to {after}",
    ),
    why=_ROLE,
    doc=example(_BY_LOCAL, _BY_LOCAL_JOINT),
)

LOCAL_ROLE_LOWERED = Kind(
    code="DC325",
    name="local-role-lowered",
    level=Level.SUBSTANTIVE,
    direction=Direction.AWAY,
    mirror="DC324",
    text=Text(
        zh="基层的角色由“{before}”降为“{after}”",
        en="the role of the local body fell from {before} to {after}",
    ),
    why=_ROLE,
    doc=example(_BY_LOCAL_JOINT, _BY_LOCAL),
)

ROLE_CHANGED = Kind(
    code="DC326",
    name="role-changed",
    level=Level.NOTABLE,
    direction=Direction.NEUTRAL,
    mirror="DC326",
    text=Text(
        zh="“{by}”的角色由“{before}”改为“{after}”",
        en="the role of {by} is {after}, was {before}",
    ),
    why=Text(
        zh="部门之间主次的变化；主责单位变化另行列出。",
        en="Departments changed ranks among themselves; a change of lead is listed by itself.",
    ),
    doc=example(_BY_EMERGENCY, _BY_EMERGENCY_SUPPORT),
)
