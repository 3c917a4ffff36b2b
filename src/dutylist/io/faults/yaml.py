"""Faults of a file as YAML: DL010 to DL029."""

from dutylist.findings import Severity
from dutylist.io.faults.slips import (
    CHINESE_QUOTES,
    COLON_IN_TEXT,
    NO_BLANK,
    SPECIAL_START,
    TAB,
    WIDE_COLON,
    WIDE_INDENT,
    WIDE_SIGN,
)
from dutylist.io.faults.words import Words, fault
from dutylist.texts import Text

ALIAS = Text("别名 *", "alias *")
ANCHOR = Text("锚点 &", "anchor &")
TAG = Text("标签", "tag ")
MERGE_KEY = Text("合并键 ", "merge key ")

SYNTAX = fault(
    "DL010",
    "yaml-syntax",
    Words(
        "YAML 语法有误：{problem}",
        "对照上下几行的写法，检查冒号、缩进和引号",
        "语法不对，后面的内容就无法确定归属。",
    ),
    Words(
        "this is not YAML: {problem}",
        "compare the lines around it: colons, indentation, quotes",
        "After a slip of syntax nobody knows what the rest belongs to.",
    ),
    bad="title: 街道清单\nkind # error: DL010\nlevel: street",
    good="title: 街道清单\nkind: duty\nlevel: street",
)
MERGE_CONFLICT = fault(
    "DL018",
    "merge-conflict",
    Words(
        "留有 git 合并冲突标记（第 {lines} 行）",
        "比较标记之间的两种写法，留下正确的一种，删除标记行",
        "冲突没有解决，两种内容混在一起，哪个作数无法判断。",
    ),
    Words(
        "marks of a git merge conflict are left (lines {lines})",
        "compare both sides, keep the right one and delete the marks",
        "Both sides are still in the file and nobody can tell which one counts.",
    ),
)
YAML_FEATURE = fault(
    "DL019",
    "yaml-feature",
    Words(
        "不允许使用 YAML 的{feature}{name}",
        "直接写出内容；若这本来就是文字，请用半角双引号括起来",
        "清单里写的是什么就是什么：不允许锚点与别名、标签和合并键，它们会改变或成倍放大内容。",
    ),
    Words(
        "YAML's {feature}{name} is not allowed",
        "write the value out; if it is text, put it in plain double quotes",
        "What was typed is what is meant; such features change or multiply the contents.",
    ),
    bad="title: &t 街道清单  # error: DL019",
    good="title: 街道清单",
)
REPEATED_KEY = fault(
    "DL020",
    "repeated-key",
    Words(
        "{name} 写了两次（首次在第 {first} 行）",
        "删去一处，或改为不同的名称；若是列表里新的一项，在前面加“- ”",
        "同一个键写两次，多数程序只留最后一个，另一个悄悄丢失。",
    ),
    Words(
        "{name} is written twice (first on line {first})",
        "delete one, or give it another name; before a new entry of a list, type `- `",
        "Most programs keep the last of two equal keys and lose the other silently.",
    ),
    bad="title: 甲\ntitle: 乙  # error: DL020",
    good="title: 甲",
)
KEY_NOT_TEXT = fault(
    "DL021",
    "key-not-text",
    Words("键必须是文字", "改为普通的“名称: 内容”", "列表或映射不能作名称。"),
    Words(
        "a key must be a text",
        "write a plain `name: value`",
        "Neither a list nor a mapping can name a value.",
    ),
)
SEVERAL_DOCUMENTS = fault(
    "DL022",
    "several-documents",
    Words(
        "一个文件里有多份文档（---）",
        "一个文件只能有一份；删去 ---，或拆成几个文件",
        "后面的文档会被多数程序忽略。",
    ),
    Words(
        "there are several documents in one file (---)",
        "one file holds one document; delete the `---` or split the file",
        "Most programs ignore all but the first.",
    ),
)
NOT_A_MAPPING = fault(
    "DL023",
    "not-a-mapping",
    Words(
        "文件最外层应当是“名称: 内容”",
        "第一行应为 dutylist: 种类/1，例如 dutylist: catalogue/1",
        "最外层不是键值，就不知道这个文件是什么。",
    ),
    Words(
        "the top of the file is not a mapping",
        "its first key is `dutylist: KIND/1`, for example `dutylist: catalogue/1`",
        "Without keys at the top nobody knows what the file is.",
    ),
)
INDENTATION = fault(
    "DL024",
    "indentation",
    Words(
        "缩进或结构与上一项不一致：{problem}",
        "让同一级的行左边对齐，每级两个空格；列表项以“- ”开头",
        "YAML 靠缩进分层次，差一个空格就换了归属。",
    ),
    Words(
        "indentation or structure does not fit the line before: {problem}",
        "align the lines of one level, two blanks each; a list's values begin with `- `",
        "YAML tells levels by indentation; one blank makes another structure.",
    ),
)
UNCLOSED = fault(
    "DL025",
    "unclosed-quote",
    Words(
        "引号没有配对：{problem}",
        '首尾都用半角的 " ；文字内的双引号写作 “ ” 或 \\" ',
        "引号不配对，后面的内容都被当成这段文字。",
    ),
    Words(
        "a quote has no partner: {problem}",
        'use plain " at both ends; write those inside as “ ” or \\" ',
        "Everything after an open quote is taken for the text.",
    ),
)
LEADING_ZERO = fault(
    "DL026",
    "leading-zero",
    Words(
        "{value} 像数字又以 0 开头，按文字读取",
        '加上引号："{value}"',
        "别的程序会把它读成另一个数。",
    ),
    Words(
        "{value} looks like a number with a leading zero; it was read as text",
        'put it in quotes: "{value}"',
        "Other programs read another number.",
    ),
    severity=Severity.WARNING,
)
CUT_TEXT = fault(
    "DL027",
    "text-cut-by-comment",
    Words(
        "从“#”起被当作注释，文字只剩“{kept}”，后面的“{cut}”没有读取",
        "若是文字，用半角双引号把整段括起来；若是注释，在 # 后面加一个空格",
        "YAML 把空格后的 # 当作注释的开始，不加引号，后面的文字就悄悄丢了。",
    ),
    Words(
        "all from the `#` on is a comment; the text is only “{kept}”, and “{cut}” is not read",
        "put the whole text in plain double quotes; if it is a comment, put a blank behind the #",
        "To YAML a # behind a blank begins a comment, so that the rest of the text is lost.",
    ),
    severity=Severity.WARNING,
    bad="title: 街道 #3 号清单  # error: DL027",
    good='title: "街道 #3 号清单"  # 注释',
)
YAML = (
    SYNTAX,
    TAB,
    WIDE_INDENT,
    WIDE_COLON,
    NO_BLANK,
    CHINESE_QUOTES,
    COLON_IN_TEXT,
    SPECIAL_START,
    MERGE_CONFLICT,
    YAML_FEATURE,
    REPEATED_KEY,
    KEY_NOT_TEXT,
    SEVERAL_DOCUMENTS,
    NOT_A_MAPPING,
    INDENTATION,
    UNCLOSED,
    LEADING_ZERO,
    CUT_TEXT,
    WIDE_SIGN,
)
