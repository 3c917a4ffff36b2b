"""Faults of people who do not know YAML: DL011 to DL017, DL028."""

from dutylist.io.faults.words import Words, fault
from dutylist.texts import Text

COLON = Text("冒号", "colon")
DASH = Text("列表的“-”", "dash of the list")

AT_THE_BEGINNING = Text("行首", "at the beginning of the line")
BEHIND_COLON = Text("冒号后", "behind the colon")
BEHIND_DASH = Text("列表的“-”后", "behind the dash of the list")
FULL_WIDTH = Text("全角空格", "a full-width blank")
NO_BREAK = Text("不间断空格", "a no-break blank")
ODD_BLANK = Text("看不见的字符或特殊空格", "an invisible character or odd blank")

TAB = fault(
    "DL011",
    "tab",
    Words(
        "这一行用了制表符（Tab）",
        "改为空格，每级缩进两个空格",
        "制表符的宽度各处不同，YAML 不许用它缩进。",
    ),
    Words(
        "this line uses a tab",
        "type blanks instead, two for each level",
        "A tab has no fixed width, so YAML forbids it for indentation.",
    ),
)
WIDE_INDENT = fault(
    "DL012",
    "wide-indent",
    Words(
        "{where}是{what}",
        "删除它，改用半角空格；缩进每级两个",
        "YAML 会把它当作文字的一部分，这一行就换了归属。",
    ),
    Words(
        "{where} there is {what}",
        "replace it by plain blanks, two for each level",
        "YAML takes it for a letter, so the line belongs to something else.",
    ),
    bad="categories:\n　　- id: peace",
    good="categories:\n  - id: peace",
)
WIDE_COLON = fault(
    "DL013",
    "wide-colon",
    Words(
        "冒号是全角的（：）",
        "改为半角冒号加一个空格，如 名称: 内容",
        "全角冒号在 YAML 里只是普通文字，不分隔键和值。",
    ),
    Words(
        "the colon is full-width (：)",
        "type a plain colon and a blank, as in `name: text`",
        "To YAML a full-width colon is a letter; it parts no key from its value.",
    ),
    bad="title：街道清单",
    good="title: 街道清单",
)
NO_BLANK = fault(
    "DL014",
    "no-blank",
    Words("{sign}后缺少空格", "在{sign}后加一个空格", "没有空格，YAML 就把整行当作一段文字。"),
    Words(
        "a blank is missing after the {sign}",
        "put a blank after the {sign}",
        "Without the blank YAML takes the whole line for one text.",
    ),
    bad="title:街道清单",
    good="title: 街道清单",
)
CHINESE_QUOTES = fault(
    "DL015",
    "chinese-quotes",
    Words(
        "引号是中文引号，而文字里有冒号",
        '用半角双引号 " 把整段文字括起来，或去掉冒号后的空格',
        "中文引号在 YAML 里只是普通文字，括不住冒号。",
    ),
    Words(
        "the quotes are Chinese ones and the text holds a colon",
        'put the whole text in plain double quotes "',
        "To YAML a Chinese quote is a letter; it protects no colon.",
    ),
    bad="title: “清单: 2026 年”",
    good='title: "清单: 2026 年"',
)
COLON_IN_TEXT = fault(
    "DL016",
    "colon-in-text",
    Words(
        "文字里有“: ”（冒号加空格）",
        "用半角双引号把整段文字括起来，或改用全角冒号",
        "YAML 会以为这里又开始了一个键。",
    ),
    Words(
        "the text holds a colon followed by a blank",
        "put the whole text in plain double quotes, or type a full-width colon",
        "YAML takes it for the end of another key.",
    ),
    bad="title: 清单: 2026 年",
    good='title: "清单: 2026 年"',
)
SPECIAL_START = fault(
    "DL017",
    "special-start",
    Words(
        "文字以特殊字符 {character} 开头，或括号没有配对",
        "用半角双引号把整段文字括起来",
        "这个字符在 YAML 里有特别的含义，要加引号才是文字。",
    ),
    Words(
        "the text begins with the special character {character}, or a bracket is not closed",
        "put the whole text in plain double quotes",
        "The character means something to YAML unless it is quoted.",
    ),
    bad="title: *重点清单",
    good='title: "*重点清单"',
)
WIDE_SIGN = fault(
    "DL028",
    "wide-sign",
    Words(
        "“{sign}”不是 YAML 的符号，应为半角的“{plain}”",
        "改为半角的“{plain}”；若这本来就是文字，请用半角双引号把整段括起来",
        "列表的“- ”、逗号和括号，YAML 只认半角的；别的写法都是普通文字。",
    ),
    Words(
        "“{sign}” means nothing to YAML; it should be a plain “{plain}”",
        "type “{plain}”; if it is text, put the whole text in plain double quotes",
        "To YAML only plain dashes, commas and brackets make a list; others are letters.",
    ),
    bad="categories: ［{id: peace, name: 平安}］  # error: DL028",
    good="categories: [{id: peace, name: 平安}]",
)
