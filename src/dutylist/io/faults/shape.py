"""Faults of a file against its schema: DL030 to DL039."""

from dutylist.io.faults.words import Words, fault

UNKNOWN_FILE = fault(
    "DL030",
    "unknown-file",
    Words(
        "不知道这是什么文件：dutylist 的值是 {value}{nearest}",
        "第一行写明种类和版本，可用的有：{known}",
        "文件的第一个键说明它是什么，工具才知道怎样检查。",
    ),
    Words(
        "nobody knows what this file is: `dutylist` is {value}{nearest}",
        "say kind and version in the first key; known are {known}",
        "The first key says what a file is and so how to check it.",
    ),
)
NEWER_FILE = fault(
    "DL031",
    "newer-file",
    Words(
        "本文件的格式 {value} 需要更新版本的 dutylist",
        "升级 dutylist，或使用格式 {known}",
        "旧版本读新格式会漏掉内容，因此不读。",
    ),
    Words(
        "the format {value} needs a newer dutylist",
        "upgrade dutylist, or use the format {known}",
        "An old version would miss parts of a new format, so it does not try.",
    ),
)
UNKNOWN_FIELD = fault(
    "DL032",
    "unknown-field",
    Words(
        "不认识的字段 {name}{nearest}",
        "改正字段名或删去；这里可用的有：{known}",
        "写错名称的字段如果被忽略，内容就悄悄丢了。",
    ),
    Words(
        "unknown field {name}{nearest}",
        "correct the name or delete it; known here are {known}",
        "A misspelt field that is ignored loses its contents silently.",
    ),
    bad="categories:\n  - id: peace\n    nmae: 平安  # error: DL032",
    good="categories:\n  - id: peace\n    name: 平安",
)
MISSING_FIELD = fault(
    "DL033",
    "missing-field",
    Words("缺少必填项 {name}", "补上 {name}: …", "没有这一项，清单就不完整。"),
    Words("{name} is missing", "add `{name}: …`", "Without it the list is incomplete."),
)
EMPTY_FIELD = fault(
    "DL034",
    "empty-field",
    Words(
        "{name} 必填项为空",
        "填上内容；若确实没有，删去这一行",
        "空值和没写是两回事，公示时会变成空白。",
    ),
    Words(
        "{name} is empty",
        "fill it in, or delete the line if there is nothing to say",
        "An empty value is not the same as none and prints as a blank.",
    ),
    bad="title: # error: DL034",
    good="title: 街道清单",
)
WRONG_TYPE = fault(
    "DL035",
    "wrong-type",
    Words(
        "{name} 应当是{wanted}，现在是{given}：{value}",
        "改成{wanted}；检查这里的缩进、冒号和“- ”",
        "类型不对多半是缩进或标点出了错。",
    ),
    Words(
        "{name} should be {wanted} but is {given}: {value}",
        "make it {wanted}; look at indentation, colons and dashes here",
        "A wrong type is mostly a slip of indentation or punctuation.",
    ),
)
NOT_ALLOWED = fault(
    "DL036",
    "value-not-allowed",
    Words(
        "{name} 的值 {value} 不在可选范围内{nearest}",
        "可选的有：{known}",
        "只有约定的取值才能被统计、比较和公示。",
    ),
    Words(
        "{name} may not be {value}{nearest}",
        "choose one of {known}",
        "Only agreed values can be counted, compared and published.",
    ),
)
BAD_FORM = fault(
    "DL037",
    "bad-form",
    Words(
        "{name} 的写法不对：{value}{hint}",
        "应为：{wanted}",
        "编号、日期、代码写法统一，才能查找和对应。",
    ),
    Words(
        "{name} is not well formed: {value}{hint}",
        "it should be {wanted}",
        "Ids, dates and codes are found and matched by their form.",
    ),
)
NO_SUCH_DAY = fault(
    "DL038",
    "no-such-day",
    Words("{name}：没有 {value} 这一天", "写成真实的日期，如 2026-11-23", "日期要能计算时限。"),
    Words(
        "{name}: there is no day {value}",
        "write a real day, for example 2026-11-23",
        "Terms are counted from days.",
    ),
)
TOO_FEW = fault(
    "DL039",
    "too-few-or-many",
    Words(
        "{name} 的个数、长度或大小不合要求：{wanted}",
        "按要求增减：{wanted}",
        "空的或过长的内容不能公示。",
    ),
    Words(
        "{name} has a count, length or size that is not allowed: {wanted}",
        "make it fit: {wanted}",
        "Neither nothing nor too much can be published.",
    ),
)
SHAPE = (
    UNKNOWN_FILE,
    NEWER_FILE,
    UNKNOWN_FIELD,
    MISSING_FIELD,
    EMPTY_FIELD,
    WRONG_TYPE,
    NOT_ALLOWED,
    BAD_FORM,
    NO_SUCH_DAY,
    TOO_FEW,
)
